//! Organisations, talents, contact, whom to call next, and how much people take part.

use app::ErrorCode;
use app::domain::{Involvement, NeighbourId};
use app::network;
use serde::Deserialize;
use specta::Type;
use tauri::State;

use super::network_view::{
    ContactInput, ContactView, KeyFigureRow, NextCall, OrganisationInput, OrganisationRow,
    OrganisationView, RelationInput, RelationView, TalentInput, TalentView,
};
use super::{id, ids};
use crate::error::AppError;
use crate::session::Session;

/// Which talents to list.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TalentQuery {
    initiative_id: String,
    text: String,
    kind: Option<String>,
    only_available: bool,
}

/// The organisations that a search finds.
#[tauri::command]
#[specta::specta]
pub async fn list_organisations(
    session: State<'_, Session>,
    initiative_id: String,
    text: String,
) -> Result<Vec<OrganisationRow>, AppError> {
    let app = session.app().await?;
    let all = network::list_organisations(&app, id(&initiative_id)?, &text).await?;
    Ok(all.into_iter().map(Into::into).collect())
}

/// One organisation with all that hangs on it.
#[tauri::command]
#[specta::specta]
pub async fn show_organisation(
    session: State<'_, Session>,
    id: String,
) -> Result<OrganisationView, AppError> {
    let app = session.app().await?;
    Ok(network::show_organisation(&app, self::id(&id)?)
        .await?
        .into())
}

/// Writes down an organisation and answers the id.
#[tauri::command]
#[specta::specta]
pub async fn add_organisation(
    session: State<'_, Session>,
    initiative_id: String,
    organisation: OrganisationInput,
) -> Result<String, AppError> {
    let app = session.app().await?;
    let added = network::add_organisation(&app, id(&initiative_id)?, &organisation.into()).await?;
    Ok(added.to_string())
}

/// Changes what is known of an organisation.
#[tauri::command]
#[specta::specta]
pub async fn edit_organisation(
    session: State<'_, Session>,
    id: String,
    organisation: OrganisationInput,
) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(network::edit_organisation(&app, self::id(&id)?, &organisation.into()).await?)
}

/// Puts an organisation in the trash.
#[tauri::command]
#[specta::specta]
pub async fn trash_organisation(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(network::trash_organisation(&session.app().await?, self::id(&id)?).await?)
}

/// Takes an organisation out of the trash.
#[tauri::command]
#[specta::specta]
pub async fn restore_organisation(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(network::restore_organisation(&session.app().await?, self::id(&id)?).await?)
}

/// Writes down what part someone has.
#[tauri::command]
#[specta::specta]
pub async fn add_relation(
    session: State<'_, Session>,
    initiative_id: String,
    relation: RelationInput,
) -> Result<RelationView, AppError> {
    let app = session.app().await?;
    let added = network::add_relation(&app, id(&initiative_id)?, &relation.try_into()?).await?;
    Ok(added.into())
}

/// Changes what part someone has.
#[tauri::command]
#[specta::specta]
pub async fn edit_relation(
    session: State<'_, Session>,
    id: String,
    relation: RelationInput,
) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(network::edit_relation(&app, self::id(&id)?, &relation.try_into()?).await?)
}

/// Takes away what part someone has.
#[tauri::command]
#[specta::specta]
pub async fn remove_relation(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(network::remove_relation(&session.app().await?, self::id(&id)?).await?)
}

/// Everyone whom many listen to.
#[tauri::command]
#[specta::specta]
pub async fn list_key_figures(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Vec<KeyFigureRow>, AppError> {
    let all = network::list_key_figures(&session.app().await?, id(&initiative_id)?).await?;
    Ok(all.into_iter().map(Into::into).collect())
}

/// The talents and offers that a search finds.
#[tauri::command]
#[specta::specta]
pub async fn list_talents(
    session: State<'_, Session>,
    query: TalentQuery,
) -> Result<Vec<TalentView>, AppError> {
    let query = network::TalentQuery {
        initiative: id(&query.initiative_id)?,
        text: query.text,
        // A kind that this program does not know filters nothing.
        kind: query.kind.and_then(|code| code.parse().ok()),
        only_available: query.only_available,
    };
    let all = network::list_talents(&session.app().await?, &query).await?;
    Ok(all.into_iter().map(Into::into).collect())
}

/// Writes down a talent or an offer.
#[tauri::command]
#[specta::specta]
pub async fn add_talent(
    session: State<'_, Session>,
    initiative_id: String,
    talent: TalentInput,
) -> Result<TalentView, AppError> {
    let app = session.app().await?;
    let added = network::add_talent(&app, id(&initiative_id)?, &talent.try_into()?).await?;
    Ok(added.into())
}

/// Changes a talent or an offer.
#[tauri::command]
#[specta::specta]
pub async fn edit_talent(
    session: State<'_, Session>,
    id: String,
    talent: TalentInput,
) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(network::edit_talent(&app, self::id(&id)?, &talent.try_into()?).await?)
}

/// Takes away a talent or an offer.
#[tauri::command]
#[specta::specta]
pub async fn remove_talent(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(network::remove_talent(&session.app().await?, self::id(&id)?).await?)
}

/// Notes a contact moment.
#[tauri::command]
#[specta::specta]
pub async fn record_contact(
    session: State<'_, Session>,
    initiative_id: String,
    contact: ContactInput,
    answers: Option<String>,
) -> Result<ContactView, AppError> {
    let (app, initiative) = (session.app().await?, id(&initiative_id)?);
    let answers = answers.as_deref().map(id).transpose()?;
    let noted = network::record_contact(&app, initiative, &contact.try_into()?, answers).await?;
    Ok(noted.into())
}

/// Changes a contact moment.
#[tauri::command]
#[specta::specta]
pub async fn edit_contact(
    session: State<'_, Session>,
    id: String,
    contact: ContactInput,
) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(network::edit_contact(&app, self::id(&id)?, &contact.try_into()?).await?)
}

/// Takes a contact moment out of the log.
#[tauri::command]
#[specta::specta]
pub async fn remove_contact(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(network::remove_contact(&session.app().await?, self::id(&id)?).await?)
}

/// Ticks off what a contact moment asked for, or asks for it again.
#[tauri::command]
#[specta::specta]
pub async fn follow_up(
    session: State<'_, Session>,
    id: String,
    done: bool,
) -> Result<(), AppError> {
    Ok(network::follow_up(&session.app().await?, self::id(&id)?, done).await?)
}

/// Whom to call, what is due first.
#[tauri::command]
#[specta::specta]
pub async fn next_calls(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Vec<NextCall>, AppError> {
    let all = network::next_calls(&session.app().await?, id(&initiative_id)?).await?;
    Ok(all.into_iter().map(Into::into).collect())
}

/// Says how much people take part.
#[tauri::command]
#[specta::specta]
pub async fn set_involvement(
    session: State<'_, Session>,
    neighbour_ids: Vec<String>,
    involvement: String,
) -> Result<(), AppError> {
    let people: Vec<NeighbourId> = ids(&neighbour_ids)?;
    let code = involvement.parse::<Involvement>();
    let involvement = code.map_err(|_| AppError::new(ErrorCode::UnknownChoice))?;
    Ok(network::set_involvement(&session.app().await?, &people, involvement).await?)
}

/// Says since when someone takes part.
#[tauri::command]
#[specta::specta]
pub async fn set_joined_on(
    session: State<'_, Session>,
    neighbour_id: String,
    day: Option<String>,
) -> Result<(), AppError> {
    let (app, day) = (session.app().await?, day.unwrap_or_default());
    Ok(network::set_joined_on(&app, id(&neighbour_id)?, &day).await?)
}
