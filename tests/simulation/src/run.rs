//! Runs schedules, a few at a time, and counts what came of them.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::options::Options;
use crate::schedule::Outcome;
use crate::table::Table;
use crate::template::Template;
use crate::{cores, schedule};

/// What came of all of them.
#[derive(Default)]
pub struct Results {
    /// How many were run.
    pub done: u64,
    /// Of these, on a disk.
    pub on_disk: u64,
    /// What met what.
    pub table: Table,
    /// The seed, the step, and what was wrong there.
    pub broken: Vec<(u64, usize, String)>,
}

/// Runs every schedule that is asked for.
pub fn schedules(options: &Options, template: &Template, home: &Path) -> Results {
    let seeds = options.all_seeds();
    let (next, results) = (AtomicUsize::new(0), Mutex::new(Results::default()));
    std::thread::scope(|scope| {
        for number in 0..options.threads {
            let (seeds, next, results) = (&seeds, &next, &results);
            scope.spawn(move || {
                cores::keep_to(number);
                sabotage::leave_out(options.leave_out);
                work(options, (template, home), seeds, next, results);
            });
        }
    });
    results.into_inner().expect("no thread panicked")
}

/// One for each schedule: what a program that ended left behind goes with it.
pub fn runtime() -> tokio::runtime::Runtime {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build();
    runtime.expect("a runtime is built")
}

/// One schedule of so many is on a disk, the others in memory.
const ONE_ON_DISK: u64 = 20;

/// Where folders are fast.
pub fn place() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() {
        memory
    } else {
        std::env::temp_dir()
    }
}

/// Runs one schedule, on a runtime of its own: what a program that ended left behind goes with it.
pub fn one(seed: u64, options: &Options, template: &Template, place: &Path) -> Outcome {
    let run = schedule::run(seed, options.steps, template, place, options.tells);
    runtime().block_on(run)
}

fn work(
    options: &Options,
    (template, home): (&Template, &Path),
    seeds: &[u64],
    next: &AtomicUsize,
    results: &Mutex<Results>,
) {
    let on_disk = tempfile::tempdir().expect("a folder is made");
    while let Some(seed) = seeds.get(next.fetch_add(1, Ordering::Relaxed)).copied() {
        let tells = options.tells;
        let place = match seed % ONE_ON_DISK {
            0 => on_disk.path(),
            _ => home,
        };
        let outcome = one(seed, options, template, place);
        if tells {
            println!("{}", outcome.story);
            println!("trace {}", outcome.trace);
        }
        let mut results = results.lock().expect("no thread panicked");
        results.done += 1;
        results.on_disk += u64::from(seed % ONE_ON_DISK == 0);
        results.table.add_all(&outcome.table);
        if let Some((step, what)) = outcome.broken {
            println!("seed {seed} step {step}: {what}");
            results.broken.push((seed, step, what));
            if options.until_first {
                next.store(seeds.len(), Ordering::Relaxed);
            }
        }
    }
}
