//! Why a server did not do what was asked.

use protocol::{Code, Problem};

use crate::NoAnswer;

/// Why a server did not do what was asked.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ServerError {
    /// Nothing came back.
    #[error(transparent)]
    NoAnswer(#[from] NoAnswer),
    /// Something answered that is not this server: the sign-in page of a network, a proxy, or
    /// another program.
    #[error("what answered with status {status} is not the server")]
    NotTheServer {
        /// Of the answer.
        status: u16,
    },
    /// It is the server, and its answer makes no sense in this version.
    #[error("the answer can not be understood: {0}")]
    NotUnderstood(&'static str),
    /// It refused, and said why.
    #[error("the server refused: {}", .0.detail)]
    Refused(Box<Problem>),
}

impl ServerError {
    /// The word of a refusal.
    pub fn code(&self) -> Option<Code> {
        match self {
            Self::Refused(problem) => Some(problem.code),
            _ => None,
        }
    }
}
