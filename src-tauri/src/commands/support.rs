//! Statements of support and objection.

use app::domain::{self, Weight};
use app::support::{self, CountedSupport, ListedSupport};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use super::circle::SupportRules;
use super::initiative::count;
use super::neighbour::AddressInput;
use super::street_codes::{Position, SupportChannel};
use super::{NameParts, id};
use crate::error::AppError;
use crate::session::Session;

/// A statement as typed.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SupportInput {
    position: Position,
    channel: SupportChannel,
    given_on: String,
    remark: String,
    name: NameParts,
    street: String,
    house_number: String,
    postcode: String,
    city: String,
    neighbour_id: Option<String>,
    household_id: Option<String>,
    allow_double: bool,
}

impl TryFrom<SupportInput> for support::SupportInput {
    type Error = AppError;

    fn try_from(input: SupportInput) -> Result<Self, AppError> {
        Ok(Self {
            position: domain::Position::from(input.position).to_string(),
            channel: domain::SupportChannel::from(input.channel).to_string(),
            given_on: input.given_on,
            remark: input.remark,
            given: input.name.given,
            prefix: input.name.prefix,
            family: input.name.family,
            street: input.street,
            house_number: input.house_number,
            postcode: input.postcode,
            city: input.city,
            neighbour: input.neighbour_id.as_deref().map(id).transpose()?,
            household: input.household_id.as_deref().map(id).transpose()?,
            allow_double: input.allow_double,
        })
    }
}

/// A statement with what it amounts to.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SupportRow {
    id: String,
    position: Position,
    channel: SupportChannel,
    given_on: String,
    withdrawn_on: Option<String>,
    remark: String,
    name: NameParts,
    neighbour_id: Option<String>,
    household_id: String,
    address: AddressInput,
    in_circle: bool,
    is_double: bool,
    is_clash: bool,
}

impl From<ListedSupport> for SupportRow {
    fn from(row: ListedSupport) -> Self {
        let (it, name) = (row.at_home.support, row.at_home.name);
        let nobody = || domain::PersonName {
            given: String::new(),
            prefix: String::new(),
            family: String::new(),
        };
        Self {
            id: it.id.to_string(),
            position: it.position.into(),
            channel: it.channel.into(),
            given_on: it.given_on.map_or_else(String::new, |day| day.to_string()),
            withdrawn_on: it.withdrawn_on.map(|day| day.to_string()),
            remark: it.remark.as_str().to_owned(),
            name: name.unwrap_or_else(nobody).into(),
            neighbour_id: it.neighbour.map(|id| id.to_string()),
            household_id: it.household.to_string(),
            address: row.at_home.address.into(),
            in_circle: row.in_circle,
            is_double: row.weight == Weight::Double,
            is_clash: row.weight == Weight::Clash,
        }
    }
}

/// Which statements are listed.
#[derive(Clone, Copy, Debug, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SupportFilter {
    All,
    For,
    Against,
    Neutral,
    Doubles,
    Withdrawn,
    Outside,
}

impl From<SupportFilter> for support::SupportFilter {
    fn from(filter: SupportFilter) -> Self {
        match filter {
            SupportFilter::All => Self::All,
            SupportFilter::For => Self::Of(domain::Position::For),
            SupportFilter::Against => Self::Of(domain::Position::Against),
            SupportFilter::Neutral => Self::Of(domain::Position::Neutral),
            SupportFilter::Doubles => Self::Doubles,
            SupportFilter::Withdrawn => Self::Withdrawn,
            SupportFilter::Outside => Self::Outside,
        }
    }
}

/// What to list.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SupportQuery {
    initiative_id: String,
    text: String,
    filter: SupportFilter,
    offset: u32,
    limit: u32,
}

/// A window of the list.
#[derive(Clone, Debug, Serialize, Type)]
pub struct SupportPage {
    rows: Vec<SupportRow>,
    total: u32,
}

/// What is said, in numbers.
#[derive(Clone, Debug, Serialize, Type)]
pub struct SupportCount {
    doors: u32,
    #[serde(rename = "for")]
    in_favour: u32,
    against: u32,
    neutral: u32,
    silent: u32,
    clashes: u32,
    doubles: u32,
    withdrawn: u32,
    outside: u32,
    rules: SupportRules,
    enough: Option<bool>,
}

impl From<CountedSupport> for SupportCount {
    fn from(it: CountedSupport) -> Self {
        let counted = |number: usize| count(number as u64);
        Self {
            doors: counted(it.count.doors),
            in_favour: counted(it.count.in_favour),
            against: counted(it.count.against),
            neutral: counted(it.count.neutral),
            silent: counted(it.count.silent),
            clashes: counted(it.count.clashes),
            doubles: counted(it.count.doubles),
            withdrawn: counted(it.count.withdrawn),
            outside: counted(it.count.outside),
            rules: it.rules.into(),
            enough: it.is_enough,
        }
    }
}

/// A window of the statements of an initiative.
#[tauri::command]
#[specta::specta]
pub async fn list_support(
    session: State<'_, Session>,
    query: SupportQuery,
) -> Result<SupportPage, AppError> {
    let app = session.app().await?;
    let query = support::SupportQuery {
        initiative: id(&query.initiative_id)?,
        text: query.text,
        filter: query.filter.into(),
        offset: query.offset,
        limit: query.limit,
    };
    let page = support::list_support(&app, &query).await?;
    Ok(SupportPage {
        rows: page.rows.into_iter().map(Into::into).collect(),
        total: count(page.total as u64),
    })
}

/// What is said, out of the doors of the circle.
#[tauri::command]
#[specta::specta]
pub async fn support_count(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<SupportCount, AppError> {
    let app = session.app().await?;
    Ok(support::count_support(&app, id(&initiative_id)?)
        .await?
        .into())
}

/// Enters a statement.
#[tauri::command]
#[specta::specta]
pub async fn record_support(
    session: State<'_, Session>,
    initiative_id: String,
    support: SupportInput,
) -> Result<SupportRow, AppError> {
    let app = session.app().await?;
    let input = support.try_into()?;
    let row = support::record_support(&app, id(&initiative_id)?, &input).await?;
    Ok(row.into())
}

/// Notes that a statement was taken back.
#[tauri::command]
#[specta::specta]
pub async fn withdraw_support(
    session: State<'_, Session>,
    id: String,
    day: String,
) -> Result<(), AppError> {
    Ok(support::withdraw_support(&session.app().await?, self::id(&id)?, &day).await?)
}

/// Puts a statement in the trash.
#[tauri::command]
#[specta::specta]
pub async fn trash_support(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(support::trash_support(&session.app().await?, self::id(&id)?).await?)
}

/// Says which of several statements counts.
#[tauri::command]
#[specta::specta]
pub async fn keep_support(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(support::keep_support(&session.app().await?, self::id(&id)?).await?)
}
