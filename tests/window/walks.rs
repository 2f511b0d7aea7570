//! Ways through the window that several tests walk.

use anyhow::Result;
use samenspel_tests::Window;

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
    window.sees("Bewaard").await
}
