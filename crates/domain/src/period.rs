//! Time from a moment up to another, and the clock on the wall in the Netherlands.
//!
//! People say "Saturday 14:00"; the store keeps moments. Twice a year that is not one to one: in
//! March an hour is missing, which is refused, and in October one comes twice. There a start
//! means the first of both and an end the last: what is booked holds whichever was meant.

use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};

use crate::Moment;

/// Time from a moment up to, and without, another: what ends at 14:00 leaves 14:00 free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    starts_at: Moment,
    ends_at: Moment,
}

/// Why a period was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// It ends before or when it starts.
    #[error("a period ends after it starts")]
    EndBeforeStart,
}

/// Which end of a period a time on the clock is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Of an hour that comes twice, the first is meant.
    Start,
    /// Of an hour that comes twice, the last is meant.
    End,
}

/// Why a time on the clock is no moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WallClockError {
    /// Not written as a date and a time.
    #[error("a time is written as 2026-11-28T14:00")]
    NotATime,
    /// The clock skips this hour: summer time begins.
    #[error("the clock skips this hour")]
    MissingHour,
}

impl Period {
    /// From a moment up to a later one.
    pub fn new(starts_at: Moment, ends_at: Moment) -> Result<Self, PeriodError> {
        if ends_at <= starts_at {
            return Err(PeriodError::EndBeforeStart);
        }
        Ok(Self { starts_at, ends_at })
    }

    /// Takes back what a store kept. Two who changed one end each, without seeing each other,
    /// may have left an end before its start; such a period lasts a quarter of an hour, so that
    /// it is seen and can be put right.
    pub fn from_stored(starts_at: Moment, ends_at: Moment) -> Self {
        let least = Moment(starts_at.0.saturating_add(15 * 60_000));
        Self::new(starts_at, ends_at).unwrap_or(Self {
            starts_at,
            ends_at: least,
        })
    }

    /// Its first moment.
    pub const fn starts_at(self) -> Moment {
        self.starts_at
    }

    /// The first moment after it.
    pub const fn ends_at(self) -> Moment {
        self.ends_at
    }

    /// How long it is.
    pub const fn length_ms(self) -> i64 {
        self.ends_at.0.saturating_sub(self.starts_at.0)
    }

    /// Whether they have a moment in common; where one ends and the other begins they have none.
    pub fn overlaps(self, other: Self) -> bool {
        self.starts_at < other.ends_at && other.starts_at < self.ends_at
    }
}

static AMSTERDAM: LazyLock<TimeZone> = LazyLock::new(|| {
    let found = TimeZoneDatabase::bundled().get("Europe/Amsterdam");
    found.unwrap_or(TimeZone::UTC)
});

/// Reads a time on the clock: `2026-11-28T14:00`.
pub fn moment_on_the_clock(text: &str, edge: Edge) -> Result<Moment, WallClockError> {
    let text = text.trim().replace(' ', "T");
    let time = DateTime::strptime("%Y-%m-%dT%H:%M", &text);
    at(time.map_err(|_| WallClockError::NotATime)?, edge)
}

/// The moment of a time on the clock.
pub fn at(time: DateTime, edge: Edge) -> Result<Moment, WallClockError> {
    let ambiguous = AMSTERDAM.to_ambiguous_timestamp(time);
    let found = match (ambiguous.offset(), edge) {
        (AmbiguousOffset::Gap { .. }, _) => return Err(WallClockError::MissingHour),
        (_, Edge::Start) => ambiguous.earlier(),
        (_, Edge::End) => ambiguous.later(),
    };
    let found = found.map_err(|_| WallClockError::NotATime)?;
    Ok(Moment(found.as_millisecond()))
}

/// The clock at a moment.
pub fn clock_at(moment: Moment) -> DateTime {
    let at = Timestamp::from_millisecond(moment.0).unwrap_or_default();
    AMSTERDAM.to_datetime(at)
}

/// The day on which a moment falls.
pub fn day_of(moment: Moment) -> Date {
    clock_at(moment).date()
}

/// A moment as it is typed: `2026-11-28T14:00`.
pub fn on_the_clock(moment: Moment) -> String {
    clock_at(moment).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// The moments of whole days, both of them included.
pub fn whole_days(first: Date, last: Date) -> Result<Period, PeriodError> {
    let midnight = |day: Date, edge| {
        let time = day.to_datetime(jiff::civil::Time::midnight());
        at(time, edge).map_err(|_| PeriodError::EndBeforeStart)
    };
    let after = last.tomorrow().map_err(|_| PeriodError::EndBeforeStart)?;
    Period::new(midnight(first, Edge::Start)?, midnight(after, Edge::End)?)
}
