//! What an organiser does on an ordinary day.

use crate::samenspel::{Home, text};

#[tokio::test]
async fn an_initiative_is_begun_changed_and_changed_back() {
    let home = Home::begun().await;
    let id = home.initiative().await;
    let before = home.state_hash().await;
    let edit = [
        "initiatives",
        "edit",
        &id,
        "--phase",
        "plan",
        "--starts-on",
        "2027-04-12",
        "--why",
        "Spelen",
    ];
    assert_eq!(home.done(&edit).await, "Alles is bewaard\n");
    let shown = home.json(&["initiatives", "show", &id]).await;
    assert_eq!(
        (shown["phase"].as_str(), shown["starts_on"].as_str()),
        (Some("plan"), Some("2027-04-12"))
    );
    let listed = home.done(&["initiatives", "list"]).await;
    assert!(
        listed.contains("Speelplein") && listed.contains(&id),
        "{listed}"
    );
    assert_eq!(
        home.done(&["undo"]).await,
        "Ongedaan gemaakt: wijziging van het initiatief\n"
    );
    assert_eq!(home.state_hash().await, before);
    assert_eq!(home.json(&["redo"]).await["act"], "edit_initiative");
    assert_ne!(home.state_hash().await, before);
    let shown = home.done(&["initiatives", "show", &id]).await;
    assert!(shown.contains("Waarom: Spelen"), "{shown}");
}

#[tokio::test]
async fn a_neighbour_is_found_changed_put_away_and_erased() {
    let home = Home::begun().await;
    let list = home.file(
        "lijst.csv",
        "Naam;Straat;Huisnummer\nFatima van der Berg;Dorpsstraat;12\nBram Smit;;\n",
    );
    assert_eq!(
        home.done(&["import", "neighbours", &list]).await,
        "2 buren zijn ingelezen.\n"
    );
    let (id, bram) = (home.person("fatima").await, home.person("smit").await);
    home.done(&[
        "neighbours",
        "edit",
        &id,
        "--phone",
        "06 12345678",
        "--note",
        "Kent Bram Smit",
    ])
    .await;
    let shown = home.done(&["neighbours", "show", &id]).await;
    assert!(
        shown.contains("Fatima van der Berg") && shown.contains("06 12345678"),
        "{shown}"
    );
    let shown = home.json(&["neighbours", "show", &id]).await;
    assert_eq!(
        (text(&shown["street"]), text(&shown["house_number"])),
        ("Dorpsstraat".into(), "12".into())
    );

    assert_eq!(home.json(&["neighbours", "trash", &id]).await["trashed"], 1);
    assert_eq!(
        home.done(&["neighbours", "search", "fatima"]).await,
        "Niemand gevonden.\n"
    );
    home.done(&["neighbours", "restore", &id]).await;
    let erased = home.done(&["neighbours", "erase", &bram]).await;
    assert!(
        erased.starts_with("Gewist.") && erased.contains("Kent Bram Smit"),
        "{erased}"
    );
    let gone = home.object(&["neighbours", "show", &bram], 3).await;
    assert_eq!(gone["error"]["code"], "not_found");
}

#[tokio::test]
async fn the_demo_opens_without_a_secret_and_speaks_english_when_asked() {
    let home = Home::empty();
    let said = home.done(&["--language", "en", "init", "--demo"]).await;
    assert!(
        said.contains("300 addresses") && said.contains("Nobody here is real"),
        "{said}"
    );
    let anyone = home.with_passphrase("something else entirely");
    let listed = anyone.json(&["initiatives", "list"]).await;
    assert_eq!(listed["initiatives"].as_array().map(Vec::len), Some(2));
    let found = anyone
        .json(&["neighbours", "search", "lindelaan", "--limit", "5"])
        .await;
    assert!(found["total"].as_u64() > Some(50), "{found}");
    assert_eq!(found["neighbours"].as_array().map(Vec::len), Some(5));
}

#[tokio::test]
async fn the_language_is_the_asked_one_else_the_computers_else_dutch() {
    let home = Home::begun().await.speaking("en_GB.UTF-8");
    assert_eq!(home.done(&["redo"]).await, "There is nothing to redo.\n");
    let dutch = home.done(&["--language", "nl", "redo"]).await;
    assert_eq!(dutch, "Er is niets om opnieuw te doen.\n");
    let german = home.speaking("de_DE.UTF-8");
    assert_eq!(german.done(&["redo"]).await, dutch);
}
