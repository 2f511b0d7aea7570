//! How far an initiative is.

use protocol::MembershipHead;

use super::Place;
use crate::database::{Database, StoreError};
use crate::hex;
use crate::store::Work;

/// Asks how far it is.
#[derive(Clone, Copy, Debug)]
pub struct ReadHeads(pub Place);

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadsRead {
    /// Grows with everything that a laptop may be waiting for.
    pub changes: u64,
    /// Of the team's stream, the shared one, and what the municipality decides.
    pub streams: [u64; 3],
    /// How often a checkpoint of the team's stream was stored.
    pub checkpoints: u64,
    /// How many attachments became whole.
    pub attachments: u64,
    /// Of the membership log.
    pub membership: MembershipHead,
}

impl Work for ReadHeads {
    /// `None` when the initiative is not registered.
    type Answer = Option<HeadsRead>;

    async fn run(&mut self, database: &mut Database) -> Result<Self::Answer, StoreError> {
        let sql = "SELECT i.changes, i.membership_count, i.membership_head, s.stream, s.head, s.checkpoints, \
                   i.attachments \
                   FROM initiative AS i JOIN stream_head AS s \
                   ON s.municipality = i.municipality AND s.initiative = i.initiative \
                   WHERE i.municipality = $1 AND i.initiative = $2 ORDER BY s.stream";
        let rows = database.rows(sql, self.0.bind([])).await?;
        let Some(first) = rows.first() else {
            return Ok(None);
        };
        let mut streams = [0; 3];
        for (head, row) in streams.iter_mut().zip(&rows) {
            *head = row.count(4)?;
        }
        Ok(Some(HeadsRead {
            changes: first.count(0)?,
            streams,
            checkpoints: first.count(5)?,
            attachments: first.count(6)?,
            membership: MembershipHead {
                count: first.count(1)?,
                head: hex::digits(&first.bytes(2)?),
            },
        }))
    }
}
