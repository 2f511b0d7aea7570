//! An initiative in depth with a row in every list, as an export has to hold it.

use std::collections::BTreeMap;

use domain::{InitiativeId, NeighbourId};
use serde_json::Value;

use crate::App;
use crate::depth::{
    CommunityInput, GatheringInput, GroupInput, KindredInput, MethodInput, PartyInput, RoleInput,
    RulesInput, TermInput, add_holder, answer_check, edit_community, edit_gathering,
    edit_rules_card, save_group, save_kindred, save_method, save_party, save_role, save_term,
};

pub(super) async fn deepen(app: &App, id: InitiativeId, holder: NeighbourId) {
    let text = str::to_owned;
    let rules = RulesInput {
        who_may_start: text("Iedereen"),
        scale: Some(text("street")),
        budget_cents: Some(5_000),
        support_unit: text("household"),
        ..RulesInput::default()
    };
    edit_rules_card(app, id, &rules).await.unwrap();
    let gathering = GatheringInput {
        rhythm: Some(text("weekly")),
        first_on: Some(text("2026-11-23")),
        time: text("19:30"),
        ..GatheringInput::default()
    };
    edit_gathering(app, id, &gathering).await.unwrap();
    let community = CommunityInput {
        name: text("Groene straten"),
        ..CommunityInput::default()
    };
    edit_community(app, id, &community).await.unwrap();
    let term = TermInput {
        term: text("Buurt"),
        meaning: text("Acht straten"),
    };
    save_term(app, id, None, &term).await.unwrap();
    let party = PartyInput {
        name: text("Bewoners"),
        kind: text("residents"),
        position: text("for"),
        gains: text("Rust"),
        ..PartyInput::default()
    };
    save_party(app, id, None, &party).await.unwrap();
    let method = MethodInput {
        title: text("Klusdag"),
        kind: text("doing"),
        state: text("planned"),
        ..MethodInput::default()
    };
    save_method(app, id, None, &method).await.unwrap();
    let role = RoleInput {
        title: text("Koken"),
        needed: 2,
        ..RoleInput::default()
    };
    let role = save_role(app, id, None, &role).await.unwrap();
    add_holder(app, role, holder.uuid()).await.unwrap();
    let group = GroupInput {
        name: text("Jongeren"),
        heard: 3,
        ..GroupInput::default()
    };
    save_group(app, id, None, &group).await.unwrap();
    let kindred = KindredInput {
        title: text("Plein Zuid"),
        verdict: text("learn"),
        ..KindredInput::default()
    };
    save_kindred(app, id, None, &kindred).await.unwrap();
    answer_check(app, id, "lasting", "partly", "Beheer?")
        .await
        .unwrap();
}

pub(super) fn is_in(files: &BTreeMap<String, Vec<u8>>, depth: &Value) {
    assert_eq!(depth["rules"]["budgetCents"], 5_000);
    assert_eq!(depth["gathering"]["time"], "19:30");
    assert_eq!(depth["terms"][0]["meaning"], "Acht straten");
    assert_eq!(depth["roles"][0]["holders"].as_array().unwrap().len(), 1);
    assert_eq!(depth["checklist"][0]["item"], "lasting");
    for (file, line) in [
        ("cards.csv", ";community;name;Groene straten"),
        ("parties.csv", ";Bewoners;residents;for;"),
        ("methods.csv", ";Klusdag;doing;"),
        ("roles.csv", ";Koken;;2;"),
        ("groups.csv", ";Jongeren;;;3;"),
        ("kindred.csv", ";Plein Zuid;"),
        ("checklist.csv", ";lasting;partly;Beheer?"),
    ] {
        let text = String::from_utf8_lossy(&files[file]);
        assert!(text.contains(line), "{file}: {text}");
    }
}
