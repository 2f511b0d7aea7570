//! What can be booked, and what of it is free.

use app::domain::ResourceKind;
use app::resource::{self, FreeQuery, PartInput};
use serde::Deserialize;
use specta::Type;
use tauri::State;

use super::id;
use super::resource_view::{FreeRow, Period, ResourceInput, ResourceRow, ResourceView};
use crate::error::AppError;
use crate::session::Session;

/// What to list.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ResourceQuery {
    initiative_id: String,
    text: String,
    kind: Option<String>,
}

/// A part of a set, as typed.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ResourcePartInput {
    resource_id: String,
    quantity: String,
}

/// The catalogue.
#[tauri::command]
#[specta::specta]
pub async fn list_resources(
    session: State<'_, Session>,
    query: ResourceQuery,
) -> Result<Vec<ResourceRow>, AppError> {
    let query = resource::ResourceQuery {
        initiative: id(&query.initiative_id)?,
        text: query.text,
        kind: kind(query.kind),
    };
    let listed = resource::list_resources(&session.app().await?, &query).await?;
    Ok(listed.into_iter().map(Into::into).collect())
}

/// One resource with all that hangs on it.
#[tauri::command]
#[specta::specta]
pub async fn show_resource(
    session: State<'_, Session>,
    id: String,
) -> Result<ResourceView, AppError> {
    let shown = resource::show_resource(&session.app().await?, self::id(&id)?).await?;
    Ok(shown.into())
}

/// Adds a resource to the catalogue.
#[tauri::command]
#[specta::specta]
pub async fn add_resource(
    session: State<'_, Session>,
    initiative_id: String,
    resource: ResourceInput,
) -> Result<ResourceView, AppError> {
    let app = session.app().await?;
    let added = resource::add_resource(&app, id(&initiative_id)?, &resource.into()).await?;
    Ok(resource::show_resource(&app, added.id).await?.into())
}

/// Changes what is known of a resource.
#[tauri::command]
#[specta::specta]
pub async fn edit_resource(
    session: State<'_, Session>,
    id: String,
    resource: ResourceInput,
) -> Result<ResourceView, AppError> {
    let (app, id) = (session.app().await?, self::id(&id)?);
    resource::edit_resource(&app, id, &resource.into()).await?;
    Ok(resource::show_resource(&app, id).await?.into())
}

/// Puts a resource in the trash.
#[tauri::command]
#[specta::specta]
pub async fn trash_resource(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(resource::trash_resource(&session.app().await?, self::id(&id)?).await?)
}

/// Takes a resource out of the trash.
#[tauri::command]
#[specta::specta]
pub async fn restore_resource(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(resource::restore_resource(&session.app().await?, self::id(&id)?).await?)
}

/// Says what a set consists of.
#[tauri::command]
#[specta::specta]
pub async fn set_parts(
    session: State<'_, Session>,
    id: String,
    parts: Vec<ResourcePartInput>,
) -> Result<(), AppError> {
    let part = |it: ResourcePartInput| {
        Ok(PartInput {
            resource: self::id(&it.resource_id)?,
            quantity: it.quantity,
        })
    };
    let parts: Vec<PartInput> = parts
        .into_iter()
        .map(part)
        .collect::<Result<_, AppError>>()?;
    Ok(resource::set_parts(&session.app().await?, self::id(&id)?, &parts).await?)
}

/// What is free in a period, and what is not.
#[tauri::command]
#[specta::specta]
pub async fn free_resources(
    session: State<'_, Session>,
    initiative_id: String,
    period: Period,
    kind: Option<String>,
    quantity: String,
) -> Result<Vec<FreeRow>, AppError> {
    let query = FreeQuery {
        initiative: id(&initiative_id)?,
        starts_at: period.starts_at,
        ends_at: period.ends_at,
        kind: self::kind(kind),
        quantity,
    };
    let rows = resource::free_resources(&session.app().await?, &query).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// A kind that this program does not know filters nothing.
fn kind(code: Option<String>) -> Option<ResourceKind> {
    code.and_then(|code| code.parse().ok())
}
