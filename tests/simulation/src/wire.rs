//! The network between the laptops and the town, and everything that goes wrong on it.

use std::collections::{BTreeMap, BTreeSet};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard};

use app::Network;
use app::remote::{Answer, Exchange, NoAnswer, Request, Sending, ServerAddress};
use axum::Router;
use axum::body::Body;
use fastrand::Rng;
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use crate::fault::Fault;
use crate::town::TrueTime;

/// The network. Clones are the same one.
#[derive(Clone)]
pub struct Wire(Arc<Mutex<State>>);

struct State {
    router: Option<Router>,
    time: TrueTime,
    chance: Rng,
    /// What may go wrong, each with so many chances in a hundred.
    faults: BTreeMap<Fault, u8>,
    /// Laptops that reach nothing.
    cut: BTreeSet<usize>,
    /// Requests that come a second time, or late.
    late: Vec<Request>,
    /// After so many requests the laptop that asks ends.
    end_after: Option<u32>,
    ended: bool,
    happened: BTreeSet<Fault>,
    /// What another laptop does, at the request after so many others.
    meanwhile: Option<(u32, Meanwhile)>,
    /// So often the server said that something else stands under a number.
    forks: usize,
    /// How often something of another came while a laptop spoke to the server.
    between: usize,
}

/// What one laptop does while another speaks to the server.
pub type Meanwhile = Pin<Box<dyn Future<Output = ()> + Send>>;

impl Wire {
    /// A network on which nothing goes wrong yet.
    pub fn new(time: &TrueTime, chance: Rng) -> Self {
        Self(Arc::new(Mutex::new(State {
            router: None,
            time: time.clone(),
            chance,
            faults: BTreeMap::new(),
            cut: BTreeSet::new(),
            late: Vec::new(),
            end_after: None,
            ended: false,
            happened: BTreeSet::new(),
            meanwhile: None,
            forks: 0,
            between: 0,
        })))
    }

    /// From now on requests go to this router.
    pub fn lead_to(&self, router: Router) {
        self.state().router = Some(router);
    }

    /// From now on this may go wrong, with so many chances in a hundred.
    pub fn may(&self, fault: Fault, percent: u8) {
        self.state().faults.insert(fault, percent);
    }

    /// From now on nothing goes wrong.
    pub fn heal(&self) {
        let mut state = self.state();
        state.faults.clear();
        state.cut.clear();
        state.late.clear();
        state.end_after = None;
    }

    /// Cuts a laptop off, or connects it again.
    pub fn cut(&self, laptop: usize) {
        let mut state = self.state();
        if !state.cut.remove(&laptop) {
            state.cut.insert(laptop);
        }
    }

    /// The laptop that asks ends at the request after so many others.
    pub fn end_after(&self, requests: Option<u32>) {
        let mut state = self.state();
        state.end_after = requests;
        state.ended = false;
    }

    /// Whether it did.
    pub fn has_ended(&self) -> bool {
        self.state().ended
    }

    /// What went wrong since this was asked last.
    pub fn happened(&self) -> BTreeSet<Fault> {
        std::mem::take(&mut self.state().happened)
    }

    /// At the request after so many others this is done first: two laptops are at it at once.
    pub fn meanwhile(&self, requests: u32, work: Meanwhile) {
        self.state().meanwhile = Some((requests, work));
    }

    /// What was to be done meanwhile and was not yet, if its turn came; with `at_once` in any case.
    pub fn take_meanwhile(&self, at_once: bool) -> Option<Meanwhile> {
        let mut state = self.state();
        match state.meanwhile.take() {
            Some((0, work)) => Some(work),
            Some((_, work)) if at_once => Some(work),
            Some((more, work)) => {
                state.meanwhile = Some((more - 1, work));
                None
            }
            None => None,
        }
    }

    /// How often the server said that something else stands under a number.
    pub fn forks(&self) -> usize {
        self.state().forks
    }

    /// How often something of another came while a laptop spoke to the server.
    pub fn between(&self) -> usize {
        self.state().between
    }

    /// The way of one laptop.
    pub fn line(&self, laptop: usize) -> Line {
        Line {
            wire: self.clone(),
            laptop,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().expect("nothing panics here")
    }

    /// What goes wrong with this request, and the late one that arrives before it.
    fn decide(&self, laptop: usize, request: &Request) -> (Option<Fault>, Option<Request>) {
        let mut state = self.state();
        if state.cut.contains(&laptop) {
            state.happened.insert(Fault::Partition);
            return (Some(Fault::Partition), None);
        }
        if let Some(more) = state.end_after {
            state.end_after = more.checked_sub(1);
            if more == 0 {
                state.ended = true;
                return (Some(Fault::CrashInExchange), None);
            }
        }
        let arrives = state.chance.u8(..2) == 0 && !state.late.is_empty();
        let late = arrives.then(|| state.late.remove(0));
        let faults: Vec<(Fault, u8)> = state.faults.iter().map(|(f, p)| (*f, *p)).collect();
        let mut falls = None;
        for (fault, percent) in faults {
            if falls.is_none() && state.chance.u8(..100) < percent {
                falls = Some(fault);
            }
        }
        if let Some(fault) = falls {
            state.happened.insert(fault);
            match fault {
                Fault::Reorder | Fault::Delay => state.late.push(request.clone()),
                _ => {}
            }
        }
        (falls, late)
    }

    async fn bring(&self, laptop: usize, request: Request) -> Result<Answer, NoAnswer> {
        if let Some(other) = self.take_meanwhile(false) {
            other.await;
            self.state().between += 1;
        }
        let (fault, late) = self.decide(laptop, &request);
        if let Some(late) = late {
            let _nobody_waits = self.deliver(late).await;
            self.state().between += 1;
        }
        let lost = |why: &str| NoAnswer::CutOff(why.to_owned());
        match fault {
            Some(Fault::Partition) => Err(NoAnswer::Unreached("cut off".into())),
            Some(Fault::DropRequest) => Err(NoAnswer::Unreached("lost".into())),
            // It arrives once the laptop waits no longer.
            Some(Fault::Delay) => Err(lost("late")),
            Some(Fault::CrashInExchange) => self.end_at(request).await,
            Some(Fault::DropAnswer) => {
                self.deliver(request).await?;
                Err(lost("the answer is lost"))
            }
            Some(Fault::Duplicate) => {
                let first = self.deliver(request.clone()).await;
                let second = self.deliver(request).await;
                if self.state().chance.bool() {
                    first
                } else {
                    second
                }
            }
            Some(Fault::HalfAnswer) => {
                let mut answer = self.deliver(request).await?;
                answer.body.truncate(answer.body.len() / 2);
                Ok(answer)
            }
            Some(Fault::Busy) => Ok(Answer {
                status: 503,
                ..Answer::default()
            }),
            _ => self.deliver(request).await,
        }
    }

    /// Ends before the request leaves, or once the server did what was asked.
    async fn end_at(&self, request: Request) -> Result<Answer, NoAnswer> {
        if self.state().chance.bool() {
            let _nobody_waits = self.deliver(request).await;
        }
        std::future::pending().await
    }

    async fn deliver(&self, request: Request) -> Result<Answer, NoAnswer> {
        let router = self.state().router.clone();
        let router = router.ok_or_else(|| NoAnswer::Unreached("no network".into()))?;
        let answer = router.oneshot(written(request)).await;
        let (parts, body) = answer.expect("a router always answers").into_parts();
        let body = body.collect().await;
        let body = body.map_err(|error| NoAnswer::CutOff(error.to_string()))?;
        let text = |value: &axum::http::HeaderValue| value.to_str().unwrap_or_default().to_owned();
        let answer = Answer {
            status: parts.status.as_u16(),
            headers: parts
                .headers
                .iter()
                .map(|(name, value)| (name.as_str().to_owned(), text(value)))
                .collect(),
            body: body.to_bytes().to_vec(),
        };
        let mut state = self.state();
        state.forks += usize::from(says_fork(&answer));
        // The way there and back.
        state.time.advance_ms(20);
        Ok(answer)
    }
}

/// Whether something was refused because another stands under its number.
fn says_fork(answer: &Answer) -> bool {
    let word = br#""fork""#;
    answer.body.len() < 64 << 10 && answer.body.windows(word.len()).any(|some| some == word)
}

fn written(request: Request) -> axum::http::Request<Body> {
    let built = axum::http::Request::builder()
        .method(request.method.as_str())
        .uri(&request.path);
    let headers = request.headers.iter();
    let built = headers.fold(built, |built, (name, value)| built.header(*name, value));
    let built = built.body(Body::from(request.body));
    built.expect("a laptop writes whole requests")
}

/// The way of one laptop to the town.
#[derive(Clone)]
pub struct Line {
    wire: Wire,
    laptop: usize,
}

impl Exchange for Line {
    fn send(&self, request: Request) -> Sending<'_> {
        Box::pin(self.wire.bring(self.laptop, request))
    }
}

impl Network for Line {
    fn reach(&self, _: &ServerAddress, _: &[u8]) -> Result<Arc<dyn Exchange>, NoAnswer> {
        Ok(Arc::new(self.clone()))
    }
}
