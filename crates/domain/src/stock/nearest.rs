//! The nearest time at which something is free.

use super::{Need, Stock};
use crate::period::{Edge, at, clock_at};
use crate::{Moment, Period};

/// Times are looked for in steps of this.
pub const QUARTER_HOUR_MS: i64 = 15 * 60_000;

/// A begin or end of which everything between is fine, both included.
type Span = (i64, i64);

/// The free time of the same length that begins nearest to the wanted one, at a whole quarter
/// hour, not before `now`, and wholly within `known`: that is how far the stocks were read. Of two
/// that are as near, the later.
///
/// A time that can not be said on the clock, since that hour comes twice, is passed over.
pub fn nearest(
    needs: &[Need<'_>],
    quantity: u32,
    wanted: Period,
    now: Moment,
    known: Period,
) -> Option<Period> {
    let length = wanted.length_ms();
    let earliest = now.0.max(known.starts_at().0);
    let mut starts = vec![(earliest, known.ends_at().0.saturating_sub(length))];
    for need in needs {
        let wanted = u64::from(quantity) * u64::from(need.each);
        starts = both(&starts, &free_starts(need.stock, wanted, length));
    }
    let found = starts
        .into_iter()
        .flat_map(|span| nearest_in(span, wanted.starts_at().0, length))
        .min_by_key(|start| (start.abs_diff(wanted.starts_at().0), -start));
    found.and_then(|start| period(start, length))
}

/// When something may begin so that there are enough until it ends, and its buffer too.
fn free_starts(stock: &Stock, wanted: u64, length: i64) -> Vec<Span> {
    let mut steps: Vec<(i64, i64)> = Vec::new();
    for it in &stock.taken {
        steps.push((it.from.0, it.quantity.into()));
        steps.push((stock.end_with_buffer(it.until), -i64::from(it.quantity)));
    }
    steps.sort_unstable();
    let room = i64::from(stock.quantity) - i64::try_from(wanted).unwrap_or(i64::MAX);
    let (mut spans, mut taken) = (Vec::new(), 0_i64);
    let mut free_since = (room >= 0).then_some(i64::MIN);
    let tail = length.saturating_add(stock.buffer_ms);
    let mut close = |since: i64, until: i64| {
        let last = until.saturating_sub(tail);
        if last >= since {
            spans.push((since, last));
        }
    };
    for (moment, step) in steps {
        taken += step;
        match free_since {
            Some(since) if taken > room => {
                close(since, moment);
                free_since = None;
            }
            None if taken <= room => free_since = Some(moment),
            _ => {}
        }
    }
    if let Some(since) = free_since.filter(|since| *since < i64::MAX) {
        close(since, i64::MAX);
    }
    spans
}

/// What is in both; each list is in order and without overlap.
fn both(some: &[Span], others: &[Span]) -> Vec<Span> {
    let (mut at, mut and, mut common) = (0, 0, Vec::new());
    while let (Some(one), Some(other)) = (some.get(at), others.get(and)) {
        let span = (one.0.max(other.0), one.1.min(other.1));
        if span.0 <= span.1 {
            common.push(span);
        }
        if one.1 < other.1 {
            at += 1;
        } else {
            and += 1;
        }
    }
    common
}

/// An hour that comes twice, and one before and after.
const STEPS: i64 = 12;

/// The nearest whole quarter hours of a span, on both sides of what is wanted.
fn nearest_in((first, last): Span, wanted: i64, length: i64) -> Vec<i64> {
    let up =
        |at: i64| at.div_euclid(QUARTER_HOUR_MS) + i64::from(at.rem_euclid(QUARTER_HOUR_MS) > 0);
    let down = |at: i64| at.div_euclid(QUARTER_HOUR_MS);
    let (first_quarter, last_quarter) = (up(first), down(last));
    let fits = |quarter: &i64| {
        (first_quarter..=last_quarter).contains(quarter)
            && can_be_said(*quarter * QUARTER_HOUR_MS, length)
    };
    let from = up(wanted).max(first_quarter);
    let to = down(wanted).min(last_quarter);
    let after = (from..from.saturating_add(STEPS)).find(fits);
    let before = (to.saturating_sub(STEPS)..=to).rev().find(fits);
    let found = after.into_iter().chain(before);
    found.map(|quarter| quarter * QUARTER_HOUR_MS).collect()
}

/// Whether someone who types both ends means this, and reads the end behind the start.
fn can_be_said(start: i64, length: i64) -> bool {
    let (start, end) = (Moment(start), Moment(start.saturating_add(length)));
    let says = |moment, edge| at(clock_at(moment), edge) == Ok(moment);
    says(start, Edge::Start) && says(end, Edge::End) && clock_at(start) < clock_at(end)
}

fn period(start: i64, length: i64) -> Option<Period> {
    Period::new(Moment(start), Moment(start.saturating_add(length))).ok()
}
