//! Initiatives and their first page.

use app::Door;
use app::domain::InitiativeId;
use app::initiative::{self, InitiativeDetails, InitiativeSummary, Overview, Street};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use super::id;
use super::team_member::TeamMemberView;
use crate::error::AppError;
use crate::session::Session;

/// An initiative with its team.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct InitiativeView {
    id: String,
    title: String,
    why: String,
    how: String,
    what: String,
    theme: String,
    area: String,
    starts_on: Option<String>,
    ends_on: Option<String>,
    phase: String,
    standing: String,
    team: Vec<TeamMemberView>,
}

impl From<InitiativeDetails> for InitiativeView {
    fn from(details: InitiativeDetails) -> Self {
        let it = details.initiative;
        Self {
            id: it.id.to_string(),
            title: it.title.as_str().to_owned(),
            why: it.why.as_str().to_owned(),
            how: it.how.as_str().to_owned(),
            what: it.what.as_str().to_owned(),
            theme: it.theme.as_str().to_owned(),
            area: it.area.as_str().to_owned(),
            starts_on: it.starts_on.map(|date| date.to_string()),
            ends_on: it.ends_on.map(|date| date.to_string()),
            phase: it.phase.as_str().to_owned(),
            standing: it.standing.as_str().to_owned(),
            team: details.team.into_iter().map(Into::into).collect(),
        }
    }
}

/// An initiative in a list.
#[derive(Clone, Debug, Serialize, Type)]
pub struct InitiativeRow {
    id: String,
    title: String,
    phase: String,
    standing: String,
    neighbours: u32,
}

impl From<InitiativeSummary> for InitiativeRow {
    fn from(summary: InitiativeSummary) -> Self {
        let it = summary.initiative;
        Self {
            id: it.id.to_string(),
            title: it.title.as_str().to_owned(),
            phase: it.phase.as_str().to_owned(),
            standing: it.standing.as_str().to_owned(),
            neighbours: count(summary.neighbours),
        }
    }
}

/// New values; `null` leaves a field as it is, an empty text clears it.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct InitiativeChange {
    title: Option<String>,
    why: Option<String>,
    how: Option<String>,
    what: Option<String>,
    theme: Option<String>,
    area: Option<String>,
    starts_on: Option<String>,
    ends_on: Option<String>,
    phase: Option<String>,
    standing: Option<String>,
}

impl From<InitiativeChange> for initiative::InitiativeChange {
    fn from(change: InitiativeChange) -> Self {
        Self {
            title: change.title,
            why: change.why,
            how: change.how,
            what: change.what,
            theme: change.theme,
            area: change.area,
            starts_on: change.starts_on,
            ends_on: change.ends_on,
            phase: change.phase,
            standing: change.standing,
        }
    }
}

/// The first page of an initiative.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OverviewView {
    initiative: InitiativeView,
    neighbours: u32,
    households: u32,
    households_reached: u32,
    with_phone_or_email: u32,
    with_consent: u32,
    team: u32,
    streets: Vec<StreetView>,
}

/// One street, counted, with the doors that are drawn at first sight.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StreetView {
    street: String,
    doors: u32,
    reached: u32,
    no_post: u32,
    first_doors: Vec<DoorView>,
}

/// One door.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DoorView {
    household_id: String,
    house_number: String,
    people: u32,
    no_post: bool,
    reached: bool,
}

impl From<Overview> for OverviewView {
    fn from(overview: Overview) -> Self {
        let team = overview.details.team.len() as u64;
        Self {
            initiative: overview.details.into(),
            neighbours: count(overview.neighbours),
            households: count(overview.households),
            households_reached: count(overview.households_reached),
            with_phone_or_email: count(overview.with_contact),
            with_consent: count(overview.with_consent),
            team: count(team),
            streets: overview.streets.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Street> for StreetView {
    fn from(street: Street) -> Self {
        Self {
            street: street.name,
            doors: street.doors,
            reached: street.reached,
            no_post: street.no_post,
            first_doors: street.first_doors.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Door> for DoorView {
    fn from(door: Door) -> Self {
        let number = door.household.address.house_number;
        Self {
            household_id: door.household.id.to_string(),
            house_number: number.map_or_else(String::new, |n| n.to_string()),
            people: door.people,
            no_post: door.household.no_post,
            reached: door.reached > 0,
        }
    }
}

pub(super) fn count(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Every initiative, oldest first.
#[tauri::command]
#[specta::specta]
pub async fn list_initiatives(session: State<'_, Session>) -> Result<Vec<InitiativeRow>, AppError> {
    let summaries = initiative::list_initiatives(&session.app().await?).await?;
    Ok(summaries.into_iter().map(Into::into).collect())
}

/// One initiative with its team.
#[tauri::command]
#[specta::specta]
pub async fn get_initiative(
    session: State<'_, Session>,
    id: String,
) -> Result<InitiativeView, AppError> {
    let app = session.app().await?;
    Ok(initiative::show_initiative(&app, self::id(&id)?)
        .await?
        .into())
}

/// Starts an initiative and answers its id.
#[tauri::command]
#[specta::specta]
pub async fn create_initiative(
    session: State<'_, Session>,
    title: String,
) -> Result<String, AppError> {
    let app = session.app().await?;
    let id = initiative::create_initiative(&app, &title).await?;
    app.look_at(id).await?;
    Ok(id.to_string())
}

/// Changes what is written about an initiative.
#[tauri::command]
#[specta::specta]
pub async fn edit_initiative(
    session: State<'_, Session>,
    id: String,
    change: InitiativeChange,
) -> Result<InitiativeView, AppError> {
    let app = session.app().await?;
    let id = self::id(&id)?;
    initiative::edit_initiative(&app, id, &change.into()).await?;
    Ok(initiative::show_initiative(&app, id).await?.into())
}

/// Puts an initiative in the trash.
#[tauri::command]
#[specta::specta]
pub async fn trash_initiative(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(initiative::trash_initiative(&session.app().await?, self::id(&id)?).await?)
}

/// The first page, which also makes this the initiative that is looked at.
#[tauri::command]
#[specta::specta]
pub async fn get_overview(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<OverviewView, AppError> {
    let app = session.app().await?;
    let id: InitiativeId = id(&initiative_id)?;
    let overview = initiative::overview(&app, id).await?;
    app.look_at(id).await?;
    Ok(overview.into())
}

/// Every door of one street.
#[tauri::command]
#[specta::specta]
pub async fn street_doors(
    session: State<'_, Session>,
    initiative_id: String,
    street: String,
) -> Result<Vec<DoorView>, AppError> {
    let app = session.app().await?;
    let doors = initiative::street_doors(&app, id(&initiative_id)?, &street).await?;
    Ok(doors.into_iter().map(Into::into).collect())
}
