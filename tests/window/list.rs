//! A list of neighbours that somebody kept in a spreadsheet.

use anyhow::Result;
use samenspel_tests::{Stage, Window};

use crate::walks::{begin, choose_list, look_through};

const LIST: &str = "Voornaam;Achternaam;Straat;Huisnummer;Postcode;Plaats\n\
    Jan;Jansen;Lindeplein;1;3511 AA;Utrecht\n\
    Aïsha;El Amrani;Lindeplein;2;3511 AA;Utrecht\n";

#[tokio::test]
async fn a_list_is_read_in_and_taken_back() -> Result<()> {
    let stage = Stage::set("list")?;
    stage.choose(&stage.bring("buren.csv", LIST)?)?;
    let walk = async |window: &Window| {
        begin(window, "Speeltuin Lindeplein").await?;
        read_in(window).await?;
        window.sees("2 buren zijn ingelezen.").await?;
        window.picture("read-in").await?;
        window.click("button", "Maak het inlezen ongedaan").await?;
        window.sees("Het inlezen is ongedaan gemaakt.").await?;
        window.click("link", "Buren").await?;
        window.sees("Nog geen buren").await
    };
    stage.with_window(&[], walk).await
}

async fn read_in(window: &Window<'_>) -> Result<()> {
    choose_list(window, "buren.csv").await?;
    look_through(window).await?;
    window.sees("2 buren zijn klaar om in te lezen.").await?;
    window.click("button", "Lees 2 buren in").await
}
