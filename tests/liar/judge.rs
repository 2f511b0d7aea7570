//! Tells a lie to a laptop, and judges what came of it.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use words::{Language, Words};

use crate::laptop::{Laptop, Ran};
use crate::lie::{Keeps, Lie, Told, Victim};
use crate::proxy::{REQUESTS_MAX, Seen};
use crate::street::Street;

/// Tables that note how it stands with the server, and columns of others that do.
const ABOUT_THE_SERVER: &[&str] = &["server", "envelope", "series", "own_series", "team"];

/// So often both meet until they have to have the same.
const ROUNDS: usize = 4;

/// What a lie cost.
pub struct Verdict {
    pub requests: usize,
    pub lies: usize,
}

/// Tells a lie. It has to be found out, to be told, and to leave everything as it was; and it
/// has to be over when it is over.
pub fn judge(street: &Street, lie: &Lie) -> Result<Verdict> {
    let (_town, victim, other) = street.at(lie.victim)?;
    let before = victim.rows()?;
    street.proxy.tell(Some(*lie));
    let ran = victim.run(&["sync"])?;
    let seen = street.proxy.tell(None);
    ensure!(seen.lies > 0, "nobody was lied to: {ran:?}");
    ensure!(seen.requests < REQUESTS_MAX, "it did not end: {ran:?}");
    is_told(lie.told, &ran)?;
    is_kept(lie.keeps, &before, &victim.rows()?)?;
    is_sealed(&seen)?;
    is_over(lie.victim, &victim, &other)?;
    Ok(Verdict {
        requests: seen.requests,
        lies: seen.lies,
    })
}

fn is_told(told: Told, ran: &Ran) -> Result<()> {
    match told {
        Told::Error(code) => {
            let error = &ran.answer["error"];
            ensure!(ran.exit == 3 && error["code"] == code, "it says {ran:?}");
            let id = format!("error-{}", code.replace('_', "-"));
            let said = error["message"].as_str().context("a sentence")?;
            let word = [("word", "".into())];
            let sentence = Words::new(Language::Nl).say(&id, &word);
            let beginning = sentence.split('(').next().unwrap_or_default();
            ensure!(said.starts_with(beginning), "it says {said:?}");
        }
        Told::Apart => {
            let in_step = &ran.answer["initiatives"][0]["in_step"];
            ensure!(ran.exit == 0 && *in_step == false, "it says {ran:?}");
        }
    }
    Ok(())
}

type Rows = BTreeMap<String, Vec<String>>;

fn is_kept(keeps: Keeps, before: &Rows, after: &Rows) -> Result<()> {
    for (table, rows) in before {
        if keeps == Keeps::Content && ABOUT_THE_SERVER.contains(&table.as_str()) {
            continue;
        }
        let gone = rows.iter().filter(|row| !after[table].contains(row));
        let new = after[table].iter().filter(|row| !rows.contains(row));
        let short = |row: &String| row.chars().take(300).collect::<String>();
        let (gone, new): (Vec<_>, Vec<_>) = (gone.map(short).collect(), new.map(short).collect());
        ensure!(
            gone.is_empty() && new.is_empty(),
            "{table}: {gone:?} became {new:?}"
        );
    }
    Ok(())
}

/// What was sent meanwhile is in envelopes, or in words that hold no name.
fn is_sealed(seen: &Seen) -> Result<()> {
    for body in &seen.sent {
        let holds = |word: &&str| body.windows(word.len()).any(|some| some == word.as_bytes());
        let named = ["Jansen", "Speelplein", "Bram"]
            .iter()
            .find(|word| holds(word));
        ensure!(named.is_none(), "{named:?} was sent");
    }
    Ok(())
}

/// Once nobody lies any more, both have the same. A right to make a checkpoint that was given
/// meanwhile has to run out before another makes one.
fn is_over(who: Victim, victim: &Laptop, other: &Laptop) -> Result<()> {
    let mut hashes = Vec::new();
    for _ in 0..ROUNDS {
        let both = [other.run(&["sync"])?, victim.run(&["sync"])?];
        let is_in_step = |ran: &Ran| ran.answer["initiatives"][0]["in_step"] == Value::Bool(true);
        hashes = vec![other.hash()?, victim.hash()?];
        let are_in_step = who == Victim::Keeper || both.iter().all(is_in_step);
        if are_in_step && hashes[0] == hashes[1] {
            return Ok(());
        }
        ensure!(
            both[1].exit == 0,
            "the truth is not believed: {:?}",
            both[1]
        );
    }
    anyhow::bail!("they are not the same afterwards: {hashes:?}")
}
