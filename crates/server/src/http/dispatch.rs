//! From a request to its handler: limits, who asks, time, and back.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{RawPathParams, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use crypto::Role;
use http_body_util::{BodyExt as _, Limited};
use protocol::{Code, ENROLMENT_HEADER, Problem, TIME_HEADER};
use tokio::sync::SemaphorePermit;
use tokio::time::{Instant, timeout};

use super::asked::{Asked, Caller};
use super::authenticate::{Signed, authenticate};
use super::{Peer, Policy, Route, refusal};
use crate::server::Server;

/// How long a body may take to come in.
const BODY_TIME: Duration = Duration::from_secs(60);

/// How long an answer may take; a held poll waits for less.
const ANSWER_TIME: Duration = Duration::from_secs(60);

/// Answers a request, whatever it is.
pub(crate) async fn dispatch(
    route: &'static Route,
    server: Arc<Server>,
    captures: Vec<(String, String)>,
    request: Request,
) -> Response {
    let begun = Instant::now();
    let answer = answer(route, server, captures, request).await;
    let code = answer.as_ref().err().map(|problem| problem.code.word());
    let response = answer.unwrap_or_else(|problem| refusal::response(&problem));
    let status = response.status().as_u16();
    let ms = begun.elapsed().as_millis();
    // The path is that of the table, without what was filled in.
    tracing::info!(route.method, route.path, status, code, ms, "answered");
    response
}

async fn answer(
    route: &'static Route,
    server: Arc<Server>,
    captures: Vec<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    let peer = parts.extensions.get::<Peer>().copied().unwrap_or_default();
    let address = peer.asking(&parts.headers, &server.settings.trusted_proxies);
    server.rates.address(address)?;
    let room = room_for(&server, &parts.headers, route.body_max).await?;
    let body = read_body(&parts.headers, body, route.body_max).await?;
    let caller = let_in(route, &server, &captures, &parts, &body).await?;
    let query = parts.uri.query().unwrap_or_default().to_owned();
    let asked = Asked {
        server: server.clone(),
        caller,
        captures,
        query,
        headers: parts.headers,
        body,
    };
    let answered = timeout(ANSWER_TIME, (route.handler)(asked)).await;
    drop(room);
    answered.map_err(|_| Problem::new(Code::Timeout, "the server did not answer in time"))?
}

/// Bodies share a bounded room. Who says nothing of the length is counted for the most.
async fn room_for<'a>(
    server: &'a Server,
    headers: &HeaderMap,
    max: usize,
) -> Result<SemaphorePermit<'a>, Problem> {
    let length = declared(headers).unwrap_or(max);
    if length > max {
        return Err(too_large(max));
    }
    let kib = u32::try_from(length.div_ceil(1024)).unwrap_or(u32::MAX);
    let room = timeout(BODY_TIME, server.bodies.acquire_many(kib)).await;
    let busy = || Problem::new(Code::Unavailable, "the server is busy; try again later");
    room.map_err(|_| busy())?.map_err(|_| busy())
}

fn declared(headers: &HeaderMap) -> Option<usize> {
    if headers.contains_key(header::TRANSFER_ENCODING) {
        return None;
    }
    let length = headers.get(header::CONTENT_LENGTH);
    length.map_or(Some(0), |length| length.to_str().ok()?.parse().ok())
}

/// Bodies come as they are: nothing is unpacked, so that a limit is a limit.
async fn read_body(headers: &HeaderMap, body: Body, max: usize) -> Result<Bytes, Problem> {
    if headers
        .get(header::CONTENT_ENCODING)
        .is_some_and(|coding| coding != "identity")
    {
        let detail = "bodies are sent without a content coding";
        return Err(Problem::new(Code::UnsupportedMedia, detail));
    }
    let read = timeout(BODY_TIME, Limited::new(body, max).collect()).await;
    let read = read.map_err(|_| Problem::new(Code::Timeout, "the body did not come in time"))?;
    read.map(http_body_util::Collected::to_bytes)
        .map_err(|error| {
            if error.is::<http_body_util::LengthLimitError>() {
                too_large(max)
            } else {
                Problem::new(Code::Malformed, "the body broke off")
            }
        })
}

fn too_large(max: usize) -> Problem {
    Problem::new(Code::TooLarge, format!("at most {max} bytes")).with("limit", max as u64)
}

async fn let_in(
    route: &Route,
    server: &Arc<Server>,
    captures: &[(String, String)],
    parts: &Parts,
    body: &Bytes,
) -> Result<Option<Caller>, Problem> {
    let least = match route.policy {
        Policy::Public | Policy::Invite => return Ok(None),
        Policy::Enrolment => return enrolled(server, &parts.headers).map(|()| None),
        Policy::Member => Role::Member,
        Policy::Keeper => Role::Keeper,
    };
    let initiative = captures.iter().find(|(name, _)| name == "initiative");
    let path = parts.uri.path_and_query();
    let signed = Signed {
        method: &parts.method,
        path: path.map_or_else(|| parts.uri.path(), |path| path.as_str()),
        headers: &parts.headers,
        body,
        initiative: initiative.map(|(_, value)| value.as_str()),
    };
    authenticate(server, &signed, least).await.map(Some)
}

/// Compares hashes, so that the time it takes says nothing of the code.
fn enrolled(server: &Server, headers: &HeaderMap) -> Result<(), Problem> {
    let Some(code) = &server.settings.enrolment_code else {
        return Ok(());
    };
    let named = headers.get(ENROLMENT_HEADER).map(HeaderValue::as_bytes);
    if blake3::hash(named.unwrap_or_default()) == blake3::hash(code.as_bytes()) {
        return Ok(());
    }
    let detail = "name the code that the municipality gave, in `samenspel-enrolment`";
    Err(Problem::new(Code::EnrolmentRefused, detail))
}

/// Every answer tells the time, and is nobody else's.
pub(crate) async fn tell_time(
    State(server): State<Arc<Server>>,
    mut response: Response,
) -> Response {
    let headers = response.headers_mut();
    headers.insert(TIME_HEADER, HeaderValue::from(server.now().0));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The parts of the path with their names.
pub(crate) fn captures(params: &RawPathParams) -> Vec<(String, String)> {
    params
        .iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}
