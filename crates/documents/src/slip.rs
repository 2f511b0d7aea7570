//! The slip for the door: what article 14 of the GDPR asks to tell whoever is noted down.

use domain::Processing;
use serde::Serialize;

use crate::pdf::{DocumentError, Template, pdf};
use crate::{Kept, Look};

/// What happens with what is said at a door. The slip tells of these, from the register.
pub const AT_THE_DOOR: [Processing; 6] = [
    Processing::NeighbourBook,
    Processing::DoorRounds,
    Processing::Support,
    Processing::NeighbourContact,
    Processing::NeighbourNotes,
    Processing::ConsentRecord,
];

/// What is told at the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What the initiative is called.
    pub initiative: String,
    /// The streets that it is about; may be empty.
    pub area: String,
    /// What is noted, and why.
    pub uses: Vec<Kept>,
    /// Whom one can reach; with nobody there are lines to write on.
    pub reach: Vec<Reach>,
}

/// Whom one can reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reach {
    /// Who.
    pub name: String,
    /// A phone number, an e-mail address.
    pub ways: Vec<String>,
}

impl Reach {
    /// All of it in one line.
    pub(crate) fn line(&self) -> String {
        let name = std::iter::once(&self.name);
        let parts: Vec<&str> = name.chain(&self.ways).map(String::as_str).collect();
        parts.join(", ")
    }
}

#[derive(Serialize)]
struct Input<'a> {
    area: String,
    uses: Vec<UseWords>,
    bases: Vec<Group>,
    terms: Vec<Group>,
    reach: &'a [Reach],
    words: SlipWords,
}

#[derive(Serialize)]
struct UseWords {
    name: String,
    purpose: String,
    what: String,
}

/// Uses that have something in common.
#[derive(Serialize)]
struct Group {
    label: String,
    names: String,
}

#[derive(Serialize)]
struct SlipWords {
    title: String,
    who: String,
    uses: String,
    basis: String,
    term: String,
    who_sees_title: String,
    source: String,
    who_sees: String,
    rights: String,
    rights_text: String,
    reach: String,
    reach_write: String,
    authority: String,
}

/// The slip as a PDF: two on a sheet, or one in large print.
pub fn slip(it: &Slip, look: &Look) -> Result<Vec<u8>, DocumentError> {
    let title = look.say("paper-slip");
    let input = Input {
        area: match it.area.trim() {
            "" => String::new(),
            area => look.say_with("paper-slip-where", "area", area),
        },
        uses: it.uses.iter().map(|kept| use_words(kept, look)).collect(),
        bases: groups(&it.uses, look, Kept::basis),
        terms: groups(&it.uses, look, Kept::term),
        reach: &it.reach,
        words: words(&title, it, look),
    };
    pdf(Template::Slip, &title, look, &input)
}

fn use_words(it: &Kept, look: &Look) -> UseWords {
    UseWords {
        name: it.name(look),
        purpose: it.purpose(look),
        what: look.say_with("paper-slip-use", "data", &it.data(look)),
    }
}

/// The uses by what is the same of them, each thing said once.
fn groups(uses: &[Kept], look: &Look, of: fn(&Kept, &Look) -> String) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for it in uses {
        let (label, name) = (of(it, look), it.name(look));
        match groups.iter_mut().find(|group| group.label == label) {
            Some(group) => group.names = format!("{}, {name}", group.names),
            None => groups.push(Group { label, names: name }),
        }
    }
    groups
}

fn words(title: &str, it: &Slip, look: &Look) -> SlipWords {
    SlipWords {
        title: title.to_owned(),
        who: look.say_with("paper-slip-who", "initiative", &it.initiative),
        uses: look.say("paper-slip-uses"),
        basis: look.say("paper-slip-basis"),
        term: look.say("paper-slip-term"),
        who_sees_title: look.say("paper-register-recipients"),
        source: look.say("paper-slip-source"),
        who_sees: look.say("paper-slip-who-sees"),
        rights: look.say("paper-slip-rights"),
        rights_text: look.say("paper-slip-rights-text"),
        reach: look.say("paper-slip-reach"),
        reach_write: look.say("paper-slip-reach-write"),
        authority: look.say("paper-slip-authority"),
    }
}
