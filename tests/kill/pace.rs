//! How long an act usually takes, learned from acts that were let be.

use std::time::Duration;

/// The acts that count: what was long ago says little about a busy machine now.
const REMEMBERED: usize = 9;

/// A part of the usual time that is seldom longer than the act itself.
const REACH: f64 = 0.92;

/// The durations of late, latest last.
#[derive(Default)]
pub struct Pace(Vec<Duration>);

impl Pace {
    pub fn learn(&mut self, took: Duration) {
        if self.0.len() == REMEMBERED {
            self.0.remove(0);
        }
        self.0.push(took);
    }

    /// The median.
    pub fn usual(&self) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort();
        sorted.get(sorted.len() / 2).copied().unwrap_or_default()
    }

    /// Somewhere in an act, everywhere as likely.
    pub fn somewhere(&self, chance: &mut fastrand::Rng) -> Duration {
        self.usual().mul_f64(chance.f64() * REACH)
    }

    /// Which tenth of an act this is.
    pub fn tenth(&self, passed: Duration) -> usize {
        let part = passed.as_secs_f64() / self.usual().as_secs_f64();
        ((part * 10.0) as usize).min(9)
    }
}
