//! The network from the command line.

use serde_json::Value;

use crate::samenspel::{Home, text};

async fn person(home: &Home, given: &str) -> String {
    let list = format!("voornaam;achternaam;straat;huisnummer\n{given};Berg;Kerkstraat;4\n");
    let file = home.file("lijst.csv", &list);
    home.done(&["import", "neighbours", &file]).await;
    let found = home.json(&["neighbours", "search", given]).await;
    text(&found["neighbours"][0]["id"])
}

#[tokio::test]
async fn an_organisation_a_talent_and_a_call_are_written_down_and_found() {
    let home = Home::begun().await;
    let jan = person(&home, "Jan").await;
    let club = ["network", "add-organisation", "--name", "Voetbalclub"];
    let club = text(&home.json(&club).await["id"]);
    let part = [
        "network",
        "relate",
        &jan,
        "--organisation",
        &club,
        "--role",
        "voorzitter",
    ];
    home.done(&[&part[..], &["--key-figure"]].concat()).await;
    let people = home.json(&["network", "people"]).await;
    assert_eq!(people["people"][0]["role"], "voorzitter");
    home.done(&["network", "add-talent", "Lassen", "--neighbour", &jan])
        .await;
    let talents = home.json(&["network", "talents", "las"]).await;
    assert_eq!(talents["talents"][0]["name"], "Jan Berg");
    let two = [
        "network",
        "add-talent",
        "X",
        "--neighbour",
        &jan,
        "--organisation",
        &club,
    ];
    let refused = home.object(&two, 3).await;
    assert_eq!(refused["error"]["code"], "one_owner");
    let call = [
        "network",
        "contact",
        "--neighbour",
        &jan,
        "--state",
        "not_reached",
    ];
    let tried = text(&home.json(&call).await["id"]);
    let said = home.done(&["network", "next"]).await;
    assert!(
        said.contains("Jan Berg") && said.contains("niet bereikt"),
        "{said}"
    );
    home.done(&["network", "done", &tried]).await;
    let next = home.json(&["network", "next"]).await;
    assert_eq!(next["calls"], Value::Array(Vec::new()));
    let shown = home.done(&["network", "organisation", &club]).await;
    assert!(shown.contains("voorzitter"), "{shown}");
}

#[tokio::test]
async fn two_who_are_one_are_merged_and_undone() {
    let home = Home::begun().await;
    let jan = person(&home, "Jan").await;
    let johan = person(&home, "Johan").await;
    let before = home.state_hash().await;
    home.done(&["network", "merge", &jan, &johan, "--take", "name"])
        .await;
    let shown = home.done(&["neighbours", "show", &johan]).await;
    assert!(shown.contains("Johan Berg"), "{shown}");
    let again = home.object(&["network", "merge", &jan, &johan], 3).await;
    assert_eq!(again["error"]["code"], "same_person");
    home.done(&["undo"]).await;
    assert_eq!(home.state_hash().await, before);
    home.done(&["network", "apart", &jan, &johan]).await;
    let pairs = home.json(&["network", "doubles"]).await;
    assert_eq!(pairs["total"], 0);
}
