//! Commands: carried out once, answered as often as they are sent.

use axum::http::StatusCode;
use protocol::{Code, Command, CommandAnswer, Problem};
use serde_json::Value;
use uuid::Uuid;

use super::{Answer, Asked};
use crate::http::asked::bad_value;
use crate::http::{answers, refusal};
use crate::relay::command::{BeginCommand, Begun, CommandAt, FinishCommand};

/// `PUT /v1/commands/{command}`
pub(crate) async fn put(asked: Asked) -> Answer {
    let command: Uuid = asked
        .capture("command")
        .parse()
        .map_err(|_| bad_value("command", "a UUID"))?;
    let wanted: Command = serde_json::from_slice(&asked.body)
        .map_err(|error| Problem::new(Code::Malformed, error.to_string()))?;
    let kinds = &asked.server.settings.kinds;
    let Some(kind) = kinds.iter().find(|kind| kind.name() == wanted.kind) else {
        let known: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
        let detail = "this server does not know that kind of command";
        return Err(Problem::new(Code::UnknownKind, detail).with("accepted", known));
    };
    let at = CommandAt {
        place: asked.place()?,
        command,
        body_hash: *blake3::hash(&asked.body).as_bytes(),
        now: asked.server.now(),
    };
    let (kind, body) = (kind.clone(), wanted.body);
    // Who asked may go away between the two steps; nobody else would take the second for a while.
    let doing =
        tokio::spawn(async move { carry_out(&asked, FinishCommand { at, kind, body }).await });
    let broken = |_| Problem::new(Code::Internal, "the server failed at this command");
    doing.await.map_err(broken)?
}

async fn carry_out(asked: &Asked, work: FinishCommand) -> Answer {
    match asked.write(BeginCommand(work.at)).await? {
        Begun::Unknown => Err(refusal::unknown_initiative()),
        Begun::Differs => Err(Problem::new(
            Code::CommandDiffers,
            "draw an id for each command",
        )),
        Begun::InProgress => Err(in_progress()),
        Begun::Answered(answer) => Ok(told(answer)),
        Begun::Yours => asked.write(work).await?.map(told).ok_or_else(in_progress),
    }
}

fn told(answer: Value) -> axum::response::Response {
    answers::json(StatusCode::OK, &CommandAnswer { answer })
}

fn in_progress() -> Problem {
    Problem::new(Code::InProgress, "send it again in a minute")
}
