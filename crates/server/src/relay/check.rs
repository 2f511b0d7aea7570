//! Whether what is stored keeps its own promises.

use super::Municipality;
use crate::database::{Database, StoreError};
use crate::store::Work;

/// Looks all initiatives over.
#[derive(Clone, Copy, Debug)]
pub struct Check(pub Municipality);

/// What must not be found, and how it is looked for. Each gives numbers that are not zero.
const PROMISES: &[(&str, &str)] = &[
    (
        "streams whose positions have a gap",
        "SELECT COUNT(*) FROM stream_head AS s WHERE s.municipality = $1 AND s.head <> \
         (SELECT COUNT(*) FROM envelope AS e WHERE e.municipality = s.municipality \
         AND e.initiative = s.initiative AND e.stream = s.stream AND e.pos BETWEEN 1 AND s.head)",
    ),
    (
        "envelopes beyond the head of their stream",
        "SELECT COUNT(*) FROM envelope AS e JOIN stream_head AS s \
         ON s.municipality = e.municipality AND s.initiative = e.initiative \
         AND s.stream = e.stream WHERE e.municipality = $1 AND e.pos > s.head",
    ),
    (
        "envelopes that are gone and not covered",
        "SELECT COUNT(*) FROM envelope AS e JOIN stream_head AS s \
         ON s.municipality = e.municipality AND s.initiative = e.initiative \
         AND s.stream = e.stream \
         WHERE e.municipality = $1 AND e.pos > s.collected AND e.length = 0",
    ),
    (
        "initiatives that keep another number of bytes than is counted",
        "SELECT COUNT(*) FROM initiative AS i WHERE i.municipality = $1 AND i.used_bytes <> \
         (SELECT COALESCE(SUM(e.length), 0) FROM envelope AS e \
         WHERE e.municipality = i.municipality AND e.initiative = i.initiative) + \
         (SELECT COALESCE(SUM(LENGTH(c.bytes)), 0) FROM chunk AS c \
         WHERE c.municipality = i.municipality AND c.initiative = i.initiative)",
    ),
    (
        "membership logs that are not as long as they say",
        "SELECT COUNT(*) FROM initiative AS i WHERE i.municipality = $1 AND i.membership_count <> \
         (SELECT COUNT(*) FROM membership AS m WHERE m.municipality = i.municipality \
         AND m.initiative = i.initiative AND m.number < i.membership_count)",
    ),
];

impl Work for Check {
    /// One line for each promise that is not kept.
    type Answer = Vec<String>;

    async fn run(&mut self, database: &mut Database) -> Result<Vec<String>, StoreError> {
        let mut wrong = Vec::new();
        for (what, sql) in PROMISES {
            let values = vec![i64::from(self.0.0).into()];
            let row = database.row(sql, values).await?;
            let found = row.map_or(Ok(0), |row| row.number(0))?;
            if found != 0 {
                wrong.push(format!("{found} {what}"));
            }
        }
        Ok(wrong)
    }
}
