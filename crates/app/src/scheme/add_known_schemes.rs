//! Adds the schemes that come with Samenspel.

use domain::{InitiativeId, Scheme, SchemeId, known_schemes};

use super::SchemeError;
use crate::App;

/// Adds those whose name and town are not in the list; gives the list as it then is.
pub async fn add_known_schemes(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<Scheme>, SchemeError> {
    let mut act = app.begin("add_known_schemes").await?;
    let known = act.initiative(initiative).await?;
    known.ok_or(SchemeError::UnknownInitiative(initiative))?;
    let there = act.schemes_in(initiative).await?;
    for terms in known_schemes() {
        let is_there = |it: &Scheme| (&it.terms.name, &it.terms.town) == (&terms.name, &terms.town);
        if !there.iter().any(is_there) {
            act.add(&Scheme {
                id: SchemeId::new(app.ports.next_id()),
                initiative,
                terms,
            });
        }
    }
    app.commit(act).await?;
    super::list_schemes(app, initiative).await
}
