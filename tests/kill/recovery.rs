//! A backup on a computer that knows nothing: the sheet opens it, another one does not.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use samenspel_tests::Home;

use crate::contents::files_in;
use crate::house::House;
use crate::samenspel::{Build, Samenspel};

const WRONG_KEY: i32 = 5;

/// A profile in a home that holds nothing else.
fn on_an_empty_home(home: &Home, code: &str) -> Samenspel {
    let variables = home.variables().map(|(name, path)| (name, path.into()));
    Samenspel::new(Build::Plain, &profile(home), code).with(variables)
}

fn profile(home: &Home) -> PathBuf {
    home.path("data/samenspel/profile")
}

/// A house, and a backup of it on a stick.
fn with_a_backup(stick: &Path) -> Result<(House, String)> {
    let house = House::built(20)?;
    let backup = stick.join("stick.samenspel");
    let backup = backup.to_str().context("a plain path")?.to_owned();
    house
        .samenspel(Build::Plain)
        .done(&["backup", "create", &backup])?;
    Ok((house, backup))
}

#[test]
fn a_backup_opens_on_an_empty_home_with_the_sheet_alone() {
    let stick = tempfile::tempdir().unwrap();
    let (house, backup) = with_a_backup(stick.path()).unwrap();
    let expected = house.state_hash.clone();
    let code = house.code.clone();
    drop(house);
    let home = Home::make().unwrap();
    let samenspel = on_an_empty_home(&home, &code);
    let restored = samenspel.done(&["backup", "restore", &backup]).unwrap();
    assert_eq!(restored["state_hash"], expected.as_str());
    assert_eq!(samenspel.done(&["check"]).unwrap()["whole"], true);
    let found = samenspel
        .done(&["neighbours", "search", "bericht"])
        .unwrap();
    assert_eq!(found["total"], 20);
}

#[test]
fn a_backup_does_not_open_with_another_key_and_nothing_is_written() {
    let stick = tempfile::tempdir().unwrap();
    let (house, backup) = with_a_backup(stick.path()).unwrap();
    let other = House::built(1).unwrap();
    let mistyped = house.code.chars().rev().collect::<String>();
    for (code, says) in [(&other.code, "wrong_key"), (&mistyped, "recovery_code")] {
        let home = Home::make().unwrap();
        let ran = on_an_empty_home(&home, code)
            .run(&["backup", "restore", &backup])
            .unwrap();
        assert_eq!(
            (ran.exit, &ran.answer["error"]["code"]),
            (WRONG_KEY, &says.into())
        );
        let left = files_in(&profile(&home)).unwrap();
        assert!(left.is_empty(), "{left:?} was written");
    }
    let wrong = Samenspel::with_passphrase(
        Build::Plain,
        &house.profile(),
        "een heel andere zin van mij",
    );
    assert_eq!(wrong.run(&["state-hash"]).unwrap().exit, WRONG_KEY);
    assert_eq!(house.hash(Build::Plain).unwrap(), house.state_hash);
}
