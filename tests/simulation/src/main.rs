//! Laptops and a server in one process, without sockets and without waiting: what goes wrong,
//! and when, follows from a seed.

mod acts;
#[cfg(test)]
mod attachments;
mod end;
mod fault;
mod laptop;
mod meetings;
mod model;
mod operation;
mod options;
mod schedule;
mod table;
mod template;
#[cfg(test)]
mod tests;
mod town;
mod troubles;
mod wire;
mod world;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use options::Options;
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
    sabotage::leave_out(options.leave_out);
    let begun = Instant::now();
    let seeds = options.all_seeds();
    let (next, results) = (AtomicUsize::new(0), Mutex::new(Results::default()));
    std::thread::scope(|scope| {
        for _ in 0..options.threads {
            scope.spawn(|| work(&options, &seeds, &next, &results));
        }
    });
    let results = results.into_inner().expect("no thread panicked");
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

#[derive(Default)]
struct Results {
    done: u64,
    table: Table,
    broken: Vec<(u64, usize, String)>,
}

/// Where folders are fast.
fn place() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() {
        memory
    } else {
        std::env::temp_dir()
    }
}

fn work(options: &Options, seeds: &[u64], next: &AtomicUsize, results: &Mutex<Results>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build();
    let runtime = runtime.expect("a runtime is built");
    let home = tempfile::Builder::new()
        .prefix("simulation")
        .tempdir_in(place());
    let home = home.expect("a folder is made");
    let template = runtime.block_on(Template::make(home.path()));
    while let Some(seed) = seeds.get(next.fetch_add(1, Ordering::Relaxed)).copied() {
        let tells = options.tells;
        let outcome = runtime.block_on(schedule::run(
            seed,
            options.steps,
            &template,
            home.path(),
            tells,
        ));
        if tells {
            println!("{}", outcome.story);
            println!("trace {}", outcome.trace);
        }
        let mut results = results.lock().expect("no thread panicked");
        results.done += 1;
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
