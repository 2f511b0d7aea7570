//! What people said at the door about being reached.

use app::ListRow;
use app::consent::ConsentInput;

use crate::chance::Chance;

/// One answer of one person.
pub(crate) struct Said {
    channel: &'static str,
    purpose: &'static str,
    given: bool,
    source: &'static str,
}

impl Said {
    /// As the use case takes it.
    pub(crate) fn input(&self) -> ConsentInput {
        ConsentInput {
            channel: self.channel.to_owned(),
            purpose: self.purpose.to_owned(),
            given: self.given,
            wording: self.wording().to_owned(),
            source: self.source.to_owned(),
        }
    }

    fn wording(&self) -> &'static str {
        match (self.purpose, self.given) {
            (_, false) => "Liever niet meer, zei ik aan de deur.",
            ("newsletter", _) => "Ja, stuur mij de nieuwsbrief over het speelplein.",
            ("photo", _) => "Ik mag herkenbaar op foto’s van de buurt staan.",
            _ => "Mogen we je laten weten hoe het met het speelplein gaat?",
        }
    }
}

/// A quarter of the people said something; a few took it back later.
pub(crate) fn said(person: &ListRow, chance: &mut Chance) -> Vec<Said> {
    let mut answers = Vec::new();
    if !chance.percent(24) {
        return answers;
    }
    let channel = channel(person, chance);
    let source = chance.pick(&["paper", "spoken", "spoken"]);
    let yes = |purpose| Said {
        channel,
        purpose,
        given: true,
        source,
    };
    answers.push(yes("contact"));
    if channel == "email" && chance.percent(55) {
        answers.push(yes("newsletter"));
    }
    if chance.percent(8) {
        answers.push(Said {
            channel: "door",
            ..yes("photo")
        });
    }
    if chance.percent(9) {
        answers.push(Said {
            given: false,
            source: "spoken",
            ..yes("contact")
        });
    }
    answers
}

/// A way to reach someone by what is known of them.
fn channel(person: &ListRow, chance: &mut Chance) -> &'static str {
    match (person.email.is_empty(), person.phone.is_empty()) {
        (false, _) => "email",
        (_, false) => chance.pick(&["phone", "message"]),
        _ => chance.pick(&["door", "post"]),
    }
}
