//! Interest over time.

use jiff::civil::date;
use samenspel_domain::{INTEREST_MONTHS_MAX, InterestDays, interest};

#[test]
fn every_month_from_the_first_to_this_one_is_there() {
    let days = InterestDays {
        joined: vec![(date(2026, 8, 31), false), (date(2026, 11, 2), true)],
        supporters: vec![date(2026, 9, 1), date(2026, 9, 30)],
        // A conversation that is to come counts when it took place.
        contacts: vec![date(2026, 11, 20), date(2027, 1, 1)],
    };
    let months = interest(&days, date(2026, 11, 23));
    let said: Vec<_> = months
        .iter()
        .map(|it| (it.month, it.joined, it.supporters, it.contacts, it.late))
        .collect();
    assert_eq!(
        said,
        [
            (8, 1, 0, 0, 0),
            (9, 0, 2, 0, 0),
            (10, 0, 0, 0, 0),
            (11, 1, 0, 1, 1),
        ]
    );
    assert!(months.iter().all(|it| it.year == 2026));
}

#[test]
fn no_more_than_two_years_are_shown_and_nothing_when_nothing_happened() {
    let days = InterestDays {
        joined: vec![(date(2010, 1, 1), false)],
        ..InterestDays::default()
    };
    let months = interest(&days, date(2026, 1, 1));
    assert_eq!(months.len(), INTEREST_MONTHS_MAX);
    let first = months.first().map(|it| (it.year, it.month));
    assert_eq!(first, Some((2024, 2)));
    assert_eq!(interest(&InterestDays::default(), date(2026, 1, 1)), []);
}
