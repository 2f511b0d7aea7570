//! `cargo xtask test`: everything that CI runs, lane by lane, with the minutes of each.
//!
//! A lane whose subject does not exist yet is not there at all. All lanes run,
//! also after a red one, so that one run tells everything that is wrong.

mod counts;
mod lanes;
mod programs;

use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use crate::packages::Consent;
use crate::places::Places;
use counts::Counts;
use lanes::{Lane, Setting};

/// How one lane went.
struct Outcome {
    name: &'static str,
    took: Duration,
    result: Result<Counts>,
}

/// Runs all lanes, or those that are named.
pub fn test(places: &Places, arguments: &[String]) -> Result<()> {
    let (consent, names) = Consent::read(arguments);
    let setting = Setting { places, consent };
    let chosen = choose(lanes::present(places), &names)?;
    let outcomes: Vec<Outcome> = chosen.iter().map(|lane| measure(lane, &setting)).collect();
    report(&outcomes);
    let red = outcomes
        .iter()
        .filter(|outcome| !outcome.is_green())
        .count();
    ensure!(red == 0, "{red} of {} lanes failed", outcomes.len());
    Ok(())
}

fn choose(present: Vec<&'static Lane>, names: &[String]) -> Result<Vec<&'static Lane>> {
    if let Some(unknown) = names
        .iter()
        .find(|name| !present.iter().any(|lane| lane.name == **name))
    {
        let known: Vec<&str> = present.iter().map(|lane| lane.name).collect();
        bail!("no lane `{unknown}`; there are: {}", known.join(", "));
    }
    let is_chosen = |lane: &&Lane| names.is_empty() || names.iter().any(|name| name == lane.name);
    Ok(present.into_iter().filter(is_chosen).collect())
}

fn measure(lane: &Lane, setting: &Setting) -> Outcome {
    println!("\n━━ {}: {}", lane.name, lane.proves);
    let start = Instant::now();
    let result = (lane.run)(setting);
    if let Err(problem) = &result {
        println!("{problem:#}");
    }
    Outcome {
        name: lane.name,
        took: start.elapsed(),
        result,
    }
}

impl Outcome {
    fn is_green(&self) -> bool {
        self.counts().failed == 0
    }

    /// What is told of it again at the very end, where it is read.
    fn complaint(&self) -> Option<(&str, String)> {
        match &self.result {
            Ok(counts) if counts.failed == 0 => None,
            Ok(counts) => Some((self.name, counts.told.clone())),
            Err(problem) => Some((self.name, format!("{problem:#}"))),
        }
    }

    /// A lane that ran no test counts as one check.
    fn counts(&self) -> Counts {
        match &self.result {
            Ok(counts) if counts.is_empty() => Counts::one_passed(),
            Ok(counts) => counts.clone(),
            Err(_) => Counts::one_failed(),
        }
    }
}

fn report(outcomes: &[Outcome]) {
    println!("\n{:<10} {:>7}  result", "lane", "minutes");
    for outcome in outcomes {
        println!("{}", row(outcome));
    }
    let total: Duration = outcomes.iter().map(|outcome| outcome.took).sum();
    println!("{:<10} {:>7.1}", "all", minutes(total));
    let counts: Counts = outcomes.iter().map(Outcome::counts).sum();
    for (name, told) in outcomes.iter().filter_map(Outcome::complaint) {
        println!("\n━━ {name} failed\n{told}");
    }
    println!("\n{counts}");
}

fn row(outcome: &Outcome) -> String {
    let verdict = if outcome.is_green() { "ok" } else { "FAILED" };
    let (name, took) = (outcome.name, minutes(outcome.took));
    format!("{name:<10} {took:>7.1}  {verdict}: {}", outcome.counts())
}

fn minutes(time: Duration) -> f64 {
    time.as_secs_f64() / 60.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(result: Result<Counts>) -> Outcome {
        Outcome {
            name: "unit",
            took: Duration::from_secs(90),
            result,
        }
    }

    #[test]
    fn a_lane_that_broke_is_red_and_counts_as_one_failure() {
        let broken = outcome(Err(anyhow::anyhow!("did not compile")));
        assert!(!broken.is_green());
        assert_eq!(broken.counts(), Counts::one_failed());
    }

    #[test]
    fn a_lane_with_a_failed_test_is_red() {
        assert!(
            !outcome(Ok(Counts {
                passed: 9,
                failed: 1,
                ..Counts::default()
            }))
            .is_green()
        );
    }

    #[test]
    fn a_row_shows_minutes_and_counts() {
        let row = row(&outcome(Ok(Counts {
            passed: 9,
            failed: 0,
            ..Counts::default()
        })));
        assert_eq!(row, "unit           1.5  ok: 9 passed, 0 failed");
    }

    #[test]
    fn a_lane_that_does_not_exist_is_refused_with_those_that_do() {
        let problem = choose(lanes::all(), &["dance".to_owned()])
            .err()
            .unwrap()
            .to_string();
        assert!(problem.contains("tidy"));
    }

    #[test]
    fn lanes_run_in_their_own_order_whatever_order_they_are_named_in() {
        let named = ["tidy".to_owned(), "format".to_owned()];
        let chosen = choose(lanes::all(), &named).unwrap();
        let names: Vec<&str> = chosen.iter().map(|lane| lane.name).collect();
        assert_eq!(names, ["format", "tidy"]);
    }
}
