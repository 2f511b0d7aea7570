//! The list of members at the server.

use protocol::{Code, HEAD_HEADER, InitiativeId, Limits, paths, split};

use crate::server::{PAGE, get, post};
use crate::{Caller, Server, ServerError};

/// What became of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appended {
    /// It is the next one, at the server too.
    Here,
    /// Someone else wrote one first.
    Moved,
}

impl Server {
    /// Registers an initiative with the first record of its team. Doing it again is fine.
    pub async fn register(
        &self,
        initiative: InitiativeId,
        founding: &[u8],
        enrolment_code: Option<&str>,
    ) -> Result<(), ServerError> {
        let mut request = post(paths::initiative(initiative), founding.to_vec());
        if let Some(code) = enrolment_code {
            let header = (protocol::ENROLMENT_HEADER, code.to_owned());
            request.headers.push(header);
        }
        self.ask(request, None).await.map(drop)
    }

    /// The records from a number on, and the hash of the last one of all in hexadecimal digits.
    pub async fn records(
        &self,
        caller: Caller<'_>,
        from: u64,
    ) -> Result<(Vec<Vec<u8>>, String), ServerError> {
        let path = paths::within(caller.initiative, &format!("membership?from={from}"));
        let mut request = get(path);
        request.answer_max = PAGE;
        let answer = self.ask_as(caller, request).await?;
        let head = answer.header(HEAD_HEADER).unwrap_or_default().to_owned();
        let records = split(&answer.body, Limits::DEFAULT.record)
            .map_err(|_| ServerError::NotUnderstood("records"))?;
        Ok((records.into_iter().map(<[u8]>::to_vec).collect(), head))
    }

    /// Adds a record after the one with this hash.
    pub async fn append(
        &self,
        caller: Caller<'_>,
        follows: &str,
        record: &[u8],
    ) -> Result<Appended, ServerError> {
        let path = paths::within(caller.initiative, "membership");
        let mut request = post(path, record.to_vec());
        request.headers.push(("if-match", format!("\"{follows}\"")));
        match self.ask_as(caller, request).await {
            Ok(_) => Ok(Appended::Here),
            Err(error) if error.code() == Some(Code::HeadMoved) => Ok(Appended::Moved),
            Err(error) => Err(error),
        }
    }
}
