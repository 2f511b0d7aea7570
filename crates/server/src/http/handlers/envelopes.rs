//! Envelopes: taken in and handed out.

use axum::http::StatusCode;
use crypto::{Envelope, EnvelopeHeader, Stream, Team};
use domain::Moment;
use protocol::{Code, HEAD_HEADER, Limits, Problem, PushOutcome, join_numbered, split};
use sabotage::{Sabotage, is_on};

use super::{Answer, Asked};
use crate::http::{answers, refusal};
use crate::relay::StreamAt;
use crate::relay::pull::{Page, Pull};
use crate::relay::push::{Incoming, Push, Pushed};

/// How far a stamp may be ahead of the server: ten minutes.
const AHEAD_MS: i64 = 10 * 60 * 1000;

/// A team that changes more often than this during one push has other worries.
const TRIES: usize = 5;

/// `POST /v1/i/{initiative}/{stream}/envelopes`
pub(crate) async fn push(asked: Asked) -> Answer {
    let stream = asked.stream()?;
    let parts = split(&asked.body, Limits::DEFAULT.envelope).map_err(|error| {
        Problem::new(Code::Malformed, error.to_string()).with("limit", Limits::DEFAULT.envelope)
    })?;
    let mut team = asked.caller()?.team.clone();
    for _ in 0..TRIES {
        let now = asked.server.now();
        let judge = |bytes: &&[u8]| incoming(bytes, stream, &team, now);
        let work = Push {
            stream,
            team: team.head().0,
            envelopes: parts.iter().map(judge).collect(),
            quota_bytes: asked.server.settings.quota_bytes,
        };
        match asked.write(work).await? {
            Pushed::Done(answer) => return Ok(answers::json(StatusCode::OK, &answer)),
            Pushed::Unknown => return Err(refusal::unknown_initiative()),
            Pushed::QuotaExceeded { used } => return Err(refusal::quota(&asked.server, used)),
            Pushed::TeamChanged => {
                let server = &asked.server;
                team = server.teams.of(server, stream.place.initiative).await?;
            }
        }
    }
    Err(Problem::new(Code::HeadMoved, "try again"))
}

/// `GET /v1/i/{initiative}/{stream}/envelopes?after=&max=`
pub(crate) async fn pull(asked: Asked) -> Answer {
    let most = Limits::DEFAULT.page as u64;
    let max = asked.number("max", most)?.min(most);
    let work = Pull {
        stream: asked.stream()?,
        after: asked.number("after", 0)?,
        max: usize::try_from(max).unwrap_or(usize::MAX),
    };
    match asked.read(work).await? {
        Page::Unknown => Err(refusal::unknown_initiative()),
        Page::Collected { until } => {
            let detail = "what comes next stands in the checkpoint";
            Err(Problem::new(Code::CheckpointNeeded, detail).with("until", until))
        }
        Page::Envelopes { envelopes, head } => {
            let parts = envelopes
                .iter()
                .map(|(pos, bytes)| (*pos, bytes.as_slice()));
            let response = answers::bytes(join_numbered(parts));
            Ok(answers::with(response, HEAD_HEADER, &head.to_string()))
        }
    }
}

fn incoming(bytes: &[u8], stream: StreamAt, team: &Team, now: Moment) -> Incoming {
    Incoming {
        hash: *blake3::hash(bytes).as_bytes(),
        judged: judge(bytes, stream, team, now),
        bytes: bytes.to_vec(),
    }
}

/// Everything that can be said of an envelope without knowing what came before it.
fn judge(
    bytes: &[u8],
    stream: StreamAt,
    team: &Team,
    now: Moment,
) -> Result<EnvelopeHeader, PushOutcome> {
    let envelope = Envelope::parse(bytes.to_vec()).map_err(|_| PushOutcome::Malformed)?;
    let header = *envelope.header();
    if !belongs(&header, stream) || header.first == 0 || header.last >= i64::MAX as u64 {
        return Err(PushOutcome::Malformed);
    }
    let device = team.device(header.site.device);
    let signed = device.is_some_and(|device| envelope.signed_by(&device.card.signing).is_ok());
    if !signed || !team.accepts(header.site, header.last) {
        return Err(PushOutcome::NotMember);
    }
    let is_current = header.epoch == team.epoch().number || is_on(Sabotage::TakeOldKeys);
    if header.stream == Stream::Team && !is_current {
        return Err(PushOutcome::StaleEpoch);
    }
    // The upper 48 bits of a stamp are milliseconds.
    if (header.latest >> 16).cast_signed() > now.0 + AHEAD_MS {
        return Err(PushOutcome::ClockAhead { now: now.0 });
    }
    Ok(header)
}

fn belongs(header: &EnvelopeHeader, stream: StreamAt) -> bool {
    let number = match header.stream {
        Stream::Team => 1,
        Stream::Shared => 2,
        // A copy goes as a checkpoint, or by hand.
        Stream::Copy => return false,
    };
    number == stream.stream && header.initiative == *stream.place.initiative.uuid().as_bytes()
}
