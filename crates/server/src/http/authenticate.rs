//! Who asks: the signature of a device under every request.

use std::sync::Arc;

use axum::body::Bytes;
use axum::http::{HeaderMap, Method, header};
use crypto::{DeviceId, Role};
use domain::{InitiativeId, Moment};
use protocol::{Authorization, Code, Problem};

use super::asked::{Caller, bad_value};
use super::nonces::Seeing;
use crate::server::Server;

/// How far a device's clock may be from the server's: ten minutes.
const SKEW_MS: i64 = 10 * 60 * 1000;

/// What was asked, as far as a signature covers it.
pub(crate) struct Signed<'a> {
    pub(crate) method: &'a Method,
    pub(crate) path: &'a str,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a Bytes,
    /// The initiative in the path, where there is one.
    pub(crate) initiative: Option<&'a str>,
}

/// The device that made this request now, in the role that it needs.
pub(crate) async fn authenticate(
    server: &Arc<Server>,
    signed: &Signed<'_>,
    least: Role,
) -> Result<Caller, Problem> {
    let authorization = read(signed.headers)?;
    let now = server.now();
    in_time(authorization.at, now)?;
    at_home(authorization.initiative, signed.initiative)?;
    let caller = Caller {
        initiative: authorization.initiative,
        device: DeviceId(authorization.device),
        team: server.teams.of(server, authorization.initiative).await?,
    };
    check_signature(server, signed, &authorization, &caller)?;
    check_role(&caller, least)?;
    server.rates.device(authorization.device)?;
    see_once(server, &authorization, now)?;
    Ok(caller)
}

fn read(headers: &HeaderMap) -> Result<Authorization, Problem> {
    let unsigned = || Problem::new(Code::Unauthorized, "sign the request with a device's key");
    let value = headers.get(header::AUTHORIZATION).ok_or_else(unsigned)?;
    let text = value.to_str().map_err(|_| unsigned())?;
    text.parse().map_err(|error: protocol::AuthorizationError| {
        Problem::new(Code::Unauthorized, error.to_string())
    })
}

fn in_time(at: Moment, now: Moment) -> Result<(), Problem> {
    let code = match at.0.saturating_sub(now.0) {
        ahead if ahead > SKEW_MS => Code::ClockAhead,
        ahead if ahead < -SKEW_MS => Code::ClockBehind,
        _ => return Ok(()),
    };
    let detail = "sign with the time that the server tells";
    Err(Problem::new(code, detail).with("now", now.0))
}

fn at_home(signed: InitiativeId, path: Option<&str>) -> Result<(), Problem> {
    let Some(path) = path else { return Ok(()) };
    let path: InitiativeId = path
        .parse()
        .map_err(|_| bad_value("initiative", "a UUID"))?;
    if path == signed {
        return Ok(());
    }
    let detail = "the request is signed for another initiative";
    Err(Problem::new(Code::NotMember, detail))
}

fn check_signature(
    server: &Server,
    signed: &Signed<'_>,
    authorization: &Authorization,
    caller: &Caller,
) -> Result<(), Problem> {
    let Some(device) = caller.team.device(caller.device) else {
        let detail = "the team does not know this device";
        return Err(Problem::new(Code::NotMember, detail));
    };
    let hash = blake3::hash(signed.body);
    let method = signed.method.as_str();
    let to_sign = authorization.to_sign(method, signed.path, hash.as_bytes(), &server.generation);
    if device
        .card
        .has_signed_request(&to_sign, &authorization.signature)
    {
        return Ok(());
    }
    let detail = "the signature does not fit the request, or is for another generation";
    let problem = Problem::new(Code::Unauthorized, detail);
    Err(problem.with("generation", server.generation.as_str()))
}

fn check_role(caller: &Caller, least: Role) -> Result<(), Problem> {
    match (caller.team.role(caller.device), least) {
        (None, _) => Err(Problem::new(Code::NotMember, "the device was removed")),
        (Some(Role::Member), Role::Keeper) => {
            let detail = "ask a keeper of the team to do this";
            Err(Problem::new(Code::NotKeeper, detail))
        }
        _ => Ok(()),
    }
}

/// Only after the signature was found to fit, so that nobody fills the memory for others.
fn see_once(server: &Server, authorization: &Authorization, now: Moment) -> Result<(), Problem> {
    let key = (authorization.device, authorization.nonce);
    let until = Moment(authorization.at.0 + SKEW_MS);
    match server.nonces.see(key, until, now) {
        Seeing::First => Ok(()),
        Seeing::Again => Err(Problem::new(
            Code::Replayed,
            "draw a nonce for every request",
        )),
        Seeing::Full => Err(Problem::new(Code::TooMany, "try again in a minute")),
    }
}
