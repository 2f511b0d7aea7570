//! What lies in the trash.

use app::trash::{self, InTrash};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use super::{id, moment};
use crate::error::AppError;
use crate::session::Session;

/// What of the trash is shown.
#[derive(Clone, Copy, Debug, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TrashKind {
    Organisations,
    Resources,
    Schemes,
}

/// Something in the trash. `until`: when its time is over.
#[derive(Clone, Debug, Serialize, Type)]
pub struct TrashedView {
    id: String,
    name: String,
    until: String,
}

impl From<TrashKind> for trash::TrashKind {
    fn from(kind: TrashKind) -> Self {
        match kind {
            TrashKind::Organisations => Self::Organisations,
            TrashKind::Resources => Self::Resources,
            TrashKind::Schemes => Self::Schemes,
        }
    }
}

impl From<InTrash> for TrashedView {
    fn from(it: InTrash) -> Self {
        Self {
            id: it.row.id.to_string(),
            name: it.row.name,
            until: moment(it.until),
        }
    }
}

/// What of an initiative lies in the trash, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn list_trash(
    session: State<'_, Session>,
    initiative_id: String,
    kind: TrashKind,
) -> Result<Vec<TrashedView>, AppError> {
    let app = session.app().await?;
    let rows = trash::list_trash(&app, id(&initiative_id)?, kind.into()).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}
