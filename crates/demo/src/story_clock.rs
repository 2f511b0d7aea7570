//! A clock that runs behind while the past of the neighbourhood is told.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use app::Clock;
use domain::Moment;

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// Shows a day in the past until [`StoryClock::be_now`], and the real time from then on.
pub(crate) struct StoryClock {
    real: Arc<dyn Clock>,
    behind_ms: AtomicI64,
}

impl StoryClock {
    pub(crate) fn new(real: Arc<dyn Clock>) -> Self {
        Self {
            real,
            behind_ms: AtomicI64::new(0),
        }
    }

    /// Sets the day. Going on from one day to a later one keeps every moment in order.
    pub(crate) fn be_days_ago(&self, days: i64) {
        self.behind_ms.store(days * DAY_MS, Ordering::Relaxed);
    }

    pub(crate) fn be_now(&self) {
        self.be_days_ago(0);
    }
}

impl Clock for StoryClock {
    fn now(&self) -> Moment {
        Moment(self.real.now().0 - self.behind_ms.load(Ordering::Relaxed))
    }
}
