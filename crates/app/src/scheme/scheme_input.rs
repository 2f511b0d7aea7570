//! A scheme as it is typed.

use domain::{Cents, DurationUnit, Lapse, SchemeTerms, Text, Title};

use crate::field::At as _;
use crate::number::{optional_cents, optional_number};
use crate::{ErrorCode, Field, FieldError};

/// A scheme as typed. Blank is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of a scheme, as typed")]
pub struct SchemeInput {
    pub name: String,
    pub town: String,
    pub who_may_start: String,
    pub area: String,
    pub decides: String,
    /// Euros: `250`.
    pub min_cents: String,
    /// Euros: `12,50`.
    pub max_cents: String,
    /// Of a hundred.
    pub own_share: String,
    pub support_needed: String,
    pub support_unit: String,
    pub lead_time: String,
    pub lead_unit: String,
    pub reply_time: String,
    pub reply_unit: String,
    pub excluded: String,
    /// One thing a line.
    pub asks: String,
    pub afterwards: String,
    pub source: String,
    /// A date: `2026-11-23`.
    pub seen_on: String,
}

impl SchemeInput {
    pub(super) fn parse(&self) -> Result<SchemeTerms, FieldError> {
        let text = |text: &str, field| Text::parse(text).at(field);
        let percent = (0, SchemeTerms::OWN_SHARE_MAX);
        let supporters = (1, SchemeTerms::SUPPORT_MAX);
        let terms = SchemeTerms {
            name: Title::parse(&self.name).at(Field::Name)?,
            town: text(&self.town, Field::Town)?,
            who_may_start: text(&self.who_may_start, Field::WhoMayStart)?,
            area: text(&self.area, Field::Area)?,
            decides: text(&self.decides, Field::Decides)?,
            least: optional_cents(&self.min_cents, Field::MinCents)?,
            most: optional_cents(&self.max_cents, Field::MaxCents)?,
            own_share: optional_number(&self.own_share, Field::OwnShare, percent)?,
            support_needed: optional_number(
                &self.support_needed,
                Field::SupportNeeded,
                supporters,
            )?,
            support_unit: self.support_unit.parse().at(Field::SupportUnit)?,
            lead_time: lapse(
                (&self.lead_time, Field::LeadTime),
                self.lead_unit.parse().at(Field::LeadUnit)?,
            )?,
            reply_time: lapse(
                (&self.reply_time, Field::ReplyTime),
                self.reply_unit.parse().at(Field::ReplyUnit)?,
            )?,
            excluded: text(&self.excluded, Field::Excluded)?,
            asks: text(&self.asks, Field::Asks)?,
            afterwards: text(&self.afterwards, Field::Afterwards)?,
            source: text(&self.source, Field::Source)?,
            seen_on: day(&self.seen_on)?,
        };
        match (terms.least, terms.most) {
            (Some(least), Some(most)) if most < least => {
                Err(FieldError::new(Field::MaxCents, ErrorCode::Money))
            }
            _ => Ok(terms),
        }
    }
}

impl From<&SchemeTerms> for SchemeInput {
    /// As someone would have typed it.
    fn from(it: &SchemeTerms) -> Self {
        let number = |number: Option<u32>| number.map(|it| it.to_string()).unwrap_or_default();
        let euros = |cents: Option<Cents>| cents.map(Cents::as_typed).unwrap_or_default();
        let (lead_time, lead_unit) = typed(it.lead_time);
        let (reply_time, reply_unit) = typed(it.reply_time);
        Self {
            name: it.name.to_string(),
            town: it.town.to_string(),
            who_may_start: it.who_may_start.to_string(),
            area: it.area.to_string(),
            decides: it.decides.to_string(),
            min_cents: euros(it.least),
            max_cents: euros(it.most),
            own_share: number(it.own_share),
            support_needed: number(it.support_needed),
            support_unit: it.support_unit.to_string(),
            lead_time,
            lead_unit,
            reply_time,
            reply_unit,
            excluded: it.excluded.to_string(),
            asks: it.asks.to_string(),
            afterwards: it.afterwards.to_string(),
            source: it.source.to_string(),
            seen_on: it.seen_on.map(|day| day.to_string()).unwrap_or_default(),
        }
    }
}

fn typed(lapse: Option<Lapse>) -> (String, String) {
    let unit = lapse.map_or(DurationUnit::WorkingDays, |lapse| lapse.unit);
    let count = lapse.map(|lapse| lapse.count.to_string());
    (count.unwrap_or_default(), unit.to_string())
}

fn lapse((count, field): (&str, Field), unit: DurationUnit) -> Result<Option<Lapse>, FieldError> {
    let count = optional_number(count, field, (0, SchemeTerms::LAPSE_MAX))?;
    Ok(count.map(|count| Lapse { count, unit }))
}

fn day(text: &str) -> Result<Option<jiff::civil::Date>, FieldError> {
    match text.trim() {
        "" => Ok(None),
        day => {
            let day = day.parse();
            day.map(Some)
                .map_err(|_| FieldError::new(Field::SeenOn, ErrorCode::Date))
        }
    }
}
