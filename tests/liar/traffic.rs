//! Nothing that is typed can be read on the way to the server, on the way back, or there.

use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use samenspel_tests::{CANARY_WORDS, Canaries, Town};
use serde_json::Value;

use crate::laptop::Laptop;
use crate::proxy::Proxy;
use crate::street::{path, synced};

#[test]
fn no_word_of_a_team_goes_over_the_wire() {
    let (town, traffic) = a_life_of_a_team().unwrap();
    let canaries = Canaries::new(&CANARY_WORDS).unwrap();
    let searched = canaries.in_bytes(&traffic);
    assert!(searched.found.is_empty(), "{:?}", searched.found);
    let kept = canaries.in_folder(town.folder()).unwrap();
    assert!(kept.found.is_empty(), "{:?}", kept.found);
    println!("of traffic {searched}; at the server {kept}");
    assert!(traffic.len() > 20_000, "hardly anything went by");
    let spoiled = [traffic.as_slice(), b"S2FuYXJpZQ".as_slice()].concat();
    assert!(
        !canaries.in_bytes(&spoiled).found.is_empty(),
        "the search is blind"
    );
}

/// A team is founded, someone comes in, writes and is written about, erased and taken out.
fn a_life_of_a_team() -> Result<(Town, Vec<u8>)> {
    let proxy = Proxy::start()?;
    let town = Town::start(&std::env::temp_dir())?;
    proxy.lead_to(town.address());
    proxy.keep_traffic();
    let ours = with_canaries()?;
    ours.done(&["team", "create"])?;
    ours.done(&["server", "connect", proxy.address()])?;
    let link = ours.done(&["team", "invite"])?;
    let link = link["link"].as_str().context("a link")?;
    let mut theirs = Laptop::new()?;
    let joined = theirs.done(&["team", "join", link, "--name", "Kanarienaam"])?;
    theirs.make_sheet()?;
    let digits = joined["digits"].as_str().context("digits")?;
    ours.done(&["team", "accept", "--digits", digits])?;
    ours.done(&["team", "sheet", "make"])?;
    synced(&[&theirs, &ours])?;
    let people = theirs.done(&["neighbours", "search", "Kanarie"])?;
    let person = people["neighbours"][0]["id"].as_str().context("a person")?;
    theirs.done(&[
        "neighbours",
        "edit",
        person,
        "--note",
        "Kanarie van de ander",
    ])?;
    ours.done(&["neighbours", "edit", person, "--note", "Kanarie van ons"])?;
    synced(&[&theirs, &ours, &theirs])?;
    ours.done(&["bundle", "export", &path(&ours, "stick")?])?;
    theirs.done(&["neighbours", "erase", person])?;
    synced(&[&theirs, &ours])?;
    ours.done(&["team", "remove", "Kanarienaam"])?;
    synced(&[&ours])?;
    let _taken_out: Value = theirs.run(&["sync"])?.answer;
    Ok((town, proxy.keep_traffic()))
}

/// A profile with a canary in every field that a person can type in.
fn with_canaries() -> Result<Laptop> {
    let laptop = Laptop::new()?;
    let attachment = laptop.path("Kanariescan.pdf");
    fs::write(&attachment, "%PDF-1.7 Kanarieinhoud")?;
    let mut filling = Command::new(env!("CARGO_BIN_EXE_canary-profile"));
    filling
        .arg(laptop.profile())
        .arg("vier groene tuinstoelen buiten");
    filling.arg(&attachment).env_clear();
    let filled = filling.stdout(Stdio::piped()).output()?;
    ensure!(filled.status.success(), "the filling failed");
    let sheet: Value = serde_json::from_slice(&filled.stdout)?;
    let groups = sheet["groups"].as_array().context("a code")?;
    let groups: Vec<&str> = groups.iter().filter_map(Value::as_str).collect();
    Ok(laptop.opened_by(groups.join("-")))
}
