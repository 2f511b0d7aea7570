//! A refusal as it travels: `application/problem+json` (RFC 9457).

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::Code;

/// The content type of every refusal.
pub const PROBLEM_TYPE: &str = "application/problem+json";

/// What went wrong, for a program by `code` and the fields, for a person by `detail`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// Names the code once more, as the norm wants it.
    #[serde(rename = "type")]
    pub kind: String,
    /// [`Code::title`].
    pub title: String,
    /// [`Code::status`].
    pub status: u16,
    /// What was wrong in this very request, and what would be accepted.
    pub detail: String,
    /// The word to rely on.
    pub code: Code,
    /// Further facts, such as `now`, `expected`, `head` or `limit`.
    #[serde(flatten)]
    pub fields: Map<String, Value>,
}

impl Problem {
    /// A refusal without further facts.
    pub fn new(code: Code, detail: impl Into<String>) -> Self {
        Self {
            kind: format!("urn:samenspel:{code}"),
            title: code.title().to_owned(),
            status: code.status(),
            detail: detail.into(),
            code,
            fields: Map::new(),
        }
    }

    /// Adds a fact.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.fields.insert(name.to_owned(), value.into());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_stand_beside_the_code() {
        let problem = Problem::new(Code::TooLarge, "at most 4 bytes").with("limit", 4);
        let json = serde_json::to_value(&problem).unwrap();
        assert_eq!(json["type"], "urn:samenspel:too_large");
        assert_eq!((&json["status"], &json["limit"]), (&413.into(), &4.into()));
        assert_eq!(serde_json::from_value::<Problem>(json).unwrap(), problem);
    }
}
