use std::path::Path;
use std::sync::OnceLock;

use storage::salvage::{Salvaged, salvage};
use storage::{Doomed, Store};
use sync::registry::NEIGHBOUR;
use tempfile::TempDir;

use super::{Room, at, batches, key};

const PEOPLE: u32 = 2_000;
const PAGE: usize = 4_096;

/// A closed store of a whole neighbourhood, as bytes, and the hash of what it shows. Made
/// once, on a thread of its own, as each test has its own runtime.
fn a_neighbourhood() -> (Vec<u8>, String) {
    static MADE: OnceLock<(Vec<u8>, String)> = OnceLock::new();
    let make = || std::thread::spawn(|| tokio::runtime::Runtime::new().unwrap().block_on(make()));
    MADE.get_or_init(|| make().join().unwrap()).clone()
}

async fn make() -> (Vec<u8>, String) {
    let room = Room::new().await;
    batches::fill_from(&room, 0, PEOPLE)
        .await
        .publish()
        .await
        .unwrap();
    let gone = Doomed::from([(NEIGHBOUR.id, room.neighbour(7, "x", "y").id.uuid())]);
    room.store
        .erase("erase_neighbour", &gone, at(6))
        .await
        .unwrap();
    let hash = room.hash().await;
    room.store.close().await.unwrap();
    (std::fs::read(room.file()).unwrap(), hash)
}

struct Outcome {
    salvaged: Salvaged,
    hash: String,
    found: usize,
    _folder: TempDir,
}

async fn salvaged(bytes: &[u8]) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let (damaged, fresh) = (
        folder.path().join("damaged.db"),
        folder.path().join("fresh.db"),
    );
    std::fs::write(&damaged, bytes).unwrap();
    let salvaged = salvage(&damaged, &fresh, &key()).await.unwrap();
    let (hash, found) = shown(&fresh).await;
    Outcome {
        salvaged,
        hash,
        found,
        _folder: folder,
    }
}

async fn shown(file: &Path) -> (String, usize) {
    let store = Store::open(file, &key()).await.unwrap();
    store.check().await.unwrap();
    let mut lease = store.lease().await.unwrap();
    let hash = lease.state_hash().await.unwrap();
    let terms = storage::SearchTerms::parse("zwart");
    let query = storage::ListQuery::all(super::an_initiative(1).id, terms, 1);
    let found = lease.list_neighbours(&query).await.unwrap();
    drop(lease);
    store.close().await.unwrap();
    (hash, usize::try_from(found.total).unwrap())
}

fn flipped(bytes: &[u8], page: usize, at: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[page * PAGE + at] ^= 0x10;
    bytes
}

fn loss_of<'a>(salvaged: &'a Salvaged, table: &str) -> Option<&'a storage::salvage::TableLoss> {
    salvaged.tables.iter().find(|it| it.table == table)
}

#[tokio::test]
async fn a_whole_store_is_taken_over_whole() {
    let (bytes, hash) = a_neighbourhood();
    let outcome = salvaged(&bytes).await;
    assert_eq!((outcome.salvaged.lost(), outcome.hash), (0, hash));
    assert_eq!(outcome.found, 1_999);
    assert_eq!(loss_of(&outcome.salvaged, "erasure").unwrap().kept, 1);
}

#[tokio::test]
async fn a_store_without_its_first_page_loses_nothing() {
    let (bytes, hash) = a_neighbourhood();
    for harm in [
        flipped(&bytes, 0, 3),
        flipped(&bytes, 0, 100),
        flipped(&bytes, 0, 4_000),
    ] {
        let outcome = salvaged(&harm).await;
        assert_eq!((outcome.salvaged.lost(), &outcome.hash), (0, &hash));
    }
    let mut zeroed = bytes.clone();
    zeroed[..PAGE].fill(0);
    let outcome = salvaged(&zeroed).await;
    assert_eq!((outcome.salvaged.lost(), outcome.hash), (0, hash));
}

#[tokio::test]
async fn one_damaged_page_costs_at_most_its_own_rows() {
    let (bytes, hash) = a_neighbourhood();
    let pages = bytes.len() / PAGE;
    let mut untouched = 0;
    for page in (1..pages).step_by(pages / 16) {
        let outcome = salvaged(&flipped(&bytes, page, 2_000)).await;
        let lost = outcome.salvaged.lost();
        untouched += usize::from(outcome.hash == hash);
        for table in ["household", "neighbour"] {
            let loss = loss_of(&outcome.salvaged, table).unwrap();
            let all = if table == "neighbour" { 1_999 } else { 2_000 };
            assert_eq!(loss.kept + loss.lost, all, "page {page}: {loss:?}");
        }
        assert!(lost <= 60, "page {page} cost {:?}", outcome.salvaged);
        let kept = loss_of(&outcome.salvaged, "neighbour").unwrap().kept;
        assert_eq!(outcome.found as u64, kept, "everyone who was kept is found");
    }
    assert!(untouched > 4, "pages of indexes cost nothing: {untouched}");
}

#[tokio::test]
async fn a_torn_end_and_many_damaged_pages_still_give_the_rest() {
    let (bytes, _) = a_neighbourhood();
    let pages = bytes.len() / PAGE;
    let mut many = bytes.clone();
    for page in (3..pages).step_by(50) {
        many = flipped(&many, page, 1_000);
    }
    for harm in [
        many,
        bytes[..bytes.len() / 2 / PAGE * PAGE].to_vec(),
        bytes[..bytes.len() - 100].to_vec(),
    ] {
        let outcome = salvaged(&harm).await;
        assert!(outcome.salvaged.lost() > 0);
    }
}

#[tokio::test]
async fn the_first_page_of_a_table_costs_no_other_table() {
    let (bytes, _) = a_neighbourhood();
    for page in (1..40).step_by(6) {
        let outcome = salvaged(&flipped(&bytes, page, 2_000)).await;
        let hurt = outcome
            .salvaged
            .tables
            .iter()
            .filter(|table| table.lost > 0)
            .count();
        assert!(hurt <= 1, "page {page}: {:?}", outcome.salvaged);
    }
}

#[tokio::test]
async fn a_file_of_noise_gives_an_empty_store() {
    let outcome = salvaged(&[0x5a; 20 * PAGE]).await;
    assert_eq!(outcome.found, 0);
}

#[tokio::test]
async fn a_damaged_store_makes_no_backup_and_knows_it() {
    let room = Room::new().await;
    batches::fill_from(&room, 0, 500)
        .await
        .publish()
        .await
        .unwrap();
    assert!(room.store.ended_cleanly());
    room.store.check().await.unwrap();
    let file = room.file();
    room.store.close().await.unwrap();
    let bytes = std::fs::read(&file).unwrap();
    std::fs::write(&file, flipped(&bytes, bytes.len() / PAGE / 2, 2_000)).unwrap();
    let store = Store::open(&file, &key()).await.unwrap();
    assert!(matches!(
        store.check().await,
        Err(storage::StorageError::Damaged(_))
    ));
}

#[tokio::test]
async fn an_unclean_end_is_noticed_once() {
    let room = Room::new().await;
    let torn = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(room.folder.path()).unwrap() {
        let from = entry.unwrap().path();
        std::fs::copy(&from, torn.path().join(from.file_name().unwrap())).unwrap();
    }
    let store = Store::open(&torn.path().join("samenspel.db"), &key())
        .await
        .unwrap();
    assert!(!store.ended_cleanly());
    store.close().await.unwrap();
    let store = Store::open(&torn.path().join("samenspel.db"), &key())
        .await
        .unwrap();
    assert!(store.ended_cleanly());
}
