//! Durable pushes a second over 64 connections.

use std::time::Instant;

use anyhow::Result;
use app::remote::{Https, Method, Request};
use samenspel_tests::bench::report::Report;
use samenspel_tests::bench::timing::median;
use tokio::task::JoinSet;

use crate::program::{Bare, connection, samenspel};
use crate::team::{Founder, Series, sent};

const CONNECTIONS: u32 = 64;
const EACH: usize = 150;
/// As a small edit has it.
const MESSAGE_BYTES: usize = 150;

pub async fn measure(report: &mut Report) -> Result<()> {
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        let server = samenspel()?;
        let founder = Founder::at(&server).await?;
        let mut all = Vec::new();
        for number in 1..=CONNECTIONS {
            let mut series = Series::new(number);
            let pushes = (0..EACH).map(|_| founder.push(&mut series, MESSAGE_BYTES));
            all.push((
                connection(&server.address())?,
                pushes.collect::<Result<Vec<_>>>()?,
            ));
        }
        let bytes = all[0].1[0].body.len();
        ours.push(rate(all).await?);
        bare.push(bare_rate(bytes).await?);
    }
    let (ours, bare) = (median(ours), median(bare));
    report.ratio("push_rate", ours, bare, "1/s", 0.8); // at least, not at most
    Ok(())
}

async fn bare_rate(bytes: usize) -> Result<f64> {
    let server = Bare::start()?;
    let append = || Request {
        method: Method::Post,
        path: "/append".to_owned(),
        headers: Vec::new(),
        body: vec![7; bytes],
        answer_max: 1 << 20,
        wait_s: 0,
    };
    let mut all = Vec::new();
    for _ in 0..CONNECTIONS {
        all.push((server.connection()?, (0..EACH).map(|_| append()).collect()));
    }
    rate(all).await
}

/// Requests a second, each connection one after another.
async fn rate(all: Vec<(Https, Vec<Request>)>) -> Result<f64> {
    let many: usize = all.iter().map(|(_, requests)| requests.len()).sum();
    let begun = Instant::now();
    let mut running = JoinSet::new();
    for (connection, requests) in all {
        running.spawn(async move {
            for request in requests {
                sent(&connection, request).await?;
            }
            anyhow::Ok(())
        });
    }
    while let Some(done) = running.join_next().await {
        done??;
    }
    Ok(many as f64 / begun.elapsed().as_secs_f64())
}
