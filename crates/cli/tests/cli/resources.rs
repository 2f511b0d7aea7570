//! Resources, bookings and schemes from the command line.

use serde_json::Value;

use crate::samenspel::{Home, text};

async fn added(home: &Home, words: &[&str]) -> String {
    let add = [&["resources", "add"], words].concat();
    text(&home.json(&add).await["id"])
}

async fn booked(home: &Home, resource: &str, from: &str, to: &str) -> Value {
    home.json(&["resources", "book", resource, from, to]).await
}

const SATURDAY: [&str; 2] = ["2027-11-27T14:00", "2027-11-27T18:00"];

#[tokio::test]
async fn the_hall_on_saturday_is_refused_with_the_clash_and_the_nearest_free_time() {
    let home = Home::begun().await;
    let hall = added(&home, &["--name", "Zaal", "--kind", "room"]).await;
    let choir = [
        "resources",
        "book",
        &hall,
        "2027-11-27T17:00",
        "2027-11-27T20:00",
        "--purpose",
        "Repetitie",
    ];
    home.done(&choir).await;
    let before = home.state_hash().await;
    let wanted = ["resources", "book", &hall, SATURDAY[0], SATURDAY[1]];
    let ran = home.run(&wanted).await;
    assert_eq!(ran.exit, 3);
    for said in [
        "27-11-2027 17:00 tot 27-11-2027 20:00",
        "Repetitie",
        "27-11-2027 13:00 tot 27-11-2027 17:00",
    ] {
        assert!(ran.err.contains(said), "{said}: {}", ran.err);
    }
    let refused = home.object(&wanted, 3).await;
    assert_eq!(refused["error"]["code"], "not_free");
    assert_eq!(refused["error"]["field"], "period");
    assert_eq!(home.state_hash().await, before);
    let free = [&["resources", "free"], &SATURDAY[..]].concat();
    let found = home.json(&free).await;
    let row = &found["resources"][0];
    assert_eq!(row["free"], 0);
    assert_eq!(row["clash"]["purpose"], "Repetitie");
    assert_eq!(row["next"]["starts_at"], "2027-11-27T13:00");
    let said = home.done(&free).await;
    assert!(
        said.contains("niet vrij Wel: 27-11-2027 13:00 – 17:00"),
        "{said}"
    );
}

#[tokio::test]
async fn a_loan_is_moved_fetched_and_brought_back() {
    let home = Home::begun().await;
    let bike = added(&home, &["--name", "Bakfiets", "--place", "Schuur"]).await;
    let booking = booked(&home, &bike, SATURDAY[0], SATURDAY[1]).await;
    let id = text(&booking["id"]);
    let moved = ["resources", "move", &id, "--to", "2027-11-27T19:00"];
    assert_eq!(home.json(&moved).await["ends_at"], "2027-11-27T19:00");
    home.done(&["resources", "confirm", &id]).await;
    let out = ["resources", "pick-up", &id, "--condition", "Band zacht"];
    assert_eq!(home.json(&out).await["state"], "picked_up");
    let cancelled = home.object(&["resources", "cancel", &id], 3).await;
    assert_eq!(cancelled["error"]["code"], "booking_state");
    let trashed = home.object(&["resources", "trash", &bike], 3).await;
    assert_eq!(trashed["error"]["code"], "has_bookings");
    let late = home.done(&["resources", "overdue"]).await;
    assert!(late.contains("niets te laat"), "{late}");
    home.done(&["resources", "bring-back", &id]).await;
    let day = home.json(&["resources", "bookings", "2027-11-27"]).await;
    assert_eq!(day["bookings"][0]["condition_out"], "Band zacht");
    assert_eq!(day["bookings"][0]["state"], "returned");
    home.done(&["undo"]).await;
    let list = home.done(&["resources", "bookings", "2027-11-27"]).await;
    assert!(list.contains("opgehaald"), "{list}");
}

#[tokio::test]
async fn a_set_is_made_of_its_parts() {
    let home = Home::begun().await;
    let kit = added(&home, &["--name", "Feestpakket", "--quantity", "2"]).await;
    let tables = added(&home, &["--name", "Tafels", "--quantity", "10"]).await;
    let part = format!("{tables}:4");
    home.done(&["resources", "set", &kit, &part]).await;
    booked(&home, &kit, SATURDAY[0], SATURDAY[1]).await;
    let free = [&["resources", "free"], &SATURDAY[..]].concat();
    let found = home.json(&free).await;
    let left = found["resources"].as_array().expect("a list").iter();
    let left: Vec<i64> = left.filter_map(|it| it["free"].as_i64()).collect();
    assert_eq!(left, [1, 6]);
    let edited = [
        "resources",
        "edit",
        &tables,
        "--quantity",
        "12",
        "--price",
        "2,50",
    ];
    assert_eq!(home.json(&edited).await["price_cents"], 250);
    let found = home.json(&["resources", "list", "tafels"]).await;
    assert_eq!(found["resources"][0]["quantity"], 12);
    let wrong = home.object(&["resources", "set", &kit, &kit], 3).await;
    assert_eq!(wrong["error"]["code"], "a_set");
}

#[tokio::test]
async fn a_guide_says_what_is_missing() {
    let home = Home::begun().await;
    let known = home.json(&["schemes", "known"]).await;
    let all = known["schemes"].as_array().expect("a list");
    let found = all.iter().find(|it| it["town"] == "Smallingerland");
    let id = text(&found.expect("a scheme")["id"]);
    let guide = ["schemes", "guide", &id, "--amount", "1000"];
    let said = home.done(&guide).await;
    for line in [
        "ontbreekt: meesturen: Plan",
        "niet bekend: steun: 25",
        "€ 200,00",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    let own = [
        "schemes",
        "add",
        "--name",
        "Straatfeest",
        "--town",
        "Ons dorp",
        "--lead-time",
        "10",
        "--max-cents",
        "250",
    ];
    let own = text(&home.json(&own).await["id"]);
    let guide = [
        "schemes",
        "guide",
        &own,
        "--day",
        "2026-05-30",
        "--amount",
        "300",
    ];
    let object = home.json(&guide).await;
    assert_eq!(object["latest_day"], "2026-05-15");
    assert_eq!(object["items"][0]["met"], false);
    home.done(&["schemes", "edit", &own, "--max-cents", "500"])
        .await;
    assert_eq!(home.json(&guide).await["items"][0]["met"], true);
    let shown = home.done(&["schemes", "show", &own]).await;
    assert!(shown.contains("Hoogste bedrag: 500"), "{shown}");
    home.done(&["schemes", "trash", &own]).await;
    let refused = home.object(&["schemes", "show", &own], 3).await;
    assert_eq!(refused["error"]["code"], "not_found");
}
