//! All routes, in one table: what is not in it is not served, and nothing is in it without a
//! policy.

use std::fmt::Write as _;
use std::sync::Arc;

use axum::Router;
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{RawPathParams, Request, State};
use axum::middleware::map_response_with_state;
use axum::response::Response;
use axum::routing::{MethodFilter, on};
use futures_util::future::BoxFuture;
use protocol::{Code, Limits, Problem, paths};
use tower_http::catch_panic::CatchPanicLayer;

use super::asked::Asked;
use super::handlers::{
    about, attachments, checkpoints, commands, envelopes, heads, invites, teams,
};
use super::{Policy, dispatch, refusal};
use crate::server::Server;

/// One line of the table.
pub struct Route {
    /// `DELETE`, `GET`, `HEAD`, `POST` or `PUT`.
    pub method: &'static str,
    /// With its captures in braces.
    pub path: &'static str,
    /// Who may use it.
    pub policy: Policy,
    /// The most bytes that its body may have.
    pub body_max: usize,
    /// What it is for.
    pub about: &'static str,
    pub(crate) handler: Handler,
}

type Handler = fn(Asked) -> BoxFuture<'static, Result<Response, Problem>>;

const LIMITS: Limits = Limits::DEFAULT;

macro_rules! routes {
    ($($method:literal $path:path, $policy:ident, $max:expr, $handler:path, $about:literal;)+) => {
        const ROUTES: &[Route] = &[$(Route {
            method: $method,
            path: $path,
            policy: Policy::$policy,
            body_max: $max,
            about: $about,
            handler: |asked| Box::pin($handler(asked)),
        }),+];
    };
}

routes! {
    "GET" paths::HEALTH, Public, 0, about::health, "whether the server is well";
    "GET" paths::ABOUT, Public, 0, about::about, "version, generation, time and limits";
    "POST" paths::INITIATIVE, Enrolment, LIMITS.record, teams::register, "registers an initiative with the record that founds its team";
    "POST" paths::ENVELOPES, Member, LIMITS.push, envelopes::push, "takes sealed envelopes in and numbers them";
    "GET" paths::ENVELOPES, Member, 0, envelopes::pull, "hands envelopes out in their order";
    "GET" paths::HEADS, Member, 0, heads::heads, "how far the streams are, now or when they move";
    "POST" paths::LEASE, Member, 0, checkpoints::lease, "gives the right to make a checkpoint";
    "PUT" paths::CHECKPOINT, Member, LIMITS.checkpoint, checkpoints::put, "stores a sealed checkpoint";
    "GET" paths::CHECKPOINT, Member, 0, checkpoints::get, "hands the latest checkpoint out";
    "GET" paths::MEMBERSHIP, Member, 0, teams::records, "hands the records of the membership log out";
    "POST" paths::MEMBERSHIP, Member, LIMITS.record, teams::append, "continues the membership log";
    "POST" paths::INVITES, Keeper, 1024, invites::make, "opens the mailbox of an invite";
    "GET" paths::INVITE, Invite, 0, invites::look, "what lies in the mailbox";
    "POST" paths::JOIN, Invite, LIMITS.invite, invites::join, "leaves the sealed request of a newcomer";
    "POST" paths::ACCEPT, Keeper, LIMITS.invite, invites::accept, "leaves the sealed answer of a keeper";
    "PUT" paths::COMMAND, Member, LIMITS.command, commands::put, "asks the municipality for something, once";
    "GET" paths::BLOBS, Member, 0, attachments::list, "which attachments are here as a whole, after a number";
    "GET" paths::BLOB, Member, 0, attachments::missing, "which chunks of an attachment are missing";
    "DELETE" paths::BLOB, Member, 0, attachments::erase, "erases an attachment for good, and never takes it in again";
    "HEAD" paths::CHUNK, Member, 0, attachments::has_chunk, "whether a chunk is here";
    "GET" paths::CHUNK, Member, 0, attachments::get_chunk, "hands a sealed chunk out";
    "PUT" paths::CHUNK, Member, LIMITS.chunk, attachments::put_chunk, "takes a sealed chunk in";
}

/// The router over the whole table.
pub fn router(server: Arc<Server>) -> Router {
    let mut router = Router::new();
    for route in ROUTES {
        let handler = move |State(server): State<Arc<Server>>, params: Params, request: Request| {
            serve(route, server, params, request)
        };
        router = router.route(route.path, on(filter(route.method), handler));
    }
    router
        .fallback(unknown_path)
        .method_not_allowed_fallback(method_not_allowed)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(map_response_with_state(server.clone(), dispatch::tell_time))
        .with_state(server)
}

/// The table for people, in Markdown.
pub fn table() -> String {
    let mut text = "# Routes of the municipal server\n\nWritten by a test of `samenspel-server` \
        from the table in the code; to be changed there.\n\n\
        | method | path | who | body, bytes at most | what |\n|---|---|---|---|---|\n"
        .to_owned();
    for route in ROUTES {
        let Route { method, path, .. } = route;
        let (who, max, what) = (route.policy.says(), route.body_max, route.about);
        let _always = writeln!(text, "| {method} | `{path}` | {who} | {max} | {what} |");
    }
    text
}

fn filter(method: &str) -> MethodFilter {
    match method {
        "DELETE" => MethodFilter::DELETE,
        "HEAD" => MethodFilter::HEAD,
        "POST" => MethodFilter::POST,
        "PUT" => MethodFilter::PUT,
        _ => MethodFilter::GET,
    }
}

type Params = Result<RawPathParams, RawPathParamsRejection>;

async fn serve(
    route: &'static Route,
    server: Arc<Server>,
    params: Params,
    request: Request,
) -> Response {
    match params {
        Ok(params) => dispatch::dispatch(route, server, dispatch::captures(&params), request).await,
        Err(_) => refusal::response(&Problem::new(Code::Malformed, "the path is not UTF-8")),
    }
}

fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    tracing::error!("a request made the server panic");
    refusal::response(&Problem::new(
        Code::Internal,
        "the server failed at this request",
    ))
}

async fn unknown_path() -> Response {
    let detail = "see the list of routes in the documentation";
    refusal::response(&Problem::new(Code::UnknownPath, detail))
}

async fn method_not_allowed() -> Response {
    let detail = "see the list of routes in the documentation";
    refusal::response(&Problem::new(Code::MethodNotAllowed, detail))
}
