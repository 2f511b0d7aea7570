//! Answers in which chance changed something: nothing of them comes in that does not verify.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use crypto::Role;
use remote::{Answer, Exchange, NoAnswer, Request, Sending, ServerAddress};

use super::relay::Relay;
use super::street::{Street, agree, connect, makes_a_checkpoint};
use crate::Network;
use crate::neighbour::edit_neighbour;
use crate::server::exchange;
use crate::team::two_laptops::phone;
use crate::testing::TestApp;

/// So many answers are changed, unless `SAMENSPEL_CHANGED_ANSWERS` says otherwise.
const ANSWERS: u64 = 500;

/// More than any meeting needs.
const REQUESTS_MAX: u64 = 200;

#[tokio::test]
async fn changed_answers_bring_in_nothing_that_is_not_true() {
    let wanted = std::env::var("SAMENSPEL_CHANGED_ANSWERS");
    let wanted = wanted.map_or(ANSWERS, |wanted| wanted.parse().unwrap());
    let street = Street::new_on(40).await;
    let noise = Noise::on(street.relay.clone());
    let b = TestApp::on(44, Arc::new(noise.clone())).await;
    street.let_in(&b, Role::Member).await;
    let mut seen = vec![b.app.state_hash().await.unwrap()];
    let mut round = 0_u64;
    while noise.changed() < wanted {
        round += 1;
        if round.is_multiple_of(20) {
            seen = vec![b.app.state_hash().await.unwrap()];
            let number = format!("061{:07}", round % 10_000_000);
            edit_neighbour(&street.a.app, street.kees, &phone(&number))
                .await
                .unwrap();
            street.meet(&street.a).await;
            if round.is_multiple_of(60) {
                makes_a_checkpoint(&street.a, street.initiative).await;
            }
            seen.push(street.a.app.state_hash().await.unwrap());
        }
        noise.begin(round);
        let _outcome = exchange(&b.app, street.initiative).await;
        let requests = noise.end();
        assert!(requests < REQUESTS_MAX, "round {round} does not end");
        let here = b.app.state_hash().await.unwrap();
        assert!(seen.contains(&here), "round {round} brought in something");
    }
    connect(&b, street.initiative).await;
    street.meet(&b).await;
    street.meet(&street.a).await;
    assert!(street.meet(&b).await.in_step);
    agree(&[&street.a, &b]).await;
}

/// The way to a relay on which chance changes answers. Clones are the same one.
#[derive(Clone)]
struct Noise {
    relay: Relay,
    chance: Arc<Mutex<Chance>>,
    is_on: Arc<AtomicBool>,
    requests: Arc<AtomicU64>,
    changed: Arc<AtomicU64>,
}

impl Noise {
    fn on(relay: Relay) -> Self {
        Self {
            relay,
            chance: Arc::new(Mutex::new(Chance(1))),
            is_on: Arc::default(),
            requests: Arc::default(),
            changed: Arc::default(),
        }
    }

    fn begin(&self, seed: u64) {
        *self.chance.lock().unwrap() = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        self.requests.store(0, Ordering::Relaxed);
        self.is_on.store(true, Ordering::Relaxed);
    }

    fn end(&self) -> u64 {
        self.is_on.store(false, Ordering::Relaxed);
        self.requests.load(Ordering::Relaxed)
    }

    fn changed(&self) -> u64 {
        self.changed.load(Ordering::Relaxed)
    }
}

impl Network for Noise {
    fn reach(&self, _: &ServerAddress, _: &[u8]) -> Result<Arc<dyn Exchange>, NoAnswer> {
        Ok(Arc::new(self.clone()))
    }
}

impl Exchange for Noise {
    fn send(&self, request: Request) -> Sending<'_> {
        Box::pin(async move {
            let mut answer = self.relay.send(request).await?;
            self.requests.fetch_add(1, Ordering::Relaxed);
            let mut chance = self.chance.lock().unwrap();
            if self.is_on.load(Ordering::Relaxed) && chance.below(3) > 0 {
                chance.change(&mut answer);
                self.changed.fetch_add(1, Ordering::Relaxed);
            }
            Ok(answer)
        })
    }
}

/// Numbers that follow from a seed (xorshift64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }

    fn change(&mut self, answer: &mut Answer) {
        if self.below(8) == 0 {
            return self.change_head(answer);
        }
        let body = &mut answer.body;
        let (at, to) = (self.below(body.len()), self.below(body.len()));
        match self.below(6) {
            0 => body.truncate(at),
            1 if !body.is_empty() => body[at] ^= 1 << self.below(8),
            2 if !body.is_empty() => body[at] = self.digit(),
            3 if !body.is_empty() => body.swap(at, to),
            4 => {
                let part = body[at.min(to)..at.max(to)].to_vec();
                let place = self.below(body.len());
                body.splice(place..place, part);
            }
            _ => {
                body.drain(at.min(to)..at.max(to));
            }
        }
    }

    /// Something that stands in front of the body.
    fn change_head(&mut self, answer: &mut Answer) {
        let which = self.below(answer.headers.len() + 1);
        match answer.headers.get_mut(which) {
            Some((_, value)) => *value = self.below(1_000).to_string(),
            None => answer.status = [200, 204, 304, 400, 404, 409, 410, 500][self.below(8)],
        }
    }

    fn digit(&mut self) -> u8 {
        b'0' + u8::try_from(self.below(10)).unwrap()
    }
}
