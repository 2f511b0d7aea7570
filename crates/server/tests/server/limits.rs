use std::num::NonZeroU32;

use axum::body::Body;
use axum::http::Request;
use protocol::{Limits, paths};
use server::Settings;
use server::http::Rates;
use tower::ServiceExt as _;

use crate::support::{Answer, Team, TestServer, on_both};

fn settings() -> Settings {
    Settings {
        enrolment_code: Some("tulp".to_owned()),
        rates: Rates {
            device_per_minute: NonZeroU32::new(3).unwrap(),
            address_per_minute: NonZeroU32::new(40).unwrap(),
        },
        ..Settings::default()
    }
}

async fn register(t: &TestServer, team: &Team, code: &str) -> Answer {
    let path = paths::initiative(team.initiative);
    let request = Request::post(path).header("samenspel-enrolment", code);
    let record = team.records[0].as_bytes().to_vec();
    let request = request.body(Body::from(record)).unwrap();
    Answer::of(t.router().oneshot(request).await.unwrap()).await
}

on_both! {
    async fn a_new_initiative_needs_the_code_where_there_is_one(t: TestServer) {
        let team = Team::founded(&t.router(), 1).await;
        for wrong in ["", "tul", "tulpen"] {
            assert_eq!(register(&t, &team, wrong).await.code(), "enrolment_refused");
        }
        assert_eq!(register(&t, &team, "tulp").await.status, 201);
    }

    async fn a_body_is_refused_by_its_length_and_by_its_coding(t: TestServer) {
        let path = paths::JOIN.replace("{invite}", &"0".repeat(32));
        let most = Limits::DEFAULT.invite;
        let send = async |body: Body, name: &'static str, value: String| {
            let request = Request::post(&path).header(name, value).body(body).unwrap();
            Answer::of(t.router().oneshot(request).await.unwrap()).await
        };
        let told = send(Body::empty(), "content-length", (most + 1).to_string()).await;
        assert_eq!((told.status, told.code()), (413, "too_large"));
        assert_eq!(told.json::<serde_json::Value>()["limit"], most);
        let long = send(Body::from(vec![0; most + 1]), "transfer-encoding", "chunked".into()).await;
        assert_eq!(long.code(), "too_large");
        let lies = send(Body::from(vec![0; most + 1]), "content-length", "1".into()).await;
        assert_eq!(lies.code(), "too_large");
        let packed = send(Body::from(vec![0; 9]), "content-encoding", "zstd".into()).await;
        assert_eq!((packed.status, packed.code()), (415, "unsupported_media"));
        let fits = send(Body::from(vec![0; most]), "content-encoding", "identity".into()).await;
        assert_eq!(fits.code(), "not_found");
    }

    async fn a_body_that_does_not_come_is_not_waited_for(t: TestServer) {
        let path = paths::JOIN.replace("{invite}", &"0".repeat(32));
        let never = futures_util::stream::pending::<Result<&[u8], std::io::Error>>();
        let request = Request::post(&path).header("transfer-encoding", "chunked");
        let request = request.body(Body::from_stream(never)).unwrap();
        tokio::time::pause();
        let answer = Answer::of(t.router().oneshot(request).await.unwrap()).await;
        assert_eq!((answer.status, answer.code()), (408, "timeout"));
    }

    async fn who_asks_too_often_is_told_to_wait(t: TestServer) {
        let team = Team::founded(&t.router(), 1).await;
        register(&t, &team, "tulp").await;
        for _ in 0..3 {
            assert_eq!(team.founder.get(&t, "heads").await.status, 200);
        }
        let answer = team.founder.get(&t, "heads").await;
        assert_eq!((answer.status, answer.code()), (429, "too_many"));
        let mut statuses = Vec::new();
        for _ in 0..40 {
            let answer = team.founder.unsigned(&t.router(), "GET", "/v1", vec![]).await;
            statuses.push(answer.status);
        }
        assert_eq!((statuses[0], statuses[39]), (200, 429));
    }
}
