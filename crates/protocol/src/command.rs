//! What a laptop asks the municipality to decide.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The body of `PUT /commands/{id}`; the id is made on the laptop, once, before it is first sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Command {
    /// What is asked.
    pub kind: String,
    /// The facts of this kind.
    #[serde(default)]
    pub body: Value,
}

/// The answer, the same however often the command is sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CommandAnswer {
    /// What was decided, in the form of this kind.
    pub answer: Value,
}
