//! The address circle.

use app::circle::{self, AddedList, CircleDetails, ShownDoor, ShownStreet, WrongLine};
use app::domain::{self, CirclePart};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use super::id;
use super::initiative::count;
use super::street_codes::{CirclePartKind, Position, Side, SupportUnit};
use crate::error::AppError;
use crate::session::Session;

/// A rule of the circle.
#[derive(Clone, Debug, Serialize, Type)]
pub struct CirclePartView {
    id: String,
    kind: CirclePartKind,
    street: String,
    city: String,
    first: u32,
    last: u32,
    side: Side,
    addition: String,
}

impl From<CirclePart> for CirclePartView {
    fn from(part: CirclePart) -> Self {
        Self {
            id: part.id.to_string(),
            kind: part.kind.into(),
            street: part.street,
            city: part.city,
            first: part.first,
            last: part.last,
            side: part.side.into(),
            addition: part.addition,
        }
    }
}

/// A rule as typed.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CirclePartInput {
    street: String,
    city: String,
    numbers: String,
    side: Side,
    is_no_door: bool,
}

impl From<CirclePartInput> for circle::CirclePartInput {
    fn from(input: CirclePartInput) -> Self {
        Self {
            street: input.street,
            city: input.city,
            numbers: input.numbers,
            side: domain::Side::from(input.side).to_string(),
            is_no_door: input.is_no_door,
        }
    }
}

/// What the scheme asks of support.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, Type)]
pub struct SupportRules {
    unit: SupportUnit,
    needed: Option<u32>,
    percent: Option<u32>,
}

impl From<domain::SupportRules> for SupportRules {
    fn from(rules: domain::SupportRules) -> Self {
        Self {
            unit: rules.unit.into(),
            needed: rules.needed,
            percent: rules.percent,
        }
    }
}

impl From<SupportRules> for domain::SupportRules {
    fn from(rules: SupportRules) -> Self {
        Self {
            unit: rules.unit.into(),
            needed: rules.needed,
            percent: rules.percent,
        }
    }
}

/// The circle with its doors.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CircleView {
    parts: Vec<CirclePartView>,
    streets: Vec<CircleStreetView>,
    doors: u32,
    unknown_doors: u32,
    outside: u32,
    rules: SupportRules,
}

/// A street of the circle.
#[derive(Clone, Debug, Serialize, Type)]
pub struct CircleStreetView {
    street: String,
    city: String,
    doors: Vec<CircleDoorView>,
}

/// A door of the circle.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CircleDoorView {
    key: String,
    number: String,
    household_id: Option<String>,
    position: Option<Position>,
    is_clash: bool,
    no_post: bool,
}

impl From<CircleDetails> for CircleView {
    fn from(it: CircleDetails) -> Self {
        Self {
            parts: it.parts.into_iter().map(Into::into).collect(),
            streets: it.streets.into_iter().map(Into::into).collect(),
            doors: count(it.doors as u64),
            unknown_doors: count(it.unknown_doors as u64),
            outside: count(it.outside as u64),
            rules: it.rules.into(),
        }
    }
}

impl From<ShownStreet> for CircleStreetView {
    fn from(it: ShownStreet) -> Self {
        Self {
            street: it.street,
            city: it.city,
            doors: it.doors.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<ShownDoor> for CircleDoorView {
    fn from(it: ShownDoor) -> Self {
        Self {
            key: it.key,
            number: it.number,
            household_id: it.household.map(|id| id.to_string()),
            position: it.position.map(Into::into),
            is_clash: it.is_clash,
            no_post: it.no_post,
        }
    }
}

/// What came of a list of addresses.
#[derive(Clone, Debug, Serialize, Type)]
pub struct AddedListView {
    added: u32,
    known: u32,
    wrong: Vec<WrongLineView>,
}

/// A line that is no address.
#[derive(Clone, Debug, Serialize, Type)]
pub struct WrongLineView {
    line: u32,
    text: String,
}

impl From<AddedList> for AddedListView {
    fn from(it: AddedList) -> Self {
        let line = |WrongLine { line, text }| WrongLineView { line, text };
        Self {
            added: count(it.added as u64),
            known: count(it.known as u64),
            wrong: it.wrong.into_iter().map(line).collect(),
        }
    }
}

/// The circle, its doors, and what is said at them.
#[tauri::command]
#[specta::specta]
pub async fn circle(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<CircleView, AppError> {
    let app = session.app().await?;
    Ok(circle::show_circle(&app, id(&initiative_id)?).await?.into())
}

/// Adds a rule.
#[tauri::command]
#[specta::specta]
pub async fn add_circle_part(
    session: State<'_, Session>,
    initiative_id: String,
    part: CirclePartInput,
) -> Result<CirclePartView, AppError> {
    let app = session.app().await?;
    let added = circle::add_circle_part(&app, id(&initiative_id)?, &part.into()).await?;
    Ok(added.into())
}

/// Changes a rule.
#[tauri::command]
#[specta::specta]
pub async fn edit_circle_part(
    session: State<'_, Session>,
    id: String,
    part: CirclePartInput,
) -> Result<CirclePartView, AppError> {
    let app = session.app().await?;
    let changed = circle::edit_circle_part(&app, self::id(&id)?, &part.into()).await?;
    Ok(changed.into())
}

/// Takes a rule away.
#[tauri::command]
#[specta::specta]
pub async fn remove_circle_part(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(circle::remove_circle_part(&session.app().await?, self::id(&id)?).await?)
}

/// Adds one address a line.
#[tauri::command]
#[specta::specta]
pub async fn add_circle_list(
    session: State<'_, Session>,
    initiative_id: String,
    text: String,
) -> Result<AddedListView, AppError> {
    let app = session.app().await?;
    let added = circle::add_circle_list(&app, id(&initiative_id)?, &text).await?;
    Ok(added.into())
}

/// Says what the scheme asks.
#[tauri::command]
#[specta::specta]
pub async fn set_support_rules(
    session: State<'_, Session>,
    initiative_id: String,
    rules: SupportRules,
) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(app::support::set_support_rules(&app, id(&initiative_id)?, rules.into()).await?)
}
