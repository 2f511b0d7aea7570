//! The first evening: begin, write down a neighbour, close the laptop, come back.

use anyhow::Result;
use samenspel_tests::{Stage, Window};

use crate::walks::{begin, unlock, write_down};

#[tokio::test]
async fn the_app_opens_on_welkom_with_the_demo_one_click_away() -> Result<()> {
    let stage = Stage::set("welkom")?;
    let walk = async |window: &Window| {
        window
            .find("heading", "Samen iets doen in je buurt")
            .await?;
        window.picture("choices").await?;
        window.click("button", "De voorbeeldbuurt bekijken").await?;
        window.sees("Niemand hier bestaat echt").await?;
        window.find("heading", "De straat").await?;
        window.picture("demo").await
    };
    stage.with_window(&[], walk).await
}

#[tokio::test]
async fn a_neighbour_written_down_is_there_the_next_day() -> Result<()> {
    let stage = Stage::set("next-day")?;
    let evening = async |window: &Window| {
        begin(window, "Speeltuin Lindeplein").await?;
        write_down(window, "Fatima", "van der Berg").await?;
        window.picture("written-down").await
    };
    let morning = async |window: &Window| {
        unlock(window).await?;
        window.click("link", "Buren").await?;
        window.find("row", "Fatima van der Berg").await?;
        window.picture("still-there").await
    };
    stage.with_window(&[], evening).await?;
    stage.with_window(&[], morning).await
}

#[tokio::test]
async fn a_neighbour_written_down_survives_a_dead_battery() -> Result<()> {
    let stage = Stage::set("dead-battery")?;
    let window = Window::open(&stage, &[]).await?;
    begin(&window, "Speeltuin Lindeplein").await?;
    write_down(&window, "Fatima", "van der Berg").await?;
    window.kill().await?;
    let again = async |window: &Window| {
        unlock(window).await?;
        window.click("link", "Buren").await?;
        window.find("row", "Fatima van der Berg").await.map(drop)
    };
    stage.with_window(&[], again).await
}
