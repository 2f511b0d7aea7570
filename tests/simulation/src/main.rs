//! Laptops and a server in one process, without sockets and without waiting: what goes wrong,
//! and when, follows from a seed.

mod acts;
#[cfg(test)]
mod attachments;
mod cores;
mod doors;
mod end;
mod fault;
mod files;
mod laptop;
mod lending;
mod meetings;
mod minutes;
mod model;
mod operation;
mod options;
mod rules;
mod run;
mod schedule;
mod search;
mod table;
mod team;
mod template;
#[cfg(test)]
mod tests;
mod town;
mod troubles;
mod versions;
mod wire;
mod world;

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use options::Options;
use run::{place, runtime, schedules};
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
        true => rules::each(&options, &template, home.path()),
        false => all_rules(&options, &template, home.path()),
    }
}

/// Runs the schedules with every rule in force, or without the one that is to be left out.
fn all_rules(options: &Options, template: &Template, home: &Path) -> ExitCode {
    let begun = Instant::now();
    let results = schedules(options, template, home);
    println!("{}", results.table);
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        "{} schedules of {} steps in {seconds:.1} s, {} of them on a disk, {} broken",
        results.done,
        options.steps,
        results.on_disk,
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
