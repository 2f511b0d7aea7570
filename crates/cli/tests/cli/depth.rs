//! The initiative in depth from the command line.

use crate::samenspel::{Home, text};

#[tokio::test]
async fn cards_are_filled_in_field_by_field_and_what_is_wrong_is_named() {
    let home = Home::begun().await;
    home.done(&["depth", "card", "rules", "own_share=20", "scale=street"])
        .await;
    home.done(&[
        "depth",
        "card",
        "rules",
        "who_may_start=Iedereen op het plein",
    ])
    .await;
    let rules = home.json(&["depth", "card", "rules"]).await;
    assert_eq!(
        (&rules["own_share"], &rules["scale"]),
        (&20.into(), &"street".into())
    );
    for (typed, code, field) in [
        ("own_share=101", "number", "own_share"),
        ("own_share=veel", "number", "value"),
        ("scale=maan", "unknown_choice", "scale"),
        ("kleur=rood", "unknown_choice", "columns"),
    ] {
        let refused = home.object(&["depth", "card", "rules", typed], 3).await;
        assert_eq!(
            (&refused["error"]["code"], &refused["error"]["field"]),
            (&code.into(), &field.into())
        );
    }
    let gathering = ["depth", "card", "gathering", "rhythm=weekly", "time=25:00"];
    let refused = home.object(&gathering, 3).await;
    assert_eq!(refused["error"]["code"], "time");
    assert_eq!(home.json(&["depth", "card", "rules"]).await, rules);
}

#[tokio::test]
async fn lists_are_kept_and_the_checklist_says_what_is_next() {
    let home = Home::begun().await;
    let party = ["depth", "add", "party", "name=Bewoners", "gains=Rust"];
    let party = text(&home.json(&party).await["id"]);
    home.done(&[
        "depth",
        "edit",
        "party",
        &party,
        "gives=Elke maand een klusdag",
    ])
    .await;
    let group = [
        "depth",
        "add",
        "group",
        "name=Jongeren",
        "heard=3",
        "enough=5",
    ];
    home.done(&group).await;
    let role = home
        .json(&["depth", "add", "role", "title=Koken", "needed=2"])
        .await;
    let signed = [
        "support", "add", "for", "--street", "Plein", "--number", "1",
    ];
    home.done(&[&signed[..], &["--family", "Smit"]].concat())
        .await;
    let found = home.json(&["neighbours", "search", "Smit"]).await;
    let cook = text(&found["neighbours"][0]["id"]);
    home.done(&["depth", "hold", &text(&role["id"]), &cook])
        .await;
    let all = home.json(&["depth", "show"]).await;
    assert_eq!(all["parties"][0]["gives"], "Elke maand een klusdag");
    assert_eq!(all["parties"][0]["kind"], "other");
    assert_eq!(all["groups"][0]["heard"], 3);
    assert_eq!(all["roles"][0]["missing"], 1);
    assert_eq!(all["roles"][0]["holders"][0]["name"], "Smit");
    home.done(&["depth", "remove", "party", &party]).await;
    let all = home.json(&["depth", "show"]).await;
    assert_eq!(all["parties"].as_array().map(Vec::len), Some(0));
    let list = home.done(&["depth", "checklist"]).await;
    assert!(
        list.contains("Een kernteam van twee of meer mensen"),
        "{list}"
    );
    let answered = [
        "depth",
        "answer",
        "core_team",
        "yes",
        "--note",
        "Wij tweeën",
    ];
    let list = home.json(&answered).await;
    assert_eq!(list["next"], "why_how_what");
    assert_eq!(list["items"][0]["note"], "Wij tweeën");
    let refused = home.object(&["depth", "answer", "sneeuw", "yes"], 3).await;
    assert_eq!(refused["error"]["field"], "key");
    let none = home.done(&["depth", "similar", "windmolen"]).await;
    assert!(none.contains("niets"), "{none}");
}
