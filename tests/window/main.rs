//! What a person does in the real window. `cargo xtask test windows` runs these.

use anyhow::Result;
use samenspel_tests::Stage;

#[tokio::test]
async fn the_app_opens_on_the_choices_of_welkom() -> Result<()> {
    let stage = Stage::set("welkom")?;
    stage
        .with_window(&[], async |window| {
            window.find("heading", "Welkom").await?;
            window.picture("choices").await
        })
        .await
}
