//! Tables whose rows are numbered.

use sqlx::Row as _;
use sqlx::sqlite::SqliteConnection;

use super::reader::Reader;
use super::{Numbered, TableLoss, writer};
use crate::StorageError;

const ROWS_AT_ONCE: usize = 256;

/// Reads that may fail before a table whose numbers are unknown is given up.
const FAILURES_MAX: u32 = 2_000;

/// Takes over every row of a table that can be read.
pub(super) async fn take_over(
    from: &mut Reader<'_>,
    to: &mut SqliteConnection,
    table: Numbered,
) -> Result<TableLoss, StorageError> {
    let mut job = Job {
        from,
        to,
        table,
        kept: 0,
        lost: 0,
        failures: 0,
    };
    match job.numbers().await? {
        Some(numbers) => job.take_numbers(&numbers).await?,
        None => job.take_unknown().await?,
    }
    Ok(TableLoss {
        table: table.name,
        kept: job.kept,
        lost: job.lost,
    })
}

struct Job<'a, 'k> {
    from: &'a mut Reader<'k>,
    to: &'a mut SqliteConnection,
    table: Numbered,
    kept: u64,
    lost: u64,
    failures: u32,
}

impl Job<'_, '_> {
    /// The numbers of all rows, from the index on ids, or else from the table itself.
    async fn numbers(&mut self) -> Result<Option<Vec<i64>>, StorageError> {
        let Numbered {
            name,
            number,
            has_ids,
        } = self.table;
        let index = if has_ids {
            format!(" INDEXED BY sqlite_autoindex_{name}_1")
        } else {
            String::new()
        };
        let sql = format!("SELECT {number} FROM {name}{index}");
        let Some(rows) = self.from.read(&sql, &[]).await? else {
            return Ok(None);
        };
        let mut numbers = rows
            .iter()
            .map(|row| row.try_get(0))
            .collect::<Result<Vec<i64>, _>>()?;
        numbers.sort_unstable();
        Ok(Some(numbers))
    }

    /// Every range that can not be read is halved, until single rows are left out.
    async fn take_numbers(&mut self, numbers: &[i64]) -> Result<(), StorageError> {
        let mut waiting: Vec<&[i64]> = numbers.chunks(ROWS_AT_ONCE).rev().collect();
        while let Some(range) = waiting.pop() {
            let (Some(first), Some(last)) = (range.first(), range.last()) else {
                continue;
            };
            match self.take_range(*first, *last).await? {
                Some(written) => self.lost += (range.len() as u64).saturating_sub(written),
                None if range.len() == 1 => self.lost += 1,
                None => {
                    let (front, back) = range.split_at(range.len() / 2);
                    waiting.extend([back, front]);
                }
            }
        }
        Ok(())
    }

    /// Without an index the numbers are tried: from what is known to be there, upwards.
    async fn take_unknown(&mut self) -> Result<(), StorageError> {
        let top = self.highest().await?;
        if !self.can_be_read_somewhere(top).await? {
            self.lost += 1;
            return Ok(());
        }
        let mut waiting = vec![(1, top)];
        let mut unread = Vec::new();
        while let Some((first, last)) = waiting.pop() {
            if self.failures >= FAILURES_MAX {
                break;
            }
            if self.take_range(first, last).await?.is_some() {
                continue;
            }
            self.failures += 1;
            if first == last {
                unread.push(first);
                continue;
            }
            let middle = first + (last - first) / 2;
            waiting.extend([(middle + 1, last), (first, middle)]);
        }
        // Beyond the last row that was read nobody knows what stood there, if anything.
        let end = self.last_kept().await?;
        self.lost += unread.iter().filter(|number| **number <= end).count() as u64;
        self.lost += u64::from(unread.iter().any(|number| *number > end));
        Ok(())
    }

    /// Tries a few places, so that a table without its first page costs no long search.
    async fn can_be_read_somewhere(&mut self, top: i64) -> Result<bool, StorageError> {
        const PLACES: i64 = 16;
        let Numbered { name, number, .. } = self.table;
        let sql = format!("SELECT 1 FROM {name} WHERE {number} >= ? LIMIT 1");
        for place in 0..=PLACES {
            if self
                .from
                .read(&sql, &[top / PLACES * place])
                .await?
                .is_some()
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn highest(&mut self) -> Result<i64, StorageError> {
        const ANY: i64 = 1 << 16;
        let sql = format!("SELECT max({}) FROM {}", self.table.number, self.table.name);
        let found = self.from.read(&sql, &[]).await?;
        let highest = found.and_then(|rows| {
            rows.first()
                .and_then(|row| row.try_get::<Option<i64>, _>(0).ok())
        });
        Ok(highest.map_or(ANY, Option::unwrap_or_default))
    }

    async fn last_kept(&mut self) -> Result<i64, StorageError> {
        let sql = format!(
            "SELECT coalesce(max({}), 0) FROM {}",
            self.table.number, self.table.name
        );
        Ok(sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
            .fetch_one(&mut *self.to)
            .await?)
    }

    /// Rows written of a range; `None` when a page of it is gone.
    async fn take_range(&mut self, first: i64, last: i64) -> Result<Option<u64>, StorageError> {
        let Numbered { name, number, .. } = self.table;
        let sql = format!("SELECT * FROM {name} WHERE {number} BETWEEN ? AND ?");
        let Some(rows) = self.from.read(&sql, &[first, last]).await? else {
            return Ok(None);
        };
        let written = writer::write(self.to, name, &rows).await?;
        self.kept += written;
        Ok(Some(written))
    }
}
