//! The walk list: the doors of a round on paper. Who was not home has no place on it.

use domain::{Position, QuestionKind, RoundQuestion};
use serde::Serialize;

use crate::Look;
use crate::pdf::{DocumentError, Template, pdf};

/// A round to walk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WalkList {
    /// What the round is called.
    pub round: String,
    /// Who is known behind each door is printed.
    pub with_names: bool,
    /// What a door said before is printed.
    pub with_earlier: bool,
    /// The streets, each on pages of its own.
    pub streets: Vec<WalkStreet>,
    /// What is asked at the doors.
    pub questions: Vec<RoundQuestion>,
}

/// A street to walk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WalkStreet {
    /// Its name.
    pub street: String,
    /// Its town; may be empty.
    pub city: String,
    /// Who walks it.
    pub helpers: Vec<String>,
    /// Its doors, as one walks them.
    pub doors: Vec<WalkDoor>,
}

/// A door to ring at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WalkDoor {
    /// Its number as it is written.
    pub number: String,
    /// It stands on the odd side.
    pub is_odd: bool,
    /// Who is known to live there.
    pub people: Vec<String>,
    /// What was said there before.
    pub earlier: Option<Position>,
    /// It wants no post and no visit.
    pub no_post: bool,
}

#[derive(Serialize)]
struct Input {
    with_names: bool,
    with_earlier: bool,
    streets: Vec<StreetWords>,
    questions: Vec<QuestionWords>,
    words: WalkWords,
}

#[derive(Serialize)]
struct StreetWords {
    title: String,
    continued: String,
    helpers: String,
    doors: String,
    sides: Vec<SideWords>,
}

#[derive(Serialize)]
struct SideWords {
    name: String,
    doors: Vec<DoorWords>,
}

#[derive(Serialize)]
struct DoorWords {
    number: String,
    people: String,
    earlier: String,
    skip: bool,
}

#[derive(Serialize)]
struct QuestionWords {
    letter: String,
    text: String,
    answers: String,
}

#[derive(Serialize)]
struct WalkWords {
    number: String,
    people: String,
    earlier: String,
    in_favour: String,
    against: String,
    neutral: String,
    come_back: String,
    no_post: String,
    remark: String,
    skip: String,
    questions: String,
    foot: String,
}

/// The walk list as a PDF.
pub fn walk_list(it: &WalkList, look: &Look) -> Result<Vec<u8>, DocumentError> {
    let title = look.say_with("paper-walk", "round", &it.round);
    let streets = it.streets.iter();
    let letters = ('A'..='Z').zip(&it.questions);
    let input = Input {
        with_names: it.with_names,
        with_earlier: it.with_earlier,
        streets: streets.map(|street| street_words(street, look)).collect(),
        questions: letters.map(|(at, it)| question(at, it, look)).collect(),
        words: words(look),
    };
    pdf(Template::WalkList, &title, look, &input)
}

fn street_words(it: &WalkStreet, look: &Look) -> StreetWords {
    let title = match it.city.is_empty() {
        true => it.street.clone(),
        false => format!("{}, {}", it.street, it.city),
    };
    let doors = [("doors", it.doors.len().into())];
    let sides = [("paper-walk-odd", true), ("paper-walk-even", false)];
    let sides = sides.map(|(name, is_odd)| SideWords {
        name: look.say(name),
        doors: of_side(it, is_odd, look),
    });
    StreetWords {
        continued: look.say_with("paper-continued", "title", &title),
        title,
        helpers: match it.helpers.is_empty() {
            true => String::new(),
            false => look.say_with("paper-walk-helper", "names", &it.helpers.join(", ")),
        },
        doors: look.words.say("paper-walk-doors", &doors),
        sides: sides
            .into_iter()
            .filter(|it| !it.doors.is_empty())
            .collect(),
    }
}

fn of_side(it: &WalkStreet, is_odd: bool, look: &Look) -> Vec<DoorWords> {
    let words = |door: &WalkDoor| DoorWords {
        number: door.number.clone(),
        people: door.people.join(", "),
        earlier: door.earlier.map_or_else(String::new, |it| {
            look.say(match it {
                Position::For => "paper-walk-for",
                Position::Against => "paper-walk-against",
                Position::Neutral => "paper-walk-neutral",
            })
        }),
        skip: door.no_post,
    };
    let doors = it.doors.iter().filter(|door| door.is_odd == is_odd);
    doors.map(words).collect()
}

fn question(letter: char, it: &RoundQuestion, look: &Look) -> QuestionWords {
    QuestionWords {
        letter: letter.to_string(),
        text: it.text.as_str().to_owned(),
        answers: match it.kind {
            QuestionKind::YesNo => look.say("paper-walk-yes-no"),
            QuestionKind::Open => look.say("paper-walk-open"),
            QuestionKind::Choice => it.options.join(" / "),
        },
    }
}

fn words(look: &Look) -> WalkWords {
    WalkWords {
        number: look.say("paper-walk-number"),
        people: look.say("paper-walk-people"),
        earlier: look.say("paper-walk-earlier"),
        in_favour: look.say("paper-walk-for"),
        against: look.say("paper-walk-against"),
        neutral: look.say("paper-walk-neutral"),
        come_back: look.say("paper-walk-come-back"),
        no_post: look.say("paper-walk-no-post"),
        remark: look.say("paper-walk-remark"),
        skip: look.say("paper-walk-skip"),
        questions: look.say("paper-walk-questions"),
        foot: look.say("paper-walk-foot"),
    }
}
