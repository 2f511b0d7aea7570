//! How far the streams are, now or as soon as they move.

use std::pin::pin;
use std::time::Duration;

use axum::http::{StatusCode, header};
use protocol::{Heads, Limits};
use tokio::time::{MissedTickBehavior, interval, sleep};

use super::{Answer, Asked};
use crate::http::{answers, refusal};
use crate::relay::Place;
use crate::relay::heads::{HeadsRead, ReadHeads};

/// `GET /v1/i/{initiative}/heads?wait=`
pub(crate) async fn heads(asked: Asked) -> Answer {
    let place = asked.place()?;
    let wait_s = asked
        .number("wait", 0)?
        .min(u64::from(Limits::DEFAULT.wait_s));
    let known = asked
        .header(header::IF_NONE_MATCH.as_str())
        .map(str::to_owned);
    // From here on every change is heard of, also one that comes while the heads are read.
    let mut hint = asked.server.store.watch(place.initiative);
    let mut over = pin!(sleep(Duration::from_secs(wait_s)));
    let mut again = interval(asked.server.settings.look_again);
    again.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        again.reset();
        let (heads, tag) = read(&asked, place).await?;
        if known.as_deref() != Some(tag.as_str()) {
            let response = answers::json(StatusCode::OK, &heads);
            return Ok(answers::with(response, "etag", &tag));
        }
        tokio::select! {
            biased;
            () = asked.server.stopped() => break,
            () = hint.news() => {}
            () = &mut over => break,
            _ = again.tick() => {}
        }
    }
    let response = answers::empty(StatusCode::NOT_MODIFIED);
    Ok(answers::with(response, "etag", &known.unwrap_or_default()))
}

async fn read(asked: &Asked, place: Place) -> Result<(Heads, String), protocol::Problem> {
    let read = asked.read(ReadHeads(place)).await?;
    let read = read.ok_or_else(refusal::unknown_initiative)?;
    let generation = &asked.server.generation;
    let tag = format!("\"{generation}-{}\"", read.changes);
    Ok((told(read, generation.clone()), tag))
}

fn told(read: HeadsRead, generation: String) -> Heads {
    let [team, shared, authority] = read.streams;
    Heads {
        team,
        shared,
        authority,
        checkpoints: read.checkpoints,
        attachments: read.attachments,
        membership: read.membership,
        generation,
    }
}
