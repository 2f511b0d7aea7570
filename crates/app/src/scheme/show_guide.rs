//! Holds a scheme against an initiative.

use domain::{
    Cents, GuideFacts, Initiative, InitiativeId, Scheme, SchemeGuide, SchemeId, SupportUnit,
    Weighed,
};
use jiff::civil::Date;
use storage::{Lease, StorageError};

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
        today: app.today(),
        day: day.or(initiative.starts_on),
        amount: query.amount,
        has_plan: plan.iter().all(|text| !text.as_str().trim().is_empty()),
        supporters: supporters(&mut lease, &initiative, scheme.terms.support_unit).await?,
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

/// How many are for it, in the unit of the scheme; nobody knows while it is not known which doors
/// count, or nobody was asked.
async fn supporters(
    lease: &mut Lease,
    initiative: &Initiative,
    unit: SupportUnit,
) -> Result<Option<u32>, StorageError> {
    let statements = lease.statements_in(initiative.id).await?;
    let (circle, ..) = lease.circle(initiative.id).await?;
    let count = Weighed::of(&circle, &statements, unit).count;
    let is_known = !statements.is_empty() && count.doors > 0;
    Ok(is_known.then(|| u32::try_from(count.in_favour).unwrap_or(u32::MAX)))
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
