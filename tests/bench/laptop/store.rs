//! Import, edit and search, through the use cases and through plain sqlx.

use std::path::{Path, PathBuf};

use anyhow::Result;
use app::import::{ImportChoice, Stop, import_neighbours, read_import_file};
use app::initiative::create_initiative;
use app::neighbour::{NeighbourChange, NeighbourQuery, edit_neighbour, list_neighbours};
use app::profile::begin_profile;
use app::{App, system_ports};
use domain::InitiativeId;
use sqlx::sqlite::SqliteConnection;
use tempfile::TempDir;

use samenspel_tests::bench::report::Report;
use samenspel_tests::bench::timing::{median, millis, p95};
use samenspel_tests::bench::{baseline, list};

pub const PASSPHRASE: &str = "vier groene tuinstoelen buiten";
const ROUNDS: usize = 3;
/// A short import differs more from run to run.
const SMALL_ROUNDS: usize = 9;

/// A fresh profile with an initiative.
pub struct House {
    folder: TempDir,
    app: App,
    initiative: InitiativeId,
}

impl House {
    fn query(&self, text: &str, limit: u32) -> NeighbourQuery {
        NeighbourQuery::all(self.initiative, text, limit)
    }

    async fn new() -> Result<Self> {
        let folder = tempfile::tempdir_in(bench_folder()?)?;
        let app = begin_profile(system_ports(), folder.path(), Some(PASSPHRASE)).await?;
        let initiative = create_initiative(&app, "Meting").await?;
        Ok(Self {
            folder,
            app,
            initiative,
        })
    }

    fn write_list(&self, rows: usize) -> Result<PathBuf> {
        let path = self.folder.path().join("lijst.csv");
        std::fs::write(&path, list::list(rows, 7))?;
        Ok(path)
    }

    async fn import(&self, path: &Path) -> Result<usize> {
        let file = read_import_file(&self.app, path, None).await?;
        let choice = ImportChoice {
            columns: file.columns.clone(),
            ..ImportChoice::default()
        };
        let done = import_neighbours(
            &self.app,
            self.initiative,
            &file.table,
            &choice,
            &Stop::default(),
        )
        .await?;
        Ok(done.imported)
    }

    /// Lets go of the profile.
    pub async fn closed(self) -> Result<TempDir> {
        self.app.close().await?;
        Ok(self.folder)
    }

    pub async fn filled(rows: usize) -> Result<Self> {
        let house = Self::new().await?;
        let path = house.write_list(rows)?;
        anyhow::ensure!(
            house.import(&path).await? == rows,
            "every row was brought in"
        );
        Ok(house)
    }
}

/// Fills a profile whose key the keychain keeps.
pub async fn fill(profile: &Path, rows: usize) -> Result<()> {
    let app = begin_profile(system_ports(), profile, None).await?;
    let initiative = create_initiative(&app, "Meting").await?;
    let folder = tempfile::tempdir_in(bench_folder()?)?;
    let house = House {
        folder,
        app,
        initiative,
    };
    let path = house.write_list(rows)?;
    anyhow::ensure!(
        house.import(&path).await? == rows,
        "every row was brought in"
    );
    house.closed().await.map(drop)
}

/// A real disk, not a memory file system.
fn bench_folder() -> Result<PathBuf> {
    let folder = std::env::current_exe()?.with_file_name("bench-data");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Measures all rows of the store.
pub async fn measure(report: &mut Report) -> Result<()> {
    imports(report).await?;
    let small = House::filled(10_000).await?;
    edits(report, &small).await?;
    let first_fifty = searches(&small).await?;
    report.figure("search_p95_ms", p95(first_fifty.clone()), "ms");
    report.figure("longest_hold_ms", to_ms(small.app.longest_hold_us()), "ms");
    growth(report, median(first_fifty)).await
}

async fn imports(report: &mut Report) -> Result<()> {
    let (mut ours, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let house = House::new().await?;
        let path = house.write_list(10_000)?;
        ours.push(millis(house.import(&path)).await?.0);
        plain.push(plain_import(house).await?);
    }
    report.ratio("import_10k", median(ours), median(plain), "ms", 3.0);
    Ok(())
}

/// Inserts the same rows with plain sqlx in a file of their own.
async fn plain_import(house: House) -> Result<f64> {
    let folder = house.closed().await?;
    let key = baseline::key(folder.path(), PASSPHRASE)?;
    let mut source = baseline::open(&folder.path().join("samenspel.db"), &key).await?;
    let rows = baseline::rows(&mut source).await?;
    let mut target = baseline::open(&folder.path().join("plain.db"), &key).await?;
    baseline::make_schema(&mut target).await?;
    Ok(millis(baseline::insert(&mut target, &rows)).await?.0)
}

async fn edits(report: &mut Report, house: &House) -> Result<()> {
    const EDITS: usize = 200;
    let query = house.query("vries", 1);
    let someone = list_neighbours(&house.app, &query).await?.rows[0].id;
    let (mut ours, mut plain) = (Vec::new(), Vec::new());
    let mut rival = rival(house).await?;
    for round in 0..EDITS {
        let note = format!("Belde op dag {round}, komt zaterdag helpen");
        let change = NeighbourChange {
            note: Some(note.clone()),
            ..NeighbourChange::default()
        };
        let edit = async { Ok(edit_neighbour(&house.app, someone, &change).await?) };
        ours.push(millis(edit).await?.0);
        plain.push(millis(baseline::edit(&mut rival, 1, &note)).await?.0);
    }
    report.ratio("edit_durable", median(ours), median(plain), "ms", 2.0);
    Ok(())
}

/// A plain file with ten thousand people of its own.
async fn rival(house: &House) -> Result<SqliteConnection> {
    let other = House::filled(10_000).await?.closed().await?;
    let key = baseline::key(other.path(), PASSPHRASE)?;
    let mut source = baseline::open(&other.path().join("samenspel.db"), &key).await?;
    let mut target = baseline::open(&house.folder.path().join("plain.db"), &key).await?;
    baseline::make_schema(&mut target).await?;
    baseline::insert(&mut target, &baseline::rows(&mut source).await?).await?;
    Ok(target)
}

/// Eight words typed letter by letter, each time the first fifty.
async fn searches(house: &House) -> Result<Vec<f64>> {
    const WORDS: [&str; 8] = [
        "jansen",
        "fatima",
        "dorpsstr",
        "muziek",
        "0610000",
        "timmeren",
        "3500 ab",
        "voorbeeld",
    ];
    let mut times = Vec::new();
    for word in WORDS {
        for end in 1..=word.len() {
            let query = house.query(&word[..end], 50);
            let search = async { Ok(list_neighbours(&house.app, &query).await?) };
            times.push(millis(search).await?.0);
        }
    }
    Ok(times)
}

async fn growth(report: &mut Report, first_fifty_at_10k: f64) -> Result<()> {
    let mut small = Vec::new();
    for _ in 0..SMALL_ROUNDS {
        small.push(import_ms(1_000).await?.0);
    }
    let small = median(small);
    let (large, house) = import_ms(100_000).await?;
    report.ratio("growth_import", large / small / 100.0, 1.0, "", 1.2);
    let at_100k = median(searches(&house).await?);
    report.ratio("search_first_50", at_100k, first_fifty_at_10k, "ms", 3.0);
    Ok(())
}

async fn import_ms(rows: usize) -> Result<(f64, House)> {
    let house = House::new().await?;
    let path = house.write_list(rows)?;
    let (ms, imported) = millis(house.import(&path)).await?;
    anyhow::ensure!(imported == rows, "every row was brought in");
    Ok((ms, house))
}

fn to_ms(us: u64) -> f64 {
    std::time::Duration::from_micros(us).as_secs_f64() * 1_000.0
}
