//! Photos and scans.

use app::ListedAttachment;
use app::attachment;
use app::domain::AttachmentOwner;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use specta::Type;
use tauri::{AppHandle, State};

use super::id;
use super::neighbour_view::AttachmentView;
use crate::chooser;
use crate::error::AppError;
use crate::session::Session;

/// Whose file it is.
#[derive(Clone, Copy, Debug, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum OwnerKind {
    Initiative,
    Neighbour,
    Resource,
}

impl OwnerKind {
    fn owner(self, owner_id: &str) -> Result<AttachmentOwner, AppError> {
        Ok(match self {
            Self::Initiative => AttachmentOwner::Initiative(id(owner_id)?),
            Self::Neighbour => AttachmentOwner::Neighbour(id(owner_id)?),
            Self::Resource => AttachmentOwner::Resource(id(owner_id)?),
        })
    }
}

/// Asks for a file and takes it in; `null` when the person thinks better of it.
#[tauri::command]
#[specta::specta]
pub async fn attach_file(
    window: AppHandle,
    session: State<'_, Session>,
    owner: OwnerKind,
    owner_id: String,
) -> Result<Option<AttachmentView>, AppError> {
    let app = session.app().await?;
    let owner = owner.owner(&owner_id)?;
    let kinds: chooser::Kinds<'_> = &[(
        "JPEG, PNG, WebP, PDF",
        &["jpg", "jpeg", "png", "webp", "pdf"],
    )];
    let Some(path) = chooser::to_read(&window, kinds).await else {
        return Ok(None);
    };
    let attachment = attachment::attach_file(&app, owner, &path).await?;
    let listed = ListedAttachment {
        attachment,
        is_here: true,
    };
    Ok(Some(listed.into()))
}

/// A picture as a data URL. Documents are saved and opened with another program.
#[tauri::command]
#[specta::specta]
pub async fn open_attachment(session: State<'_, Session>, id: String) -> Result<String, AppError> {
    let opened = attachment::open_picture(&session.app().await?, self::id(&id)?).await?;
    let kind = opened.attachment.media_type.as_str();
    Ok(format!(
        "data:{kind};base64,{}",
        BASE64_STANDARD.encode(opened.bytes)
    ))
}

/// Saves a file where the person says; `null` when they think better of it.
#[tauri::command]
#[specta::specta]
pub async fn save_attachment(
    window: AppHandle,
    session: State<'_, Session>,
    id: String,
) -> Result<Option<String>, AppError> {
    let (app, id) = (session.app().await?, self::id(&id)?);
    let name = attachment::open_attachment(&app, id)
        .await?
        .attachment
        .file_name;
    let Some(path) = chooser::to_write(&window, &name).await else {
        return Ok(None);
    };
    attachment::save_attachment(&app, id, &path).await?;
    Ok(Some(path.display().to_string()))
}

/// Puts a file in the trash.
#[tauri::command]
#[specta::specta]
pub async fn remove_attachment(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(attachment::remove_attachment(&session.app().await?, self::id(&id)?).await?)
}

/// The files of an initiative itself; those of its people stand with them.
#[tauri::command]
#[specta::specta]
pub async fn list_attachments(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Vec<AttachmentView>, AppError> {
    let app = session.app().await?;
    let attachments = attachment::list_attachments(&app, id(&initiative_id)?).await?;
    Ok(attachments.into_iter().map(Into::into).collect())
}
