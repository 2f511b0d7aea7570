//! Each act on a disk that is full from the first call on, from the second, and so on.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context, Result, ensure};
use samenspel_tests::FullDisk;
use serde_json::{Value, json};

use crate::cycle::{Act, EditOne, Erase, Export, Import, MakeBackup};
use crate::house::{House, note};
use crate::samenspel::{Build, Ran};

/// The disk is full.
const NO_ROOM: i32 = 7;
const SENTENCE: &str = "De schijf is vol. Maak ruimte vrij.";

const PEOPLE: u64 = 12;
const ROWS: u64 = 12;

/// What the disks of one act did.
#[derive(Debug, Default)]
struct Tally {
    refused: usize,
    done_all_the_same: usize,
}

fn house() -> Result<House> {
    House::built(PEOPLE)
}

#[test]
fn an_edit_that_finds_the_disk_full_is_there_or_not() {
    full_from_every_call(&EditOne::new(house().unwrap()).unwrap()).unwrap();
}

#[test]
fn an_import_that_finds_the_disk_full_is_there_or_not() {
    full_from_every_call(&Import::new(house().unwrap(), ROWS)).unwrap();
}

#[test]
fn an_erasure_that_finds_the_disk_full_is_there_or_not() {
    full_from_every_call(&Erase::new(house().unwrap()).unwrap()).unwrap();
}

#[test]
fn a_backup_that_finds_the_disk_full_is_there_or_not() {
    full_from_every_call(&MakeBackup::new(house().unwrap())).unwrap();
}

#[test]
fn an_export_that_finds_the_disk_full_is_there_or_not() {
    full_from_every_call(&Export::new(house().unwrap())).unwrap();
}

/// Each line is answered for what it is, also by a program that goes on meanwhile.
#[test]
fn an_edit_is_refused_while_the_disk_is_full_and_done_when_there_is_room() {
    let house = house().unwrap();
    let disk = FullDisk::of(&house.profile()).unwrap();
    let samenspel = house
        .samenspel(Build::Plain)
        .with(disk.variables().unwrap());
    let mut running = samenspel.start(&["neighbours", "edit", "--lines"]).unwrap();
    let (id, old) = house.people.first_key_value().unwrap();
    let mut edit = |note: &str| {
        running.tell(&json!({ "id": id, "note": note })).unwrap();
        running.answer().unwrap()
    };
    for round in 0..3 {
        assert_eq!(edit(&format!("met ruimte {round}"))["saved"], true);
        disk.fill().unwrap();
        assert_eq!(edit("zonder ruimte")["error"]["message"], SENTENCE);
        assert!(disk.was_full());
        disk.make_room().unwrap();
        assert_eq!(stands(&mut edit, round), true);
    }
    assert_eq!(running.end().unwrap(), 0);
    let shown = house
        .samenspel(Build::Plain)
        .done(&["neighbours", "show", id])
        .unwrap();
    assert_eq!(shown["note"], "weer ruimte 2");
    assert_ne!(shown["note"], note(*old));
}

fn stands(edit: &mut impl FnMut(&str) -> Value, round: usize) -> Value {
    edit(&format!("weer ruimte {round}"))["saved"].take()
}

/// Until an act passes with no refusal. Both cores take the next call in turn.
fn full_from_every_call(act: &(impl Act + Sync)) -> Result<()> {
    let (next, last) = (AtomicU64::new(1), AtomicU64::new(u64::MAX));
    let tally = Mutex::new(Tally::default());
    let core = || -> Result<()> {
        loop {
            let call = next.fetch_add(1, Ordering::SeqCst);
            if call > last.load(Ordering::SeqCst) {
                return Ok(());
            }
            let tried = full_from(act, call).with_context(|| {
                format!("{} on a disk that is full from call {call}", act.name())
            })?;
            let mut tally = tally.lock().expect("no panic");
            match tried {
                Tried::NeverFull => last.fetch_min(call, Ordering::SeqCst),
                Tried::Refused => {
                    tally.refused += 1;
                    0
                }
                Tried::Done => {
                    tally.done_all_the_same += 1;
                    0
                }
            };
        }
    };
    std::thread::scope(|scope| {
        let cores = [scope.spawn(core), scope.spawn(core)];
        cores
            .into_iter()
            .map(|core| core.join().expect("no panic"))
            .collect::<Result<Vec<()>>>()
    })?;
    let (tally, name) = (tally.into_inner().expect("no panic"), act.name());
    let (refused, done) = (tally.refused, tally.done_all_the_same);
    println!("{name} on a full disk: refused at {refused} calls, done all the same at {done}");
    ensure!(refused > 10, "the disk was hardly ever full");
    Ok(())
}

enum Tried {
    NeverFull,
    Refused,
    /// It was full after what mattered.
    Done,
}

fn full_from(act: &impl Act, call: u64) -> Result<Tried> {
    let house = act.house().copy()?;
    let words = act.words(&house)?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let disk = FullDisk::from_call(&house.path(""), call)?;
    let ran = house
        .samenspel(act.build())
        .with(disk.variables()?)
        .run(&words)?;
    let is_done = ran.exit == 0;
    if !is_done {
        ensure_no_room(&ran)?;
    }
    act.judge(&house, is_done.then_some(&ran.answer))?;
    let next = house.people.keys().next_back().context("people")?;
    let edited = house.samenspel(act.build()).done(&[
        "neighbours",
        "edit",
        next,
        "--note",
        "weer ruimte",
    ])?;
    ensure!(edited["note"] == "weer ruimte", "the next act: {edited}");
    Ok(match (disk.was_full(), is_done) {
        (false, true) => Tried::NeverFull,
        (true, true) => Tried::Done,
        (_, false) => Tried::Refused,
    })
}

fn ensure_no_room(ran: &Ran) -> Result<()> {
    let error = &ran.answer["error"];
    let is_said = error["code"] == "no_room" && error["message"] == SENTENCE;
    ensure!(
        ran.exit == NO_ROOM && is_said,
        "it ended with {}: {}",
        ran.exit,
        ran.answer
    );
    Ok(())
}
