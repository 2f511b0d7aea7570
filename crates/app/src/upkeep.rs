//! What an open folder needs from time to time, while a person works.

use storage::StorageError;

use crate::App;
use crate::backup::{Rewritten, backup_if_due, rewrite_backups};
use crate::door_round::clear_not_home_everywhere;
use crate::trash::{EmptiedTrash, empty_trash};

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Upkeep {
    /// The store is damaged: nothing more was done, and
    /// [`crate::profile::salvage_open`] is what helps.
    pub damaged: bool,
    /// What left the trash.
    pub emptied: EmptiedTrash,
    /// What became of older backups.
    pub backups: Rewritten,
    /// A backup was made.
    pub backed_up: bool,
}

/// Whether the store is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckReport {
    /// The store was closed the last time.
    pub ended_cleanly: bool,
    /// Every page is as it was written.
    pub whole: bool,
}

impl App {
    /// Reads every page of the store, on a copy: nobody waits for it.
    pub async fn check(&self) -> Result<CheckReport, StorageError> {
        let whole = match self.store.check().await {
            Err(StorageError::Damaged(_) | StorageError::WrongKey) => false,
            checked => checked.map(|()| true)?,
        };
        Ok(CheckReport {
            ended_cleanly: self.store.ended_cleanly(),
            whole,
        })
    }
}

/// Checks the store after an unclean end, forgets who was not home in rounds that ended, empties the trash, takes what was erased out of
/// backups and makes the backup of the day. For the background, once a folder is open.
///
/// A damaged store is left alone, so that no good backup makes place for a bad one.
pub async fn upkeep(app: &App) -> Result<Upkeep, StorageError> {
    let damaged = Upkeep {
        damaged: true,
        ..Upkeep::default()
    };
    if !app.store.ended_cleanly() && !app.check().await?.whole {
        return Ok(damaged);
    }
    match work(app).await {
        Err(StorageError::Damaged(_)) => Ok(damaged),
        outcome => outcome,
    }
}

async fn work(app: &App) -> Result<Upkeep, StorageError> {
    clear_not_home_everywhere(app).await?;
    let emptied = empty_trash(app).await?;
    let backups = rewrite_backups(app).await?;
    let backed_up = backup_if_due(app).await?.is_some();
    Ok(Upkeep {
        damaged: false,
        emptied,
        backups,
        backed_up,
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::backup::list_backups;
    use crate::profile::{Secret, salvage_open, unlock_profile};
    use crate::testing::{PASSPHRASE, TestApp, test_ports};

    #[tokio::test]
    async fn the_first_upkeep_of_a_day_makes_a_backup() {
        let t = TestApp::new().await;
        let first = upkeep(&t.app).await.unwrap();
        assert!(first.backed_up && !first.damaged);
        assert!(!upkeep(&t.app).await.unwrap().backed_up);
    }

    #[tokio::test]
    async fn a_damaged_store_is_noticed_and_makes_no_backup() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        t.a_neighbour(initiative, "Kees", "Zandstra").await;
        t.app.close().await.unwrap();
        drop(t.app);
        let app = open_with_a_damaged_page(t.folder.path()).await;
        assert!(upkeep(&app).await.unwrap().damaged);
        assert!(list_backups(&app).await.unwrap().is_empty());
        let (app, report) = salvage_open(&app).await.unwrap();
        assert!(report.set_aside.exists());
        let after = upkeep(&app).await.unwrap();
        assert!(after.backed_up && !after.damaged);
    }

    /// The last page that opening does not need.
    async fn open_with_a_damaged_page(folder: &Path) -> App {
        let file = folder.join("samenspel.db");
        let whole = std::fs::read(&file).unwrap();
        for page in (0..whole.len() / 4_096).rev() {
            let mut bytes = whole.clone();
            bytes[page * 4_096 + 100] ^= 1;
            std::fs::write(&file, bytes).unwrap();
            let secret = Secret::Passphrase(PASSPHRASE);
            if let Ok(app) = unlock_profile(test_ports(), folder, secret).await {
                return app;
            }
        }
        panic!("opening needs every page");
    }
}
