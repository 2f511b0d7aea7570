//! Profiles that stand ready, and copies of them to be mistreated.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use samenspel_tests::copy_folder;
use serde_json::Value;
use tempfile::TempDir;

use crate::samenspel::{Build, Samenspel};

/// Opens a house once; from then on it is the recovery sheet.
pub const PASSPHRASE: &str = "vier groene tuinstoelen buiten";

/// A profile with people whose notes and phones carry their numbers.
pub struct House {
    folder: TempDir,
    /// What stands on its recovery sheet.
    pub code: String,
    /// Everyone by id, with their number.
    pub people: BTreeMap<String, u64>,
    /// The hash of all that can be seen in it.
    pub state_hash: String,
}

impl House {
    /// A new profile with so many people, numbered from 1.
    pub fn built(people: u64) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let profile = folder.path().join("profile");
        let begun = Samenspel::with_passphrase(Build::Plain, &profile, PASSPHRASE);
        begun.done(&["init", "--title", "Speelplein"])?;
        let sheet = begun.done(&["keys", "sheet"])?;
        let house = Self {
            folder,
            code: code(&sheet)?,
            people: BTreeMap::new(),
            state_hash: String::new(),
        };
        house.bring_in(1, people)?;
        house.known()
    }

    /// Brings in people with the numbers from `first` to `last`.
    fn bring_in(&self, first: u64, last: u64) -> Result<()> {
        let list = self.write_list(first, last)?;
        self.samenspel(Build::Plain)
            .done(&["import", "neighbours", &list])?;
        Ok(())
    }

    /// The house with what now stands in it.
    pub fn known(mut self) -> Result<Self> {
        let found =
            self.samenspel(Build::Plain)
                .done(&["neighbours", "search", "--limit", "500"])?;
        let found = found["neighbours"].as_array().context("people")?;
        self.people = found.iter().map(number_of).collect::<Result<_>>()?;
        self.state_hash = self.hash(Build::Plain)?;
        Ok(self)
    }

    /// What the program says that can be seen.
    pub fn hash(&self, build: Build) -> Result<String> {
        let said = self.samenspel(build).done(&["state-hash"])?;
        Ok(said["state_hash"].as_str().context("a hash")?.to_owned())
    }

    /// The same house in another place.
    pub fn copy(&self) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        copy_folder(&self.profile(), &folder.path().join("profile"))?;
        Ok(Self {
            folder,
            code: self.code.clone(),
            people: self.people.clone(),
            state_hash: self.state_hash.clone(),
        })
    }

    pub fn profile(&self) -> PathBuf {
        self.path("profile")
    }

    /// A place beside the profile.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn samenspel(&self, build: Build) -> Samenspel {
        Samenspel::new(build, &self.profile(), &self.code)
    }

    /// Writes a list of people with these numbers beside the profile.
    pub fn write_list(&self, first: u64, last: u64) -> Result<String> {
        let mut list =
            "Voornaam;Achternaam;Straat;Huisnummer;Postcode;Telefoon;Opmerking;Label\n".to_owned();
        for number in first..=last {
            let (name, note, phone) = (letters(number), note(number), phone(number));
            writeln!(
                list,
                "Bu{name};Ri{name};Dorpsstraat;{};3511 AB;{phone};{note};straatfeest",
                number / 2 + 1
            )?;
        }
        let path = self.path("lijst.csv");
        fs::write(&path, list)?;
        Ok(path.to_str().context("a plain path")?.to_owned())
    }
}

/// The note of the person, or the edit, with this number.
pub fn note(number: u64) -> String {
    format!("bericht {number}")
}

/// The phone of the person, or the edit, with this number, as it is typed.
pub fn phone(number: u64) -> String {
    format!("061{number:07}")
}

/// The code on a sheet that the program made.
pub fn code(sheet: &Value) -> Result<String> {
    let groups = sheet["groups"].as_array().context("a code")?;
    let groups: Option<Vec<&str>> = groups.iter().map(Value::as_str).collect();
    Ok(groups.context("a code in groups")?.join("-"))
}

/// A number in letters, since names have no digits.
fn letters(number: u64) -> String {
    let digits = format!("{number:05}");
    digits
        .bytes()
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect()
}

fn number_of(person: &Value) -> Result<(String, u64)> {
    let id = person["id"].as_str().context("an id")?;
    let name = person["name"].as_str().context("a name")?;
    let digits = name.split(' ').next().unwrap_or_default().bytes().skip(2);
    let number = digits.fold(0, |number, letter| number * 10 + u64::from(letter - b'a'));
    Ok((id.to_owned(), number))
}
