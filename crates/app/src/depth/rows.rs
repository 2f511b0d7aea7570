//! What all lists of an initiative have in common: a row is saved, or goes to the trash.

use storage::Synced;
use sync::Table;
use uuid::Uuid;

use super::DepthError;
use crate::App;

/// Saves a row: a new one, or in the place of the known one that has its id.
pub(super) async fn save_row<R: Synced>(
    app: &App,
    code: &str,
    is_new: bool,
    row: &R,
) -> Result<(), DepthError> {
    let initiative = row.initiative();
    let mut act = app.begin(code).await?;
    let known = act.initiative(initiative).await?;
    known.ok_or(DepthError::UnknownInitiative(initiative))?;
    if is_new {
        act.add(row);
    } else {
        let of = act.initiative_of(R::TABLE, row.row_id()).await?;
        let of = of.filter(|of| *of == initiative);
        of.ok_or(DepthError::Unknown(row.row_id()))?;
        act.save(row);
    }
    app.commit(act).await?;
    Ok(())
}

/// Puts a row in the trash; undo brings it back.
pub(super) async fn remove_row(
    app: &App,
    code: &str,
    table: &'static Table,
    row: Uuid,
) -> Result<(), DepthError> {
    let mut act = app.begin(code).await?;
    let of = act.initiative_of(table, row).await?;
    of.ok_or(DepthError::Unknown(row))?;
    act.trash(table, row);
    app.commit(act).await?;
    Ok(())
}
