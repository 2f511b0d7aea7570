//! What Overzicht shows: the initiative, the counts, the street, the next steps.

use domain::{Initiative, InitiativeId};
use storage::{Door, ListFilter, StorageError};

use super::show_initiative::{InitiativeDetails, ShowInitiativeError, count_people};
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
    /// Doors street by street, in walking order.
    pub streets: Vec<Street>,
    /// What a successful initiative meets, first things first.
    pub next_steps: Vec<NextStep>,
}

/// The doors of one street in walking order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Street {
    /// Its name.
    pub name: String,
    /// Its doors.
    pub doors: Vec<Door>,
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
pub async fn overview(app: &App, id: InitiativeId) -> Result<Overview, ShowInitiativeError> {
    let has_sheet = list_key_slots(app)
        .await
        .iter()
        .any(|slot| slot.kind == SlotKind::Recovery);
    let mut lease = app.store.lease().await?;
    let initiative = lease
        .initiative(id)
        .await?
        .ok_or(ShowInitiativeError::Unknown(id))?;
    let team = lease.team(id).await?;
    let neighbours = count_people(&mut lease, id, ListFilter::All).await?;
    let without_contact = count_people(&mut lease, id, ListFilter::WithoutContact).await?;
    let with_consent = count_people(&mut lease, id, ListFilter::WithConsent).await?;
    let doors = lease.doors(id).await?;
    let next_steps = next_steps(&initiative, team.len(), neighbours, with_consent, has_sheet);
    Ok(Overview {
        details: InitiativeDetails { initiative, team },
        neighbours,
        with_contact: neighbours.saturating_sub(without_contact),
        with_consent,
        households: doors.len() as u64,
        streets: by_street(doors),
        next_steps,
    })
}

fn by_street(doors: Vec<Door>) -> Vec<Street> {
    let mut streets: Vec<Street> = Vec::new();
    for door in doors {
        let name = &door.household.address.street;
        match streets.last_mut().filter(|street| street.name == *name) {
            Some(street) => street.doors.push(door),
            None => streets.push(Street {
                name: name.clone(),
                doors: vec![door],
            }),
        }
    }
    streets
}

fn next_steps(
    initiative: &Initiative,
    team: usize,
    neighbours: u64,
    with_consent: u64,
    has_sheet: bool,
) -> Vec<NextStep> {
    let steps = [
        (StepCode::WriteWhy, !initiative.why.is_empty()),
        (StepCode::FindCoreTeam, team >= 2),
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
