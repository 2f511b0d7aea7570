//! The store on a real encrypted file.

#![expect(clippy::unwrap_used, reason = "a test that can not go on has failed")]

mod acts;
mod backups;
mod batches;
mod bench_room;
mod branches;
mod deciding;
mod erasing;
mod lending;
mod opening;
mod receiving;
mod salvaging;
mod searching;
mod slices;

use crypto::DatabaseKey;
use domain::{
    Address, HouseNumber, Household, HouseholdId, Initiative, InitiativeId, Moment, Neighbour,
    NeighbourId, PersonName, Phase, Phone, Postcode, Standing, Text, Title,
};
use storage::{ListQuery, SearchTerms, Store};
use tempfile::TempDir;
use uuid::Uuid;

/// A store in its own folder with one initiative.
struct Room {
    folder: TempDir,
    store: Store,
    initiative: InitiativeId,
}

impl Room {
    async fn new() -> Self {
        let room = Self::empty().await;
        let mut act = room.store.begin("create_initiative", at(0)).await.unwrap();
        act.add(&an_initiative(1));
        act.commit().await.unwrap();
        room
    }

    async fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("samenspel.db"), &key())
            .await
            .unwrap();
        Self {
            folder,
            store,
            initiative: an_initiative(1).id,
        }
    }

    fn file(&self) -> std::path::PathBuf {
        self.folder.path().join("samenspel.db")
    }

    async fn reopened(self) -> Self {
        self.store.close().await.unwrap();
        let store = Store::open(&self.file(), &key()).await.unwrap();
        Self { store, ..self }
    }

    async fn add(&self, neighbour: &Neighbour) {
        let mut act = self.store.begin("create_neighbour", at(1)).await.unwrap();
        act.add(neighbour);
        act.commit().await.unwrap();
    }

    async fn hash(&self) -> String {
        self.store
            .lease()
            .await
            .unwrap()
            .state_hash()
            .await
            .unwrap()
    }

    async fn found(&self, typed: &str) -> Vec<String> {
        let page = self
            .store
            .lease()
            .await
            .unwrap()
            .list_neighbours(&self.query(typed))
            .await
            .unwrap();
        page.rows.iter().map(|row| row.name.to_string()).collect()
    }

    fn query(&self, typed: &str) -> ListQuery {
        ListQuery::all(self.initiative, SearchTerms::parse(typed), 50)
    }

    fn neighbour(&self, number: u128, given: &str, family: &str) -> Neighbour {
        let id = NeighbourId::new(Uuid::from_u128(1_000 + number));
        let name = PersonName::new(given, "", family).unwrap();
        Neighbour::named(id, self.initiative, name)
    }

    fn household(&self, number: u32) -> Household {
        Household {
            id: HouseholdId::new(Uuid::from_u128(500_000 + u128::from(number))),
            initiative: self.initiative,
            address: Address {
                street: "Dorpsstraat".into(),
                house_number: Some(HouseNumber {
                    number,
                    addition: String::new(),
                }),
                postcode: Some(Postcode::parse("3511 AB").unwrap()),
                city: "Utrecht".into(),
            },
            no_post: false,
        }
    }
}

fn phone(text: &str) -> Option<Phone> {
    Some(Phone::parse(text).unwrap().0)
}

fn an_initiative(number: u128) -> Initiative {
    Initiative {
        id: InitiativeId::new(Uuid::from_u128(number)),
        title: Title::parse("Speeltuin in de straat").unwrap(),
        why: Text::empty(),
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

fn key() -> DatabaseKey {
    DatabaseKey::new([7; 32])
}

fn at(ms: i64) -> Moment {
    Moment(1_763_000_000_000 + ms)
}
