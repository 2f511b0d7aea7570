//! Counts what is said, out of the doors of the circle.

use domain::{InitiativeId, SupportCount, SupportRules, Weighed};

use super::SupportError;
use crate::App;

/// What is said, in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedSupport {
    /// How many say what.
    pub count: SupportCount,
    /// What the scheme asks.
    pub rules: SupportRules,
    /// Whether that is met; `None` when it asks nothing.
    pub is_enough: Option<bool>,
}

/// Counts anew from the statements: nothing is kept that could be wrong.
pub async fn count_support(
    app: &App,
    initiative: InitiativeId,
) -> Result<CountedSupport, SupportError> {
    let mut lease = app.store.lease().await?;
    let known = lease.initiative(initiative).await?;
    let rules = known
        .ok_or(SupportError::UnknownInitiative(initiative))?
        .support;
    let (circle, ..) = lease.circle(initiative).await?;
    let statements = lease.statements_in(initiative).await?;
    drop(lease);
    let count = Weighed::of(&circle, &statements, rules.unit).count;
    Ok(CountedSupport {
        is_enough: rules.is_enough(count.in_favour, count.doors),
        count,
        rules,
    })
}
