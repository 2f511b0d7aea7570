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
pub fn p95(figures: Vec<f64>) -> f64 {
    below(95, figures)
}

/// The figure that 99 of 100 stay below.
pub fn p99(figures: Vec<f64>) -> f64 {
    below(99, figures)
}

fn below(percent: usize, mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    let at = (figures.len() * percent).div_ceil(100).saturating_sub(1);
    figures.get(at).copied().unwrap_or(f64::NAN)
}
