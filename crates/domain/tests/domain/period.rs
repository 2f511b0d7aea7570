//! The clock on the wall, twice a year and at the edges of days.

use samenspel_domain::period::{clock_at, day_of, moment_on_the_clock, on_the_clock, whole_days};
use samenspel_domain::{Edge, Moment, Period, PeriodError, WallClockError};

fn start(text: &str) -> Moment {
    moment_on_the_clock(text, Edge::Start).expect("as it is typed")
}

fn end(text: &str) -> Moment {
    moment_on_the_clock(text, Edge::End).expect("as it is typed")
}

#[test]
fn a_time_on_the_clock_is_a_moment() {
    for (typed, utc) in [
        ("2026-11-28T14:00", "2026-11-28T13:00:00Z"), // winter
        ("2026-07-28 14:00", "2026-07-28T12:00:00Z"), // summer
        ("2027-01-01T00:00", "2026-12-31T23:00:00Z"),
        ("2028-02-29T12:15", "2028-02-29T11:15:00Z"),
    ] {
        assert_eq!(start(typed).to_string(), utc);
        assert_eq!(start(typed), end(typed), "it comes once");
        assert_eq!(on_the_clock(start(typed)), typed.replace(' ', "T"));
    }
}

#[test]
fn what_is_no_time_is_refused() {
    for typed in [
        "",
        "zaterdag",
        "2026-11-28",
        "28-11-2026T14:00",
        "2026-11-28T24:00",
        "2026-11-28T14:60",
        "2027-02-29T10:00",
        "2026-11-28T14:00Z",
    ] {
        let refused = moment_on_the_clock(typed, Edge::Start);
        assert_eq!(refused, Err(WallClockError::NotATime), "{typed}");
    }
}

#[test]
fn the_hour_that_march_skips_is_refused() {
    for edge in [Edge::Start, Edge::End] {
        for missing in ["2027-03-28T02:00", "2027-03-28T02:59"] {
            let refused = moment_on_the_clock(missing, edge);
            assert_eq!(refused, Err(WallClockError::MissingHour), "{missing}");
        }
        for there in ["2027-03-28T01:59", "2027-03-28T03:00"] {
            assert!(moment_on_the_clock(there, edge).is_ok(), "{there}");
        }
    }
    let night =
        Period::new(start("2027-03-28T01:00"), end("2027-03-28T04:00")).expect("as it is typed");
    assert_eq!(night.length_ms(), 2 * 3_600_000);
}

#[test]
fn of_the_hour_that_october_has_twice_a_start_means_the_first_and_an_end_the_last() {
    assert_eq!(
        start("2027-10-31T02:30").to_string(),
        "2027-10-31T00:30:00Z"
    );
    assert_eq!(end("2027-10-31T02:30").to_string(), "2027-10-31T01:30:00Z");
    assert_eq!(
        start("2027-10-31T03:00"),
        end("2027-10-31T03:00"),
        "it comes once"
    );
    let night =
        Period::new(start("2027-10-31T01:00"), end("2027-10-31T04:00")).expect("as it is typed");
    assert_eq!(night.length_ms(), 4 * 3_600_000);
}

#[test]
fn a_period_ends_after_it_starts() {
    let noon = start("2026-11-28T12:00");
    for before in [noon, start("2026-11-28T11:59")] {
        assert_eq!(Period::new(noon, before), Err(PeriodError::EndBeforeStart));
    }
}

#[test]
fn periods_that_touch_have_no_moment_in_common() {
    let period = |from: &str, to: &str| Period::new(start(from), end(to)).expect("as it is typed");
    let day = period("2026-11-28T10:00", "2026-11-28T12:00");
    for (from, to, overlaps) in [
        ("2026-11-28T12:00", "2026-11-28T13:00", false),
        ("2026-11-28T09:00", "2026-11-28T10:00", false),
        ("2026-11-28T11:59", "2026-11-28T13:00", true),
        ("2026-11-28T10:30", "2026-11-28T11:00", true),
        ("2026-11-27T10:00", "2026-11-29T11:00", true),
    ] {
        assert_eq!(day.overlaps(period(from, to)), overlaps, "{from} {to}");
        assert_eq!(period(from, to).overlaps(day), overlaps, "{from} {to}");
    }
}

#[test]
fn whole_days_are_as_long_as_the_clock_has_them() {
    let hours = |day: &str| {
        let day = day.parse().expect("as it is typed");
        whole_days(day, day).expect("as it is typed").length_ms() / 3_600_000
    };
    assert_eq!(hours("2026-11-28"), 24);
    assert_eq!(hours("2027-03-28"), 23);
    assert_eq!(hours("2027-10-31"), 25);
    assert_eq!(day_of(start("2026-12-31T23:59")).to_string(), "2026-12-31");
    assert_eq!(clock_at(start("2027-01-01T00:00")).year(), 2027);
}
