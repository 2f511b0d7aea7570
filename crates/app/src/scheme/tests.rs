//! Schemes: added, corrected, held against an initiative.

use super::*;
use crate::circle::{CirclePartInput, add_circle_part};
use crate::initiative::{InitiativeChange, edit_initiative};
use crate::support::{SupportInput, record_support};
use crate::testing::TestApp;
use crate::{ErrorCode, Field, Refusal};

async fn all_known(t: &TestApp) -> (domain::InitiativeId, Vec<domain::Scheme>) {
    let initiative = t.an_initiative().await;
    let all = add_known_schemes(&t.app, initiative).await.unwrap();
    (initiative, all)
}

fn of_town(all: &[domain::Scheme], town: &str) -> domain::Scheme {
    let found = all.iter().find(|it| it.terms.town.as_str() == town);
    found.unwrap().clone()
}

#[tokio::test]
async fn schemes_that_are_known_are_added_once() {
    let t = TestApp::new().await;
    let (initiative, all) = all_known(&t).await;
    assert!(all.len() >= 8);
    trash_scheme(&t.app, all[0].id).await.unwrap();
    let again = add_known_schemes(&t.app, initiative).await.unwrap();
    assert_eq!(again.len(), all.len());
    assert_eq!(again[0].terms, all[0].terms);
}

#[tokio::test]
async fn what_is_shown_of_a_scheme_is_read_back_as_it_was() {
    let t = TestApp::new().await;
    for scheme in all_known(&t).await.1 {
        let typed = SchemeInput::from(&scheme.terms);
        let saved = edit_scheme(&t.app, scheme.id, &typed).await.unwrap();
        assert_eq!(saved, scheme);
        assert_eq!(show_scheme(&t.app, scheme.id).await.unwrap(), scheme);
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_scheme_is_named_and_changes_nothing() {
    let t = TestApp::new().await;
    let (initiative, all) = all_known(&t).await;
    let good = SchemeInput::from(&all[0].terms);
    let before = t.app.state_hash().await.unwrap();
    let wrong = |change: fn(&mut SchemeInput)| {
        let mut input = good.clone();
        change(&mut input);
        input
    };
    for (input, code, field) in [
        (
            wrong(|it| it.name = " ".into()),
            ErrorCode::Blank,
            Field::Name,
        ),
        (
            wrong(|it| it.min_cents = "veel".into()),
            ErrorCode::Money,
            Field::MinCents,
        ),
        (
            wrong(|it| {
                it.min_cents = "500".into();
                it.max_cents = "250".into();
            }),
            ErrorCode::Money,
            Field::MaxCents,
        ),
        (
            wrong(|it| it.own_share = "101".into()),
            ErrorCode::Number,
            Field::OwnShare,
        ),
        (
            wrong(|it| it.lead_time = "-1".into()),
            ErrorCode::Number,
            Field::LeadTime,
        ),
        (
            wrong(|it| it.lead_unit = "uur".into()),
            ErrorCode::UnknownChoice,
            Field::LeadUnit,
        ),
        (
            wrong(|it| it.seen_on = "gisteren".into()),
            ErrorCode::Date,
            Field::SeenOn,
        ),
    ] {
        let refused = add_scheme(&t.app, initiative, &input).await.unwrap_err();
        let refusal: Refusal = refused.into();
        assert_eq!((refusal.code, refusal.field), (code, Some(field)));
        let refused = edit_scheme(&t.app, all[0].id, &input).await.unwrap_err();
        let refusal: Refusal = refused.into();
        assert_eq!((refusal.code, refusal.field), (code, Some(field)));
    }
    assert_eq!(t.app.state_hash().await.unwrap(), before);
}

#[tokio::test]
async fn a_guide_says_the_latest_day_the_own_share_and_what_is_missing() {
    let t = TestApp::new().await;
    let (initiative, all) = all_known(&t).await;
    let guide = async |town: &str, day: &str, amount: &str| {
        let query = GuideQuery {
            scheme: of_town(&all, town).id,
            initiative,
            day: day.into(),
            amount: domain::Cents::parse(amount).unwrap(),
        };
        show_guide(&t.app, &query).await.unwrap()
    };
    let party = guide("Culemborg", "2026-05-30", "").await.guide;
    // Whit Monday is no working day.
    assert_eq!(party.latest_day.unwrap().to_string(), "2026-05-15");
    let own = guide("Smallingerland", "", "1.250,50").await;
    assert_eq!(own.guide.own_share.unwrap().to_string(), "250,10");
    let missing = |guide: &domain::SchemeGuide| {
        let items = guide.items.iter().filter(|item| item.is_met == Some(false));
        items.map(|item| item.value.clone()).collect::<Vec<_>>()
    };
    assert_eq!(missing(&own.guide), ["Plan"]);
    let text = || Some("Samen aan tafel".to_owned());
    let change = InitiativeChange {
        why: text(),
        how: text(),
        what: text(),
        starts_on: Some("2026-05-30".into()),
        ..Default::default()
    };
    edit_initiative(&t.app, initiative, &change).await.unwrap();
    assert_eq!(
        missing(&guide("Smallingerland", "", "5").await.guide),
        [""; 0]
    );
    let first_day = guide("Culemborg", "", "").await.guide;
    assert_eq!(first_day.latest_day, party.latest_day);
}

#[tokio::test]
async fn a_guide_counts_who_is_for_it_once_doors_are_chosen_and_someone_said_something() {
    let t = TestApp::new().await;
    let (initiative, all) = all_known(&t).await;
    let two = SchemeInput {
        support_needed: "2".into(),
        support_unit: "household".into(),
        ..SchemeInput::from(&of_town(&all, "Smallingerland").terms)
    };
    let scheme = add_scheme(&t.app, initiative, &two).await.unwrap().id;
    let is_met = async || {
        let query = GuideQuery {
            scheme,
            initiative,
            day: String::new(),
            amount: None,
        };
        let guide = show_guide(&t.app, &query).await.unwrap().guide;
        let mut items = guide.items.into_iter();
        let support = items.find(|item| item.rule == domain::GuideRule::Support);
        support.unwrap().is_met
    };
    assert_eq!(is_met().await, None);
    let street = CirclePartInput {
        street: "Lindelaan".into(),
        numbers: "1-10".into(),
        ..CirclePartInput::default()
    };
    add_circle_part(&t.app, initiative, &street).await.unwrap();
    for (number, is_enough) in [("1", false), ("2", true)] {
        let signed = SupportInput {
            position: "for".into(),
            channel: "paper".into(),
            street: "Lindelaan".into(),
            house_number: number.into(),
            ..SupportInput::default()
        };
        record_support(&t.app, initiative, &signed).await.unwrap();
        assert_eq!(is_met().await, Some(is_enough));
    }
}
