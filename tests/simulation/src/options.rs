//! What is asked for on the command line.

use sabotage::Sabotage;

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Options {
    /// How many schedules.
    pub seeds: u64,
    /// From which seed on.
    pub from: u64,
    /// How long each is.
    pub steps: usize,
    /// How many at a time.
    pub threads: usize,
    /// Whether what happens is told in words.
    pub tells: bool,
    /// Ends with the first that is broken.
    pub until_first: bool,
    /// Runs those that were red once before all others.
    pub with_red: bool,
    /// How often each pair of trouble and operation must have met.
    pub least_met: u64,
    /// A rule to leave out.
    pub leave_out: Option<Sabotage>,
    /// Leaves out one rule after another, and looks after how many schedules it is noticed.
    pub each_rule: bool,
    /// Of each rule that is left out, begins with the seed that is known to notice.
    pub known_first: bool,
}

impl Options {
    /// Reads them.
    pub fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self {
            seeds: 20,
            from: 0,
            steps: 150,
            threads: 2,
            tells: false,
            until_first: false,
            with_red: false,
            least_met: 0,
            leave_out: None,
            each_rule: false,
            known_first: false,
        };
        while let Some(word) = words.next() {
            let mut number = || -> Result<u64, String> {
                let next = words.next().and_then(|next| next.parse().ok());
                next.ok_or_else(|| format!("a number comes after {word}"))
            };
            match word.as_str() {
                "--seeds" => options.seeds = number()?,
                "--from" => options.from = number()?,
                "--steps" => options.steps = number()? as usize,
                "--threads" => options.threads = number()? as usize,
                "--replay" => {
                    options.from = number()?;
                    (options.seeds, options.threads, options.tells) = (1, 1, true);
                }
                "--with-red" => options.with_red = true,
                "--least-met" => options.least_met = number()?,
                "--each-rule" => options.each_rule = true,
                "--known-first" => options.known_first = true,
                "--until-first" => options.until_first = true,
                "--leave-out" => options.leave_out = Some(rule(words.next().as_deref())?),
                other => return Err(format!("what is {other}?")),
            }
        }
        Ok(options)
    }
}

impl Options {
    /// Every seed that is run, those that were red once before all others.
    pub fn all_seeds(&self) -> Vec<u64> {
        let red = RED.lines().filter(|line| !line.starts_with('#'));
        let red = red.filter_map(|line| line.split(' ').next()?.parse().ok());
        let red: Vec<u64> = if self.with_red {
            red.collect()
        } else {
            Vec::new()
        };
        let rest = (self.from..self.from + self.seeds).filter(|seed| !red.contains(seed));
        red.iter().copied().chain(rest).collect()
    }
}

/// Seeds that were red once.
const RED: &str = include_str!("../seeds.txt");

fn rule(name: Option<&str>) -> Result<Sabotage, String> {
    let all = || Sabotage::ALL.iter();
    let found = all().find(|rule| Some(rule.name()) == name);
    let names: Vec<&str> = all().map(|rule| rule.name()).collect();
    found
        .copied()
        .ok_or_else(|| format!("one of {}", names.join(", ")))
}
