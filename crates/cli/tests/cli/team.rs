//! Two laptops and a stick.

use crate::samenspel::{Home, text};

#[tokio::test]
async fn two_laptops_work_together_by_a_stick_alone() {
    let (ours, theirs) = (Home::begun().await, Home::empty());
    ours.done(&["team", "create", "--name", "Wil"]).await;
    let link = text(&ours.json(&["team", "invite"]).await["link"]);
    let answer = ours.argument("answer.bin");
    let join = ["team", "join", &link, "--name", "Noor", "--answer", &answer];
    let digits = text(&theirs.json(&join).await["digits"]);

    let asked = ours.json(&["team", "accept", &answer]).await;
    assert_eq!(
        (text(&asked["name"]), &asked["accepted"]),
        ("Noor".into(), &false.into())
    );
    let wrong = ours
        .object(&["team", "accept", &answer, "--digits", "1"], 3)
        .await;
    assert_eq!(wrong["error"]["field"], "digits");
    ours.done(&["team", "accept", &answer, "--digits", &digits])
        .await;

    let stick = ours.argument("stick.samenspel");
    ours.done(&["bundle", "export", &stick]).await;
    let first = theirs.done(&["bundle", "import", &stick]).await;
    assert!(first.contains("overgenomen"), "{first}");
    let again = theirs.done(&["bundle", "import", &stick]).await;
    assert!(again.contains("niets nieuws"), "{again}");
    assert_eq!(theirs.state_hash().await, ours.state_hash().await);
    let devices = theirs.json(&["team", "list"]).await;
    assert_eq!(devices["devices"].as_array().map(Vec::len), Some(2));
    assert!(theirs.done(&["team", "list"]).await.contains("deze laptop"));
}

#[tokio::test]
async fn a_file_that_is_no_bundle_changes_nothing() {
    let home = Home::begun().await;
    home.done(&["team", "create", "--name", "Wil"]).await;
    let before = home.state_hash().await;
    let stick = home.argument("stick.samenspel");
    std::fs::write(&stick, "hallo").unwrap();
    let refused = home.object(&["bundle", "import", &stick], 6).await;
    assert_eq!(refused["error"]["code"], "not_a_bundle");
    assert_eq!(home.state_hash().await, before);
}

#[tokio::test]
async fn a_laptop_is_taken_out_by_its_name_and_told_so() {
    let (ours, theirs) = (Home::begun().await, Home::empty());
    ours.done(&["team", "create", "--name", "Wil"]).await;
    let link = text(&ours.json(&["team", "invite"]).await["link"]);
    let answer = ours.argument("answer.bin");
    let join = ["team", "join", &link, "--name", "Noor", "--answer", &answer];
    let digits = text(&theirs.json(&join).await["digits"]);
    ours.done(&["team", "accept", &answer, "--digits", &digits])
        .await;
    let stick = ours.argument("stick.samenspel");
    ours.done(&["bundle", "export", &stick]).await;
    theirs.done(&["bundle", "import", &stick]).await;
    let listed = ours.done(&["team", "list"]).await;
    assert!(listed.contains("nog niets van gezien"), "{listed}");

    let unknown = ours.object(&["team", "remove", "Riet"], 3).await;
    assert_eq!(unknown["error"]["field"], "device");
    let refused = theirs.object(&["team", "remove", "Noor"], 3).await;
    assert_eq!(refused["error"]["code"], "not_a_keeper");
    let removed = ours.json(&["team", "remove", "noor"]).await;
    assert_eq!(removed["name"], "Noor");
    ours.done(&["bundle", "export", &stick]).await;
    let told = theirs.object(&["bundle", "import", &stick], 3).await;
    assert_eq!(told["error"]["code"], "removed_from_team");
    let devices = theirs.json(&["team", "list"]).await;
    assert_eq!(devices["removed"], true);
    assert_eq!(devices["devices"].as_array().map(Vec::len), Some(1));
    let kept = theirs.json(&["initiatives", "list"]).await;
    assert_eq!(kept, ours.json(&["initiatives", "list"]).await);
}

#[tokio::test]
async fn a_sheet_that_would_bring_nobody_back_is_not_made() {
    let (ours, theirs) = (Home::begun().await, Home::empty());
    ours.done(&["team", "create", "--name", "Wil"]).await;
    let refused = ours.object(&["team", "sheet", "make"], 3).await;
    assert_eq!(refused["error"]["code"], "no_server");
    let at = ["--server", "http://127.0.0.1:1"];
    let wrong = ["team", "sheet", "use", "ABCD-EFGH", at[0], at[1]];
    let refused = theirs.object(&wrong, 3).await;
    assert_eq!(refused["error"]["code"], "team_sheet");
    assert_eq!(refused["error"]["field"], "recovery_code");
}
