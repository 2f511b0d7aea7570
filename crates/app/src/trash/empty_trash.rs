//! Erases what lay in the trash for 30 days, and what was undone for good.

use domain::Moment;
use storage::{Doomed, StorageError};

use crate::App;

/// So long a row can come back.
pub(super) const KEPT_MS: i64 = 30 * 24 * 3_600_000;

/// Erasing a few at a time keeps nobody waiting.
const ROWS_AT_ONCE: usize = 64;

/// What went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EmptiedTrash {
    /// Rows, with all that hung on them.
    pub rows: usize,
}

/// Erases rows whose time is over, as [`crate::neighbour::erase_neighbour`] erases a
/// person: from index, log and undo, with marks that keep them from coming back. Backups
/// are rewritten by [`crate::backup::rewrite_backups`] afterwards.
pub async fn empty_trash(app: &App) -> Result<EmptiedTrash, StorageError> {
    let before = Moment(app.now().0 - KEPT_MS);
    let past = app
        .store
        .background_lease()
        .await?
        .rows_past_their_time(before)
        .await?;
    let past: Vec<_> = past.into_iter().collect();
    let mut emptied = EmptiedTrash::default();
    for some in past.chunks(ROWS_AT_ONCE) {
        let some: Doomed = some.iter().copied().collect();
        let doomed = app
            .store
            .background_lease()
            .await?
            .with_all_that_hangs_on(&some)
            .await?;
        let erased = app.store.erase("empty_trash", &doomed, app.now()).await;
        app.announce_end(erased.as_ref().map(|erased| &erased.committed))
            .await;
        emptied.rows += erased?.rows;
    }
    Ok(emptied)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attachment::{attach_file, open_attachment, remove_attachment};
    use crate::history::{redo, undo};
    use crate::initiative::{list_initiatives, trash_initiative};
    use crate::neighbour::{restore_neighbours, show_neighbour, tag_neighbours, trash_neighbours};
    use crate::testing::TestApp;
    use domain::AttachmentOwner;

    /// Some time later; each look at the clock is a second.
    async fn after_days(t: &TestApp, days: i64) -> EmptiedTrash {
        for _ in 0..days * 24 * 3_600 {
            t.app.now();
        }
        empty_trash(&t.app).await.unwrap()
    }

    #[tokio::test]
    async fn people_leave_the_trash_for_good_after_thirty_days() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let kees = t.a_neighbour(initiative, "Kees", "Zandstra").await;
        tag_neighbours(&t.app, &[kees], "muziek").await.unwrap();
        trash_neighbours(&t.app, &[kees]).await.unwrap();
        assert_eq!(after_days(&t, 29).await, EmptiedTrash::default());
        restore_neighbours(&t.app, &[kees]).await.unwrap();
        trash_neighbours(&t.app, &[kees]).await.unwrap();
        assert_eq!(after_days(&t, 29).await, EmptiedTrash::default());
        assert_eq!(after_days(&t, 2).await, EmptiedTrash { rows: 2 });
        assert!(show_neighbour(&t.app, kees).await.is_err());
        let erasures = t.app.store.lease().await.unwrap().erasures().await.unwrap();
        assert_eq!(erasures.len(), 2, "they count as erased");
        while t.app.undo_steps().await.unwrap().undo.is_some() {
            undo(&t.app).await.unwrap();
        }
        assert!(show_neighbour(&t.app, kees).await.is_err());
    }

    #[tokio::test]
    async fn an_initiative_takes_all_that_it_knows_along() {
        let t = TestApp::new().await;
        let (one, other) = (t.an_initiative().await, t.an_initiative().await);
        let kees = t.a_neighbour(one, "Kees", "Zandstra").await;
        let ans = t.a_neighbour(other, "Ans", "Smit").await;
        trash_initiative(&t.app, one).await.unwrap();
        after_days(&t, 31).await;
        assert!(show_neighbour(&t.app, kees).await.is_err());
        show_neighbour(&t.app, ans).await.unwrap();
        assert_eq!(list_initiatives(&t.app).await.unwrap().len(), 1);
    }

    #[tokio::test]
    async fn what_redo_can_still_bring_back_stays() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let kees = t.a_neighbour(initiative, "Kees", "Zandstra").await;
        undo(&t.app).await.unwrap();
        assert_eq!(after_days(&t, 40).await, EmptiedTrash::default());
        redo(&t.app).await.unwrap();
        show_neighbour(&t.app, kees).await.unwrap();
        undo(&t.app).await.unwrap();
        t.an_initiative().await;
        assert_eq!(after_days(&t, 0).await, EmptiedTrash { rows: 1 });
    }

    #[tokio::test]
    async fn bytes_of_files_in_the_trash_go_too() {
        let t = TestApp::new().await;
        let owner = AttachmentOwner::Initiative(t.an_initiative().await);
        let path = t.folder.path().join("plan.pdf");
        std::fs::write(&path, "%PDF-1.7").unwrap();
        let made = attach_file(&t.app, owner, &path).await.unwrap();
        remove_attachment(&t.app, made.id).await.unwrap();
        after_days(&t, 31).await;
        let mut lease = t.app.store.lease().await.unwrap();
        assert!(lease.attachment_chunk(made.id, 0).await.unwrap().is_none());
        assert_eq!(lease.attachments_bytes_total().await.unwrap(), 0);
        drop(lease);
        assert!(open_attachment(&t.app, made.id).await.is_err());
    }
}
