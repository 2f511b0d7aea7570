//! Days on which town halls work.
//!
//! Days off are those of the Algemene termijnenwet, article 3: New Year's Day, Good Friday, Easter
//! Monday, King's Day, 5 May, Ascension Day, Whit Monday and both days of Christmas. 5 May counts
//! every year, as it does there, though many work on it: a day counted back then comes earlier,
//! and earlier is never too late.

use jiff::Span;
use jiff::civil::{Date, Weekday};

/// Whether a town hall works on this day.
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_public_holiday(day)
}

/// The working day that lies this many working days before a day. None is the day itself.
///
/// `None` when that is before the calendar begins.
pub fn working_days_before(day: Date, days: u32) -> Option<Date> {
    let (mut at, mut left) = (day, days);
    while left > 0 {
        at = at.yesterday().ok()?;
        left -= u32::from(is_working_day(at));
    }
    Some(at)
}

/// Whether it is a day off by law.
pub fn is_public_holiday(day: Date) -> bool {
    let fixed = [(1, 1), (5, 5), (12, 25), (12, 26)];
    let moves_with_easter = [-2, 0, 1, 39, 49, 50];
    let is_fixed = fixed.contains(&(day.month(), day.day()));
    let since_easter = easter(day.year()).map(|easter| i64::from((day - easter).get_days()));
    is_fixed
        || kings_day(day.year()) == Some(day)
        || since_easter.is_some_and(|days| moves_with_easter.contains(&days))
}

/// 27 April, or the day before when that is a Sunday; until 2013 Queen's Day, 30 April.
fn kings_day(year: i16) -> Option<Date> {
    let day = if year < 2014 { 30 } else { 27 };
    let day = Date::new(year, 4, day).ok()?;
    match day.weekday() {
        Weekday::Sunday => day.yesterday().ok(),
        _ => Some(day),
    }
}

/// Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher).
pub fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
    let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15).rem_euclid(30);
    let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4).rem_euclid(7);
    let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    let (month, day) = (i8::try_from(f / 31).ok()?, i8::try_from(f % 31 + 1).ok()?);
    Date::new(year, month, day).ok()
}

/// This many weeks before a day.
pub fn weeks_before(day: Date, weeks: u32) -> Option<Date> {
    day.checked_sub(Span::new().try_weeks(weeks).ok()?).ok()
}

/// This many months before a day; in a shorter month its last day.
pub fn months_before(day: Date, months: u32) -> Option<Date> {
    day.checked_sub(Span::new().try_months(months).ok()?).ok()
}
