//! What really stands in a database, read past the program, with the key of the sheet.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use app::profile::{Secret, unlock_profile};
use app::{App, system_ports, upkeep};
use crypto::DatabaseKey;
use samenspel_tests::database;
use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, Connection as _};
use storage::backup::Archive;
use tempfile::TempDir;

use crate::house::House;
use crate::samenspel::let_go_of_files;

/// A database that is open for reading.
pub struct Contents {
    conn: SqliteConnection,
}

/// Opens a profile as the program does, lets it mend what a hard end left, and closes it.
pub async fn reopen(house: &House) -> Result<()> {
    let secret = Secret::Recovery(&house.code);
    let app = unlock_profile(system_ports(), &house.profile(), secret).await?;
    let checked = app.check().await;
    let_go(app).await?;
    ensure!(checked?.whole, "the program finds its data damaged");
    Ok(())
}

/// As [`reopen`], with what the window does once it is open.
pub async fn reopen_with_upkeep(house: &House) -> Result<()> {
    let secret = Secret::Recovery(&house.code);
    let app = unlock_profile(system_ports(), &house.profile(), secret).await?;
    let done = upkeep(&app).await;
    let_go(app).await?;
    let done = done?;
    ensure!(
        !done.damaged && done.backups.failed == 0,
        "the upkeep found {done:?}"
    );
    Ok(())
}

async fn let_go(app: App) -> Result<()> {
    let closed = app.close().await;
    drop(app);
    let_go_of_files();
    Ok(closed?)
}

impl Contents {
    /// Of a profile that is closed.
    pub async fn of(house: &House) -> Result<Self> {
        Self::open(&house.profile().join("samenspel.db"), &key_of(house)?).await
    }

    pub async fn open(file: &Path, key: &DatabaseKey) -> Result<Self> {
        let conn = database::open(file, key).await?;
        Ok(Self { conn })
    }

    /// Fails unless pages, rows and indexes are all as they should be.
    pub async fn ensure_sound(&mut self) -> Result<()> {
        let complaints: Vec<String> = self.column("PRAGMA cipher_integrity_check").await?;
        ensure!(complaints.is_empty(), "pages: {complaints:?}");
        let complaints: Vec<String> = self.column("PRAGMA integrity_check").await?;
        ensure!(complaints == ["ok"], "database: {complaints:?}");
        ensure!(
            self.number("SELECT count(*) FROM pending_batch").await? == 0,
            "a hidden batch is left"
        );
        Ok(())
    }

    /// Everyone by id, with note and phone.
    pub async fn people(&mut self) -> Result<Vec<(String, String, String)>> {
        let sql = "SELECT lower(hex(id)), note, phone FROM neighbour";
        Ok(sqlx::query_as(sql).fetch_all(&mut self.conn).await?)
    }

    /// The one number that a question answers.
    pub async fn number(&mut self, sql: &str) -> Result<i64> {
        let answer = sqlx::query_scalar(AssertSqlSafe(sql.to_owned()));
        Ok(answer.fetch_one(&mut self.conn).await?)
    }

    async fn column(&mut self, sql: &'static str) -> Result<Vec<String>> {
        Ok(sqlx::query_scalar(sql).fetch_all(&mut self.conn).await?)
    }

    /// Every column of every table that holds rows of its own.
    pub async fn columns(&mut self) -> Result<Vec<(String, String, String)>> {
        let sql = "SELECT t.name, c.name, c.type FROM sqlite_schema AS t, pragma_table_info(t.name) AS c \
                   WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%'";
        Ok(sqlx::query_as(sql).fetch_all(&mut self.conn).await?)
    }

    /// Rows of a column that hold a word, in any letters and as part of any value.
    pub async fn rows_with(&mut self, table: &str, column: &str, word: &str) -> Result<i64> {
        let (word, sql) = (
            word.to_lowercase(),
            format!(
                "SELECT count(*) FROM {table} WHERE instr(lower(CAST({column} AS TEXT)), ?) > 0"
            ),
        );
        let rows = sqlx::query_scalar(AssertSqlSafe(sql)).bind(word);
        Ok(rows.fetch_one(&mut self.conn).await?)
    }

    /// The columns that hold a word somewhere.
    pub async fn columns_with(&mut self, word: &str) -> Result<Vec<String>> {
        let mut found = Vec::new();
        for (table, column, _) in self.columns().await? {
            if self.rows_with(&table, &column, word).await? > 0 {
                found.push(format!("{table}.{column}"));
            }
        }
        Ok(found)
    }

    pub async fn close(self) -> Result<()> {
        Ok(self.conn.close().await?)
    }
}

/// The databases of all backups of a profile, each a whole one.
pub async fn backups(house: &House) -> Result<(TempDir, Vec<PathBuf>)> {
    let (taken_out, key) = (tempfile::tempdir()?, key_of(house)?);
    let mut databases = Vec::new();
    for file in files_in(&house.profile().join("backups"))? {
        if !is_backup(&file) {
            continue;
        }
        let database = taken_out.path().join(format!("{}.db", databases.len()));
        let mut archive = Archive::open(&file)?;
        archive.read_through()?;
        archive.extract_database(&database)?;
        storage::backup::check_copy(&database, &key).await?;
        databases.push(database);
    }
    Ok((taken_out, databases))
}

/// Fails when something half is left, after an opening that clears it away.
pub fn ensure_only_backups(house: &House) -> Result<()> {
    let all = files_in(&house.profile().join("backups"))?;
    let left: Vec<_> = all.iter().filter(|file| !is_backup(file)).collect();
    ensure!(left.is_empty(), "{left:?} was left behind");
    Ok(())
}

fn is_backup(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "samenspel")
}

/// The files in a folder that may not be there yet.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(Vec::new());
    };
    entries.map(|entry| Ok(entry?.path())).collect()
}

/// The key of a house, by its sheet.
pub fn key_of(house: &House) -> Result<DatabaseKey> {
    database::key(&house.profile(), &house.code)
}
