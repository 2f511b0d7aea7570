//! The circle and door rounds from the command line.

use serde_json::Value;

use crate::samenspel::{Home, text};

#[tokio::test]
async fn a_circle_is_walked_and_not_home_is_forgotten_at_the_end() {
    let home = Home::begun().await;
    home.done(&["doors", "add", "Lindestraat", "1 t/m 9", "--side", "odd"])
        .await;
    home.done(&["doors", "add", "Plein", "1-4"]).await;
    home.done(&["doors", "add", "Plein", "3", "--no-door"])
        .await;
    let list = home.file("adressen.txt", "Plein 10a\nPlein 1\n");
    let added = home.json(&["doors", "import", &list]).await;
    assert_eq!((&added["added"], &added["known"]), (&1.into(), &1.into()));
    let circle = home.json(&["doors", "circle"]).await;
    assert_eq!(circle["doors"], 5 + 3 + 1);
    let round = home
        .json(&["doors", "start", "Ronde", "--yes-no", "Helpt u mee?"])
        .await;
    let id = text(&round["id"]);
    let walk = home.json(&["doors", "walk", &id, "plein"]).await;
    let numbers: Vec<String> = (walk["doors"].as_array().unwrap().iter())
        .map(|it| text(&it["number"]))
        .collect();
    assert_eq!(numbers, ["1", "10a", "4", "2"]);
    for (number, outcome) in [("1", "for"), ("2", "not_home"), ("4", "no_post")] {
        let said = home
            .done(&["doors", "visit", &id, "Plein", number, outcome])
            .await;
        assert!(said.starts_with(&format!("Plein {number}: ")), "{said}");
    }
    let shown: Value = home.json(&["doors", "round", &id]).await;
    assert_eq!((&shown["done"], &shown["doors"]), (&3.into(), &9.into()));
    let ended = home.json(&["doors", "end", &id]).await;
    assert_eq!(ended["cleared"], 1);
    let refused = home
        .object(&["doors", "visit", &id, "Plein", "2", "for"], 3)
        .await;
    assert_eq!(refused["error"]["code"], "round_ended");
    assert_eq!(home.json(&["doors", "reopen", &id]).await["done"], 2);
}

#[tokio::test]
async fn a_list_with_a_line_that_is_no_address_adds_nothing() {
    let home = Home::begun().await;
    let list = home.file("adressen.txt", "Plein 1\nPlein\n");
    let refused = home.object(&["doors", "import", &list], 3).await;
    assert_eq!(refused["error"]["row"], 2);
    assert_eq!(home.json(&["doors", "circle"]).await["doors"], 0);
}
