//! What a command has to say.

use serde_json::Value;

/// Lines for a person, and the same for a program.
pub(crate) struct Answer {
    /// Calm and short, in the person's language.
    pub(crate) lines: Vec<String>,
    /// One object, or null for none.
    pub(crate) json: Value,
}

impl Answer {
    /// All was said along the way.
    pub(crate) fn said() -> Self {
        Self {
            lines: Vec::new(),
            json: Value::Null,
        }
    }

    /// One line.
    pub(crate) fn line(line: String, json: Value) -> Self {
        Self {
            lines: vec![line],
            json,
        }
    }
}
