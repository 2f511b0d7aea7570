use crypto::DatabaseKey;
use sqlx::Connection as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use storage::{StorageError, Store};

use super::{Room, key};

#[tokio::test]
async fn a_wrong_key_is_refused_and_changes_no_byte() {
    let room = Room::new().await;
    room.store.close().await.unwrap();
    let before = std::fs::read(room.file()).unwrap();
    let refused = Store::open(&room.file(), &DatabaseKey::new([8; 32])).await;
    assert!(matches!(refused, Err(StorageError::WrongKey)));
    assert_eq!(std::fs::read(room.file()).unwrap(), before);
}

#[tokio::test]
async fn a_newer_schema_is_refused_and_changes_no_byte() {
    let room = Room::new().await;
    room.store.close().await.unwrap();
    let mut conn = raw(&room).await;
    sqlx::raw_sql("PRAGMA user_version = 99")
        .execute(&mut conn)
        .await
        .unwrap();
    conn.close().await.unwrap();
    let before = std::fs::read(room.file()).unwrap();
    let refused = Store::open(&room.file(), &key()).await;
    assert!(matches!(
        refused,
        Err(StorageError::NewerSchema { found: 99, .. })
    ));
    assert_eq!(std::fs::read(room.file()).unwrap(), before);
}

#[tokio::test]
async fn nothing_that_was_written_stands_readable_on_the_disk() {
    let room = Room::new().await;
    room.add(&room.neighbour(1, "Kanarievogel", "Geheimzinnig"))
        .await;
    for file in std::fs::read_dir(room.folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        for word in [
            "Kanarievogel",
            "kanarievogel",
            "Geheimzinnig",
            "SQLite format",
        ] {
            assert!(
                !bytes.windows(word.len()).any(|w| w == word.as_bytes()),
                "{word}"
            );
        }
    }
}

/// SQLite takes its log away with the last connection.
#[test]
fn a_store_that_is_only_let_go_of_is_closed_at_once() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let room = runtime.block_on(async {
        let room = Room::new().await;
        room.add(&room.neighbour(1, "Anna", "Bakker")).await;
        room
    });
    let log = room.file().with_extension("db-wal");
    assert!(log.exists());
    drop(runtime);
    assert!(!log.exists());
}

/// A connection of a program that does not know the write path.
pub(super) async fn raw(room: &Room) -> SqliteConnection {
    let options = SqliteConnectOptions::new()
        .filename(room.file())
        .pragma("key", format!("\"x'{}'\"", key().to_hex().as_str()));
    SqliteConnection::connect_with(&options).await.unwrap()
}
