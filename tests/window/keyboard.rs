//! A whole evening by keyboard alone: the mouse is never touched.

use anyhow::Result;
use samenspel_tests::{Key, Stage, Window};

use crate::walks::{PASSPHRASE, is_kept};

const LIST: &str = "Voornaam;Achternaam;Straat;Huisnummer;Postcode;Plaats\n\
    Jan;Jansen;Lindeplein;1;3511 AA;Utrecht\n\
    Aïsha;El Amrani;Lindeplein;2;3511 AA;Utrecht\n";

#[tokio::test]
async fn an_evening_needs_no_mouse() -> Result<()> {
    let stage = Stage::set("keyboard")?;
    stage.choose(&stage.bring("buren.csv", LIST)?)?;
    let walk = async |window: &Window| {
        begin(window).await?;
        read_in(window).await?;
        write_down(window).await?;
        find_and_change(window).await?;
        go_elsewhere(window).await?;
        look_after_it(window).await
    };
    stage.with_window(&[], walk).await
}

async fn begin(window: &Window<'_>) -> Result<()> {
    window.enter("button", "Nieuw initiatief beginnen").await?;
    window
        .type_into("Naam van het initiatief", "Moestuin Kastanjelaan")
        .await?;
    window.type_into("Wachtzin", PASSPHRASE).await?;
    window.key(Key::Enter).await?;
    window
        .find("heading", "Moestuin Kastanjelaan")
        .await
        .map(drop)
}

async fn read_in(window: &Window<'_>) -> Result<()> {
    window.enter("link", "Buren").await?;
    window.enter("link", "Lijst inlezen").await?;
    for step in ["Kies een bestand", "Verder", "Kijk na", "Lees 2 buren in"] {
        window.enter("button", step).await?;
    }
    window.sees("2 buren zijn ingelezen.").await?;
    window.enter("link", "Naar de buren").await?;
    window.find("row", "Jan Jansen").await.map(drop)
}

async fn write_down(window: &Window<'_>) -> Result<()> {
    window.type_in("n").await?;
    window.type_into("Voornaam", "Noor").await?;
    window.type_into("Achternaam", "Bos").await?;
    window.key(Key::Enter).await?;
    window.find("heading", "Noor Bos").await?;
    is_kept(window).await?;
    window.key(Key::Escape).await?;
    window.sees("3 buren").await
}

async fn find_and_change(window: &Window<'_>) -> Result<()> {
    window.chord(&[Key::Control], '1').await?;
    window.find("heading", "De straat").await?;
    window.type_in("/").await?;
    window.has_focus("searchbox", "Zoek in de buren").await?;
    window.type_in("amrani").await?;
    window.sees("1 buur").await?;
    window.tab_to("row", "Aïsha El Amrani").await?;
    window.key(Key::Enter).await?;
    window.has_focus("heading", "Aïsha El Amrani").await?;
    window.tab_to("textbox", "Notitie").await?;
    window.type_in("!").await?;
    window.key(Key::Tab).await?;
    is_kept(window).await?;
    window.tab_to("button", "Toestemming vastleggen").await?;
    window.chord(&[Key::Control], 'z').await?;
    window.holds("Notitie", "").await?;
    window.chord(&[Key::Control, Key::Shift], 'z').await?;
    window.holds("Notitie", "!").await?;
    window.picture("changed").await?;
    window.key(Key::Escape).await?;
    window.has_focus("row", "Aïsha El Amrani").await
}

async fn go_elsewhere(window: &Window<'_>) -> Result<()> {
    window.chord(&[Key::Control], 'k').await?;
    window.has_focus("combobox", "Zoek een buur").await?;
    window.type_in("noor").await?;
    window.find("option", "Noor Bos").await?;
    window.picture("palette").await?;
    window.key(Key::Enter).await?;
    window.has_focus("heading", "Noor Bos").await?;
    window.chord(&[Key::Control], '9').await?;
    window.find("heading", "Taal en uiterlijk").await.map(drop)
}

async fn look_after_it(window: &Window<'_>) -> Result<()> {
    window.tab_to("radio", "Zoals de computer").await?;
    window.key(Key::Right).await?;
    window.key(Key::Right).await?;
    window.has_focus("radio", "Donker").await?;
    window.enter("button", "Maak het herstelblad").await?;
    window.find("heading", "Je herstelblad").await?;
    window.enter("button", "Ik heb het opgeschreven").await?;
    window.enter("button", "Maak er nu een").await?;
    window.sees("Reservekopie gemaakt op").await?;
    window.picture("backup").await
}
