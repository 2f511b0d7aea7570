//! Many changes in one run: one JSON object a line comes in, one goes out.
//!
//! The answer to a line is written once the change is on the disk, so that a script knows
//! after any end, also a hard one, what was done.

use std::io::BufRead as _;

use app::App;
use app::domain::NeighbourId;
use app::neighbour::{NeighbourChange, edit_neighbour};
use serde_json::{Map, Value, json};

use crate::answer::Answer;
use crate::fault::Fault;
use crate::output;
use crate::shell::Shell;

const ACCEPTED: &str = r#"{"id": "…", "note": "…"}: id, given, prefix, family, street, house_number, postcode, city, phone, email, note"#;

/// Goes on after a refusal, which changes nothing, until nothing more comes in.
pub(super) async fn run(shell: &Shell, app: &App) -> Result<Answer, Fault> {
    for number in 1_u32.. {
        let Some(line) = next_line().await? else {
            break;
        };
        output::object(&answer(shell, app, number, &line).await);
    }
    Ok(Answer::said())
}

async fn next_line() -> Result<Option<Vec<u8>>, Fault> {
    let read = tokio::task::spawn_blocking(|| {
        let mut line = Vec::new();
        let count = std::io::stdin().lock().read_until(b'\n', &mut line)?;
        Ok((count > 0).then_some(line))
    });
    let line = read.await.unwrap_or(Ok(None));
    line.map_err(|error| app::StorageError::Io(error).into())
}

async fn answer(shell: &Shell, app: &App, number: u32, line: &[u8]) -> Value {
    let Some((id, change)) = parse(line) else {
        let values = [("row", number.into()), ("accepted", ACCEPTED.into())];
        let message = shell.words.say("cli-line", &values);
        return json!({ "error": { "code": "line", "field": null, "row": number, "message": message } });
    };
    match edit_neighbour(app, id, &change).await {
        Ok(()) => json!({ "id": id.to_string(), "saved": true }),
        Err(error) => Fault::from(error).in_row(number).json(shell.words),
    }
}

/// `None` unless every name is known, every value a text, and there is something to change.
fn parse(line: &[u8]) -> Option<(NeighbourId, NeighbourChange)> {
    let mut object: Map<String, Value> = serde_json::from_slice(line).ok()?;
    let id = text(&object.remove("id")?)?.parse().ok()?;
    let mut change = NeighbourChange::default();
    for (name, value) in &object {
        *place(&mut change, name)? = Some(text(value)?);
    }
    (!object.is_empty()).then_some((id, change))
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn place<'a>(change: &'a mut NeighbourChange, name: &str) -> Option<&'a mut Option<String>> {
    Some(match name {
        "given" => &mut change.given,
        "prefix" => &mut change.prefix,
        "family" => &mut change.family,
        "street" => &mut change.street,
        "house_number" => &mut change.house_number,
        "postcode" => &mut change.postcode,
        "city" => &mut change.city,
        "phone" => &mut change.phone,
        "email" => &mut change.email,
        "note" => &mut change.note,
        _ => return None,
    })
}
