//! What can be lent or used: rooms, tools, land, someone's hours. A set is a resource with parts.

use crate::code::codes;
use crate::{Cents, Email, InitiativeId, Phone, ResourceId, ResourcePartId, Text, Title};

/// Something that can be booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// Identity.
    pub id: ResourceId,
    /// The initiative that keeps it in its list.
    pub initiative: InitiativeId,
    /// What everyone calls it.
    pub name: Title,
    /// What kind of thing it is.
    pub kind: ResourceKind,
    /// Where it is.
    pub place: Text,
    /// Whom to ask.
    pub contact_name: Text,
    /// Their phone.
    pub contact_phone: Option<Phone>,
    /// Their e-mail.
    pub contact_email: Option<Email>,
    /// How many there are.
    pub quantity: u32,
    /// How many people fit, when known.
    pub capacity: Option<u32>,
    /// How many days before it is to be asked for.
    pub notice_days: u32,
    /// How long it stays free between two bookings, to clean up or to bring around.
    pub buffer_minutes: u32,
    /// What is asked of who uses it.
    pub conditions: Text,
    /// What it costs, by `price_unit`.
    pub price: Cents,
    /// For what the price is.
    pub price_unit: PriceUnit,
    /// What is given back afterwards.
    pub deposit: Cents,
    /// Whether it can be had.
    pub standing: ResourceStanding,
}

impl Resource {
    /// The most that there are of one thing, and the most people that fit.
    pub const QUANTITY_MAX: u32 = 100_000;
    /// The longest notice: two years.
    pub const NOTICE_DAYS_MAX: u32 = 730;
    /// The longest time between two bookings: a week.
    pub const BUFFER_MINUTES_MAX: u32 = 7 * 24 * 60;

    /// How long it stays free between two bookings.
    pub fn buffer_ms(&self) -> i64 {
        i64::from(self.buffer_minutes) * 60_000
    }
}

/// One resource as a part of another, its set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourcePart {
    /// Identity.
    pub id: ResourcePartId,
    /// The initiative of both.
    pub initiative: InitiativeId,
    /// The set.
    pub set: ResourceId,
    /// What is in it.
    pub part: ResourceId,
    /// How many of it are in one set.
    pub quantity: u32,
}

/// Kinds of things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ResourceKind {
    /// A hall, a kitchen, a meeting room.
    Room,
    /// Tools, tables, a coffee machine.
    Tool,
    /// A plot, a square.
    Land,
    /// Fences and cones.
    Fencing,
    /// Printers and copiers.
    Printer,
    /// A cargo bike, a trailer.
    Vehicle,
    /// Someone's hours, such as an official's.
    Expertise,
    /// Anything else.
    Other,
}

/// Whether a resource can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ResourceStanding {
    /// Yes.
    Available,
    /// Not now: broken, or being painted.
    OutOfUse,
    /// No more; its bookings stay readable.
    Hidden,
}

/// For what a price is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PriceUnit {
    /// There is no price.
    Free,
    /// Each time.
    Time,
    /// Each hour.
    Hour,
    /// Each half day.
    HalfDay,
    /// Each day.
    Day,
}

codes!("resource kind", ResourceKind {
    Room = "room",
    Tool = "tool",
    Land = "land",
    Fencing = "fencing",
    Printer = "printer",
    Vehicle = "vehicle",
    Expertise = "expertise",
    Other = "other",
});

codes!("resource standing", ResourceStanding {
    Available = "available",
    OutOfUse = "out_of_use",
    Hidden = "hidden",
});

codes!("price unit", PriceUnit {
    Free = "free",
    Time = "time",
    Hour = "hour",
    HalfDay = "half_day",
    Day = "day",
});
