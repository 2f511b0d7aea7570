//! Ends a round, and with it what it knew of who was not home.

use domain::{DoorRoundId, Outcome, last_visits};

use super::RoundError;
use super::edit_round::{going_on, known};
use crate::App;
use crate::backup::rewrite_backups;

/// What the end of a round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EndedRound {
    /// Doors of which it is forgotten that nobody was home.
    pub cleared: usize,
}

/// Ends it. Who was not home is erased for good, here and wherever it comes to, as a person is
/// erased: a list of doors where nobody is home is of use to burglars alone. Where anything is
/// erased, the end can not be undone; the round can be opened again.
pub async fn end_round(app: &App, id: DoorRoundId) -> Result<EndedRound, RoundError> {
    let mut act = app.begin("end_round").await?;
    let mut round = going_on(&mut act, id).await?;
    round.ended_at = Some(act.now());
    let last = last_visits(act.visits(id).await?, |household| household);
    let not_home = |it: &&domain::Visit| it.outcome == Some(Outcome::NotHome);
    let cleared = last.values().filter(not_home).count();
    let doomed = act.not_home_in(id).await?;
    if doomed.is_empty() {
        act.save(&round);
        app.commit(act).await?;
        return Ok(EndedRound::default());
    }
    drop(act);
    let now = app.now();
    let erased = app.store.erase_and_save("end_round", &doomed, &round, now);
    let erased = erased.await;
    app.announce_end(erased.as_ref().map(|erased| &erased.committed))
        .await;
    erased?;
    if let Err(error) = rewrite_backups(app).await {
        // The next opening tries again.
        tracing::warn!(%error, "no backup was rewritten");
    }
    Ok(EndedRound { cleared })
}

/// Opens a round again. Who was not home then is not known any more.
pub async fn reopen_round(app: &App, id: DoorRoundId) -> Result<(), RoundError> {
    let mut act = app.begin("reopen_round").await?;
    let mut round = known(&mut act, id).await?;
    round.ended_at = None;
    act.save(&round);
    app.commit(act).await?;
    Ok(())
}
