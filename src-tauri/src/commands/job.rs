//! Long work in general.

use tauri::State;

use crate::error::AppError;
use crate::events::JobName;
use crate::session::Session;

/// Asks long work to stop; it then changes nothing.
#[tauri::command]
#[specta::specta]
pub async fn cancel_job(session: State<'_, Session>, job: JobName) -> Result<(), AppError> {
    session.jobs.stop(job.into());
    Ok(())
}
