//! Many laptops that wait, and some that work.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use app::remote::Https;
use nix::sys::resource::{Resource, getrlimit, setrlimit};
use samenspel_tests::Town;
use samenspel_tests::bench::report::Report;
use samenspel_tests::bench::timing::p99;
use tokio::sync::Mutex;
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval, sleep};

use crate::program::{connection, samenspel};
use crate::team::{Founder, Series, sent};

const WAITING: u32 = 1_000;
const FLEET: u32 = 200;
const EDITING: u32 = 20;
const SECONDS: u64 = 15;

pub async fn measure(report: &mut Report) -> Result<()> {
    let (_, most) = getrlimit(Resource::RLIMIT_NOFILE)?;
    setrlimit(Resource::RLIMIT_NOFILE, most, most)?;
    waiting(report).await?;
    fleet(report).await
}

/// What the server takes for each laptop that waits.
async fn waiting(report: &mut Report) -> Result<()> {
    let server = samenspel()?;
    let founder = Founder::at(&server).await?;
    let tag = tag(&server, &founder).await?;
    let before = server.process()?.memory_kib()?;
    let mut held = JoinSet::new();
    for number in 1..=WAITING {
        let (line, mut series) = (connection(&server.address())?, Series::new(number));
        let poll = founder.poll(&mut series, Some(&tag), 25);
        held.spawn(async move { sent(&line, poll).await });
    }
    sleep(Duration::from_secs(5)).await;
    let after = server.process()?.memory_kib()?;
    anyhow::ensure!(held.try_join_next().is_none(), "all of them wait");
    let each = (after - before) as f64 / f64::from(WAITING);
    report.ratio("waiting_kib", each, 1.0, "KiB", 40.0);
    Ok(())
}

async fn tag(server: &Town, founder: &Founder) -> Result<String> {
    let poll = founder.poll(&mut Series::new(0), None, 0);
    let answer = sent(&connection(&server.address())?, poll).await?;
    let mut headers = answer.headers.into_iter();
    let tag = headers.find(|(name, _)| name == "etag");
    Ok(tag.context("heads have a tag")?.1)
}

/// Some edit once a second; all others hear of it at once.
async fn fleet(report: &mut Report) -> Result<()> {
    let server = samenspel()?;
    let founder = Arc::new(Founder::at(&server).await?);
    let cpu = server.process()?.cpu_s()?;
    let until = Instant::now() + Duration::from_secs(SECONDS);
    let times = Arc::new(Mutex::new(Vec::new()));
    let mut running = JoinSet::new();
    for number in 1..=FLEET {
        let (line, founder) = (connection(&server.address())?, founder.clone());
        running.spawn(async move { listen(&line, &founder, number, until).await });
    }
    for number in FLEET + 1..=FLEET + EDITING {
        let (line, founder, times) = (
            connection(&server.address())?,
            founder.clone(),
            times.clone(),
        );
        running.spawn(async move { edit(&line, &founder, number, until, &times).await });
    }
    let rss = async {
        sleep(Duration::from_secs(SECONDS - 2)).await;
        server.process()?.memory_kib()
    };
    let rss = rss.await? as f64 / 1_024.0;
    let mut errors = 0;
    while let Some(done) = running.join_next().await {
        errors += u32::from(done?.is_err());
    }
    let cpu = server.process()?.cpu_s()? - cpu;
    report.figure("fleet_errors", f64::from(errors), "");
    report.figure(
        "  p99_ms",
        p99(std::mem::take(&mut *times.lock().await)),
        "ms",
    );
    report.figure("  server_rss_mib", rss, "MiB");
    report.figure("  server_cpu_s", cpu, "s");
    anyhow::ensure!(errors == 0, "every laptop was answered");
    Ok(())
}

async fn listen(connection: &Https, founder: &Founder, number: u32, until: Instant) -> Result<()> {
    let (mut series, mut tag) = (Series::new(number), None::<String>);
    while Instant::now() < until {
        let poll = founder.poll(&mut series, tag.as_deref(), 2);
        let answer = sent(connection, poll).await?;
        let mut headers = answer.headers.into_iter();
        tag = headers.find(|(name, _)| name == "etag").map(|(_, tag)| tag);
    }
    Ok(())
}

async fn edit(
    connection: &Https,
    founder: &Founder,
    number: u32,
    until: Instant,
    times: &Mutex<Vec<f64>>,
) -> Result<()> {
    let mut series = Series::new(number);
    sleep(Duration::from_millis(u64::from(number * 50 % 1_000))).await;
    let mut ticks = interval(Duration::from_secs(1));
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while Instant::now() < until {
        ticks.tick().await;
        let push = founder.push(&mut series, 150)?;
        let begun = Instant::now();
        sent(connection, push).await?;
        let ms = begun.elapsed().as_secs_f64() * 1_000.0;
        times.lock().await.push(ms);
    }
    Ok(())
}
