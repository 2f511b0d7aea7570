//! Hundreds of kills, on both cores.

use std::collections::BTreeMap;
use std::env;
use std::sync::Mutex;
use std::time::Instant;

use anyhow::Result;

use crate::cycle::{Cycle, Edits, Erase, Import, Killed, MakeBackup, Migrate, Outcome};
use crate::histogram::Histogram;
use crate::house::House;
use crate::samenspel::Build;

/// Two at a time: the machine that this must fit has two cores.
const AT_ONCE: u64 = 2;

/// Kills by what they interrupt; together 600.
const KILLS: [(&str, usize); 5] = [
    ("edit", 320),
    ("import", 80),
    ("erasure", 70),
    ("backup", 70),
    ("migration", 60),
];

/// Kills of the program that acknowledges too early.
const KILLS_OF_A_LIE: usize = 80;

/// What the kills of one kind showed.
#[derive(Default)]
struct Tally {
    histogram: Histogram,
    acknowledged: usize,
    lost: usize,
    seconds: f64,
}

impl Tally {
    fn take_in(&mut self, outcome: Outcome) {
        self.histogram.count(outcome.fell);
        self.acknowledged += outcome.acknowledged;
        self.lost += outcome.lost;
    }

    fn add(&mut self, other: &Self) {
        self.histogram.add(&other.histogram);
        self.acknowledged += other.acknowledged;
        self.lost += other.lost;
        self.seconds += other.seconds;
    }
}

type Tallies = BTreeMap<&'static str, Tally>;

#[test]
fn nothing_acknowledged_is_lost_however_the_program_is_killed() {
    let seed = seed();
    let tallies = on_both_cores(seed, |kind, kills, chance| {
        let mut cycle = cycle(kind)?;
        killed(&mut *cycle, kills, chance)
    });
    let tallies = tallies.unwrap();
    let mut all = Tally::default();
    for (kind, tally) in &tallies {
        report(kind, tally);
        all.add(tally);
    }
    println!("all together, seed {seed}:\n{}", all.histogram);
    println!(
        "{} acts were acknowledged, {} of them lost",
        all.acknowledged, all.lost
    );
    let expected: usize = KILLS.iter().map(|(_, kills)| kills).sum();
    assert_eq!(all.histogram.kills(), expected);
    assert_eq!(all.lost, 0);
    assert!(
        all.acknowledged > expected,
        "hardly anything was acknowledged"
    );
    assert!(
        all.histogram.between() * 10 >= expected * 9,
        "kills fell beside the acts"
    );
}

#[test]
fn a_program_that_acknowledges_before_commit_is_found_out() {
    let mut chance = fastrand::Rng::with_seed(seed());
    let mut edits = Edits::new(House::built(PEOPLE).unwrap(), Build::AcknowledgesEarly);
    let tally = killed(&mut edits, KILLS_OF_A_LIE, &mut chance).unwrap();
    report("edit that is acknowledged too early", &tally);
    assert!(
        tally.lost > 0,
        "{} acts were acknowledged before COMMIT and none was missed",
        tally.acknowledged
    );
}

/// Enough that an act takes some time.
const PEOPLE: u64 = 60;
const ROWS: u64 = 500;
const PEOPLE_TO_MIGRATE: u64 = 400;

fn cycle(kind: &str) -> Result<Box<dyn Cycle>> {
    let house = House::built(if kind == "migration" {
        PEOPLE_TO_MIGRATE
    } else {
        PEOPLE
    })?;
    Ok(match kind {
        "edit" => Box::new(Edits::new(house, Build::Plain)),
        "import" => Box::new(Killed::new(Import::new(house, ROWS))?),
        "erasure" => Box::new(Killed::new(Erase::new(house)?)?),
        "backup" => Box::new(Killed::new(MakeBackup::new(house))?),
        _ => Box::new(Killed::new(Migrate::new(house))?),
    })
}

fn killed(cycle: &mut dyn Cycle, kills: usize, chance: &mut fastrand::Rng) -> Result<Tally> {
    let start = Instant::now();
    let mut tally = Tally::default();
    for _ in 0..kills {
        tally.take_in(cycle.run(chance)?);
    }
    tally.seconds = start.elapsed().as_secs_f64();
    Ok(tally)
}

/// Each core does half of the kills of each kind.
fn on_both_cores(
    seed: u64,
    work: impl Fn(&'static str, usize, &mut fastrand::Rng) -> Result<Tally> + Sync,
) -> Result<Tallies> {
    let tallies = Mutex::new(Tallies::new());
    let half = |core: u64| -> Result<()> {
        let mut chance = fastrand::Rng::with_seed(seed ^ core);
        for (kind, kills) in KILLS {
            let tally = work(kind, kills / AT_ONCE as usize, &mut chance)?;
            tallies
                .lock()
                .expect("no panic")
                .entry(kind)
                .or_default()
                .add(&tally);
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let cores: Vec<_> = (0..AT_ONCE)
            .map(|core| scope.spawn(move || half(core)))
            .collect();
        let ended = cores.into_iter().map(|core| core.join().expect("no panic"));
        ended.collect::<Result<Vec<()>>>()
    })?;
    Ok(tallies.into_inner().expect("no panic"))
}

fn report(kind: &str, tally: &Tally) {
    let (acknowledged, lost, seconds) = (tally.acknowledged, tally.lost, tally.seconds);
    println!(
        "{kind}: {acknowledged} acknowledged, {lost} lost, {seconds:.0} s of work\n{}\n",
        tally.histogram
    );
}

/// Another one each time, unless one is named to see it again.
fn seed() -> u64 {
    let named = env::var("SAMENSPEL_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok());
    let seed = named.unwrap_or_else(|| fastrand::u64(..));
    println!("seed {seed}: SAMENSPEL_SEED={seed} aims the same way");
    seed
}
