//! How long it takes until what one person typed is seen by another.

use anyhow::Result;
use app::neighbour::{
    NeighbourChange, NeighbourInput, create_neighbour, edit_neighbour, show_neighbour,
};
use app::server::{exchange, keep_in_step};

use crate::laptops::{PASSPHRASE, Two};
use crate::program::Program;
use samenspel_tests::bench::baseline;
use samenspel_tests::bench::report::Report;
use samenspel_tests::bench::timing::{median, millis};

const EDITS: usize = 60;

pub async fn measure(report: &mut Report) -> Result<()> {
    let two = Two::new().await?;
    let kees = NeighbourInput {
        given: "Kees".into(),
        ..NeighbourInput::default()
    };
    let kees = create_neighbour(&two.a.app, two.initiative, &kees).await?;
    exchange(&two.a.app, two.initiative).await?;
    exchange(&two.b.app, two.initiative).await?;
    let _meetings = (keep_in_step(&two.a.app), keep_in_step(&two.b.app));
    tokio::time::sleep(std::time::Duration::from_secs(1)).await; // both wait for news by then
    let mut ours = Vec::new();
    for round in 0..EDITS {
        let note = format!("Belde op dag {round}");
        let mut news = two.b.app.events();
        let seen = async {
            let change = NeighbourChange {
                note: Some(note.clone()),
                ..NeighbourChange::default()
            };
            edit_neighbour(&two.a.app, kees, &change).await?;
            while show_neighbour(&two.b.app, kees)
                .await?
                .neighbour
                .note
                .as_str()
                != note
            {
                news.recv().await?;
            }
            Ok(())
        };
        ours.push(millis(seen).await?.0);
    }
    let bare = bare(two).await?;
    report.ratio("edit_visible_ms", median(ours), bare, "ms", 3.0);
    Ok(())
}

/// A durable edit with plain sqlx, and an echo of as many bytes.
async fn bare(two: Two) -> Result<f64> {
    let server = Program::bare()?;
    let connection = server.connection()?;
    two.a.app.close().await?;
    let key = baseline::key(two.a.folder.path(), PASSPHRASE)?;
    let file = two.a.folder.path().join("samenspel.db");
    let mut conn = baseline::open(&file, &key).await?;
    let mut plain = baseline::open(&two.a.folder.path().join("plain.db"), &key).await?;
    baseline::make_schema(&mut plain).await?;
    let rows = baseline::rows_of(&mut conn, &["household", "neighbour"]).await?;
    baseline::insert(&mut plain, &rows).await?;
    let mut figures = Vec::new();
    for round in 0..EDITS {
        let note = format!("Belde op dag {round}");
        let once = async {
            baseline::edit(&mut plain, 1, &note).await?;
            Program::post(&connection, "/echo", vec![7; 300]).await
        };
        figures.push(millis(once).await?.0);
    }
    Ok(median(figures))
}
