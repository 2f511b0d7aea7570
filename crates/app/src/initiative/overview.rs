//! What Overzicht shows: the initiative, the counts, the street, the next steps.

use domain::InitiativeId;
use storage::{ListFilter, StorageError};

use super::show_initiative::{
    InitiativeDetails, ShowInitiativeError, count_people, show_initiative,
};
use super::streets::{Street, streets};
use crate::App;
use crate::profile::{SlotKind, list_key_slots};

/// The first page of an initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The initiative and its team.
    pub details: InitiativeDetails,
    /// People known.
    pub neighbours: u64,
    /// Of these, with a phone or an e-mail.
    pub with_contact: u64,
    /// Of these, with some consent given.
    pub with_consent: u64,
    /// Doors known.
    pub households: u64,
    /// Of these, reached and not without post.
    pub households_reached: u64,
    /// Every street in walking order; only the first bring their doors along.
    pub streets: Vec<Street>,
    /// What a successful initiative meets, first things first.
    pub next_steps: Vec<NextStep>,
}

/// One thing that a successful initiative meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// Which thing.
    pub code: StepCode,
    /// Whether it is met.
    pub done: bool,
}

/// The list of things; the words are the shell's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepCode {
    /// Say why.
    WriteWhy,
    /// Say what will be there.
    WriteWhat,
    /// At least two people carry it.
    FindCoreTeam,
    /// The people of the street are known.
    BringInStreet,
    /// Some gave consent to be reached.
    AskConsent,
    /// It has a first day.
    SetDates,
    /// A recovery sheet lies in a drawer.
    MakeRecoverySheet,
}

/// Gathers the first page.
///
/// The connection goes back after each question, so that nobody waits for all of them.
pub async fn overview(app: &App, id: InitiativeId) -> Result<Overview, ShowInitiativeError> {
    let has_sheet = list_key_slots(app)
        .await
        .iter()
        .any(|slot| slot.kind == SlotKind::Recovery);
    let details = show_initiative(app, id).await?;
    let neighbours = count_people(&mut app.store.lease().await?, id, ListFilter::All).await?;
    let with_contact = app.store.lease().await?.count_reached(id).await?;
    let with_consent =
        count_people(&mut app.store.lease().await?, id, ListFilter::WithConsent).await?;
    let streets = streets(app, id).await?;
    let next_steps = next_steps(&details, neighbours, with_consent, has_sheet);
    Ok(Overview {
        details,
        neighbours,
        with_contact,
        with_consent,
        households: sum(&streets, |street| street.doors),
        households_reached: sum(&streets, |street| street.reached),
        streets,
        next_steps,
    })
}

fn sum(streets: &[Street], of: impl Fn(&Street) -> u32) -> u64 {
    streets.iter().map(|street| u64::from(of(street))).sum()
}

fn next_steps(
    InitiativeDetails { initiative, team }: &InitiativeDetails,
    neighbours: u64,
    with_consent: u64,
    has_sheet: bool,
) -> Vec<NextStep> {
    let steps = [
        (StepCode::WriteWhy, !initiative.why.is_empty()),
        (StepCode::FindCoreTeam, team.len() >= 2),
        (StepCode::BringInStreet, neighbours > 0),
        (StepCode::WriteWhat, !initiative.what.is_empty()),
        (StepCode::AskConsent, with_consent > 0),
        (StepCode::SetDates, initiative.starts_on.is_some()),
        (StepCode::MakeRecoverySheet, has_sheet),
    ];
    steps
        .into_iter()
        .map(|(code, done)| NextStep { code, done })
        .collect()
}

impl App {
    /// The initiative that was last looked at, when it is still there.
    pub async fn last_initiative(&self) -> Result<Option<InitiativeId>, StorageError> {
        let mut lease = self.store.lease().await?;
        let initiatives = lease.initiatives().await?;
        let last = lease.setting("last_initiative").await?;
        let last = last.and_then(|id| id.parse::<InitiativeId>().ok());
        let still_there = last.filter(|id| initiatives.iter().any(|it| it.id == *id));
        Ok(still_there.or_else(|| initiatives.first().map(|it| it.id)))
    }

    /// Remembers which initiative is looked at.
    pub async fn look_at(&self, id: InitiativeId) -> Result<(), StorageError> {
        self.store
            .lease()
            .await?
            .set_setting("last_initiative", &id.to_string())
            .await
    }
}
