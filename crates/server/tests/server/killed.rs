//! The server ended by force, again and again, each time somewhere else: whatever it was asked
//! for is done once.
//!
//! Every other life is one of the real program. The lives between are of this very test, which
//! starts itself once more as a server that knows a command: the program has none yet.

mod laptops;
mod life;

use crate::support::{Team, TestServer, are_all, pages, settings};
use life::Lives;

/// How often it is killed on each of the two databases.
const KILLS: u32 = 400;

mod sqlite {
    use super::*;

    #[tokio::test]
    async fn a_server_that_is_killed_does_everything_once() {
        if life::is_asked_to_serve() {
            return life::serve_with_a_command().await;
        }
        does_everything_once(TestServer::on_sqlite(settings()).await).await;
    }
}

mod postgres {
    use super::*;

    #[tokio::test]
    async fn a_server_that_is_killed_does_everything_once() {
        does_everything_once(TestServer::on_postgres(settings()).await).await;
    }
}

async fn does_everything_once(t: TestServer) {
    let team = Team::on(&t, 1).await;
    t.server.close().await;
    t.make_ledger().await;
    let (database, initiative) = (t.options.clone(), team.initiative);
    let lived = tokio::task::spawn_blocking(move || {
        let mut lives = Lives::new(&database, initiative);
        for round in 0..KILLS {
            lives.one(round);
        }
        let mut known = lives.settle(KILLS);
        known.notes.sort_unstable();
        are_all(known.stand.clone(), &pages(&database, initiative));
        known
    });
    let known = lived.await.unwrap();
    assert!(known.records > KILLS as usize && !known.notes.is_empty());
    let (hung_up, stored, lost) = (known.hung_up, known.stored, known.lost);
    // Before the commit, after it, and after the answer: all of it was met.
    assert!(
        hung_up > 0 && stored > 0 && lost > 0,
        "{hung_up} {stored} {lost}"
    );
    assert_eq!(t.lines().await, known.notes);
    assert!(t.check().await.is_empty());
}
