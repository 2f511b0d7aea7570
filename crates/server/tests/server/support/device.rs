//! A laptop of a team: signs requests, seals envelopes.

use std::cell::Cell;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::request::Builder;
use axum::http::{HeaderMap, Request};
use axum::response::Response;
use crypto::{
    Author, DeviceId, DeviceKeys, DeviceKind, Envelope, EnvelopeHash, EnvelopeHeader, EpochKey,
    Holder, Newcomer, Record, Role, SiteId, Stream,
};
use domain::{InitiativeId, Moment};
use http_body_util::BodyExt as _;
use protocol::{Authorization, Problem, PushAnswer, PushOutcome, join, paths, split_numbered};
use serde::de::DeserializeOwned;
use tower::ServiceExt as _;

use super::TestServer;
use testkit::FixedClock;

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

/// The records of a team, and the keys of its founder.
pub struct Team {
    pub initiative: InitiativeId,
    pub records: Vec<Record>,
    pub founder: Device,
}

/// A device with the end of what it sent.
pub struct Device {
    pub keys: DeviceKeys,
    pub initiative: InitiativeId,
    pub generation: String,
    pub series: u32,
    pub at: Cell<Moment>,
    pub nonce: Cell<u64>,
    pub last: Cell<u64>,
    pub previous: Cell<EnvelopeHash>,
}

impl Answer {
    pub async fn of(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        Self {
            status: parts.status.as_u16(),
            headers: parts.headers,
            body: body.collect().await.unwrap().to_bytes(),
        }
    }

    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The code of a refusal, which has to be told as the norm wants it.
    pub fn code(&self) -> &'static str {
        assert_eq!(self.header("content-type"), "application/problem+json");
        let problem: Problem = self.json();
        assert_eq!(problem.status, self.status);
        problem.code.word()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub fn outcomes(&self) -> Vec<PushOutcome> {
        assert_eq!(self.status, 200, "{self:?}");
        self.json::<PushAnswer>().outcomes
    }

    pub fn positions(&self) -> Vec<u64> {
        assert_eq!(self.status, 200, "{self:?}");
        let parts = split_numbered(&self.body, 1 << 20).unwrap();
        parts.into_iter().map(|(position, _)| position).collect()
    }
}

impl Team {
    /// Founds a team and registers it.
    pub async fn on(t: &TestServer, number: u64) -> Self {
        let team = Self::founded(&t.router(), number).await;
        let path = paths::initiative(team.initiative);
        let record = team.records[0].as_bytes().to_vec();
        let answer = team
            .founder
            .unsigned(&t.router(), "POST", &path, record)
            .await;
        assert_eq!(answer.status, 201, "{answer:?}");
        team
    }

    /// Founds a team that no server knows.
    pub async fn founded(router: &Router, number: u64) -> Self {
        let initiative = InitiativeId::new(testkit::counted(number));
        Self::by_founder(Device::new(router, initiative, number as u8).await)
    }

    /// The team that this device founds.
    pub fn by_founder(founder: Device) -> Self {
        let initiative = founder.initiative;
        let by = Author {
            keys: &founder.keys,
            at_ms: 0,
        };
        let id = *initiative.uuid().as_bytes();
        let record = crypto::Team::found(by, id, Holder::Server, &[9; 64]).unwrap();
        Self {
            initiative,
            records: vec![record],
            founder,
        }
    }

    pub fn state(&self) -> crypto::Team {
        let mut team = crypto::Team::begin(&self.records[0]).unwrap();
        for record in &self.records[1..] {
            team.follow(record).unwrap();
        }
        team
    }

    pub fn head(&self) -> String {
        quoted(&self.state().head().0)
    }

    pub fn key(&self) -> EpochKey {
        let mut keys = self.state().epoch_keys(&self.founder.keys).unwrap();
        keys.pop_last().unwrap().1
    }

    fn by(&self) -> Author<'_> {
        Author {
            keys: &self.founder.keys,
            at_ms: 0,
        }
    }

    /// The record that takes a device up.
    pub fn admission(&self, device: &Device, role: Role) -> Record {
        let newcomer = Newcomer {
            card: *device.keys.card(),
            kind: DeviceKind::Laptop,
            role,
            invite: None,
        };
        let team = self.state();
        team.admit(self.by(), newcomer, &self.key(), &[8; 32])
            .unwrap()
    }

    /// The record that removes a device after the last change that it sent.
    pub fn removal(&self, device: &Device) -> Record {
        let pins = [(device.site(), device.last.get())].into();
        let devices = [(device.keys.id(), pins)].into();
        let team = self.state();
        team.remove(self.by(), devices, &self.key(), &[6; 88])
            .unwrap()
    }

    /// Continues the membership log, here and on the server.
    pub async fn record(&mut self, t: &TestServer, record: Record) -> Answer {
        let answer = self.send_record(t, &record, &self.head()).await;
        if answer.status == 201 {
            self.records.push(record);
        }
        answer
    }

    pub async fn send_record(&self, t: &TestServer, record: &Record, follows: &str) -> Answer {
        self.founder.bring_record(t, record, follows).await
    }

    /// Another laptop in the team.
    pub async fn second(&mut self, t: &TestServer, seed: u8, role: Role) -> Device {
        let device = Device::new(&t.router(), self.initiative, seed).await;
        let record = self.admission(&device, role);
        assert_eq!(self.record(t, record).await.status, 201);
        device
    }
}

impl Device {
    /// Hands in a record of the membership log, whoever made it.
    pub async fn bring_record(&self, t: &TestServer, record: &Record, follows: &str) -> Answer {
        let path = paths::within(self.initiative, "membership");
        let request = self.request("POST", &path, record.as_bytes());
        let request = request.header("if-match", follows);
        let body = Body::from(record.as_bytes().to_vec());
        Answer::of(
            t.router()
                .oneshot(request.body(body).unwrap())
                .await
                .unwrap(),
        )
        .await
    }

    pub async fn new(router: &Router, initiative: InitiativeId, seed: u8) -> Self {
        let request = Request::get("/v1").body(Body::empty()).unwrap();
        let about = Answer::of(router.clone().oneshot(request).await.unwrap()).await;
        let generation = about.json::<protocol::About>().generation;
        let keys = DeviceKeys::new(&[seed; 64]);
        Self::known(keys, initiative, &generation, 0, FixedClock::EVENING, 0)
    }

    pub fn known(
        keys: DeviceKeys,
        initiative: InitiativeId,
        generation: &str,
        series: u32,
        at: Moment,
        nonces: u64,
    ) -> Self {
        Self {
            keys,
            initiative,
            generation: generation.to_owned(),
            series,
            at: Cell::new(at),
            nonce: Cell::new(nonces),
            last: Cell::new(0),
            previous: Cell::new(EnvelopeHash::default()),
        }
    }

    pub fn site(&self) -> SiteId {
        SiteId {
            device: DeviceId(self.keys.id().0),
            series: self.series,
        }
    }

    /// A header that is signed now, for a request that is made now.
    pub fn authorization(&self, method: &str, path: &str, body: &[u8]) -> Authorization {
        let mut nonce = [0; 16];
        nonce[..8].copy_from_slice(&self.nonce.replace(self.nonce.get() + 1).to_be_bytes());
        let mut authorization = Authorization {
            initiative: self.initiative,
            device: self.keys.id().0,
            at: self.at.get(),
            nonce,
            signature: [0; 64],
        };
        let hash = blake3::hash(body);
        let to_sign = authorization.to_sign(method, path, hash.as_bytes(), &self.generation);
        authorization.signature = self.keys.sign_request(&to_sign);
        authorization
    }

    pub fn request(&self, method: &str, path: &str, body: &[u8]) -> Builder {
        let authorization = self.authorization(method, path, body);
        Request::builder()
            .method(method)
            .uri(path)
            .header("authorization", authorization.to_string())
    }

    /// Asks, signed.
    pub async fn ask(&self, router: &Router, method: &str, path: &str, body: Vec<u8>) -> Answer {
        let request = self.request(method, path, &body);
        let request = request.body(Body::from(body)).unwrap();
        Answer::of(router.clone().oneshot(request).await.unwrap()).await
    }

    pub async fn get(&self, t: &TestServer, rest: &str) -> Answer {
        let path = paths::within(self.initiative, rest);
        self.ask(&t.router(), "GET", &path, vec![]).await
    }

    pub async fn unsigned(
        &self,
        router: &Router,
        method: &str,
        path: &str,
        body: Vec<u8>,
    ) -> Answer {
        let request = Request::builder().method(method).uri(path);
        let request = request.body(Body::from(body)).unwrap();
        Answer::of(router.clone().oneshot(request).await.unwrap()).await
    }

    /// The header of the next envelope, of one change.
    pub fn header(&self) -> EnvelopeHeader {
        let first = self.last.get() + 1;
        EnvelopeHeader {
            stream: Stream::Team,
            initiative: *self.initiative.uuid().as_bytes(),
            epoch: 1,
            site: self.site(),
            first,
            last: first,
            previous: self.previous.get(),
            latest: (FixedClock::EVENING.0 as u64) << 16,
            membership: 1,
        }
    }

    /// What everybody may read, in the next envelope.
    pub fn share(&self, text: &str) -> Envelope {
        let stream = Stream::Shared;
        let header = EnvelopeHeader {
            stream,
            ..self.header()
        };
        Envelope::open_to_all(header, self.keys.signing(), text.as_bytes()).unwrap()
    }

    pub fn seal(&self, header: EnvelopeHeader, text: &str) -> Envelope {
        let (key, by) = (EpochKey::new([5; 32]), self.keys.signing());
        Envelope::sealed(header, &key, [3; 24], by, text.as_bytes()).unwrap()
    }

    /// The next envelope; the one after it follows it.
    pub fn next(&self, text: &str) -> Envelope {
        let envelope = self.seal(self.header(), text);
        self.last.set(envelope.header().last);
        self.previous.set(envelope.hash());
        envelope
    }

    pub async fn push(&self, router: &Router, envelopes: &[&Envelope]) -> Answer {
        let body = join(envelopes.iter().map(|envelope| envelope.as_bytes()));
        let path = paths::within(self.initiative, "team/envelopes");
        self.ask(router, "POST", &path, body).await
    }
}

pub fn quoted(hash: &[u8]) -> String {
    let digits: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("\"{digits}\"")
}
