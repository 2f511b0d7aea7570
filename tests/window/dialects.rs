//! The same neighbours from every kind of file that people keep them in.

use anyhow::Result;
use samenspel_tests::neighbourhood::{Dialect, cards, exported, people};
use samenspel_tests::{Stage, Window};

use crate::same::same_lines;
use crate::walks::{begin, choose_list, export, look_through, search};

#[tokio::test]
async fn a_workbook_that_libreoffice_saved_brings_everyone_in() -> Result<()> {
    bring_everyone_in(
        "xlsx",
        "buren.xlsx",
        include_bytes!("../fixtures/buren.xlsx"),
    )
    .await
}

#[tokio::test]
async fn an_opendocument_sheet_brings_everyone_in() -> Result<()> {
    bring_everyone_in("ods", "buren.ods", include_bytes!("../fixtures/buren.ods")).await
}

#[tokio::test]
async fn cards_of_an_old_phone_bring_everyone_in() -> Result<()> {
    let cards = cards(&people(), Dialect::Phone);
    bring_everyone_in("vcard-2", "telefoon.vcf", cards.as_bytes()).await
}

#[tokio::test]
async fn cards_of_web_mail_bring_everyone_in() -> Result<()> {
    let cards = cards(&people(), Dialect::WebMail);
    bring_everyone_in("vcard-3", "contacten.vcf", cards.as_bytes()).await
}

#[tokio::test]
async fn modern_cards_bring_everyone_in() -> Result<()> {
    let cards = cards(&people(), Dialect::Modern);
    bring_everyone_in("vcard-4", "adressen.vcf", cards.as_bytes()).await
}

async fn bring_everyone_in(test: &str, name: &str, list: &[u8]) -> Result<()> {
    let stage = Stage::set(test)?;
    stage.choose(&stage.bring(name, list)?)?;
    let walk = async |window: &Window| {
        begin(window, "Speeltuin Lindeplein").await?;
        choose_list(window, name).await?;
        look_through(window).await?;
        window.click("button", "Lees 10.000 buren in").await?;
        window.sees("10.000 buren zijn ingelezen.").await?;
        window
            .sees("4 regels met een fout zijn weggelaten.")
            .await?;
        same_lines(&export(window, &stage).await?, &exported(&people()))?;
        search(window, "brul caféplein", "Zoë van der Brûlé").await?;
        window.picture("found").await
    };
    stage.with_window(&[], walk).await
}
