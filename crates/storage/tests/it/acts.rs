use domain::Text;
use storage::Inverted;
use sync::registry::NEIGHBOUR;

use super::{Room, at};

#[tokio::test]
async fn what_was_committed_is_there_after_reopening() {
    let room = Room::new().await;
    let fatima = room.neighbour(1, "Fatima", "Berg");
    room.add(&fatima).await;
    let hash = room.hash().await;
    let room = room.reopened().await;
    let found = room
        .store
        .lease()
        .await
        .unwrap()
        .neighbour(fatima.id)
        .await
        .unwrap();
    assert_eq!(found, Some(fatima));
    assert_eq!(room.hash().await, hash);
}

#[tokio::test]
async fn an_act_that_is_dropped_changes_nothing() {
    let room = Room::new().await;
    let before = room.hash().await;
    let mut act = room.store.begin("create_neighbour", at(1)).await.unwrap();
    act.add(&room.neighbour(1, "Fatima", "Berg"));
    drop(act);
    assert_eq!(room.hash().await, before);
}

#[tokio::test]
async fn undo_gives_back_the_state_before_and_redo_the_state_after() {
    let room = Room::new().await;
    let mut fatima = room.neighbour(1, "Fatima", "Berg");
    room.add(&fatima).await;
    let before = room.hash().await;
    fatima.note = Text::parse("Wil helpen snoeien").unwrap();
    let mut act = room.store.begin("edit_neighbour", at(2)).await.unwrap();
    act.save(&fatima);
    act.commit().await.unwrap();
    let after = room.hash().await;
    assert_ne!(before, after);

    let undone = room.store.undo(at(3)).await.unwrap();
    assert!(
        matches!(undone, Inverted::Done { ref act, skipped: 0, .. } if act == "edit_neighbour")
    );
    assert_eq!(room.hash().await, before);
    assert!(room.found("snoeien").await.is_empty());

    room.store.redo(at(4)).await.unwrap();
    assert_eq!(room.hash().await, after);
    assert_eq!(room.found("snoeien").await, ["Fatima Berg"]);
}

#[tokio::test]
async fn every_act_back_to_the_first_can_be_undone_and_done_again() {
    let room = Room::new().await;
    let mut hashes = vec![room.hash().await];
    for number in 0..5 {
        room.add(&room.neighbour(number, "Kees", "Vries")).await;
        hashes.push(room.hash().await);
    }
    for expected in hashes.iter().rev().skip(1) {
        room.store.undo(at(10)).await.unwrap();
        assert_eq!(&room.hash().await, expected);
    }
    for expected in hashes.iter().skip(1) {
        room.store.redo(at(20)).await.unwrap();
        assert_eq!(&room.hash().await, expected);
    }
    assert_eq!(room.store.redo(at(30)).await.unwrap(), Inverted::Nothing);
}

#[tokio::test]
async fn a_new_act_ends_what_could_be_done_again() {
    let room = Room::new().await;
    room.add(&room.neighbour(1, "Kees", "Vries")).await;
    room.store.undo(at(2)).await.unwrap();
    room.add(&room.neighbour(2, "Ans", "Smit")).await;
    assert_eq!(room.store.redo(at(3)).await.unwrap(), Inverted::Nothing);
}

#[tokio::test]
async fn saving_what_stands_already_is_no_act() {
    let room = Room::new().await;
    let kees = room.neighbour(1, "Kees", "Vries");
    room.add(&kees).await;
    let mut act = room.store.begin("edit_neighbour", at(2)).await.unwrap();
    act.save(&kees);
    assert!(act.commit().await.unwrap().tables.is_empty());
    let steps = room
        .store
        .lease()
        .await
        .unwrap()
        .undo_steps()
        .await
        .unwrap();
    assert_eq!(steps.undo.as_deref(), Some("create_neighbour"));
}

#[tokio::test]
async fn a_person_in_the_trash_is_not_found_and_comes_back() {
    let room = Room::new().await;
    let kees = room.neighbour(1, "Kees", "Vries");
    room.add(&kees).await;
    let before = room.hash().await;
    let mut act = room.store.begin("trash_neighbours", at(2)).await.unwrap();
    act.trash(&NEIGHBOUR, kees.id.uuid());
    act.commit().await.unwrap();
    assert!(room.found("").await.is_empty());
    assert!(room.found("kees").await.is_empty());
    let mut act = room.store.begin("restore_neighbours", at(3)).await.unwrap();
    act.restore(&NEIGHBOUR, kees.id.uuid());
    act.commit().await.unwrap();
    assert_eq!(room.found("kees").await, ["Kees Vries"]);
    assert_eq!(room.hash().await, before);
}
