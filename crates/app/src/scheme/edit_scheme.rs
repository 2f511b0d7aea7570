//! Changes the rules of a budget.

use domain::{Scheme, SchemeId};

use super::{SchemeError, SchemeInput};
use crate::App;

/// Replaces what is known with what is typed.
pub async fn edit_scheme(
    app: &App,
    id: SchemeId,
    input: &SchemeInput,
) -> Result<Scheme, SchemeError> {
    let terms = input.parse()?;
    let mut act = app.begin("edit_scheme").await?;
    let standing = act.scheme(id).await?.ok_or(SchemeError::Unknown(id))?;
    let scheme = Scheme { terms, ..standing };
    act.save(&scheme);
    app.commit(act).await?;
    Ok(scheme)
}
