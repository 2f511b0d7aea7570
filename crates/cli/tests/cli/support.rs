//! Support from the command line.

use crate::samenspel::{Home, text};

#[tokio::test]
async fn signatures_are_entered_counted_and_taken_back() {
    let home = Home::begun().await;
    home.done(&["doors", "add", "Plein", "1-4"]).await;
    home.done(&["support", "rules", "--needed", "2"]).await;
    let sign = async |position: &str, number: &str, family: &str| {
        let signed = ["support", "add", position, "--street", "Plein"];
        let who = ["--number", number, "--family", family];
        home.json(&[&signed[..], &who].concat()).await
    };
    let first = text(&sign("for", "1", "Smit").await["id"]);
    sign("for", "2", "Bos").await;
    assert_eq!(home.json(&["support", "count"]).await["enough"], true);
    let double = [
        "support", "add", "against", "--street", "plein", "--number", "1",
    ];
    let refused = home.object(&double, 3).await;
    assert_eq!(refused["error"]["code"], "double_support");
    assert!(refused.to_string().contains("Smit"), "{refused}");
    home.done(&[&double[..], &["--double"]].concat()).await;
    let count = home.json(&["support", "count"]).await;
    assert_eq!(
        (&count["for"], &count["clashes"], &count["silent"]),
        (&1.into(), &1.into(), &2.into())
    );
    home.done(&["support", "keep", &first]).await;
    home.done(&["support", "withdraw", &first]).await;
    let count = home.json(&["support", "count"]).await;
    assert_eq!((&count["for"], &count["withdrawn"]), (&1.into(), &1.into()));
    let list = home.done(&["support", "list", "--search", "smit"]).await;
    assert!(list.contains("ingetrokken"), "{list}");
    let doubles = home.json(&["support", "list", "--filter", "doubles"]).await;
    assert_eq!(doubles["total"], 1);
    home.done(&["support", "trash", &first]).await;
    assert_eq!(home.json(&["support", "list"]).await["total"], 2);
}
