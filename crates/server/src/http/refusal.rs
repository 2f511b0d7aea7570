//! Refusals as they travel.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use protocol::{Code, PROBLEM_TYPE, Problem};

use crate::database::StoreError;
use crate::server::Server;

/// A refusal as `application/problem+json`.
pub(crate) fn response(problem: &Problem) -> Response {
    let body = serde_json::to_vec(problem).unwrap_or_default();
    let mut response = Response::new(Body::from(body));
    let status = StatusCode::from_u16(problem.status);
    *response.status_mut() = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let kind = HeaderValue::from_static(PROBLEM_TYPE);
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// What the caller may know of a failure of the store; the rest was logged where it happened.
pub(crate) fn store(error: &StoreError) -> Problem {
    let code = match error {
        StoreError::Inconsistent(_) | StoreError::Migrate(_) => Code::Internal,
        StoreError::Database(_)
        | StoreError::File { .. }
        | StoreError::BrokenOff
        | StoreError::Closed => Code::Unavailable,
    };
    let detail = "it is not known whether anything was stored; the same request may be sent again";
    Problem::new(code, detail)
}

/// There is no such initiative here.
pub(crate) fn unknown_initiative() -> Problem {
    Problem::new(Code::UnknownInitiative, "register the initiative first")
}

/// The initiative keeps so many bytes here, and would keep more than it may.
pub(crate) fn quota(server: &Server, used: u64) -> Problem {
    let allowed = server.settings.quota_bytes;
    let detail = format!("{used} bytes of {allowed} are used");
    let problem = Problem::new(Code::QuotaExceeded, detail);
    problem.with("used", used).with("allowed", allowed)
}
