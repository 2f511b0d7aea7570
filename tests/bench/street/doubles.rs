//! "Who was written down twice?", among ten thousand people of whom one in fifty was.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use app::initiative::create_initiative;
use app::neighbour::find_doubles;
use app::profile::{Secret, begin_profile, unlock_profile};
use app::{App, system_ports};
use domain::{
    Address, HouseNumber, Household, HouseholdId, InitiativeId, Moment, Neighbour, NeighbourId,
    PersonName, Phone,
};
use samenspel_tests::bench::baseline;
use samenspel_tests::bench::report::Report;
use samenspel_tests::bench::timing::{median, millis};
use sqlx::Connection as _;
use sqlx::sqlite::SqliteConnection;
use storage::Store;
use tempfile::TempDir;
use uuid::Uuid;

const PASSPHRASE: &str = "vier groene tuinstoelen buiten";
const NOW: Moment = Moment(1_893_452_400_000);
const ROUNDS: usize = 9;
const FEW: u32 = 1_000;
const MANY: u32 = 10_000;
const AT_ONCE: u32 = 500;
/// One in so many is a double of the one before.
const TWICE: u32 = 50;

/// Measures the search, and how it grows.
pub async fn measure(report: &mut Report) -> Result<()> {
    let (few, _) = of(FEW).await?;
    let (many, bare) = of(MANY).await?;
    report.ratio("doubles_10000", many, bare, "ms", 3.0);
    let (few_n, many_n) = (f64::from(FEW), f64::from(MANY));
    let bound = many_n * many_n.log2() / (few_n * few_n.log2());
    report.ratio("doubles_10000_to_1000", many, few, "ms", bound);
    Ok(())
}

/// How long the search takes, and the bare query.
async fn of(people: u32) -> Result<(f64, f64)> {
    let folder = tempfile::tempdir_in(bench_folder()?)?;
    let initiative = fill(&folder, people).await?;
    let secret = Secret::Passphrase(PASSPHRASE);
    let app = unlock_profile(system_ports(), folder.path(), secret).await?;
    let search = search(&app, initiative, people).await?;
    app.close().await?;
    let key = baseline::key(folder.path(), PASSPHRASE)?;
    let mut conn = baseline::open(&folder.path().join("samenspel.db"), &key).await?;
    let bare = bare(&mut conn, initiative, people).await?;
    conn.close().await?;
    Ok((search, bare))
}

async fn search(app: &App, initiative: InitiativeId, people: u32) -> Result<f64> {
    let mut figures = Vec::new();
    for _ in 0..ROUNDS {
        let found = async { Ok(find_doubles(app, initiative, 0, 20).await?) };
        let (took, page) = millis(found).await?;
        let twice = (people / TWICE) as usize;
        ensure!(page.total >= twice, "{} pairs", page.total);
        figures.push(took);
    }
    Ok(median(figures))
}

/// Reads once what the search reads of everyone.
async fn bare(conn: &mut SqliteConnection, initiative: InitiativeId, people: u32) -> Result<f64> {
    let mut figures = Vec::new();
    for _ in 0..ROUNDS {
        let (took, rows) = millis(async {
            let sql = "SELECT n.id, n.given_name, n.name_prefix, n.family_name, n.phone, n.email, \
                 h.door_key FROM neighbour n LEFT JOIN household h ON h.id = n.household_id \
                 WHERE n.initiative_id = ? AND n.removed_at IS NULL";
            let rows = sqlx::query(sql).bind(initiative.uuid());
            Ok(rows.fetch_all(&mut *conn).await?.len())
        })
        .await?;
        ensure!(rows == people as usize, "{rows} people");
        figures.push(took);
    }
    Ok(median(figures))
}

/// Two at a door, of whom one in fifty is the one before with a letter more.
async fn fill(folder: &TempDir, people: u32) -> Result<InitiativeId> {
    let app = begin_profile(system_ports(), folder.path(), Some(PASSPHRASE)).await?;
    let initiative = create_initiative(&app, "Meting").await?;
    app.close().await?;
    write(folder.path(), initiative, people).await?;
    Ok(initiative)
}

async fn write(folder: &Path, initiative: InitiativeId, people: u32) -> Result<()> {
    let key = baseline::key(folder, PASSPHRASE)?;
    let store = Store::open(&folder.join("samenspel.db"), &key).await?;
    for first in (0..people).step_by(AT_ONCE as usize) {
        let mut act = store.begin("import_neighbours", NOW).await?;
        for number in first..people.min(first + AT_ONCE) {
            let home = HouseholdId::new(Uuid::from_u128((u128::from(number / 2) << 16) + 7));
            if number % 2 == 0 {
                act.add(&Household {
                    id: home,
                    initiative,
                    address: address(number / 2),
                    no_post: false,
                });
            }
            let id = NeighbourId::new(Uuid::from_u128((u128::from(number) << 64) + 1));
            let phone = format!("+316{:08}", 10_000_000 + number);
            act.add(&Neighbour {
                household: Some(home),
                phone: (number % 3 == 0).then(|| Phone::from_stored(phone)),
                ..Neighbour::named(id, initiative, name(number)?)
            });
        }
        act.commit().await?;
    }
    store.close().await?;
    Ok(())
}

fn address(door: u32) -> Address {
    Address {
        street: format!("Straat {}", door / 100),
        house_number: Some(HouseNumber {
            number: door % 100 + 1,
            addition: String::new(),
        }),
        postcode: None,
        city: "Lindewaard".into(),
    }
}

fn name(number: u32) -> Result<PersonName> {
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
    let of = number - u32::from(is_twice);
    let given = GIVEN[(of % 8) as usize];
    let letter = if is_twice { "n" } else { "" };
    let family = format!("Naam{}{letter}", of * 7_919 % 100_003);
    Ok(PersonName::new(given, "", &family)?)
}

/// A real disk, not a memory file system.
fn bench_folder() -> Result<PathBuf> {
    let folder = std::env::current_exe()?.with_file_name("bench-data");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
