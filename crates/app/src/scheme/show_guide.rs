//! Holds a scheme against an initiative.

use domain::period::day_of;
use domain::{Cents, GuideFacts, InitiativeId, Scheme, SchemeGuide, SchemeId};
use jiff::civil::Date;

use super::SchemeError;
use crate::{App, ErrorCode, Field, FieldError};

/// What is asked for.
#[derive(Clone, Debug)]
pub struct GuideQuery {
    /// Which scheme.
    pub scheme: SchemeId,
    /// For which initiative.
    pub initiative: InitiativeId,
    /// The day of the activity: `2027-05-22`. Blank takes the first day of the initiative.
    pub day: String,
    /// How much, when that is known.
    pub amount: Option<Cents>,
}

/// A scheme, and what it asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownGuide {
    /// The scheme.
    pub scheme: Scheme,
    /// How much is asked for.
    pub amount: Option<Cents>,
    /// What that means.
    pub guide: SchemeGuide,
}

/// Says what a scheme asks, what of it is there, what is missing, and what nobody knows yet.
pub async fn show_guide(app: &App, query: &GuideQuery) -> Result<ShownGuide, SchemeError> {
    let day = day(&query.day)?;
    let mut lease = app.store.lease().await?;
    let scheme = lease.scheme(query.scheme).await?;
    let scheme = scheme.ok_or(SchemeError::Unknown(query.scheme))?;
    let initiative = lease.initiative(query.initiative).await?;
    let initiative = initiative.ok_or(SchemeError::UnknownInitiative(query.initiative))?;
    let files = lease.attachments_of(initiative.id.uuid()).await?;
    let plan = [&initiative.why, &initiative.how, &initiative.what];
    let facts = GuideFacts {
        today: day_of(app.now()),
        day: day.or(initiative.starts_on),
        amount: query.amount,
        has_plan: plan.iter().all(|text| !text.as_str().trim().is_empty()),
        supporters: None,
        files: files
            .into_iter()
            .map(|it| it.attachment.file_name)
            .collect(),
    };
    Ok(ShownGuide {
        guide: SchemeGuide::new(&scheme.terms, &facts),
        amount: query.amount,
        scheme,
    })
}

fn day(text: &str) -> Result<Option<Date>, FieldError> {
    match text.trim() {
        "" => Ok(None),
        day => {
            let day = day.parse();
            day.map(Some)
                .map_err(|_| FieldError::new(Field::Day, ErrorCode::Date))
        }
    }
}
