//! What a script relies on: answers line by line, progress, the code of the sheet.

use serde_json::{Value, json};

use crate::samenspel::{Home, Ran, text};

const LIST: &str = "Voornaam;Achternaam\nFatima;Berg\nAns;Smit\n";
const EDIT_LINES: [&str; 4] = ["neighbours", "edit", "--lines", "--json"];

async fn with_people() -> Home {
    let home = Home::begun().await;
    let list = home.file("lijst.csv", LIST);
    home.done(&["import", "neighbours", &list]).await;
    home
}

fn objects(ran: &Ran) -> Vec<Value> {
    let lines = ran.out.lines();
    lines
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

#[tokio::test]
async fn each_line_is_answered_and_one_that_is_refused_changes_nothing() {
    let home = with_people().await;
    let ans = home.person("Smit").await;
    let input = [
        json!({ "id": ans, "note": "eerst", "phone": "06 12345678" }).to_string(),
        json!({ "id": ans, "note": "nooit", "phone": "abc" }).to_string(),
        json!({ "id": ans, "note": "daarna" }).to_string(),
    ];
    let ran = home.run_with(&EDIT_LINES, &input.join("\n")).await;
    assert_eq!((ran.exit, ran.err.as_str()), (0, ""));
    let answers = objects(&ran);
    assert_eq!(answers.len(), 3);
    assert_eq!(answers[0], json!({ "id": ans, "saved": true }));
    let error = &answers[1]["error"];
    assert_eq!(
        (&error["code"], &error["field"], &error["row"]),
        (&"phone".into(), &"phone".into(), &2.into())
    );
    assert_eq!(answers[2]["saved"], true);
    let shown = home.json(&["neighbours", "show", &ans]).await;
    assert_eq!(
        (&shown["note"], &shown["phone"]),
        (&"daarna".into(), &"06 12345678".into())
    );
}

#[tokio::test]
async fn a_line_that_is_no_change_is_told_what_would_be_one() {
    let home = with_people().await;
    let (ans, before) = (home.person("Smit").await, home.state_hash().await);
    let nobody = "01a20038-d78f-7ff3-8456-ef29f3f061c9";
    let lines = [
        "rommel".to_owned(),
        String::new(),
        "[]".to_owned(),
        json!({ "note": "zonder wie" }).to_string(),
        json!({ "id": "geen id", "note": "x" }).to_string(),
        json!({ "id": ans }).to_string(),
        json!({ "id": ans, "note": 7 }).to_string(),
        json!({ "id": ans, "schoenmaat": "44" }).to_string(),
        json!({ "id": nobody, "note": "x" }).to_string(),
    ];
    let ran = home.run_with(&EDIT_LINES, &(lines.join("\n") + "\n")).await;
    assert_eq!((ran.exit, ran.err.as_str()), (0, ""));
    let answers = objects(&ran);
    let codes: Vec<String> = answers
        .iter()
        .map(|it| text(&it["error"]["code"]))
        .collect();
    assert_eq!(codes[..8], ["line"; 8]);
    assert_eq!(codes[8], "not_found");
    let said = text(&answers[1]["error"]["message"]);
    assert!(
        said.starts_with("Regel 2 is geen wijziging. Wel kan: {"),
        "{said}"
    );
    assert_eq!(home.state_hash().await, before);
}

#[tokio::test]
async fn lines_and_one_edit_do_not_go_together() {
    let home = with_people().await;
    let ans = home.person("Smit").await;
    let edit = ["neighbours", "edit"];
    for words in [
        &["--lines", &ans][..],
        &["--lines", "--note", "x"],
        &[&ans],
        &["--note", "x"],
    ] {
        assert_eq!(
            home.run(&[&edit, words].concat()).await.exit,
            2,
            "{words:?}"
        );
    }
}

#[tokio::test]
async fn progress_goes_beside_the_answer_from_begin_to_end() {
    let home = Home::begun().await;
    let list = home.file("lijst.csv", LIST);
    let ran = home
        .run(&["import", "neighbours", &list, "--json", "--progress"])
        .await;
    assert_eq!(objects(&ran).len(), 1);
    let told: Vec<Value> = ran
        .err
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(
        told.first(),
        Some(&json!({ "job": "import", "done": 0, "total": 2 }))
    );
    assert_eq!(
        told.last(),
        Some(&json!({ "job": "import", "done": 2, "total": 2 }))
    );
    let backup = home.run(&["backup", "create", "--progress"]).await;
    assert!(backup.err.contains("\"job\":\"backup\""), "{}", backup.err);
    let ans = home.person("Smit").await;
    let erased = home.run(&["neighbours", "erase", &ans, "--progress"]).await;
    assert!(
        erased.err.starts_with("{\"done\":0,\"job\":\"erase\""),
        "{}",
        erased.err
    );
}

#[tokio::test]
async fn the_code_of_the_sheet_opens_the_folder_and_its_backups() {
    let home = with_people().await;
    let expected = home.state_hash().await;
    let sheet = home.json(&["keys", "sheet"]).await;
    let groups: Vec<String> = sheet["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(text)
        .collect();
    let stick = home.argument("stick.samenspel");
    home.done(&["backup", "create", &stick]).await;
    let home = home.with_recovery_code(&groups.join(" ").to_lowercase());
    assert_eq!(home.state_hash().await, expected);
    let other = Home::empty().with_recovery_code(&groups.join("-"));
    let restored = other.json(&["backup", "restore", &stick]).await;
    assert_eq!(restored["state_hash"], expected.as_str());
    let mistyped = other.with_recovery_code(&groups[1..].join("-"));
    let refused = mistyped.object(&["state-hash"], 5).await;
    assert_eq!(refused["error"]["code"], "recovery_code");
}

#[tokio::test]
async fn a_key_that_does_not_fit_a_backup_leaves_no_trace() {
    let home = Home::begun().await;
    let stick = home.argument("stick.samenspel");
    home.done(&["backup", "create", &stick]).await;
    let other = Home::empty().with_passphrase("een heel andere zin van mij");
    other.object(&["backup", "restore", &stick], 5).await;
    assert!(!other.profile().exists());
}
