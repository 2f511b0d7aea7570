//! Door rounds: who walks which street, what is asked, and what was noted at each door.

use jiff::civil::Date;
use uuid::Uuid;

use crate::code::codes;
use crate::{
    DoorRoundId, HouseholdId, InitiativeId, Moment, Position, RoundQuestionId, RoundStreetId, Side,
    Text, Title, VisitAnswerId, VisitId,
};

/// One walk along the doors of the circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoorRound {
    /// Identity.
    pub id: DoorRoundId,
    /// Of which initiative.
    pub initiative: InitiativeId,
    /// What it is called.
    pub title: Title,
    /// Its first day.
    pub started_on: Option<Date>,
    /// When it was ended; who was not home is forgotten then.
    pub ended_at: Option<Moment>,
}

/// A street, or a side of it, that someone walks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundStreet {
    /// Identity.
    pub id: RoundStreetId,
    /// Of which initiative.
    pub initiative: InitiativeId,
    /// In which round.
    pub round: DoorRoundId,
    /// The street.
    pub street: String,
    /// Its town.
    pub city: String,
    /// Which side of it.
    pub side: Side,
    /// A team member or a neighbour.
    pub helper: Uuid,
}

/// What was noted at a door. Each outcome is a row of its own, so that "not home" can be erased
/// whole; the last of a door and a round stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Identity.
    pub id: VisitId,
    /// Of which initiative.
    pub initiative: InitiativeId,
    /// In which round.
    pub round: DoorRoundId,
    /// At which door.
    pub household: HouseholdId,
    /// What came of it; nothing yet while someone only typed a remark.
    pub outcome: Option<Outcome>,
    /// What else is worth knowing.
    pub remark: Text,
    /// When.
    pub visited_at: Moment,
}

/// What came of ringing at a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// They are for it.
    For,
    /// They are against it.
    Against,
    /// They do not mind.
    Neutral,
    /// Nobody opened.
    NotHome,
    /// They ask to come back.
    ComeBack,
    /// They want no post and no visit.
    NoPost,
}

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionKind {
    /// Yes or no.
    YesNo,
    /// One of its options.
    Choice,
    /// Any words.
    Open,
}

codes!("outcome", Outcome {
    For = "for",
    Against = "against",
    Neutral = "neutral",
    NotHome = "not_home",
    ComeBack = "come_back",
    NoPost = "no_post",
});

codes!("question_kind", QuestionKind {
    YesNo = "yes_no",
    Choice = "choice",
    Open = "open",
});

impl Outcome {
    /// What they said, when they said something.
    pub const fn position(self) -> Option<Position> {
        match self {
            Self::For => Some(Position::For),
            Self::Against => Some(Position::Against),
            Self::Neutral => Some(Position::Neutral),
            Self::NotHome | Self::ComeBack | Self::NoPost => None,
        }
    }
}

/// A question that is asked at the doors of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundQuestion {
    /// Identity.
    pub id: RoundQuestionId,
    /// Of which initiative.
    pub initiative: InitiativeId,
    /// In which round.
    pub round: DoorRoundId,
    /// Its place among the others.
    pub place: u32,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// The question.
    pub text: Title,
    /// What can be chosen.
    pub options: Vec<String>,
}

/// Why a question or an answer was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QuestionError {
    /// A choice needs two options or more.
    #[error("a choice has 2 to {} options", RoundQuestion::MAX_OPTIONS)]
    Options,
    /// Not an answer to this question.
    #[error("not an answer to this question")]
    Answer,
}

impl RoundQuestion {
    /// Most questions of a round.
    pub const MAX_QUESTIONS: usize = 10;
    /// Most options of a choice.
    pub const MAX_OPTIONS: usize = 12;

    /// Checks and tidies options: those of a choice are two or more, others have none.
    pub fn options(kind: QuestionKind, options: &[String]) -> Result<Vec<String>, QuestionError> {
        let mut kept: Vec<String> = Vec::new();
        for option in options
            .iter()
            .map(|it| it.trim())
            .filter(|it| !it.is_empty())
        {
            let option = Title::parse(option).map_err(|_| QuestionError::Options)?;
            if !kept.iter().any(|known| known == option.as_str()) {
                kept.push(option.as_str().to_owned());
            }
        }
        match kind {
            QuestionKind::Choice if (2..=Self::MAX_OPTIONS).contains(&kept.len()) => Ok(kept),
            QuestionKind::Choice => Err(QuestionError::Options),
            QuestionKind::YesNo | QuestionKind::Open => Ok(Vec::new()),
        }
    }

    /// Checks an answer; an empty one takes back what was answered.
    pub fn answer(&self, answer: &str) -> Result<String, QuestionError> {
        let answer = answer.trim();
        let is_one = match self.kind {
            QuestionKind::Open => true,
            QuestionKind::YesNo => ["yes", "no"].contains(&answer),
            QuestionKind::Choice => self.options.iter().any(|option| option == answer),
        };
        match is_one || answer.is_empty() {
            true => Ok(answer.to_owned()),
            false => Err(QuestionError::Answer),
        }
    }
}

/// What was answered to a question at one door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitAnswer {
    /// Identity, from the question and the household.
    pub id: VisitAnswerId,
    /// Of which initiative.
    pub initiative: InitiativeId,
    /// Which question.
    pub question: RoundQuestionId,
    /// At which door.
    pub household: HouseholdId,
    /// `yes`, `no`, one of the options, or any words.
    pub answer: Text,
}

/// The last visit of each door, by whatever tells doors apart.
pub fn last_visits<K: Ord>(
    visits: Vec<Visit>,
    door_of: impl Fn(HouseholdId) -> K,
) -> std::collections::BTreeMap<K, Visit> {
    let mut last = std::collections::BTreeMap::<K, Visit>::new();
    for visit in visits {
        let order = |it: &Visit| (it.visited_at, it.id);
        match last.get_mut(&door_of(visit.household)) {
            None => drop(last.insert(door_of(visit.household), visit)),
            Some(known) if order(known) < order(&visit) => *known = visit,
            Some(_) => {}
        }
    }
    last
}

/// The doors of a street as one walks them: up the odd side and down the even side.
pub fn walking_order<T>(doors: Vec<T>, number: impl Fn(&T) -> u32) -> Vec<T> {
    let (odd, mut even): (Vec<T>, Vec<T>) =
        doors.into_iter().partition(|door| number(door) % 2 == 1);
    even.reverse();
    odd.into_iter().chain(even).collect()
}
