//! One kill: an act is begun, the program dies, and what is left is judged.

mod backup;
mod edit;
mod erasure;
mod export;
mod import;
mod migration;

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::histogram::Fell;
use crate::house::House;
use crate::pace::Pace;
use crate::samenspel::{Build, Running};

pub use backup::MakeBackup;
pub use edit::{EditOne, Edits};
pub use erasure::Erase;
pub use export::Export;
pub use import::Import;
pub use migration::Migrate;

/// What one kill showed.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    pub fell: Fell,
    /// Acts that were acknowledged, up to the kill.
    pub acknowledged: usize,
    /// Of these, how many are not there.
    pub lost: usize,
}

/// Something that can be killed over and over.
pub trait Cycle {
    /// Kills once.
    fn run(&mut self, chance: &mut fastrand::Rng) -> Result<Outcome>;
}

/// Waits for the begin of an act.
pub type Watch = Box<dyn FnOnce(&Running) -> Result<Instant>>;

/// One run of the program on a copy of a house that stands ready.
pub trait Act {
    fn name(&self) -> &'static str;

    fn build(&self) -> Build {
        Build::Plain
    }

    fn house(&self) -> &House;

    fn words(&self, house: &House) -> Result<Vec<String>>;

    /// Says when the act has begun; made before the program starts.
    fn watch(&self, _house: &House) -> Result<Watch> {
        Ok(Box::new(Running::begun))
    }

    /// Fails unless the act is there as a whole or not at all, and is there when it was
    /// acknowledged. All that needs no program.
    fn judge(&self, house: &House, acknowledged: Option<&Value>) -> Result<()>;
}

/// Kills an act, each time on a fresh copy.
pub struct Killed<A> {
    act: A,
    pace: Pace,
    opening: Pace,
}

/// Acts that are let be first, to know how long they take.
const LET_BE: usize = 3;

/// How a kill is aimed.
enum Aim {
    WhileOpening,
    Within,
    AtTheAnswer,
}

/// The most fall within an act; some just outside it, where a lie shows best.
fn aim(chance: &mut fastrand::Rng) -> Aim {
    match chance.u32(0..100) {
        0 => Aim::WhileOpening,
        1 | 2 => Aim::AtTheAnswer,
        _ => Aim::Within,
    }
}

impl<A: Act> Killed<A> {
    /// Lets a few be, and judges these too.
    pub fn new(act: A) -> Result<Self> {
        let mut this = Self {
            act,
            pace: Pace::default(),
            opening: Pace::default(),
        };
        for _ in 0..LET_BE {
            this.let_be()?;
        }
        Ok(this)
    }

    fn let_be(&mut self) -> Result<()> {
        let house = self.act.house().copy()?;
        let (running, started, begun) = self.start(&house)?;
        let begun = begun(&running)?;
        let answer = running.answer()?;
        self.opening.learn(begun - started);
        self.pace.learn(begun.elapsed());
        running.end()?;
        self.judge(&house, Some(&answer))
    }

    fn start(&self, house: &House) -> Result<(Running, Instant, Watch)> {
        let words = self.act.words(house)?;
        let words: Vec<&str> = ["--progress"]
            .into_iter()
            .chain(words.iter().map(String::as_str))
            .collect();
        let begun = self.act.watch(house)?;
        let started = Instant::now();
        Ok((
            house.samenspel(self.act.build()).start(&words)?,
            started,
            begun,
        ))
    }

    fn judge(&self, house: &House, acknowledged: Option<&Value>) -> Result<()> {
        let judged = self.act.judge(house, acknowledged);
        judged.with_context(|| match acknowledged {
            Some(answer) => format!("{}, acknowledged by {answer}", self.act.name()),
            None => format!("{}, not acknowledged", self.act.name()),
        })
    }
}

impl<A: Act> Cycle for Killed<A> {
    fn run(&mut self, chance: &mut fastrand::Rng) -> Result<Outcome> {
        let house = self.act.house().copy()?;
        let (running, started, begun) = self.start(&house)?;
        let aim = aim(chance);
        let begun_at = match aim {
            Aim::WhileOpening => None,
            Aim::Within | Aim::AtTheAnswer => Some(begun(&running)?),
        };
        if let Some(at) = begun_at {
            self.opening.learn(at - started);
        }
        let answer = match aim {
            Aim::WhileOpening => running.answer_within(self.opening.somewhere(chance))?,
            Aim::Within => running.answer_within(self.pace.somewhere(chance))?,
            Aim::AtTheAnswer => Some(running.answer()?),
        };
        let answered = answer.is_some().then(Instant::now);
        let killed = running.kill()?;
        let answer = answer.or_else(|| killed.answers.into_iter().next());
        if let (Some(begun), Some(answered)) = (begun_at, answered) {
            self.pace.learn(answered - begun);
        }
        if matches!(aim, Aim::Within) {
            self.pace.correct(answer.is_some());
        }
        self.judge(&house, answer.as_ref())?;
        Ok(Outcome {
            fell: self
                .pace
                .fell(begun_at.map(|at| killed.at - at), answer.is_some()),
            acknowledged: usize::from(answer.is_some()),
            lost: 0, // a loss fails the judging
        })
    }
}

impl Pace {
    fn fell(&self, since_begin: Option<Duration>, acknowledged: bool) -> Fell {
        match since_begin {
            _ if acknowledged => Fell::After,
            None => Fell::Before,
            Some(passed) => Fell::Between(self.tenth(passed)),
        }
    }
}

/// Runs what is asked of the core crates to its end.
pub fn in_runtime<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(work)
}
