//! A booking as it is typed.

use domain::{Booking, BookingId, BookingState, InitiativeId, Resource, ResourceId, Text};

use crate::field::At as _;
use crate::number::{number, period};
use crate::{Field, FieldError};

/// A booking as typed.
#[derive(Clone, Debug)]
pub struct BookingInput {
    /// Of what.
    pub resource: ResourceId,
    /// From when, on the clock: `2026-11-28T14:00`.
    pub starts_at: String,
    /// Until when.
    pub ends_at: String,
    /// How many.
    pub quantity: String,
    /// What for.
    pub purpose: String,
    /// Who uses it.
    pub borrower: String,
    /// That who keeps it wants to be asked earlier is known, and no reason to stop.
    pub allow_short_notice: bool,
}

impl BookingInput {
    pub(super) fn parse(
        &self,
        id: BookingId,
        initiative: InitiativeId,
    ) -> Result<Booking, FieldError> {
        Ok(Booking {
            id,
            initiative,
            resource: self.resource,
            period: period(&self.starts_at, &self.ends_at)?,
            quantity: number(&self.quantity, Field::Quantity, (1, Resource::QUANTITY_MAX))?,
            purpose: Text::parse(&self.purpose).at(Field::Purpose)?,
            borrower: Text::parse(&self.borrower).at(Field::Borrower)?,
            state: BookingState::Provisional,
            condition_out: Text::empty(),
            condition_in: Text::empty(),
            picked_up_at: None,
            returned_at: None,
        })
    }
}
