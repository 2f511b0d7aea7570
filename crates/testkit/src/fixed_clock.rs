//! A clock that stands still until a test moves it.

use std::sync::atomic::{AtomicI64, Ordering};

use domain::Moment;

/// Starts at [`FixedClock::EVENING`].
#[derive(Debug)]
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// Friday 1 May 2026, 20:00 in Utrecht.
    pub const EVENING: Moment = Moment(1_777_658_400_000);

    /// A clock that stands at this moment.
    pub const fn at(moment: Moment) -> Self {
        Self(AtomicI64::new(moment.0))
    }

    /// The moment at which it stands.
    pub fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::Relaxed))
    }

    /// Moves it; a negative number sets it back, as people do to clocks.
    pub fn advance_ms(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::Relaxed);
    }
}

impl Default for FixedClock {
    fn default() -> Self {
        Self::at(Self::EVENING)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stands_still_until_it_is_moved() {
        let clock = FixedClock::default();
        assert_eq!(clock.now().to_string(), "2026-05-01T18:00:00Z");
        clock.advance_ms(-1);
        assert_eq!(clock.now().to_string(), "2026-05-01T17:59:59.999Z");
    }
}
