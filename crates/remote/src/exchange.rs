//! One request and its answer, however they travel.

use futures_util::future::BoxFuture;

/// A request to a path of the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What is done.
    pub method: Method,
    /// Below the address of the server, with its query.
    pub path: String,
    /// Names in lower case.
    pub headers: Vec<(&'static str, String)>,
    /// May be empty.
    pub body: Vec<u8>,
    /// An answer with more bytes is not read.
    pub answer_max: usize,
    /// How long the server may think before it answers, in seconds, beside the way there and back.
    pub wait_s: u32,
}

/// What a request does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Adds.
    Post,
    /// Puts something in a place.
    Put,
    /// Takes something away for good.
    Delete,
}

impl Method {
    /// As it is written.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// What came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// As in HTTP.
    pub status: u16,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    /// May be empty.
    pub body: Vec<u8>,
}

/// Why nothing came back. Whether the server did what was asked is not known.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoAnswer {
    /// No network, no such host, or nobody listens.
    #[error("the server can not be reached: {0}")]
    Unreached(String),
    /// The certificate does not fit the name, or nobody who is trusted signed it.
    #[error("the certificate of the server is not trusted: {0}")]
    Untrusted(String),
    /// The connection ended, or nothing came for too long.
    #[error("the answer was cut off: {0}")]
    CutOff(String),
    /// Longer than any answer of a server.
    #[error("the answer has more than {0} bytes")]
    TooLong(usize),
}

/// An answer on its way.
pub type Sending<'a> = BoxFuture<'a, Result<Answer, NoAnswer>>;

/// Brings requests to one server.
pub trait Exchange: Send + Sync {
    /// Sends it once; never twice, never to another host.
    fn send(&self, request: Request) -> Sending<'_>;
}
