//! Which statements count.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use samenspel_domain::{
    Address, Circle, CirclePart, CirclePartId, CirclePartKind, HouseNumber, Household, HouseholdId,
    InitiativeId, Position, Side, Statement, SupportId, SupportRules, SupportUnit, Voice, Weighed,
    Weight,
};
use uuid::Uuid;

use Position::{Against, For, Neutral};
use SupportUnit::{Household as PerDoor, Person};
use Weight::{Clash, Counts, Double, Withdrawn};

/// Lindelaan 1 to 10; household n lives at number n.
fn street(known: u32) -> Circle {
    let initiative = InitiativeId::new(Uuid::from_u128(1));
    let part = CirclePart {
        id: CirclePartId::new(Uuid::from_u128(1)),
        initiative,
        kind: CirclePartKind::Range,
        street: "Lindelaan".into(),
        city: String::new(),
        first: 1,
        last: 10,
        side: Side::Both,
        addition: String::new(),
    };
    let household = |number: u32| Household {
        id: at(number),
        initiative,
        address: Address {
            street: "Lindelaan".into(),
            house_number: HouseNumber::parse(&number.to_string()).ok(),
            ..Address::default()
        },
        no_post: false,
    };
    let households: Vec<Household> = (1..=known).map(household).collect();
    Circle::of(&[part], &households)
}

fn at(number: u32) -> HouseholdId {
    HouseholdId::new(Uuid::from_u128(number.into()))
}

fn id(number: u128) -> SupportId {
    SupportId::new(Uuid::from_u128(number))
}

fn day(day: i8) -> Date {
    date(2027, 4, day)
}

fn said(number: u128, door: u32, who: &str, position: Position, on: i8) -> Statement {
    Statement {
        id: id(number),
        household: at(door),
        voice: match who {
            "" => Voice::Household,
            name => Voice::Named(name.into()),
        },
        position,
        given_on: Some(day(on)),
        is_withdrawn: false,
        double_of: None,
    }
}

fn weights(all: &[Statement], unit: SupportUnit) -> Vec<Weight> {
    Weighed::of(&street(12), all, unit).weights
}

#[test]
fn of_a_door_the_latest_day_counts() {
    let changed = [said(1, 3, "ans", For, 1), said(2, 3, "ans", Against, 2)];
    assert_eq!(weights(&changed, PerDoor), [Double, Counts]);
    let same = [said(1, 3, "ans", For, 1), said(2, 3, "bo", For, 1)];
    assert_eq!(weights(&same, PerDoor), [Counts, Double]);
    assert_eq!(weights(&same, Person), [Counts, Counts]);
}

#[test]
fn who_differs_on_one_day_clashes_until_someone_decides() {
    let mut differ = [said(1, 3, "ans", For, 1), said(2, 3, "bo", Against, 1)];
    assert_eq!(weights(&differ, PerDoor), [Clash, Clash]);
    let count = Weighed::of(&street(12), &differ, PerDoor).count;
    assert_eq!((count.clashes, count.in_favour, count.silent), (1, 0, 9));
    assert_eq!(weights(&differ, Person), [Counts, Counts]);
    differ[1].double_of = Some(id(1));
    assert_eq!(weights(&differ, PerDoor), [Counts, Double]);
}

#[test]
fn two_that_chose_each_others_decided_nothing() {
    let mut differ = [said(1, 3, "", For, 1), said(2, 3, "", Against, 1)];
    differ[0].double_of = Some(id(2));
    differ[1].double_of = Some(id(1));
    assert_eq!(weights(&differ, PerDoor), [Clash, Clash]);
    let gone = [Statement {
        double_of: Some(id(9)),
        ..differ[0].clone()
    }];
    assert_eq!(
        weights(&gone, PerDoor),
        [Counts],
        "the other one is not there"
    );
    let chain = [
        Statement {
            double_of: Some(id(2)),
            ..differ[0].clone()
        },
        Statement {
            double_of: Some(id(3)),
            ..differ[1].clone()
        },
        said(3, 3, "", Neutral, 1),
    ];
    assert_eq!(weights(&chain, PerDoor), [Double, Double, Counts]);
}

#[test]
fn what_is_withdrawn_counts_no_more() {
    let mut all = [said(1, 3, "", For, 1), said(2, 3, "", Against, 2)];
    all[1].is_withdrawn = true;
    assert_eq!(weights(&all, PerDoor), [Counts, Withdrawn]);
}

#[test]
fn where_persons_count_a_name_counts_once_and_silences_the_nameless() {
    let twice = [
        said(1, 3, "ans", For, 1),
        said(2, 3, "ans", For, 4),
        said(3, 3, "", For, 5),
    ];
    assert_eq!(weights(&twice, Person), [Double, Counts, Double]);
    let alone = [said(3, 3, "", For, 5)];
    assert_eq!(weights(&alone, Person), [Counts]);
    let erased = |number: u128| Statement {
        voice: Voice::Erased(Uuid::from_u128(number)),
        ..said(number, 3, "", For, 1)
    };
    assert_eq!(weights(&[erased(1), erased(2)], Person), [Counts, Counts]);
}

#[test]
fn what_lies_outside_is_counted_apart() {
    let all = [
        said(1, 12, "", For, 1),
        said(2, 77, "", For, 1),
        said(3, 1, "", For, 1),
    ];
    let count = Weighed::of(&street(12), &all, PerDoor).count;
    assert_eq!((count.outside, count.in_favour, count.doors), (2, 1, 10));
}

#[test]
fn enough_is_what_the_scheme_asks() {
    let rules = |needed, percent| SupportRules {
        unit: PerDoor,
        needed,
        percent,
    };
    assert_eq!(rules(None, None).is_enough(9, 10), None);
    assert_eq!(rules(Some(5), None).is_enough(5, 10), Some(true));
    assert_eq!(rules(None, Some(60)).is_enough(5, 10), Some(false));
    assert_eq!(rules(Some(5), Some(60)).is_enough(5, 10), Some(false));
    assert_eq!(
        rules(None, Some(0)).is_enough(0, 0),
        Some(false),
        "nobody was asked"
    );
}

proptest! {
    /// However it came together, each door of the circle has one word, a clash or silence; and
    /// hearing of the same again in another order changes nothing.
    #[test]
    fn every_door_is_counted_once(
        said_by in prop::collection::vec((1u32..=13, 0usize..4, 0usize..3, 1i8..4, any::<bool>(), prop::option::of(0u128..12)), 0..12),
        turn in 0usize..12,
    ) {
        let names = ["", "ans", "bo", "cor"];
        let all: Vec<Statement> = (0u128..).zip(&said_by).map(|(number, it)| Statement {
            is_withdrawn: it.4,
            double_of: it.5.filter(|other| *other != number).map(id),
            ..said(number, it.0, names[it.1], Position::ALL[it.2], it.3)
        }).collect();
        let weighed = Weighed::of(&street(12), &all, PerDoor);
        let count = weighed.count;
        prop_assert_eq!(count.in_favour + count.against + count.neutral + count.clashes + count.silent, 10);
        prop_assert_eq!(count.withdrawn, all.iter().filter(|it| it.is_withdrawn).count());
        let mut turned: Vec<Statement> = all.clone();
        if !turned.is_empty() { turned.rotate_left(turn % all.len()); }
        prop_assert_eq!(Weighed::of(&street(12), &turned, PerDoor).count, count);
        let per_person = Weighed::of(&street(12), &all, Person);
        prop_assert!(per_person.count.silent == count.silent);
    }
}
