//! A command that leaves a line behind each time it is carried out.

use std::io;

use futures_util::future::BoxFuture;
use protocol::paths;
use serde_json::{Value as Json, json};
use server::database::{Database, StoreError};
use server::relay::Place;
use server::relay::command::Kind;
use server::store::Work;

use super::{Answer, Device, Wire};

pub struct Note;

/// The table for the lines. Nothing in it keeps a line from standing there twice.
pub struct MakeLedger;

/// All lines, in their order.
pub struct Lines;

impl Kind for Note {
    fn name(&self) -> &'static str {
        "note"
    }

    fn carry_out<'a>(
        &'a self,
        database: &'a mut Database,
        _place: Place,
        body: &'a Json,
    ) -> BoxFuture<'a, Result<Json, StoreError>> {
        Box::pin(async move {
            let number = body["number"].as_i64().unwrap();
            let sql = "INSERT INTO ledger (number) VALUES ($1)";
            database.write(sql, vec![number.into()]).await?;
            Ok(json!({ "noted": number }))
        })
    }
}

impl Work for MakeLedger {
    type Answer = ();

    async fn run(&mut self, database: &mut Database) -> Result<(), StoreError> {
        let sql = "CREATE TABLE ledger (number BIGINT NOT NULL)";
        database.write(sql, vec![]).await.map(drop)
    }
}

impl Work for Lines {
    type Answer = Vec<i64>;

    async fn run(&mut self, database: &mut Database) -> Result<Vec<i64>, StoreError> {
        let sql = "SELECT number FROM ledger ORDER BY number";
        let rows = database.rows(sql, vec![]).await?;
        rows.iter().map(|row| row.number(0)).collect()
    }
}

/// Asks for it over the wire, under an id of its own.
pub fn send_note(wire: &mut Wire, device: &Device, number: i64) -> io::Result<Answer> {
    let (path, body) = note(number);
    wire.ask(device, "PUT", &path, "", &body)
}

/// The path and the body of it.
pub fn note(number: i64) -> (String, Vec<u8>) {
    let id = testkit::counted(number as u64).to_string();
    let body = json!({ "kind": "note", "body": { "number": number } });
    (
        paths::COMMAND.replace("{command}", &id),
        body.to_string().into_bytes(),
    )
}
