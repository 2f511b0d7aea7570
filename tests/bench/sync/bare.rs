//! The rival: axum and one SQLite file, as anyone would write it in an afternoon.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Router, serve};
use sqlx::Connection as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use tokio::net::TcpListener;
use tokio::sync::Mutex;

/// Runs the rival instead of measuring.
pub const RELAY: &str = "bare-relay";

type Shared = Arc<Mutex<SqliteConnection>>;

/// Serves on a free port, which it prints. `/append` inserts what it is sent, durably; `/echo`
/// gives it back.
pub async fn relay(file: &Path) -> Result<()> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .pragma("locking_mode", "EXCLUSIVE")
        .pragma("journal_mode", "WAL")
        .pragma("synchronous", "FULL");
    let mut conn = SqliteConnection::connect_with(&options).await?;
    let schema = "CREATE TABLE envelope (pos INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT";
    sqlx::raw_sql(schema).execute(&mut conn).await?;
    let router = Router::new()
        .route("/append", post(append))
        .route("/echo", post(|body: Bytes| async { body }))
        .layer(DefaultBodyLimit::max(64 << 20))
        .with_state(Arc::new(Mutex::new(conn)));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("listening on http://{}", listener.local_addr()?);
    Ok(serve(listener, router).await?)
}

async fn append(State(conn): State<Shared>, body: Bytes) -> StatusCode {
    let insert = sqlx::query("INSERT INTO envelope (bytes) VALUES (?)").bind(body.to_vec());
    match insert.execute(&mut *conn.lock().await).await {
        Ok(_) => StatusCode::OK,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
