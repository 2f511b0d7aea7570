//! Nothing that is written down can be read anywhere on the disk, while the window is open or after.

use anyhow::{Result, ensure};
use samenspel_tests::{Canaries, Key, Searched, Stage, Window};

use crate::walks::{PASSPHRASE, begin, choose_list, is_kept, look_through, write_down};

/// A word for each thing that is typed, chosen or brought along.
const WORDS: [&str; 8] = [
    "Kanarietitel",
    "Kanarievoornaam",
    "Kanarieachternaam",
    "Kanarienotitie",
    "Kanarielijst",
    "Kanarielabel",
    "Kanariebijlage",
    "Kanariezoekwoord",
];

const LIST: &str = "Naam;Straat;Huisnummer;Groep\n\
    Kanarielijst Jansen;Lindeplein;1;Kanarielabel\n\
    Kanarielijst Bakker;Lindeplein;2;Kanarielabel\n";

/// The smallest document that is one.
const SCAN: &[u8] = b"%PDF-1.4\n%Kanariebijlage\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

#[tokio::test]
async fn nothing_that_is_written_down_can_be_read_on_the_disk() -> Result<()> {
    let stage = Stage::set("canary")?;
    let canaries = Canaries::new(&WORDS)?;
    let evening = async |window: &Window| {
        begin(window, "Kanarietitel").await?;
        write_down(window, "Kanarievoornaam", "Kanarieachternaam").await?;
        window.fill("Notitie", "Kanarienotitie").await?;
        window.key(Key::Tab).await?;
        is_kept(window).await?;
        attach(window, &stage).await?;
        stage.choose(&stage.bring("buren.csv", LIST)?)?;
        choose_list(window, "buren.csv").await?;
        look_through(window).await?;
        window.click("button", "Lees 2 buren in").await?;
        window.sees("2 buren zijn ingelezen.").await?;
        window.click("link", "Buren").await?;
        window.fill("Zoek in de buren", "Kanariezoekwoord").await?;
        window.sees("Niemand gevonden").await?;
        make_a_backup(window).await?;
        let mut searched = search(&canaries, &stage)?;
        searched.add(canaries.in_open_files(window.process()?.id())?);
        nothing_is_found(&searched, "while the window is open")
    };
    stage.with_window(&[], evening).await?;
    nothing_is_found(&search(&canaries, &stage)?, "after it was closed")?;
    plain_words_are_found(&canaries, &stage)
}

async fn attach(window: &Window<'_>, stage: &Stage) -> Result<()> {
    stage.choose(&stage.bring("Kanariebijlage.pdf", SCAN)?)?;
    window.click("button", "Bijlage toevoegen").await?;
    window.sees("Kanariebijlage.pdf is toegevoegd.").await
}

async fn make_a_backup(window: &Window<'_>) -> Result<()> {
    window.click("link", "Instellingen").await?;
    window.click("button", "Maak er nu een").await?;
    window.sees("Reservekopie gemaakt op").await
}

/// Everything in the account, its folder for passing files and WebKit's folders included.
fn search(canaries: &Canaries, stage: &Stage) -> Result<Searched> {
    canaries.in_folder(&stage.home.path(""))
}

fn nothing_is_found(searched: &Searched, when: &str) -> Result<()> {
    println!("canary, {when}: {searched}");
    ensure!(searched.files > 0, "there was nothing to search");
    ensure!(searched.found.is_empty(), "{when}: {:?}", searched.found);
    Ok(())
}

/// The search does find them where they are not sealed: in a list that was written out.
fn plain_words_are_found(canaries: &Canaries, stage: &Stage) -> Result<()> {
    let list = stage.home.path("lijst.csv");
    let file = list.to_string_lossy();
    stage.samenspel(PASSPHRASE, &["neighbours", "export", &file])?;
    let found = search(canaries, stage)?.found;
    for word in ["Kanarievoornaam", "Kanarienotitie", "Kanarielijst"] {
        ensure!(
            found.iter().any(|found| found.word == word),
            "{word} was written out and not found"
        );
    }
    Ok(())
}
