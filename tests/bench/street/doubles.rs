//! "Who was written down twice?", among ten thousand people of whom one in fifty was.

use std::path::Path;

use anyhow::{Result, ensure};
use app::App;
use app::neighbour::find_doubles;
use domain::{
    Address, HouseNumber, Household, HouseholdId, InitiativeId, Moment, Neighbour, NeighbourId,
    PersonName, Phone,
};
use samenspel_tests::bench::report::Report;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::measured::{self, Question, n_log_n};

const NOW: Moment = Moment(1_893_452_400_000);
const FEW: usize = 1_000;
const MANY: usize = 10_000;
const AT_ONCE: usize = 500;
/// One in so many is a double of the one before.
const TWICE: usize = 50;

/// Measures the search, and how it grows.
pub async fn measure(report: &mut Report) -> Result<()> {
    let (few, _) = measured::measure(&Doubles { people: FEW }).await?;
    let (many, bare) = measured::measure(&Doubles { people: MANY }).await?;
    report.ratio("doubles_10000", many, bare, "ms", 3.0);
    report.ratio("doubles_10000_to_1000", many, few, "ms", n_log_n(FEW, MANY));
    Ok(())
}

struct Doubles {
    people: usize,
}

impl Question for Doubles {
    /// Two at a door, of whom one in fifty is the one before with a letter more.
    async fn fill(&self, folder: &Path) -> Result<InitiativeId> {
        let (app, initiative) = measured::begin(folder).await?;
        app.close().await?;
        let store = measured::store(folder).await?;
        for first in (0..self.people).step_by(AT_ONCE) {
            let mut act = store.begin("import_neighbours", NOW).await?;
            for number in first..self.people.min(first + AT_ONCE) {
                if number.is_multiple_of(2) {
                    act.add(&household(initiative, number / 2));
                }
                act.add(&someone(initiative, number)?);
            }
            act.commit().await?;
        }
        store.close().await?;
        Ok(initiative)
    }

    async fn ask(&self, app: &App, initiative: InitiativeId) -> Result<()> {
        let page = find_doubles(app, initiative, 0, 20).await?;
        ensure!(page.total >= self.people / TWICE, "{} pairs", page.total);
        Ok(())
    }

    /// Reads what the search reads of everyone.
    async fn read(&self, conn: &mut SqliteConnection, initiative: InitiativeId) -> Result<()> {
        let sql = "SELECT n.id, n.given_name, n.name_prefix, n.family_name, n.phone, n.email, \
             h.door_key FROM neighbour n LEFT JOIN household h ON h.id = n.household_id \
             WHERE n.initiative_id = ? AND n.removed_at IS NULL";
        let rows = sqlx::query(sql).bind(initiative.uuid());
        let rows = rows.fetch_all(conn).await?.len();
        ensure!(rows == self.people, "{rows} people");
        Ok(())
    }
}

fn home(door: usize) -> HouseholdId {
    HouseholdId::new(Uuid::from_u128(((door as u128) << 16) + 7))
}

fn household(initiative: InitiativeId, door: usize) -> Household {
    Household {
        id: home(door),
        initiative,
        address: address(door),
        no_post: false,
    }
}

fn someone(initiative: InitiativeId, number: usize) -> Result<Neighbour> {
    let id = NeighbourId::new(Uuid::from_u128(((number as u128) << 64) + 1));
    let phone = format!("+316{:08}", 10_000_000 + number);
    Ok(Neighbour {
        household: Some(home(number / 2)),
        phone: number.is_multiple_of(3).then(|| Phone::from_stored(phone)),
        ..Neighbour::named(id, initiative, name(number)?)
    })
}

fn address(door: usize) -> Address {
    Address {
        street: format!("Straat {}", door / 100),
        house_number: u32::try_from(door % 100 + 1)
            .ok()
            .map(|number| HouseNumber {
                number,
                addition: String::new(),
            }),
        postcode: None,
        city: "Lindewaard".into(),
    }
}

fn name(number: usize) -> Result<PersonName> {
    const GIVEN: [&str; 8] = [
        "Fatima",
        "Johannes",
        "Sofie",
        "Mohamed",
        "Willemijn",
        "Ruben",
        "Ingrid",
        "Pieter",
    ];
    let is_twice = number % TWICE == 1;
    let of = number - usize::from(is_twice);
    let given = GIVEN[of % 8];
    let letter = if is_twice { "n" } else { "" };
    let family = format!("Naam{}{letter}", of * 7_919 % 100_003);
    Ok(PersonName::new(given, "", &family)?)
}
