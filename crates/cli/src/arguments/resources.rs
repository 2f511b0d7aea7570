//! What can be typed about what can be booked.

use std::str::FromStr;

use app::booking::BookingInput;
use app::domain::{BookingId, InitiativeId, ResourceId, ResourceKind};
use app::resource::{PartInput, ResourceInput};
use clap::{Args, Subcommand};

use super::team::Of;

#[derive(Subcommand)]
pub(crate) enum Resources {
    /// What can be booked, by name
    List {
        /// Words that stand in the name, the place, the contact or the conditions
        text: Vec<String>,
        #[arg(long)]
        kind: Option<ResourceKind>,
        #[command(flatten)]
        of: Of,
    },
    /// One thing, with its coming bookings
    Show { id: ResourceId },
    /// Add something that can be booked
    Add(Box<AddResource>),
    /// Change what is known of it; an empty text clears a field
    Edit(Box<EditResource>),
    /// Put it in the trash, unless something of it is out or still to come
    Trash { id: ResourceId },
    /// Say what a set consists of; without parts it is a set no more
    Set {
        id: ResourceId,
        /// A part and how many of it are in one set, as ID or ID:4
        #[arg(value_parser = part)]
        parts: Vec<PartInput>,
    },
    /// What is free in a period, and when what is not
    Free(Free),
    /// Book something, when it is free
    Book(Book),
    /// The bookings that meet some days
    Bookings {
        /// A date as 2026-11-28
        from: String,
        /// Without it the same day
        to: Option<String>,
        #[arg(long)]
        resource: Option<ResourceId>,
        #[command(flatten)]
        of: Of,
    },
    /// Loans that should have been back
    Overdue(Of),
    /// Change a booking, or move it to where it is free
    Move(Move),
    /// Agree to a booking
    Confirm { id: BookingId },
    /// Give a booking up
    Cancel { id: BookingId },
    /// Hand out what was booked
    PickUp {
        id: BookingId,
        /// How it is
        #[arg(long, default_value = "")]
        condition: String,
    },
    /// Take a loan back
    BringBack {
        id: BookingId,
        /// How it came back
        #[arg(long, default_value = "")]
        condition: String,
    },
}

#[derive(Args)]
pub(crate) struct AddResource {
    #[arg(long)]
    name: String,
    #[command(flatten)]
    fields: ResourceFields,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct EditResource {
    pub(crate) id: ResourceId,
    #[arg(long)]
    name: Option<String>,
    #[command(flatten)]
    fields: ResourceFields,
}

#[derive(Args)]
struct ResourceFields {
    /// room, tool, land, fencing, printer, vehicle, expertise or other
    #[arg(long)]
    kind: Option<String>,
    #[arg(long)]
    place: Option<String>,
    #[arg(long)]
    contact_name: Option<String>,
    #[arg(long)]
    contact_phone: Option<String>,
    #[arg(long)]
    contact_email: Option<String>,
    /// How many there are
    #[arg(long)]
    quantity: Option<String>,
    /// How many people fit
    #[arg(long)]
    capacity: Option<String>,
    /// How many days before it is to be asked for
    #[arg(long)]
    notice_days: Option<String>,
    /// How many minutes it stays free between two bookings
    #[arg(long)]
    buffer_minutes: Option<String>,
    #[arg(long)]
    conditions: Option<String>,
    /// Euros, as 12,50
    #[arg(long)]
    price: Option<String>,
    /// free, time, hour, half_day or day
    #[arg(long)]
    price_unit: Option<String>,
    /// Euros, as 12,50
    #[arg(long)]
    deposit: Option<String>,
    /// available, out_of_use or hidden
    #[arg(long)]
    standing: Option<String>,
}

#[derive(Args)]
pub(crate) struct Free {
    /// On the clock, as 2026-11-28T14:00
    pub(crate) from: String,
    pub(crate) to: String,
    #[arg(long)]
    pub(crate) kind: Option<ResourceKind>,
    /// How many
    #[arg(long, default_value = "1")]
    pub(crate) quantity: String,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct Book {
    resource: ResourceId,
    /// On the clock, as 2026-11-28T14:00
    from: String,
    to: String,
    /// How many
    #[arg(long, default_value = "1")]
    quantity: String,
    /// What for
    #[arg(long, default_value = "")]
    purpose: String,
    /// Who uses it
    #[arg(long, default_value = "")]
    borrower: String,
    /// Book although it should have been asked for earlier
    #[arg(long)]
    short_notice: bool,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct Move {
    pub(crate) id: BookingId,
    #[arg(long)]
    resource: Option<ResourceId>,
    /// On the clock, as 2026-11-28T14:00
    #[arg(long)]
    from: Option<String>,
    #[arg(long)]
    to: Option<String>,
    #[arg(long)]
    quantity: Option<String>,
    #[arg(long)]
    purpose: Option<String>,
    #[arg(long)]
    borrower: Option<String>,
    /// Move although it should have been asked for earlier
    #[arg(long)]
    short_notice: bool,
}

impl AddResource {
    /// As typed; what is not said is one thing for nothing.
    pub(crate) fn input(self) -> ResourceInput {
        let plain = ResourceInput {
            name: self.name,
            kind: "other".into(),
            quantity: "1".into(),
            price_unit: "free".into(),
            standing: "available".into(),
            ..ResourceInput::default()
        };
        self.fields.over(plain)
    }
}

impl EditResource {
    /// As it stands, with what is typed over it.
    pub(crate) fn over(self, standing: ResourceInput) -> ResourceInput {
        let mut input = self.fields.over(standing);
        input.name = self.name.unwrap_or(input.name);
        input
    }
}

impl ResourceFields {
    fn over(self, it: ResourceInput) -> ResourceInput {
        ResourceInput {
            name: it.name,
            kind: self.kind.unwrap_or(it.kind),
            place: self.place.unwrap_or(it.place),
            contact_name: self.contact_name.unwrap_or(it.contact_name),
            contact_phone: self.contact_phone.unwrap_or(it.contact_phone),
            contact_email: self.contact_email.unwrap_or(it.contact_email),
            quantity: self.quantity.unwrap_or(it.quantity),
            capacity: self.capacity.unwrap_or(it.capacity),
            notice_days: self.notice_days.unwrap_or(it.notice_days),
            buffer_minutes: self.buffer_minutes.unwrap_or(it.buffer_minutes),
            conditions: self.conditions.unwrap_or(it.conditions),
            price: self.price.unwrap_or(it.price),
            price_unit: self.price_unit.unwrap_or(it.price_unit),
            deposit: self.deposit.unwrap_or(it.deposit),
            standing: self.standing.unwrap_or(it.standing),
        }
    }
}

impl Book {
    pub(crate) fn input(self) -> (Option<InitiativeId>, BookingInput) {
        let input = BookingInput {
            resource: self.resource,
            starts_at: self.from,
            ends_at: self.to,
            quantity: self.quantity,
            purpose: self.purpose,
            borrower: self.borrower,
            allow_short_notice: self.short_notice,
        };
        (self.of.initiative, input)
    }
}

impl Move {
    /// As it stands, with what is typed over it.
    pub(crate) fn over(self, it: BookingInput) -> BookingInput {
        BookingInput {
            resource: self.resource.unwrap_or(it.resource),
            starts_at: self.from.unwrap_or(it.starts_at),
            ends_at: self.to.unwrap_or(it.ends_at),
            quantity: self.quantity.unwrap_or(it.quantity),
            purpose: self.purpose.unwrap_or(it.purpose),
            borrower: self.borrower.unwrap_or(it.borrower),
            allow_short_notice: self.short_notice,
        }
    }
}

fn part(text: &str) -> Result<PartInput, <ResourceId as FromStr>::Err> {
    let (id, quantity) = text.split_once(':').unwrap_or((text, "1"));
    Ok(PartInput {
        resource: id.parse()?,
        quantity: quantity.into(),
    })
}
