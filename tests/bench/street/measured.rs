//! What all measurements of a street have in common: where one stands, how the app is held beside
//! bare queries, and how far it may grow.

use std::path::Path;

use anyhow::Result;
use app::initiative::create_initiative;
use app::profile::{Secret, begin_profile, unlock_profile};
use app::{App, system_ports};
use domain::InitiativeId;
use samenspel_tests::bench::baseline;
use samenspel_tests::bench::timing::{median, millis};
use sqlx::Connection as _;
use sqlx::sqlite::SqliteConnection;
use storage::Store;
use tempfile::TempDir;

const PASSPHRASE: &str = "vier groene tuinstoelen buiten";
const ROUNDS: usize = 9;

/// A question, asked among so many of something.
pub trait Question {
    /// Writes down what it is asked of.
    async fn fill(&self, folder: &Path) -> Result<InitiativeId>;
    /// Asks it once, and looks whether the answer can be right.
    async fn ask(&self, app: &App, initiative: InitiativeId) -> Result<()>;
    /// Reads once, with bare queries, the rows that the answer is made of.
    async fn read(&self, conn: &mut SqliteConnection, initiative: InitiativeId) -> Result<()>;
}

/// How long an answer takes, and the bare queries.
pub async fn measure(question: &impl Question) -> Result<(f64, f64)> {
    let folder = on_disk()?;
    let initiative = question.fill(folder.path()).await?;
    let secret = Secret::Passphrase(PASSPHRASE);
    let app = unlock_profile(system_ports(), folder.path(), secret).await?;
    let mut asked = Vec::new();
    for _ in 0..ROUNDS {
        asked.push(millis(question.ask(&app, initiative)).await?.0);
    }
    app.close().await?;
    let key = baseline::key(folder.path(), PASSPHRASE)?;
    let mut conn = baseline::open(&folder.path().join("samenspel.db"), &key).await?;
    let mut read = Vec::new();
    for _ in 0..ROUNDS {
        read.push(millis(question.read(&mut conn, initiative)).await?.0);
    }
    conn.close().await?;
    Ok((median(asked), median(read)))
}

/// A new profile with an initiative.
pub async fn begin(folder: &Path) -> Result<(App, InitiativeId)> {
    let app = begin_profile(system_ports(), folder, Some(PASSPHRASE)).await?;
    let initiative = create_initiative(&app, "Meting").await?;
    Ok((app, initiative))
}

/// The store of a profile that is closed: rows that many people wrote take long by hand.
pub async fn store(folder: &Path) -> Result<Store> {
    let key = baseline::key(folder, PASSPHRASE)?;
    Ok(Store::open(&folder.join("samenspel.db"), &key).await?)
}

/// How many times longer many may take than few.
pub fn n_log_n(few: usize, many: usize) -> f64 {
    let (few, many) = (few as f64, many as f64);
    many * many.log2() / (few * few.log2())
}

/// On a real disk, not a memory file system.
fn on_disk() -> Result<TempDir> {
    let folder = std::env::current_exe()?.with_file_name("bench-data");
    std::fs::create_dir_all(&folder)?;
    Ok(tempfile::tempdir_in(folder)?)
}
