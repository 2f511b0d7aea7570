//! `cargo xtask queries`: what the schema says about the SQL in `storage`.
//!
//! `query!` asks a database at compile time, or reads the answers recorded in
//! `crates/storage/.sqlx`. Here the answers are recorded anew: an empty plain
//! database gets all migrations, and one check of the crate asks it.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::packages::{Consent, SCHEMA, need};
use crate::places::Places;
use crate::shell::{cargo, hold_build, run};

const CRATE: &str = "samenspel-storage";
const MIGRATIONS: &str = "crates/storage/migrations";
const RECORDED: &str = "crates/storage/.sqlx";

/// Answers by file name: `query-<hash of the SQL>.json`.
type Answers = BTreeMap<String, String>;

/// Records the answers, or with `--check` only says whether the recorded ones are fresh.
pub fn queries(places: &Places, arguments: &[String]) -> Result<()> {
    let (consent, rest) = Consent::read(arguments);
    match rest.as_slice() {
        [] => record(places, consent),
        [word] if word == "--check" => check(places, consent),
        _ => bail!("`queries` only knows --check"),
    }
}

/// Says whether the recorded answers are fresh.
pub fn check(places: &Places, consent: Consent) -> Result<()> {
    let fresh = ask(places, consent)?;
    compare(&answers_in(&places.at(RECORDED))?, &fresh)
}

fn record(places: &Places, consent: Consent) -> Result<()> {
    let fresh = ask(places, consent)?;
    replace(&places.at(RECORDED), &fresh)?;
    println!("{} queries recorded in {RECORDED}", fresh.len());
    Ok(())
}

/// Compiles the crate against an empty database with today's schema.
fn ask(places: &Places, consent: Consent) -> Result<Answers> {
    need(&[SCHEMA], consent)?;
    let folder = places.target.join("queries");
    let _ = fs::remove_dir_all(&folder); // absent the first time
    let answers = folder.join("answers");
    fs::create_dir_all(&answers)?;
    let database = folder.join("empty.db");
    migrate(&database, &places.at(MIGRATIONS))?;
    let _held = hold_build(places)?;
    run(&mut cargo(
        places,
        &["clean", "--quiet", "--package", CRATE],
    ))?; // else nothing is expanded, and nothing asked
    let mut check = cargo(places, &["check", "--package", CRATE, "--all-targets"]);
    check.env("DATABASE_URL", format!("sqlite:{}", database.display()));
    check
        .env("SQLX_OFFLINE", "false")
        .env("SQLX_OFFLINE_DIR", &answers);
    run(&mut check)?;
    answers_in(&answers)
}

fn migrate(database: &Path, migrations: &Path) -> Result<()> {
    for script in scripts(migrations)? {
        let mut sqlite = Command::new("sqlite3");
        sqlite
            .args(["-bail", "-batch"])
            .arg(database)
            .stdin(File::open(&script)?);
        run(&mut sqlite).with_context(|| format!("{} does not apply", script.display()))?;
    }
    Ok(())
}

/// The migrations in the order of their names.
fn scripts(folder: &Path) -> Result<Vec<PathBuf>> {
    let files = files_in(folder)?.into_iter();
    let scripts: Vec<PathBuf> = files
        .filter(|path| path.extension() == Some("sql".as_ref()))
        .collect();
    ensure!(!scripts.is_empty(), "no migrations in {}", folder.display());
    Ok(scripts)
}

fn answers_in(folder: &Path) -> Result<Answers> {
    if !folder.exists() {
        return Ok(Answers::new());
    }
    let read = |path: PathBuf| {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        Ok((name, fs::read_to_string(&path)?))
    };
    files_in(folder)?.into_iter().map(read).collect()
}

fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut paths = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn compare(recorded: &Answers, fresh: &Answers) -> Result<()> {
    let stale = fresh
        .iter()
        .filter(|(name, answer)| recorded.get(*name) != Some(*answer))
        .count();
    let unused = recorded
        .keys()
        .filter(|name| !fresh.contains_key(*name))
        .count();
    ensure!(
        stale + unused == 0,
        "{RECORDED} is stale ({stale} missing or changed, {unused} no longer used): run `cargo xtask queries`"
    );
    Ok(())
}

fn replace(recorded: &Path, fresh: &Answers) -> Result<()> {
    fs::create_dir_all(recorded)?;
    for path in files_in(recorded)? {
        fs::remove_file(path)?;
    }
    for (name, answer) in fresh {
        fs::write(recorded.join(name), answer)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(pairs: &[(&str, &str)]) -> Answers {
        pairs
            .iter()
            .map(|(name, answer)| ((*name).to_owned(), (*answer).to_owned()))
            .collect()
    }

    #[test]
    fn equal_answers_are_fresh() {
        let same = answers(&[("query-1.json", "{}")]);
        assert!(compare(&same, &same).is_ok());
    }

    #[test]
    fn a_changed_missing_or_unused_answer_is_stale() {
        let fresh = answers(&[("query-1.json", "{}"), ("query-2.json", "{}")]);
        let recorded = answers(&[("query-1.json", "{ }"), ("query-3.json", "{}")]);
        let problem = compare(&recorded, &fresh).unwrap_err().to_string();
        assert!(problem.contains("2 missing or changed, 1 no longer used"));
    }

    #[test]
    fn recording_leaves_nothing_of_the_old_answers() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("query-old.json"), "{}").unwrap();
        let fresh = answers(&[("query-new.json", "{}")]);
        replace(folder.path(), &fresh).unwrap();
        assert_eq!(answers_in(folder.path()).unwrap(), fresh);
    }

    #[test]
    fn migrations_apply_in_the_order_of_their_names() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["0002_b.sql", "0001_a.sql", "notes.md"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let found = scripts(folder.path()).unwrap();
        let names: Vec<_> = found
            .iter()
            .filter_map(|path| path.file_name()?.to_str())
            .collect();
        assert_eq!(names, ["0001_a.sql", "0002_b.sql"]);
    }
}
