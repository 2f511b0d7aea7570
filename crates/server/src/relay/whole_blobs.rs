//! Which attachments are here, so that laptops need not ask for each.

use protocol::BLOBS_AT_ONCE;

use super::Place;
use crate::database::{Database, StoreError};
use crate::store::Work;

/// Asks for the next attachments that became whole after a number.
#[derive(Clone, Copy, Debug)]
pub struct WholeBlobs {
    /// Of which team.
    pub place: Place,
    /// That of the last one that is known.
    pub after: u64,
}

impl Work for WholeBlobs {
    /// Their numbers and names, in the order of their numbers.
    type Answer = Vec<(u64, [u8; 32])>;

    async fn run(&mut self, database: &mut Database) -> Result<Self::Answer, StoreError> {
        let sql = "SELECT complete, cid FROM blob WHERE municipality = $1 AND initiative = $2 \
                   AND complete > $3 ORDER BY complete LIMIT $4";
        let after = self.after.min(i64::MAX.unsigned_abs());
        let values = [after.into(), (BLOBS_AT_ONCE as u64).into()];
        let rows = database.rows(sql, self.place.bind(values)).await?;
        let read = rows.iter().map(|row| Ok((row.count(0)?, row.array(1)?)));
        read.collect()
    }
}
