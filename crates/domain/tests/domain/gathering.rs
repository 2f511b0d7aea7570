//! On which days a gathering falls.

use jiff::civil::Date;
use samenspel_domain::GatheringRhythm;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn next(rhythm: &str, first_on: &str, from: &str, count: usize) -> String {
    let rhythm: GatheringRhythm = rhythm.parse().expect("a rhythm");
    let days = rhythm.next_days(day(first_on), day(from), count);
    let days: Vec<String> = days.iter().map(ToString::to_string).collect();
    days.join(" ")
}

#[test]
fn a_gathering_falls_on_the_days_of_its_rhythm() {
    for (rhythm, first_on, from, expected) in [
        (
            "weekly",
            "2026-11-03",
            "2026-11-03",
            "2026-11-03 2026-11-10 2026-11-17",
        ),
        (
            "weekly",
            "2026-11-03",
            "2026-11-04",
            "2026-11-10 2026-11-17 2026-11-24",
        ),
        // The clock goes back on the 25th: days do not notice.
        (
            "weekly",
            "2026-10-18",
            "2026-10-18",
            "2026-10-18 2026-10-25 2026-11-01",
        ),
        (
            "two_weekly",
            "2026-12-15",
            "2026-12-16",
            "2026-12-29 2027-01-12 2027-01-26",
        ),
        // Nobody meets before the first day.
        (
            "weekly",
            "2026-12-01",
            "2026-11-01",
            "2026-12-01 2026-12-08 2026-12-15",
        ),
        // The 31st falls on the last day, and is the 31st again after that.
        (
            "monthly_day",
            "2026-01-31",
            "2026-01-31",
            "2026-01-31 2026-02-28 2026-03-31",
        ),
        (
            "monthly_day",
            "2027-12-31",
            "2028-01-01",
            "2028-01-31 2028-02-29 2028-03-31",
        ),
        // A leap day, in years without one.
        (
            "monthly_day",
            "2028-02-29",
            "2029-01-30",
            "2029-02-28 2029-03-29 2029-04-29",
        ),
        (
            "quarterly",
            "2026-11-30",
            "2026-11-30",
            "2026-11-30 2027-02-28 2027-05-30",
        ),
        // The third Tuesday, over the end of the year.
        (
            "monthly_weekday",
            "2026-11-17",
            "2026-11-18",
            "2026-12-15 2027-01-19 2027-02-16",
        ),
        // The fifth Monday; where there is none, the last.
        (
            "monthly_weekday",
            "2026-11-30",
            "2026-11-30",
            "2026-11-30 2026-12-28 2027-01-25",
        ),
        (
            "monthly_weekday",
            "2026-11-30",
            "2027-03-01",
            "2027-03-29 2027-04-26 2027-05-31",
        ),
    ] {
        assert_eq!(
            next(rhythm, first_on, from, 3),
            expected,
            "{rhythm} from {first_on}, seen from {from}"
        );
    }
}

#[test]
fn a_gathering_of_long_ago_goes_on_and_one_at_the_end_of_time_ends() {
    assert_eq!(next("weekly", "0001-01-01", "2026-11-23", 1), "2026-11-23");
    assert_eq!(
        next("monthly_day", "0001-01-31", "2026-11-23", 1),
        "2026-11-30"
    );
    assert_eq!(next("weekly", "9999-12-25", "9999-12-26", 6), "");
}
