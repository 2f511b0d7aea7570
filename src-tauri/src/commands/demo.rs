//! The demo neighbourhood: built, shown, thrown away.

use app::{Event, Job, setting};
use tauri::{AppHandle, State};
use tauri_specta::Event as _;

use super::setting::current;
use crate::error::AppError;
use crate::events::{StartChanged, tell};
use crate::session::Session;

/// Shows the demo beside the own folder, and builds it when it is not there yet. With the cases,
/// the first of them is looked at.
#[tauri::command]
#[specta::specta]
pub async fn open_demo(
    window: AppHandle,
    session: State<'_, Session>,
    with_cases: bool,
) -> Result<(), AppError> {
    let running = session.jobs.begin(Job::Demo)?;
    let settings = current(&session).await?;
    let listener = window.clone();
    let told = move |done, total| {
        tell(
            &listener,
            Event::ProgressChanged {
                job: Job::Demo,
                done,
                total,
            },
        );
    };
    let ports = session.ports.clone();
    let app = demo::open_demo(ports, &session.demo_folder(), &running.stop, &told).await?;
    if with_cases {
        demo::show_cases(&app).await?;
    }
    setting::save_settings(&app, &settings).await?;
    session.show_demo(&window, app).await;
    let _told = StartChanged.emit(&window);
    Ok(())
}

/// Throws the demo away and shows again what was there before it.
#[tauri::command]
#[specta::specta]
pub async fn discard_demo(window: AppHandle, session: State<'_, Session>) -> Result<(), AppError> {
    let _running = session.jobs.begin(Job::Demo)?;
    session.leave_demo().await;
    let discarded = demo::discard_demo(&session.demo_folder());
    let _told = StartChanged.emit(&window);
    Ok(discarded?)
}
