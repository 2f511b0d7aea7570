//! How long an act usually takes, learned from acts that were let be.

use std::time::Duration;

/// The acts that count: what was long ago says little about a busy machine now.
const REMEMBERED: usize = 9;

/// How far into the usual time a kill may be aimed at first.
const REACH: f64 = 0.7;
/// What an act that was over too soon leaves of that.
const CLOSER: f64 = 0.7;
/// What an act that was hit adds to it, up to the whole. Together these two keep the kills
/// that come too late to some three in a hundred, however the machine dawdles.
const FURTHER: f64 = 1.01;

/// The durations of late, latest last.
pub struct Pace {
    durations: Vec<Duration>,
    reach: f64,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            durations: Vec::new(),
            reach: REACH,
        }
    }
}

impl Pace {
    pub fn learn(&mut self, took: Duration) {
        if self.durations.len() == REMEMBERED {
            self.durations.remove(0);
        }
        self.durations.push(took);
    }

    /// The median.
    pub fn usual(&self) -> Duration {
        let mut sorted = self.durations.clone();
        sorted.sort();
        sorted.get(sorted.len() / 2).copied().unwrap_or_default()
    }

    /// Somewhere in an act, everywhere as likely.
    pub fn somewhere(&self, chance: &mut fastrand::Rng) -> Duration {
        self.usual().mul_f64(chance.f64() * self.reach)
    }

    /// Aims better after a kill that was aimed within an act.
    pub fn correct(&mut self, was_over: bool) {
        let factor = if was_over { CLOSER } else { FURTHER };
        self.reach = (self.reach * factor).min(1.0);
    }

    /// Which tenth of an act this is.
    pub fn tenth(&self, passed: Duration) -> usize {
        let part = passed.as_secs_f64() / self.usual().as_secs_f64();
        ((part * 10.0) as usize).min(9)
    }
}
