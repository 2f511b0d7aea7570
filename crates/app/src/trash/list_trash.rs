//! Shows what lies in the trash and can still come back.

use domain::{InitiativeId, Moment};
use storage::{StorageError, Trashed};
use sync::registry::{ORGANISATION, RESOURCE, SCHEME, Table};

use super::empty_trash::KEPT_MS;
use crate::App;

/// What of it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrashKind {
    /// Organisations.
    Organisations,
    /// What can be lent.
    Resources,
    /// Schemes of budgets.
    Schemes,
}

/// Something in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InTrash {
    /// What, and since when.
    pub row: Trashed,
    /// When its time is over.
    pub until: Moment,
}

/// What of an initiative lies in the trash, the latest first.
pub async fn list_trash(
    app: &App,
    initiative: InitiativeId,
    kind: TrashKind,
) -> Result<Vec<InTrash>, StorageError> {
    let mut lease = app.store.lease().await?;
    let rows = lease.trashed(kind.table(), initiative).await?;
    let shown = |row: Trashed| InTrash {
        until: Moment(row.since.0 + KEPT_MS),
        row,
    };
    Ok(rows.into_iter().map(shown).collect())
}

impl TrashKind {
    fn table(self) -> &'static Table {
        match self {
            Self::Organisations => &ORGANISATION,
            Self::Resources => &RESOURCE,
            Self::Schemes => &SCHEME,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::undo;
    use crate::resource::{restore_resource, show_resource, trash_resource};
    use crate::scheme::{add_known_schemes, restore_scheme, show_scheme, trash_scheme};
    use crate::testing::TestApp;
    use crate::{ErrorCode, Refusal};

    async fn names(t: &TestApp, initiative: InitiativeId, kind: TrashKind) -> Vec<String> {
        let all = list_trash(&t.app, initiative, kind).await.unwrap();
        all.into_iter().map(|it| it.row.name).collect()
    }

    #[tokio::test]
    async fn what_was_thrown_away_last_is_shown_first_with_the_day_it_goes() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        for name in ["Zaal", "Bakfiets"] {
            let id = t.resource(initiative, name, 1).await;
            trash_resource(&t.app, id).await.unwrap();
        }
        t.resource(initiative, "Partytent", 1).await;
        let all = list_trash(&t.app, initiative, TrashKind::Resources)
            .await
            .unwrap();
        let names: Vec<_> = all.iter().map(|it| it.row.name.as_str()).collect();
        assert_eq!(names, ["Bakfiets", "Zaal"]);
        assert!(
            all.iter()
                .all(|it| it.until.0 - it.row.since.0 == 30 * 24 * 3_600_000)
        );
    }

    #[tokio::test]
    async fn what_was_never_written_is_not_in_the_trash() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        t.resource(initiative, "Zaal", 1).await;
        undo(&t.app).await.unwrap();
        assert!(names(&t, initiative, TrashKind::Resources).await.is_empty());
    }

    #[tokio::test]
    async fn a_resource_and_a_scheme_come_back_once_and_by_undo_go_again() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let hall = t.resource(initiative, "Zaal", 1).await;
        let scheme = add_known_schemes(&t.app, initiative).await.unwrap()[0].id;
        trash_resource(&t.app, hall).await.unwrap();
        trash_scheme(&t.app, scheme).await.unwrap();
        restore_resource(&t.app, hall).await.unwrap();
        restore_scheme(&t.app, scheme).await.unwrap();
        assert!(show_resource(&t.app, hall).await.is_ok());
        assert!(show_scheme(&t.app, scheme).await.is_ok());
        let again = restore_resource(&t.app, hall).await.unwrap_err();
        assert_eq!(Refusal::from(again).code, ErrorCode::NotFound);
        let again = restore_scheme(&t.app, scheme).await.unwrap_err();
        assert_eq!(Refusal::from(again).code, ErrorCode::NotFound);
        undo(&t.app).await.unwrap();
        assert_eq!(names(&t, initiative, TrashKind::Schemes).await.len(), 1);
    }
}
