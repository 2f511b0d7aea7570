//! People: the list, one person, tags, consent, trash.

use app::domain::NeighbourId;
use app::neighbour::{self, NeighbourQuery as Query};
use app::{ListFilter, consent};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use super::neighbour_view::{EraseReport, NeighbourPage, NeighbourView, TagCount};
use super::{NameParts, id, ids};
use crate::error::AppError;
use crate::session::Session;

/// What to list.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NeighbourQuery {
    initiative_id: String,
    text: String,
    tag: Option<String>,
    filter: NeighbourFilter,
    involvement: Option<String>,
    street: String,
    silent_days: Option<u32>,
    offset: u32,
    limit: u32,
}

/// Which people to list.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum NeighbourFilter {
    All,
    WithoutAddress,
    WithoutContact,
    WithConsent,
    Trash,
}

impl From<NeighbourFilter> for ListFilter {
    fn from(filter: NeighbourFilter) -> Self {
        match filter {
            NeighbourFilter::All => Self::All,
            NeighbourFilter::WithoutAddress => Self::WithoutAddress,
            NeighbourFilter::WithoutContact => Self::WithoutContact,
            NeighbourFilter::WithConsent => Self::WithConsent,
            NeighbourFilter::Trash => Self::Trash,
        }
    }
}

impl From<ListFilter> for NeighbourFilter {
    fn from(filter: ListFilter) -> Self {
        match filter {
            ListFilter::All => Self::All,
            ListFilter::WithoutAddress => Self::WithoutAddress,
            ListFilter::WithoutContact => Self::WithoutContact,
            ListFilter::WithConsent => Self::WithConsent,
            ListFilter::Trash => Self::Trash,
        }
    }
}

/// An address as typed.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AddressInput {
    pub street: String,
    pub house_number: String,
    pub postcode: String,
    pub city: String,
}

/// A person as typed.
#[derive(Clone, Debug, Deserialize, Type)]
pub struct NeighbourInput {
    name: NameParts,
    address: AddressInput,
    phone: String,
    email: String,
    note: String,
    tags: Vec<String>,
}

impl From<NeighbourInput> for neighbour::NeighbourInput {
    fn from(input: NeighbourInput) -> Self {
        Self {
            given: input.name.given,
            prefix: input.name.prefix,
            family: input.name.family,
            street: input.address.street,
            house_number: input.address.house_number,
            postcode: input.address.postcode,
            city: input.address.city,
            phone: input.phone,
            email: input.email,
            note: input.note,
            tags: input.tags,
        }
    }
}

/// New values; `null` leaves a field as it is, an empty text clears it.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NeighbourChange {
    given: Option<String>,
    prefix: Option<String>,
    family: Option<String>,
    street: Option<String>,
    house_number: Option<String>,
    postcode: Option<String>,
    city: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    note: Option<String>,
}

impl From<NeighbourChange> for neighbour::NeighbourChange {
    fn from(change: NeighbourChange) -> Self {
        Self {
            given: change.given,
            prefix: change.prefix,
            family: change.family,
            street: change.street,
            house_number: change.house_number,
            postcode: change.postcode,
            city: change.city,
            phone: change.phone,
            email: change.email,
            note: change.note,
        }
    }
}

/// A window of the list.
#[tauri::command]
#[specta::specta]
pub async fn list_neighbours(
    session: State<'_, Session>,
    query: NeighbourQuery,
) -> Result<NeighbourPage, AppError> {
    let query = Query {
        initiative: id(&query.initiative_id)?,
        text: query.text,
        tag: query.tag,
        filter: query.filter.into(),
        // One that this program does not know filters nothing.
        involvement: query.involvement.and_then(|code| code.parse().ok()),
        street: query.street,
        silent_days: query.silent_days,
        offset: query.offset,
        limit: query.limit,
    };
    let app = session.app().await?;
    let page = neighbour::list_neighbours(&app, &query).await?;
    app.keep_search_ready(); // who sees the list may type
    Ok(page.into())
}

/// One person with all that is known.
#[tauri::command]
#[specta::specta]
pub async fn get_neighbour(
    session: State<'_, Session>,
    id: String,
) -> Result<NeighbourView, AppError> {
    let app = session.app().await?;
    Ok(neighbour::show_neighbour(&app, self::id(&id)?)
        .await?
        .into())
}

/// Writes down a person and answers the id.
#[tauri::command]
#[specta::specta]
pub async fn create_neighbour(
    session: State<'_, Session>,
    initiative_id: String,
    neighbour: NeighbourInput,
) -> Result<String, AppError> {
    let app = session.app().await?;
    let id = neighbour::create_neighbour(&app, id(&initiative_id)?, &neighbour.into()).await?;
    Ok(id.to_string())
}

/// Changes what is known of a person.
#[tauri::command]
#[specta::specta]
pub async fn edit_neighbour(
    session: State<'_, Session>,
    id: String,
    change: NeighbourChange,
) -> Result<NeighbourView, AppError> {
    let app = session.app().await?;
    let id = self::id(&id)?;
    neighbour::edit_neighbour(&app, id, &change.into()).await?;
    Ok(neighbour::show_neighbour(&app, id).await?.into())
}

/// Notes that the door of a person wants no post.
#[tauri::command]
#[specta::specta]
pub async fn set_no_post(
    session: State<'_, Session>,
    neighbour_id: String,
    no_post: bool,
) -> Result<(), AppError> {
    Ok(neighbour::set_no_post(&session.app().await?, id(&neighbour_id)?, no_post).await?)
}

/// Puts people in the trash.
#[tauri::command]
#[specta::specta]
pub async fn trash_neighbours(
    session: State<'_, Session>,
    ids: Vec<String>,
) -> Result<u32, AppError> {
    let moved = neighbour::trash_neighbours(&session.app().await?, &self::ids(&ids)?).await?;
    Ok(super::initiative::count(moved as u64))
}

/// Takes people out of the trash.
#[tauri::command]
#[specta::specta]
pub async fn restore_neighbours(
    session: State<'_, Session>,
    ids: Vec<String>,
) -> Result<u32, AppError> {
    let moved = neighbour::restore_neighbours(&session.app().await?, &self::ids(&ids)?).await?;
    Ok(super::initiative::count(moved as u64))
}

/// Erases a person for good.
#[tauri::command]
#[specta::specta]
pub async fn erase_neighbour(
    session: State<'_, Session>,
    id: String,
) -> Result<EraseReport, AppError> {
    let app = session.app().await?;
    Ok(neighbour::erase_neighbour(&app, self::id(&id)?)
        .await?
        .into())
}

/// Puts a tag on people.
#[tauri::command]
#[specta::specta]
pub async fn add_tag(
    session: State<'_, Session>,
    ids: Vec<String>,
    tag: String,
) -> Result<(), AppError> {
    let ids: Vec<NeighbourId> = self::ids(&ids)?;
    Ok(neighbour::tag_neighbours(&session.app().await?, &ids, &tag).await?)
}

/// Takes a tag off people.
#[tauri::command]
#[specta::specta]
pub async fn remove_tag(
    session: State<'_, Session>,
    ids: Vec<String>,
    tag: String,
) -> Result<(), AppError> {
    let ids: Vec<NeighbourId> = self::ids(&ids)?;
    Ok(neighbour::untag_neighbours(&session.app().await?, &ids, &tag).await?)
}

/// Every tag with the number of people who have it.
#[tauri::command]
#[specta::specta]
pub async fn list_tags(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Vec<TagCount>, AppError> {
    let tags = neighbour::list_tags(&session.app().await?, id(&initiative_id)?).await?;
    Ok(tags.into_iter().map(Into::into).collect())
}

/// Records what a person said about being reached.
#[tauri::command]
#[specta::specta]
pub async fn record_consent(
    session: State<'_, Session>,
    neighbour_id: String,
    channel: String,
    purpose: String,
    given: bool,
    wording: String,
    source: String,
) -> Result<(), AppError> {
    let input = consent::ConsentInput {
        channel,
        purpose,
        given,
        wording,
        source,
    };
    Ok(consent::record_consent(&session.app().await?, id(&neighbour_id)?, &input).await?)
}
