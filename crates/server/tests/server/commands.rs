use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use protocol::paths;
use serde_json::{Value, json};
use server::Settings;
use server::database::{Database, StoreError};
use server::relay::Place;
use server::relay::command::{GONE_MS, Kind};

use crate::support::{Answer, Team, TestServer, on_both};

const COMMAND: &str = "01990000-0000-7000-8000-0000000000aa";

/// Counts how often it was done, and breaks off the first time when it is asked to.
struct Counting(AtomicU64);

impl Kind for Counting {
    fn name(&self) -> &'static str {
        "count"
    }

    fn carry_out<'a>(
        &'a self,
        database: &'a mut Database,
        _place: Place,
        body: &'a Value,
    ) -> BoxFuture<'a, Result<Value, StoreError>> {
        let times = self.0.fetch_add(1, Ordering::Relaxed) + 1;
        let breaks_off = times == 1 && body["break"] == true;
        async move {
            if body["fail"] == true {
                let sql = "UPDATE initiative SET changes = changes + 100";
                database.write(sql, vec![]).await?;
                return Err(StoreError::BrokenOff);
            }
            assert!(!breaks_off, "as it was asked to");
            Ok(json!({ "times": times }))
        }
        .boxed()
    }
}

fn settings() -> Settings {
    Settings {
        kinds: vec![Arc::new(Counting(AtomicU64::new(0)))],
        ..crate::support::settings()
    }
}

async fn put(t: &TestServer, team: &Team, body: Value) -> Answer {
    let path = paths::COMMAND.replace("{command}", COMMAND);
    let body = serde_json::to_vec(&body).unwrap();
    team.founder.ask(&t.router(), "PUT", &path, body).await
}

on_both! {
    async fn a_command_is_carried_out_once_and_answered_as_often_as_it_comes(t: TestServer) {
        let mut t = t;
        let team = Team::on(&t, 1).await;
        let command = json!({ "kind": "count", "body": { "room": 1 } });
        for _ in 0..2 {
            for _ in 0..2 {
                let answer = put(&t, &team, command.clone()).await;
                assert_eq!(answer.json::<Value>(), json!({ "answer": { "times": 1 } }));
            }
            t.restart().await;
        }
        let other = put(&t, &team, json!({ "kind": "count", "body": { "room": 2 } })).await;
        assert_eq!((other.status, other.code()), (422, "command_differs"));
    }

    async fn an_unknown_kind_is_refused_with_those_that_are_known(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let answer = put(&t, &team, json!({ "kind": "fly" })).await;
        assert_eq!((answer.status, answer.code()), (422, "unknown_kind"));
        assert_eq!(answer.json::<Value>()["accepted"], json!(["count"]));
        for body in [json!(1), json!({}), json!({ "kind": "count", "more": 1 })] {
            assert_eq!(put(&t, &team, body).await.code(), "malformed");
        }
        let good = put(&t, &team, json!({ "kind": "count" })).await;
        assert_eq!(good.status, 200);
    }

    async fn of_work_that_failed_nothing_is_stored(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let before = team.founder.get(&t, "heads").await;
        let command = json!({ "kind": "count", "body": { "fail": true } });
        assert_eq!(put(&t, &team, command).await.code(), "unavailable");
        let after = team.founder.get(&t, "heads").await;
        assert_eq!(before.header("etag"), after.header("etag"));
    }

    async fn a_command_that_broke_off_is_taken_over_after_a_minute(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let command = json!({ "kind": "count", "body": { "break": true } });
        assert_eq!(put(&t, &team, command.clone()).await.code(), "unavailable");
        assert_eq!(put(&t, &team, command.clone()).await.code(), "in_progress");
        t.clock.0.advance_ms(GONE_MS);
        let answer = put(&t, &team, command).await;
        assert_eq!(answer.json::<Value>(), json!({ "answer": { "times": 2 } }));
    }
}
