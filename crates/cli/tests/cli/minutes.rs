//! Minutes from the command line, with files as a person edits them.

use serde_json::Value;

use crate::samenspel::{Home, text};

const BENCH: &str = "Besluit: er komt een bank.\n";

async fn begun(home: &Home) -> String {
    let file = home.file("notulen.txt", BENCH);
    let new = [
        "minutes",
        "new",
        "--title",
        "Kernteam",
        "--day",
        "2026-11-23",
        &file,
    ];
    text(&home.json(&new).await["id"])
}

async fn shown(home: &Home, id: &str) -> Value {
    home.json(&["minutes", "show", id]).await
}

#[tokio::test]
async fn minutes_are_written_from_a_file_and_approved() {
    let home = Home::begun().await;
    let id = begun(&home).await;
    let tree = home.file("met-boom.txt", format!("{BENCH}En een boom.\n"));
    let bench = home.file("gezien.txt", BENCH);
    let opening = home.file("met-opening.txt", format!("Opening.\n{BENCH}"));
    home.done(&["minutes", "write", &id, &tree]).await;
    home.done(&["minutes", "write", &id, &opening, "--seen", &bench])
        .await;
    let both = format!("Opening.\n{BENCH}En een boom.\n");
    assert_eq!(shown(&home, &id).await["text"], both);
    home.done(&["minutes", "approve", &id]).await;
    let list = home.done(&["minutes", "list"]).await;
    assert!(
        list.contains("Kernteam") && list.contains("goedgekeurd"),
        "{list}"
    );
    let late = home.file("te-laat.txt", format!("{both}Te laat.\n"));
    home.done(&["minutes", "write", &id, &late]).await;
    let after = shown(&home, &id).await;
    assert_eq!(after["text"], both, "what is approved does not change");
    let suggestion = text(&after["suggestions"][0]["id"]);
    home.done(&["minutes", "reopen", &id]).await;
    home.done(&["minutes", "take", &id, &suggestion]).await;
    assert_eq!(shown(&home, &id).await["text"], format!("{both}Te laat.\n"));
    home.done(&["undo"]).await;
    home.done(&["minutes", "leave", &id, &suggestion]).await;
    let none = home.done(&["minutes", "suggestions", &id]).await;
    assert!(none.contains("niets te laat"), "{none}");
    home.done(&["minutes", "edit", &id, "--title", "Straatoverleg"])
        .await;
    home.done(&["minutes", "trash", &id]).await;
    home.done(&["minutes", "restore", &id]).await;
    assert_eq!(shown(&home, &id).await["title"], "Straatoverleg");
}
