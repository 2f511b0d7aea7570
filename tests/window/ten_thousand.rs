//! Ten thousand neighbours, from a list of years ago to the dead battery.

use anyhow::{Result, ensure};
use samenspel_tests::neighbourhood::{MISTAKES, exported, lost_zeros, people, sheet, zoe};
use samenspel_tests::{Key, Stage, Window};

use crate::same::same_lines;
use crate::walks::{PASSPHRASE, begin, choose_list, export, is_kept, look_through, search, unlock};

const ZOE: &str = "Zoë van der Brûlé";
const EMAIL: &str = "zoe@buurthuis.nl";

#[tokio::test]
async fn ten_thousand_neighbours_and_the_last_change_survive_a_dead_battery() -> Result<()> {
    let people = people();
    let stage = Stage::set("ten-thousand")?;
    stage.choose(&stage.bring("buren.csv", sheet(&people))?)?;

    let window = Window::open(&stage, &[]).await?;
    begin(&window, "Speeltuin Lindeplein").await?;
    read_in(&window, lost_zeros(&people)).await?;
    same_lines(&export(&window, &stage).await?, &exported(&people))?;
    for text in ["brul", "cafepl", "9999 xk", "876543"] {
        search(&window, text, ZOE).await?;
    }
    window.picture("found").await?;
    change(&window).await?;
    window.kill().await?;

    let check = stage.samenspel(PASSPHRASE, &["check", "--json"])?;
    ensure!(check.contains(r#""ended_cleanly":false"#), "{check}");
    let after_the_kill = state_hash(&stage)?;
    stage.with_window(&[], take_back_and_do_again).await?;
    ensure!(
        state_hash(&stage)? == after_the_kill,
        "what the window showed last is not what was kept"
    );
    a_run_without_a_kill_has_the_same(&stage, &after_the_kill)
}

/// The same act taken back and done again by a program that ends as it should.
fn a_run_without_a_kill_has_the_same(stage: &Stage, after_the_kill: &str) -> Result<()> {
    stage.samenspel(PASSPHRASE, &["undo"])?;
    ensure!(
        state_hash(stage)? != after_the_kill,
        "the hash does not see a change of one letter"
    );
    stage.samenspel(PASSPHRASE, &["redo"])?;
    let check = stage.samenspel(PASSPHRASE, &["check", "--json"])?;
    ensure!(check.contains(r#""ended_cleanly":true"#), "{check}");
    ensure!(
        state_hash(stage)? == after_the_kill,
        "the kill lost what was acknowledged"
    );
    Ok(())
}

/// The whole list, but for the rows that can not be taken in.
async fn read_in(window: &Window<'_>, lost_zeros: usize) -> Result<()> {
    choose_list(window, "buren.csv").await?;
    window
        .sees("windows-1252, kolommen gescheiden door puntkomma’s")
        .await?;
    look_through(window).await?;
    window
        .sees("10.000 buren zijn klaar om in te lezen.")
        .await?;
    window
        .sees(&format!("{MISTAKES} regels hebben een fout"))
        .await?;
    let lost = format!("{}.{:03}", lost_zeros / 1000, lost_zeros % 1000);
    window
        .sees(&format!("{lost} telefoonnummers kregen hun nul terug"))
        .await?;
    window.picture("checked").await?;
    window.click("button", "Lees 10.000 buren in").await?;
    window.sees("10.000 buren zijn ingelezen.").await?;
    window
        .sees(&format!("{MISTAKES} regels met een fout zijn weggelaten."))
        .await
}

/// Another address, then one letter, which is taken back and done again.
async fn change(window: &Window<'_>) -> Result<()> {
    let note = zoe().note;
    window.click("row", ZOE).await?;
    window.find("heading", ZOE).await?;
    window.tab_to("textbox", "E-mail").await?;
    window.chord(&[Key::Control], 'a').await?;
    window.type_in(EMAIL).await?;
    window.tab_to("textbox", "Notitie").await?;
    is_kept(window).await?;
    window.chord(&[Key::Control], Key::End.into()).await?;
    window.type_in("!").await?;
    is_kept(window).await?;
    window.picture("changed").await?;
    step(window, "Ongedaan maken", "Ongedaan gemaakt", note).await?;
    step(
        window,
        "Opnieuw doen",
        "Opnieuw gedaan",
        &format!("{note}!"),
    )
    .await
}

/// What was on the screen when the battery died is there, and the way back is too.
async fn take_back_and_do_again(window: &Window<'_>) -> Result<()> {
    let note = zoe().note;
    unlock(window).await?;
    window.click("link", "Buren").await?;
    window.sees("10.000 buren").await?;
    search(window, "brul", ZOE).await?;
    window.click("row", ZOE).await?;
    window.holds("E-mail", EMAIL).await?;
    window.holds("Notitie", &format!("{note}!")).await?;
    step(window, "Ongedaan maken", "Ongedaan gemaakt", note).await?;
    step(
        window,
        "Opnieuw doen",
        "Opnieuw gedaan",
        &format!("{note}!"),
    )
    .await
}

async fn step(window: &Window<'_>, button: &str, said: &str, note: &str) -> Result<()> {
    window.click("button", button).await?;
    window
        .sees(&format!("{said}: wijziging van een buur"))
        .await?;
    window.holds("Notitie", note).await?;
    is_kept(window).await
}

fn state_hash(stage: &Stage) -> Result<String> {
    stage.samenspel(PASSPHRASE, &["state-hash"])
}
