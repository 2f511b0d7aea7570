//! Sets and their parts, side by side.

use samenspel_domain::stock::Taken;
use samenspel_domain::{
    BookingId, Cents, InitiativeId, Moment, Period, PriceUnit, Resource, ResourceId, ResourceKind,
    ResourcePart, ResourcePartId, ResourceStanding, Shelf, Text, Title,
};
use uuid::Uuid;

const SET: ResourceId = ResourceId::new(Uuid::from_u128(1));
const TABLE: ResourceId = ResourceId::new(Uuid::from_u128(2));
const OTHER_SET: ResourceId = ResourceId::new(Uuid::from_u128(3));

fn resource(id: ResourceId, quantity: u32) -> Resource {
    Resource {
        id,
        initiative: InitiativeId::new(Uuid::nil()),
        name: Title::parse("Tafels").expect("as it is typed"),
        kind: ResourceKind::Tool,
        place: Text::empty(),
        contact_name: Text::empty(),
        contact_phone: None,
        contact_email: None,
        quantity,
        capacity: None,
        notice_days: 0,
        buffer_minutes: 0,
        conditions: Text::empty(),
        price: Cents::new(0),
        price_unit: PriceUnit::Free,
        deposit: Cents::new(0),
        standing: ResourceStanding::Available,
    }
}

fn part(set: ResourceId, part: ResourceId, quantity: u32) -> ResourcePart {
    ResourcePart {
        id: ResourcePartId::new(Uuid::nil()),
        initiative: InitiativeId::new(Uuid::nil()),
        set,
        part,
        quantity,
    }
}

fn taken(booking: u128, from: i64, until: i64, quantity: u32) -> Taken {
    Taken {
        booking: BookingId::new(Uuid::from_u128(booking)),
        from: Moment(from),
        until: Moment(until),
        quantity,
    }
}

/// Ten tables; a set has four of them, and another one three.
fn shelf(all: Vec<(ResourceId, Taken)>) -> Shelf {
    let resources = [
        resource(SET, 2),
        resource(TABLE, 10),
        resource(OTHER_SET, 1),
    ];
    let parts = [part(SET, TABLE, 4), part(OTHER_SET, TABLE, 3)];
    Shelf::new(&resources, &parts, all)
}

fn left(all: Vec<(ResourceId, Taken)>) -> [u32; 3] {
    let period = Period::new(Moment(100), Moment(200)).expect("as it is typed");
    let shelf = shelf(all);
    [SET, TABLE, OTHER_SET].map(|id| shelf.free(id, period))
}

#[test]
fn a_set_takes_its_parts_and_a_part_takes_from_every_set() {
    assert_eq!(left(vec![]), [2, 10, 1]);
    assert_eq!(left(vec![(SET, taken(1, 100, 200, 1))]), [1, 6, 1]);
    assert_eq!(left(vec![(SET, taken(1, 100, 200, 2))]), [0, 2, 0]);
    assert_eq!(left(vec![(TABLE, taken(1, 150, 160, 7))]), [0, 3, 1]);
    assert_eq!(left(vec![(TABLE, taken(1, 150, 160, 8))]), [0, 2, 0]);
    assert_eq!(left(vec![(TABLE, taken(1, 200, 260, 8))]), [2, 10, 1]);
    assert_eq!(left(vec![(OTHER_SET, taken(1, 100, 200, 1))]), [1, 7, 0]);
}

#[test]
fn what_stands_in_the_way_of_a_set_may_be_a_part() {
    let period = Period::new(Moment(100), Moment(200)).expect("as it is typed");
    let shelf = shelf(vec![
        (TABLE, taken(7, 150, 160, 8)),
        (OTHER_SET, taken(8, 300, 400, 1)),
    ]);
    let way = shelf.in_the_way((SET, 1), period);
    assert_eq!(way, [BookingId::new(Uuid::from_u128(7))]);
}

#[test]
fn a_part_that_two_put_in_a_set_is_in_it_once_and_sets_of_each_other_end() {
    let resources = [resource(SET, 2), resource(OTHER_SET, 2)];
    let parts = [
        part(SET, OTHER_SET, 1),
        part(SET, OTHER_SET, 2),
        part(OTHER_SET, SET, 1),
    ];
    let shelf = Shelf::new(&resources, &parts, [(SET, taken(1, 100, 200, 1))]);
    let period = Period::new(Moment(100), Moment(200)).expect("as it is typed");
    assert_eq!(shelf.free(OTHER_SET, period), 0);
    assert_eq!(shelf.free(SET, period), 0);
}

#[test]
fn a_set_and_its_part_clash_when_both_were_booked_elsewhere() {
    let shelf = shelf(vec![
        (SET, taken(1, 100, 200, 2)),
        (TABLE, taken(2, 150, 250, 3)),
        (TABLE, taken(3, 200, 300, 3)),
    ]);
    let clashes = shelf.clashes();
    let found: Vec<u128> = clashes.keys().map(|id| id.uuid().as_u128()).collect();
    assert_eq!(found, [1, 2]);
}
