//! Laptops and a server in one process, without sockets and without waiting: what goes wrong,
//! and when, follows from a seed.

mod acts;
#[cfg(test)]
mod attachments;
mod cores;
mod end;
mod fault;
mod laptop;
mod meetings;
mod model;
mod operation;
mod options;
mod schedule;
mod table;
mod team;
mod template;
#[cfg(test)]
mod tests;
mod town;
mod troubles;
mod wire;
mod world;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use options::Options;
use sabotage::Sabotage;
use table::Table;
use template::Template;

fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(problem) => {
            eprintln!("{problem}");
            return ExitCode::FAILURE;
        }
    };
    let home = tempfile::Builder::new()
        .prefix("simulation")
        .tempdir_in(place());
    let home = home.expect("a folder is made");
    // With every rule in force.
    let template = runtime().block_on(Template::make(home.path()));
    match options.each_rule {
        true => each_rule(&options, &template, home.path()),
        false => all_rules(&options, &template, home.path()),
    }
}

/// Runs the schedules with every rule in force, or without the one that is to be left out.
fn all_rules(options: &Options, template: &Template, home: &Path) -> ExitCode {
    sabotage::leave_out(options.leave_out);
    let begun = Instant::now();
    let results = schedules(options, template, home);
    println!("{}", results.table);
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        "{} schedules of {} steps in {seconds:.1} s, {} broken",
        results.done,
        options.steps,
        results.broken.len()
    );
    for (seed, step, what) in &results.broken {
        println!("seed {seed} step {step}: {what}");
    }
    let rare = results.table.below(options.least_met);
    for pair in &rare {
        println!("met less than {} times: {pair}", options.least_met);
    }
    match results.broken.is_empty() && rare.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// Leaves out one rule after another: the simulation notices, or proves nothing about it.
fn each_rule(options: &Options, template: &Template, home: &Path) -> ExitCode {
    let options = Options {
        until_first: true,
        ..options.clone()
    };
    let mut all_noticed = true;
    for rule in Sabotage::ALL {
        sabotage::leave_out(Some(*rule));
        let results = schedules(&options, template, home);
        let what = results.broken.first();
        let words = what.map_or("not noticed", |(_, _, what)| what.as_str());
        let words: String = words.chars().take(100).collect();
        println!("{:<24} {:>5}  {words}", rule.name(), results.done);
        all_noticed &= what.is_some();
    }
    match all_noticed {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn schedules(options: &Options, template: &Template, home: &Path) -> Results {
    let seeds = options.all_seeds();
    let (next, results) = (AtomicUsize::new(0), Mutex::new(Results::default()));
    std::thread::scope(|scope| {
        for number in 0..options.threads {
            let (seeds, next, results) = (&seeds, &next, &results);
            scope.spawn(move || {
                cores::keep_to(number);
                work(options, (template, home), seeds, next, results);
            });
        }
    });
    results.into_inner().expect("no thread panicked")
}

#[derive(Default)]
struct Results {
    done: u64,
    table: Table,
    broken: Vec<(u64, usize, String)>,
}

fn runtime() -> tokio::runtime::Runtime {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build();
    runtime.expect("a runtime is built")
}

/// One schedule of so many is on a disk, the others in memory.
const ONE_ON_DISK: u64 = 40;

/// Where folders are fast.
fn place() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() {
        memory
    } else {
        std::env::temp_dir()
    }
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
        // What a program that ended left behind goes with its runtime.
        let outcome =
            runtime().block_on(schedule::run(seed, options.steps, template, place, tells));
        if tells {
            println!("{}", outcome.story);
            println!("trace {}", outcome.trace);
        }
        let mut results = results.lock().expect("no thread panicked");
        results.done += 1;
        results.table.add_all(&outcome.table);
        if let Some((step, what)) = outcome.broken {
            if !options.each_rule {
                println!("seed {seed} step {step}: {what}");
            }
            results.broken.push((seed, step, what));
            if options.until_first {
                next.store(seeds.len(), Ordering::Relaxed);
            }
        }
    }
}
