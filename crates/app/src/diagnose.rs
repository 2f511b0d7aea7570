//! What someone who helps has to know, without a name, an address or a text.

use std::env::consts::{ARCH, OS};
use std::fmt::Write as _;

use storage::{SCHEMA, StorageError};

use crate::App;

/// Writes it as lines of `what: value`, to be read by the person before they send it.
pub async fn diagnose(app: &App, version: &str) -> Result<String, StorageError> {
    let check = app.check().await?;
    let mut text = String::new();
    let mut line = |what: &str, value: &dyn std::fmt::Display| {
        // Writing to a text does not fail.
        let _written = writeln!(text, "{what}: {value}");
    };
    line("samenspel", &version);
    line("system", &format_args!("{OS} {ARCH}"));
    line("made at", &app.now());
    line("schema", &SCHEMA);
    line("ended cleanly", &check.ended_cleanly);
    line("whole", &check.whole);
    line("longest hold in microseconds", &app.longest_hold_us());
    let mut lease = app.store.lease().await?;
    for tally in lease.tally().await? {
        let (rows, removed) = (tally.rows, tally.removed);
        line(tally.table, &format_args!("{rows}, {removed} removed"));
    }
    for (at, initiative) in lease.initiatives().await?.iter().enumerate() {
        let waiting = lease.tally_waiting(initiative.id).await?;
        let server = lease.server(initiative.id).await?;
        let said = format_args!(
            "{} envelopes unread, {} of a later version, {} undecided, server {}",
            waiting.envelopes,
            waiting.of_later_versions,
            waiting.undecided,
            server.map_or("none", |_| "known"),
        );
        line(&format!("initiative {}", at + 1), &said);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::TestApp;

    #[tokio::test]
    async fn it_counts_and_names_nobody() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        t.a_neighbour(initiative, "Kees", "Zandstra").await;

        let text = diagnose(&t.app, "1.2.3").await.unwrap();

        assert!(text.contains("samenspel: 1.2.3"), "{text}");
        assert!(text.contains("neighbour: 1, 0 removed"), "{text}");
        assert!(text.contains("initiative 1: 0 envelopes unread"), "{text}");
        for name in ["Kees", "Zandstra", "Speeltuin"] {
            assert!(!text.contains(name), "{text}");
        }
    }
}
