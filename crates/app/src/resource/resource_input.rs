//! A resource as it is typed.

use domain::{Cents, Email, InitiativeId, Phone, Resource, ResourceId, Text, Title};

use crate::field::At as _;
use crate::number::{number, optional_cents, optional_number};
use crate::{Field, FieldError};

/// A resource as typed. Blank numbers and amounts are none; only how many there are is needed.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields of a resource, as typed")]
pub struct ResourceInput {
    pub name: String,
    pub kind: String,
    pub place: String,
    pub contact_name: String,
    pub contact_phone: String,
    pub contact_email: String,
    pub quantity: String,
    pub capacity: String,
    pub notice_days: String,
    pub buffer_minutes: String,
    pub conditions: String,
    /// Euros: `12,50`.
    pub price: String,
    pub price_unit: String,
    pub deposit: String,
    pub standing: String,
}

impl ResourceInput {
    pub(super) fn parse(
        &self,
        id: ResourceId,
        initiative: InitiativeId,
    ) -> Result<Resource, FieldError> {
        let optional =
            |text: &str, field, max| Ok(optional_number(text, field, (0, max))?.unwrap_or(0));
        let cents = |text: &str, field| Ok(optional_cents(text, field)?.unwrap_or_default());
        Ok(Resource {
            id,
            initiative,
            name: Title::parse(&self.name).at(Field::Name)?,
            kind: self.kind.parse().at(Field::Kind)?,
            place: Text::parse(&self.place).at(Field::Place)?,
            contact_name: Text::parse(&self.contact_name).at(Field::ContactName)?,
            contact_phone: phone(&self.contact_phone)?,
            contact_email: email(&self.contact_email)?,
            quantity: number(&self.quantity, Field::Quantity, (1, Resource::QUANTITY_MAX))?,
            capacity: optional_number(
                &self.capacity,
                Field::Capacity,
                (1, Resource::QUANTITY_MAX),
            )?,
            notice_days: optional(
                &self.notice_days,
                Field::NoticeDays,
                Resource::NOTICE_DAYS_MAX,
            )?,
            buffer_minutes: optional(
                &self.buffer_minutes,
                Field::BufferMinutes,
                Resource::BUFFER_MINUTES_MAX,
            )?,
            conditions: Text::parse(&self.conditions).at(Field::Conditions)?,
            price: cents(&self.price, Field::Price)?,
            price_unit: self.price_unit.parse().at(Field::PriceUnit)?,
            deposit: cents(&self.deposit, Field::Deposit)?,
            standing: self.standing.parse().at(Field::Standing)?,
        })
    }
}

impl From<&Resource> for ResourceInput {
    /// As someone would have typed it, for who changes a part of it.
    fn from(it: &Resource) -> Self {
        let blank_zero = |number: u32| match number {
            0 => String::new(),
            number => number.to_string(),
        };
        let euros = |cents: Cents| match cents.cents() {
            0 => String::new(),
            _ => cents.as_typed(),
        };
        let phone = it.contact_phone.as_ref().map(Phone::to_string);
        let email = it.contact_email.as_ref().map(Email::to_string);
        Self {
            name: it.name.to_string(),
            kind: it.kind.to_string(),
            place: it.place.to_string(),
            contact_name: it.contact_name.to_string(),
            contact_phone: phone.unwrap_or_default(),
            contact_email: email.unwrap_or_default(),
            quantity: it.quantity.to_string(),
            capacity: it.capacity.map(|it| it.to_string()).unwrap_or_default(),
            notice_days: blank_zero(it.notice_days),
            buffer_minutes: blank_zero(it.buffer_minutes),
            conditions: it.conditions.to_string(),
            price: euros(it.price),
            price_unit: it.price_unit.to_string(),
            deposit: euros(it.deposit),
            standing: it.standing.to_string(),
        }
    }
}

fn phone(text: &str) -> Result<Option<Phone>, FieldError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let phone = Phone::parse(text).at(Field::ContactPhone)?;
    Ok(Some(phone.0))
}

fn email(text: &str) -> Result<Option<Email>, FieldError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    Email::parse(text).map(Some).at(Field::ContactEmail)
}
