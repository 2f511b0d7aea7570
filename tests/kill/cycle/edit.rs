//! Edits: one after another in a run that is killed, on one profile that lives through it all.

use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::{Act, Aim, Cycle, Outcome, aim, in_runtime};
use crate::contents::{Contents, reopen};
use crate::house::{House, note, phone};
use crate::pace::Pace;
use crate::samenspel::{Build, Running};

/// A script that changes people through `neighbours edit --lines`.
pub struct Edits {
    house: House,
    build: Build,
    pace: Pace,
    opening: Pace,
    next: u64,
}

/// An edit that may or may not be there.
struct Attempt {
    id: String,
    number: u64,
}

impl Edits {
    pub fn new(house: House, build: Build) -> Self {
        Self {
            next: house.people.len() as u64 + 1,
            house,
            build,
            pace: Pace::default(),
            opening: Pace::default(),
        }
    }

    fn attempt(&mut self, chance: &mut fastrand::Rng) -> Result<Attempt> {
        let person = chance.usize(0..self.house.people.len());
        let id = self.house.people.keys().nth(person).context("people")?;
        self.next += 1;
        Ok(Attempt {
            id: id.clone(),
            number: self.next,
        })
    }

    /// One edit that is let be.
    fn edit(&mut self, running: &mut Running, chance: &mut fastrand::Rng) -> Result<()> {
        let attempt = self.attempt(chance)?;
        running.tell(&attempt.line())?;
        self.acknowledged(attempt, &running.answer()?)
    }

    fn acknowledged(&mut self, attempt: Attempt, answer: &Value) -> Result<()> {
        ensure!(
            *answer == json!({ "id": attempt.id, "saved": true }),
            "{answer}"
        );
        self.house.people.insert(attempt.id, attempt.number);
        Ok(())
    }

    /// Compares everyone with what was acknowledged. Answers how many edits were lost.
    fn judge(&mut self, open: Option<&Attempt>) -> Result<usize> {
        let people = in_runtime(async {
            reopen(&self.house).await?;
            let mut contents = Contents::of(&self.house).await?;
            contents.ensure_sound().await?;
            let people = contents.people().await?;
            contents.close().await?;
            Ok(people)
        })?;
        ensure!(
            people.len() == self.house.people.len(),
            "{} people are left",
            people.len()
        );
        let mut lost = 0;
        for (id, note, phone) in people {
            let id = uuid(&id);
            let stands = number(&note, &phone)?;
            let known = self
                .house
                .people
                .insert(id.clone(), stands)
                .context("a stranger")?;
            let may_be = open.is_some_and(|open| open.id == id && open.number == stands);
            lost += usize::from(stands != known && !may_be);
        }
        Ok(lost)
    }
}

impl Attempt {
    fn line(&self) -> Value {
        json!({ "id": self.id, "note": note(self.number), "phone": phone(self.number) })
    }
}

impl Cycle for Edits {
    fn run(&mut self, chance: &mut fastrand::Rng) -> Result<Outcome> {
        let started = Instant::now();
        let mut running =
            self.house
                .samenspel(self.build)
                .start(&["neighbours", "edit", "--lines"])?;
        let aim = aim(chance);
        if matches!(aim, Aim::WhileOpening) {
            running.answer_within(self.opening.somewhere(chance))?;
            running.kill()?;
            let (fell, lost) = (self.pace.fell(None, false), self.judge(None)?);
            return Ok(Outcome {
                fell,
                acknowledged: 0,
                lost,
            });
        }
        self.edit(&mut running, chance)?;
        self.opening.learn(started.elapsed());
        let begun = Instant::now();
        self.edit(&mut running, chance)?;
        self.pace.learn(begun.elapsed());
        let attempt = self.attempt(chance)?;
        let begun = Instant::now();
        running.tell(&attempt.line())?;
        let answer = match aim {
            Aim::Within => running.answer_within(self.pace.somewhere(chance))?,
            _ => Some(running.answer()?),
        };
        let killed = running.kill()?;
        let answer = answer.or_else(|| killed.answers.into_iter().next());
        if matches!(aim, Aim::Within) {
            self.pace.correct(answer.is_some());
        }
        let fell = self.pace.fell(Some(killed.at - begun), answer.is_some());
        let open = match &answer {
            Some(answer) => self.acknowledged(attempt, answer).map(|()| None)?,
            None => Some(attempt),
        };
        Ok(Outcome {
            fell,
            acknowledged: 2 + usize::from(answer.is_some()),
            lost: self.judge(open.as_ref())?,
        })
    }
}

/// One edit in a run of its own.
pub struct EditOne {
    house: House,
    id: String,
}

impl EditOne {
    pub fn new(house: House) -> Result<Self> {
        let id = house.people.keys().next().context("people")?.clone();
        Ok(Self { house, id })
    }
}

const NEW_NUMBER: u64 = 9_000_000;

impl Act for EditOne {
    fn name(&self) -> &'static str {
        "edit"
    }

    fn house(&self) -> &House {
        &self.house
    }

    fn words(&self, _house: &House) -> Result<Vec<String>> {
        let (note, phone) = (note(NEW_NUMBER), phone(NEW_NUMBER));
        let words = [
            "neighbours",
            "edit",
            &self.id,
            "--note",
            &note,
            "--phone",
            &phone,
        ];
        Ok(words.map(str::to_owned).to_vec())
    }

    fn judge(&self, house: &House, acknowledged: Option<&Value>) -> Result<()> {
        in_runtime(async {
            reopen(house).await?;
            let mut contents = Contents::of(house).await?;
            contents.ensure_sound().await?;
            let people = contents.people().await?;
            contents.close().await?;
            for (id, note, phone) in people {
                let (id, stands) = (uuid(&id), number(&note, &phone)?);
                let before = house.people.get(&id).copied().context("a stranger")?;
                let is_edited = id == self.id && stands == NEW_NUMBER;
                let may_be_old = id != self.id || acknowledged.is_none();
                ensure!(
                    is_edited || may_be_old && stands == before,
                    "{id} stands at {stands}"
                );
            }
            Ok(())
        })
    }
}

/// The number that both note and phone carry.
fn number(written: &str, called: &str) -> Result<u64> {
    let number = written
        .rsplit(' ')
        .next()
        .and_then(|digits| digits.parse().ok());
    let number = number.with_context(|| format!("the note {written:?}"))?;
    if phone(number).strip_prefix('0') != called.strip_prefix("+31") {
        bail!("half an edit: note {written:?}, phone {called:?}");
    }
    Ok(number)
}

/// Hexadecimal with the hyphens of an id.
fn uuid(hex: &str) -> String {
    let ends = [0, 8, 12, 16, 20, 32];
    let parts: Vec<&str> = ends
        .windows(2)
        .filter_map(|ends| hex.get(ends[0]..ends[1]))
        .collect();
    parts.join("-")
}
