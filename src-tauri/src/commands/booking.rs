//! Bookings and loans.

use app::booking::{self, BookingDetails, NamedIn};
use app::domain::BookingId;
use app::domain::period::on_the_clock;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use super::id;
use crate::error::AppError;
use crate::session::Session;

/// A booking as typed.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BookingInput {
    resource_id: String,
    starts_at: String,
    ends_at: String,
    quantity: String,
    purpose: String,
    borrower: String,
    allow_short_notice: bool,
}

impl BookingInput {
    fn parsed(self) -> Result<booking::BookingInput, AppError> {
        Ok(booking::BookingInput {
            resource: id(&self.resource_id)?,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            quantity: self.quantity,
            purpose: self.purpose,
            borrower: self.borrower,
            allow_short_notice: self.allow_short_notice,
        })
    }
}

/// Which days to list, both included.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BookingQuery {
    initiative_id: String,
    from: String,
    to: String,
    resource_id: Option<String>,
}

/// A booking or loan. Times are those of the clock on the wall.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BookingRow {
    id: String,
    resource_id: String,
    resource_name: String,
    starts_at: String,
    ends_at: String,
    quantity: u32,
    purpose: String,
    borrower: String,
    state: String,
    is_clash: bool,
    clashes_with: Vec<String>,
    is_overdue: bool,
    condition_out: String,
    condition_in: String,
}

impl From<BookingDetails> for BookingRow {
    fn from(details: BookingDetails) -> Self {
        let it = details.booking;
        let others = details.clashes_with.iter().flatten();
        Self {
            id: it.id.to_string(),
            resource_id: it.resource.to_string(),
            resource_name: details.resource_name,
            starts_at: on_the_clock(it.period.starts_at()),
            ends_at: on_the_clock(it.period.ends_at()),
            quantity: it.quantity,
            purpose: it.purpose.to_string(),
            borrower: it.borrower.to_string(),
            state: it.state.to_string(),
            clashes_with: others.map(BookingId::to_string).collect(),
            is_clash: details.clashes_with.is_some(),
            is_overdue: details.is_overdue,
            condition_out: it.condition_out.to_string(),
            condition_in: it.condition_in.to_string(),
        }
    }
}

/// A resource or a booking that names an erased person.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BookingMention {
    kind: BookingMentionKind,
    id: String,
    resource: String,
    excerpt: String,
}

/// Where the name stands.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum BookingMentionKind {
    Resource,
    Booking,
}

impl From<booking::BookingMention> for BookingMention {
    fn from(it: booking::BookingMention) -> Self {
        let (kind, id) = match it.named_in {
            NamedIn::Resource(id) => (BookingMentionKind::Resource, id.to_string()),
            NamedIn::Booking(id) => (BookingMentionKind::Booking, id.to_string()),
        };
        Self {
            kind,
            id,
            resource: it.resource,
            excerpt: it.excerpt,
        }
    }
}

/// The bookings that meet some days, and loans that should have been back before.
#[tauri::command]
#[specta::specta]
pub async fn list_bookings(
    session: State<'_, Session>,
    query: BookingQuery,
) -> Result<Vec<BookingRow>, AppError> {
    let query = booking::BookingQuery {
        initiative: id(&query.initiative_id)?,
        from: query.from,
        to: query.to,
        resource: query.resource_id.as_deref().map(id).transpose()?,
    };
    let listed = booking::list_bookings(&session.app().await?, &query).await?;
    Ok(listed.into_iter().map(Into::into).collect())
}

/// Books something that is free.
#[tauri::command]
#[specta::specta]
pub async fn book(
    session: State<'_, Session>,
    initiative_id: String,
    booking: BookingInput,
) -> Result<BookingRow, AppError> {
    let (app, initiative) = (session.app().await?, id(&initiative_id)?);
    Ok(booking::book(&app, initiative, &booking.parsed()?)
        .await?
        .into())
}

/// Changes a booking, or moves it.
#[tauri::command]
#[specta::specta]
pub async fn edit_booking(
    session: State<'_, Session>,
    id: String,
    booking: BookingInput,
) -> Result<BookingRow, AppError> {
    let (app, id) = (session.app().await?, self::id(&id)?);
    Ok(booking::edit_booking(&app, id, &booking.parsed()?)
        .await?
        .into())
}

/// Agrees to a booking.
#[tauri::command]
#[specta::specta]
pub async fn confirm_booking(
    session: State<'_, Session>,
    id: String,
) -> Result<BookingRow, AppError> {
    let app = session.app().await?;
    Ok(booking::confirm_booking(&app, self::id(&id)?).await?.into())
}

/// Gives a booking up.
#[tauri::command]
#[specta::specta]
pub async fn cancel_booking(
    session: State<'_, Session>,
    id: String,
) -> Result<BookingRow, AppError> {
    let app = session.app().await?;
    Ok(booking::cancel_booking(&app, self::id(&id)?).await?.into())
}

/// Hands out what was booked.
#[tauri::command]
#[specta::specta]
pub async fn pick_up(
    session: State<'_, Session>,
    id: String,
    condition: String,
) -> Result<BookingRow, AppError> {
    let app = session.app().await?;
    Ok(booking::pick_up(&app, self::id(&id)?, &condition)
        .await?
        .into())
}

/// Takes a loan back.
#[tauri::command]
#[specta::specta]
pub async fn bring_back(
    session: State<'_, Session>,
    id: String,
    condition: String,
) -> Result<BookingRow, AppError> {
    let app = session.app().await?;
    Ok(booking::bring_back(&app, self::id(&id)?, &condition)
        .await?
        .into())
}
