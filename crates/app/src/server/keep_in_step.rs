//! Meets the servers in the background for as long as the app is open: at once when something
//! changed here or there, and ever less often while a server can not be reached.

use std::collections::BTreeSet;
use std::time::Duration;

use domain::InitiativeId;
use protocol::{Heads, Limits};
use storage::StorageError;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::sleep;

use super::attachments::countable;
use super::exchange::{ExchangeError, Meeting, tell};
use super::initiatives_with_server;
use super::keep_carrying::carry_again_and_again;
use super::members::MembersError;
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
    let mut called = None;
    while app.is_open() {
        // Listened from before the meeting, so that nothing that is done meanwhile is missed.
        let mut changes = app.events();
        let outcome = meet_and_wait(app, initiative, called.take(), &mut changes).await;
        let longest = match outcome {
            Ok(waited) => {
                called = waited.called;
                if !waited.was_called_for_nothing {
                    pause = SOONEST;
                    continue;
                }
                LATEST
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
                longest
            }
        };
        sleep(with_chance(app, pause)).await;
        pause = (pause * 2).min(longest);
    }
}

/// What came of a meeting and of waiting after it.
struct Waited<'a> {
    /// The next meeting, when the server said something meanwhile.
    called: Option<Called<'a>>,
    /// It had called for this meeting, and nothing went either way.
    was_called_for_nothing: bool,
}

/// A meeting for which the server called, and what it said.
struct Called<'a> {
    meeting: Meeting<'a>,
    heads: Heads,
}

/// Meets, and waits until there is reason to meet again.
async fn meet_and_wait<'a>(
    app: &'a App,
    initiative: InitiativeId,
    called: Option<Called<'a>>,
    changes: &mut Receiver<Event>,
) -> Result<Waited<'a>, ExchangeError> {
    let was_called = called.is_some();
    let done = match called {
        Some(Called { meeting, heads }) => meeting.held(Some(heads)).await?,
        None => Meeting::begin(app, initiative).await?.held(None).await?,
    };
    let waited = |called| Waited {
        called,
        was_called_for_nothing: was_called && done.sent == 0 && done.received == 0,
    };
    if !done.in_step {
        // Someone else is at it, or has to bring something first.
        sleep(with_chance(app, SOONEST)).await;
        return Ok(waited(None));
    }
    tell(app, initiative, &done);
    let meeting = Meeting::begin(app, initiative).await?;
    let heads = tokio::select! {
        heads = news(&meeting) => Some(heads?),
        () = something_to_send(app, initiative, changes) => None,
    };
    Ok(waited(heads.map(|heads| Called { meeting, heads })))
}

/// Waits until the server has something that is not here.
async fn news(meeting: &Meeting<'_>) -> Result<Heads, ExchangeError> {
    let wait_s = Limits::DEFAULT.wait_s;
    let (mut tag, mut patience) = (None, Patience::default());
    loop {
        let (server, caller) = (&meeting.server, meeting.caller());
        let asked_at = meeting.app.now();
        let heads = server.heads(caller, tag.as_deref(), wait_s).await?;
        if let Some((heads, next)) = heads {
            if !is_known(meeting, &heads).await? {
                return Ok(heads);
            }
            tag = Some(next);
        }
        let took_ms = meeting.app.now().0 - asked_at.0;
        if let Some(pause) = patience.after(took_ms) {
            sleep(with_chance(meeting.app, pause)).await;
        }
    }
}

async fn is_known(meeting: &Meeting<'_>, heads: &Heads) -> Result<bool, ExchangeError> {
    let mut lease = meeting.lease().await?;
    let link = meeting.link(&mut lease).await?;
    let records = lease.membership_records(meeting.initiative).await?.len();
    Ok(link.position == heads.team
        && link.checkpoints == heads.checkpoints
        && link.attachments >= countable(heads.attachments)
        && link.generation == heads.generation
        && records as u64 == heads.membership.count)
}

/// With a server that should wait, and answers at once that nothing is new.
#[derive(Default)]
struct Patience {
    quick: u32,
}

/// So often it may: something else may have changed there.
const QUICK: u32 = 3;

impl Patience {
    /// How long to pause after an answer without news that took so long.
    fn after(&mut self, took_ms: i64) -> Option<Duration> {
        let is_quick = took_ms < i64::from(Limits::DEFAULT.wait_s) * 500;
        self.quick = if is_quick { self.quick + 1 } else { 0 };
        let more = self.quick.checked_sub(QUICK + 1)?;
        Some((SOONEST * 2_u32.pow(more.min(10))).min(LATEST))
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
        if is_change && has_to_send(app, initiative).await.unwrap_or(true) {
            return;
        }
    }
}

async fn has_to_send(app: &App, initiative: InitiativeId) -> Result<bool, StorageError> {
    let mut lease = app.store.background_lease().await?;
    let link = lease.server(initiative).await?;
    Ok(lease.has_to_send(initiative).await? || link.is_some_and(|link| link.checkpoint_due))
}

/// Between half and the whole of it, so that not all laptops come back in the same second.
pub(super) fn with_chance(app: &App, pause: Duration) -> Duration {
    let [chance] = app.ports.draw::<1>();
    pause / 2 + pause.mul_f64(f64::from(chance) / 510.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_does_not_wait_is_asked_ever_less_often() {
        let mut patience = Patience::default();
        let pauses: Vec<_> = (0..12).map(|_| patience.after(20)).collect();
        assert_eq!(pauses[..3], [None; 3]);
        assert_eq!(pauses[3..5], [Some(SOONEST), Some(SOONEST * 2)]);
        assert_eq!(pauses[11], Some(LATEST));
        assert_eq!(patience.after(25_000), None);
        assert_eq!(patience.after(20), None);
    }
}
