//! A team without an app: one device, and as many series as there are connections.

use anyhow::{Context, Result};
use app::remote::{Answer, Exchange as _, Https, Method, Request};
use crypto::{
    Author, DeviceKeys, Envelope, EnvelopeHash, EnvelopeHeader, EpochKey, Holder, SiteId, Stream,
    Team,
};
use domain::{InitiativeId, Moment};
use protocol::{About, Authorization, join, paths};

use samenspel_tests::Town;

use crate::program::{connection, post};

/// The device that all connections share.
pub struct Founder {
    keys: DeviceKeys,
    key: EpochKey,
    /// Its initiative.
    pub initiative: InitiativeId,
    generation: String,
    now: Moment,
}

/// Where a series is.
#[derive(Clone, Copy, Default)]
pub struct Series {
    number: u32,
    last: u64,
    previous: EnvelopeHash,
    nonce: u64,
}

impl Series {
    pub fn new(number: u32) -> Self {
        Self {
            number,
            ..Self::default()
        }
    }
}

impl Founder {
    /// Founds a team and registers it.
    pub async fn at(server: &Town) -> Result<Self> {
        let line = connection(&server.address())?;
        let keys = DeviceKeys::new(&[3; 64]);
        let initiative = InitiativeId::new(uuid::Uuid::from_u128(7));
        let by = Author {
            keys: &keys,
            at_ms: 0,
        };
        let id = initiative.uuid().into_bytes();
        let record = Team::found(by, id, Holder::Server, &[9; 64])?;
        let path = paths::initiative(initiative);
        let answer = post(&line, &path, record.as_bytes().to_vec()).await?;
        anyhow::ensure!(answer.status == 201, "the initiative is registered");
        let about = line
            .send(asked(Method::Get, paths::ABOUT, Vec::new()))
            .await?;
        let about: About = serde_json::from_slice(&about.body)?;
        let team = Team::begin(&record)?;
        let key = team.epoch_keys(&keys)?.pop_last().context("a key")?.1;
        Ok(Self {
            keys,
            key,
            initiative,
            generation: about.generation,
            now: Moment(about.now),
        })
    }

    /// A push of one envelope with so many bytes of message, ready to be sent.
    pub fn push(&self, series: &mut Series, bytes: usize) -> Result<Request> {
        let header = EnvelopeHeader {
            stream: Stream::Team,
            initiative: self.initiative.uuid().into_bytes(),
            epoch: 1,
            site: SiteId {
                device: self.keys.id(),
                series: series.number,
            },
            first: series.last + 1,
            last: series.last + 1,
            previous: series.previous,
            latest: self.now.0.cast_unsigned() << 16,
            membership: 1,
        };
        let message = vec![7; bytes];
        let (key, by) = (&self.key, self.keys.signing());
        let envelope = Envelope::sealed(header, key, nonce(series), by, &message)?;
        (series.last, series.previous) = (header.last, envelope.hash());
        let path = paths::within(self.initiative, "team/envelopes");
        let request = asked(Method::Post, &path, join([envelope.as_bytes()]));
        Ok(self.signed(request, series))
    }

    /// Asks for the heads, and waits when they are these.
    pub fn poll(&self, series: &mut Series, tag: Option<&str>, wait_s: u32) -> Request {
        let path = paths::within(self.initiative, &format!("heads?wait={wait_s}"));
        let mut request = asked(Method::Get, &path, Vec::new());
        request.wait_s = wait_s;
        if let Some(tag) = tag {
            request.headers.push(("if-none-match", tag.to_owned()));
        }
        self.signed(request, series)
    }

    fn signed(&self, mut request: Request, series: &mut Series) -> Request {
        let [nonce @ .., _, _, _, _, _, _, _, _] = nonce::<24>(series);
        let mut authorization = Authorization {
            initiative: self.initiative,
            device: self.keys.id().0,
            at: self.now,
            nonce,
            signature: [0; 64],
        };
        let body = blake3::hash(&request.body);
        let (method, path) = (request.method.as_str(), request.path.as_str());
        let to_sign = authorization.to_sign(method, path, body.as_bytes(), &self.generation);
        authorization.signature = self.keys.sign_request(&to_sign);
        request
            .headers
            .push(("authorization", authorization.to_string()));
        request
    }
}

/// Sends and expects that it went well.
pub async fn sent(connection: &Https, request: Request) -> Result<Answer> {
    let answer = connection.send(request).await?;
    anyhow::ensure!(
        answer.status < 400,
        "refused: {}",
        String::from_utf8_lossy(&answer.body)
    );
    Ok(answer)
}

fn asked(method: Method, path: &str, body: Vec<u8>) -> Request {
    Request {
        method,
        path: path.to_owned(),
        headers: Vec::new(),
        body,
        answer_max: 1 << 20,
        wait_s: 0,
    }
}

/// Never the same twice in a run.
fn nonce<const N: usize>(series: &mut Series) -> [u8; N] {
    series.nonce += 1;
    let mut bytes = [0; N];
    bytes[..4].copy_from_slice(&series.number.to_be_bytes());
    bytes[4..12].copy_from_slice(&series.nonce.to_be_bytes());
    bytes
}
