//! Starts an initiative.

use domain::{Initiative, InitiativeId, Phase, Standing, Text, Title};
use storage::StorageError;

use crate::field::At as _;
use crate::refusal::refuses;
use crate::{App, Field, FieldError};

/// Why an initiative was not started.
#[derive(Debug, thiserror::Error)]
pub enum CreateInitiativeError {
    /// The title is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(CreateInitiativeError {
    CreateInitiativeError::Field(error) => error.into(),
    CreateInitiativeError::Storage(error) => error.into(),
});

/// Starts an initiative that is an idea with a title; the rest is filled in later.
pub async fn create_initiative(
    app: &App,
    title: &str,
) -> Result<InitiativeId, CreateInitiativeError> {
    let title = Title::parse(title).at(Field::Title)?;
    let id = InitiativeId::new(app.ports.next_id());
    let initiative = Initiative {
        id,
        title,
        why: Text::empty(),
        how: Text::empty(),
        what: Text::empty(),
        theme: Text::empty(),
        area: Text::empty(),
        starts_on: None,
        ends_on: None,
        phase: Phase::Idea,
        standing: Standing::Active,
        support: domain::SupportRules::default(),
    };
    let mut act = app.begin("create_initiative").await?;
    act.add(&initiative);
    app.commit(act).await?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::initiative::show_initiative;
    use crate::testing::TestApp;
    use crate::{ErrorCode, Refusal};

    #[tokio::test]
    async fn a_new_initiative_is_an_idea() {
        let t = TestApp::new().await;
        let id = create_initiative(&t.app, "  Speeltuin ").await.unwrap();
        let shown = show_initiative(&t.app, id).await.unwrap();
        assert_eq!(shown.initiative.title.as_str(), "Speeltuin");
        assert_eq!(shown.initiative.phase, Phase::Idea);
    }

    #[tokio::test]
    async fn a_blank_title_is_refused_by_name_and_changes_nothing() {
        let t = TestApp::new().await;
        let before = t.app.state_hash().await.unwrap();
        let refusal: Refusal = create_initiative(&t.app, "  ").await.unwrap_err().into();
        assert_eq!(
            (refusal.code, refusal.field),
            (ErrorCode::Blank, Some(Field::Title))
        );
        assert_eq!(t.app.state_hash().await.unwrap(), before);
    }
}
