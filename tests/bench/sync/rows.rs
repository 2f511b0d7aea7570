//! Thousands of people from one laptop over the server to another.

use std::sync::atomic::Ordering;

use anyhow::Result;
use app::neighbour::{NeighbourQuery, count_neighbours};
use app::server::exchange;

use crate::laptops::{PASSPHRASE, Two};
use crate::program::{Bare, post};
use samenspel_tests::bench::baseline;
use samenspel_tests::bench::report::Report;
use samenspel_tests::bench::timing::{median, millis};

const ROUNDS: usize = 3;

/// One way of so many people with their doors, tags and consent.
struct Way {
    /// From all of them unsent at the first laptop to all of them found at the second.
    whole_ms: f64,
    /// Inserting the same rows with plain sqlx, and an echo of the same bytes.
    bare_ms: f64,
    wire: f64,
    packed: f64,
    /// The parts of the way.
    parts_ms: [f64; 2],
    hold_ms: f64,
}

pub async fn measure(report: &mut Report) -> Result<()> {
    let mut ways = Vec::new();
    for _ in 0..ROUNDS {
        ways.push(way(10_000).await?);
    }
    let of = |figure: fn(&Way) -> f64| median(ways.iter().map(figure).collect());
    let (whole, bare) = (of(|way| way.whole_ms), of(|way| way.bare_ms));
    report.ratio("push_pull_10k", whole, bare, "ms", 2.5);
    report.figure("  sent", of(|way| way.parts_ms[0]), "ms");
    report.figure("  taken_in", of(|way| way.parts_ms[1]), "ms");
    report.figure("  longest_hold", of(|way| way.hold_ms), "ms");
    let (wire, packed) = (of(|way| way.wire), of(|way| way.packed));
    report.ratio("wire_bytes", wire, packed, "bytes", 1.5);
    let (small, large) = (way(1_000).await?, way(100_000).await?);
    let growth = large.whole_ms / small.whole_ms / 100.0;
    report.ratio("growth_push_pull", growth, 1.0, "", 1.2);
    Ok(())
}

async fn way(rows: usize) -> Result<Way> {
    let two = Two::new().await?;
    let before = two.a.counted.up.load(Ordering::Relaxed);
    let two = two.write_down(rows).await?;
    let (sent, met) = millis(async { Ok(exchange(&two.a.app, two.initiative).await?) }).await?;
    anyhow::ensure!(met.in_step, "everything was sent");
    let up = two.a.counted.up.load(Ordering::Relaxed) - before;
    let (taken, found) = millis(taken_in(&two)).await?;
    anyhow::ensure!(found == rows as u64, "everyone is found");
    let hold_ms = two.b.app.longest_hold_us() as f64 / 1_000.0;
    let same = two.a.app.state_hash().await? == two.b.app.state_hash().await?;
    anyhow::ensure!(same, "both have the same");
    let (insert, packed) = bare_insert(two).await?;
    let echo = echo(usize::try_from(up)?).await?;
    Ok(Way {
        whole_ms: sent + taken,
        bare_ms: insert + echo,
        wire: up as f64,
        packed,
        parts_ms: [sent, taken],
        hold_ms,
    })
}

/// Takes everything in at the second laptop; how many are found there.
async fn taken_in(two: &Two) -> Result<u64> {
    let met = exchange(&two.b.app, two.initiative).await?;
    anyhow::ensure!(met.in_step, "everything was taken in");
    let mut query = NeighbourQuery::all(two.initiative, "jan", 1);
    let found = count_neighbours(&two.b.app, &query).await?;
    anyhow::ensure!(found > 0, "a search finds someone");
    query.text.clear();
    Ok(count_neighbours(&two.b.app, &query).await?)
}

/// Inserts the rows with plain sqlx in a file of their own; gives also how many bytes they have
/// as zstd of CBOR.
async fn bare_insert(two: Two) -> Result<(f64, f64)> {
    two.a.app.close().await?;
    let folder = two.a.folder.path();
    let key = baseline::key(folder, PASSPHRASE)?;
    let mut source = baseline::open(&folder.join("samenspel.db"), &key).await?;
    let rows = baseline::rows(&mut source).await?;
    let mut target = baseline::open(&folder.join("plain.db"), &key).await?;
    baseline::make_schema(&mut target).await?;
    let (ms, ()) = millis(baseline::insert(&mut target, &rows)).await?;
    let packed = zstd::bulk::compress(&baseline::cbor(&rows)?, 3)?;
    Ok((ms, packed.len() as f64))
}

/// The same bytes to a server and back.
async fn echo(bytes: usize) -> Result<f64> {
    let bare = Bare::start()?;
    let connection = bare.connection()?;
    post(&connection, "/echo", vec![0; 1]).await?;
    let body: Vec<u8> = (0..bytes).map(|at| (at % 251) as u8).collect();
    let (ms, answer) = millis(post(&connection, "/echo", body)).await?;
    anyhow::ensure!(answer.body.len() == bytes, "everything came back");
    Ok(ms)
}
