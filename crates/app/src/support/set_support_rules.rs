//! Writes down what the scheme asks of support.

use domain::{InitiativeId, SupportRules};

use super::SupportError;
use crate::field::out_of_range;
use crate::{App, Field};

const NEEDED_MAX: u32 = 100_000;

/// Sets the rules. What was entered stays; it is counted by the new rules.
pub async fn set_support_rules(
    app: &App,
    initiative: InitiativeId,
    rules: SupportRules,
) -> Result<(), SupportError> {
    let is_in = |number: Option<u32>, max| number.is_none_or(|it| (1..=max).contains(&it));
    if !is_in(rules.needed, NEEDED_MAX) {
        return Err(out_of_range(Field::Needed, 1, NEEDED_MAX).into());
    }
    if !is_in(rules.percent, 100) {
        return Err(out_of_range(Field::Percent, 1, 100).into());
    }
    let mut act = app.begin("set_support_rules").await?;
    let standing = act.initiative(initiative).await?;
    let mut standing = standing.ok_or(SupportError::UnknownInitiative(initiative))?;
    standing.support = rules;
    act.save(&standing);
    app.commit(act).await?;
    Ok(())
}
