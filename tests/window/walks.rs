//! Ways through the window that several tests walk.

use anyhow::Result;
use samenspel_tests::{Stage, Window, until};

/// There is no keychain on a stage, so that every profile has a passphrase.
pub const PASSPHRASE: &str = "vier gewone woorden samen";

/// From Welkom to the overview of a new initiative.
pub async fn begin(window: &Window<'_>, title: &str) -> Result<()> {
    window.click("button", "Nieuw initiatief beginnen").await?;
    window.fill("Naam van het initiatief", title).await?;
    window.fill("Wachtzin", PASSPHRASE).await?;
    window.click("button", "Begin").await?;
    window.find("link", "Overzicht").await?;
    window.sees(title).await
}

/// From the locked door to where the person was.
pub async fn unlock(window: &Window<'_>) -> Result<()> {
    window.find("heading", "Samenspel zit op slot").await?;
    window.fill("Wachtzin", PASSPHRASE).await?;
    window.click("button", "Openen").await?;
    window.find("link", "Overzicht").await.map(drop)
}

/// Writes down the first neighbour, and waits until she is kept.
pub async fn write_down(window: &Window<'_>, given: &str, family: &str) -> Result<()> {
    window.click("link", "Buren").await?;
    window.click("link", "Schrijf de eerste buur op").await?;
    window.fill("Voornaam", given).await?;
    window.fill("Achternaam", family).await?;
    window.click("button", "Opschrijven").await?;
    window
        .sees(&format!("{given} {family} staat op de lijst."))
        .await?;
    is_kept(window).await
}

/// What the status line says after a time and a dot.
const WHERE: [&str; 4] = [
    "Alleen op deze laptop",
    "Gelijk met de server",
    "Op weg naar de server",
    "Server niet te bereiken",
];

/// Waits until the status line says since when everything is kept.
pub async fn is_kept(window: &Window<'_>) -> Result<()> {
    until("the status line to say that all is kept", async || {
        let text = window.text().await?;
        let mut ends = WHERE
            .iter()
            .filter_map(|place| text.find(&format!(" · {place}")));
        let said = ends.next().and_then(|end| text.get(..end));
        let mut words = said.unwrap_or_default().rsplit(' ');
        let _time = words.next();
        Ok((words.next() == Some("Bewaard")).then_some(()))
    })
    .await
}

/// From anywhere to a list that was chosen, and of which nothing is taken in yet.
pub async fn choose_list(window: &Window<'_>, file: &str) -> Result<()> {
    window.click("link", "Buren").await?;
    window.click("link", "Lijst inlezen").await?;
    window.click("button", "Kies een bestand").await?;
    window.sees(file).await
}

/// From the chosen list to what would come of it; the columns are as they were guessed.
pub async fn look_through(window: &Window<'_>) -> Result<()> {
    window.click("button", "Verder").await?;
    window.click("button", "Kijk na").await?;
    window.find("heading", "Klopt het zo?").await.map(drop)
}

/// Searches, and waits until nobody but this person is found.
pub async fn search(window: &Window<'_>, text: &str, name: &str) -> Result<()> {
    window.fill("Zoek in de buren", "niemand heet zo").await?;
    window.sees("Niemand gevonden").await?;
    window.fill("Zoek in de buren", text).await?;
    window.find("row", name).await?;
    window.sees("1 buur").await
}

/// Writes everyone to a file on the stick, through the menu of the list, and reads it.
pub async fn export(window: &Window<'_>, stage: &Stage) -> Result<String> {
    let file = stage.on_stick("uit.csv");
    stage.choose(&file)?;
    window.click("link", "Buren").await?;
    window.click("button", "Exporteren").await?;
    window.click("menuitem", "CSV").await?;
    window.sees("Opgeslagen:").await?;
    Ok(std::fs::read_to_string(file)?)
}
