//! Notes that a door wants no post.

use domain::NeighbourId;
use storage::StorageError;

use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal};

/// Why it was not noted.
#[derive(Debug, thiserror::Error)]
pub enum SetNoPostError {
    /// There is no such person, or no address is known.
    #[error("no household of {0}")]
    NoHousehold(NeighbourId),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(SetNoPostError {
    SetNoPostError::NoHousehold(_) => Refusal::new(ErrorCode::NotFound),
    SetNoPostError::Storage(error) => error.into(),
});

/// Notes it for the whole household of a person.
pub async fn set_no_post(app: &App, id: NeighbourId, no_post: bool) -> Result<(), SetNoPostError> {
    let missing = SetNoPostError::NoHousehold(id);
    let mut act = app.begin("set_no_post").await?;
    let Some(home) = act
        .neighbour(id)
        .await?
        .and_then(|neighbour| neighbour.household)
    else {
        return Err(missing);
    };
    let mut household = act.household(home).await?.ok_or(missing)?;
    household.no_post = no_post;
    act.save(&household);
    app.commit(act).await?;
    Ok(())
}
