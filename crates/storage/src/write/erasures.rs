//! The marks of what was erased: carried from one store to another, so that nothing
//! that was erased here comes back with a copy.

use sqlx::sqlite::SqliteConnection;
use sync::{Stamp, TableId};
use uuid::Uuid;

use super::erase::{Doomed, empty_log, erase_rows, has_table, has_teams};
use super::heirs::heirs;
use super::merge::plan_fresh;
use super::rows::put_rows;
use super::script::Script;
use crate::{Lease, StorageError};

/// Every mark of a store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erasures {
    rows: Doomed,
    latest: i64,
}

impl Erasures {
    /// No marks.
    pub fn none() -> Self {
        Self::default()
    }

    /// Short for all of them: equal digests, equal marks.
    pub fn digest(&self) -> String {
        let mut hasher = blake3::Hasher::new_derive_key("samenspel erasures v1");
        for (table, row) in &self.rows {
            hasher.update(&[table.0]).update(row.as_bytes());
        }
        hasher.finalize().to_hex().to_string()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn has(&self, table: TableId, row: Uuid) -> bool {
        self.rows.contains(&(table, row))
    }

    pub(super) fn of_table(&self, table: TableId) -> impl Iterator<Item = Uuid> {
        let rows = self.rows.iter().filter(move |(of, _)| *of == table);
        rows.map(|(_, row)| *row)
    }

    /// Whether nothing was ever erased.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl Lease {
    /// The marks of everything that was erased here.
    pub async fn erasures(&mut self) -> Result<Erasures, StorageError> {
        stored_erasures(self.conn()?).await
    }
}

/// The marks in a database.
pub(crate) async fn stored_erasures(conn: &mut SqliteConnection) -> Result<Erasures, StorageError> {
    let rows = sqlx::query!(
        r#"SELECT table_id AS "table_id: u8", row_id AS "row_id: Uuid", stamp FROM erasure"#
    );
    let mut erasures = Erasures::none();
    for row in rows.fetch_all(conn).await? {
        erasures.latest = erasures.latest.max(row.stamp);
        erasures.rows.insert((TableId(row.table_id), row.row_id));
    }
    Ok(erasures)
}

/// The digest of the marks in a database.
pub(crate) async fn erasure_digest(conn: &mut SqliteConnection) -> Result<String, StorageError> {
    Ok(stored_erasures(conn).await?.digest())
}

/// Erases in a copy what these marks name. No one else uses the copy.
pub(crate) async fn apply_erasures(
    conn: &mut SqliteConnection,
    erasures: &Erasures,
) -> Result<(), StorageError> {
    if erasures.is_empty() {
        return Ok(());
    }
    // What a person said who is erased stays, in a copy too that was made before that.
    let heirs = heirs(conn, &erasures.rows).await?;
    let heirs = plan_fresh(heirs, Stamp(erasures.latest.cast_unsigned()))?;
    let is_news = !erasures.rows.is_subset(&stored_erasures(conn).await?.rows);
    sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut *conn).await?;
    erase_rows(conn, &erasures.rows, erasures.latest).await?;
    let mut script = Script::default();
    put_rows(&mut script, conn, &heirs.writes).await?;
    script.run(conn).await?;
    if is_news && has_teams(conn).await? {
        // What was sent may hold them.
        let emptied = "UPDATE envelope SET bytes = x'' WHERE applied = 1";
        sqlx::raw_sql(emptied).execute(&mut *conn).await?;
    }
    if is_news && has_table(conn, "server").await? {
        // Perhaps nobody heard of them before the store went back to an earlier day.
        let due = "UPDATE server SET checkpoint_due = 1";
        sqlx::raw_sql(due).execute(&mut *conn).await?;
    }
    sqlx::raw_sql("COMMIT").execute(&mut *conn).await?;
    empty_log(conn).await
}
