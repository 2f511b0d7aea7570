//! How much someone takes part, and whether they came to it late.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use crate::code::codes;

/// How much someone takes part, the least first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Involvement {
    /// Nobody knows.
    #[default]
    Unknown,
    /// Wants to hear of it.
    Follows,
    /// Thinks along.
    Interested,
    /// Lends a hand.
    Helps,
    /// Carries it with the team.
    Carries,
}

impl Involvement {
    /// Whether someone takes part in it, and so joined on some day.
    pub fn has_joined(self) -> bool {
        self >= Self::Interested
    }

    /// For how many days nothing needs to be heard of someone: three weeks of who carries it, six
    /// of who helps, ten of who is interested. Others are not called for their silence.
    pub const fn silence_allowed(self) -> Option<i64> {
        match self {
            Self::Carries => Some(21),
            Self::Helps => Some(42),
            Self::Interested => Some(70),
            Self::Follows | Self::Unknown => None,
        }
    }
}

/// Days after the first day of an initiative after which who joins is a late joiner.
pub const LATE_AFTER_DAYS: i64 = 30;

/// Whether someone joined more than [`LATE_AFTER_DAYS`] days after an initiative began. Which day
/// it came to be done on is written nowhere, so that the first day counts; without one nobody is
/// late.
pub fn is_late_joiner(joined_on: Option<Date>, starts_on: Option<Date>) -> bool {
    let allowed: Span = LATE_AFTER_DAYS.days();
    let last = starts_on.and_then(|day| day.checked_add(allowed).ok());
    joined_on.is_some_and(|joined| last.is_some_and(|last| joined > last))
}

codes!("involvement", Involvement {
    Unknown = "unknown",
    Follows = "follows",
    Interested = "interested",
    Helps = "helps",
    Carries = "carries",
});

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn who_joins_more_than_thirty_days_after_the_start_is_late() {
        let start = Some(date(2026, 3, 1));
        assert!(!is_late_joiner(Some(date(2026, 3, 31)), start));
        assert!(is_late_joiner(Some(date(2026, 4, 1)), start));
        assert!(!is_late_joiner(Some(date(2026, 4, 1)), None));
        assert!(!is_late_joiner(None, start));
    }
}
