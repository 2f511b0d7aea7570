//! What people do to what can be booked: each books for a reason that nobody wrote before.

use std::collections::{BTreeMap, BTreeSet};

use app::booking::{
    BookingInput, BookingQuery, book, bring_back, cancel_booking, confirm_booking, edit_booking,
    list_bookings, pick_up,
};
use app::domain::{BookingId, InitiativeId, ResourceId};
use app::resource::{
    ResourceInput, ResourceQuery, add_resource, edit_resource, list_resources, trash_resource,
};
use app::sync::registry::{BOOKING, RESOURCE};
use app::sync::{Table, Value};
use app::{App, Look};
use uuid::Uuid;

use crate::acts::rows_of;
use crate::world::{Broken, Sound, World};

/// More than these are not added: several book the same.
const RESOURCES_MAX: usize = 2;
/// Bookings begin in one of so many hours of one day, so that they meet.
const HOURS: u32 = 12;
const DAY: &str = "2030-05-18";

/// What someone wants to do, all chosen.
enum Wish {
    Add(ResourceInput),
    Edit(ResourceId, ResourceInput),
    Trash(ResourceId),
    Book(BookingInput),
    Move(BookingId, BookingInput),
    Confirm(BookingId),
    Cancel(BookingId),
    PickUp(BookingId, String),
    BringBack(BookingId, String),
}

impl World {
    /// Someone lends or borrows; the program may end meanwhile.
    pub async fn lend(&mut self, seat: usize) -> Sound {
        let (app, initiative) = (self.seats[seat].laptop.app.clone(), self.initiative);
        let before = self.look(seat).await;
        let query = ResourceQuery {
            initiative,
            text: String::new(),
            kind: None,
        };
        let resources = list_resources(&app, &query).await;
        let resources = resources.expect("a store can be read");
        let resources: Vec<ResourceId> = resources.iter().map(|it| it.resource.id).collect();
        let wish = self.lending(&before, &resources);
        let name = wish.name();
        self.may_end_in_a_write();
        let work = wish.grant(&app, initiative);
        self.do_at(seat, name, &before, work).await
    }

    fn lending(&mut self, look: &Look, resources: &[ResourceId]) -> Wish {
        let number = self.next_value;
        self.next_value += 1;
        let add = resources.len() < RESOURCES_MAX && self.chance.bool();
        if resources.is_empty() || add {
            return Wish::Add(self.resource(number));
        }
        let resource = resources[self.chance.usize(..resources.len())];
        let bookings = rows_of(look, &BOOKING, false);
        let one = (!bookings.is_empty())
            .then(|| BookingId::new(bookings[self.chance.usize(..bookings.len())]));
        match (self.chance.u8(..20), one) {
            (0..=4, Some(id)) => Wish::Move(id, self.booking(resource, number)),
            (5..=6, Some(id)) => Wish::Cancel(id),
            (7, Some(id)) => Wish::Confirm(id),
            (8, Some(id)) => Wish::PickUp(id, format!("§{number}§")),
            (9..=10, Some(id)) => Wish::BringBack(id, format!("§{number}§")),
            (11..=12, _) => Wish::Edit(resource, self.resource(number)),
            (13, _) => Wish::Trash(resource),
            _ => Wish::Book(self.booking(resource, number)),
        }
    }

    fn resource(&mut self, number: u32) -> ResourceInput {
        ResourceInput {
            name: format!("Zaal §{number}§"),
            kind: "room".into(),
            quantity: self.chance.u32(1..3).to_string(),
            price_unit: "free".into(),
            standing: "available".into(),
            ..ResourceInput::default()
        }
    }

    fn booking(&mut self, resource: ResourceId, number: u32) -> BookingInput {
        let from = self.chance.u32(..HOURS);
        let to = from + self.chance.u32(1..4);
        BookingInput {
            resource,
            starts_at: format!("{DAY}T{from:02}:00"),
            ends_at: format!("{DAY}T{to:02}:00"),
            quantity: "1".into(),
            purpose: format!("§{number}§"),
            borrower: format!("Buur §{number}§"),
            allow_short_notice: false,
        }
    }

    /// What was booked at once on several laptops is shown as a clash on each of them, and nothing
    /// else is.
    pub async fn clashes_are_seen(&mut self, team: &[usize], look: &Look) -> Sound {
        let expected = clashes_in(look);
        self.tell(&format!("{} bookings clash", expected.len()));
        for seat in team {
            let query = BookingQuery {
                initiative: self.initiative,
                from: DAY.into(),
                to: DAY.into(),
                resource: None,
            };
            let listed = list_bookings(&self.seats[*seat].laptop.app, &query).await;
            let listed = listed.expect("a store can be read");
            let clashing = listed.iter().filter(|it| it.clashes_with.is_some());
            let clashing: BTreeSet<Uuid> = clashing.map(|it| it.booking.id.uuid()).collect();
            if clashing != expected {
                let words = format!("{seat} shows {clashing:?} as clashes and not {expected:?}");
                return Err(Broken(words));
            }
            let missing = rows_of(look, &BOOKING, false).into_iter();
            let missing = missing.filter(|id| listed.iter().all(|it| it.booking.id.uuid() != *id));
            if let Some(id) = missing.into_iter().next() {
                return Err(Broken(format!("{seat} does not list {id}")));
            }
        }
        Ok(())
    }
}

impl Wish {
    fn name(&self) -> &'static str {
        match self {
            Self::Add(_) => "add resource",
            Self::Edit(..) => "edit resource",
            Self::Trash(_) => "trash resource",
            Self::Book(_) => "book",
            Self::Move(..) => "move booking",
            Self::Confirm(_) => "confirm booking",
            Self::Cancel(_) => "cancel booking",
            Self::PickUp(..) => "pick up",
            Self::BringBack(..) => "bring back",
        }
    }

    /// Does it; whether it was acknowledged.
    async fn grant(self, app: &App, initiative: InitiativeId) -> bool {
        match self {
            Self::Add(input) => add_resource(app, initiative, &input).await.is_ok(),
            Self::Edit(id, input) => edit_resource(app, id, &input).await.is_ok(),
            Self::Trash(id) => trash_resource(app, id).await.is_ok(),
            Self::Book(input) => book(app, initiative, &input).await.is_ok(),
            Self::Move(id, input) => edit_booking(app, id, &input).await.is_ok(),
            Self::Confirm(id) => confirm_booking(app, id).await.is_ok(),
            Self::Cancel(id) => cancel_booking(app, id).await.is_ok(),
            Self::PickUp(id, how) => pick_up(app, id, &how).await.is_ok(),
            Self::BringBack(id, how) => bring_back(app, id, &how).await.is_ok(),
        }
    }
}

/// From when and until when so many are taken, of a resource, by a booking.
struct Taken {
    id: Uuid,
    resource: Vec<u8>,
    from: i64,
    until: i64,
    quantity: i64,
}

/// Which bookings take more than there is at some moment, found without the program: at each
/// moment at which one begins everything is counted.
fn clashes_in(look: &Look) -> BTreeSet<Uuid> {
    let rows = rows_of(look, &BOOKING, false).into_iter();
    let taken: Vec<Taken> = rows.filter_map(|id| taken(look, id)).collect();
    let mut there: BTreeMap<Vec<u8>, i64> = BTreeMap::new();
    for id in rows_of(look, &RESOURCE, false) {
        there.insert(
            id.as_bytes().to_vec(),
            number(look, &RESOURCE, id, "quantity").unwrap_or(0),
        );
    }
    let mut clashing = BTreeSet::new();
    for one in &taken {
        let Some(quantity) = there.get(&one.resource) else {
            continue; // in the trash
        };
        let at_once = taken.iter().filter(|other| {
            other.resource == one.resource && other.from <= one.from && one.from < other.until
        });
        let at_once: Vec<&Taken> = at_once.collect();
        if at_once.iter().map(|it| it.quantity).sum::<i64>() > *quantity {
            clashing.extend(at_once.into_iter().map(|it| it.id));
        }
    }
    clashing
}

fn taken(look: &Look, id: Uuid) -> Option<Taken> {
    let state = match value(look, &BOOKING, id, "state")? {
        Value::Text(state) => state.as_str(),
        _ => return None,
    };
    if matches!(state, "returned" | "cancelled") {
        return None;
    }
    let Value::Bytes(resource) = value(look, &BOOKING, id, "resource_id")? else {
        return None;
    };
    let starts_at = number(look, &BOOKING, id, "starts_at")?;
    let ends_at = number(look, &BOOKING, id, "ends_at")?;
    let early = number(look, &BOOKING, id, "picked_up_at").unwrap_or(starts_at);
    Some(Taken {
        id,
        resource: resource.clone(),
        from: starts_at.min(early),
        // Two who moved one end each.
        until: match ends_at > starts_at {
            true => ends_at,
            false => starts_at + 15 * 60 * 1000,
        },
        quantity: number(look, &BOOKING, id, "quantity")?.max(1),
    })
}

fn number(look: &Look, table: &Table, row: Uuid, column: &str) -> Option<i64> {
    match value(look, table, row, column)? {
        Value::Integer(number) => Some(*number),
        _ => None,
    }
}

fn value<'l>(look: &'l Look, table: &Table, row: Uuid, column: &str) -> Option<&'l Value> {
    let cell = (table.id, row, table.column(column));
    look.cells.get(&cell).map(|(value, _)| value)
}
