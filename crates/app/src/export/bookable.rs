//! What can be booked, who has it when, and the rules of budgets, as an export has them.

use domain::{Booking, Cents, Email, Lapse, Moment, Phone, Resource, ResourcePart, Scheme};
use interchange::{begin_csv, push_csv_row};
use serde::Serialize;
use serde_json::Value;

use super::document::moment;

const RESOURCES: [&str; 16] = [
    "id",
    "name",
    "kind",
    "place",
    "contactName",
    "contactPhone",
    "contactEmail",
    "quantity",
    "capacity",
    "noticeDays",
    "bufferMinutes",
    "conditions",
    "priceCents",
    "priceUnit",
    "depositCents",
    "standing",
];
const BOOKINGS: [&str; 12] = [
    "id",
    "resourceId",
    "startsAt",
    "endsAt",
    "quantity",
    "purpose",
    "borrower",
    "state",
    "conditionOut",
    "conditionIn",
    "pickedUpAt",
    "returnedAt",
];
const SCHEMES: [&str; 20] = [
    "id",
    "name",
    "town",
    "whoMayStart",
    "area",
    "decides",
    "minCents",
    "maxCents",
    "ownShare",
    "supportNeeded",
    "supportUnit",
    "leadTime",
    "leadUnit",
    "replyTime",
    "replyUnit",
    "excluded",
    "asks",
    "afterwards",
    "source",
    "seenOn",
];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ResourceJson {
    id: String,
    name: String,
    kind: &'static str,
    place: String,
    contact_name: String,
    contact_phone: Option<String>,
    contact_email: Option<String>,
    quantity: u32,
    capacity: Option<u32>,
    notice_days: u32,
    buffer_minutes: u32,
    conditions: String,
    price_cents: i64,
    price_unit: &'static str,
    deposit_cents: i64,
    standing: &'static str,
    parts: Vec<PartJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PartJson {
    resource_id: String,
    quantity: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct BookingJson {
    id: String,
    resource_id: String,
    starts_at: String,
    ends_at: String,
    quantity: u32,
    purpose: String,
    borrower: String,
    state: &'static str,
    condition_out: String,
    condition_in: String,
    picked_up_at: Option<String>,
    returned_at: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SchemeJson {
    id: String,
    name: String,
    town: String,
    who_may_start: String,
    area: String,
    decides: String,
    min_cents: Option<i64>,
    max_cents: Option<i64>,
    own_share: Option<u32>,
    support_needed: Option<u32>,
    support_unit: &'static str,
    lead_time: Option<u32>,
    lead_unit: Option<&'static str>,
    reply_time: Option<u32>,
    reply_unit: Option<&'static str>,
    excluded: String,
    asks: String,
    afterwards: String,
    source: String,
    seen_on: Option<String>,
}

impl ResourceJson {
    /// A resource with those of the parts that are its own.
    pub(super) fn new(it: &Resource, parts: &[ResourcePart]) -> Self {
        let parts = parts.iter().filter(|part| part.set == it.id);
        let part = |part: &ResourcePart| PartJson {
            resource_id: part.part.to_string(),
            quantity: part.quantity,
        };
        let phone = it.contact_phone.as_ref().map(Phone::as_e164);
        let email = it.contact_email.as_ref().map(Email::as_str);
        Self {
            id: it.id.to_string(),
            name: it.name.to_string(),
            kind: it.kind.as_str(),
            place: it.place.to_string(),
            contact_name: it.contact_name.to_string(),
            contact_phone: phone.map(str::to_owned),
            contact_email: email.map(str::to_owned),
            quantity: it.quantity,
            capacity: it.capacity,
            notice_days: it.notice_days,
            buffer_minutes: it.buffer_minutes,
            conditions: it.conditions.to_string(),
            price_cents: it.price.cents(),
            price_unit: it.price_unit.as_str(),
            deposit_cents: it.deposit.cents(),
            standing: it.standing.as_str(),
            parts: parts.map(part).collect(),
        }
    }
}

impl From<&Booking> for BookingJson {
    fn from(it: &Booking) -> Self {
        let at = |at: Option<Moment>| at.map(moment);
        Self {
            id: it.id.to_string(),
            resource_id: it.resource.to_string(),
            starts_at: moment(it.period.starts_at()),
            ends_at: moment(it.period.ends_at()),
            quantity: it.quantity,
            purpose: it.purpose.to_string(),
            borrower: it.borrower.to_string(),
            state: it.state.as_str(),
            condition_out: it.condition_out.to_string(),
            condition_in: it.condition_in.to_string(),
            picked_up_at: at(it.picked_up_at),
            returned_at: at(it.returned_at),
        }
    }
}

impl From<&Scheme> for SchemeJson {
    fn from(scheme: &Scheme) -> Self {
        let it = &scheme.terms;
        let count = |lapse: Option<Lapse>| lapse.map(|lapse| lapse.count);
        let unit = |lapse: Option<Lapse>| lapse.map(|lapse| lapse.unit.as_str());
        Self {
            id: scheme.id.to_string(),
            name: it.name.to_string(),
            town: it.town.to_string(),
            who_may_start: it.who_may_start.to_string(),
            area: it.area.to_string(),
            decides: it.decides.to_string(),
            min_cents: it.least.map(Cents::cents),
            max_cents: it.most.map(Cents::cents),
            own_share: it.own_share,
            support_needed: it.support_needed,
            support_unit: it.support_unit.as_str(),
            lead_time: count(it.lead_time),
            lead_unit: unit(it.lead_time),
            reply_time: count(it.reply_time),
            reply_unit: unit(it.reply_time),
            excluded: it.excluded.to_string(),
            asks: it.asks.to_string(),
            afterwards: it.afterwards.to_string(),
            source: it.source.to_string(),
            seen_on: it.seen_on.map(|day| day.to_string()),
        }
    }
}

/// The lists of these, for spreadsheets: their columns are those of `samenspel.json`.
pub(super) struct BookableSheets {
    resources: String,
    bookings: String,
    schemes: String,
}

impl BookableSheets {
    pub(super) fn new() -> Self {
        Self {
            resources: begin_csv(RESOURCES),
            bookings: begin_csv(BOOKINGS),
            schemes: begin_csv(SCHEMES),
        }
    }

    pub(super) fn resource(&mut self, it: &ResourceJson) -> Result<(), serde_json::Error> {
        push_csv_row(&mut self.resources, cells(RESOURCES, it)?);
        Ok(())
    }

    pub(super) fn booking(&mut self, it: &BookingJson) -> Result<(), serde_json::Error> {
        push_csv_row(&mut self.bookings, cells(BOOKINGS, it)?);
        Ok(())
    }

    pub(super) fn scheme(&mut self, it: &SchemeJson) -> Result<(), serde_json::Error> {
        push_csv_row(&mut self.schemes, cells(SCHEMES, it)?);
        Ok(())
    }

    /// Every list with the name of its file.
    pub(super) fn files(self) -> [(&'static str, Vec<u8>); 3] {
        [
            ("resources.csv", self.resources.into_bytes()),
            ("bookings.csv", self.bookings.into_bytes()),
            ("schemes.csv", self.schemes.into_bytes()),
        ]
    }
}

/// The cells of a row, by the columns of its list.
pub(super) fn cells<const N: usize>(
    columns: [&str; N],
    it: &impl Serialize,
) -> Result<[String; N], serde_json::Error> {
    let object = serde_json::to_value(it)?;
    Ok(columns.map(|column| match &object[column] {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }))
}
