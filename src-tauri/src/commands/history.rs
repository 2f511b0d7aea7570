//! Undo and redo.

use app::{UndoSteps, history};
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::error::AppError;
use crate::session::Session;

/// The acts that undo and redo would touch, by code.
#[derive(Clone, Debug, Serialize, Type)]
pub struct UndoState {
    undo: Option<String>,
    redo: Option<String>,
}

impl From<UndoSteps> for UndoState {
    fn from(steps: UndoSteps) -> Self {
        Self {
            undo: steps.undo,
            redo: steps.redo,
        }
    }
}

/// What undo and redo would do.
#[tauri::command]
#[specta::specta]
pub async fn get_undo_state(session: State<'_, Session>) -> Result<UndoState, AppError> {
    Ok(session.app().await?.undo_steps().await?.into())
}

/// Takes back the last act.
#[tauri::command]
#[specta::specta]
pub async fn undo(session: State<'_, Session>) -> Result<UndoState, AppError> {
    let app = session.app().await?;
    history::undo(&app).await?;
    Ok(app.undo_steps().await?.into())
}

/// Does again what was last undone.
#[tauri::command]
#[specta::specta]
pub async fn redo(session: State<'_, Session>) -> Result<UndoState, AppError> {
    let app = session.app().await?;
    history::redo(&app).await?;
    Ok(app.undo_steps().await?.into())
}
