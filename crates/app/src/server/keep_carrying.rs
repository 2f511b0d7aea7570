//! Carries attachments in the background, beside the meetings: whenever both have the same rows,
//! and ever less often while that does not succeed.

use std::time::Duration;

use domain::InitiativeId;
use remote::ServerError;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::sleep;

use super::attachments::carry_attachments;
use super::exchange::ExchangeError;
use super::keep_in_step::with_chance;
use crate::{App, Event, ServerState};

/// How long after a failure the next try is: between these, twice as long each time.
const SOONEST: Duration = Duration::from_secs(5);
const LATEST: Duration = Duration::from_hours(1);

pub(super) async fn carry_again_and_again(app: &App, initiative: InitiativeId) {
    let mut pause = SOONEST;
    // Listened from before the first look, so that nothing that is done meanwhile is missed.
    let mut changes = app.events();
    while app.is_open() {
        match carry_attachments(app, initiative).await {
            Ok(carried) if !carried.is_full => {
                pause = SOONEST;
                in_step_again(initiative, &mut changes).await;
                continue;
            }
            Ok(_) => sleep(with_chance(app, pause)).await,
            Err(error) => {
                tracing::info!(%error, "attachments were not carried");
                let is_unreached = matches!(error, ExchangeError::Server(ServerError::NoAnswer(_)));
                tokio::select! {
                    () = sleep(with_chance(app, pause)) => {}
                    () = in_step_again(initiative, &mut changes), if is_unreached => {}
                }
            }
        }
        pause = (pause * 2).min(LATEST);
        // What was said meanwhile is looked at now.
        changes = app.events();
    }
}

/// Waits until both have the same rows again: there may be other attachments then.
async fn in_step_again(initiative: InitiativeId, changes: &mut Receiver<Event>) {
    loop {
        match changes.recv().await {
            Ok(Event::ServerChanged {
                initiative: of,
                state: ServerState::InStep(_),
            }) if of == initiative => return,
            Ok(_) => {}
            Err(RecvError::Lagged(_)) => return,
            Err(RecvError::Closed) => std::future::pending().await,
        }
    }
}
