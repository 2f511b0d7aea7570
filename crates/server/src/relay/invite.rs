//! The mailbox over which a newcomer and a keeper meet. The server sees sealed messages under
//! an id; the secret that opens them never comes here.

use domain::Moment;
use protocol::InviteState;
use uuid::Uuid;

use super::{Municipality, Place};
use crate::database::{Database, StoreError, Value};
use crate::store::Work;

/// How long a mailbox stays: 72 hours.
pub const OPEN_MS: i64 = 72 * 60 * 60 * 1000;

/// The id of a mailbox.
pub type InviteId = [u8; 16];

/// Makes a mailbox.
#[derive(Clone, Copy, Debug)]
pub struct MakeInvite {
    /// For which team.
    pub place: Place,
    /// Follows from the secret of the invite.
    pub invite: InviteId,
    /// When it is made.
    pub now: Moment,
}

/// Looks into a mailbox.
#[derive(Clone, Copy, Debug)]
pub struct LookIntoInvite {
    /// Whose server it is.
    pub municipality: Municipality,
    /// Which mailbox.
    pub invite: InviteId,
}

/// Leaves what the newcomer asks, or what the keeper answers.
#[derive(Debug)]
pub struct LeaveMessage {
    /// In which mailbox.
    pub at: LookIntoInvite,
    /// `None` for the newcomer, else of which team the keeper is.
    pub keeper: Option<Place>,
    /// Sealed.
    pub message: Vec<u8>,
    /// When it came in.
    pub now: Moment,
}

/// A mailbox as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    /// Of which team.
    pub initiative: Uuid,
    /// After which it is gone.
    pub until: Moment,
    /// Empty until the newcomer left something.
    pub request: Vec<u8>,
    /// Empty until the keeper answered.
    pub answer: Vec<u8>,
}

/// What became of a message or a mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// There is no such mailbox, or not of this team.
    Unknown,
    /// It ran out.
    Expired,
    /// Something else lies there, or nothing that could be answered.
    Used,
    /// It lies there.
    Here {
        /// After which it is gone.
        until: Moment,
    },
}

impl Mailbox {
    /// How far it is.
    pub fn state(&self) -> InviteState {
        match (self.request.is_empty(), self.answer.is_empty()) {
            (true, _) => InviteState::Open,
            (false, true) => InviteState::Joined,
            (false, false) => InviteState::Accepted,
        }
    }
}

impl Work for MakeInvite {
    type Answer = Left;

    async fn run(&mut self, database: &mut Database) -> Result<Left, StoreError> {
        let sql = "INSERT INTO invite \
                   (municipality, initiative, invite, until, request, answer) \
                   VALUES ($1, $2, $3, $4, $5, $5) \
                   ON CONFLICT (municipality, invite) DO NOTHING";
        let until = Moment(self.now.0 + OPEN_MS);
        let nothing = Vec::new().into();
        let values = self.place.bind([self.invite.into(), until.into(), nothing]);
        Ok(if database.write(sql, values).await? == 0 {
            Left::Used
        } else {
            Left::Here { until }
        })
    }

    fn locks(&self) -> Uuid {
        Uuid::from_bytes(self.invite)
    }
}

impl Work for LookIntoInvite {
    type Answer = Option<Mailbox>;

    async fn run(&mut self, database: &mut Database) -> Result<Self::Answer, StoreError> {
        let sql = "SELECT initiative, until, request, answer FROM invite \
                   WHERE municipality = $1 AND invite = $2";
        let row = database.row(sql, self.bind([])).await?;
        row.map(|row| {
            Ok(Mailbox {
                initiative: Uuid::from_bytes(row.array(0)?),
                until: Moment(row.number(1)?),
                request: row.bytes(2)?,
                answer: row.bytes(3)?,
            })
        })
        .transpose()
    }
}

impl LookIntoInvite {
    fn bind<const N: usize>(&self, rest: [Value; N]) -> Vec<Value> {
        let mut values = vec![i64::from(self.municipality.0).into(), self.invite.into()];
        values.extend(rest);
        values
    }

    /// Locks it until the transaction ends.
    async fn lock(&self, database: &mut Database) -> Result<(), StoreError> {
        let sql = "UPDATE invite SET until = until WHERE municipality = $1 AND invite = $2";
        database.write(sql, self.bind([])).await.map(drop)
    }
}

impl Work for LeaveMessage {
    type Answer = Left;

    async fn run(&mut self, database: &mut Database) -> Result<Left, StoreError> {
        self.at.lock(database).await?;
        let Some(mailbox) = self.at.run(database).await? else {
            return Ok(Left::Unknown);
        };
        if let Some(refused) = self.refuse(&mailbox) {
            return Ok(refused);
        }
        let until = mailbox.until;
        let there = if self.keeper.is_some() {
            &mailbox.answer
        } else {
            &mailbox.request
        };
        if *there == self.message {
            return Ok(Left::Here { until });
        }
        if !there.is_empty() {
            return Ok(Left::Used);
        }
        self.save(database).await?;
        Ok(Left::Here { until })
    }

    fn locks(&self) -> Uuid {
        Uuid::from_bytes(self.at.invite)
    }
}

impl LeaveMessage {
    fn refuse(&self, mailbox: &Mailbox) -> Option<Left> {
        let is_other = |place: Place| place.initiative.uuid() != mailbox.initiative;
        if self.keeper.is_some_and(is_other) {
            return Some(Left::Unknown);
        }
        if mailbox.until <= self.now {
            return Some(Left::Expired);
        }
        let nothing_to_answer = self.keeper.is_some() && mailbox.request.is_empty();
        nothing_to_answer.then_some(Left::Used)
    }

    async fn save(&self, database: &mut Database) -> Result<(), StoreError> {
        let sql = if self.keeper.is_some() {
            "UPDATE invite SET answer = $3 WHERE municipality = $1 AND invite = $2"
        } else {
            "UPDATE invite SET request = $3 WHERE municipality = $1 AND invite = $2"
        };
        let values = self.at.bind([self.message.clone().into()]);
        database.write(sql, values).await.map(drop)
    }
}
