//! Tables whose rows stand in the order of a key.

use sqlx::sqlite::SqliteConnection;

use super::reader::Reader;
use super::{TableLoss, writer};
use crate::StorageError;

/// The sealed chunks of the attachments that were taken over, one attachment after the other.
pub(super) async fn take_over_bytes(
    from: &mut Reader<'_>,
    to: &mut SqliteConnection,
) -> Result<TableLoss, StorageError> {
    let (mut kept, mut lost) = (0, 0);
    let ids: Vec<Vec<u8>> = sqlx::query_scalar("SELECT id FROM attachment")
        .fetch_all(&mut *to)
        .await?;
    for id in ids {
        let sql = "SELECT * FROM attachment_bytes WHERE attachment_id = ?";
        match from.read_by_key(sql, &id).await? {
            // None of those that others attached need be here yet.
            Some(rows) => kept += writer::write(to, "attachment_bytes", &rows).await?,
            None => lost += 1,
        }
    }
    Ok(TableLoss {
        table: "attachment_bytes",
        kept,
        lost,
    })
}

/// A small table: whole, or from its beginning and from its end as far as can be read.
pub(super) async fn take_over(
    from: &mut Reader<'_>,
    to: &mut SqliteConnection,
    table: &'static str,
    key: &str,
) -> Result<TableLoss, StorageError> {
    if let Some(rows) = from.read(&format!("SELECT * FROM {table}"), &[]).await? {
        let kept = writer::write(to, table, &rows).await?;
        return Ok(TableLoss {
            table,
            kept,
            lost: 0,
        });
    }
    let mut kept = 0;
    for order in ["ASC", "DESC"] {
        let ordered: Vec<String> = key
            .split(", ")
            .map(|part| format!("{part} {order}"))
            .collect();
        kept += from_one_end(from, to, table, &ordered.join(", ")).await?;
    }
    // How many stood on the pages that are gone, nobody knows.
    Ok(TableLoss {
        table,
        kept,
        lost: 1,
    })
}

/// Row by row, until a page that is gone.
async fn from_one_end(
    from: &mut Reader<'_>,
    to: &mut SqliteConnection,
    table: &str,
    order: &str,
) -> Result<u64, StorageError> {
    let mut written = 0;
    for at in 0.. {
        let sql = format!("SELECT * FROM {table} ORDER BY {order} LIMIT 1 OFFSET ?");
        match from.read(&sql, &[at]).await? {
            Some(rows) if !rows.is_empty() => written += writer::write(to, table, &rows).await?,
            _ => break,
        }
    }
    Ok(written)
}
