//! Puts a tag on people, or takes it off.

use domain::{NeighbourId, Tag};
use storage::{NeighbourTag, StorageError};
use sync::registry::NEIGHBOUR_TAG;

use crate::field::At as _;
use crate::refusal::refuses;
use crate::{App, ErrorCode, Field, FieldError, Refusal};

/// Why nobody was tagged.
#[derive(Debug, thiserror::Error)]
pub enum TagNeighboursError {
    /// There is no such person.
    #[error("no neighbour {0}")]
    Unknown(NeighbourId),
    /// The tag is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(TagNeighboursError {
    TagNeighboursError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    TagNeighboursError::Field(error) => error.into(),
    TagNeighboursError::Storage(error) => error.into(),
});

/// Puts a tag on people in one act.
pub async fn tag_neighbours(
    app: &App,
    ids: &[NeighbourId],
    tag: &str,
) -> Result<(), TagNeighboursError> {
    let tag = Tag::parse(tag).at(Field::Tag)?;
    let mut act = app.begin("tag_neighbours").await?;
    for id in ids {
        let person = act
            .neighbour(*id)
            .await?
            .ok_or(TagNeighboursError::Unknown(*id))?;
        let tagged = NeighbourTag::new(person.initiative, person.id, tag.clone());
        act.save(&tagged);
        act.restore(&NEIGHBOUR_TAG, tagged.id.uuid());
    }
    app.commit(act).await?;
    Ok(())
}

/// Takes a tag off people in one act.
pub async fn untag_neighbours(
    app: &App,
    ids: &[NeighbourId],
    tag: &str,
) -> Result<(), TagNeighboursError> {
    let tag = Tag::parse(tag).at(Field::Tag)?;
    let mut act = app.begin("untag_neighbours").await?;
    for id in ids {
        let person = act
            .neighbour(*id)
            .await?
            .ok_or(TagNeighboursError::Unknown(*id))?;
        if act
            .tags_of(person.id)
            .await?
            .iter()
            .any(|standing| standing.key() == tag.key())
        {
            let tagged = NeighbourTag::new(person.initiative, person.id, tag.clone());
            act.trash(&NEIGHBOUR_TAG, tagged.id.uuid());
        }
    }
    app.commit(act).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::undo;
    use crate::neighbour::{list_tags, show_neighbour};
    use crate::testing::TestApp;

    #[tokio::test]
    async fn a_tag_that_was_taken_off_can_be_put_on_again() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let id = t.a_neighbour(initiative, "Fatima", "Berg").await;
        tag_neighbours(&t.app, &[id], "Muziek").await.unwrap();
        untag_neighbours(&t.app, &[id], "muziek").await.unwrap();
        assert!(show_neighbour(&t.app, id).await.unwrap().tags.is_empty());
        tag_neighbours(&t.app, &[id], "muziek").await.unwrap();
        assert_eq!(list_tags(&t.app, initiative).await.unwrap().len(), 1);
        undo(&t.app).await.unwrap();
        assert!(show_neighbour(&t.app, id).await.unwrap().tags.is_empty());
    }
}
