use domain::{Email, NeighbourId, Tag, Text};
use storage::{NeighbourTag, SearchTerms};

use super::{Room, at, phone};

async fn a_street() -> Room {
    let room = Room::new().await;
    let home = room.household(12);
    let mut act = room.store.begin("create_neighbour", at(1)).await.unwrap();
    act.add(&home);
    let mut fatima = room.neighbour(1, "Fatima", "Çelik");
    fatima.household = Some(home.id);
    fatima.phone = phone("06 12345678");
    fatima.email = Some(Email::parse("f.celik@voorbeeld.nl").unwrap());
    fatima.note = Text::parse("Bouwt houten huizen en schrijft brieven").unwrap();
    act.add(&fatima);
    act.add(&room.neighbour(2, "Jan", "Boerjans"));
    act.add(&NeighbourTag::new(
        room.initiative,
        fatima.id,
        Tag::parse("Muziek").unwrap(),
    ));
    act.commit().await.unwrap();
    room
}

#[tokio::test]
async fn anyone_is_found_by_any_part_of_anything() {
    let room = a_street().await;
    for typed in [
        "fatima",
        "ÇEL",
        "celik",
        "elik",
        "dorpsstr",
        "dorpsstraat 12",
        "3511 ab",
        "3511AB",
        "06 1234",
        "0612345678",
        "+31612345678",
        "345678",
        "voorbeeld.nl",
        "huis",
        "huizen",
        "brief",
        "muziek",
        "fa",
        "fatima muziek",
    ] {
        assert_eq!(room.found(typed).await, ["Fatima Çelik"], "{typed}");
    }
    assert_eq!(room.found("jans").await, ["Jan Boerjans"]);
    assert!(room.found("fatima jans").await.is_empty());
}

#[tokio::test]
async fn a_moved_household_is_found_at_its_new_street_only() {
    let room = a_street().await;
    let mut home = room.household(12);
    home.address.street = "Kerkplein".into();
    let mut act = room.store.begin("edit_neighbour", at(2)).await.unwrap();
    act.save(&home);
    act.commit().await.unwrap();
    assert_eq!(room.found("kerkplein").await, ["Fatima Çelik"]);
    assert!(room.found("dorpsstraat").await.is_empty());
}

#[tokio::test]
async fn family_names_that_begin_with_the_word_come_first() {
    let room = Room::new().await;
    let mut ans = room.neighbour(1, "Ans", "Aalbers");
    ans.note = Text::parse("Kent Smit goed").unwrap();
    room.add(&ans).await;
    room.add(&room.neighbour(2, "Bo", "Smit")).await;
    assert_eq!(room.found("smit").await, ["Bo Smit", "Ans Aalbers"]);
}

#[tokio::test]
async fn odd_input_finds_nobody_and_breaks_nothing() {
    let room = a_street().await;
    for typed in [
        "\"",
        "*",
        "text:",
        "a AND",
        "' OR 1=1 --",
        "%%%",
        "___",
        "(((",
        "\u{0}xyzzy",
        "NEAR(x y)",
    ] {
        assert!(room.found(typed).await.is_empty(), "{typed}");
    }
    assert!(SearchTerms::parse("   ").is_empty());
    let nobody = NeighbourId::new(uuid::Uuid::nil());
    assert!(
        room.store
            .lease()
            .await
            .unwrap()
            .neighbour(nobody)
            .await
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn a_line_of_the_list_holds_what_was_written_letter_by_letter() {
    let room = Room::new().await;
    let home = room.household(12);
    let mut sjors = room.neighbour(1, "Sjors \"S\\", "d'Œil 🌳\tx");
    sjors.household = Some(home.id);
    sjors.phone = phone("06 12345678");
    let mut act = room.store.begin("create_neighbour", at(1)).await.unwrap();
    act.add(&home);
    act.add(&sjors);
    for tag in ["zwemmen", "Ünter, de \"brug\"", "muziek"] {
        let tag = Tag::parse(tag).unwrap();
        act.add(&NeighbourTag::new(room.initiative, sjors.id, tag));
    }
    act.commit().await.unwrap();
    for typed in ["", "sjors"] {
        let mut lease = room.store.lease().await.unwrap();
        let page = lease.list_neighbours(&room.query(typed)).await.unwrap();
        let [row] = page.rows.as_slice() else {
            panic!("{typed}: {page:?}");
        };
        assert_eq!((row.id, &row.name), (sjors.id, &sjors.name));
        assert_eq!(row.address, home.address);
        assert_eq!(
            (row.phone.as_str(), row.email.as_str()),
            ("+31612345678", "")
        );
        assert_eq!(row.tags, ["muziek", "Ünter, de \"brug\"", "zwemmen"]);
    }
}
