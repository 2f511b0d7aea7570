//! Undo and redo.

use storage::{Inverted, StorageError, UndoSteps};

use crate::{App, Event};

impl App {
    /// What undo and redo would do next.
    pub async fn undo_steps(&self) -> Result<UndoSteps, StorageError> {
        self.store.lease().await?.undo_steps().await
    }
}

/// Takes back the last act.
pub async fn undo(app: &App) -> Result<Inverted, StorageError> {
    let outcome = app.store.undo(app.now()).await;
    told(app, outcome).await
}

/// Does again what was last undone.
pub async fn redo(app: &App) -> Result<Inverted, StorageError> {
    let outcome = app.store.redo(app.now()).await;
    told(app, outcome).await
}

/// Lets a person begin here: what led to this can not be taken back.
pub async fn forget_steps(app: &App) -> Result<(), StorageError> {
    app.store.lease().await?.forget_steps().await?;
    app.announce(Event::UndoChanged(UndoSteps::default()));
    Ok(())
}

async fn told(
    app: &App,
    outcome: Result<Inverted, StorageError>,
) -> Result<Inverted, StorageError> {
    if let Ok(Inverted::Done { committed, .. }) = &outcome {
        app.announce_outcome(&Ok(committed.clone())).await;
    }
    outcome
}
