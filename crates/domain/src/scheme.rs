//! The rules of a budget that a town has for neighbours: who may ask, how much, how early.
//!
//! What is not known stays empty; nothing is guessed.

mod known;

use jiff::civil::Date;

use crate::code::codes;
use crate::working_day::{months_before, weeks_before, working_days_before};
use crate::{Cents, InitiativeId, SchemeId, SupportUnit, Text, Title};

pub use known::known_schemes;

/// A scheme in the list of an initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// Identity.
    pub id: SchemeId,
    /// The initiative that looks at it.
    pub initiative: InitiativeId,
    /// Its rules.
    pub terms: SchemeTerms,
}

/// The rules of a scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeTerms {
    /// What the town calls it.
    pub name: Title,
    /// Which town.
    pub town: Text,
    /// Who may ask.
    pub who_may_start: Text,
    /// For which streets or villages.
    pub area: Text,
    /// Who decides.
    pub decides: Text,
    /// The least that is given.
    pub least: Option<Cents>,
    /// The most that is given.
    pub most: Option<Cents>,
    /// How much one brings in oneself, of a hundred.
    pub own_share: Option<u32>,
    /// How many have to support it.
    pub support_needed: Option<u32>,
    /// What these are.
    pub support_unit: SupportUnit,
    /// How long before the day one has to ask.
    pub lead_time: Option<Lapse>,
    /// How long the answer takes.
    pub reply_time: Option<Lapse>,
    /// What is not paid.
    pub excluded: Text,
    /// What is to be sent along, one thing a line.
    pub asks: Text,
    /// What is asked once it is done.
    pub afterwards: Text,
    /// The page where all this stands.
    pub source: Text,
    /// When someone looked there.
    pub seen_on: Option<Date>,
}

impl SchemeTerms {
    /// The most of a hundred.
    pub const OWN_SHARE_MAX: u32 = 100;
    /// More supporters than any scheme asks for.
    pub const SUPPORT_MAX: u32 = 100_000;
    /// More days, weeks or months than any scheme asks for.
    pub const LAPSE_MAX: u32 = 1_000;

    /// The last day to ask for something that happens on a day.
    pub fn latest_day(&self, day: Date) -> Option<Date> {
        self.lead_time?.before(day)
    }

    /// What one brings in oneself.
    pub fn own_share_of(&self, amount: Cents) -> Option<Cents> {
        self.own_share.map(|percent| amount.percent(percent))
    }
}

/// A stretch of time as rules have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lapse {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: DurationUnit,
}

impl Lapse {
    /// The day that lies this long before another.
    pub fn before(self, day: Date) -> Option<Date> {
        match self.unit {
            DurationUnit::WorkingDays => working_days_before(day, self.count),
            DurationUnit::Weeks => weeks_before(day, self.count),
            DurationUnit::Months => months_before(day, self.count),
        }
    }
}

/// In what rules count time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DurationUnit {
    /// Days on which a town hall works.
    WorkingDays,
    /// Weeks.
    Weeks,
    /// Months by the calendar.
    Months,
}

codes!("unit of time", DurationUnit {
    WorkingDays = "working_days",
    Weeks = "weeks",
    Months = "months",
});
