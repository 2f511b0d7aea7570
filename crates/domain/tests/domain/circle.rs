//! Which doors a circle has.

use proptest::prelude::*;
use samenspel_domain::{
    Address, Circle, CirclePart, CirclePartId, CirclePartKind, DoorKey, HouseNumber, Household,
    HouseholdId, InitiativeId, NumbersError, PartNumbers, Postcode, Side,
};
use uuid::Uuid;

const OURS: InitiativeId = InitiativeId::new(Uuid::from_u128(1));

/// A part as typed, with ids in the order of the parts.
fn part(id: u128, street: &str, numbers: &str, side: Side) -> CirclePart {
    let numbers = PartNumbers::parse(numbers).expect("numbers");
    CirclePart {
        id: CirclePartId::new(Uuid::from_u128(id)),
        initiative: OURS,
        kind: numbers.kind,
        street: street.into(),
        city: String::new(),
        first: numbers.first,
        last: numbers.last,
        side,
        addition: numbers.addition,
    }
}

fn no_door(id: u128, street: &str, numbers: &str) -> CirclePart {
    CirclePart {
        kind: CirclePartKind::NoDoor,
        ..part(id, street, numbers, Side::Both)
    }
}

fn household(id: u128, street: &str, number: &str) -> Household {
    Household {
        id: HouseholdId::new(Uuid::from_u128(id)),
        initiative: OURS,
        address: Address {
            street: street.into(),
            house_number: HouseNumber::parse(number).ok(),
            postcode: None,
            city: String::new(),
        },
        no_post: false,
    }
}

fn numbers(circle: &Circle) -> Vec<String> {
    let number =
        |door: &samenspel_domain::CircleDoor| door.number.as_ref().expect("a number").to_string();
    circle.doors().map(number).collect()
}

#[test]
fn numbers_are_read_as_they_are_written() {
    let range = |text| PartNumbers::parse(text).map(|it| (it.first, it.last, it.addition));
    for text in [
        "1-39",
        "1 - 39",
        "1 t/m 39",
        "1 T/M 39",
        "1 tot en met 39",
        "1–39",
        "1 tot 39",
    ] {
        assert_eq!(range(text), Ok((1, 39, String::new())), "{text}");
    }
    assert_eq!(range("12"), Ok((12, 12, String::new())));
    assert_eq!(range("12a"), Ok((12, 12, "a".into())));
    assert_eq!(range("12-3"), Ok((12, 12, "3".into())), "it runs backwards");
    assert_eq!(range("12 bis"), Ok((12, 12, "bis".into())));
    assert_eq!(
        PartNumbers::parse("12").unwrap().kind,
        CirclePartKind::Range
    );
    assert_eq!(
        PartNumbers::parse("12a").unwrap().kind,
        CirclePartKind::Door
    );
    for text in ["", "a", "0-4", "oneven", "1-39-41-5-6-7-8", "100000"] {
        assert_eq!(range(text), Err(NumbersError::Unreadable), "{text}");
    }
    assert_eq!(range("1-99999"), Err(NumbersError::TooMany));
}

#[test]
fn doors_follow_from_the_parts_and_from_what_is_known() {
    let both = Side::Both;
    let cases: &[(&str, Vec<CirclePart>, &[&str], &str)] = &[
        (
            "both sides",
            vec![part(1, "Lindelaan", "1-4", both)],
            &[],
            "1 2 3 4",
        ),
        (
            "the odd side",
            vec![part(1, "Lindelaan", "1-6", Side::Odd)],
            &[],
            "1 3 5",
        ),
        (
            "the even side",
            vec![part(1, "Lindelaan", "1-6", Side::Even)],
            &[],
            "2 4 6",
        ),
        (
            "a bare number that nobody noted",
            vec![part(1, "Lindelaan", "11-13", both)],
            &["12a", "12b"],
            "11 12a 12b 13",
        ),
        (
            "a bare number that someone noted",
            vec![part(1, "Lindelaan", "12", both)],
            &["12", "12a"],
            "12 12a",
        ),
        (
            "a known door on the other side",
            vec![part(1, "Lindelaan", "1-4", Side::Odd)],
            &["2", "2a"],
            "1 3",
        ),
        (
            "parts that overlap",
            vec![
                part(1, "Lindelaan", "1-3", both),
                part(2, "LINDELAAN", "2-4", both),
            ],
            &[],
            "1 2 3 4",
        ),
        (
            "a door of its own",
            vec![
                part(1, "Lindelaan", "1-2", both),
                part(2, "Lindelaan", "9a", both),
            ],
            &[],
            "1 2 9a",
        ),
        (
            "a named addition takes the place of the bare number",
            vec![
                part(1, "Lindelaan", "1-3", both),
                part(2, "Lindelaan", "2a", both),
            ],
            &[],
            "1 2a 3",
        ),
        (
            "a number that does not exist",
            vec![
                part(1, "Lindelaan", "1-3", both),
                no_door(2, "Lindelaan", "2"),
            ],
            &[],
            "1 3",
        ),
        (
            "numbers that do not exist",
            vec![
                part(1, "Lindelaan", "1-5", both),
                no_door(2, "Lindelaan", "2-4"),
            ],
            &[],
            "1 5",
        ),
        (
            "an addition that does not exist",
            vec![
                part(1, "Lindelaan", "1-2", both),
                no_door(2, "Lindelaan", "2a"),
            ],
            &["2a"],
            "1 2",
        ),
        (
            "no door beats a door",
            vec![
                part(1, "Lindelaan", "2a", both),
                no_door(2, "Lindelaan", "2 A"),
            ],
            &[],
            "",
        ),
        (
            "another street",
            vec![part(1, "Lindelaan", "1-2", both)],
            &[],
            "1 2",
        ),
    ];
    for (name, parts, known, wanted) in cases {
        let known: Vec<Household> = (100..)
            .zip(*known)
            .map(|(id, number)| household(id, "lindelaan", number))
            .collect();
        let circle = Circle::of(parts, &known);
        assert_eq!(numbers(&circle).join(" "), *wanted, "{name}");
    }
}

#[test]
fn households_that_are_one_door_count_once_and_others_lie_outside() {
    let mut with_postcode = household(10, "Lindelaan", "1");
    with_postcode.address.postcode = Postcode::parse("3511 AB").ok();
    with_postcode.address.city = "Utrecht".into();
    let bare = household(11, "Linde Laan", "1");
    let mut without_street = household(12, "", "1");
    without_street.address.postcode = Postcode::parse("3511ab").ok();
    let far = household(13, "Lindelaan", "9");
    let nowhere = household(14, "Lindelaan", "x");
    let all = [with_postcode, bare, without_street, far, nowhere];
    let circle = Circle::of(&[part(1, "Lindelaan", "1-2", Side::Both)], &all);
    assert_eq!((circle.door_count(), circle.outside.len()), (2, 1 + 1));
    let first = circle.doors().next().unwrap();
    assert_eq!(first.households.len(), 3);
    for household in &all[..3] {
        assert_eq!(circle.door_of(household.id), Some(first));
    }
    assert_eq!(circle.door_of(all[3].id), None);
}

#[test]
fn streets_of_one_name_in_two_towns_are_two_streets() {
    let in_town = |it: CirclePart, city: &str| CirclePart {
        city: city.into(),
        ..it
    };
    let parts = [
        in_town(part(1, "Kerkstraat", "1-2", Side::Both), "Utrecht"),
        in_town(part(2, "Kerkstraat", "1-3", Side::Both), "Zeist"),
    ];
    let circle = Circle::of(&parts, &[]);
    assert_eq!((circle.streets.len(), circle.door_count()), (2, 5));
    let one = Circle::of(&parts[..1], &[household(5, "Kerkstraat", "1")]);
    assert_eq!(one.outside.len(), 0, "a blank town stands for the only one");
    let mut elsewhere = household(5, "Kerkstraat", "1");
    elsewhere.address.city = "Zeist".into();
    assert_eq!(Circle::of(&parts[..1], &[elsewhere]).outside.len(), 1);
}

#[test]
fn a_door_is_found_by_any_writing_of_its_address() {
    let circle = Circle::of(&[part(1, "Burg. de Witstraat", "1-9", Side::Odd)], &[]);
    let address = |number: &str| household(1, "burg de wit-straat", number).address;
    assert!(circle.find(&address("3")).is_some());
    assert!(circle.find(&address("4")).is_none());
    assert!(DoorKey::is_same_door(&address("3 A"), &address("3a")));
    assert!(!DoorKey::is_same_door(&address("3"), &address("3a")));
}

#[test]
fn a_range_that_others_wrote_too_long_ends() {
    let mut long = part(1, "Lindelaan", "1-2", Side::Both);
    long.last = u32::MAX;
    let circle = Circle::of(&[long], &[]);
    assert_eq!(circle.door_count(), CirclePart::MAX_NUMBERS as usize);
}

proptest! {
    /// The order of parts and households does not matter, nothing counts twice, and every
    /// household with a number lies inside or outside.
    #[test]
    fn the_count_does_not_depend_on_the_order(
        ranges in prop::collection::vec((1u32..30, 0u32..10, 0usize..3, 0usize..2), 1..6),
        known in prop::collection::vec((1u32..45, "[ab]?", 0usize..2), 0..12),
        seed in 0usize..1000,
    ) {
        let streets = ["Lindelaan", "Iepenhof"];
        let sides = [Side::Both, Side::Odd, Side::Even];
        let mut parts: Vec<CirclePart> = (1..).zip(&ranges).map(|(id, (first, more, side, street))| CirclePart {
            first: *first,
            last: first + more,
            ..part(id, streets[*street], "1-2", sides[*side])
        }).collect();
        let mut households: Vec<Household> = (100..).zip(&known)
            .map(|(id, (number, addition, street))| household(id, streets[*street], &format!("{number}{addition}")))
            .collect();
        let circle = Circle::of(&parts, &households);
        let keys: std::collections::BTreeSet<String> = circle.doors().map(|door| door.key.to_string()).collect();
        prop_assert_eq!(keys.len(), circle.door_count());
        let stands: usize = circle.doors().chain(&circle.outside).map(|door| door.households.len()).sum();
        prop_assert_eq!(stands, households.len());
        let parts_seen = parts.len();
        parts.rotate_left(seed % parts_seen);
        households.reverse();
        prop_assert_eq!(numbers(&Circle::of(&parts, &households)), numbers(&circle));
    }
    /// Laid out by itself, a number has the doors that it has in the whole circle.
    #[test]
    fn a_number_by_itself_is_as_it_is_in_the_whole_circle(
        rules in prop::collection::vec((1u32..9, 0u32..6, 0usize..3, 0usize..2, 0usize..3, 0usize..3), 1..7),
        known in prop::collection::vec((1u32..9, "[ab]?", 0usize..3, 0usize..3, 0usize..3), 0..14),
    ) {
        let streets = ["Lindelaan", "Iepenhof", ""];
        let towns = ["", "Utrecht", "Zeist"];
        let kinds = [CirclePartKind::Range, CirclePartKind::Door, CirclePartKind::NoDoor];
        let sides = [Side::Both, Side::Odd, Side::Even];
        let parts: Vec<CirclePart> = (1..).zip(&rules).map(|(id, (first, more, side, street, kind, town))| CirclePart {
            first: *first,
            last: if kinds[*kind] == CirclePartKind::Door { *first } else { first + more },
            kind: kinds[*kind],
            city: towns[*town].into(),
            addition: if more % 2 == 1 { "a".into() } else { String::new() },
            ..part(id, streets[*street], "1-2", sides[*side])
        }).collect();
        let households: Vec<Household> = (100..).zip(&known)
            .map(|(id, (number, addition, street, town, postcode))| {
                let mut it = household(id, streets[*street], &format!("{number}{addition}"));
                it.address.city = towns[*town].into();
                it.address.postcode = ["", "3511AB", "3512CD"].get(*postcode).filter(|it| !it.is_empty())
                    .map(|it| Postcode::from_stored((*it).to_owned()));
                it
            })
            .collect();
        let whole = Circle::of(&parts, &households);
        let number_of = |it: &Option<HouseNumber>| it.as_ref().map_or(0, |it| it.number);
        for number in 1..16 {
            let of_number: Vec<Household> = households.iter()
                .filter(|it| number_of(&it.address.house_number) == number).cloned().collect();
            let alone = Circle::of_number(&parts, &of_number, number);
            for it in &of_number {
                prop_assert_eq!(alone.key_of(it.id), whole.key_of(it.id));
                prop_assert_eq!(alone.door_of(it.id), whole.door_of(it.id));
            }
            let inside = |circle: &Circle| -> Vec<_> {
                let doors = circle.streets.iter().flat_map(|street| street.doors.iter().map(move |door| (street, door)));
                let doors = doors.filter(|(_, door)| number_of(&door.number) == number);
                doors.map(|(street, door)| (street.street.clone(), street.city.clone(), door.clone())).collect()
            };
            prop_assert_eq!(inside(&alone), inside(&whole));
            prop_assert_eq!(alone.door_count(), inside(&whole).len());
            let outside = |circle: &Circle| -> Vec<_> {
                circle.outside.iter().filter(|door| number_of(&door.number) == number).cloned().collect()
            };
            prop_assert_eq!(outside(&alone), outside(&whole));
        }
    }
}
