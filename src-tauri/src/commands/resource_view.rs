//! Resources as the window shows them.

use app::domain::period::on_the_clock;
use app::domain::{Cents, Email, Phone};
use app::resource::{self, FreeResource, ListedResource, ResourceDetails, ShownPart};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::booking::BookingRow;
use super::neighbour_view::AttachmentView;

/// A resource as typed.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ResourceInput {
    name: String,
    kind: String,
    place: String,
    contact_name: String,
    contact_phone: String,
    contact_email: String,
    quantity: String,
    capacity: String,
    notice_days: String,
    buffer_minutes: String,
    conditions: String,
    price: String,
    price_unit: String,
    deposit: String,
    standing: String,
}

impl From<ResourceInput> for resource::ResourceInput {
    fn from(it: ResourceInput) -> Self {
        Self {
            name: it.name,
            kind: it.kind,
            place: it.place,
            contact_name: it.contact_name,
            contact_phone: it.contact_phone,
            contact_email: it.contact_email,
            quantity: it.quantity,
            capacity: it.capacity,
            notice_days: it.notice_days,
            buffer_minutes: it.buffer_minutes,
            conditions: it.conditions,
            price: it.price,
            price_unit: it.price_unit,
            deposit: it.deposit,
            standing: it.standing,
        }
    }
}

/// A resource with all that hangs on it. Amounts are cents.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ResourceView {
    id: String,
    name: String,
    kind: String,
    place: String,
    contact_name: String,
    contact_phone: String,
    contact_email: String,
    quantity: u32,
    capacity: Option<u32>,
    notice_days: u32,
    buffer_minutes: u32,
    conditions: String,
    price_cents: u32,
    price_unit: String,
    deposit_cents: u32,
    standing: String,
    parts: Vec<PartView>,
    part_of: Vec<SetView>,
    attachments: Vec<AttachmentView>,
    bookings: Vec<BookingRow>,
}

/// What a set consists of.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PartView {
    resource_id: String,
    name: String,
    quantity: u32,
}

/// A set that something is in.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SetView {
    resource_id: String,
    name: String,
}

/// A resource in a list.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ResourceRow {
    id: String,
    name: String,
    kind: String,
    place: String,
    quantity: u32,
    standing: String,
    is_overdue: bool,
}

/// A period by the clock on the wall: `2026-11-28T14:00`.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Period {
    pub(super) starts_at: String,
    pub(super) ends_at: String,
}

/// A resource, and whether it can be had.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FreeRow {
    resource: ResourceRow,
    free: u32,
    clash: Option<BookingRow>,
    next: Option<Period>,
    too_soon: bool,
}

impl From<ResourceDetails> for ResourceView {
    fn from(details: ResourceDetails) -> Self {
        let it = details.resource;
        let phone = it.contact_phone.as_ref().map(Phone::to_string);
        let email = it.contact_email.as_ref().map(Email::to_string);
        Self {
            id: it.id.to_string(),
            name: it.name.to_string(),
            kind: it.kind.to_string(),
            place: it.place.to_string(),
            contact_name: it.contact_name.to_string(),
            contact_phone: phone.unwrap_or_default(),
            contact_email: email.unwrap_or_default(),
            quantity: it.quantity,
            capacity: it.capacity,
            notice_days: it.notice_days,
            buffer_minutes: it.buffer_minutes,
            conditions: it.conditions.to_string(),
            price_cents: cents(it.price),
            price_unit: it.price_unit.to_string(),
            deposit_cents: cents(it.deposit),
            standing: it.standing.to_string(),
            parts: details.parts.into_iter().map(Into::into).collect(),
            part_of: details.part_of.into_iter().map(Into::into).collect(),
            attachments: details.attachments.into_iter().map(Into::into).collect(),
            bookings: details.bookings.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<ShownPart> for PartView {
    fn from(it: ShownPart) -> Self {
        Self {
            resource_id: it.resource.to_string(),
            name: it.name,
            quantity: it.quantity,
        }
    }
}

impl From<ShownPart> for SetView {
    fn from(it: ShownPart) -> Self {
        Self {
            resource_id: it.resource.to_string(),
            name: it.name,
        }
    }
}

impl From<ListedResource> for ResourceRow {
    fn from(listed: ListedResource) -> Self {
        let it = listed.resource;
        Self {
            id: it.id.to_string(),
            name: it.name.to_string(),
            kind: it.kind.to_string(),
            place: it.place.to_string(),
            quantity: it.quantity,
            standing: it.standing.to_string(),
            is_overdue: listed.is_overdue,
        }
    }
}

impl From<app::domain::Period> for Period {
    fn from(it: app::domain::Period) -> Self {
        Self {
            starts_at: on_the_clock(it.starts_at()),
            ends_at: on_the_clock(it.ends_at()),
        }
    }
}

impl From<FreeResource> for FreeRow {
    fn from(it: FreeResource) -> Self {
        Self {
            resource: it.resource.into(),
            free: it.free,
            clash: it.clash.map(Into::into),
            next: it.next.map(Into::into),
            too_soon: it.is_too_soon,
        }
    }
}

/// Cents of an amount that was typed, which is never too large for this.
pub(super) fn cents(amount: Cents) -> u32 {
    u32::try_from(amount.cents()).unwrap_or(u32::MAX)
}
