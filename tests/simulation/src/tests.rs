//! What the simulation itself must keep.

use crate::options::Options;
use crate::schedule::{Outcome, run};
use crate::template::Template;

fn place() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

async fn schedule(seed: u64, steps: usize) -> Outcome {
    let home = place();
    let template = Template::make(home.path()).await;
    run(seed, steps, &template, home.path(), true).await
}

#[tokio::test]
async fn the_same_seed_gives_the_same_trace() {
    for seed in [3, 14, 36] {
        let (one, other) = (schedule(seed, 60).await, schedule(seed, 60).await);
        assert_eq!(one.story, other.story);
        assert_eq!(one.trace, other.trace);
    }
}

#[tokio::test]
async fn another_seed_gives_another_trace() {
    let (one, other) = (schedule(1, 20).await, schedule(2, 20).await);
    assert_ne!(one.trace, other.trace);
}

#[test]
fn seeds_that_were_red_come_first_and_once() {
    let words = ["--seeds", "20", "--with-red"].map(str::to_owned);
    let seeds = Options::read(words.into_iter()).unwrap().all_seeds();
    assert_eq!(seeds[0], 1);
    let once: std::collections::BTreeSet<u64> = seeds.iter().copied().collect();
    assert_eq!(once.len(), seeds.len());
    assert!((0..20).all(|seed| once.contains(&seed)));
}
