//! Tells along the way how far long work is.

use app::{App, Event, Job};
use serde_json::json;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::task::JoinHandle;

use crate::output;
use crate::shell::Shell;

/// Ends by itself once the app is gone.
pub(crate) struct Progress(Option<JoinHandle<()>>);

impl Progress {
    /// Listens, when someone asked for it.
    pub(crate) fn of(shell: &Shell, app: &App) -> Self {
        let listening = shell
            .tells_progress
            .then(|| tokio::spawn(tell(app.events())));
        Self(listening)
    }

    /// Waits until the last of it is told. The app was dropped before.
    pub(crate) async fn end(self) {
        if let Some(listening) = self.0 {
            let _told = listening.await;
        }
    }
}

async fn tell(mut events: Receiver<Event>) {
    loop {
        match events.recv().await {
            Ok(Event::ProgressChanged { job, done, total }) => {
                output::progress(&json!({ "job": name(job), "done": done, "total": total }));
            }
            // What is missed is overtaken by what comes.
            Ok(_) | Err(RecvError::Lagged(_)) => {}
            Err(RecvError::Closed) => return,
        }
    }
}

fn name(job: Job) -> &'static str {
    match job {
        Job::Import => "import",
        Job::Demo => "demo",
        Job::Backup => "backup",
        Job::Restore => "restore",
        Job::Export => "export",
        Job::Erase => "erase",
    }
}
