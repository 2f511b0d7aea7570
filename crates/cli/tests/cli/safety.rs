//! Keys, backups, and everything in one file.

use crate::samenspel::{Home, text};

const NEWER: &str = "een heel andere zin van mij";

#[tokio::test]
async fn a_sheet_is_made_and_the_last_key_stays() {
    let home = Home::begun().await;
    let sheet = home.json(&["keys", "sheet"]).await;
    assert_eq!(sheet["groups"].as_array().map(Vec::len), Some(7));
    let listed = home.json(&["keys", "list"]).await;
    let kinds: Vec<_> = listed["keys"]
        .as_array()
        .unwrap()
        .iter()
        .map(|key| text(&key["kind"]))
        .collect();
    assert_eq!(kinds, ["passphrase", "recovery"]);
    assert!(home.done(&["keys", "list"]).await.contains("Herstelblad"));
    home.done(&["keys", "remove", &text(&sheet["id"])]).await;
    let last = home
        .object(&["keys", "remove", &text(&listed["keys"][0]["id"])], 3)
        .await;
    assert_eq!(last["error"]["code"], "last_key_slot");
}

#[tokio::test]
async fn a_backup_opens_on_another_laptop() {
    let home = Home::begun().await;
    let expected = home.state_hash().await;
    assert!(
        home.done(&["backup", "list"])
            .await
            .contains("geen reservekopie")
    );
    home.done(&["backup", "create"]).await;
    assert_eq!(
        home.json(&["backup", "list"]).await["backups"]
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    let stick = home.argument("stick.samenspel");
    home.done(&["backup", "create", &stick]).await;
    assert!(
        home.done(&["backup", "verify", &stick])
            .await
            .contains("heel")
    );
    assert_eq!(home.json(&["check"]).await["whole"], true);
    let other = Home::empty();
    assert_eq!(
        other.json(&["backup", "restore", &stick]).await["state_hash"],
        expected
    );
    assert_eq!(other.state_hash().await, expected);
}

#[tokio::test]
async fn a_restore_takes_the_place_of_what_stands_there() {
    let home = Home::begun().await;
    let expected = home.state_hash().await;
    let stick = home.argument("stick.samenspel");
    home.done(&["backup", "create", &stick]).await;
    let id = home.initiative().await;
    home.done(&["initiatives", "edit", &id, "--title", "Iets anders"])
        .await;
    home.done(&["backup", "restore", &stick]).await;
    assert_eq!(home.state_hash().await, expected);
    assert_eq!(
        home.json(&["backup", "list"]).await["backups"][0]["reason"],
        "before_restore"
    );
}

#[tokio::test]
async fn half_a_backup_and_a_wrong_passphrase_change_nothing() {
    let home = Home::begun().await;
    let before = home.state_hash().await;
    let stick = home.argument("stick.samenspel");
    home.done(&["backup", "create", &stick]).await;
    let whole = std::fs::read(&stick).unwrap();
    let half = home.file("half.samenspel", &whole[..whole.len() / 2]);
    for command in ["verify", "restore"] {
        let refused = home.object(&["backup", command, &half], 6).await;
        assert_eq!(refused["error"]["code"], "not_a_backup");
    }
    let other = Home::empty().with_passphrase(NEWER);
    assert_eq!(
        other.object(&["backup", "restore", &stick], 5).await["error"]["code"],
        "wrong_key"
    );
    assert_eq!(home.state_hash().await, before);
}

#[tokio::test]
async fn everything_is_written_to_one_zip() {
    let home = Home::begun().await;
    let file = home.argument("alles.zip");
    let said = home.done(&["export", &file]).await;
    assert!(said.contains("niet versleuteld"), "{said}");
    assert!(std::fs::read(&file).unwrap().starts_with(b"PK"));
    assert_eq!(home.json(&["export", &file]).await["initiatives"], 1);
    let refused = home
        .object(&["export", &home.argument("alles.rar")], 3)
        .await;
    assert_eq!(refused["error"]["code"], "file_kind");
}
