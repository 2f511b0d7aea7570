use axum::body::Body;
use axum::http::Request;
use protocol::paths;
use tower::ServiceExt as _;

use crate::support::{Answer, Device, Team, TestServer, on_both, settings};

async fn send(t: &TestServer, method: &str, path: &str, by: &str, body: &[u8]) -> Answer {
    let request = Request::builder().method(method).uri(path);
    let request = request.header("authorization", by);
    let request = request.body(Body::from(body.to_vec())).unwrap();
    Answer::of(t.router().oneshot(request).await.unwrap()).await
}

on_both! {
    async fn a_signature_fits_one_request_once(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let path = paths::within(team.initiative, "team/envelopes");
        let body = protocol::join([team.founder.next("een").as_bytes()]);
        let by = team.founder.authorization("POST", &path, &body).to_string();
        let longer = format!("{path}?after=0");
        let other = [&body[..], &body[..]].concat();
        for (method, path, body) in [
            ("GET", &path, &body),
            ("POST", &longer, &body),
            ("POST", &path, &other),
        ] {
            let answer = send(&t, method, path, &by, body).await;
            let expected = if method == "GET" { "too_large" } else { "unauthorized" };
            assert_eq!(answer.code(), expected, "{method} {path}");
        }
        assert_eq!(send(&t, "POST", &path, &by, &body).await.status, 200);
        assert_eq!(send(&t, "POST", &path, &by, &body).await.code(), "replayed");
    }

    async fn a_request_of_another_time_is_refused_with_the_time(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let now = t.clock.0.now();
        let minutes = 60 * 1000;
        for (by, code) in [(11, "clock_ahead"), (-11, "clock_behind")] {
            team.founder.at.set(domain::Moment(now.0 + by * minutes));
            let answer = team.founder.get(&t, "heads").await;
            assert_eq!((answer.status, answer.code()), (401, code));
            assert_eq!(answer.json::<serde_json::Value>()["now"], now.0);
            assert_eq!(answer.header("samenspel-time"), now.0.to_string());
        }
        for by in [10, -10] {
            team.founder.at.set(domain::Moment(now.0 + by * minutes));
            assert_eq!(team.founder.get(&t, "heads").await.status, 200);
        }
        team.founder.at.set(domain::Moment(i64::MIN));
        assert_eq!(team.founder.get(&t, "heads").await.code(), "clock_behind");
        team.founder.at.set(domain::Moment(i64::MAX));
        assert_eq!(team.founder.get(&t, "heads").await.code(), "clock_ahead");
    }

    async fn only_a_device_of_the_team_is_let_in(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let other = Team::on(&t, 2).await;
        let stranger = Device::new(&t.router(), team.initiative, 77).await;
        assert_eq!(stranger.get(&t, "heads").await.code(), "not_member");
        let path = paths::within(team.initiative, "heads");
        let answer = other.founder.ask(&t.router(), "GET", &path, vec![]).await;
        assert_eq!(answer.code(), "not_member");
        let mut forged = stranger.authorization("GET", &path, b"");
        forged.device = team.founder.keys.id().0;
        let answer = send(&t, "GET", &path, &forged.to_string(), b"").await;
        assert_eq!(answer.code(), "unauthorized");
        let nowhere = Team::founded(&t.router(), 3).await;
        assert_eq!(nowhere.founder.get(&t, "heads").await.code(), "unknown_initiative");
        for by in ["", "Basic x", "Samenspel", "Samenspel initiative=1"] {
            assert_eq!(send(&t, "GET", &path, by, b"").await.code(), "unauthorized");
        }
    }

    async fn a_request_signed_for_another_life_of_the_server_is_refused(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let elsewhere = Device {
            generation: "0".repeat(32),
            ..Device::new(&t.router(), team.initiative, 1).await
        };
        let answer = elsewhere.get(&t, "heads").await;
        assert_eq!(answer.code(), "unauthorized");
        let told = answer.json::<serde_json::Value>()["generation"].clone();
        assert_eq!(told, team.founder.generation);
    }
}
