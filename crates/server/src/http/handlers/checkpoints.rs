//! Checkpoints: the right to make one, storing it, handing it out.

use axum::http::StatusCode;
use domain::Moment;
use protocol::{CheckpointAnswer, Code, EPOCH_HEADER, LeaseAnswer, POSITION_HEADER, Problem};

use super::{Answer, Asked};
use crate::hex;
use crate::http::asked::bad_value;
use crate::http::{answers, refusal};
use crate::relay::checkpoint::{CheckpointPut, GetCheckpoint, PutCheckpoint};
use crate::relay::lease::{LeaseTaken, TakeLease};

/// `POST /v1/i/{initiative}/{stream}/checkpoint/lease`
pub(crate) async fn lease(asked: Asked) -> Answer {
    let work = TakeLease {
        stream: asked.stream()?,
        lease: asked.server.random.draw(),
        device: asked.caller()?.device.0,
        now: asked.server.now(),
    };
    match asked.write(work).await? {
        LeaseTaken::Unknown => Err(refusal::unknown_initiative()),
        LeaseTaken::Held { until } => Err(held(until)),
        LeaseTaken::Given { until, head } => {
            let answer = LeaseAnswer {
                lease: hex::digits(&work.lease),
                until: until.0,
                head,
            };
            Ok(answers::json(StatusCode::CREATED, &answer))
        }
    }
}

/// `PUT /v1/i/{initiative}/{stream}/checkpoint?lease=&position=&epoch=`
pub(crate) async fn put(asked: Asked) -> Answer {
    let current = asked.caller()?.team.epoch().number;
    let position = asked.number("position", 0)?;
    if asked.number("epoch", 0)? != u64::from(current) {
        let detail = "seal the checkpoint with the team's current key";
        return Err(Problem::new(Code::StaleEpoch, detail).with("epoch", current));
    }
    let lease = asked.text("lease").and_then(hex::bytes);
    let work = PutCheckpoint {
        stream: asked.stream()?,
        lease: lease.ok_or_else(|| bad_value("lease", "32 hexadecimal digits"))?,
        position,
        epoch: current,
        bytes: asked.body.to_vec(),
        now: asked.server.now(),
    };
    if work.bytes.is_empty() {
        return Err(bad_value("body", "a sealed checkpoint"));
    }
    match asked.write(work).await? {
        CheckpointPut::Unknown => Err(refusal::unknown_initiative()),
        CheckpointPut::NoLease => Err(Problem::new(Code::NoLease, "ask for a lease first")),
        CheckpointPut::WrongPosition { least, head } => {
            let detail = format!("the position has to be from {least} to {head}");
            let problem = Problem::new(Code::WrongPosition, detail);
            Err(problem.with("least", least).with("head", head))
        }
        CheckpointPut::Here => {
            let answer = CheckpointAnswer { position };
            Ok(answers::json(StatusCode::OK, &answer))
        }
    }
}

/// `GET /v1/i/{initiative}/{stream}/checkpoint`
pub(crate) async fn get(asked: Asked) -> Answer {
    let found = asked.read(GetCheckpoint(asked.stream()?)).await?;
    let none = || Problem::new(Code::NotFound, "there is no checkpoint yet");
    let found = found.ok_or_else(none)?;
    let response = answers::bytes(found.bytes);
    let response = answers::with(response, POSITION_HEADER, &found.position.to_string());
    Ok(answers::with(
        response,
        EPOCH_HEADER,
        &found.epoch.to_string(),
    ))
}

fn held(until: Moment) -> Problem {
    let detail = "another device of the team is making it";
    Problem::new(Code::LeaseHeld, detail).with("until", until.0)
}
