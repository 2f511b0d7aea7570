//! Puts people in the trash and takes them out again.

use domain::NeighbourId;
use storage::StorageError;
use sync::registry::NEIGHBOUR;

use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal};

/// Why nobody was moved.
#[derive(Debug, thiserror::Error)]
pub enum TrashNeighboursError {
    /// There is no such person.
    #[error("no neighbour {0}")]
    Unknown(NeighbourId),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(TrashNeighboursError {
    TrashNeighboursError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    TrashNeighboursError::Storage(error) => error.into(),
});

/// Puts people in the trash in one act; they can come back for 30 days.
pub async fn trash_neighbours(
    app: &App,
    ids: &[NeighbourId],
) -> Result<usize, TrashNeighboursError> {
    let mut act = app.begin("trash_neighbours").await?;
    for id in ids {
        let person = act.neighbour(*id).await?;
        let person = person.ok_or(TrashNeighboursError::Unknown(*id))?;
        act.trash(&NEIGHBOUR, person.id.uuid());
    }
    app.commit(act).await?;
    Ok(ids.len())
}

/// Takes people out of the trash in one act.
pub async fn restore_neighbours(
    app: &App,
    ids: &[NeighbourId],
) -> Result<usize, TrashNeighboursError> {
    let mut act = app.begin("restore_neighbours").await?;
    for id in ids {
        let person = act.neighbour(*id).await?;
        let person = person.ok_or(TrashNeighboursError::Unknown(*id))?;
        act.restore(&NEIGHBOUR, person.id.uuid());
    }
    app.commit(act).await?;
    Ok(ids.len())
}
