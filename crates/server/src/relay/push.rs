//! Taking envelopes in: each gets the next position of its stream, once.

use crypto::EnvelopeHeader;
use domain::InitiativeId;
use protocol::{PushAnswer, PushOutcome};
use sabotage::{Sabotage, is_on};
use uuid::Uuid;

use super::tails::Tails;
use super::{Place, StreamAt};
use crate::database::{Database, StoreError};
use crate::store::Work;

/// The envelopes of one request.
#[derive(Debug)]
pub struct Push {
    /// Where they go.
    pub stream: StreamAt,
    /// The end of the membership log by which they were judged.
    pub team: [u8; 32],
    /// In the order in which they were sent.
    pub envelopes: Vec<Incoming>,
    /// How much the initiative may keep, in bytes.
    pub quota_bytes: u64,
}

/// What became of the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pushed {
    /// The initiative is not registered.
    Unknown,
    /// The team was changed meanwhile: the envelopes have to be judged again.
    TeamChanged,
    /// There is no room for all of them; none is taken.
    QuotaExceeded {
        /// What the initiative keeps already, in bytes.
        used: u64,
    },
    /// Each was taken or refused.
    Done(PushAnswer),
}

/// One of them, as far as it could be judged without the store.
#[derive(Debug)]
pub struct Incoming {
    /// By which it is known.
    pub hash: [u8; 32],
    /// As it travels.
    pub bytes: Vec<u8>,
    /// Its clear part, or why it is not taken. If it is here already, that does not matter.
    pub judged: Result<EnvelopeHeader, PushOutcome>,
}

impl Work for Push {
    type Answer = Pushed;

    async fn run(&mut self, database: &mut Database) -> Result<Self::Answer, StoreError> {
        let place = self.stream.place;
        let Some(locked) = place.lock(database).await? else {
            return Ok(Pushed::Unknown);
        };
        if locked.head != self.team {
            return Ok(Pushed::TeamChanged);
        }
        let Some((before, _)) = self.stream.head(database).await? else {
            return Ok(Pushed::Unknown);
        };
        let mut stand = Standing {
            stream: self.stream,
            head: before,
            bytes: 0,
            tails: Tails::new(place),
        };
        let mut outcomes = Vec::with_capacity(self.envelopes.len());
        for envelope in std::mem::take(&mut self.envelopes) {
            outcomes.push(stand.take_in(database, envelope).await?);
        }
        let (head, used) = (stand.head, locked.used_bytes);
        if head > before {
            if used + stand.bytes > self.quota_bytes {
                return Ok(Pushed::QuotaExceeded { used });
            }
            save_head(database, self.stream, head).await?;
            grown(database, place, stand.bytes).await?;
        }
        Ok(Pushed::Done(PushAnswer { outcomes, head }))
    }

    fn locks(&self) -> Uuid {
        self.stream.place.initiative.uuid()
    }

    fn wakes(&self, answer: &Self::Answer) -> Option<InitiativeId> {
        let Pushed::Done(answer) = answer else {
            return None;
        };
        let is_new = |outcome: &PushOutcome| matches!(outcome, PushOutcome::Ok { .. });
        let any = answer.outcomes.iter().any(is_new);
        any.then_some(self.stream.place.initiative)
    }

    fn is_taken_back(&self, answer: &Self::Answer) -> bool {
        matches!(answer, Pushed::QuotaExceeded { .. })
    }
}

struct Standing {
    stream: StreamAt,
    head: u64,
    /// Of what was taken in so far.
    bytes: u64,
    tails: Tails,
}

impl Standing {
    async fn take_in(
        &mut self,
        database: &mut Database,
        envelope: Incoming,
    ) -> Result<PushOutcome, StoreError> {
        let hash = envelope.hash;
        let known = position_of(database, self.stream.place, hash).await?;
        if let Some(pos) = known.filter(|_| !is_on(Sabotage::ForgetTheHash)) {
            return Ok(PushOutcome::Dup { pos });
        }
        let header = match envelope.judged {
            Ok(header) => header,
            Err(refused) => return Ok(refused),
        };
        if let Some(refused) = self.tails.refuse(database, &header).await? {
            return Ok(refused);
        }
        self.head += 1;
        self.bytes += envelope.bytes.len() as u64;
        self.tails.follow(database, &header, hash).await?;
        insert(database, self.stream, self.head, hash, envelope.bytes).await?;
        Ok(PushOutcome::Ok { pos: self.head })
    }
}

/// A hash names its initiative and stream with everything else, so that it stands in one place.
async fn position_of(
    database: &mut Database,
    place: Place,
    hash: [u8; 32],
) -> Result<Option<u64>, StoreError> {
    let sql = "SELECT pos FROM envelope \
               WHERE municipality = $1 AND initiative = $2 AND hash = $3";
    let row = database.row(sql, place.bind([hash.into()])).await?;
    row.map(|row| row.count(0)).transpose()
}

async fn insert(
    database: &mut Database,
    stream: StreamAt,
    position: u64,
    hash: [u8; 32],
    bytes: Vec<u8>,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO envelope (municipality, initiative, stream, pos, hash, length, bytes) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let length = bytes.len() as u64;
    let values = [position.into(), hash.into(), length.into(), bytes.into()];
    database.write(sql, stream.bind(values)).await.map(drop)
}

/// Laptops may be waiting for what came in.
async fn grown(database: &mut Database, place: Place, bytes: u64) -> Result<(), StoreError> {
    let sql = "UPDATE initiative SET changes = changes + 1, used_bytes = used_bytes + $3 \
               WHERE municipality = $1 AND initiative = $2";
    database
        .write(sql, place.bind([bytes.into()]))
        .await
        .map(drop)
}

async fn save_head(database: &mut Database, stream: StreamAt, head: u64) -> Result<(), StoreError> {
    let sql = "UPDATE stream_head SET head = $4 \
               WHERE municipality = $1 AND initiative = $2 AND stream = $3";
    database
        .write(sql, stream.bind([head.into()]))
        .await
        .map(drop)
}
