//! Times pieces of work.

use std::time::Instant;

use anyhow::Result;

/// Milliseconds that a piece of work takes.
pub async fn millis<T>(work: impl Future<Output = Result<T>>) -> Result<(f64, T)> {
    let begun = Instant::now();
    let done = work.await?;
    Ok((begun.elapsed().as_secs_f64() * 1_000.0, done))
}

/// The middle of several figures.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The figure that 95 of 100 stay below.
pub fn p95(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    let at = (figures.len() * 95).div_ceil(100).saturating_sub(1);
    figures.get(at).copied().unwrap_or(f64::NAN)
}
