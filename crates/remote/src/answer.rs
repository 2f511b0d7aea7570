//! What is taken from an answer, once it is known to be the server's.

use protocol::{HEAD_HEADER, Moment, Problem, TIME_HEADER};
use serde::de::DeserializeOwned;

use crate::{Answer, ServerError};

impl Answer {
    /// A header by its name in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The clock of the server; only a server of Samenspel tells it.
    pub(crate) fn server_time(&self) -> Option<Moment> {
        self.header(TIME_HEADER)?.parse().ok().map(Moment)
    }

    pub(crate) fn number(&self, header: &'static str) -> Result<u64, ServerError> {
        let value = self.header(header).and_then(|value| value.parse().ok());
        value.ok_or(ServerError::NotUnderstood(header))
    }

    pub(crate) fn head(&self) -> Result<u64, ServerError> {
        self.number(HEAD_HEADER)
    }

    pub(crate) fn json<T: DeserializeOwned>(&self) -> Result<T, ServerError> {
        serde_json::from_slice(&self.body).map_err(|_| ServerError::NotUnderstood("body"))
    }

    /// The refusal that it is, or itself.
    pub(crate) fn accepted(self) -> Result<Self, ServerError> {
        if self.server_time().is_none() {
            return Err(ServerError::NotTheServer {
                status: self.status,
            });
        }
        match self.status {
            200..=299 | 304 => Ok(self),
            _ => {
                let problem: Problem = self.json()?;
                Err(ServerError::Refused(Box::new(problem)))
            }
        }
    }
}
