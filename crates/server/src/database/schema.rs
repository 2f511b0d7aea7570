//! Bringing a database to the newest schema. Shipped steps are never edited.

use sqlx::migrate::Migrator;

use super::{Database, StoreError};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// Takes the steps that were not taken yet. A database that a newer program made is refused.
pub async fn migrate(database: &mut Database) -> Result<(), StoreError> {
    match database {
        Database::Sqlite(conn) => SQLITE.run_direct(None, conn, false).await?,
        Database::Postgres(conn) => POSTGRES.run_direct(None, &mut **conn, false).await?,
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tables with their columns, and what they are without the words of one dialect.
    fn plain(migrator: &Migrator) -> Vec<String> {
        let mut words = Vec::new();
        for step in migrator.iter() {
            let sql = step.sql.as_str().replace("STRICT, WITHOUT ROWID", "");
            let lines = sql.lines().filter(|line| !line.starts_with("--"));
            let sql: Vec<&str> = lines.collect();
            let sql = sql.join(" ").replace("STRICT", "");
            let sql = sql.replace("INTEGER", "BIGINT").replace("BLOB", "BYTEA");
            words.extend(
                sql.split([' ', ';'])
                    .filter(|it| !it.is_empty())
                    .map(str::to_owned),
            );
        }
        words
    }

    #[test]
    fn both_databases_have_the_same_tables() {
        let words = plain(&SQLITE);
        assert_eq!(words, plain(&POSTGRES));
        let is_keyed = |window: &[String]| window[2] == "(municipality," || window[2] == "KEY";
        let keys = words
            .windows(3)
            .filter(|window| window[0] == "PRIMARY" && window[1] == "KEY");
        assert!(keys.clone().count() > 9);
        assert!(
            keys.into_iter()
                .all(|window| is_keyed(window) || window[2] == ",")
        );
    }
}
