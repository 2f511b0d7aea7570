//! Leaves out one rule after another: the simulation notices, or proves nothing about it.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use sabotage::Sabotage;

use crate::cores;
use crate::options::Options;
use crate::run::one;
use crate::template::Template;

/// How a rule was missed.
struct Noticed {
    rule: Sabotage,
    /// The seed, its place among those that were run, and what was wrong there.
    by: Option<(u64, usize, String)>,
    seconds: f64,
}

/// Runs schedules without each of the rules until one is broken, a few rules at a time.
pub fn each(options: &Options, template: &Template, home: &Path) -> ExitCode {
    let (next, all) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for number in 0..options.threads {
            let (next, all) = (&next, &all);
            scope.spawn(move || {
                cores::keep_to(number);
                while let Some(rule) = Sabotage::ALL.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let noticed = without(*rule, options, template, home);
                    tell(&noticed);
                    all.lock().expect("no thread panicked").push(noticed);
                }
            });
        }
    });
    let all = all.into_inner().expect("no thread panicked");
    let count = all.iter().filter(|it| it.by.is_some()).count();
    println!(
        "{count} of {} rules are missed when they are left out",
        all.len()
    );
    match count == all.len() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn without(rule: Sabotage, options: &Options, template: &Template, home: &Path) -> Noticed {
    let begun = Instant::now();
    sabotage::leave_out(Some(rule));
    let mut by = None;
    for (at, seed) in seeds(rule, options).into_iter().enumerate() {
        if let Some((_, what)) = one(seed, options, template, home).broken {
            by = Some((seed, at + 1, what));
            break;
        }
    }
    sabotage::leave_out(None);
    Noticed {
        rule,
        by,
        seconds: begun.elapsed().as_secs_f64(),
    }
}

fn tell(noticed: &Noticed) {
    let name = noticed.rule.name();
    let seconds = noticed.seconds;
    match &noticed.by {
        Some((seed, after, what)) => {
            let words: String = what.chars().take(100).collect();
            println!("{name:<24} seed {seed:>4}, {after:>4} run, {seconds:>6.1} s  {words}");
        }
        None => println!("{name:<24} not missed, {seconds:.1} s"),
    }
}

/// Seeds that are known to notice come first, where that is asked for.
fn seeds(rule: Sabotage, options: &Options) -> Vec<u64> {
    let known = KNOWN.lines().filter(|line| !line.starts_with('#'));
    let known = known.filter_map(|line| line.split_once(' '));
    let of_rule = known.filter(|(name, _)| options.known_first && *name == rule.name());
    let known = of_rule.filter_map(|(_, rest)| rest.split(' ').next()?.parse().ok());
    let known: Vec<u64> = known.collect();
    let rest = (options.from..options.from + options.seeds).filter(|seed| !known.contains(seed));
    known.iter().copied().chain(rest).collect()
}

/// A seed for each rule.
const KNOWN: &str = include_str!("../rules.txt");
