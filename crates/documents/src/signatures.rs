//! The list for signatures, with the line that says what happens with them.

use domain::{Processing, SupportUnit};
use serde::Serialize;

use crate::Look;
use crate::kept::{basis, term};
use crate::pdf::{DocumentError, Template, pdf};

/// A list to sign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signatures {
    /// What the initiative is called.
    pub initiative: String,
    /// Of whom one signature counts.
    pub unit: SupportUnit,
    /// The address of each line; an empty one is written by hand.
    pub lines: Vec<String>,
}

#[derive(Serialize)]
struct Input<'a> {
    lines: &'a [String],
    words: SignatureWords,
}

#[derive(Serialize)]
struct SignatureWords {
    unit: String,
    info: String,
    head: Vec<String>,
}

/// The list as a PDF.
pub fn signatures(it: &Signatures, look: &Look) -> Result<Vec<u8>, DocumentError> {
    let title = look.say_with("paper-signatures", "initiative", &it.initiative);
    let info = [
        ("basis", basis(look, Processing::Support.basis()).into()),
        ("term", term(look, Processing::Support.term()).into()),
    ];
    let head = ["address", "name", "for", "against", "signature"];
    let head = head.map(|it| look.say(&format!("paper-signatures-{it}")));
    let input = Input {
        lines: &it.lines,
        words: SignatureWords {
            unit: look.say_with("paper-signatures-unit", "unit", it.unit.as_str()),
            info: look.words.say("paper-signatures-info", &info),
            head: head.into(),
        },
    };
    pdf(Template::Signatures, &title, look, &input)
}
