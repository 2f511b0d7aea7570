//! An activity of the record of processing, in words.

use domain::{LegalBasis, Processing, Term};

use crate::Look;

/// What is kept for one activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What for.
    pub processing: Processing,
    /// The messages that say what is kept; some say the same.
    pub holds: Vec<String>,
}

impl Kept {
    pub(crate) fn name(&self, look: &Look) -> String {
        look.say(&self.message(""))
    }

    pub(crate) fn who(&self, look: &Look) -> String {
        look.say(&self.message("-who"))
    }

    pub(crate) fn purpose(&self, look: &Look) -> String {
        look.say(&self.message("-purpose"))
    }

    /// What is kept, each thing once.
    pub(crate) fn data(&self, look: &Look) -> String {
        let mut said: Vec<String> = Vec::new();
        for message in &self.holds {
            let it = look.say(message);
            if !said.contains(&it) {
                said.push(it);
            }
        }
        said.join(", ")
    }

    pub(crate) fn basis(&self, look: &Look) -> String {
        basis(look, self.processing.basis())
    }

    pub(crate) fn term(&self, look: &Look) -> String {
        term(look, self.processing.term())
    }

    fn message(&self, what: &str) -> String {
        message("processing", self.processing.as_str()) + what
    }
}

pub(crate) fn basis(look: &Look, basis: LegalBasis) -> String {
    look.say(&message("basis", basis.as_str()))
}

pub(crate) fn term(look: &Look, term: Term) -> String {
    let after_end = u32::from(term.months_after_end());
    let Some(months) = term.months_without_sign() else {
        let said = [("months", after_end.into())];
        return look.words.say("term-months-after-end", &said);
    };
    let said = [
        ("months", u32::from(months).into()),
        ("after_end", after_end.into()),
    ];
    look.words.say("term-months-without-sign", &said)
}

/// `basis` and `legal_obligation` make `basis-legal-obligation`.
fn message(kind: &str, code: &str) -> String {
    format!("{kind}-{}", code.replace('_', "-"))
}
