//! The record of processing activities on paper (article 30 of the GDPR).

use crate::pdf::DocumentError;
use crate::report::{Block, Section, report};
use crate::{Kept, Look, Reach};

/// What an initiative keeps of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// What the initiative is called.
    pub initiative: String,
    /// Who answers for it; with nobody there are lines to write on.
    pub reach: Vec<Reach>,
    /// Every activity.
    pub kept: Vec<Kept>,
}

/// The record as a PDF.
pub fn register(it: &Register, look: &Look) -> Result<Vec<u8>, DocumentError> {
    let title = look.say_with("paper-register-of", "initiative", &it.initiative);
    let mut blocks = vec![Block::text(look.say("register-lead"))];
    blocks.push(controller(&it.reach, look));
    blocks.push(Block::text(look.say("register-recipients")));
    blocks.push(Block::text(look.say("register-safety")));
    let mut sections = vec![Section::new("", blocks)];
    sections.extend(it.kept.iter().map(|kept| activity(kept, look)));
    report(&title, &sections, look)
}

fn controller(reach: &[Reach], look: &Look) -> Block {
    let label = look.say("paper-register-controller");
    if reach.is_empty() {
        return Block::blank(label, 2);
    }
    let lines: Vec<String> = reach.iter().map(Reach::line).collect();
    let rows = vec![(label, lines.join("\n"))];
    Block::Facts { rows }
}

/// One activity, with what the record has to say of it.
pub(crate) fn activity(it: &Kept, look: &Look) -> Section {
    let facts = [
        ("register-who", it.who(look)),
        ("register-purpose", it.purpose(look)),
        ("register-data", it.data(look)),
        ("register-basis", it.basis(look)),
        ("register-term", it.term(look)),
    ];
    let rows = facts.map(|(label, value)| (look.say(label), value)).into();
    Section::new(it.name(look), [Block::Facts { rows }])
}
