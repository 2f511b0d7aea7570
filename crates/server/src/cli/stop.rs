//! When to stop, and what is done meanwhile.

use std::io;
use std::sync::Weak;
use std::time::Duration;

use server::Server;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::sleep;

/// What ran out is looked for this often.
const PACE: Duration = Duration::from_secs(60 * 60);

/// From now on SIGTERM and SIGINT no longer end the process: what this gives returns then.
pub(super) fn asked_to_stop() -> io::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping");
    })
}

/// Deletes what is due, every hour, as long as the server is there.
pub(super) async fn collect_now_and_then(server: Weak<Server>) {
    while let Some(server) = server.upgrade() {
        match server.collect().await {
            Ok(collected) => tracing::info!(
                envelopes = collected.envelopes,
                invites = collected.invites,
                "collected"
            ),
            Err(error) => tracing::error!(%error, "not collected"),
        }
        drop(server);
        sleep(PACE).await;
    }
}
