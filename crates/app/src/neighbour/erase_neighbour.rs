//! Erases a person for good.

use domain::NeighbourId;
use storage::{Doomed, StorageError};
use sync::registry::NEIGHBOUR;

use super::mention::{Mention, all_mentions};
use crate::backup::{Rewritten, rewrite_backups, saved_elsewhere};
use crate::booking::BookingMention;
use crate::depth::DepthMention;
use crate::door_round::RoundMention;
use crate::minutes::MinutesMention;
use crate::network::NetworkMention;
use crate::refusal::refuses;
use crate::{App, ErrorCode, Event, Job, Refusal, Saving};

/// What an erasure did, to be shown to the person who asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EraseReport {
    /// Rows removed.
    pub rows: usize,
    /// Of these, photos and scans.
    pub attachments: usize,
    /// Entries of the log and of undo that were rewritten.
    pub log_entries: usize,
    /// Backups that were rewritten.
    pub backups: usize,
    /// Backups that could not be rewritten now; the next opening tries again.
    pub backups_failed: usize,
    /// Backups that were once saved elsewhere. They may still hold the person, and only
    /// a person can remove them.
    pub backups_elsewhere: u32,
    /// Notes about others that still name the person; for a human to decide.
    pub mentions: Vec<Mention>,
    /// Minutes that name the person; for a human to decide.
    pub mentions_in_minutes: Vec<MinutesMention>,
    /// What was written at their door, and at others' when it names the person; for a human to
    /// decide.
    pub mentions_at_doors: Vec<RoundMention>,
    /// Resources and bookings that name the person; for a human to decide.
    pub mentions_in_bookings: Vec<BookingMention>,
    /// Cards and lists of the initiative that name the person; for a human to decide.
    pub mentions_in_depth: Vec<DepthMention>,
    /// Organisations and contact with others that name the person; for a human to decide.
    pub mentions_in_network: Vec<NetworkMention>,
}

/// Why nobody was erased.
#[derive(Debug, thiserror::Error)]
pub enum EraseNeighbourError {
    /// There is no such person.
    #[error("no neighbour {0}")]
    Unknown(NeighbourId),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(EraseNeighbourError {
    EraseNeighbourError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    EraseNeighbourError::Storage(error) => error.into(),
});

/// Removes a person with tags, consent and files from rows, search, log, undo and
/// every backup in the folder. Not undoable. The door stays: an address alone is nobody. What they
/// said of the plan stays too, without them: counts are the same as before.
pub async fn erase_neighbour(
    app: &App,
    id: NeighbourId,
) -> Result<EraseReport, EraseNeighbourError> {
    let mut lease = app.store.lease().await?;
    let person = lease
        .neighbour(id)
        .await?
        .ok_or(EraseNeighbourError::Unknown(id))?;
    let doomed = lease
        .with_all_that_hangs_on(&Doomed::from([(NEIGHBOUR.id, person.id.uuid())]))
        .await?;
    drop(lease);
    app.announce(Event::SavingChanged(Saving::Saving));
    app.announce(Event::ProgressChanged {
        job: Job::Erase,
        done: 0,
        total: 1,
    });
    let erased = app.store.erase("erase_neighbour", &doomed, app.now()).await;
    app.announce_end(erased.as_ref().map(|erased| &erased.committed))
        .await;
    let erased = erased?;
    let rewritten = rewrite_backups(app).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "no backup was rewritten");
        Rewritten {
            rewritten: 0,
            failed: 1,
        }
    });
    let backups_elsewhere = saved_elsewhere(app).await?;
    let mut lease = app.store.lease().await?;
    let mentions = all_mentions(&mut lease, &person).await?;
    Ok(EraseReport {
        rows: erased.rows,
        attachments: erased.attachments,
        log_entries: erased.log_entries,
        backups: rewritten.rewritten,
        backups_failed: rewritten.failed,
        backups_elsewhere,
        mentions: mentions.notes,
        mentions_in_minutes: mentions.minutes,
        mentions_at_doors: mentions.doors,
        mentions_in_bookings: mentions.bookings,
        mentions_in_depth: mentions.depth,
        mentions_in_network: mentions.network,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::neighbour::{NeighbourChange, edit_neighbour, show_neighbour, tag_neighbours};
    use crate::testing::TestApp;

    #[tokio::test]
    async fn an_erased_person_is_gone_and_notes_that_name_them_are_reported() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let kees = t.a_neighbour(initiative, "Kees", "Zandstra").await;
        let ans = t.a_neighbour(initiative, "Ans", "Smit").await;
        tag_neighbours(&t.app, &[kees], "muziek").await.unwrap();
        let note = Some("Komt samen met Kees Zandstra".into());
        edit_neighbour(
            &t.app,
            ans,
            &NeighbourChange {
                note,
                ..Default::default()
            },
        )
        .await
        .unwrap();
        let report = erase_neighbour(&t.app, kees).await.unwrap();
        assert_eq!(report.rows, 2);
        assert_eq!(report.mentions.len(), 1);
        assert!(report.mentions[0].excerpt.contains("Kees Zandstra"));
        assert!(matches!(
            show_neighbour(&t.app, kees).await,
            Err(crate::neighbour::ShowNeighbourError::Unknown(_))
        ));
    }
}
