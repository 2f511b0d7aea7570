//! Money, in whole cents.

use std::fmt;

/// An amount of money in euro cents, never negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cents(i64);

/// Why an amount was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CentsError {
    /// Not written as money.
    #[error("an amount is written as 12 or 12,50")]
    NotMoney,
    /// More than [`Cents::MAX`].
    #[error("an amount is at most {}", Cents::MAX)]
    TooMuch,
}

impl Cents {
    /// The largest amount that is typed: ten million euros.
    pub const MAX: Self = Self(1_000_000_000);

    /// Reads euros as people write them: `12`, `12,50`, `€ 1.250,00`; a point before one or two
    /// last digits is read as a comma. Nothing but blanks is nothing.
    pub fn parse(text: &str) -> Result<Option<Self>, CentsError> {
        let text = text.trim().trim_start_matches('€').trim();
        if text.is_empty() {
            return Ok(None);
        }
        let (euros, cents) = whole_and_rest(text);
        let euros = digits(&without_thousands(euros)?)?;
        let cents = match cents {
            None | Some("-") => 0,
            Some(one) if one.len() == 1 => digits(one)? * 10,
            Some(two) if two.len() == 2 => digits(two)?,
            Some(_) => return Err(CentsError::NotMoney),
        };
        let all = Self(euros * 100 + cents);
        if all > Self::MAX {
            return Err(CentsError::TooMuch);
        }
        Ok(Some(all))
    }

    /// Takes a number of cents, such as one that a store kept; less than nothing is nothing.
    pub fn new(cents: i64) -> Self {
        Self(cents.max(0))
    }

    /// The number of cents.
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// This many hundredths of it, a begun cent as a whole one.
    pub fn percent(self, percent: u32) -> Self {
        let hundredths = self.0.saturating_mul(percent.into());
        Self(hundredths.div_euclid(100) + i64::from(hundredths.rem_euclid(100) > 0))
    }

    /// As it is typed: `12` or `12,50`.
    pub fn as_typed(self) -> String {
        match self.0 % 100 {
            0 => (self.0 / 100).to_string(),
            _ => self.to_string(),
        }
    }
}

/// `12,50`.
impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{:02}", self.0 / 100, self.0 % 100)
    }
}

fn whole_and_rest(text: &str) -> (&str, Option<&str>) {
    if let Some((euros, cents)) = text.rsplit_once(',') {
        return (euros, Some(cents));
    }
    match text.rsplit_once('.') {
        Some((euros, cents)) if cents.len() < 3 => (euros, Some(cents)),
        _ => (text, None),
    }
}

/// `1.250` is a thousand and more; `12.5.0` is nothing.
fn without_thousands(euros: &str) -> Result<String, CentsError> {
    let mut groups = euros.split('.');
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    let is_grouped = rest.peek().is_none() || (1..=3).contains(&first.len());
    let rest: Vec<&str> = rest.collect();
    if !is_grouped || rest.iter().any(|group| group.len() != 3) {
        return Err(CentsError::NotMoney);
    }
    Ok(format!("{first}{}", rest.concat()))
}

fn digits(text: &str) -> Result<i64, CentsError> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(CentsError::NotMoney);
    }
    // Beyond any amount, and far from where arithmetic ends.
    if text.len() > 12 {
        return Err(CentsError::TooMuch);
    }
    text.parse().map_err(|_| CentsError::NotMoney)
}
