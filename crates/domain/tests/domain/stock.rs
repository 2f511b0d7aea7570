//! What is free when: a table of cases, and a slow second opinion.

use proptest::prelude::*;
use samenspel_domain::period::{moment_on_the_clock, on_the_clock};
use samenspel_domain::stock::{Need, QUARTER_HOUR_MS, Stock, Taken, free, nearest};
use samenspel_domain::{BookingId, Edge, Moment, Period};
use uuid::Uuid;

fn period(from: &str, to: &str) -> Period {
    let at = |text, edge| moment_on_the_clock(text, edge).expect("as it is typed");
    Period::new(at(from, Edge::Start), at(to, Edge::End)).expect("as it is typed")
}

fn stock(quantity: u32, buffer_minutes: i64, taken: &[(&str, &str, u32)]) -> Stock {
    let taken = taken.iter().zip(1..).map(|((from, to, quantity), id)| {
        let period = period(from, to);
        Taken {
            booking: BookingId::new(Uuid::from_u128(id)),
            from: period.starts_at(),
            until: period.ends_at(),
            quantity: *quantity,
        }
    });
    Stock {
        quantity,
        buffer_ms: buffer_minutes * 60_000,
        taken: taken.collect(),
    }
}

fn need(stock: &Stock, each: u32) -> Need<'_> {
    Need { stock, each }
}

/// The rows of a table, by column.
fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    let rows = table
        .lines()
        .filter(|row| !row.is_empty() && !row.starts_with('#'));
    rows.map(|row| row.split('|').map(str::trim).collect())
}

fn taken(column: &str) -> Vec<(&str, &str, u32)> {
    let one = |it| {
        let words: Vec<&str> = str::split_whitespace(it).collect();
        (
            words[0],
            words[1],
            words[2].parse().expect("as it is typed"),
        )
    };
    column.split(',').map(one).collect()
}

fn asked(column: &str) -> Period {
    let (from, to) = column.split_once(' ').expect("as it is typed");
    period(from, to)
}

/// How many there are | the buffer in minutes | who has some, and how many | what is asked | how
/// many are free.
const CASES: &str = "
# Adjacent bookings leave each other alone.
1 | 0 | 2026-11-28T12:00 2026-11-28T14:00 1 | 2026-11-28T14:00 2026-11-28T18:00 | 1
1 | 0 | 2026-11-28T18:00 2026-11-28T20:00 1 | 2026-11-28T14:00 2026-11-28T18:00 | 1
1 | 0 | 2026-11-28T13:00 2026-11-28T14:01 1 | 2026-11-28T14:00 2026-11-28T18:00 | 0
1 | 0 | 2026-11-28T15:00 2026-11-28T16:00 1 | 2026-11-28T14:00 2026-11-28T18:00 | 0
1 | 0 | 2026-11-27T15:00 2026-11-29T16:00 1 | 2026-11-28T14:00 2026-11-28T18:00 | 0
# Buffers may touch, on both sides, and not more.
1 | 30 | 2026-11-28T12:00 2026-11-28T13:30 1 | 2026-11-28T14:00 2026-11-28T18:00 | 1
1 | 30 | 2026-11-28T12:00 2026-11-28T13:31 1 | 2026-11-28T14:00 2026-11-28T18:00 | 0
1 | 30 | 2026-11-28T18:30 2026-11-28T20:00 1 | 2026-11-28T14:00 2026-11-28T18:00 | 1
1 | 30 | 2026-11-28T18:29 2026-11-28T20:00 1 | 2026-11-28T14:00 2026-11-28T18:00 | 0
# Several of a thing: the fullest moment counts, not all of them together.
5 | 0 | 2026-11-28T14:00 2026-11-28T15:00 2, 2026-11-28T15:00 2026-11-28T16:00 3 | 2026-11-28T14:00 2026-11-28T18:00 | 2
5 | 0 | 2026-11-28T14:00 2026-11-28T15:01 2, 2026-11-28T15:00 2026-11-28T16:00 3 | 2026-11-28T14:00 2026-11-28T18:00 | 0
# One of two comes back and goes out again, with its buffer between: the other is free.
2 | 30 | 2026-11-28T10:00 2026-11-28T12:00 1, 2026-11-28T12:30 2026-11-28T14:00 1 | 2026-11-28T12:00 2026-11-28T13:00 | 1
# More are out than there are: none is free, and nothing breaks.
1 | 0 | 2026-11-28T14:00 2026-11-28T16:00 3 | 2026-11-28T15:00 2026-11-28T18:00 | 0
# Midnight, the new year, a leap day.
1 | 0 | 2026-11-27T20:00 2026-11-28T00:00 1 | 2026-11-28T00:00 2026-11-28T02:00 | 1
1 | 0 | 2026-11-27T20:00 2026-11-28T00:15 1 | 2026-11-28T00:00 2026-11-28T02:00 | 0
1 | 0 | 2026-12-31T21:00 2027-01-01T02:00 1 | 2027-01-01T01:00 2027-01-01T03:00 | 0
1 | 0 | 2028-02-28T12:00 2028-02-29T12:00 1 | 2028-02-29T12:00 2028-03-01T12:00 | 1
# The night without its hour: what ends at 3:00 ends when the clock jumps there from 2:00.
1 | 60 | 2027-03-28T00:00 2027-03-28T01:30 1 | 2027-03-28T03:00 2027-03-28T04:00 | 0
# The hour that comes twice belongs wholly to who asked for a part of it.
1 | 0 | 2027-10-31T02:15 2027-10-31T02:30 1 | 2027-10-31T02:30 2027-10-31T04:00 | 0
1 | 0 | 2027-10-31T01:00 2027-10-31T02:30 1 | 2027-10-31T03:00 2027-10-31T04:00 | 1
";

#[test]
fn what_is_free_is_what_the_table_says() {
    for row in rows(CASES) {
        let (quantity, buffer) = (
            row[0].parse().expect("as it is typed"),
            row[1].parse().unwrap(),
        );
        let stock = stock(quantity, buffer, &taken(row[2]));
        let found = free(&[need(&stock, 1)], asked(row[3]));
        assert_eq!(found.to_string(), row[4], "{row:?}");
    }
}

#[test]
fn a_set_and_its_parts_take_from_the_same_stock() {
    let saturday = period("2026-11-28T14:00", "2026-11-28T18:00");
    let sets = stock(2, 0, &[]);
    let tables = stock(10, 0, &[("2026-11-28T12:00", "2026-11-28T15:00", 3)]);
    // Four tables in a set: of seven tables one set can be made.
    assert_eq!(free(&[need(&sets, 1), need(&tables, 4)], saturday), 1);
    // A set that is out has its tables out: the stock of tables says so, too.
    let tables = stock(10, 0, &[("2026-11-28T12:00", "2026-11-28T15:00", 8)]);
    assert_eq!(free(&[need(&tables, 1)], saturday), 2);
    assert_eq!(free(&[need(&sets, 1), need(&tables, 4)], saturday), 0);
    assert_eq!(free(&[], saturday), 0, "nothing is not something free");
}

/// The buffer in minutes | who has it | what is asked | when someone asks | what is nearest.
const NEAREST: &str = "
0 | 2026-11-28T15:00 2026-11-28T16:00 1 | 2026-11-28T14:00 2026-11-28T18:00 | 2026-11-23T12:00 | 2026-11-28T16:00 2026-11-28T20:00
0 | 2026-11-28T15:00 2026-11-28T19:00 1 | 2026-11-28T14:00 2026-11-28T18:00 | 2026-11-23T12:00 | 2026-11-28T11:00 2026-11-28T15:00
# Never in the past.
0 | 2026-11-28T15:00 2026-11-28T19:00 1 | 2026-11-28T14:00 2026-11-28T18:00 | 2026-11-28T11:01 | 2026-11-28T19:00 2026-11-28T23:00
# As near on both sides: the later.
0 | 2026-11-28T14:00 2026-11-28T16:00 1 | 2026-11-28T14:00 2026-11-28T16:00 | 2026-11-23T12:00 | 2026-11-28T16:00 2026-11-28T18:00
# With the buffer, and at a whole quarter.
20 | 2026-11-28T14:00 2026-11-28T16:00 1 | 2026-11-28T15:30 2026-11-28T16:30 | 2026-11-23T12:00 | 2026-11-28T16:30 2026-11-28T17:30
# A gap that is too short is passed over.
0 | 2026-11-28T14:00 2026-11-28T16:00 1, 2026-11-28T17:00 2026-11-28T20:00 1, 2026-11-28T10:00 2026-11-28T13:00 1 | 2026-11-28T14:00 2026-11-28T16:00 | 2026-11-28T09:30 | 2026-11-28T20:00 2026-11-28T22:00
# Over the new year.
0 | 2026-12-31T20:00 2027-01-01T03:00 1 | 2026-12-31T23:00 2027-01-01T01:00 | 2026-12-31T19:00 | 2027-01-01T03:00 2027-01-01T05:00
# Two hours before the clock jumps: it begins at 1:00 and ends at 4:00.
0 | 2027-03-27T12:00 2027-03-28T01:00 1 | 2027-03-28T00:00 2027-03-28T03:00 | 2027-03-27T11:00 | 2027-03-28T01:00 2027-03-28T04:00
# In the hour that comes twice nothing is offered that can not be said.
0 | 2027-10-31T00:00 2027-10-31T01:45 1 | 2027-10-31T01:00 2027-10-31T01:15 | 2027-10-30T23:50 | 2027-10-31T03:00 2027-10-31T03:15
";

#[test]
fn the_nearest_free_time_is_what_the_table_says() {
    let known = period("2026-06-01T00:00", "2027-12-01T00:00");
    for row in rows(NEAREST) {
        let stock = stock(1, row[0].parse().expect("as it is typed"), &taken(row[1]));
        let now = moment_on_the_clock(row[3], Edge::Start).expect("as it is typed");
        let found =
            nearest(&[need(&stock, 1)], 1, asked(row[2]), now, known).expect("as it is typed");
        let said = [found.starts_at(), found.ends_at()].map(on_the_clock);
        assert_eq!(said.join(" "), row[4], "{row:?}");
    }
}

#[test]
fn there_is_no_nearest_time_where_there_are_too_few_or_none_comes_back() {
    let year = period("2026-06-01T00:00", "2027-12-01T00:00");
    let wanted = period("2026-11-28T14:00", "2026-11-28T18:00");
    let now = Moment(wanted.starts_at().0 - 3_600_000);
    let two = stock(2, 0, &[]);
    assert_eq!(nearest(&[need(&two, 1)], 3, wanted, now, year), None);
    let mut overdue = stock(1, 0, &[("2026-11-20T14:00", "2026-11-21T18:00", 1)]);
    overdue.taken[0].until = Moment(i64::MAX);
    assert_eq!(nearest(&[need(&overdue, 1)], 1, wanted, now, year), None);
}

#[test]
fn bookings_that_take_too_much_together_clash_and_others_do_not() {
    let id = |number| BookingId::new(Uuid::from_u128(number));
    let tables = stock(
        3,
        0,
        &[
            ("2026-11-28T14:00", "2026-11-28T16:00", 2), // 1
            ("2026-11-28T15:00", "2026-11-28T17:00", 2), // 2, with 1
            ("2026-11-28T16:00", "2026-11-28T17:00", 1), // 3, beside 2
            ("2026-11-28T17:00", "2026-11-28T18:00", 3), // 4, after all
            ("2026-11-29T17:00", "2026-11-29T18:00", 4), // 5, by itself
        ],
    );
    let clashes = tables.clashes();
    let expected = [(id(1), vec![id(2)]), (id(2), vec![id(1)]), (id(5), vec![])];
    let found = clashes
        .into_iter()
        .map(|(of, with)| (of, with.into_iter().collect()));
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

/// Minute by minute: slow, and hard to get wrong.
fn slowly_free(stock: &Stock, wanted: Period) -> u32 {
    let minute = 60_000;
    let mut at = wanted.starts_at().0;
    let mut most = 0;
    while at < wanted.ends_at().0 + stock.buffer_ms {
        let taken = stock.taken.iter();
        let out = taken.filter(|it| it.from.0 <= at && at < it.until.0 + stock.buffer_ms);
        most = most.max(out.map(|it| it.quantity).sum());
        at += minute;
    }
    stock.quantity.saturating_sub(most)
}

prop_compose! {
    fn some_stock()(
        quantity in 1..4_u32,
        buffer in prop_oneof![Just(0), Just(15), Just(40)],
        taken in prop::collection::vec((0..96_i64, 1..20_i64, 1..3_u32), 0..8),
    ) -> Stock {
        let begin = period("2027-03-27T20:00", "2027-03-28T20:00").starts_at().0;
        let taken = taken.into_iter().zip(1..).map(|((from, length, quantity), id)| Taken {
            booking: BookingId::new(Uuid::from_u128(id)),
            from: Moment(begin + from * 10 * 60_000),
            until: Moment(begin + (from + length) * 10 * 60_000),
            quantity,
        });
        Stock { quantity, buffer_ms: buffer * 60_000, taken: taken.collect() }
    }
}

proptest! {
    #[test]
    fn what_is_free_is_what_minute_by_minute_is_free(
        stock in some_stock(), from in 0..200_i64, length in 1..60_i64,
    ) {
        let begin = period("2027-03-27T18:00", "2027-03-28T20:00").starts_at().0;
        let start = begin + from * 5 * 60_000;
        let wanted = Period::new(Moment(start), Moment(start + length * 5 * 60_000)).expect("as it is typed");
        prop_assert_eq!(free(&[need(&stock, 1)], wanted), slowly_free(&stock, wanted));
    }

    #[test]
    fn no_free_quarter_hour_is_nearer_than_the_nearest(
        stock in some_stock(), from in 0..100_i64, length in 1..16_i64,
    ) {
        let known = period("2027-03-26T00:00", "2027-03-30T00:00");
        let begin = period("2027-03-27T20:00", "2027-03-28T20:00").starts_at().0;
        let start = begin + from * QUARTER_HOUR_MS;
        let ms = length * QUARTER_HOUR_MS;
        let wanted = Period::new(Moment(start), Moment(start + ms)).expect("as it is typed");
        let now = Moment(begin);
        let slowly = |start: i64| {
            let period = Period::new(Moment(start), Moment(start + ms)).expect("as it is typed");
            slowly_free(&stock, period) >= 1
        };
        let quarters = (0..200).flat_map(|step| [step, -step]);
        let starts = quarters.map(|step| start + step * QUARTER_HOUR_MS);
        let first = starts.filter(|start| *start >= now.0).find(|start| slowly(*start));
        let found = nearest(&[need(&stock, 1)], 1, wanted, now, known);
        prop_assert_eq!(found.map(|it| it.starts_at().0), first);
    }
}
