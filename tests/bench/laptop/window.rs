//! The real window with ten thousand neighbours, beside the smallest window that Tauri makes.
//!
//! Both are release builds, driven in the same way; the driver tells when a page was drawn and
//! types, and takes part in no figure.

use std::env;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use samenspel_tests::{Keychain, Process, Stage, Window, program_built, until};

use samenspel_tests::bench::report::Report;
use samenspel_tests::bench::timing::{median, p95};

const ROUNDS: usize = 7;
const NEIGHBOURS: usize = 10_000;

/// What the bench itself is started with to fill a profile on a stage: its keychain is there.
pub const FILL: &str = "--fill";

/// Measures all rows of the window.
pub async fn measure(report: &mut Report) -> Result<()> {
    let ours = Stage::set("bench-window")?;
    let _keychain = Keychain::open(&ours).await?;
    let profile = ours.home.path("profile");
    fill(&ours, &profile)?;
    let profile = profile.to_str().context("a home with a plain name")?;
    let arguments = ["--profile", profile];
    let bare = Stage::set_for("bench-bare", program_built("SAMENSPEL_BARE")?)?;

    let (mut app, mut smallest) = (Figures::default(), Figures::default());
    for _ in 0..ROUNDS {
        app.add(&Window::open(&ours, &arguments).await?).await?;
        smallest.add(&Window::open(&bare, &[]).await?).await?;
    }
    report.ratio(
        "window_interactive",
        median(app.drawn_ms),
        median(smallest.drawn_ms),
        "ms",
        1.3,
    );
    report.ratio(
        "window_memory",
        median(app.memory_mib),
        median(smallest.memory_mib),
        "MiB",
        1.3,
    );

    let window = Window::open(&ours, &arguments).await?;
    report.figure("key_to_list_ms", p95(type_searches(&window).await?), "ms");
    window.close().await
}

#[derive(Default)]
struct Figures {
    drawn_ms: Vec<f64>,
    memory_mib: Vec<f64>,
}

impl Figures {
    async fn add(&mut self, window: &Window<'_>) -> Result<()> {
        let process = window.process()?;
        self.drawn_ms.push(drawn_ms(window, process).await?);
        self.memory_mib.push(resting_mib(process).await?);
        Ok(())
    }
}

/// From the start of the process until the first screen stood there with its data. What lies
/// below it is drawn after that.
async fn drawn_ms(window: &Window<'_>, process: Process) -> Result<f64> {
    const MARK: &str = "const [mark] = performance.getEntriesByName('drawn'); \
        return mark ? performance.timeOrigin + mark.startTime : null";
    let drawn = until("the first place", async || {
        Ok(window.run(MARK, vec![]).await?.as_f64())
    });
    let drawn = Duration::try_from_secs_f64(drawn.await? / 1_000.0)?;
    let started = SystemTime::now().duration_since(UNIX_EPOCH)? - process.age()?;
    Ok(drawn.saturating_sub(started).as_secs_f64() * 1_000.0)
}

/// The memory of all processes together, once it no longer grows.
async fn resting_mib(process: Process) -> Result<f64> {
    const LOOKS: usize = 50; // two seconds
    let mut seen: Vec<u64> = Vec::new();
    let resting = until("the memory to rest", async || {
        seen.push(process.memory_kib()?);
        let lately = seen.iter().rev().take(LOOKS);
        let is_at_rest = seen.len() > LOOKS
            && lately.clone().max()
                <= seen
                    .get(seen.len() - LOOKS)
                    .map(|kib| kib + kib / 100)
                    .as_ref();
        Ok(is_at_rest.then(|| seen.last().copied()).flatten())
    });
    Ok(to_mib(resting.await?))
}

/// From a key in the search field until the frame in which the list answers it. Each key
/// narrows what was found, so that the list must change.
async fn type_searches(window: &Window<'_>) -> Result<Vec<f64>> {
    const SEARCHES: [(&str, &str); 9] = [
        ("", "ja"),
        ("", "vr"),
        ("", "mo"),
        ("", "ke"),
        ("061000", "1234"),
        ("061000", "5678"),
        ("anna.", "12"),
        ("sanne.", "34"),
        ("piet.", "56"),
    ];
    const SEARCH: &str = "Zoek in de buren";
    window.click("link", "Buren").await?;
    window.find("grid", "Buren").await?;
    window.run(include_str!("watch_keys.js"), vec![]).await?;
    let mut times = Vec::new();
    for (begin, keys) in SEARCHES {
        window.fill(SEARCH, begin).await?;
        window.click("textbox", SEARCH).await?; // emptying it took the focus away
        resting_list(window).await?;
        for key in keys.chars() {
            times.push(press(window, key).await?);
        }
    }
    Ok(times)
}

async fn press(window: &Window<'_>, key: char) -> Result<f64> {
    window.run("keyTimes.length = 0", vec![]).await?;
    window.type_in(&key.to_string()).await?;
    until("the list to answer", async || {
        Ok(window
            .run("return keyTimes[0] ?? null", vec![])
            .await?
            .as_f64())
    })
    .await
}

/// Waits until the list changes no more.
async fn resting_list(window: &Window<'_>) -> Result<()> {
    let mut seen = Vec::new();
    until("the list to rest", async || {
        const ROWS: &str = "return document.querySelector('[role=grid]').ariaRowCount";
        seen.push(window.run(ROWS, vec![]).await?);
        let lately = seen.iter().rev().take(5);
        let is_at_rest = seen.len() >= 5 && lately.clone().all(|rows| Some(rows) == seen.last());
        Ok(is_at_rest.then_some(()))
    })
    .await
}

/// Runs this program once more, on the stage, so that its key goes to the keychain there.
fn fill(stage: &Stage, profile: &Path) -> Result<()> {
    let ours = env::current_exe()?;
    let mut fill = stage.command(ours.to_str().context("a path of plain letters")?)?;
    let status = fill
        .arg(FILL)
        .arg(profile)
        .arg(NEIGHBOURS.to_string())
        .status()?;
    ensure!(status.success(), "the profile could not be filled");
    Ok(())
}

fn to_mib(kib: u64) -> f64 {
    f64::from(u32::try_from(kib).unwrap_or(u32::MAX)) / 1_024.0
}
