//! The way to the server, on which everything is seen and one lie at a time is told.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context as _, Result};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::Uri;
use axum::http::request::Parts as Asked;
use axum::http::response::Parts;
use axum::response::Response;
use futures_util::stream;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use crate::lie::{Answer, Lie, Meddling, Route, Shape};
use crate::memory::Memory;

/// More than any body has.
const BODY_MAX: usize = 64 << 20;

/// After so many requests during one lie the way is closed: no meeting needs as many.
pub const REQUESTS_MAX: usize = 150;

/// The proxy. Clones are the same one.
#[derive(Clone)]
pub struct Proxy {
    line: Arc<Mutex<Line>>,
    client: Client<HttpConnector, Body>,
    address: String,
}

/// What is known on the way.
#[derive(Default)]
struct Line {
    upstream: String,
    lie: Option<Lie>,
    seen: Seen,
    memory: Memory,
    /// Every byte of both directions, when that is asked for.
    traffic: Option<Vec<u8>>,
}

/// What went by since a lie began.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// Requests.
    pub requests: usize,
    /// Answers that were changed.
    pub lies: usize,
    /// What laptops sent, body by body.
    pub sent: Vec<Vec<u8>>,
    /// How often each kind of request came.
    pub routes: BTreeMap<Route, usize>,
}

impl Proxy {
    /// Listens from now until the program ends.
    pub fn start() -> Result<Self> {
        let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
        listener.set_nonblocking(true)?;
        let proxy = Self {
            line: Arc::default(),
            client: Client::builder(TokioExecutor::new()).build_http(),
            address: format!("http://{}", listener.local_addr()?),
        };
        let router = Router::new().fallback(meddle).with_state(proxy.clone());
        std::thread::spawn(move || -> Result<()> {
            let runtime = tokio::runtime::Runtime::new()?;
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener)?;
                Ok(axum::serve(listener, router).await?)
            })
        });
        Ok(proxy)
    }

    /// Where laptops find it.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// From now on this is the server.
    pub fn lead_to(&self, address: String) {
        self.line().upstream = address;
    }

    /// Tells a lie, or the truth again, and gives what went by until now.
    pub fn tell(&self, lie: Option<Lie>) -> Seen {
        let mut line = self.line();
        line.lie = lie;
        std::mem::take(&mut line.seen)
    }

    /// How often something was asked since the last change.
    pub fn asked(&self, route: Route) -> usize {
        self.line().seen.routes.get(&route).copied().unwrap_or(0)
    }

    /// Keeps every byte from now on, and gives those until now.
    pub fn keep_traffic(&self) -> Vec<u8> {
        self.line().traffic.replace(Vec::new()).unwrap_or_default()
    }

    /// What went by, for those who hand it out again.
    pub fn memory(&self) -> Memory {
        self.line().memory.clone()
    }

    /// Remembers something else than before.
    pub fn remember(&self, memory: Memory) {
        self.line().memory = memory;
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn bring(&self, request: Request) -> Result<Response> {
        let (parts, body) = request.into_parts();
        let body = to_bytes(body, BODY_MAX).await?;
        let path = parts.uri.path_and_query().context("a path")?.to_string();
        let route = Route::of(&parts.method, &path);
        let (upstream, lie) = self.note_request(route, &parts, &body);
        if lie.is_some() && self.line().seen.requests > REQUESTS_MAX {
            anyhow::bail!("the way is closed");
        }
        let lie = lie.filter(|lie| lie.is_about(route));
        let mut answer = match lie {
            Some(lie) if !(lie.hears)(route, &path) => Answer::instead(),
            _ => {
                let to = format!("{upstream}{path}").parse()?;
                self.forward(to, &parts, body.clone()).await?
            }
        };
        let mut line = self.line();
        line.memory.note(route, &path, &body, &answer);
        if let Some(lie) = lie {
            line.seen.lies += 1;
            (lie.does)(&mut Meddling {
                route,
                path: &path,
                asked: &body,
                answer: &mut answer,
                memory: &line.memory,
                nth: line.seen.lies,
            });
        }
        line.note_answer(&answer);
        drop(line);
        response(answer)
    }

    async fn forward(&self, to: Uri, parts: &Asked, body: Bytes) -> Result<Answer> {
        let mut forwarded = Request::builder().method(&parts.method).uri(to);
        for (name, value) in parts.headers.iter().filter(|(name, _)| *name != "host") {
            forwarded = forwarded.header(name, value);
        }
        let forwarded = forwarded.body(Body::from(body))?;
        let (parts, body) = self.client.request(forwarded).await?.into_parts();
        let body = to_bytes(Body::new(body), BODY_MAX).await?;
        Ok(Answer::of(&parts, &body))
    }

    fn note_request(&self, route: Route, parts: &Asked, body: &Bytes) -> (String, Option<Lie>) {
        let mut line = self.line();
        line.seen.requests += 1;
        *line.seen.routes.entry(route).or_default() += 1;
        line.seen.sent.push(body.to_vec());
        if let Some(traffic) = &mut line.traffic {
            traffic.extend(format!("{} {}\n", parts.method, parts.uri).bytes());
            for (name, value) in &parts.headers {
                traffic.extend(name.as_str().bytes());
                traffic.extend(value.as_bytes());
            }
            traffic.extend(body);
        }
        (line.upstream.clone(), line.lie)
    }
}

impl Line {
    fn note_answer(&mut self, answer: &Answer) {
        if let Some(traffic) = &mut self.traffic {
            for (name, value) in &answer.headers {
                traffic.extend(format!("{name}: {value}\n").bytes());
            }
            traffic.extend(&answer.body);
        }
    }
}

async fn meddle(State(proxy): State<Proxy>, request: Request) -> Result<Response, Infallible> {
    let closed = || {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = axum::http::StatusCode::BAD_GATEWAY;
        response
    };
    Ok(proxy.bring(request).await.unwrap_or_else(|_| closed()))
}

impl Answer {
    fn of(parts: &Parts, body: &Bytes) -> Self {
        let headers = parts.headers.iter().filter_map(|(name, value)| {
            let is_framing = matches!(name.as_str(), "content-length" | "transfer-encoding");
            let value = value.to_str().ok()?.to_owned();
            (!is_framing).then(|| (name.as_str().to_owned(), value))
        });
        Self {
            status: parts.status.as_u16(),
            headers: headers.collect(),
            body: body.to_vec(),
            shape: Shape::Whole,
        }
    }
}

fn response(answer: Answer) -> Result<Response> {
    let mut response = Response::builder().status(answer.status);
    for (name, value) in &answer.headers {
        response = response.header(name, value);
    }
    let broken = || Err(io::Error::other("cut"));
    let body = match answer.shape {
        Shape::Whole => Body::from(answer.body),
        Shape::BreaksOff => {
            let half = Bytes::from(answer.body).split_to(1);
            Body::from_stream(stream::iter([Ok(half), broken()]))
        }
        Shape::Endless => {
            let zeros = Bytes::from(vec![0; 1 << 16]);
            Body::from_stream(stream::repeat_with(move || {
                Ok::<_, Infallible>(zeros.clone())
            }))
        }
    };
    Ok(response.body(body)?)
}
