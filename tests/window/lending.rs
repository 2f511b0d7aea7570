//! What there is to borrow: a hall that is taken, and a budget that asks for things.

use anyhow::Result;
use jiff::civil::Weekday;
use jiff::{ToSpan as _, Zoned};
use samenspel_tests::{Key, Stage, Window, until};

use crate::worded::Worded;

#[tokio::test]
async fn a_hall_that_is_taken_is_refused_with_the_nearest_free_time() -> Result<()> {
    let stage = Stage::set("hall-refused")?;
    let walk = async |window: &Window| {
        let worded = Worded::new(window);
        worded.open_the_demo().await?;
        ask_for_the_hall(&worded, "Buurtmaaltijd").await?;
        window
            .sees("Zaal van het oude schoolgebouw is gereserveerd")
            .await?;
        ask_for_the_hall(&worded, "Toneelrepetitie").await?;
        window
            .sees("Zaal van het oude schoolgebouw is dan niet vrij")
            .await?;
        window.sees("14:00").await?;
        window.sees("Buurtmaaltijd").await?;
        window.sees("Er is niets veranderd.").await?;
        worded.sees("not-free-next").await?;
        window.picture("refused").await?;
        // Half an hour lies between two bookings of this hall.
        window.click("button", "Reserveer zaterdag").await?;
        until("the free time to be booked", async || {
            let text = window.text().await?;
            Ok((!text.contains("is dan niet vrij") && text.contains("18:30")).then_some(()))
        })
        .await
    };
    stage.with_window(&[], walk).await
}

#[tokio::test]
async fn the_guide_of_a_scheme_says_what_is_missing() -> Result<()> {
    let stage = Stage::set("guide")?;
    let walk = async |window: &Window| {
        let worded = Worded::new(window);
        worded.open_the_demo().await?;
        worded.click("link", "place-resources").await?;
        worded.click("link", "resources-part-schemes").await?;
        // Eight weeks beforehand is too late for the Saturday after next.
        window.click("link", "Initiatievenloket").await?;
        worded.find("heading", "guide").await?;
        worded.fill("guide-day", &a_saturday()?).await?;
        worded.find("heading", "guide-missing").await?;
        window.sees("Op tijd: 8 weken van tevoren").await?;
        window.sees("De laatste dag om aan te vragen was").await?;
        window.picture("missing").await
    };
    stage.with_window(&[], walk).await
}

async fn ask_for_the_hall(worded: &Worded<'_>, purpose: &str) -> Result<()> {
    worded.window.chord(&[Key::Control], 'k').await?;
    let what = worded.say("booking-new");
    worded.window.type_in(&what).await?;
    worded.window.find("option", &what).await?;
    worded.window.key(Key::Enter).await?;
    worded.find("heading", "booking-new").await?;
    worded
        .window
        .click("option", "Zaal van het oude schoolgebouw")
        .await?;
    worded.fill("booking-day", &a_saturday()?).await?;
    worded.fill("booking-from", "14:00").await?;
    worded.fill("booking-until", "18:00").await?;
    worded.fill("booking-purpose", purpose).await?;
    worded.click("button", "booking-do").await
}

/// Later than everything that the demo has booked this week.
fn a_saturday() -> Result<String> {
    let next_week = Zoned::now().date().checked_add(8.days())?;
    let saturday = next_week.yesterday()?.nth_weekday(1, Weekday::Saturday)?;
    Ok(saturday.strftime("%d-%m-%Y").to_string())
}
