//! What a lie is: where it is told, what it does to an answer, and what has to come of it.

use axum::http::Method;
use protocol::{
    Code, EPOCH_HEADER, HEAD_HEADER, POSITION_HEADER, Problem, TIME_HEADER, join, join_numbered,
    split, split_numbered,
};
use serde_json::Value;

use crate::memory::Memory;

/// What is asked of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    About,
    Register,
    Heads,
    Pull,
    Push,
    Records,
    Append,
    Checkpoint,
    PutCheckpoint,
    Lease,
    Other,
}

impl Route {
    /// Of a request.
    pub fn of(method: &Method, path: &str) -> Self {
        let (path, is_get) = (path.split('?').next().unwrap_or_default(), method == "GET");
        let parts: Vec<&str> = path.split('/').skip(2).collect();
        match (parts.as_slice(), is_get) {
            ([], _) => Self::About,
            (["i", _], false) => Self::Register,
            (["i", _, "heads"], _) => Self::Heads,
            (["i", _, "team", "envelopes"], true) => Self::Pull,
            (["i", _, "team", "envelopes"], false) => Self::Push,
            (["i", _, "membership"], true) => Self::Records,
            (["i", _, "membership"], false) => Self::Append,
            (["i", _, "team", "checkpoint"], true) => Self::Checkpoint,
            (["i", _, "team", "checkpoint"], false) => Self::PutCheckpoint,
            (["i", _, "team", "checkpoint", "lease"], _) => Self::Lease,
            _ => Self::Other,
        }
    }
}

/// Who is lied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Victim {
    /// Has everything.
    Current,
    /// Lacks three envelopes of one other laptop.
    Behind,
    /// As that, and has two envelopes of its own that the server lacks.
    Writer,
    /// Lacks two records of the list of members.
    Outdated,
    /// Was let in, has the list of members, and nothing else.
    Newcomer,
    /// Was let in and has nothing.
    Fresh,
    /// Has to make a checkpoint.
    Keeper,
}

/// What the laptop says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// It refuses, with this word.
    Error(&'static str),
    /// It says that both are not in step.
    Apart,
}

/// What has to be the same afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeps {
    /// Every row.
    All,
    /// Every row but those that note how it stands with the server.
    Content,
}

/// A lie.
#[derive(Clone, Copy)]
pub struct Lie {
    pub name: &'static str,
    pub victim: Victim,
    pub on: &'static [Route],
    /// Of which requests the server hears at all.
    pub hears: fn(Route, &str) -> bool,
    pub does: fn(&mut Meddling),
    pub told: Told,
    pub keeps: Keeps,
}

/// A lie that is found out as such, and leaves every row as it was.
pub const fn lie(
    name: &'static str,
    victim: Victim,
    on: &'static [Route],
    does: fn(&mut Meddling),
) -> Lie {
    Lie {
        name,
        victim,
        on,
        hears: |_, _| true,
        does,
        told: Told::Error("server_faulty"),
        keeps: Keeps::All,
    }
}

impl Lie {
    /// What is asked does not reach the server.
    pub const fn instead(mut self) -> Self {
        self.hears = |_, _| false;
        self
    }

    /// Only some of what is asked reaches the server.
    pub const fn hears(mut self, hears: fn(Route, &str) -> bool) -> Self {
        self.hears = hears;
        self
    }

    /// The laptop notes that it stands otherwise with the server.
    pub const fn content(mut self) -> Self {
        self.keeps = Keeps::Content;
        self
    }

    /// Something else than a faulty server is told.
    pub const fn told(mut self, told: Told) -> Self {
        self.told = told;
        self
    }

    pub fn is_about(&self, route: Route) -> bool {
        self.on.is_empty() || self.on.contains(&route)
    }
}

/// An answer on its way.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    pub shape: Shape,
}

/// How a body arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Whole,
    BreaksOff,
    Endless,
}

impl Answer {
    /// What the proxy says by itself, in the name of the server.
    pub fn instead() -> Self {
        let now = std::time::SystemTime::UNIX_EPOCH.elapsed();
        let now = now.map_or(0, |since| since.as_millis());
        Self {
            status: 200,
            headers: vec![(TIME_HEADER.to_owned(), now.to_string())],
            body: Vec::new(),
            shape: Shape::Whole,
        }
    }
}

/// An answer in the hands of a liar.
pub struct Meddling<'a> {
    pub route: Route,
    pub path: &'a str,
    pub asked: &'a [u8],
    pub answer: &'a mut Answer,
    pub memory: &'a Memory,
    /// How often this lie was told by now, from 1.
    pub nth: usize,
}

impl Meddling<'_> {
    /// The envelopes of a page with their positions.
    pub fn page(&self) -> Vec<(u64, Vec<u8>)> {
        let parts = split_numbered(&self.answer.body, 1 << 20).expect("an honest page");
        let owned = parts.into_iter().map(|(at, bytes)| (at, bytes.to_vec()));
        owned.collect()
    }

    pub fn set_page(&mut self, page: &[(u64, Vec<u8>)]) {
        let parts = page.iter().map(|(at, bytes)| (*at, bytes.as_slice()));
        self.answer.body = join_numbered(parts);
    }

    /// Puts something in the place of the first envelope.
    pub fn set_first(&mut self, bytes: Vec<u8>) {
        let mut page = self.page();
        page[0].1 = bytes;
        self.set_page(&page);
    }

    /// The position that a page is asked after.
    pub fn after(&self) -> u64 {
        let after = self.path.split("after=").nth(1);
        after.expect("a pull").parse().expect("a position")
    }

    /// The strings of a body.
    pub fn parts(&self) -> Vec<Vec<u8>> {
        let parts = split(&self.answer.body, 1 << 20).expect("honest parts");
        parts.into_iter().map(<[u8]>::to_vec).collect()
    }

    pub fn set_parts(&mut self, parts: &[Vec<u8>]) {
        self.answer.body = join(parts.iter().map(Vec::as_slice));
    }

    /// How many envelopes are pushed.
    pub fn pushed(&self) -> usize {
        split(self.asked, 1 << 20).expect("a push").len()
    }

    pub fn set_header(&mut self, name: &str, value: &str) {
        self.answer.headers.retain(|(known, _)| known != name);
        self.answer
            .headers
            .push((name.to_owned(), value.to_owned()));
    }

    pub fn set_head(&mut self, head: u64) {
        self.set_header(HEAD_HEADER, &head.to_string());
    }

    pub fn set_position(&mut self, position: u64) {
        self.set_header(POSITION_HEADER, &position.to_string());
    }

    /// Makes it the answer to a question for a checkpoint.
    pub fn set_checkpoint(&mut self, (position, bytes): (u64, Vec<u8>)) {
        self.set_position(position);
        self.set_header(EPOCH_HEADER, "1");
        self.answer.body = bytes;
    }

    /// Changes what is said in JSON.
    pub fn json(&mut self, change: impl FnOnce(&mut Value)) {
        let mut value = serde_json::from_slice(&self.answer.body).expect("honest JSON");
        change(&mut value);
        self.answer.body = value.to_string().into_bytes();
    }

    /// The number that stands in JSON under a name.
    pub fn number(&self, name: &str) -> u64 {
        let value: Value = serde_json::from_slice(&self.answer.body).expect("honest JSON");
        value[name].as_u64().expect("a number")
    }

    /// Says the same outcome of every envelope that is pushed.
    pub fn all_are(&mut self, outcome: &Value) {
        let outcomes = vec![outcome.clone(); self.pushed()];
        let head = self.memory.stream.len();
        let told = serde_json::json!({ "outcomes": outcomes, "head": head });
        self.answer.body = told.to_string().into_bytes();
    }

    /// Refuses.
    pub fn refuse(&mut self, code: Code) {
        let problem = Problem::new(code, "no");
        self.answer.status = problem.status;
        self.answer.body = serde_json::to_vec(&problem).expect("JSON");
    }
}
