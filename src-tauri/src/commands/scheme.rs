//! Rules of budgets, and what they ask.

use app::domain::{GuideItem, Scheme};
use app::scheme::{self, GuideQuery, ShownGuide};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use super::id;
use super::resource_view::cents;
use crate::error::AppError;
use crate::session::Session;

macro_rules! scheme_fields {
    ($($field:ident),+ $(,)?) => {
        /// A scheme as typed; blank is not known. Amounts are euros.
        #[derive(Clone, Debug, Deserialize, Type)]
        #[serde(rename_all = "camelCase")]
        pub struct SchemeInput {
            $($field: String),+
        }

        impl From<SchemeInput> for scheme::SchemeInput {
            fn from(it: SchemeInput) -> Self {
                Self { $($field: it.$field),+ }
            }
        }

        /// A scheme as it would be typed.
        #[derive(Clone, Debug, Serialize, Type)]
        #[serde(rename_all = "camelCase")]
        pub struct SchemeView {
            id: String,
            $($field: String),+
        }

        impl From<Scheme> for SchemeView {
            fn from(it: Scheme) -> Self {
                let typed = scheme::SchemeInput::from(&it.terms);
                Self { id: it.id.to_string(), $($field: typed.$field),+ }
            }
        }
    };
}

scheme_fields! {
    name, town, who_may_start, area, decides, min_cents, max_cents, own_share, support_needed,
    support_unit, lead_time, lead_unit, reply_time, reply_unit, excluded, asks, afterwards,
    source, seen_on,
}

/// A scheme held against an initiative.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SchemeGuide {
    scheme: SchemeView,
    amount_cents: Option<u32>,
    own_share_cents: Option<u32>,
    /// The last day to ask.
    latest_day: Option<String>,
    items: Vec<GuideLine>,
}

/// One thing that is asked; `isMet` is `null` when only a person can tell.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GuideLine {
    code: String,
    is_met: Option<bool>,
    value: String,
}

impl From<ShownGuide> for SchemeGuide {
    fn from(it: ShownGuide) -> Self {
        Self {
            scheme: it.scheme.into(),
            amount_cents: it.amount.map(cents),
            own_share_cents: it.guide.own_share.map(cents),
            latest_day: it.guide.latest_day.map(|day| day.to_string()),
            items: it.guide.items.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<GuideItem> for GuideLine {
    fn from(it: GuideItem) -> Self {
        Self {
            code: it.rule.to_string(),
            is_met: it.is_met,
            value: it.value,
        }
    }
}

fn views(schemes: Vec<Scheme>) -> Vec<SchemeView> {
    schemes.into_iter().map(Into::into).collect()
}

/// The schemes of an initiative.
#[tauri::command]
#[specta::specta]
pub async fn list_schemes(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Vec<SchemeView>, AppError> {
    let app = session.app().await?;
    Ok(views(
        scheme::list_schemes(&app, id(&initiative_id)?).await?,
    ))
}

/// Adds a scheme.
#[tauri::command]
#[specta::specta]
pub async fn add_scheme(
    session: State<'_, Session>,
    initiative_id: String,
    scheme: SchemeInput,
) -> Result<SchemeView, AppError> {
    let app = session.app().await?;
    let added = scheme::add_scheme(&app, id(&initiative_id)?, &scheme.into()).await?;
    Ok(added.into())
}

/// Changes what is known of a scheme.
#[tauri::command]
#[specta::specta]
pub async fn edit_scheme(
    session: State<'_, Session>,
    id: String,
    scheme: SchemeInput,
) -> Result<SchemeView, AppError> {
    let app = session.app().await?;
    let edited = scheme::edit_scheme(&app, self::id(&id)?, &scheme.into()).await?;
    Ok(edited.into())
}

/// Puts a scheme in the trash.
#[tauri::command]
#[specta::specta]
pub async fn trash_scheme(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(scheme::trash_scheme(&session.app().await?, self::id(&id)?).await?)
}

/// Takes a scheme out of the trash.
#[tauri::command]
#[specta::specta]
pub async fn restore_scheme(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(scheme::restore_scheme(&session.app().await?, self::id(&id)?).await?)
}

/// Adds the schemes that come with Samenspel and are not there.
#[tauri::command]
#[specta::specta]
pub async fn add_known_schemes(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Vec<SchemeView>, AppError> {
    let app = session.app().await?;
    let all = scheme::add_known_schemes(&app, id(&initiative_id)?).await?;
    Ok(views(all))
}

/// What a scheme asks, what of it is there, and what is missing. `amountCents` is what is asked
/// for.
#[tauri::command]
#[specta::specta]
pub async fn guide(
    session: State<'_, Session>,
    scheme_id: String,
    initiative_id: String,
    day: Option<String>,
    amount_cents: Option<u32>,
) -> Result<SchemeGuide, AppError> {
    let query = GuideQuery {
        scheme: id(&scheme_id)?,
        initiative: id(&initiative_id)?,
        day: day.unwrap_or_default(),
        amount: amount_cents.map(|cents| app::domain::Cents::new(cents.into())),
    };
    Ok(scheme::show_guide(&session.app().await?, &query)
        .await?
        .into())
}
