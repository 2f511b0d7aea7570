//! Comes back into a team with its recovery sheet, and says who does.

use domain::PersonName;

use super::ServerInput;
use super::restore_from_sheet::{RestoreFromSheetError, Restored, restore_from_sheet};
use crate::field::name_error;
use crate::refusal::refuses;
use crate::team::{NameOwnDeviceError, RemoveDeviceError, name_own_device, remove_device};
use crate::{App, FieldError};

/// What a person types who comes back.
#[derive(Clone, Debug, Default)]
pub struct ComeBackInput {
    /// All that stands on the sheet.
    pub code: String,
    /// Where the server is.
    pub server: ServerInput,
    /// Who works on this laptop; empty says nothing.
    pub name: String,
    /// Nobody comes back with this sheet after them.
    pub makes_void: bool,
}

/// Why nobody came back, or not in all.
#[derive(Debug, thiserror::Error)]
pub enum ComeBackError {
    /// A name with characters that are not accepted.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// Nobody came back.
    #[error(transparent)]
    Restore(#[from] RestoreFromSheetError),
    /// This laptop is in the team, without a name.
    #[error(transparent)]
    Name(#[from] NameOwnDeviceError),
    /// This laptop is in the team, and so is the sheet.
    #[error(transparent)]
    Void(#[from] RemoveDeviceError),
}

refuses!(ComeBackError {
    ComeBackError::Field(error) => error.into(),
    ComeBackError::Restore(error) => error.into(),
    ComeBackError::Name(error) => error.into(),
    ComeBackError::Void(error) => error.into(),
});

/// Takes this laptop into the team of a sheet. What is typed wrongly changes nothing.
pub async fn come_back(app: &App, input: &ComeBackInput) -> Result<Restored, ComeBackError> {
    let has_name = !input.name.trim().is_empty();
    if has_name {
        PersonName::new(&input.name, "", "").map_err(|error| name_error(&error))?;
    }
    let restored = restore_from_sheet(app, &input.code, &input.server).await?;
    if has_name {
        name_own_device(app, restored.initiative, &input.name).await?;
    }
    if input.makes_void {
        remove_device(app, restored.initiative, restored.sheet).await?;
    }
    Ok(restored)
}
