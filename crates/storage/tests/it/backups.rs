use std::io::Write as _;
use std::path::{Path, PathBuf};

use crypto::DatabaseKey;
use storage::backup::{
    Archive, Backup, BackupOrder, BackupPlace, BackupReason, OpenBackupError, check_copy,
    discard_unfinished, erase_in_backup, make_ready_to_restore,
};
use storage::{Doomed, Erasures, StorageError, Store};
use sync::registry::NEIGHBOUR;
use uuid::Uuid;
use zip::CompressionMethod::{Deflated, Stored};

use super::{Room, at, key};

fn order(room: &Room) -> BackupOrder {
    BackupOrder {
        place: BackupPlace::In(room.folder.path().join("backups")),
        keys: "slots".into(),
        profile: Uuid::from_u128(9),
        reason: BackupReason::Daily,
        now: at(0),
    }
}

async fn back_up(room: &Room) -> Backup {
    room.store.back_up(order(room)).await.unwrap()
}

/// Takes the database out of a backup.
fn taken_out(room: &Room, backup: &Path) -> PathBuf {
    let to = room.folder.path().join("taken-out.db");
    let _none_before = std::fs::remove_file(&to);
    Archive::open(backup)
        .unwrap()
        .extract_database(&to)
        .unwrap();
    to
}

async fn hash_of(file: &Path) -> String {
    let store = Store::open(file, &key()).await.unwrap();
    let hash = store.lease().await.unwrap().state_hash().await.unwrap();
    store.close().await.unwrap();
    hash
}

async fn erase(room: &Room, number: u128) -> Erasures {
    let doomed = Doomed::from([(NEIGHBOUR.id, room.neighbour(number, "x", "y").id.uuid())]);
    room.store
        .erase("erase_neighbour", &doomed, at(9))
        .await
        .unwrap();
    room.store.lease().await.unwrap().erasures().await.unwrap()
}

#[tokio::test]
async fn a_backup_holds_what_stood_and_opens_with_the_key_alone() {
    let room = Room::new().await;
    room.add(&room.neighbour(1, "Fatima", "Berg")).await;
    let hash = room.hash().await;
    let backup = back_up(&room).await;
    assert!(
        backup.file.ends_with("2025-11-13T021320Z-daily.samenspel"),
        "{backup:?}"
    );
    let mut archive = Archive::open(&backup.file).unwrap();
    assert_eq!(archive.about(), &backup.about);
    assert_eq!(archive.keys().unwrap(), "slots");
    let copy = taken_out(&room, &backup.file);
    let wrong = check_copy(&copy, &DatabaseKey::new([8; 32])).await;
    assert!(matches!(wrong, Err(StorageError::WrongKey)));
    check_copy(&copy, &key()).await.unwrap();
    assert_eq!(hash_of(&copy).await, hash);
    let bytes = std::fs::read(&backup.file).unwrap();
    assert!(
        !["Fatima", "SQLite format"]
            .iter()
            .any(|word| bytes.windows(word.len()).any(|w| w == word.as_bytes()))
    );
}

#[tokio::test]
async fn two_backups_in_one_second_are_two_files() {
    let room = Room::new().await;
    assert_ne!(back_up(&room).await.file, back_up(&room).await.file);
}

#[tokio::test]
async fn acts_go_on_while_a_backup_is_made_and_each_copy_is_one_moment() {
    let room = Room::new().await;
    let store = room.store.clone();
    let writing = async {
        let mut hashes = vec![room.hash().await];
        for number in 0..4 {
            room.add(&room.neighbour(90_000 + number, "Kees", "Vries"))
                .await;
            hashes.push(room.hash().await);
            // Enough for the log to be merged several times, were that allowed.
            super::batches::fill_from(&room, 1_200 * u32::try_from(number).unwrap(), 1_200)
                .await
                .publish()
                .await
                .unwrap();
            hashes.push(room.hash().await);
        }
        hashes
    };
    let copying = async {
        let mut files = Vec::new();
        for _ in 0..6 {
            files.push(store.back_up(order(&room)).await.unwrap().file);
        }
        files
    };
    let (hashes, files) = tokio::join!(writing, copying);
    for file in files {
        let copy = taken_out(&room, &file);
        check_copy(&copy, &key()).await.unwrap();
        assert!(
            hashes.contains(&hash_of(&copy).await),
            "a copy shows a state that never stood"
        );
    }
    let last = room.hash().await;
    assert_eq!(room.reopened().await.hash().await, last);
}

#[tokio::test]
async fn a_changed_or_missing_byte_shows() {
    let room = Room::new().await;
    room.add(&room.neighbour(1, "Fatima", "Berg")).await;
    let backup = back_up(&room).await;
    let whole = std::fs::read(&backup.file).unwrap();
    let harmed = room.folder.path().join("harmed.samenspel");
    let read_through = |bytes: &[u8]| {
        std::fs::write(&harmed, bytes).unwrap();
        Archive::open(&harmed).and_then(|mut archive| archive.read_through())
    };
    read_through(&whole).unwrap();
    for cut in [0, 1, 100, whole.len() / 2, whole.len() - 1] {
        assert!(
            matches!(
                read_through(&whole[..cut]),
                Err(OpenBackupError::NotABackup)
            ),
            "cut at {cut}"
        );
    }
    for flip in [2_000, whole.len() / 2] {
        let mut bytes = whole.clone();
        bytes[flip] ^= 1;
        assert!(
            matches!(read_through(&bytes), Err(OpenBackupError::NotABackup)),
            "flipped at {flip}"
        );
    }
}

type Entries<'a> = [(&'a str, &'a [u8])];

fn zip_of(file: &Path, entries: &Entries<'_>, method: zip::CompressionMethod) {
    let mut zip = zip::ZipWriter::new(std::fs::File::create(file).unwrap());
    for (name, bytes) in entries {
        let options = zip::write::SimpleFileOptions::default().compression_method(method);
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
}

#[test]
fn files_made_by_others_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (file, to) = (
        folder.path().join("x.samenspel"),
        folder.path().join("out.db"),
    );
    let about =
        br#"{"format":1,"schema":1,"made_at_ms":1,"reason":"daily","profile":"p","erasures":"e"}"#;
    let read =
        || Archive::open(&file).and_then(|mut it| it.keys().and_then(|_| it.extract_database(&to)));
    let cases: [(&Entries<'_>, _); 4] = [
        (
            &[("about", about), ("keys", b""), ("../samenspel.db", b"")],
            Stored,
        ),
        (
            &[
                ("about", about),
                ("keys", b""),
                ("samenspel.db", b""),
                ("more", b""),
            ],
            Stored,
        ),
        (
            &[
                ("about", about),
                ("keys", &[b'x'; 20_000]),
                ("samenspel.db", &[0; 90_000]),
            ],
            Stored,
        ),
        (
            &[
                ("about", about),
                ("keys", b"slots"),
                ("samenspel.db", &[0; 90_000]),
            ],
            Deflated,
        ),
    ];
    for (entries, method) in cases {
        zip_of(&file, entries, method);
        assert!(matches!(read(), Err(OpenBackupError::NotABackup)));
        assert!(!to.exists());
    }
    zip_of(
        &file,
        &[("about", about), ("keys", b"slots"), ("samenspel.db", b"x")],
        Stored,
    );
    read().unwrap();
    zip_of(
        &file,
        &[
            ("about", br#"{"format":2,"more":true}"#),
            ("keys", b""),
            ("samenspel.db", b""),
        ],
        Stored,
    );
    assert!(matches!(
        read(),
        Err(OpenBackupError::NewerFormat { found: 2 })
    ));
}

#[tokio::test]
async fn an_erased_person_leaves_backups_too_and_never_comes_back_with_one() {
    let room = Room::new().await;
    let with_nobody = back_up(&room).await;
    room.add(&room.neighbour(1, "Fatima", "Berg")).await;
    room.add(&room.neighbour(2, "Ans", "Smit")).await;
    let backup = back_up(&room).await;
    let untouched = room.folder.path().join("saved-elsewhere.samenspel");
    std::fs::copy(&backup.file, &untouched).unwrap();
    let erasures = erase(&room, 1).await;

    assert!(
        erase_in_backup(&backup.file, &key(), &erasures)
            .await
            .unwrap()
    );
    assert!(
        !erase_in_backup(&backup.file, &key(), &erasures)
            .await
            .unwrap(),
        "once is enough"
    );
    erase_in_backup(&with_nobody.file, &key(), &erasures)
        .await
        .unwrap();
    assert_eq!(
        hash_of(&taken_out(&room, &backup.file)).await,
        room.hash().await
    );

    let copy = taken_out(&room, &untouched);
    make_ready_to_restore(&copy, &key(), &erasures)
        .await
        .unwrap();
    assert_eq!(hash_of(&copy).await, room.hash().await);
    let left = std::fs::read_dir(room.folder.path().join("backups"))
        .unwrap()
        .count();
    assert_eq!(left, 2, "nothing half is left beside the backups");
}

#[tokio::test]
async fn what_a_crash_left_in_the_folder_is_cleared_away() {
    let room = Room::new().await;
    let backup = back_up(&room).await;
    let folder = backup.file.parent().unwrap();
    for ending in ["out", "out-wal", "samenspel.new"] {
        std::fs::write(backup.file.with_extension(ending), "half").unwrap();
    }
    discard_unfinished(folder).unwrap();
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 1);
}

#[tokio::test]
async fn a_copy_with_a_damaged_page_is_not_made_ready() {
    let room = Room::new().await;
    let copy = taken_out(&room, &back_up(&room).await.file);
    let mut bytes = std::fs::read(&copy).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&copy, &bytes).unwrap();
    let refused = make_ready_to_restore(&copy, &key(), &Erasures::none()).await;
    assert!(
        matches!(refused, Err(StorageError::Damaged(_))),
        "{refused:?}"
    );
    assert_eq!(std::fs::read(&copy).unwrap(), bytes);
}
