//! On which days a gathering falls that comes back.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan as _};

use crate::code::codes;

/// How often people meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GatheringRhythm {
    /// Every week.
    Weekly,
    /// Every other week.
    TwoWeekly,
    /// Every month on the same day of the month.
    MonthlyDay,
    /// Every month on the same weekday of the month, such as the third Tuesday.
    MonthlyWeekday,
    /// Every three months on the same day of the month.
    Quarterly,
}

codes!("rhythm", GatheringRhythm {
    Weekly = "weekly",
    TwoWeekly = "two_weekly",
    MonthlyDay = "monthly_day",
    MonthlyWeekday = "monthly_weekday",
    Quarterly = "quarterly",
});

/// More rounds than any calendar has; only a first day thousands of years ago needs them.
const ROUNDS_MAX: i32 = 600_000;

impl GatheringRhythm {
    /// The next days of a gathering from a day on, that day included.
    ///
    /// In a month without the 31st it falls on the last day, and in a month without a fifth
    /// Tuesday on the last one.
    pub fn next_days(self, first_on: Date, from: Date, count: usize) -> Vec<Date> {
        let rounds = self.rounds_before(first_on, from)..ROUNDS_MAX;
        let days = rounds.map_while(|round| self.day(first_on, round));
        days.filter(|day| *day >= from).take(count).collect()
    }

    /// No more rounds than this lie before a day.
    fn rounds_before(self, first_on: Date, from: Date) -> i32 {
        let days = (from - first_on).get_days();
        // A month has 31 days at the most, so that none is passed over.
        let longest = match self {
            Self::Weekly => 7,
            Self::TwoWeekly => 14,
            Self::MonthlyDay | Self::MonthlyWeekday => 31,
            Self::Quarterly => 3 * 31,
        };
        (days / longest - 1).max(0)
    }

    fn day(self, first_on: Date, round: i32) -> Option<Date> {
        let after = |span: Span| first_on.checked_add(span).ok();
        match self {
            Self::Weekly => after(round.checked_mul(7)?.days()),
            Self::TwoWeekly => after(round.checked_mul(14)?.days()),
            Self::MonthlyDay => after(round.months()),
            Self::Quarterly => after(round.checked_mul(3)?.months()),
            Self::MonthlyWeekday => {
                let month = first_on.first_of_month().checked_add(round.months()).ok()?;
                let which = (first_on.day() + 6) / 7;
                weekday_of_month(month, which, first_on.weekday())
            }
        }
    }
}

/// The so-manyeth weekday of a month, or its last where there is none.
fn weekday_of_month(month: Date, which: i8, weekday: Weekday) -> Option<Date> {
    let found = month.nth_weekday_of_month(which, weekday);
    found
        .or_else(|_| month.nth_weekday_of_month(-1, weekday))
        .ok()
}
