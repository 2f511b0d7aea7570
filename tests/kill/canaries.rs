//! Nothing that is typed can be read on the disk, whatever the program does.

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};
use samenspel_tests::database::key;
use samenspel_tests::{CANARY_WORDS, Canaries, Encoding, Home, Searched};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::contents::Contents;
use crate::house::{PASSPHRASE, code};
use crate::samenspel::{Build, Running, Samenspel, spawn};

/// Columns that hold codes of the program, dates and ids, and never what a person typed.
/// Every other column of text is searched, and must hold a canary to be searched for.
const CODES: &[&str] = &[
    "attachment.media_type",
    "attachment.owner_kind",
    "attachment.removed_as",
    "booking.removed_as",
    "booking.state",
    "change_set.act",
    "check_answer.answer",
    "check_answer.item",
    "check_answer.removed_as",
    "circle_part.kind",
    "circle_part.removed_as",
    "circle_part.side",
    "consent_event.channel",
    "consent_event.decision",
    "consent_event.purpose",
    "consent_event.removed_as",
    "consent_event.source",
    "door_round.removed_as",
    "door_round.started_on",
    "group_to_hear.removed_as",
    "household.removed_as",
    "initiative.community_scale",
    "initiative.ends_on",
    "initiative.gathering_first_on",
    "initiative.gathering_rhythm",
    "initiative.gathering_time",
    "initiative.influence",
    "initiative.phase",
    "initiative.removed_as",
    "initiative.scale",
    "initiative.standing",
    "initiative.starts_on",
    "initiative.support_unit",
    "kindred.removed_as",
    "kindred.verdict",
    "method.day",
    "method.kind",
    "method.removed_as",
    "method.state",
    "minutes.day",
    "minutes.removed_as",
    "neighbour.removed_as",
    "neighbour_tag.removed_as",
    "party.kind",
    "party.position",
    "party.removed_as",
    "resource.kind",
    "resource.price_unit",
    "resource.removed_as",
    "resource.standing",
    "resource_part.removed_as",
    "scheme.lead_unit",
    "scheme.removed_as",
    "scheme.reply_unit",
    "scheme.seen_on",
    "scheme.support_unit",
    "role.removed_as",
    "role_holder.removed_as",
    "round_question.kind",
    "round_question.removed_as",
    "round_street.removed_as",
    "round_street.side",
    "server.address",
    "server.generation",
    "setting.name",
    "setting.value",
    "support.channel",
    "support.given_on",
    "support.position",
    "support.removed_as",
    "support.withdrawn_on",
    "team_member.removed_as",
    "team_member.role",
    "term.removed_as",
    "undo_entry.act",
    "undo_entry.state",
    "visit.outcome",
    "visit.removed_as",
    "visit_answer.removed_as",
    "contact_moment.channel",
    "contact_moment.day",
    "contact_moment.direction",
    "contact_moment.follow_up_on",
    "contact_moment.removed_as",
    "contact_moment.state",
    "neighbour.involvement",
    "neighbour.joined_on",
    "not_double.removed_as",
    "organisation.kind",
    "organisation.removed_as",
    "organisation.standing",
    "relation.removed_as",
    "segment.filter",
    "segment.involvement",
    "segment.removed_as",
    "talent.kind",
    "talent.removed_as",
    "talent.state",
];

/// A computer with nothing on it but Samenspel.
struct Computer {
    home: Home,
    temporary: TempDir,
    /// What came from elsewhere and may be read: lists and files to take in.
    stick: TempDir,
    canaries: Canaries,
}

impl Computer {
    fn new() -> Result<Self> {
        Ok(Self {
            home: Home::make()?,
            temporary: tempfile::tempdir()?,
            stick: tempfile::tempdir()?,
            canaries: Canaries::new(&CANARY_WORDS)?,
        })
    }

    fn profile(&self) -> PathBuf {
        self.home.path("data/samenspel/profile")
    }

    fn on_stick(&self, name: &str, content: impl AsRef<[u8]>) -> Result<String> {
        let path = self.stick.path().join(name);
        fs::write(&path, content)?;
        Ok(path.to_str().context("a plain path")?.to_owned())
    }

    fn variables(&self) -> Vec<(&'static str, std::ffi::OsString)> {
        let homes = self
            .home
            .variables()
            .map(|(name, path)| (name, path.into()));
        homes
            .chain([("TMPDIR", self.temporary.path().into())])
            .collect()
    }

    fn samenspel(&self, code: &str) -> Samenspel {
        Samenspel::new(Build::Plain, &self.profile(), code).with(self.variables())
    }

    /// Reads everything, also what only the working program still has open.
    fn search(&self, process: u32) -> Result<Searched> {
        let mut searched = self.canaries.in_folder(&self.home.path(""))?;
        searched.add(self.canaries.in_folder(self.temporary.path())?);
        searched.add(self.canaries.in_open_files(process)?);
        Ok(searched)
    }

    /// A profile with a canary in every field, read all the while that it is filled.
    fn fill(&self) -> Result<String> {
        let attachment = self.on_stick("Kanariescan.pdf", "%PDF-1.7 Kanarieinhoud")?;
        let mut filling = Command::new(env!("CARGO_BIN_EXE_canary-profile"));
        filling
            .arg(self.profile())
            .args([PASSPHRASE, &attachment])
            .env_clear();
        filling.envs(self.variables()).stdout(Stdio::piped());
        let mut filling = spawn(&mut filling)?;
        self.watch("the filling", filling.id(), || is_alive(&mut filling))?;
        let filled = filling.wait_with_output()?;
        ensure!(filled.status.success(), "the filling failed");
        code(&serde_json::from_slice(&filled.stdout)?)
    }

    /// Reads everything over and over while the program works, and once more after.
    fn watch(
        &self,
        work: &str,
        process: u32,
        mut is_alive: impl FnMut() -> Result<bool>,
    ) -> Result<()> {
        let (mut all, mut rounds) = (Searched::default(), 0);
        loop {
            let goes_on = is_alive()?;
            all.add(self.search(process)?);
            rounds += 1;
            if !goes_on {
                break;
            }
        }
        println!("{work}: read {rounds} times, {all}");
        ensure!(rounds > 1, "{work} was over before it could be watched");
        ensure!(all.found.is_empty(), "{work}: {:?}", all.found);
        Ok(())
    }

    fn watched(&self, samenspel: &Samenspel, words: &[&str]) -> Result<Value> {
        let mut running: Running = samenspel.start(words)?;
        let id = running.id();
        self.watch(&words[..2.min(words.len())].join(" "), id, || {
            running.is_alive()
        })?;
        let answer = running.answer()?;
        ensure!(running.end()? == 0, "{words:?}: {answer}");
        Ok(answer)
    }
}

fn is_alive(child: &mut Child) -> Result<bool> {
    Ok(child.try_wait()?.is_none())
}

#[test]
fn nothing_typed_can_be_read_during_use_or_after() {
    let computer = Computer::new().unwrap();
    let samenspel = computer.samenspel(&computer.fill().unwrap());
    let mut list = "Naam;Opmerking;Straat\n".to_owned();
    for row in 0..2_000 {
        list += &format!("Kanarie Rij;kanarie {row};Kanariestraat\n");
    }
    let list = computer.on_stick("lijst.csv", list).unwrap();
    let elsewhere = computer.home.path("stick.samenspel");
    let elsewhere = elsewhere.to_str().unwrap();
    for words in [
        &["import", "neighbours", &list, "--add-duplicates"][..],
        &["undo"],
        &["redo"],
        &["neighbours", "search", "kanarienotitie"],
        &["backup", "create"],
        &["backup", "create", elsewhere],
        &["backup", "verify", elsewhere],
        &["backup", "restore", elsewhere],
        &["check"],
    ] {
        computer.watched(&samenspel, words).unwrap();
    }
    erase_someone(&computer, &samenspel).unwrap();
    // What a hard end leaves is not easier to read.
    let person = someone(&samenspel).unwrap();
    let mut running = samenspel.start(&["neighbours", "edit", "--lines"]).unwrap();
    let edit = json!({ "id": person, "note": "Kanarie op het laatst" });
    running.tell(&edit).unwrap();
    assert_eq!(running.answer().unwrap()["saved"], true);
    running.kill().unwrap();
    let after = computer.search(0).unwrap();
    println!("after use: {after}");
    assert!(after.found.is_empty(), "{:?}", after.found);
}

fn erase_someone(computer: &Computer, samenspel: &Samenspel) -> Result<()> {
    let person = someone(samenspel)?;
    computer.watched(samenspel, &["neighbours", "erase", &person])?;
    Ok(())
}

fn someone(samenspel: &Samenspel) -> Result<String> {
    let found = samenspel.done(&["neighbours", "search", "Kanarie"])?;
    let id = found["neighbours"][0]["id"].as_str();
    Ok(id.context("a person")?.to_owned())
}

#[test]
fn every_column_of_text_holds_a_canary() {
    let computer = Computer::new().unwrap();
    let code = computer.fill().unwrap();
    let missing = columns_without(&computer, &code).unwrap();
    assert!(
        missing.is_empty(),
        "no canary in {missing:?}: type one, or say that it holds codes"
    );
}

fn columns_without(computer: &Computer, code: &str) -> Result<Vec<String>> {
    let key = key(&computer.profile(), code)?;
    let database = computer.profile().join("samenspel.db");
    crate::cycle::in_runtime(async {
        let mut contents = Contents::open(&database, &key).await?;
        let (mut missing, mut with) = (Vec::new(), 0);
        for (table, column, kind) in contents.columns().await? {
            let name = format!("{table}.{column}");
            if kind != "TEXT" || CODES.contains(&name.as_str()) {
                continue;
            }
            let mut rows = 0;
            for word in CANARY_WORDS {
                rows += contents.rows_with(&table, &column, word).await?;
            }
            if rows == 0 {
                missing.push(name);
            }
            with += 1;
        }
        contents.close().await?;
        println!("{with} columns of text were looked at");
        ensure!(with > 25, "the schema was not read");
        Ok(missing)
    })
}

#[test]
fn the_search_finds_what_is_not_encrypted() {
    let computer = Computer::new().unwrap();
    let samenspel = computer.samenspel(&computer.fill().unwrap());
    assert!(computer.search(0).unwrap().found.is_empty());
    let plain = computer.home.path("buren.csv");
    samenspel
        .done(&["neighbours", "export", plain.to_str().unwrap()])
        .unwrap();
    let found = computer.search(0).unwrap().found;
    assert!(
        found
            .iter()
            .all(|it| it.place == plain && it.encoding == Encoding::Utf8),
        "{found:?}"
    );
    let words: Vec<&str> = found.iter().map(|it| it.word.as_str()).collect();
    assert!(
        words.contains(&"Kanarie") && words.contains(&"12349876"),
        "{words:?}"
    );
}
