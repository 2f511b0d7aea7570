//! A request that was let in.

use std::sync::Arc;

use axum::body::Bytes;
use axum::http::HeaderMap;
use crypto::{DeviceId, Team};
use domain::InitiativeId;
use protocol::{Code, Problem};

use crate::hex;
use crate::relay::{Place, StreamAt};
use crate::server::Server;

/// What a handler gets.
pub(crate) struct Asked {
    pub(crate) server: Arc<Server>,
    pub(crate) caller: Option<Caller>,
    pub(crate) captures: Vec<(String, String)>,
    pub(crate) query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// The device that signed a request.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) initiative: InitiativeId,
    pub(crate) device: DeviceId,
    pub(crate) team: Arc<Team>,
}

impl Asked {
    /// Where the caller is at home. Only routes for members have a caller.
    pub(crate) fn place(&self) -> Result<Place, Problem> {
        let caller = self.caller()?;
        Ok(self.server.place(caller.initiative))
    }

    pub(crate) fn caller(&self) -> Result<&Caller, Problem> {
        let detail = "this route has no caller";
        self.caller
            .as_ref()
            .ok_or_else(|| Problem::new(Code::Internal, detail))
    }

    /// The stream in the path.
    pub(crate) fn stream(&self) -> Result<StreamAt, Problem> {
        let place = self.place()?;
        match self.capture("stream") {
            "team" => Ok(StreamAt { place, stream: 1 }),
            "shared" => Ok(StreamAt { place, stream: 2 }),
            _ => Err(bad_value("stream", "`team` or `shared`")),
        }
    }

    /// A part of the path by the name that the route gives it.
    pub(crate) fn capture(&self, name: &str) -> &str {
        let found = self.captures.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// An id of so many bytes in the path.
    pub(crate) fn id<const N: usize>(&self, name: &'static str) -> Result<[u8; N], Problem> {
        let form = format!("{} hexadecimal digits in lower case", 2 * N);
        hex::bytes(self.capture(name)).ok_or_else(|| bad_value(name, &form))
    }

    /// A number in the query, or what stands for it when it is not there.
    pub(crate) fn number(&self, name: &'static str, default: u64) -> Result<u64, Problem> {
        match self.text(name) {
            None => Ok(default),
            Some(text) => text
                .parse()
                .ok()
                .filter(|number| i64::try_from(*number).is_ok())
                .ok_or_else(|| bad_value(name, "a whole number below 2^63")),
        }
    }

    /// A value in the query. No value of ours needs to be escaped.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        let mut pairs = self
            .query
            .split('&')
            .filter_map(|pair| pair.split_once('='));
        pairs
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value)
    }

    /// A header that is plain text.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

/// Names what was wrong, and what would be accepted.
pub(crate) fn bad_value(name: &str, accepted: &str) -> Problem {
    Problem::new(Code::BadValue, format!("`{name}` has to be {accepted}"))
        .with("field", name)
        .with("accepted", accepted)
}
