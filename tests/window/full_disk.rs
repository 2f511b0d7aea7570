//! A disk that is full while somebody types.

use anyhow::{Result, ensure};
use samenspel_tests::{FullDisk, Stage, Window};

use crate::walks::{begin, is_kept, unlock, write_down};

const NAME: &str = "Fatima van der Berg";
const NOTE: &str = "Heeft de sleutel van het buurthuis.";

#[tokio::test]
async fn a_full_disk_is_said_and_what_was_typed_stays_until_it_is_kept() -> Result<()> {
    let mut stage = Stage::set("full-disk")?;
    let disk = FullDisk::of(&stage.home.path("data"))?;
    stage.surround(disk.variables()?);
    let evening = async |window: &Window| {
        begin(window, "Speeltuin Lindeplein").await?;
        write_down(window, "Fatima", "van der Berg").await?;
        disk.fill()?;
        window.click("textbox", "Notitie").await?;
        window.type_in(NOTE).await?;
        window.sees("Niet bewaard: de schijf is vol").await?;
        ensure!(disk.was_full(), "nothing was refused");
        window.holds("Notitie", NOTE).await?;
        window.picture("not-kept").await?;
        window.fits("the page that says so").await?;
        window.click("button", "Nu opnieuw proberen").await?;
        window.sees("Niet bewaard: de schijf is vol").await?;
        disk.make_room()?; // and it tries again by itself
        window.sees_no_more("Niet bewaard").await?;
        is_kept(window).await
    };
    let morning = async |window: &Window| {
        unlock(window).await?;
        window.click("link", "Buren").await?;
        window.click("row", NAME).await?;
        window.holds("Notitie", NOTE).await
    };
    stage.with_window(&[], evening).await?;
    stage.with_window(&[], morning).await
}
