//! The membership log: founded, read and continued.

use axum::http::{StatusCode, header};
use crypto::{Record, Team};
use domain::InitiativeId;
use protocol::{Code, HEAD_HEADER, Limits, MembershipHead, Problem, join};

use super::{Answer, Asked};
use crate::hex;
use crate::http::asked::bad_value;
use crate::http::{answers, refusal};
use crate::relay::membership::{Append, Appended, ReadRecords, Record as Stored};
use crate::relay::register::{Register, Registered};

/// `POST /v1/i/{initiative}`
pub(crate) async fn register(asked: Asked) -> Answer {
    let path = asked.capture("initiative").parse();
    let initiative: InitiativeId = path.map_err(|_| bad_value("initiative", "a UUID"))?;
    let record = parse(&asked)?;
    let team = Team::begin(&record).map_err(|refusal| refused(&refusal))?;
    if team.initiative() != *initiative.uuid().as_bytes() {
        return Err(bad_value("initiative", "the one that the record founds"));
    }
    let work = Register {
        place: asked.server.place(initiative),
        founding: Stored::new(asked.body.to_vec()),
        now: asked.server.now(),
    };
    match asked.write(work).await? {
        Registered::New => Ok(told(StatusCode::CREATED, &team)),
        Registered::Already => Ok(told(StatusCode::OK, &team)),
        Registered::ByAnother => {
            let detail = "another team registered this initiative";
            Err(Problem::new(Code::AlreadyRegistered, detail))
        }
    }
}

/// `GET /v1/i/{initiative}/membership?from=`
pub(crate) async fn records(asked: Asked) -> Answer {
    let work = ReadRecords {
        place: asked.place()?,
        from: asked.number("from", 0)?,
        max: Limits::DEFAULT.page,
    };
    let records = asked.read(work).await?;
    let response = answers::bytes(join(records.iter().map(Vec::as_slice)));
    let head = hex::digits(&asked.caller()?.team.head().0);
    Ok(answers::with(response, HEAD_HEADER, &head))
}

/// `POST /v1/i/{initiative}/membership`, with `If-Match`
pub(crate) async fn append(asked: Asked) -> Answer {
    let follows = based_on(&asked)?;
    let record = parse(&asked)?;
    let mut team = Team::clone(&asked.caller()?.team);
    if team.head() == record.hash() {
        return Ok(told(StatusCode::OK, &team));
    }
    if team.head().0 != follows {
        return Err(moved(team.head().0));
    }
    team.follow(&record).map_err(|refusal| refused(&refusal))?;
    let work = Append {
        place: asked.place()?,
        follows,
        record: Stored::new(asked.body.to_vec()),
    };
    match asked.write(work).await? {
        Appended::Unknown => Err(refusal::unknown_initiative()),
        Appended::Moved { head } => Err(moved(head)),
        Appended::Here { .. } => Ok(told(StatusCode::CREATED, &team)),
    }
}

fn parse(asked: &Asked) -> Result<Record, Problem> {
    Record::parse(asked.body.to_vec()).map_err(|error| refused(&error))
}

/// The hash in `If-Match`, with the quotes that the norm wants.
fn based_on(asked: &Asked) -> Result<[u8; 32], Problem> {
    let required = || {
        let detail = "`If-Match` has to be the hash of the last record, in quotes";
        Problem::new(Code::MatchRequired, detail)
    };
    let value = asked
        .header(header::IF_MATCH.as_str())
        .ok_or_else(required)?;
    let digits = value.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    digits.and_then(hex::bytes).ok_or_else(required)
}

fn moved(head: [u8; 32]) -> Problem {
    let detail = "read the new records and make yours again";
    Problem::new(Code::HeadMoved, detail).with("head", hex::digits(&head))
}

fn refused(why: &dyn std::fmt::Display) -> Problem {
    Problem::new(Code::RecordRefused, why.to_string())
}

fn told(status: StatusCode, team: &Team) -> axum::response::Response {
    let head = MembershipHead {
        count: team.count(),
        head: hex::digits(&team.head().0),
    };
    answers::json(status, &head)
}
