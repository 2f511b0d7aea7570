//! A team is founded, someone comes in, writes and is written about, erased and taken out.

use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use samenspel_tests::CANARY_WORDS;
use serde_json::Value;

use crate::laptop::Laptop;
use crate::proxy::Proxy;
use crate::street::{path, synced};

pub fn of_a_team(proxy: &Proxy) -> Result<()> {
    let ours = with_canaries()?;
    ours.done(&["team", "create"])?;
    ours.done(&["server", "connect", proxy.address()])?;
    let theirs = comes_in(&ours)?;
    let brought = carried(&ours)?;
    let fetched = carried(&theirs)?;
    ensure!(
        (brought.sent, fetched.came) == (2, 2),
        "{brought:?}, {fetched:?}"
    );
    everything_came(&ours, &theirs)?;
    synced(&[&ours])?;
    let people = theirs.done(&["neighbours", "search", "Kanariebuur"])?;
    let person = people["neighbours"][0]["id"].as_str().context("a person")?;
    let edit = ["neighbours", "edit", person, "--note"];
    theirs.done(&[&edit[..], &["Kanarie van de ander"]].concat())?;
    ours.done(&[&edit[..], &["Kanarie van ons"]].concat())?;
    synced(&[&theirs, &ours, &theirs])?;
    ours.done(&["bundle", "export", &path(&ours, "stick")?])?;
    theirs.done(&["neighbours", "erase", person])?;
    let erased = carried(&theirs)?;
    ensure!(erased.erased > 0, "{erased:?}");
    synced(&[&ours])?;
    ours.done(&["team", "remove", "Kanarienaam"])?;
    synced(&[&ours])?;
    let _taken_out: Value = theirs.run(&["sync"])?.answer;
    Ok(())
}

fn comes_in(ours: &Laptop) -> Result<Laptop> {
    let link = ours.done(&["team", "invite"])?;
    let link = link["link"].as_str().context("a link")?;
    let mut theirs = Laptop::new()?;
    let joined = theirs.done(&["team", "join", link, "--name", "Kanarienaam"])?;
    theirs.make_sheet()?;
    let digits = joined["digits"].as_str().context("digits")?;
    ours.done(&["team", "accept", "--digits", digits])?;
    ours.done(&["team", "sheet", "make"])?;
    Ok(theirs)
}

/// What became of attachments.
#[derive(Debug)]
struct Carried {
    sent: u64,
    came: u64,
    erased: u64,
}

/// Meets the server, rows first and then attachments.
fn carried(laptop: &Laptop) -> Result<Carried> {
    let met = laptop.done(&["sync"])?;
    let attachments = &met["initiatives"][0]["attachments"];
    let count = |name: &str| attachments[name].as_u64().with_context(|| met.to_string());
    Ok(Carried {
        sent: count("sent")?,
        came: count("came")?,
        erased: count("erased")?,
    })
}

/// So that nothing read on the way means something: all that holds what was typed went there.
fn everything_came(ours: &Laptop, theirs: &Laptop) -> Result<()> {
    let typed = ours.columns_with(&CANARY_WORDS)?;
    let came = theirs.columns_with(&CANARY_WORDS)?;
    let missing: Vec<_> = typed.difference(&came).collect();
    println!(
        "{} columns of text hold what was typed, {} there",
        typed.len(),
        came.len()
    );
    ensure!(typed.len() > 20, "only {typed:?} were filled");
    ensure!(missing.is_empty(), "{missing:?} did not come");
    Ok(())
}

/// A profile with a canary in every field that a person can type in, in the name of a file of
/// several chunks, and in what stands in it.
fn with_canaries() -> Result<Laptop> {
    let laptop = Laptop::new()?;
    let attachment = laptop.path("Kanariescan.pdf");
    fs::write(&attachment, "%PDF-1.7 Kanarieinhoud\n".repeat(60_000))?;
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
