//! Handing envelopes out, in the order of their positions.

use super::StreamAt;
use crate::database::{Database, StoreError};
use crate::store::Work;

/// So many are looked at for one page.
const ENVELOPES_MAX: u64 = 4096;

/// Asks for what comes after a position.
#[derive(Clone, Copy, Debug)]
pub struct Pull {
    /// Of which stream.
    pub stream: StreamAt,
    /// What the laptop has already.
    pub after: u64,
    /// How many bytes the page may have. One envelope is handed out whatever its length.
    pub max: usize,
}

/// What comes next.
#[derive(Debug, PartialEq, Eq)]
pub enum Page {
    /// The initiative is not registered.
    Unknown,
    /// A checkpoint took the place of what comes next.
    Collected {
        /// Up to here.
        until: u64,
    },
    /// Without gaps, from the position after the one that was asked.
    Envelopes {
        /// Position and bytes; none at the end of the stream.
        envelopes: Vec<(u64, Vec<u8>)>,
        /// The last position of the stream.
        head: u64,
    },
}

impl Work for Pull {
    type Answer = Page;

    async fn run(&mut self, database: &mut Database) -> Result<Page, StoreError> {
        let Some((head, collected)) = self.stream.head(database).await? else {
            return Ok(Page::Unknown);
        };
        if self.after < collected {
            return Ok(Page::Collected { until: collected });
        }
        let last = self.last_that_fits(database).await?;
        let envelopes = self.until(database, last).await?;
        Ok(Page::Envelopes { envelopes, head })
    }
}

impl Pull {
    /// The last position of the page, by the lengths alone.
    async fn last_that_fits(&self, database: &mut Database) -> Result<u64, StoreError> {
        let sql = "SELECT pos, length FROM envelope WHERE municipality = $1 AND initiative = $2 \
                   AND stream = $3 AND pos > $4 ORDER BY pos LIMIT $5";
        let values = self.stream.bind([self.after.into(), ENVELOPES_MAX.into()]);
        let (mut last, mut bytes) = (self.after, 0);
        for row in database.rows(sql, values).await? {
            bytes += row.count(1)?;
            if bytes > self.max as u64 && last > self.after {
                break;
            }
            last = row.count(0)?;
        }
        Ok(last)
    }

    async fn until(
        &self,
        database: &mut Database,
        last: u64,
    ) -> Result<Vec<(u64, Vec<u8>)>, StoreError> {
        let sql = "SELECT pos, bytes FROM envelope WHERE municipality = $1 AND initiative = $2 \
                   AND stream = $3 AND pos > $4 AND pos <= $5 ORDER BY pos";
        let values = self.stream.bind([self.after.into(), last.into()]);
        let rows = database.rows(sql, values).await?;
        rows.iter()
            .map(|row| Ok((row.count(0)?, row.bytes(1)?)))
            .collect()
    }
}
