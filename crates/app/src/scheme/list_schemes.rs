//! The rules of budgets that an initiative looks at.

use domain::{InitiativeId, Scheme, SchemeId};

use super::SchemeError;
use crate::App;

/// All schemes of an initiative, by town and name.
pub async fn list_schemes(app: &App, initiative: InitiativeId) -> Result<Vec<Scheme>, SchemeError> {
    Ok(app.store.lease().await?.schemes_in(initiative).await?)
}

/// One scheme.
pub async fn show_scheme(app: &App, id: SchemeId) -> Result<Scheme, SchemeError> {
    let scheme = app.store.lease().await?.scheme(id).await?;
    scheme.ok_or(SchemeError::Unknown(id))
}
