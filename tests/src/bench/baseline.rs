//! Plain sqlx on the same encrypted schema, with rows that an import made.

use std::path::Path;

use anyhow::Result;
use crypto::{DatabaseKey, Passphrase, SlotFile, SlotSecret};
use minicbor::Encoder;
use sqlx::sqlite::{SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteRow};
use sqlx::{
    Arguments, AssertSqlSafe, Column as _, Connection as _, Row as _, TypeInfo as _, ValueRef as _,
};

/// Tables that a long list fills.
const TABLES: [&str; 5] = [
    "household",
    "neighbour",
    "neighbour_tag",
    "consent_event",
    "change_part",
];

/// The rows of one table, ready to be inserted.
pub struct Rows {
    table: &'static str,
    columns: Vec<String>,
    cells: Vec<Vec<Cell>>,
}

#[derive(Clone)]
enum Cell {
    Null,
    Integer(i64),
    Text(String),
    Bytes(Vec<u8>),
}

/// The key of a profile, by its passphrase.
pub fn key(profile: &Path, passphrase: &str) -> Result<DatabaseKey> {
    let slots = SlotFile::decode(&std::fs::read_to_string(profile.join("keys"))?)?;
    Ok(slots.open(SlotSecret::Passphrase(&Passphrase::new(passphrase)))?)
}

/// Opens a file with the pragmas of the store.
pub async fn open(file: &Path, key: &DatabaseKey) -> Result<SqliteConnection> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .pragma("key", format!("\"x'{}'\"", key.to_hex().as_str()))
        .pragma("locking_mode", "EXCLUSIVE")
        .pragma("journal_mode", "WAL")
        .pragma("synchronous", "FULL")
        .pragma("secure_delete", "ON")
        .pragma("temp_store", "MEMORY")
        .pragma("cache_size", "-65536");
    Ok(SqliteConnection::connect_with(&options).await?)
}

/// Makes the tables and indexes of the store in an empty file.
pub async fn make_schema(conn: &mut SqliteConnection) -> Result<()> {
    let schema = include_str!("../../../crates/storage/migrations/0001_first_evening.sql");
    sqlx::raw_sql(schema).execute(conn).await?;
    Ok(())
}

/// Every row that an import made.
pub async fn rows(conn: &mut SqliteConnection) -> Result<Vec<Rows>> {
    rows_of(conn, &TABLES).await
}

/// Every row of these tables that have any.
pub async fn rows_of(conn: &mut SqliteConnection, tables: &[&'static str]) -> Result<Vec<Rows>> {
    let mut all = Vec::new();
    for &table in tables {
        let stored = format!("SELECT group_concat(name) FROM pragma_table_info('{table}')");
        let stored: String = sqlx::query_scalar(AssertSqlSafe(stored))
            .fetch_one(&mut *conn)
            .await?;
        let sql = format!("SELECT {stored} FROM {table} ORDER BY rowid");
        let found = sqlx::query(AssertSqlSafe(sql))
            .fetch_all(&mut *conn)
            .await?;
        let Some(first) = found.first() else { continue };
        let columns = first
            .columns()
            .iter()
            .map(|column| column.name().to_owned())
            .collect();
        let cells = found.iter().map(cells).collect::<Result<_>>()?;
        all.push(Rows {
            table,
            columns,
            cells,
        });
    }
    Ok(all)
}

fn cells(row: &SqliteRow) -> Result<Vec<Cell>> {
    let cell = |at: usize| -> Result<Cell> {
        let value = row.try_get_raw(at)?;
        if value.is_null() {
            return Ok(Cell::Null);
        }
        Ok(match value.type_info().name() {
            "INTEGER" => Cell::Integer(row.try_get(at)?),
            "BLOB" => Cell::Bytes(row.try_get(at)?),
            _ => Cell::Text(row.try_get(at)?),
        })
    };
    (0..row.len()).map(cell).collect()
}

/// Inserts everything in one transaction, 128 rows a statement: the fastest plain sqlx we know.
pub async fn insert(conn: &mut SqliteConnection, all: &[Rows]) -> Result<()> {
    let mut transaction = conn.begin().await?;
    for rows in all {
        for piece in rows.cells.chunks(128) {
            let (sql, arguments) = statement(rows, piece)?;
            sqlx::query_with(AssertSqlSafe(sql), arguments)
                .execute(&mut *transaction)
                .await?;
        }
    }
    transaction.commit().await?;
    Ok(())
}

fn statement(rows: &Rows, piece: &[Vec<Cell>]) -> Result<(String, SqliteArguments)> {
    let marks = format!("({})", vec!["?"; rows.columns.len()].join(", "));
    let (table, columns) = (rows.table, rows.columns.join(", "));
    let sql = format!(
        "INSERT INTO {table} ({columns}) VALUES {}",
        vec![marks; piece.len()].join(", ")
    );
    let mut arguments = SqliteArguments::default();
    for cell in piece.iter().flatten().cloned() {
        let added = match cell {
            Cell::Null => arguments.add(None::<i64>),
            Cell::Integer(number) => arguments.add(number),
            Cell::Text(text) => arguments.add(text),
            Cell::Bytes(bytes) => arguments.add(bytes),
        };
        added.map_err(|error| anyhow::anyhow!(error))?;
    }
    Ok((sql, arguments))
}

/// One durable edit of a note as a plain program would do it, with its log and its inverse.
pub async fn edit(conn: &mut SqliteConnection, pk: i64, note: &str) -> Result<()> {
    let mut transaction = conn.begin().await?;
    sqlx::query("UPDATE neighbour SET note = ? WHERE pk = ?")
        .bind(note)
        .bind(pk)
        .execute(&mut *transaction)
        .await?;
    sqlx::query("INSERT INTO change_set (stamp, act, body) VALUES (?, 'edit_neighbour', ?)")
        .bind(pk)
        .bind(note.as_bytes())
        .execute(&mut *transaction)
        .await?;
    sqlx::query(
        "INSERT INTO undo_entry (act, state, made_at, inverse) VALUES ('edit_neighbour', 'undoable', ?, ?)",
    )
    .bind(pk)
    .bind(note.as_bytes())
    .execute(&mut *transaction)
    .await?;
    transaction.commit().await?;
    Ok(())
}

/// The cells of all rows as CBOR, as the most compact form that says what each is.
pub fn cbor(all: &[Rows]) -> Result<Vec<u8>> {
    let mut encoder = Encoder::new(Vec::new());
    for rows in all {
        encoder.array(rows.cells.len() as u64)?;
        for cells in &rows.cells {
            encoder.array(cells.len() as u64)?;
            for cell in cells {
                match cell {
                    Cell::Null => encoder.null()?,
                    Cell::Integer(number) => encoder.i64(*number)?,
                    Cell::Text(text) => encoder.str(text)?,
                    Cell::Bytes(bytes) => encoder.bytes(bytes)?,
                };
            }
        }
    }
    Ok(encoder.into_writer())
}
