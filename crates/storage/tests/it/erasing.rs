use domain::{Tag, Text};
use storage::{Doomed, NeighbourTag};
use sync::registry::{NEIGHBOUR, NEIGHBOUR_TAG};

use super::{Room, at, batches};

#[tokio::test]
async fn an_erased_person_is_gone_from_rows_index_log_and_undo() {
    let room = Room::new().await;
    let kees = room.neighbour(1, "Kees", "Vries");
    let tag = NeighbourTag::new(room.initiative, kees.id, Tag::parse("muziek").unwrap());
    let mut act = room.store.begin("create_neighbour", at(1)).await.unwrap();
    act.add(&kees);
    act.add(&tag);
    act.add(&room.neighbour(2, "Ans", "Smit"));
    act.commit().await.unwrap();
    let mut edited = kees.clone();
    edited.note = Text::parse("kanarie").unwrap();
    let mut act = room.store.begin("edit_neighbour", at(2)).await.unwrap();
    act.save(&edited);
    act.commit().await.unwrap();

    let doomed = Doomed::from([
        (NEIGHBOUR.id, kees.id.uuid()),
        (NEIGHBOUR_TAG.id, tag.id.uuid()),
    ]);
    let erased = room
        .store
        .erase("erase_neighbour", &doomed, at(3))
        .await
        .unwrap();
    assert_eq!((erased.rows, erased.log_entries), (2, 4));
    assert!(room.found("kees").await.is_empty());
    assert_eq!(room.found("").await, ["Ans Smit"]);

    let hash = room.hash().await;
    room.store.undo(at(4)).await.unwrap();
    assert_eq!(
        room.hash().await,
        hash,
        "undoing the edit of an erased person brings nothing back"
    );
}

#[tokio::test]
async fn someone_who_came_with_an_import_can_be_erased_and_stays_gone() {
    let room = Room::new().await;
    batches::fill_from(&room, 0, 600)
        .await
        .publish()
        .await
        .unwrap();
    let gone = Doomed::from([(NEIGHBOUR.id, room.neighbour(3, "Ada", "Zwart").id.uuid())]);
    let erased = room
        .store
        .erase("erase_neighbour", &gone, at(9))
        .await
        .unwrap();
    assert_eq!((erased.rows, erased.log_entries), (1, 1));
    let hash = room.hash().await;
    room.store.undo(at(10)).await.unwrap();
    room.store.redo(at(11)).await.unwrap();
    assert_eq!(room.hash().await, hash);
}

#[tokio::test]
async fn an_erased_person_is_no_longer_found_by_a_search_that_knew_them() {
    let room = Room::new().await;
    let kees = room.neighbour(1, "Kees", "Vries");
    room.add(&kees).await;
    room.add(&room.neighbour(2, "Ans", "Smit")).await;
    assert_eq!(room.found("vries").await, ["Kees Vries"]);
    let doomed = Doomed::from([(NEIGHBOUR.id, kees.id.uuid())]);
    room.store
        .erase("erase_neighbour", &doomed, at(3))
        .await
        .unwrap();
    assert!(room.found("vries").await.is_empty());
    assert_eq!(room.found("smit").await, ["Ans Smit"]);
}
