//! Laptops that go away in the middle of anything that can be asked: whoever asks next is
//! answered, with one connection for all of them.

use crypto::DeviceKeys;
use domain::InitiativeId;
use protocol::{LeaseAnswer, join, paths};
use server::relay::lease::LEASE_MS;

use crate::cancelled::first_steps;
use crate::routes::{filled, lines};
use crate::support::{Device, Team, TestServer, on_both, settings};

/// More are not held at a time by one connection, nor fewer.
const HELD: usize = 20;

on_both! {
    async fn whatever_is_asked_may_be_dropped_wherever_the_server_waits(t: TestServer) {
        let mut t = t;
        t.restart_with_one_connection().await;
        let team = Team::on(&t, 1).await;
        let (mut asked, mut dropped) = (0, 0);
        for (method, path, _) in lines() {
            for steps in 1.. {
                asked += 1;
                let (path, body) = asking(&t, &team, &method, &path, asked).await;
                let router = t.router();
                let asking = team.founder.ask(&router, &method, &path, body);
                let finished = first_steps(steps, asking).await;
                assert_eq!(team.founder.get(&t, "heads").await.status, 200, "{method} {path}");
                if let Some(answer) = finished {
                    assert!(answer.status < 500, "{method} {path}: {answer:?}");
                    break;
                }
                dropped += 1;
            }
        }
        // Some are answered without waiting for anything.
        assert!(dropped > lines().len() / 2, "{dropped} of {asked}");
        assert_eq!(t.check().await, Vec::<String>::new());
    }

    async fn who_waits_for_news_holds_no_connection(t: TestServer) {
        let mut t = t;
        t.restart_with_one_connection().await;
        let team = Team::on(&t, 1).await;
        let known = team.founder.get(&t, "heads").await.header("etag").to_owned();
        let path = paths::within(team.initiative, "heads?wait=25");
        let held: Vec<_> = (0..HELD).map(|_| {
            let request = team.founder.request("GET", &path, b"").header("if-none-match", &known);
            let request = request.body(axum::body::Body::empty()).unwrap();
            tokio::spawn(tower::ServiceExt::oneshot(t.router(), request))
        }).collect();
        while t.server.waiting() == 0 {
            tokio::task::yield_now().await;
        }
        let envelope = team.founder.next("een");
        assert_eq!(team.founder.push(&t.router(), &[&envelope]).await.status, 200);
        for poll in held {
            assert_eq!(poll.await.unwrap().unwrap().status(), 200);
        }
        assert_eq!(t.server.waiting(), 0);
    }

    async fn of_who_waited_and_went_away_nothing_is_kept(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let known = team.founder.get(&t, "heads").await.header("etag").to_owned();
        let path = paths::within(team.initiative, "heads?wait=25");
        let request = team.founder.request("GET", &path, b"").header("if-none-match", &known);
        let request = request.body(axum::body::Body::empty()).unwrap();
        let held = tokio::spawn(tower::ServiceExt::oneshot(t.router(), request));
        while t.server.waiting() == 0 {
            tokio::task::yield_now().await;
        }
        held.abort();
        assert!(held.await.unwrap_err().is_cancelled());
        assert_eq!(t.server.waiting(), 0);
    }
}

/// A request that is no copy of an earlier one, with what has to be there before it.
async fn asking(
    t: &TestServer,
    team: &Team,
    method: &str,
    path: &str,
    number: u64,
) -> (String, Vec<u8>) {
    let ask = async |method: &str, path: &str, body: &[u8]| {
        team.founder
            .ask(&t.router(), method, path, body.to_vec())
            .await
    };
    let invite = format!("{number:032x}");
    let new_invite = format!(r#"{{"invite":"{invite}"}}"#).into_bytes();
    let cid = blake3::hash(&number.to_be_bytes()).to_hex().to_string();
    let path = path.replace("{invite}", &invite).replace("{cid}", &cid);
    match (method, path.as_str()) {
        ("POST", paths::INITIATIVE) => {
            let id = InitiativeId::new(testkit::counted(1000 + number));
            let other = Team::by_founder(laptop(team, id, number));
            (paths::initiative(id), other.records[0].as_bytes().to_vec())
        }
        ("POST", paths::ENVELOPES) => {
            let envelope = laptop(team, team.initiative, number).next("een");
            (filled(&path), join([envelope.as_bytes()]))
        }
        (_, paths::LEASE | paths::CHECKPOINT) => {
            t.clock.0.advance_ms(LEASE_MS);
            team.founder.at.set(t.clock.0.now());
            let path = filled(&path);
            if method == "POST" || method == "GET" {
                return (path, vec![]);
            }
            let lease: LeaseAnswer = ask("POST", &format!("{path}/lease"), b"").await.json();
            let rest = format!("?lease={}&position={}&epoch=1", lease.lease, lease.head);
            (path + &rest, b"verzegeld".to_vec())
        }
        ("POST", paths::INVITES) => (path, new_invite),
        (_, it) if it.contains(&invite) => {
            assert_eq!(ask("POST", paths::INVITES, &new_invite).await.status, 201);
            if it.ends_with("/accept") {
                let join = it.replace("/accept", "/join");
                assert_eq!(ask("POST", &join, b"verzegeld").await.status, 204);
            }
            let body: &[u8] = if method == "POST" { b"verzegeld" } else { b"" };
            (path, body.to_vec())
        }
        ("PUT", it) if it.contains(&cid) => (filled(it) + "?of=2", vec![7; 40]),
        (_, it) => (filled(it), vec![]),
    }
}

/// The founder's laptop after it was set up anew: what it sends follows nothing.
fn laptop(team: &Team, initiative: InitiativeId, series: u64) -> Device {
    let (generation, at) = (&team.founder.generation, team.founder.at.get());
    Device::known(
        DeviceKeys::new(&[1; 64]),
        initiative,
        generation,
        series as u32,
        at,
        0,
    )
}
