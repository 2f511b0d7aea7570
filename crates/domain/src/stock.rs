//! How many of a thing are free, when.
//!
//! What a booking needs is a list of [`Need`]s: of the thing itself, and of a set each of its
//! parts. Since a set takes from the stock of its parts, and a part that is booked by itself
//! takes from the same stock, both see each other without another rule.
//!
//! Between two bookings of one thing lies its buffer. A booking therefore takes it until its end
//! and the buffer after it; the next one has its own. With several of a thing this is exact:
//! as many are needed as there are bookings, with what follows them, at the fullest moment.

mod nearest;

use std::collections::{BTreeMap, BTreeSet};

use crate::{BookingId, Moment, Period};

pub use nearest::{QUARTER_HOUR_MS, nearest};

/// Some of a thing, kept from others for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// By which booking.
    pub booking: BookingId,
    /// From when.
    pub from: Moment,
    /// Up to when, without the buffer.
    pub until: Moment,
    /// How many.
    pub quantity: u32,
}

/// A thing, how many of it there are, and who has some when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stock {
    /// How many there are.
    pub quantity: u32,
    /// How long it stays free between two bookings.
    pub buffer_ms: i64,
    /// Who has some when, in any order.
    pub taken: Vec<Taken>,
}

/// What one of a thing takes of a stock.
#[derive(Clone, Copy, Debug)]
pub struct Need<'s> {
    /// From which stock.
    pub stock: &'s Stock,
    /// How many of it for each one that is booked.
    pub each: u32,
}

impl Stock {
    /// The most that are taken at once within a period.
    pub fn peak(&self, period: Period) -> u64 {
        let end = self.end_with_buffer(period.ends_at());
        let meets =
            |it: &&Taken| it.from.0 < end && self.end_with_buffer(it.until) > period.starts_at().0;
        let mut steps: Vec<(i64, i64)> = Vec::new();
        for it in self.taken.iter().filter(meets) {
            let from = it.from.0.max(period.starts_at().0);
            steps.push((from, it.quantity.into()));
            steps.push((self.end_with_buffer(it.until), -i64::from(it.quantity)));
        }
        // What ends at a moment makes room for what begins then.
        steps.sort_unstable();
        let mut now = 0_i64;
        let most = steps.into_iter().map(|(_, step)| {
            now += step;
            now
        });
        most.max().unwrap_or(0).max(0).unsigned_abs()
    }

    /// Who has some of it within a period, the earliest first.
    pub fn who_within(&self, period: Period) -> Vec<BookingId> {
        let end = self.end_with_buffer(period.ends_at());
        let mut met: Vec<&Taken> = self
            .taken
            .iter()
            .filter(|it| it.from.0 < end && self.end_with_buffer(it.until) > period.starts_at().0)
            .collect();
        met.sort_by_key(|it| (it.from, it.booking));
        met.into_iter().map(|it| it.booking).collect()
    }

    /// Bookings that together take more than there is, each with those that stand in its way.
    pub fn clashes(&self) -> BTreeMap<BookingId, BTreeSet<BookingId>> {
        let mut clashes: BTreeMap<BookingId, BTreeSet<BookingId>> = BTreeMap::new();
        let mut by_start: Vec<&Taken> = self.taken.iter().collect();
        by_start.sort_by_key(|it| (it.from, it.booking));
        let mut out: Vec<&Taken> = Vec::new();
        for next in by_start {
            out.retain(|it| self.end_with_buffer(it.until) > next.from.0);
            out.push(next);
            let together: u64 = out.iter().map(|it| u64::from(it.quantity)).sum();
            if together > self.quantity.into() {
                for one in &out {
                    let others = out.iter().map(|it| it.booking);
                    let others = others.filter(|other| *other != one.booking);
                    clashes.entry(one.booking).or_default().extend(others);
                }
            }
        }
        clashes
    }

    fn end_with_buffer(&self, until: Moment) -> i64 {
        until.0.saturating_add(self.buffer_ms)
    }
}

/// How many can still be booked in a period.
pub fn free(needs: &[Need<'_>], period: Period) -> u32 {
    let of_one = |need: &Need<'_>| {
        let left = u64::from(need.stock.quantity).saturating_sub(need.stock.peak(period));
        left / u64::from(need.each.max(1))
    };
    let least = needs.iter().map(of_one).min().unwrap_or(0);
    u32::try_from(least).unwrap_or(u32::MAX)
}
