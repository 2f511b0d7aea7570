//! Saved questions to the list of people, and interest over time.

use app::domain::{InterestMonth, SegmentId};
use app::network::{self, ShownSegment};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use super::id;
use super::initiative::count;
use super::neighbour::NeighbourFilter;
use super::network_view::written;
use crate::error::AppError;
use crate::session::Session;

/// A question to the list of people as typed.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SegmentInput {
    name: String,
    text: String,
    tag: Option<String>,
    filter: NeighbourFilter,
    involvement: Option<String>,
    street: String,
    silent_days: Option<u32>,
}

/// A question with how many it finds.
#[derive(Clone, Debug, Serialize, Type)]
pub struct SegmentView {
    id: String,
    #[serde(flatten)]
    fields: SegmentInput,
    count: u32,
}

/// What happened in a month: `2026-11`.
#[derive(Clone, Debug, Serialize, Type)]
pub struct InterestMonthView {
    month: String,
    joined: u32,
    supporters: u32,
    contacts: u32,
    late: u32,
}

impl From<SegmentInput> for network::SegmentInput {
    fn from(it: SegmentInput) -> Self {
        Self {
            name: it.name,
            text: it.text,
            tag: it.tag,
            filter: it.filter.into(),
            involvement: it.involvement.and_then(|code| code.parse().ok()),
            street: it.street,
            silent_days: it.silent_days,
        }
    }
}

impl From<ShownSegment> for SegmentView {
    fn from(shown: ShownSegment) -> Self {
        let it = shown.segment;
        Self {
            id: it.id.to_string(),
            fields: SegmentInput {
                name: it.name.to_string(),
                text: it.text.to_string(),
                tag: it.tag,
                filter: shown.filter.into(),
                involvement: written(it.involvement),
                street: it.street.to_string(),
                silent_days: it.silent_days,
            },
            count: count(shown.count),
        }
    }
}

impl From<InterestMonth> for InterestMonthView {
    fn from(it: InterestMonth) -> Self {
        Self {
            month: format!("{:04}-{:02}", it.year, it.month),
            joined: it.joined,
            supporters: it.supporters,
            contacts: it.contacts,
            late: it.late,
        }
    }
}

/// The saved questions to the list of people.
#[tauri::command]
#[specta::specta]
pub async fn list_segments(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Vec<SegmentView>, AppError> {
    let all = network::list_segments(&session.app().await?, id(&initiative_id)?).await?;
    Ok(all.into_iter().map(Into::into).collect())
}

/// Keeps a question under a name.
#[tauri::command]
#[specta::specta]
pub async fn save_segment(
    session: State<'_, Session>,
    initiative_id: String,
    id: Option<String>,
    segment: SegmentInput,
) -> Result<SegmentView, AppError> {
    let app = session.app().await?;
    let known = id.as_deref().map(self::id::<SegmentId>).transpose()?;
    let initiative = self::id(&initiative_id)?;
    let saved = network::save_segment(&app, initiative, known, &segment.into()).await?;
    Ok(saved.into())
}

/// Forgets a saved question.
#[tauri::command]
#[specta::specta]
pub async fn remove_segment(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(network::remove_segment(&session.app().await?, self::id(&id)?).await?)
}

/// Interest over time, month by month.
#[tauri::command]
#[specta::specta]
pub async fn interest(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Vec<InterestMonthView>, AppError> {
    let months = network::show_interest(&session.app().await?, id(&initiative_id)?).await?;
    Ok(months.into_iter().map(Into::into).collect())
}
