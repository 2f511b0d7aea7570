//! People who may have been written down twice.

use app::neighbour::{self, MergeChoice as Choice};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use super::initiative::count;
use super::neighbour::AddressInput;
use super::{NameParts, id};
use crate::error::AppError;
use crate::session::Session;

/// A window of the pairs.
#[derive(Clone, Debug, Serialize, Type)]
pub struct DoublesPage {
    pairs: Vec<DoublePair>,
    total: u32,
}

/// Two people who may be one.
#[derive(Clone, Debug, Serialize, Type)]
pub struct DoublePair {
    first: DoublePerson,
    second: DoublePerson,
    why: Vec<String>,
    score: u32,
}

/// One of them, with what hangs on them in numbers.
#[derive(Clone, Debug, Serialize, Type)]
pub struct DoublePerson {
    id: String,
    name: NameParts,
    address: AddressInput,
    phone: String,
    email: String,
    tags: Vec<String>,
    note: String,
    consent: u32,
    support: u32,
    contact: u32,
    attachments: u32,
}

/// Who stays, and of which fields the value of the other is kept.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MergeChoice {
    stays_id: String,
    goes_id: String,
    take_from_gone: Vec<String>,
}

/// The pairs that may be one person, the surest first.
#[tauri::command]
#[specta::specta]
pub async fn find_doubles(
    session: State<'_, Session>,
    initiative_id: String,
    offset: u32,
    limit: u32,
) -> Result<DoublesPage, AppError> {
    let app = session.app().await?;
    let page = neighbour::find_doubles(&app, id(&initiative_id)?, offset, limit).await?;
    Ok(DoublesPage {
        total: count(page.total as u64),
        pairs: page.pairs.into_iter().map(Into::into).collect(),
    })
}

/// Makes one person of two.
#[tauri::command]
#[specta::specta]
pub async fn merge_neighbours(
    session: State<'_, Session>,
    choice: MergeChoice,
) -> Result<(), AppError> {
    let fields = choice
        .take_from_gone
        .iter()
        .map(|code| code.parse::<neighbour::MergedField>());
    let choice = Choice {
        stays: id(&choice.stays_id)?,
        goes: id(&choice.goes_id)?,
        take_from_gone: fields.collect::<Result<_, app::FieldError>>()?,
    };
    Ok(neighbour::merge_neighbours(&session.app().await?, &choice).await?)
}

/// Notes that two people are two.
#[tauri::command]
#[specta::specta]
pub async fn dismiss_double(
    session: State<'_, Session>,
    first_id: String,
    second_id: String,
) -> Result<(), AppError> {
    let (first, second) = (id(&first_id)?, id(&second_id)?);
    Ok(neighbour::dismiss_double(&session.app().await?, first, second).await?)
}

impl From<neighbour::DoublePair> for DoublePair {
    fn from(it: neighbour::DoublePair) -> Self {
        Self {
            first: it.first.into(),
            second: it.second.into(),
            why: it.why.iter().map(ToString::to_string).collect(),
            score: it.score.into(),
        }
    }
}

impl From<neighbour::DoublePerson> for DoublePerson {
    fn from(shown: neighbour::DoublePerson) -> Self {
        let it = shown.neighbour;
        let phone = it.phone.as_ref().map(ToString::to_string);
        let email = it.email.as_ref().map(ToString::to_string);
        Self {
            id: it.id.to_string(),
            name: it.name.into(),
            address: shown.address.into(),
            phone: phone.unwrap_or_default(),
            email: email.unwrap_or_default(),
            tags: shown.tags.iter().map(ToString::to_string).collect(),
            note: it.note.to_string(),
            consent: count(shown.consent as u64),
            support: count(shown.support as u64),
            contact: count(shown.contact as u64),
            attachments: count(shown.attachments as u64),
        }
    }
}
