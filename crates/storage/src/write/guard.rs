//! Keeps every other write away from the synced tables, and the connection in order.

use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;
use sync::registry::TABLES;
use sync::{HybridClock, Stamp};

use super::script::WAITING;
use crate::StorageError;
use crate::store::Core;

/// Lets writes to synced tables through until [`CLOSE`].
pub(super) const OPEN: &str = "UPDATE temp.write_path SET open = 1; ";
/// Refuses them again.
pub(super) const CLOSE: &str = "UPDATE temp.write_path SET open = 0; ";

/// Refuses any write to a synced table outside the write path.
///
/// The triggers live in this connection's temporary schema: they cost no page of the
/// file, and a write that forgets the path fails at once in every test.
pub(crate) async fn guard(conn: &mut SqliteConnection) -> Result<(), StorageError> {
    let mut script = String::from(
        "CREATE TEMP TABLE write_path (open INTEGER NOT NULL); INSERT INTO temp.write_path VALUES (0);",
    );
    for table in TABLES {
        for event in ["INSERT", "UPDATE", "DELETE"] {
            let name = table.name;
            script += &format!(
                "CREATE TEMP TRIGGER guard_{name}_{event} BEFORE {event} ON main.{name} \
                 WHEN (SELECT open FROM temp.write_path) = 0 \
                 BEGIN SELECT RAISE(ABORT, 'write outside the write path'); END;"
            );
        }
    }
    sqlx::raw_sql(AssertSqlSafe(script)).execute(conn).await?;
    Ok(())
}

/// Continues the clock after the latest stamp in the log, and knows this device as site 1.
pub(crate) async fn resume_clock(conn: &mut SqliteConnection) -> Result<HybridClock, StorageError> {
    let last =
        sqlx::query_scalar!(r#"SELECT coalesce(max(stamp), 0) AS "last!: i64" FROM change_set"#)
            .fetch_one(conn)
            .await?;
    Ok(HybridClock::resume(Stamp(last.cast_unsigned())))
}

/// Ends a transaction that its holder dropped halfway.
pub(crate) async fn roll_back_unfinished(core: &mut Core) {
    if !core.writing {
        return;
    }
    // Fails harmlessly when the transaction had ended already.
    let _none_open = sqlx::raw_sql("ROLLBACK").execute(&mut core.conn).await;
    let _closed = sqlx::raw_sql(CLOSE).execute(&mut core.conn).await;
    let _waiting = sqlx::raw_sql(WAITING).execute(&mut core.conn).await;
    core.writing = false;
}
