//! Builds the search index anew from the rows.

use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use super::derive::index_people;
use super::script::Script;
use crate::StorageError;

const PEOPLE_AT_ONCE: usize = 512;

/// Fills an empty index. No one else uses the connection.
pub(crate) async fn fill_index(conn: &mut SqliteConnection) -> Result<(), StorageError> {
    let people = sqlx::query_scalar!(r#"SELECT id AS "id: Uuid" FROM neighbour ORDER BY pk"#);
    let people = people.fetch_all(&mut *conn).await?;
    for some in people.chunks(PEOPLE_AT_ONCE) {
        let mut script = Script::default();
        script.push("BEGIN IMMEDIATE; ");
        index_people(conn, some, true, &mut script).await?;
        script.push("COMMIT");
        script.run(conn).await?;
    }
    Ok(())
}
