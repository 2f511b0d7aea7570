//! Who has a resource when: asked, agreed, fetched, brought back.

use crate::code::codes;
use crate::stock::Taken;
use crate::{BookingId, InitiativeId, Moment, Period, ResourceId, Text};

/// A booking, and the loan that it becomes once it is fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    /// Identity.
    pub id: BookingId,
    /// The initiative it belongs to.
    pub initiative: InitiativeId,
    /// Of what.
    pub resource: ResourceId,
    /// When.
    pub period: Period,
    /// How many.
    pub quantity: u32,
    /// What for.
    pub purpose: Text,
    /// Who uses it.
    pub borrower: Text,
    /// How far it is.
    pub state: BookingState,
    /// How it was when it was fetched.
    pub condition_out: Text,
    /// How it was when it came back.
    pub condition_in: Text,
    /// When it was fetched.
    pub picked_up_at: Option<Moment>,
    /// When it came back.
    pub returned_at: Option<Moment>,
}

/// How far a booking is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BookingState {
    /// Written down; who keeps it did not agree yet.
    Provisional,
    /// Agreed.
    Confirmed,
    /// Fetched: a loan.
    PickedUp,
    /// Back.
    Returned,
    /// Does not go on.
    Cancelled,
}

/// Why a booking stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not possible: it is {0}")]
pub struct BookingStateError(pub BookingState);

impl Booking {
    /// Agrees to it.
    pub fn confirm(&mut self) -> Result<(), BookingStateError> {
        self.only_from(&[BookingState::Provisional])?;
        self.state = BookingState::Confirmed;
        Ok(())
    }

    /// Gives it up; what was fetched is to be brought back instead.
    pub fn cancel(&mut self) -> Result<(), BookingStateError> {
        self.only_from(&[BookingState::Provisional, BookingState::Confirmed])?;
        self.state = BookingState::Cancelled;
        Ok(())
    }

    /// Hands it out.
    pub fn pick_up(&mut self, condition: Text, now: Moment) -> Result<(), BookingStateError> {
        self.only_from(&[BookingState::Provisional, BookingState::Confirmed])?;
        self.state = BookingState::PickedUp;
        self.condition_out = condition;
        self.picked_up_at = Some(now);
        Ok(())
    }

    /// Takes it back.
    pub fn bring_back(&mut self, condition: Text, now: Moment) -> Result<(), BookingStateError> {
        self.only_from(&[BookingState::PickedUp])?;
        self.state = BookingState::Returned;
        self.condition_in = condition;
        self.returned_at = Some(now);
        Ok(())
    }

    /// Whether its time or number can still be changed.
    pub fn may_be_moved(&self) -> Result<(), BookingStateError> {
        use BookingState::{Confirmed, PickedUp, Provisional};
        self.only_from(&[Provisional, Confirmed, PickedUp])
    }

    /// Fetched, past its end, and not back.
    pub fn is_overdue(&self, now: Moment) -> bool {
        self.state == BookingState::PickedUp && self.period.ends_at() <= now
    }

    /// What it keeps from others. An overdue loan keeps it until it is back, whenever that is;
    /// what was fetched early is away since then.
    pub fn taken(&self, now: Moment) -> Option<Taken> {
        let until = match self.state {
            BookingState::Returned | BookingState::Cancelled => return None,
            _ if self.is_overdue(now) => Moment(i64::MAX),
            _ => self.period.ends_at(),
        };
        let early = self.picked_up_at.unwrap_or(self.period.starts_at());
        Some(Taken {
            booking: self.id,
            from: early.min(self.period.starts_at()),
            until,
            quantity: self.quantity,
        })
    }

    fn only_from(&self, states: &[BookingState]) -> Result<(), BookingStateError> {
        if states.contains(&self.state) {
            Ok(())
        } else {
            Err(BookingStateError(self.state))
        }
    }
}

codes!("booking state", BookingState {
    Provisional = "provisional",
    Confirmed = "confirmed",
    PickedUp = "picked_up",
    Returned = "returned",
    Cancelled = "cancelled",
});
