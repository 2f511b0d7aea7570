//! Adds the rules of a budget.

use domain::{InitiativeId, Scheme, SchemeId};

use super::{SchemeError, SchemeInput};
use crate::App;

/// Adds a scheme to the list of an initiative.
pub async fn add_scheme(
    app: &App,
    initiative: InitiativeId,
    input: &SchemeInput,
) -> Result<Scheme, SchemeError> {
    let scheme = Scheme {
        id: SchemeId::new(app.ports.next_id()),
        initiative,
        terms: input.parse()?,
    };
    let mut act = app.begin("add_scheme").await?;
    let known = act.initiative(initiative).await?;
    known.ok_or(SchemeError::UnknownInitiative(initiative))?;
    act.add(&scheme);
    app.commit(act).await?;
    Ok(scheme)
}
