//! Entries of the log and of undo that were read, but not whole.

use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;
use sync::ChangeSet;

use super::TableLoss;
use crate::StorageError;

const LOGS: [(&str, &str); 3] = [
    ("change_set", "body"),
    ("change_part", "body"),
    ("undo_entry", "inverse"),
];

/// Takes out entries that can not be understood, and counts them as lost.
pub(super) async fn drop_torn_entries(
    to: &mut SqliteConnection,
    tables: &mut [TableLoss],
) -> Result<(), StorageError> {
    for (table, column) in LOGS {
        let torn = torn_entries(to, table, column).await?;
        for seq in &torn {
            let sql = format!("DELETE FROM {table} WHERE seq = ?");
            sqlx::query(AssertSqlSafe(sql))
                .bind(seq)
                .execute(&mut *to)
                .await?;
        }
        if let Some(loss) = tables.iter_mut().find(|loss| loss.table == table) {
            loss.kept -= torn.len() as u64;
            loss.lost += torn.len() as u64;
        }
    }
    Ok(())
}

async fn torn_entries(
    to: &mut SqliteConnection,
    table: &str,
    column: &str,
) -> Result<Vec<i64>, StorageError> {
    let sql = format!("SELECT seq, {column} FROM {table} WHERE seq > ? ORDER BY seq LIMIT 1");
    let (mut after, mut torn) = (0, Vec::new());
    loop {
        let next = sqlx::query_as::<_, (i64, Vec<u8>)>(AssertSqlSafe(sql.clone())).bind(after);
        let Some((seq, body)) = next.fetch_optional(&mut *to).await? else {
            return Ok(torn);
        };
        if !body.is_empty() && ChangeSet::decode(&body).is_err() {
            torn.push(seq);
        }
        after = seq;
    }
}
