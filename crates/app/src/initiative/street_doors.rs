//! Shows every door of one street.

use domain::InitiativeId;
use storage::{Door, StorageError};

use crate::App;

/// The doors of a street by number, however many there are.
pub async fn street_doors(
    app: &App,
    initiative: InitiativeId,
    street: &str,
) -> Result<Vec<Door>, StorageError> {
    app.store
        .lease()
        .await?
        .street_doors(initiative, street)
        .await
}
