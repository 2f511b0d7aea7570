//! Cards and lists: written, read back, refused, undone.

use super::*;
use crate::conflict::list_conflicts;
use crate::history::undo;
use crate::initiative::create_initiative;
use crate::neighbour::erase_neighbour;
use crate::team::two_laptops::TwoLaptops;
use crate::testing::TestApp;
use crate::{ErrorCode, Field, Refusal};
use domain::{CheckKey, InitiativeId};

async fn shown(t: &TestApp, id: InitiativeId) -> Depth {
    show_depth(&t.app, id).await.unwrap()
}

fn rules() -> RulesInput {
    RulesInput {
        who_may_start: "Iedereen die hier woont".into(),
        scale: Some("street".into()),
        budget_cents: Some(250_000),
        own_share: Some(20),
        rules: "Wie begint, ruimt op.".into(),
        support_unit: "household".into(),
        support_needed: Some(10),
        support_percent: None,
    }
}

fn party(name: &str, gains: &str) -> PartyInput {
    PartyInput {
        name: name.into(),
        kind: "residents".into(),
        position: "unknown".into(),
        gains: gains.into(),
        ..PartyInput::default()
    }
}

#[tokio::test]
async fn every_card_is_read_back_as_it_was_written() {
    let t = TestApp::new().await;
    let id = t.an_initiative().await;
    let expectation = ExpectationInput {
        about: "De inrichting".into(),
        influence: Some("advises".into()),
        reply_days: Some(2),
        ..ExpectationInput::default()
    };
    let question = QuestionInput {
        question: "Waar spelen de kinderen?".into(),
        shared_goal: "Een plein voor iedereen.".into(),
        ..QuestionInput::default()
    };
    let gathering = GatheringInput {
        rhythm: Some("monthly_weekday".into()),
        first_on: Some("2025-11-18".into()),
        time: "19:30".into(),
        minutes: 90,
        place: "Buurthuis".into(),
        what: "Samen eten".into(),
    };
    let community = CommunityInput {
        name: "Groene straten".into(),
        scale: Some("town".into()),
        ..CommunityInput::default()
    };
    edit_rules_card(&t.app, id, &rules()).await.unwrap();
    edit_expectations(&t.app, id, &expectation).await.unwrap();
    edit_question(&t.app, id, &question).await.unwrap();
    edit_gathering(&t.app, id, &gathering).await.unwrap();
    edit_community(&t.app, id, &community).await.unwrap();
    let depth = shown(&t, id).await;
    let cards = &depth.cards;
    assert_eq!(
        RulesInput::of(&cards.rules, &depth.initiative.support),
        rules()
    );
    assert_eq!(ExpectationInput::from(&cards.expectation), expectation);
    assert_eq!(QuestionInput::from(&cards.question), question);
    assert_eq!(GatheringInput::from(&cards.gathering), gathering);
    assert_eq!(CommunityInput::from(&cards.community), community);
    let next: Vec<String> = depth
        .next_gatherings
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!((next.len(), next[0].as_str()), (6, "2025-11-18"));
}

#[tokio::test]
async fn a_card_leaves_the_fields_of_others_alone() {
    let t = TestApp::new().await;
    let id = t.an_initiative().await;
    let question = QuestionInput {
        question: "Waarom?".into(),
        ..QuestionInput::default()
    };
    edit_question(&t.app, id, &question).await.unwrap();
    edit_rules_card(&t.app, id, &rules()).await.unwrap();
    undo(&t.app).await.unwrap();
    let depth = shown(&t, id).await;
    assert_eq!(QuestionInput::from(&depth.cards.question), question);
    assert_eq!(depth.cards.rules, domain::RulesCard::default());
    assert_eq!(depth.initiative.support.needed, None);
}

#[tokio::test]
async fn what_is_wrong_with_a_card_or_a_row_is_named_and_changes_nothing() {
    let t = TestApp::new().await;
    let id = t.an_initiative().await;
    let before = t.app.state_hash().await.unwrap();
    let is = |error: DepthError, code: ErrorCode, field: Field| {
        let refusal = Refusal::from(error);
        assert_eq!((refusal.code, refusal.field), (code, Some(field)));
    };
    let share = RulesInput {
        own_share: Some(101),
        ..rules()
    };
    let refused = edit_rules_card(&t.app, id, &share).await.unwrap_err();
    is(refused, ErrorCode::Number, Field::OwnShare);
    let scale = RulesInput {
        scale: Some("maan".into()),
        ..rules()
    };
    let refused = edit_rules_card(&t.app, id, &scale).await.unwrap_err();
    is(refused, ErrorCode::UnknownChoice, Field::Scale);
    for (time, first_on, code, field) in [
        ("25:00", None, ErrorCode::Time, Field::Time),
        ("", Some("2026-02-30"), ErrorCode::Date, Field::FirstOn),
    ] {
        let gathering = GatheringInput {
            time: time.into(),
            first_on: first_on.map(str::to_owned),
            ..GatheringInput::default()
        };
        let refused = edit_gathering(&t.app, id, &gathering).await.unwrap_err();
        is(refused, code, field);
    }
    let long = QuestionInput {
        known: "x".repeat(20_001),
        ..QuestionInput::default()
    };
    let refused = edit_question(&t.app, id, &long).await.unwrap_err();
    is(refused, ErrorCode::TooLong, Field::Known);
    let refused = save_party(&t.app, id, None, &party(" ", "")).await;
    is(refused.unwrap_err(), ErrorCode::Blank, Field::Name);
    let role = RoleInput {
        title: "Koken".into(),
        needed: 1_001,
        ..RoleInput::default()
    };
    let refused = save_role(&t.app, id, None, &role).await.unwrap_err();
    is(refused, ErrorCode::Number, Field::Needed);
    let refused = answer_check(&t.app, id, "sneeuw", "yes", "").await;
    is(refused.unwrap_err(), ErrorCode::UnknownChoice, Field::Key);
    assert_eq!(t.app.state_hash().await.unwrap(), before);
}

#[tokio::test]
async fn rows_are_added_changed_thrown_away_and_brought_back() {
    let t = TestApp::new().await;
    let id = t.an_initiative().await;
    let residents = save_party(&t.app, id, None, &party("Bewoners", "Rust")).await;
    let residents = residents.unwrap();
    let changed = party("Bewoners van het plein", "Rust en schaduw");
    save_party(&t.app, id, Some(residents), &changed)
        .await
        .unwrap();
    let parties = shown(&t, id).await.parties;
    assert_eq!(
        parties.iter().map(PartyInput::from).collect::<Vec<_>>(),
        [changed]
    );
    remove_party(&t.app, residents).await.unwrap();
    assert_eq!(shown(&t, id).await.parties, []);
    let gone = save_party(&t.app, id, Some(residents), &party("Bewoners", "")).await;
    assert!(matches!(gone, Err(DepthError::Unknown(_))));
    undo(&t.app).await.unwrap();
    assert_eq!(shown(&t, id).await.parties.len(), 1);
    let other = create_initiative(&t.app, "Anders").await.unwrap();
    let stranger = save_party(&t.app, other, Some(residents), &party("Bewoners", "")).await;
    assert!(matches!(stranger, Err(DepthError::Unknown(_))));
}

#[tokio::test]
async fn who_is_erased_holds_a_role_no_more_and_the_role_lacks_one() {
    let t = TestApp::new().await;
    let id = t.an_initiative().await;
    let cook = RoleInput {
        title: "Koken".into(),
        needed: 2,
        ..RoleInput::default()
    };
    let cook = save_role(&t.app, id, None, &cook).await.unwrap();
    let kees = t.a_neighbour(id, "Kees", "Zandstra").await;
    let ans = t.a_neighbour(id, "Ans", "Smit").await;
    for person in [kees, ans, kees] {
        add_holder(&t.app, cook, person.uuid()).await.unwrap();
    }
    let roles = shown(&t, id).await.roles;
    assert_eq!((roles[0].holders.len(), roles[0].missing), (2, 0));
    let named = party("De groep van Kees Zandstra", "");
    save_party(&t.app, id, None, &named).await.unwrap();
    let told = erase_neighbour(&t.app, kees).await.unwrap();
    let told: Vec<&str> = told.mentions_in_depth.iter().map(|it| it.place).collect();
    assert_eq!(told, ["parties"]);
    let roles = shown(&t, id).await.roles;
    let names = roles[0].holders.iter().map(|it| it.name.given.as_str());
    assert_eq!(
        (names.collect::<Vec<_>>(), roles[0].missing),
        (vec!["Ans"], 1)
    );
    let nobody = add_holder(&t.app, cook, kees.uuid()).await;
    assert!(matches!(nobody, Err(DepthError::Unknown(_))));
    remove_holder(&t.app, roles[0].holders[0].holder.id)
        .await
        .unwrap();
    assert_eq!(shown(&t, id).await.roles[0].missing, 2);
}

#[tokio::test]
async fn what_people_answer_counts_for_more_than_what_the_app_sees() {
    let t = TestApp::new().await;
    let id = t.an_initiative().await;
    let item = async |key: CheckKey| {
        let all = shown(&t, id).await.checklist.items;
        all.into_iter().find(|it| it.key == key).unwrap()
    };
    assert_eq!(item(CheckKey::CoreTeam).await.seen.count, Some(0));
    assert_eq!(
        shown(&t, id).await.checklist.next(),
        Some(CheckKey::CoreTeam)
    );
    answer_check(&t.app, id, "core_team", "yes", "Wij zijn met zijn drieën")
        .await
        .unwrap();
    let answered = item(CheckKey::CoreTeam).await;
    assert!(answered.is_met() && answered.seen.is_met == Some(false));
    assert_eq!(answered.note.as_str(), "Wij zijn met zijn drieën");
    assert_eq!(
        shown(&t, id).await.checklist.next(),
        Some(CheckKey::WhyHowWhat)
    );
    undo(&t.app).await.unwrap();
    assert!(!item(CheckKey::CoreTeam).await.is_met());
    // The same row again.
    answer_check(&t.app, id, "core_team", "not_needed", "")
        .await
        .unwrap();
    assert!(!item(CheckKey::CoreTeam).await.is_open());
}

#[tokio::test]
async fn an_answer_counts_also_when_the_row_of_an_earlier_one_was_erased() {
    let t = TestApp::new().await;
    let id = t.an_initiative().await;
    answer_check(&t.app, id, "lasting", "no", "").await.unwrap();
    let mut lease = t.app.store.lease().await.unwrap();
    let row = lease.check_answers(id).await.unwrap()[0].id;
    drop(lease);
    let doomed = storage::Doomed::from([(sync::registry::CHECK_ANSWER.id, row.uuid())]);
    let now = t.app.now();
    t.app
        .store
        .erase("empty_trash", &doomed, now)
        .await
        .unwrap();
    answer_check(&t.app, id, "lasting", "yes", "")
        .await
        .unwrap();
    let items = shown(&t, id).await.checklist.items;
    let lasting = items.iter().find(|it| it.key == CheckKey::Lasting);
    assert!(lasting.unwrap().is_met());
    let again = t.app.store.lease().await.unwrap().check_answers(id).await;
    assert_ne!(again.unwrap()[0].id, row);
}

#[tokio::test]
async fn two_who_answer_one_item_apart_write_one_row_and_are_asked_which() {
    let two = TwoLaptops::new().await;
    let (a, b, id) = (&two.a, &two.b, two.initiative);
    answer_check(&a.app, id, "lasting", "no", "").await.unwrap();
    answer_check(&b.app, id, "lasting", "yes", "")
        .await
        .unwrap();
    answer_check(&a.app, id, "core_team", "yes", "")
        .await
        .unwrap();
    two.carry(a, b).await;
    two.carry(b, a).await;
    two.agree().await;
    for at in [a, b] {
        let mut lease = at.app.store.lease().await.unwrap();
        assert_eq!(lease.check_rows_in(id).await.unwrap().len(), 2);
        drop(lease);
        let undecided = list_conflicts(&at.app, id).await.unwrap();
        let fields: Vec<_> = undecided.iter().map(|it| it.field).collect();
        assert_eq!(fields, ["answer"], "{undecided:?}");
    }
}

#[tokio::test]
async fn those_of_one_community_are_found_however_its_name_is_written() {
    let t = TestApp::new().await;
    let id = t.an_initiative().await;
    let other = create_initiative(&t.app, "Geveltuinen").await.unwrap();
    create_initiative(&t.app, "Los").await.unwrap();
    for (id, name) in [(id, "Groene Straten"), (other, " groene straten")] {
        let card = CommunityInput {
            name: name.into(),
            ..CommunityInput::default()
        };
        edit_community(&t.app, id, &card).await.unwrap();
    }
    let together = shown(&t, id).await.community;
    let titles: Vec<&str> = together.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(titles, ["Speeltuin in de straat", "Geveltuinen"]);
}

#[tokio::test]
async fn what_others_do_already_is_found_before_one_begins() {
    let t = TestApp::new().await;
    let id = t.an_initiative().await;
    let other = create_initiative(&t.app, "Speeltuinen in Oost")
        .await
        .unwrap();
    create_initiative(&t.app, "Soep op maandag").await.unwrap();
    let found = async |text: &str| {
        let hits = find_similar(&t.app, id, text).await.unwrap();
        hits.into_iter()
            .map(|hit| hit.initiative.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(found("").await, [other]);
    assert_eq!(found("soep koken").await.len(), 1);
    assert!(found("windmolen").await.is_empty());
    let known = KindredInput {
        title: "Windmolen van Noord".into(),
        verdict: "learn".into(),
        ..KindredInput::default()
    };
    save_kindred(&t.app, other, None, &known).await.unwrap();
    assert_eq!(found("windmolens").await, [other]);
}
