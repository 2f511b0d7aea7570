//! Who may have been written down twice.

use std::collections::BTreeSet;

use proptest::prelude::*;
use samenspel_domain::{Double, DoubleCandidate, DoubleWhy, NeighbourId, PersonName, find_doubles};
use uuid::Uuid;

fn person(
    number: u128,
    name: (&str, &str, &str),
    door: &str,
    phone: &str,
    email: &str,
) -> DoubleCandidate {
    DoubleCandidate {
        id: NeighbourId::new(Uuid::from_u128(number)),
        name: PersonName {
            given: name.0.into(),
            prefix: name.1.into(),
            family: name.2.into(),
        },
        door_key: door.into(),
        phone: phone.into(),
        email: email.into(),
    }
}

fn why(
    one: (&str, &str, &str),
    other: (&str, &str, &str),
    doors: (&str, &str),
    phone: &str,
) -> Vec<DoubleWhy> {
    let people = [
        person(1, one, doors.0, phone, ""),
        person(2, other, doors.1, phone, ""),
    ];
    let found = find_doubles(&people, &BTreeSet::new());
    found.into_iter().flat_map(|it| it.why).collect()
}

#[test]
fn two_people_may_be_one_by_name_door_and_phone() {
    use DoubleWhy::{LikeNameSameAddress, SameNameAndAddress, SameNameOtherAddress, SamePhone};
    let here = ("kerkstraat 4", "kerkstraat 4");
    let elsewhere = ("kerkstraat 4", "dorpsstraat 1");
    let fatima = ("Fatima", "", "Yılmaz");
    let jan = ("Jan", "van der", "Berg");
    for (one, other, doors, phone, expected) in [
        (
            fatima,
            ("fatima", "", "Yilmaz"),
            here,
            "",
            vec![SameNameAndAddress],
        ),
        (
            fatima,
            ("Fatma", "", "Yilmaz"),
            here,
            "",
            vec![LikeNameSameAddress],
        ),
        (
            fatima,
            ("F.", "", "Yılmaz"),
            here,
            "",
            vec![LikeNameSameAddress],
        ),
        (
            jan,
            ("Jan", "", "Berg van der"),
            here,
            "",
            vec![SameNameAndAddress],
        ),
        (
            jan,
            ("Jan", "", "Berg"),
            here,
            "",
            vec![LikeNameSameAddress],
        ),
        (
            jan,
            ("Jan", "van der", "Bergh"),
            here,
            "",
            vec![LikeNameSameAddress],
        ),
        (jan, jan, elsewhere, "", vec![SameNameOtherAddress]),
        (
            jan,
            jan,
            ("kerkstraat 4", ""),
            "",
            vec![SameNameOtherAddress],
        ),
        (
            jan,
            jan,
            here,
            "+31612345678",
            vec![SamePhone, SameNameAndAddress],
        ),
        (
            jan,
            ("Jan", "", "Smit"),
            elsewhere,
            "+31612345678",
            vec![SamePhone],
        ),
        // A couple with one phone, brothers, a family name of all who live there.
        (jan, ("Ans", "", "Smit"), here, "+31612345678", vec![]),
        (("Tim", "", "Berg"), ("Tom", "", "Berg"), here, "", vec![]),
        (("", "", "Berg"), ("Jan", "", "Berg"), here, "", vec![]),
        (
            ("J.", "", "Berg"),
            ("J.", "", "Berg"),
            elsewhere,
            "",
            vec![],
        ),
    ] {
        assert_eq!(why(one, other, doors, phone), expected, "{one:?} {other:?}");
    }
}

#[test]
fn the_surest_come_first_and_who_are_two_stay_away() {
    let jan = ("Jan", "", "Berg");
    let people = [
        person(1, jan, "a 1", "+31600000001", ""),
        person(2, jan, "b 2", "", ""),
        person(3, jan, "a 1", "+31600000001", ""),
    ];
    let pairs = |dismissed: &BTreeSet<_>| -> Vec<(u128, u128, u8)> {
        let found = find_doubles(&people, dismissed).into_iter();
        let number = |it: NeighbourId| it.uuid().as_u128();
        found
            .map(|it| (number(it.first), number(it.second), it.score))
            .collect()
    };
    let none = BTreeSet::new();
    assert_eq!(pairs(&none), [(1, 3, 100), (1, 2, 40), (2, 3, 40)]);
    let two = BTreeSet::from([(people[0].id, people[2].id)]);
    assert_eq!(pairs(&two), [(1, 2, 40), (2, 3, 40)]);
}

#[test]
fn what_many_share_says_nothing_and_costs_nothing() {
    let people: Vec<DoubleCandidate> = (0..2_000)
        .map(|number| {
            let name = format!("Naam{number:04}");
            person(
                number,
                ("Jan", "", &name),
                "zorghuis 1",
                "+31300000000",
                "x@y.nl",
            )
        })
        .collect();
    assert_eq!(find_doubles(&people, &BTreeSet::new()), []);
    let same: Vec<DoubleCandidate> = (0..300)
        .map(|number| person(number, ("Jan", "", "Berg"), "a 1", "", ""))
        .collect();
    assert_eq!(find_doubles(&same, &BTreeSet::new()).len(), 299);
}

/// Every pair by itself, with nobody else around.
fn naive(people: &[DoubleCandidate]) -> Vec<Double> {
    let mut found = Vec::new();
    for (at, one) in people.iter().enumerate() {
        for other in &people[at + 1..] {
            found.extend(find_doubles(
                &[one.clone(), other.clone()],
                &BTreeSet::new(),
            ));
        }
    }
    found.sort_by_key(|it| (std::cmp::Reverse(it.score), it.first, it.second));
    found
}

fn candidates() -> impl Strategy<Value = Vec<DoubleCandidate>> {
    let one_of = prop::sample::select::<&'static str>;
    let one = (
        one_of(&["Jan", "J.", "Johan", "Johanna", ""][..]),
        one_of(&["", "van", "de"][..]),
        one_of(&["Berg", "Bergh", "Smit"][..]),
        one_of(&["", "a 1", "b 2"][..]),
        one_of(&["", "+31600000001", "+31600000002"][..]),
        one_of(&["", "jan@voorbeeld.nl"][..]),
    );
    prop::collection::vec(one, 0..8).prop_map(|all| {
        let people = all.into_iter().zip(1..);
        people
            .map(|((given, prefix, family, door, phone, email), number)| {
                person(number, (given, prefix, family), door, phone, email)
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn nobody_is_missed_by_not_comparing_all(people in candidates()) {
        prop_assert_eq!(find_doubles(&people, &BTreeSet::new()), naive(&people));
    }
}
