use jiff::civil::date;
use samenspel_domain::{DatesError, Initiative};

#[test]
fn an_end_before_the_start_is_refused() {
    let [starts_on, ends_on] = [date(2026, 5, 2), date(2026, 5, 1)];
    assert_eq!(
        Initiative::check_dates(Some(starts_on), Some(ends_on)),
        Err(DatesError::EndBeforeStart { starts_on, ends_on })
    );
}

#[test]
fn the_same_day_and_unknown_days_are_fine() {
    let day = Some(date(2026, 5, 1));
    for (starts_on, ends_on) in [(day, day), (day, None), (None, day), (None, None)] {
        assert_eq!(Initiative::check_dates(starts_on, ends_on), Ok(()));
    }
}
