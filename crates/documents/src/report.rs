//! A paper of sections: what most papers are.

use serde::Serialize;

use crate::Look;
use crate::pdf::{DocumentError, Template, pdf};

/// A part of a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Empty for what stands before the first one.
    pub heading: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// What stands in a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// Sentences.
    Text {
        /// With the line ends of whoever wrote them.
        text: String,
    },
    /// Labels, each with what it says.
    Facts {
        /// In their order.
        rows: Vec<(String, String)>,
    },
    /// A table.
    Table {
        /// Repeated on each page.
        head: Vec<String>,
        /// As wide as the head.
        rows: Vec<Vec<String>>,
    },
    /// Points.
    Items {
        /// In their order.
        items: Vec<String>,
    },
    /// Something to copy letter by letter.
    Code {
        /// As they are read aloud.
        lines: Vec<String>,
    },
    /// A question with lines to write on.
    Blank {
        /// The question.
        label: String,
        /// How many lines.
        lines: u8,
    },
}

impl Section {
    /// One that holds these.
    pub fn new(heading: impl Into<String>, blocks: impl Into<Vec<Block>>) -> Self {
        Self {
            heading: heading.into(),
            blocks: blocks.into(),
        }
    }
}

impl Block {
    /// Sentences.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// A question with lines to write on.
    pub fn blank(label: impl Into<String>, lines: u8) -> Self {
        let label = label.into();
        Self::Blank { label, lines }
    }
}

#[derive(Serialize)]
struct Input<'a> {
    made: String,
    sections: &'a [Section],
}

/// The sections as a PDF under one title, with the day on which it was made.
pub fn report(title: &str, sections: &[Section], look: &Look) -> Result<Vec<u8>, DocumentError> {
    let made = look.made();
    pdf(Template::Report, title, look, &Input { made, sections })
}

/// The same without the day.
pub(crate) fn bare_report(
    title: &str,
    sections: &[Section],
    look: &Look,
) -> Result<Vec<u8>, DocumentError> {
    let made = String::new();
    pdf(Template::Report, title, look, &Input { made, sections })
}
