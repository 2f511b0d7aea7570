//! Meets the servers in the background for as long as the app is open: at once when something
//! changed here or there, and ever less often while a server can not be reached.

use std::collections::BTreeSet;
use std::time::Duration;

use domain::InitiativeId;
use protocol::{Heads, Limits};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::sleep;

use super::attachments::countable;
use super::exchange::{ExchangeError, Meeting, tell};
use super::keep_carrying::carry_again_and_again;
use super::members::MembersError;
use super::{initiatives_with_server, show_server};
use crate::{App, Event, Refusal, ServerState};

/// Meeting goes on until this is dropped.
#[must_use = "dropping it ends the meetings"]
pub struct KeepingInStep(JoinHandle<()>);

impl Drop for KeepingInStep {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// How long after a failure the next try is: between these, twice as long each time.
const SOONEST: Duration = Duration::from_secs(2);
const LATEST: Duration = Duration::from_mins(1);

/// Begins to meet every server that is known, or becomes known.
pub fn keep_in_step(app: &App) -> KeepingInStep {
    let app = app.clone();
    KeepingInStep(tokio::spawn(async move { meet_all(&app).await }))
}

/// A meeting for each initiative with a server, also one that is connected later.
async fn meet_all(app: &App) {
    let mut meetings = JoinSet::new();
    let mut begun = BTreeSet::new();
    let mut changes = app.events();
    while let Ok(initiatives) = initiatives_with_server(app).await {
        for initiative in initiatives {
            if begun.insert(initiative) {
                let (meeting, carrying) = (app.clone(), app.clone());
                meetings.spawn(async move { meet_again_and_again(&meeting, initiative).await });
                meetings.spawn(async move { carry_again_and_again(&carrying, initiative).await });
            }
        }
        loop {
            match changes.recv().await {
                Ok(Event::ServerChanged { initiative, .. }) if !begun.contains(&initiative) => {
                    break;
                }
                Ok(_) => {}
                Err(RecvError::Lagged(_)) => break,
                Err(RecvError::Closed) => return,
            }
        }
    }
}

async fn meet_again_and_again(app: &App, initiative: InitiativeId) {
    let mut pause = SOONEST;
    let mut heard = None;
    while app.is_open() {
        // Listened from before the meeting, so that nothing that is done meanwhile is missed.
        let mut changes = app.events();
        let outcome = meet_and_wait(app, initiative, heard.take(), &mut changes).await;
        match outcome {
            Ok(heads) => {
                heard = heads;
                pause = SOONEST;
            }
            Err(error) => {
                tracing::info!(%error, "no meeting with the server");
                let longest = match error {
                    // Someone sits beside it and waits to be let in.
                    ExchangeError::Members(MembersError::Waiting) => SOONEST,
                    _ => LATEST,
                };
                let state = ServerState::Apart(Refusal::from(error).code);
                app.announce(Event::ServerChanged { initiative, state });
                sleep(with_chance(app, pause)).await;
                pause = (pause * 2).min(longest);
            }
        }
    }
}

/// Meets, and waits until there is reason to meet again. Gives what the server said meanwhile.
async fn meet_and_wait(
    app: &App,
    initiative: InitiativeId,
    heard: Option<Heads>,
    changes: &mut Receiver<Event>,
) -> Result<Option<Heads>, ExchangeError> {
    let meeting = Meeting::begin(app, initiative).await?;
    let done = meeting.held(heard).await?;
    if !done.in_step {
        // Someone else is at it, or has to bring something first.
        sleep(with_chance(app, SOONEST)).await;
        return Ok(None);
    }
    tell(app, initiative, &done);
    let listening = Meeting::begin(app, initiative).await?;
    tokio::select! {
        heads = news(&listening) => heads.map(Some),
        () = something_to_send(app, initiative, changes) => Ok(None),
    }
}

/// Waits until the server has something that is not here.
async fn news(meeting: &Meeting<'_>) -> Result<Heads, ExchangeError> {
    let wait_s = Limits::DEFAULT.wait_s;
    let mut tag = None;
    loop {
        let (server, caller) = (&meeting.server, meeting.caller());
        let Some((heads, next)) = server.heads(caller, tag.as_deref(), wait_s).await? else {
            continue;
        };
        let mut lease = meeting.lease().await?;
        let link = meeting.link(&mut lease).await?;
        let records = lease.membership_records(meeting.initiative).await?.len();
        let is_known = link.position == heads.team
            && link.checkpoints == heads.checkpoints
            && link.attachments >= countable(heads.attachments)
            && link.generation == heads.generation
            && records as u64 == heads.membership.count;
        if !is_known {
            return Ok(heads);
        }
        tag = Some(next);
    }
}

/// Waits until something was done here that the server lacks.
async fn something_to_send(app: &App, initiative: InitiativeId, changes: &mut Receiver<Event>) {
    loop {
        let is_change = match changes.recv().await {
            Ok(event) => matches!(event, Event::SavingChanged(crate::Saving::Saved(_))),
            Err(RecvError::Lagged(_)) => true,
            Err(RecvError::Closed) => return std::future::pending().await,
        };
        if is_change
            && let Ok(Some(status)) = show_server(app, initiative).await
            && status.has_unsent
        {
            return;
        }
    }
}

/// Between half and the whole of it, so that not all laptops come back in the same second.
pub(super) fn with_chance(app: &App, pause: Duration) -> Duration {
    let [chance] = app.ports.draw::<1>();
    pause / 2 + pause.mul_f64(f64::from(chance) / 510.0)
}
