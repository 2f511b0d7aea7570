//! Undo and redo.

use storage::{Inverted, StorageError, UndoSteps};

use crate::App;

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

async fn told(
    app: &App,
    outcome: Result<Inverted, StorageError>,
) -> Result<Inverted, StorageError> {
    if let Ok(Inverted::Done { committed, .. }) = &outcome {
        app.announce_outcome(&Ok(committed.clone())).await;
    }
    outcome
}
