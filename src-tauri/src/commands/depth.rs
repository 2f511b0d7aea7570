//! The initiative in depth: cards, lists, checklist.

use app::depth;
use serde::Serialize;
use specta::Type;
use tauri::State;

use super::depth_view::{
    CommunityCard, DepthView, ExpectationCard, Gathering, GroupInput, KindredInput, MethodInput,
    PartyInput, QuestionCard, RoleInput, RulesCard,
};
use super::id;
use crate::error::AppError;
use crate::session::Session;

/// An initiative on this laptop that looks like it.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SimilarHit {
    initiative_id: String,
    title: String,
    theme: String,
    area: String,
    why: Vec<String>,
}

impl From<depth::SimilarHit> for SimilarHit {
    fn from(hit: depth::SimilarHit) -> Self {
        let it = hit.initiative;
        Self {
            initiative_id: it.id.to_string(),
            title: it.title.to_string(),
            theme: it.theme.to_string(),
            area: it.area.to_string(),
            why: hit.why.iter().map(|why| why.as_str().to_owned()).collect(),
        }
    }
}

/// All of it at once.
#[tauri::command]
#[specta::specta]
pub async fn show_depth(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<DepthView, AppError> {
    let app = session.app().await?;
    Ok(depth::show_depth(&app, id(&initiative_id)?).await?.into())
}

/// Writes the rules of the game, and what is asked of support.
#[tauri::command]
#[specta::specta]
pub async fn edit_rules_card(
    session: State<'_, Session>,
    initiative_id: String,
    card: RulesCard,
) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(depth::edit_rules_card(&app, id(&initiative_id)?, &card.into()).await?)
}

/// Writes what whoever takes part may expect.
#[tauri::command]
#[specta::specta]
pub async fn edit_expectations(
    session: State<'_, Session>,
    initiative_id: String,
    card: ExpectationCard,
) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(depth::edit_expectations(&app, id(&initiative_id)?, &card.into()).await?)
}

/// Writes the analysis of the question.
#[tauri::command]
#[specta::specta]
pub async fn edit_question(
    session: State<'_, Session>,
    initiative_id: String,
    card: QuestionCard,
) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(depth::edit_question(&app, id(&initiative_id)?, &card.into()).await?)
}

/// Writes when people meet, again and again.
#[tauri::command]
#[specta::specta]
pub async fn edit_gathering(
    session: State<'_, Session>,
    initiative_id: String,
    gathering: Gathering,
) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(depth::edit_gathering(&app, id(&initiative_id)?, &gathering.into()).await?)
}

/// Writes to which community it belongs.
#[tauri::command]
#[specta::specta]
pub async fn edit_community(
    session: State<'_, Session>,
    initiative_id: String,
    card: CommunityCard,
) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(depth::edit_community(&app, id(&initiative_id)?, &card.into()).await?)
}

/// Writes down what everyone means by a word, and answers its id.
#[tauri::command]
#[specta::specta]
pub async fn save_term(
    session: State<'_, Session>,
    initiative_id: String,
    id: Option<String>,
    term: String,
    meaning: String,
) -> Result<String, AppError> {
    let app = session.app().await?;
    let known = id.as_deref().map(self::id).transpose()?;
    let input = depth::TermInput { term, meaning };
    let id = depth::save_term(&app, self::id(&initiative_id)?, known, &input).await?;
    Ok(id.to_string())
}

/// Puts a word in the trash.
#[tauri::command]
#[specta::specta]
pub async fn remove_term(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(depth::remove_term(&app, self::id(&id)?).await?)
}

/// Writes down a side with its interest, and answers its id.
#[tauri::command]
#[specta::specta]
pub async fn save_party(
    session: State<'_, Session>,
    initiative_id: String,
    id: Option<String>,
    input: PartyInput,
) -> Result<String, AppError> {
    let app = session.app().await?;
    let known = id.as_deref().map(self::id).transpose()?;
    let initiative = self::id(&initiative_id)?;
    let id = depth::save_party(&app, initiative, known, &input.into()).await?;
    Ok(id.to_string())
}

/// Puts a side in the trash.
#[tauri::command]
#[specta::specta]
pub async fn remove_party(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(depth::remove_party(&app, self::id(&id)?).await?)
}

/// Writes down a way in which people take part, and answers its id.
#[tauri::command]
#[specta::specta]
pub async fn save_method(
    session: State<'_, Session>,
    initiative_id: String,
    id: Option<String>,
    input: MethodInput,
) -> Result<String, AppError> {
    let app = session.app().await?;
    let known = id.as_deref().map(self::id).transpose()?;
    let initiative = self::id(&initiative_id)?;
    let id = depth::save_method(&app, initiative, known, &input.into()).await?;
    Ok(id.to_string())
}

/// Puts a method in the trash.
#[tauri::command]
#[specta::specta]
pub async fn remove_method(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(depth::remove_method(&app, self::id(&id)?).await?)
}

/// Writes down a role, and how many people it needs, and answers its id.
#[tauri::command]
#[specta::specta]
pub async fn save_role(
    session: State<'_, Session>,
    initiative_id: String,
    id: Option<String>,
    input: RoleInput,
) -> Result<String, AppError> {
    let app = session.app().await?;
    let known = id.as_deref().map(self::id).transpose()?;
    let initiative = self::id(&initiative_id)?;
    let id = depth::save_role(&app, initiative, known, &input.into()).await?;
    Ok(id.to_string())
}

/// Puts a role in the trash.
#[tauri::command]
#[specta::specta]
pub async fn remove_role(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(depth::remove_role(&app, self::id(&id)?).await?)
}

/// Writes down a group, and how many of it were heard, and answers its id.
#[tauri::command]
#[specta::specta]
pub async fn save_group(
    session: State<'_, Session>,
    initiative_id: String,
    id: Option<String>,
    input: GroupInput,
) -> Result<String, AppError> {
    let app = session.app().await?;
    let known = id.as_deref().map(self::id).transpose()?;
    let initiative = self::id(&initiative_id)?;
    let id = depth::save_group(&app, initiative, known, &input.into()).await?;
    Ok(id.to_string())
}

/// Puts a group in the trash.
#[tauri::command]
#[specta::specta]
pub async fn remove_group(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(depth::remove_group(&app, self::id(&id)?).await?)
}

/// Writes down an initiative elsewhere that is like it, and answers its id.
#[tauri::command]
#[specta::specta]
pub async fn save_kindred(
    session: State<'_, Session>,
    initiative_id: String,
    id: Option<String>,
    input: KindredInput,
) -> Result<String, AppError> {
    let app = session.app().await?;
    let known = id.as_deref().map(self::id).transpose()?;
    let initiative = self::id(&initiative_id)?;
    let id = depth::save_kindred(&app, initiative, known, &input.into()).await?;
    Ok(id.to_string())
}

/// Puts one that is like it in the trash.
#[tauri::command]
#[specta::specta]
pub async fn remove_kindred(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(depth::remove_kindred(&app, self::id(&id)?).await?)
}

/// Notes that a member of the team or a neighbour holds a role.
#[tauri::command]
#[specta::specta]
pub async fn add_holder(
    session: State<'_, Session>,
    role_id: String,
    person_id: String,
) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(depth::add_holder(&app, id(&role_id)?, id(&person_id)?).await?)
}

/// Notes that someone holds a role no more.
#[tauri::command]
#[specta::specta]
pub async fn remove_holder(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(depth::remove_holder(&app, self::id(&id)?).await?)
}

/// Initiatives on this laptop that look like one, or like what someone typed.
#[tauri::command]
#[specta::specta]
pub async fn find_similar(
    session: State<'_, Session>,
    initiative_id: String,
    text: String,
) -> Result<Vec<SimilarHit>, AppError> {
    let app = session.app().await?;
    let hits = depth::find_similar(&app, id(&initiative_id)?, &text).await?;
    Ok(hits.into_iter().map(Into::into).collect())
}

/// Answers an item of the checklist.
#[tauri::command]
#[specta::specta]
pub async fn answer_check(
    session: State<'_, Session>,
    initiative_id: String,
    key: String,
    answer: String,
    note: String,
) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(depth::answer_check(&app, id(&initiative_id)?, &key, &answer, &note).await?)
}
