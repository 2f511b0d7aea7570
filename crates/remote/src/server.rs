//! One server: what it said of itself, and the way of every request.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use protocol::{About, Code, Limits, Moment, VERSION, paths};

use crate::{Answer, Caller, Draw, Exchange, Method, Request, ServerError};

/// The municipal server, as this laptop knows it.
pub struct Server {
    exchange: Arc<dyn Exchange>,
    draw: Arc<dyn Draw>,
    known: Mutex<Known>,
}

/// What it said.
#[derive(Clone, Debug, Default)]
struct Known {
    /// Empty until it was asked.
    generation: String,
    /// What is added to the clock of this laptop to get its time.
    ahead_ms: i64,
}

/// More than any answer without envelopes has.
pub(crate) const SMALL: usize = 1 << 20;

impl Server {
    /// Nothing is sent yet.
    pub fn new(exchange: Arc<dyn Exchange>, draw: Arc<dyn Draw>) -> Self {
        Self {
            exchange,
            draw,
            known: Mutex::default(),
        }
    }

    /// What it says of itself now.
    pub async fn about(&self) -> Result<About, ServerError> {
        let answer = self.ask(get(paths::ABOUT.to_owned()), None).await?;
        let about: About = answer.json()?;
        if about.version != VERSION || about.generation.is_empty() {
            return Err(ServerError::NotUnderstood("version"));
        }
        self.known().generation.clone_from(&about.generation);
        Ok(about)
    }

    /// Which generation of itself it answers as; asks it when that is not known yet.
    pub async fn generation(&self) -> Result<String, ServerError> {
        if self.known().generation.is_empty() {
            self.about().await?;
        }
        Ok(self.known().generation.clone())
    }

    /// How far its clock is ahead of this laptop's, in milliseconds; 0 until it answered.
    pub fn ahead_ms(&self) -> i64 {
        self.known().ahead_ms
    }

    /// Sends a request of a device, which the server answers only for this very generation of
    /// itself. A clock that is off costs one more try, with the server's own time.
    pub(crate) async fn ask_as(
        &self,
        caller: Caller<'_>,
        request: Request,
    ) -> Result<Answer, ServerError> {
        self.generation().await?;
        let refused = match self.ask(request.clone(), Some(caller)).await {
            Err(error) => error,
            answered => return answered,
        };
        match refused.code() {
            Some(Code::ClockAhead | Code::ClockBehind) => {}
            // It may be another server than before, or one that was put back.
            Some(Code::Unauthorized) if self.has_become_another().await? => {}
            _ => return Err(refused),
        }
        self.ask(request, Some(caller)).await
    }

    async fn has_become_another(&self) -> Result<bool, ServerError> {
        let before = self.known().generation.clone();
        Ok(self.about().await?.generation != before)
    }

    pub(crate) async fn ask(
        &self,
        mut request: Request,
        caller: Option<Caller<'_>>,
    ) -> Result<Answer, ServerError> {
        if let Some(caller) = caller {
            let Known {
                generation,
                ahead_ms,
            } = self.known().clone();
            let at = Moment(self.draw.now().0.saturating_add(ahead_ms));
            let signed = caller.sign(&request, &generation, at, self.draw.nonce());
            request.headers.push(("authorization", signed));
        }
        let answer = self.exchange.send(request).await?;
        if let Some(time) = answer.server_time() {
            self.known().ahead_ms = time.0.saturating_sub(self.draw.now().0);
        }
        answer.accepted()
    }

    /// Nothing under the lock panics.
    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(crate) fn get(path: String) -> Request {
    Request {
        method: Method::Get,
        path,
        headers: Vec::new(),
        body: Vec::new(),
        answer_max: SMALL,
        wait_s: 0,
    }
}

pub(crate) fn post(path: String, body: Vec<u8>) -> Request {
    Request {
        method: Method::Post,
        body,
        ..get(path)
    }
}

pub(crate) fn put(path: String, body: Vec<u8>) -> Request {
    Request {
        method: Method::Put,
        body,
        ..get(path)
    }
}

/// What an answer with envelopes has at most: a page, and one that is longer than a page by itself.
pub(crate) const PAGE: usize = Limits::DEFAULT.page + Limits::DEFAULT.envelope + (1 << 16);
