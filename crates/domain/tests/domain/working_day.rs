//! Working days, against calendars of years that are known.

use jiff::civil::Date;
use samenspel_domain::working_day::{
    easter, is_public_holiday, is_working_day, months_before, weeks_before, working_days_before,
};

fn day(text: &str) -> Date {
    text.parse().expect("as it is typed")
}

#[test]
fn easter_is_on_the_days_that_calendars_have() {
    for known in [
        "1818-03-22",
        "1943-04-25",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
    ] {
        assert_eq!(easter(day(known).year()), Some(day(known)));
    }
}

#[test]
fn the_days_off_of_known_years_are_these() {
    let of_2026 = "2026-01-01 2026-04-03 2026-04-05 2026-04-06 2026-04-27 2026-05-05 2026-05-14 \
                   2026-05-24 2026-05-25 2026-12-25 2026-12-26";
    // King's Day falls on a Sunday and moves.
    let of_2025 = "2025-01-01 2025-04-18 2025-04-20 2025-04-21 2025-04-26 2025-05-05 2025-05-29 \
                   2025-06-08 2025-06-09 2025-12-25 2025-12-26";
    for known in [of_2025, of_2026] {
        let first = day(&known[..10]);
        let off = first.series(jiff::Span::new().days(1));
        let off = off.take_while(|it| it.year() == first.year());
        let off: Vec<String> = off
            .filter(|it| is_public_holiday(*it))
            .map(|it| it.to_string())
            .collect();
        assert_eq!(off.join(" "), known);
    }
    assert!(is_public_holiday(day("2013-04-30")), "Queen's Day");
    assert!(!is_public_holiday(day("2013-04-27")));
}

#[test]
fn working_days_are_counted_back_over_weekends_and_days_off() {
    for (until, days, known) in [
        ("2026-11-28", 0, "2026-11-28"),
        ("2026-11-28", 1, "2026-11-27"),
        ("2026-11-28", 5, "2026-11-23"),
        ("2026-11-30", 1, "2026-11-27"), // over a weekend
        ("2026-04-07", 1, "2026-04-02"), // over Easter, with Good Friday
        ("2026-05-06", 2, "2026-05-01"), // over Liberation Day and a weekend
        ("2027-01-04", 3, "2026-12-29"), // over the new year
        ("2024-03-01", 2, "2024-02-28"), // over a leap day, which is worked
    ] {
        let found = working_days_before(day(until), days);
        assert_eq!(found, Some(day(known)), "{days} before {until}");
    }
    assert!(is_working_day(day("2026-12-24")));
    assert!(!is_working_day(day("2026-12-26")));
}

#[test]
fn weeks_and_months_are_counted_back_by_the_calendar() {
    assert_eq!(weeks_before(day("2026-11-28"), 8), Some(day("2026-10-03")));
    assert_eq!(months_before(day("2026-03-31"), 1), Some(day("2026-02-28")));
    assert_eq!(months_before(day("2028-03-31"), 1), Some(day("2028-02-29")));
    assert_eq!(months_before(day("2026-01-15"), 2), Some(day("2025-11-15")));
    assert_eq!(weeks_before(day("2026-11-28"), u32::MAX), None);
}
