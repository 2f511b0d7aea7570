//! The database of a profile, read past the program, with the key of the sheet.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use crypto::{DatabaseKey, RecoveryCode, SlotFile, SlotSecret};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, Connection as _};

/// The key of a profile, by the code of its sheet.
pub fn key(profile: &Path, code: &str) -> Result<DatabaseKey> {
    let slots = SlotFile::decode(&fs::read_to_string(profile.join("keys"))?)?;
    let code = RecoveryCode::parse(code)?;
    Ok(slots.open(SlotSecret::Recovery(&code))?)
}

/// Opens a database that no program has open.
pub async fn open(file: &Path, key: &DatabaseKey) -> Result<SqliteConnection> {
    ensure!(file.exists(), "{} is not there", file.display());
    // As the store does, so that the tests end well.
    openssl_sys::init();
    let options = SqliteConnectOptions::new()
        .filename(file)
        .pragma("key", key_and_salt(key))
        .pragma("locking_mode", "EXCLUSIVE");
    Ok(SqliteConnection::connect_with(&options).await?)
}

/// Every row of every table, as SQLite writes values, by table.
pub async fn rows(profile: &Path, code: &str) -> Result<BTreeMap<String, Vec<String>>> {
    let mut conn = open(&profile.join("samenspel.db"), &key(profile, code)?).await?;
    let sql =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'";
    let tables: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut conn).await?;
    let mut all = BTreeMap::new();
    for table in tables {
        let sql = "SELECT group_concat('quote(' || name || ')', ' || char(9) || ') FROM pragma_table_info(?)";
        let columns: String = sqlx::query_scalar(sql)
            .bind(&table)
            .fetch_one(&mut conn)
            .await?;
        let sql = format!("SELECT {columns} FROM {table} ORDER BY 1");
        let rows = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut conn);
        all.insert(table, rows.await?);
    }
    conn.close().await?;
    Ok(all)
}

/// The columns of text in which one of these words stands somewhere, as `table.column`.
pub async fn columns_with(profile: &Path, code: &str, words: &[&str]) -> Result<BTreeSet<String>> {
    let mut conn = open(&profile.join("samenspel.db"), &key(profile, code)?).await?;
    let sql = "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c \
               WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%' AND c.type = 'TEXT'";
    let columns: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(&mut conn).await?;
    let mut found = BTreeSet::new();
    for (table, column) in columns {
        let sql =
            format!("SELECT count(*) FROM {table} WHERE instr(lower({column}), lower(?)) > 0");
        for word in words {
            let rows = sqlx::query_scalar(AssertSqlSafe(sql.clone())).bind(word);
            let rows: i64 = rows.fetch_one(&mut conn).await?;
            if rows > 0 {
                found.insert(format!("{table}.{column}"));
            }
        }
    }
    conn.close().await?;
    Ok(found)
}

/// As the store gives it to SQLCipher: the salt follows from the key.
fn key_and_salt(key: &DatabaseKey) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("samenspel 2026 v1 database salt");
    hasher.update(key.as_bytes());
    let salt = hasher.finalize().to_hex();
    format!("\"x'{}{}'\"", key.to_hex().as_str(), &salt.as_str()[..32])
}
