use super::{Room, at};

async fn fill(room: &Room, count: u32) -> storage::Batch {
    fill_from(room, 0, count).await
}

pub(super) async fn fill_from(room: &Room, first: u32, count: u32) -> storage::Batch {
    let mut batch = room
        .store
        .begin_batch("import_neighbours", room.initiative, at(5))
        .await
        .unwrap();
    for number in first..first + count {
        let home = room.household(number + 1);
        let mut person = room.neighbour(u128::from(number), "Ada", "Zwart");
        person.household = Some(home.id);
        batch.add(&home);
        batch.add(&person);
        batch.write_full_slices().await.unwrap();
    }
    batch
}

async fn count(room: &Room) -> u64 {
    let query = room.query("");
    room.store
        .lease()
        .await
        .unwrap()
        .count_neighbours(&query)
        .await
        .unwrap()
}

#[tokio::test]
async fn an_import_is_unseen_until_it_is_published_and_undone_in_one_step() {
    let room = Room::new().await;
    let before = room.hash().await;
    let batch = fill(&room, 1_000).await;
    assert_eq!(count(&room).await, 0);
    assert!(room.found("zwart").await.is_empty());
    assert_eq!(room.hash().await, before);
    batch.publish().await.unwrap();
    assert_eq!(count(&room).await, 1_000);
    let after = room.hash().await;
    room.store.undo(at(6)).await.unwrap();
    assert_eq!(room.hash().await, before);
    assert!(room.found("zwart").await.is_empty());
    room.store.redo(at(7)).await.unwrap();
    assert_eq!(room.hash().await, after);
    assert_eq!(room.found("zwart").await.len(), 50);
}

#[tokio::test]
async fn a_discarded_import_leaves_nothing() {
    let room = Room::new().await;
    let before = room.hash().await;
    fill(&room, 600).await.discard().await.unwrap();
    assert_eq!(room.hash().await, before);
    fill(&room, 600).await.publish().await.unwrap();
    assert_eq!(count(&room).await, 600);
}

#[tokio::test]
async fn an_import_that_was_cut_off_is_gone_after_reopening() {
    let room = Room::new().await;
    let before = room.hash().await;
    drop(fill(&room, 600).await);
    let room = room.reopened().await;
    assert_eq!(room.hash().await, before);
    fill(&room, 600).await.publish().await.unwrap();
    assert_eq!(count(&room).await, 600);
}
