//! Statements as they are entered, counted, merged, and left behind by who is erased.

use domain::{InitiativeId, Position, SupportId, SupportRules, SupportUnit, Weight};

use super::*;
use crate::circle::{CirclePartInput, add_circle_part};
use crate::history::undo;
use crate::neighbour::{erase_neighbour, trash_neighbours};
use crate::team::two_laptops::TwoLaptops;
use crate::testing::TestApp;
use crate::{App, ErrorCode, Field, Refusal};

async fn street(app: &App, initiative: InitiativeId) {
    let part = CirclePartInput {
        street: "Lindelaan".into(),
        numbers: "1-10".into(),
        ..CirclePartInput::default()
    };
    add_circle_part(app, initiative, &part).await.unwrap();
}

fn signed(position: &str, number: &str, given: &str, family: &str) -> SupportInput {
    SupportInput {
        position: position.into(),
        channel: "paper".into(),
        street: "Lindelaan".into(),
        house_number: number.into(),
        given: given.into(),
        family: family.into(),
        ..SupportInput::default()
    }
}

/// What is answered, which reads one door, is what the list shows, which reads all.
async fn enter(app: &App, initiative: InitiativeId, input: &SupportInput) -> ListedSupport {
    let entered = record_support(app, initiative, input).await.unwrap();
    let all = list_support::listed(app, initiative).await.unwrap();
    let id = entered.at_home.support.id;
    let listed = all.iter().find(|it| it.at_home.support.id == id);
    assert_eq!(listed, Some(&entered));
    entered
}

/// For, against, neutral, silent, clashes, doubles.
async fn counts(app: &App, initiative: InitiativeId) -> [usize; 6] {
    let it = count_support(app, initiative).await.unwrap().count;
    [
        it.in_favour,
        it.against,
        it.neutral,
        it.silent,
        it.clashes,
        it.doubles,
    ]
}

async fn per_person(app: &App, initiative: InitiativeId) {
    let rules = SupportRules {
        unit: SupportUnit::Person,
        ..SupportRules::default()
    };
    set_support_rules(app, initiative, rules).await.unwrap();
}

async fn ids(app: &App, initiative: InitiativeId) -> Vec<SupportId> {
    let rows = list_support::listed(app, initiative).await.unwrap();
    rows.iter().map(|row| row.at_home.support.id).collect()
}

#[tokio::test]
async fn a_second_statement_of_a_door_is_refused_and_says_whose_the_first_is() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    street(&t.app, initiative).await;
    let first = enter(&t.app, initiative, &signed("for", "3", "Ans", "Smit")).await;
    assert!(first.in_circle && first.weight == Weight::Counts);
    let before = t.app.state_hash().await.unwrap();
    let second = signed("against", "3", "Bo", "Smit");
    let refused = record_support(&t.app, initiative, &second).await;
    let refusal = Refusal::from(refused.unwrap_err());
    assert_eq!(refusal.code, ErrorCode::DoubleSupport);
    let detail = |name| {
        refusal
            .details
            .iter()
            .find(|it| it.0 == name)
            .unwrap()
            .1
            .clone()
    };
    assert_eq!(
        (detail("name"), detail("position")),
        ("Ans Smit".into(), "for".into())
    );
    assert_eq!(detail("id"), first.at_home.support.id.to_string());
    assert_eq!(t.app.state_hash().await.unwrap(), before);
    let allowed = SupportInput {
        allow_double: true,
        ..second
    };
    enter(&t.app, initiative, &allowed).await;
    assert_eq!(
        counts(&t.app, initiative).await,
        [0, 0, 0, 9, 1, 0],
        "they differ on one day"
    );
    keep_support(&t.app, first.at_home.support.id)
        .await
        .unwrap();
    assert_eq!(counts(&t.app, initiative).await, [1, 0, 0, 9, 0, 1]);
    undo(&t.app).await.unwrap();
    per_person(&t.app, initiative).await;
    assert_eq!(counts(&t.app, initiative).await, [1, 1, 0, 9, 0, 0]);
}

#[tokio::test]
async fn a_name_is_found_behind_the_door_or_written_down_without_consent() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    street(&t.app, initiative).await;
    per_person(&t.app, initiative).await;
    let first = enter(&t.app, initiative, &signed("for", "3", "Ans", "Smit")).await;
    let again = SupportInput {
        allow_double: true,
        ..signed("for", "3", "ans", "SMIT")
    };
    let second = enter(&t.app, initiative, &again).await;
    assert_eq!(
        first.at_home.support.neighbour,
        second.at_home.support.neighbour
    );
    let ans = first.at_home.support.neighbour.unwrap();
    let shown = crate::neighbour::show_neighbour(&t.app, ans).await.unwrap();
    assert!(shown.consent.is_empty());
    assert_eq!(counts(&t.app, initiative).await, [1, 0, 0, 9, 0, 1]);
}

#[tokio::test]
async fn what_is_no_statement_is_refused_and_changes_nothing() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    street(&t.app, initiative).await;
    let before = t.app.state_hash().await.unwrap();
    let with = |change: fn(&mut SupportInput)| {
        let mut input = signed("for", "3", "", "");
        change(&mut input);
        input
    };
    for (input, field, code) in [
        (
            with(|it| it.position = "maybe".into()),
            Field::Position,
            ErrorCode::UnknownChoice,
        ),
        (
            with(|it| it.given_on = "9999-01-01".into()),
            Field::GivenOn,
            ErrorCode::Date,
        ),
        (
            with(|it| it.house_number = String::new()),
            Field::HouseNumber,
            ErrorCode::Blank,
        ),
        (
            with(|it| it.street = String::new()),
            Field::Street,
            ErrorCode::Blank,
        ),
    ] {
        let refused = record_support(&t.app, initiative, &input).await;
        let refusal = Refusal::from(refused.unwrap_err());
        assert_eq!((refusal.field, refusal.code), (Some(field), code));
    }
    let many = SupportRules {
        percent: Some(101),
        ..SupportRules::default()
    };
    let refused = set_support_rules(&t.app, initiative, many).await;
    assert_eq!(
        Refusal::from(refused.unwrap_err()).code,
        ErrorCode::OutOfRange
    );
    assert_eq!(t.app.state_hash().await.unwrap(), before);
}

#[tokio::test]
async fn what_is_withdrawn_counts_no_more_and_enough_is_told() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    street(&t.app, initiative).await;
    let rules = SupportRules {
        needed: Some(2),
        ..SupportRules::default()
    };
    set_support_rules(&t.app, initiative, rules).await.unwrap();
    let one = enter(&t.app, initiative, &signed("for", "1", "", "")).await;
    enter(&t.app, initiative, &signed("for", "2", "", "")).await;
    assert_eq!(
        count_support(&t.app, initiative).await.unwrap().is_enough,
        Some(true)
    );
    withdraw_support(&t.app, one.at_home.support.id, "")
        .await
        .unwrap();
    let counted = count_support(&t.app, initiative).await.unwrap();
    assert_eq!(
        (counted.is_enough, counted.count.withdrawn),
        (Some(false), 1)
    );
    enter(&t.app, initiative, &signed("neutral", "1", "", "")).await;
    trash_support(&t.app, one.at_home.support.id).await.unwrap();
    assert_eq!(counts(&t.app, initiative).await, [1, 0, 1, 8, 0, 0]);
}

#[tokio::test]
async fn lists_that_two_laptops_entered_are_counted_once() {
    let two = TwoLaptops::new().await;
    street(&two.a.app, two.initiative).await;
    two.carry(&two.a, &two.b).await;
    for (position, app) in [("for", &two.a.app), ("against", &two.b.app)] {
        enter(app, two.initiative, &signed("for", "3", "Ans", "Smit")).await;
        enter(app, two.initiative, &signed(position, "4", "", "")).await;
    }
    two.carry(&two.a, &two.b).await;
    two.carry(&two.b, &two.a).await;
    for app in [&two.a.app, &two.b.app] {
        assert_eq!(counts(app, two.initiative).await, [1, 0, 0, 8, 1, 1]);
    }
    per_person(&two.a.app, two.initiative).await;
    assert_eq!(counts(&two.a.app, two.initiative).await, [1, 0, 0, 8, 1, 1]);
    let kept = ids(&two.a.app, two.initiative).await;
    let of_four = |row: &ListedSupport| row.weight == Weight::Clash;
    let rows = list_support::listed(&two.a.app, two.initiative)
        .await
        .unwrap();
    let clash = rows
        .iter()
        .find(|row| of_four(row))
        .unwrap()
        .at_home
        .support
        .clone();
    assert!(kept.contains(&clash.id));
    keep_support(&two.a.app, clash.id).await.unwrap();
    two.carry(&two.a, &two.b).await;
    let [for_it, against, ..] = counts(&two.b.app, two.initiative).await;
    let wanted = if clash.position == Position::For {
        (2, 0)
    } else {
        (1, 1)
    };
    assert_eq!((for_it, against), wanted);
}

#[tokio::test]
async fn erasing_people_leaves_the_counts_and_nothing_of_them() {
    let two = TwoLaptops::new().await;
    let initiative = two.initiative;
    street(&two.a.app, initiative).await;
    per_person(&two.a.app, initiative).await;
    let mut people = Vec::new();
    for (given, position) in [("Ans", "for"), ("Bo", "for"), ("Cor", "against")] {
        let input = SupportInput {
            remark: "Zij van hiernaast".into(),
            ..signed(position, "3", given, "Smit")
        };
        let row = enter(&two.a.app, initiative, &input).await;
        people.push(row.at_home.support.neighbour.unwrap());
    }
    let again = SupportInput {
        allow_double: true,
        ..signed("for", "3", "Ans", "Smit")
    };
    let last = enter(&two.a.app, initiative, &again)
        .await
        .at_home
        .support
        .id;
    keep_support(&two.a.app, last).await.unwrap();
    two.carry(&two.a, &two.b).await;
    let before = counts(&two.a.app, initiative).await;
    assert_eq!(before, [2, 1, 0, 9, 0, 1]);
    for id in &people {
        erase_neighbour(&two.a.app, *id).await.unwrap();
        assert_eq!(counts(&two.a.app, initiative).await, before);
    }
    for id in &people[..2] {
        erase_neighbour(&two.b.app, *id).await.unwrap();
    }
    two.carry(&two.b, &two.a).await;
    two.carry(&two.a, &two.b).await;
    for app in [&two.a.app, &two.b.app] {
        assert_eq!(counts(app, initiative).await, before);
        let rows = list_support::listed(app, initiative).await.unwrap();
        assert_eq!(rows.len(), 4);
        for row in rows {
            assert_eq!(
                (row.at_home.name, row.at_home.support.neighbour),
                (None, None)
            );
            assert!(row.at_home.support.remark.is_empty());
        }
    }
    assert_eq!(
        two.a.app.state_hash().await.unwrap(),
        two.b.app.state_hash().await.unwrap()
    );
}

#[tokio::test]
async fn what_was_said_by_someone_erased_meanwhile_is_counted_without_them() {
    let two = TwoLaptops::new().await;
    let initiative = two.initiative;
    street(&two.a.app, initiative).await;
    two.carry(&two.a, &two.b).await;
    let input = SupportInput {
        neighbour: Some(two.kees),
        remark: "Kees komt".into(),
        ..signed("for", "5", "", "")
    };
    enter(&two.b.app, initiative, &input).await;
    erase_neighbour(&two.a.app, two.kees).await.unwrap();
    two.carry(&two.b, &two.a).await;
    two.carry(&two.a, &two.b).await;
    two.carry(&two.b, &two.a).await;
    for app in [&two.a.app, &two.b.app] {
        assert_eq!(counts(app, initiative).await[0], 1);
        let row = list_support::listed(app, initiative)
            .await
            .unwrap()
            .remove(0);
        assert_eq!(row.at_home.support.neighbour, None);
        assert!(row.at_home.support.remark.is_empty());
    }
}

#[tokio::test]
async fn people_in_the_trash_still_have_their_say() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    street(&t.app, initiative).await;
    let row = enter(&t.app, initiative, &signed("for", "3", "Ans", "Smit")).await;
    trash_neighbours(&t.app, &[row.at_home.support.neighbour.unwrap()])
        .await
        .unwrap();
    assert_eq!(counts(&t.app, initiative).await[0], 1);
}
