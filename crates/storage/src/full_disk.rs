//! A disk that is full: proof that nothing acknowledged is lost and that work goes on.

use crypto::DatabaseKey;
use domain::{Initiative, InitiativeId, Moment, Phase, Standing, Text, Title};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{StorageError, Store};

fn an_initiative(number: u128) -> Initiative {
    Initiative {
        id: InitiativeId::new(Uuid::from_u128(number)),
        title: Title::parse("Speeltuin").unwrap(),
        // Needs a page of its own, so that each act asks the disk for room.
        why: Text::parse(&"Omdat de kinderen nergens kunnen spelen. ".repeat(200)).unwrap(),
        how: Text::empty(),
        what: Text::empty(),
        theme: Text::empty(),
        area: Text::empty(),
        starts_on: None,
        ends_on: None,
        phase: Phase::Idea,
        standing: Standing::Active,
        support: domain::SupportRules::default(),
    }
}

async fn add(store: &Store, number: u128) -> Result<(), StorageError> {
    let mut act = store.begin("create_initiative", Moment(1)).await?;
    act.add(&an_initiative(number));
    act.commit().await.map(drop)
}

async fn hash(store: &Store) -> String {
    store.lease().await.unwrap().state_hash().await.unwrap()
}

/// Gives the file room for so many pages more than it has.
async fn allow(store: &Store, more: i64) {
    let mut lease = store.lease().await.unwrap();
    let conn = lease.conn().unwrap();
    let pages: i64 = sqlx::query_scalar("PRAGMA page_count")
        .fetch_one(&mut *conn)
        .await
        .unwrap();
    let sql = format!("PRAGMA max_page_count = {}", pages + more);
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(conn)
        .await
        .unwrap();
}

#[tokio::test]
async fn whichever_page_is_the_first_without_room_nothing_acknowledged_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let (file, key) = (
        folder.path().join("samenspel.db"),
        DatabaseKey::new([7; 32]),
    );
    let mut store = Store::open(&file, &key).await.unwrap();
    let mut refused = 0;
    for room in 0..24 {
        let before = hash(&store).await;
        allow(&store, room).await;
        let mut standing = before;
        for number in 0..4 {
            match add(&store, u128::from(room.cast_unsigned()) * 100 + number).await {
                Ok(()) => standing = hash(&store).await,
                Err(StorageError::NoRoom(_)) => refused += 1,
                Err(error) => panic!("room for {room}: {error:?}"),
            }
            assert_eq!(hash(&store).await, standing, "room for {room}");
        }
        allow(&store, 100_000).await;
        add(&store, 1_000_000 + u128::from(room.cast_unsigned()))
            .await
            .unwrap();
        let standing = hash(&store).await;
        store.close().await.unwrap();
        store = Store::open(&file, &key).await.unwrap();
        store.check().await.unwrap();
        assert_eq!(
            hash(&store).await,
            standing,
            "room for {room}, after reopening"
        );
    }
    assert!(refused > 24, "the disk was hardly ever full: {refused}");
}

#[tokio::test]
async fn an_import_without_room_leaves_nothing_and_can_be_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(
        &folder.path().join("samenspel.db"),
        &DatabaseKey::new([7; 32]),
    )
    .await
    .unwrap();
    let before = hash(&store).await;
    for room in [0, 1, 5, 40] {
        allow(&store, room).await;
        let mut batch = store
            .begin_batch(
                "import_neighbours",
                InitiativeId::new(Uuid::nil()),
                Moment(1),
            )
            .await
            .unwrap();
        let mut outcome = Ok(());
        for number in 0..5_000 {
            batch.add(&an_initiative(number));
            outcome = outcome.and(batch.write_full_slices().await);
        }
        assert!(
            matches!(outcome, Err(StorageError::NoRoom(_))),
            "room for {room}"
        );
        allow(&store, 100_000).await;
        batch.discard().await.unwrap();
        assert_eq!(hash(&store).await, before, "room for {room}");
    }
}
