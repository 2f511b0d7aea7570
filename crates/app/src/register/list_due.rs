//! What is kept longer than its term: the worklist that follows from the register.

use domain::period::day_of;
use domain::{
    Initiative, InitiativeId, MinutesId, Moment, NeighbourId, Phase, Processing, Standing,
    TeamMemberId,
};
use jiff::civil::Date;
use storage::{Lease, StorageError};

use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal};

/// Something whose term is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// What it was kept for.
    pub processing: Processing,
    /// What it is.
    pub subject: DueSubject,
    /// What people call it.
    pub name: String,
    /// Since when it should be gone.
    pub since: Date,
}

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueSubject {
    /// A neighbour, with everything that hangs on them.
    Neighbour(NeighbourId),
    /// Someone in the core team.
    TeamMember(TeamMemberId),
    /// Minutes.
    Minutes(MinutesId),
}

/// Why the list could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ListDueError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    Unknown(InitiativeId),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(ListDueError {
    ListDueError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    ListDueError::Storage(error) => error.into(),
});

/// What of an initiative is due today, the longest due first. Nothing is erased by itself: a
/// person decides, one by one or all together.
pub async fn list_due(app: &App, initiative: InitiativeId) -> Result<Vec<Due>, ListDueError> {
    let mut lease = app.store.lease().await?;
    due_on(&mut lease, initiative, app.today()).await
}

async fn due_on(
    lease: &mut Lease,
    initiative: InitiativeId,
    today: Date,
) -> Result<Vec<Due>, ListDueError> {
    let known = lease.initiative(initiative).await?;
    let known = known.ok_or(ListDueError::Unknown(initiative))?;
    let ended_on = ended_on(lease, &known, today).await?;
    let mut due = due_neighbours(lease, initiative, ended_on).await?;
    due.extend(due_members(lease, initiative, ended_on).await?);
    due.extend(due_minutes(lease, initiative, ended_on).await?);
    due.retain(|it| it.since <= today);
    due.sort_by(|a, b| (a.since, &a.name).cmp(&(b.since, &b.name)));
    Ok(due)
}

/// The day on which an initiative ended: the one that people wrote down, and else the day on which
/// they said that it is over. `None` while it goes on or rests.
async fn ended_on(
    lease: &mut Lease,
    initiative: &Initiative,
    today: Date,
) -> Result<Option<Date>, StorageError> {
    let is_over = initiative.phase == Phase::Done
        || matches!(
            initiative.standing,
            Standing::Stopped | Standing::HandedOver
        );
    if !is_over {
        return Ok(None);
    }
    let written = initiative.ends_on.filter(|day| *day <= today);
    let said = lease.moved_at(initiative.id).await?.map(day_of);
    Ok(written.or(said))
}

async fn due_neighbours(
    lease: &mut Lease,
    initiative: InitiativeId,
    ended_on: Option<Date>,
) -> Result<Vec<Due>, StorageError> {
    let processing = Processing::NeighbourBook;
    let due = |sign: storage::LastSign| {
        let last_sign = (sign.at > Moment(0)).then(|| day_of(sign.at));
        let since = processing.term().due_on(ended_on, last_sign)?;
        Some(Due {
            processing,
            subject: DueSubject::Neighbour(sign.neighbour),
            name: sign.name.to_string(),
            since,
        })
    };
    let signs = lease.last_signs(initiative).await?;
    Ok(signs.into_iter().filter_map(due).collect())
}

async fn due_members(
    lease: &mut Lease,
    initiative: InitiativeId,
    ended_on: Option<Date>,
) -> Result<Vec<Due>, StorageError> {
    let processing = Processing::Team;
    let Some(since) = processing.term().due_on(ended_on, None) else {
        return Ok(Vec::new());
    };
    let due = |member: domain::TeamMember| Due {
        processing,
        subject: DueSubject::TeamMember(member.id),
        name: member.name.to_string(),
        since,
    };
    Ok(lease.team(initiative).await?.into_iter().map(due).collect())
}

async fn due_minutes(
    lease: &mut Lease,
    initiative: InitiativeId,
    ended_on: Option<Date>,
) -> Result<Vec<Due>, StorageError> {
    let processing = Processing::Minutes;
    let Some(since) = processing.term().due_on(ended_on, None) else {
        return Ok(Vec::new());
    };
    let due = |it: storage::KeptMinutes| Due {
        processing,
        subject: DueSubject::Minutes(it.minutes.id),
        name: it.minutes.title.to_string(),
        since,
    };
    let minutes = lease.minutes_in(initiative).await?;
    Ok(minutes.into_iter().map(due).collect())
}

#[cfg(test)]
mod tests;
