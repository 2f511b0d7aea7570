//! The far end of the wire, in memory and without SQL: it says what the server would say about
//! members, envelopes and checkpoints. The real server is tried beside real windows.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use crypto::{DeviceId, Envelope, EnvelopeHash, Record, SiteId, Team};
use protocol::{
    About, Authorization, CheckpointAnswer, Code, EPOCH_HEADER, HEAD_HEADER, Heads, LeaseAnswer,
    Limits, MembershipHead, POSITION_HEADER, Problem, PushAnswer, PushOutcome, TIME_HEADER,
    VERSION, join, join_numbered, split,
};
use remote::{Answer, Exchange, NoAnswer, Request, Sending, ServerAddress};
use serde::Serialize;

use super::blobs::Blobs;
use crate::Network;
use crate::server::hex;

/// A server. Clones are the same one.
#[derive(Clone, Default)]
pub(super) struct Relay(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    records: Vec<Record>,
    envelopes: Vec<(EnvelopeHash, Vec<u8>)>,
    tails: BTreeMap<SiteId, (u64, EnvelopeHash)>,
    checkpoint: Option<(u64, u64, Vec<u8>)>,
    checkpoints: u64,
    blobs: Blobs,
    /// The next record is taken, and its answer gets lost.
    loses_next_answer: bool,
    /// What happens at the server just before the next record is taken.
    before_next_record: Option<Vec<Vec<u8>>>,
}

pub(super) type Said = Result<Answer, Problem>;

impl Relay {
    /// The next record is taken, and the laptop that sent it never hears so.
    pub(super) fn lose_the_answer_to_the_next_record(&self) {
        self.state().loses_next_answer = true;
    }

    /// These envelopes come in just before the next record.
    pub(super) fn take_in_before_the_next_record(&self, envelopes: Vec<Vec<u8>>) {
        self.state().before_next_record = Some(envelopes);
    }

    /// Takes a record that fits.
    pub(super) fn add(&self, record: Record) {
        self.state().records.push(record);
    }

    /// The newest envelopes of all, from a position on.
    pub(super) fn envelopes_after(&self, position: usize) -> Vec<Vec<u8>> {
        let state = self.state();
        let new = state.envelopes.iter().skip(position);
        new.map(|(_, bytes)| bytes.clone()).collect()
    }

    /// How many envelopes it has.
    pub(super) fn head(&self) -> usize {
        self.state().envelopes.len()
    }

    /// How many checkpoints it was given.
    pub(super) fn checkpoints(&self) -> u64 {
        self.state().checkpoints
    }

    /// Does something to the attachments that it has.
    pub(super) fn with_blobs<T>(&self, work: impl FnOnce(&mut Blobs) -> T) -> T {
        work(&mut self.state().blobs)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }
}

impl Network for Relay {
    fn reach(&self, _: &ServerAddress, _: &[u8]) -> Result<Arc<dyn Exchange>, NoAnswer> {
        Ok(Arc::new(self.clone()))
    }
}

impl Exchange for Relay {
    fn send(&self, request: Request) -> Sending<'_> {
        Box::pin(async move { self.state().answer(&request) })
    }
}

impl State {
    fn answer(&mut self, request: &Request) -> Result<Answer, NoAnswer> {
        if self.blobs.cuts_off(request) {
            return Err(NoAnswer::CutOff("lost".into()));
        }
        let mut answer = match self.handle(request) {
            Ok(answer) => answer,
            Err(problem) => Answer {
                status: problem.status,
                ..json(&problem)
            },
        };
        let is_record = request.method.as_str() == "POST" && request.path.ends_with("/membership");
        if is_record && std::mem::take(&mut self.loses_next_answer) {
            return Err(NoAnswer::CutOff("lost".into()));
        }
        answer
            .headers
            .push((TIME_HEADER.into(), "1763000000000".into()));
        Ok(answer)
    }

    fn handle(&mut self, request: &Request) -> Said {
        let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
        let parts: Vec<&str> = path.split('/').skip(2).collect();
        match (request.method.as_str(), parts.as_slice()) {
            ("GET", []) => Ok(json(&About {
                version: VERSION,
                generation: "first".into(),
                now: 1_763_000_000_000,
                limits: Limits::DEFAULT,
            })),
            ("POST", ["i", _]) => {
                if self.records.is_empty() {
                    self.records.push(parse(&request.body)?);
                }
                Ok(bytes(Vec::new()))
            }
            (method, ["blobs", rest @ ..]) => {
                is_from_member(request, &self.team())?;
                self.blobs.handle(method, rest, query, &request.body)
            }
            (method, ["i", _, rest @ ..]) => {
                let team = self.team();
                is_from_member(request, &team)?;
                self.handle_of_member((method, rest), query, &request.body, &team)
            }
            _ => Err(Problem::new(Code::UnknownPath, path)),
        }
    }

    fn handle_of_member(
        &mut self,
        path: (&str, &[&str]),
        query: &str,
        body: &[u8],
        team: &Team,
    ) -> Said {
        match path {
            ("GET", ["heads"]) => Ok(json(&self.heads(team))),
            ("GET", ["membership"]) => {
                let new = self.records.iter().skip(number(query, "from") as usize);
                let answer = bytes(join(new.map(Record::as_bytes)));
                Ok(with(answer, HEAD_HEADER, &hex::digits(&team.head().0)))
            }
            ("POST", ["membership"]) => self.append(team, body),
            ("GET", ["team", "envelopes"]) => {
                let after = number(query, "after") as usize;
                let new = (1..).zip(&self.envelopes).skip(after);
                let page = join_numbered(new.map(|(at, (_, bytes))| (at, bytes.as_slice())));
                Ok(with(
                    bytes(page),
                    HEAD_HEADER,
                    &self.envelopes.len().to_string(),
                ))
            }
            ("POST", ["team", "envelopes"]) => Ok(json(&self.push(team, body))),
            ("POST", ["team", "checkpoint", "lease"]) => Ok(json(&LeaseAnswer {
                lease: self.lease(),
                until: i64::MAX,
                head: self.envelopes.len() as u64,
            })),
            ("PUT", ["team", "checkpoint"]) => self.put_checkpoint(team, query, body),
            ("GET", ["team", "checkpoint"]) => {
                let none = || Problem::new(Code::NotFound, "none");
                let (position, epoch, blob) = self.checkpoint.clone().ok_or_else(none)?;
                let answer = with(bytes(blob), POSITION_HEADER, &position.to_string());
                Ok(with(answer, EPOCH_HEADER, &epoch.to_string()))
            }
            _ => Err(Problem::new(Code::UnknownPath, path.1.join("/"))),
        }
    }

    fn team(&self) -> Team {
        let mut team = Team::begin(&self.records[0]).unwrap();
        for record in &self.records[1..] {
            team.follow(record).unwrap();
        }
        team
    }

    fn heads(&self, team: &Team) -> Heads {
        Heads {
            team: self.envelopes.len() as u64,
            shared: 0,
            authority: 0,
            checkpoints: self.checkpoints,
            attachments: self.blobs.told(),
            membership: MembershipHead {
                count: team.count(),
                head: hex::digits(&team.head().0),
            },
            generation: "first".into(),
        }
    }

    fn append(&mut self, team: &Team, body: &[u8]) -> Said {
        let record = parse(body)?;
        if record.hash() == team.head() {
            return Ok(bytes(Vec::new()));
        }
        if record.head().previous != team.head() {
            return Err(Problem::new(Code::HeadMoved, "moved"));
        }
        let mut next = team.clone();
        let refused = |why| Problem::new(Code::RecordRefused, format!("{why}"));
        next.follow(&record).map_err(refused)?;
        for envelope in self.before_next_record.take().unwrap_or_default() {
            let _outcome = self.take(team, envelope);
        }
        self.records.push(record);
        Ok(bytes(Vec::new()))
    }

    fn push(&mut self, team: &Team, body: &[u8]) -> PushAnswer {
        let parts = split(body, Limits::DEFAULT.envelope).unwrap();
        let outcomes = parts.iter().map(|bytes| self.take(team, bytes.to_vec()));
        PushAnswer {
            outcomes: outcomes.collect(),
            head: self.envelopes.len() as u64,
        }
    }

    fn take(&mut self, team: &Team, bytes: Vec<u8>) -> PushOutcome {
        let envelope = Envelope::parse(bytes).unwrap();
        let mut all = self.envelopes.iter();
        if let Some(at) = all.position(|(hash, _)| *hash == envelope.hash()) {
            return PushOutcome::Dup { pos: at as u64 + 1 };
        }
        let header = *envelope.header();
        let card = team.device(header.site.device).map(|it| it.card);
        let is_signed = card.is_some_and(|card| envelope.signed_by(&card.signing).is_ok());
        if !is_signed || !team.accepts(header.site, header.last) {
            return PushOutcome::NotMember;
        }
        if header.epoch != team.epoch().number {
            return PushOutcome::StaleEpoch;
        }
        let (last, hash) = self.tails.get(&header.site).copied().unwrap_or_default();
        if header.first > last + 1 {
            return PushOutcome::Gap { expected: last + 1 };
        }
        if header.first <= last || header.previous != hash {
            return PushOutcome::Fork;
        }
        self.tails
            .insert(header.site, (header.last, envelope.hash()));
        self.envelopes
            .push((envelope.hash(), envelope.as_bytes().to_vec()));
        PushOutcome::Ok {
            pos: self.envelopes.len() as u64,
        }
    }

    /// Whoever has it may make the next checkpoint, and nobody the one after.
    fn lease(&self) -> String {
        format!("{:032x}", self.checkpoints)
    }

    fn put_checkpoint(&mut self, team: &Team, query: &str, body: &[u8]) -> Said {
        if !query.contains(&format!("lease={}&", self.lease())) {
            return Err(Problem::new(Code::NoLease, "somebody else was first"));
        }
        let (epoch, position) = (number(query, "epoch"), number(query, "position"));
        if epoch != u64::from(team.epoch().number) {
            return Err(Problem::new(Code::StaleEpoch, "stale"));
        }
        self.checkpoint = Some((position, epoch, body.to_vec()));
        self.checkpoints += 1;
        Ok(json(&CheckpointAnswer { position }))
    }
}

fn is_from_member(request: &Request, team: &Team) -> Result<(), Problem> {
    let mut headers = request.headers.iter();
    let signed = headers.find(|(name, _)| *name == "authorization");
    let unsigned = || Problem::new(Code::Unauthorized, "sign it");
    let (_, signed) = signed.ok_or_else(unsigned)?;
    let signed: Authorization = signed.parse().map_err(|_| unsigned())?;
    let device = DeviceId(signed.device);
    let not_in = || Problem::new(Code::NotMember, "not in the team");
    team.role(device).ok_or_else(not_in)?;
    let hash = blake3::hash(&request.body);
    let method = request.method.as_str();
    let to_sign = signed.to_sign(method, &request.path, hash.as_bytes(), "first");
    let card = team.device(device).ok_or_else(not_in)?.card;
    let fits = card.has_signed_request(&to_sign, &signed.signature);
    fits.then_some(()).ok_or_else(unsigned)
}

fn parse(body: &[u8]) -> Result<Record, Problem> {
    let malformed = |_| Problem::new(Code::Malformed, "not a record");
    Record::parse(body.to_vec()).map_err(malformed)
}

pub(super) fn number(query: &str, name: &str) -> u64 {
    let mut parts = query.split('&').filter_map(|part| part.split_once('='));
    let found = parts.find(|(known, _)| *known == name);
    found.map_or(0, |(_, value)| value.parse().unwrap())
}

pub(super) fn bytes(body: Vec<u8>) -> Answer {
    Answer {
        status: 200,
        body,
        ..Answer::default()
    }
}

pub(super) fn json(value: &impl Serialize) -> Answer {
    bytes(serde_json::to_vec(value).unwrap())
}

fn with(mut answer: Answer, name: &str, value: &str) -> Answer {
    answer.headers.push((name.to_owned(), value.to_owned()));
    answer
}
