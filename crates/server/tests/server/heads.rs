use std::sync::Arc;

use protocol::Heads;
use server::database::DatabaseOptions;
use tokio::task::spawn_blocking;

use crate::support::{Answer, Cluster, Team, TestServer, on_both, settings};

/// Asks for what is new since that answer, and waits for it.
async fn poll(t: &TestServer, team: &Team, known: &Answer) -> Answer {
    use axum::body::Body;
    use tower::ServiceExt as _;
    let path = protocol::paths::within(team.initiative, "heads?wait=25");
    let request = team.founder.request("GET", &path, b"");
    let request = request.header("if-none-match", known.header("etag"));
    let request = request.body(Body::empty()).unwrap();
    Answer::of(t.router().oneshot(request).await.unwrap()).await
}

on_both! {
    async fn heads_change_with_everything_that_is_stored(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let before = team.founder.get(&t, "heads").await;
        let heads: Heads = before.json();
        assert_eq!((heads.team, heads.shared, heads.membership.count), (0, 0, 1));
        team.founder.push(&t.router(), &[&team.founder.next("een")]).await;
        let after = team.founder.get(&t, "heads").await;
        assert_eq!(after.json::<Heads>().team, 1);
        assert_ne!(before.header("etag"), after.header("etag"));
        let same = team.founder.get(&t, "heads").await;
        assert_eq!(same.header("etag"), after.header("etag"));
    }

    async fn who_waits_is_told_when_something_is_stored(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let known = team.founder.get(&t, "heads").await;
        let envelope = team.founder.next("een");
        let push = async {
            while t.server.waiting() == 0 {
                tokio::task::yield_now().await;
            }
            team.founder.push(&t.router(), &[&envelope]).await
        };
        let (told, pushed) = tokio::join!(poll(&t, &team, &known), push);
        assert_eq!((told.status, pushed.status), (200, 200));
        assert_eq!(told.json::<Heads>().team, 1);
        assert_eq!(t.server.waiting(), 0);
    }

    async fn who_waits_on_one_server_is_told_of_what_another_stored(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let beside = t.beside().await;
        let known = team.founder.get(&t, "heads").await;
        let envelope = team.founder.next("een");
        let push = async {
            while t.server.waiting() == 0 {
                tokio::task::yield_now().await;
            }
            team.founder.push(&server::http::router(beside.clone()), &[&envelope]).await
        };
        let (told, _) = tokio::join!(poll(&t, &team, &known), push);
        assert_eq!((told.status, told.json::<Heads>().team), (200, 1));
    }

    async fn a_push_that_brings_nothing_new_wakes_no_one(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let envelope = team.founder.next("een");
        team.founder.push(&t.router(), &[&envelope]).await;
        let known = team.founder.get(&t, "heads").await;
        team.founder.push(&t.router(), &[&envelope]).await;
        let same = team.founder.get(&t, "heads").await;
        assert_eq!(same.header("etag"), known.header("etag"));
    }

    async fn who_waits_is_let_go_when_the_server_stops(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let known = team.founder.get(&t, "heads").await;
        let server = Arc::clone(&t.server);
        let stop = async {
            while server.waiting() == 0 {
                tokio::task::yield_now().await;
            }
            server.stop();
        };
        // Without being let go it would end by its own time, and say the same much later.
        let late = tokio::time::sleep(std::time::Duration::from_secs(20));
        tokio::select! {
            (told, ()) = async { tokio::join!(poll(&t, &team, &known), stop) } => {
                assert_eq!(told.status, 304);
                assert_eq!(told.header("etag"), known.header("etag"));
            }
            () = late => panic!("it was held"),
        }
    }
}

/// Without any hint, as when another server died before it told.
#[tokio::test]
async fn who_waits_looks_again_by_itself() {
    let settings = server::Settings {
        look_again: std::time::Duration::from_millis(10),
        ..settings()
    };
    let t = TestServer::on_postgres(settings).await;
    let team = Team::on(&t, 1).await;
    let known = team.founder.get(&t, "heads").await;
    let push = async {
        while t.server.waiting() == 0 {
            tokio::task::yield_now().await;
        }
        t.change_unheard().await;
    };
    let (told, ()) = tokio::join!(poll(&t, &team, &known), push);
    assert_eq!(told.status, 200);
    assert_ne!(told.header("etag"), known.header("etag"));
}

/// Who lost the database may have missed what another server told before it listens again.
#[tokio::test]
async fn who_waits_is_told_of_what_came_in_before_its_server_listened_again() {
    let cluster = spawn_blocking(|| Cluster::new("")).await.unwrap();
    let options = DatabaseOptions::Postgres(cluster.create("again"));
    let t = TestServer::on(options, settings(), None).await;
    let team = Team::on(&t, 1).await;
    let beside = t.beside().await;
    let _runs = spawn_blocking(move || {
        cluster.stop_at_once();
        cluster.start_again();
        cluster
    })
    .await
    .unwrap();
    let known = loop {
        let known = team.founder.get(&t, "heads").await;
        if known.status == 200 {
            break known;
        }
    };
    let envelope = team.founder.next("een");
    let push = async {
        while t.server.waiting() == 0 {
            tokio::task::yield_now().await;
        }
        let router = server::http::router(beside);
        while team.founder.push(&router, &[&envelope]).await.status != 200 {}
    };
    let (told, ()) = tokio::join!(poll(&t, &team, &known), push);
    assert_eq!((told.status, told.json::<Heads>().team), (200, 1));
}
