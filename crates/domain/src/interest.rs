//! Interest over time, as a sign of whether an initiative lives.

use jiff::civil::Date;

/// What happened in a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InterestMonth {
    /// Of which year.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
    /// People who joined.
    pub joined: u32,
    /// Statements for it.
    pub supporters: u32,
    /// People and organisations that were spoken to, each conversation once.
    pub contacts: u32,
    /// Of those who joined, who did so late.
    pub late: u32,
}

/// The days that are counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InterestDays {
    /// When someone joined, and whether that was late.
    pub joined: Vec<(Date, bool)>,
    /// When someone said that they are for it.
    pub supporters: Vec<Date>,
    /// When someone was spoken to.
    pub contacts: Vec<Date>,
}

/// The longest time that is shown, in months.
pub const INTEREST_MONTHS_MAX: usize = 24;

/// Month by month, the oldest first, from the first in which anything happened to this one; at
/// most the last [`INTEREST_MONTHS_MAX`]. Months in which nothing happened are there too.
pub fn interest(days: &InterestDays, today: Date) -> Vec<InterestMonth> {
    let joined = days.joined.iter().map(|(day, _)| *day);
    let all = joined
        .chain(days.supporters.iter().copied())
        .chain(days.contacts.iter().copied());
    let this = number(today);
    let Some(first) = all.map(number).filter(|month| *month <= this).min() else {
        return Vec::new();
    };
    let shown = i32::try_from(INTEREST_MONTHS_MAX).unwrap_or(i32::MAX);
    let first = first.max(this - shown + 1);
    let mut months: Vec<InterestMonth> = (first..=this).map(blank).collect();
    let mut add = |day: Date, count: fn(&mut InterestMonth)| {
        let at = usize::try_from(number(day) - first).ok();
        if let Some(month) = at.and_then(|at| months.get_mut(at)) {
            count(month);
        }
    };
    for (day, is_late) in &days.joined {
        add(*day, |it| it.joined += 1);
        if *is_late {
            add(*day, |it| it.late += 1);
        }
    }
    for day in &days.supporters {
        add(*day, |it| it.supporters += 1);
    }
    for day in &days.contacts {
        add(*day, |it| it.contacts += 1);
    }
    months
}

fn number(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month()) - 1
}

fn blank(number: i32) -> InterestMonth {
    InterestMonth {
        year: i16::try_from(number.div_euclid(12)).unwrap_or_default(),
        month: i8::try_from(number.rem_euclid(12) + 1).unwrap_or(1),
        ..InterestMonth::default()
    }
}
