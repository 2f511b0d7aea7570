//! Laptops that go away while the server works for them, at every point at which it waits.

use std::future::poll_fn;
use std::sync::Arc;
use std::task::Poll;

use axum::Router;
use axum::body::Body;
use protocol::PushOutcome;
use server::Settings;
use tower::ServiceExt as _;

use crate::support::{Answer, Asked, Device, KINDS, Note, Team, TestServer, on_both};

fn settings() -> Settings {
    Settings {
        kinds: vec![Arc::new(Note)],
        ..crate::support::settings()
    }
}

/// Gives up after it was woken so often.
pub async fn first_steps<T>(most: usize, work: impl Future<Output = T>) -> Option<T> {
    let mut work = Box::pin(work);
    let mut steps = 0;
    poll_fn(|context| {
        steps += 1;
        match work.as_mut().poll(context) {
            Poll::Ready(done) => Poll::Ready(Some(done)),
            Poll::Pending if steps >= most => Poll::Ready(None),
            Poll::Pending => Poll::Pending,
        }
    })
    .await
}

async fn ask(router: &Router, by: &Device, asked: &Asked) -> Answer {
    let mut request = by.request(asked.method, &asked.path, &asked.body);
    if let Some((name, value)) = asked.more.trim_end().split_once(": ") {
        request = request.header(name, value);
    }
    let request = request.body(Body::from(asked.body.clone())).unwrap();
    Answer::of(router.clone().oneshot(request).await.unwrap()).await
}

/// Asks again what was dropped, until it is no longer being done.
async fn ask_again(t: &TestServer, by: &Device, asked: &Asked) -> Answer {
    for _ in 0..1000 {
        let answer = ask(&t.router(), by, asked).await;
        if answer.status != 409 {
            return answer;
        }
        assert_eq!(answer.code(), "in_progress");
        tokio::task::yield_now().await;
    }
    panic!("nobody does it any more")
}

on_both! {
    async fn a_request_may_be_dropped_wherever_the_server_waits(t: TestServer) {
        let mut t = t;
        t.make_ledger().await;
        t.restart_with_one_connection().await;
        let mut team = Team::on(&t, 1).await;
        let (mut dropped, mut last) = (0, 0);
        for kind in KINDS {
            let mut is_finished = false;
            for steps in 1.. {
                if is_finished {
                    break;
                }
                last += 1;
                let asked = kind(&mut team, last);
                let router = t.router();
                let finished = first_steps(steps, ask(&router, &team.founder, &asked)).await;
                is_finished = finished.is_some();
                dropped += usize::from(!is_finished);
                let again = ask_again(&t, &team.founder, &asked).await;
                assert!(matches!(again.status, 200 | 201), "{steps} of {}: {again:?}", asked.path);
                if asked.path.ends_with("envelopes") {
                    let [PushOutcome::Ok { pos } | PushOutcome::Dup { pos }] = again.outcomes()[..] else {
                        panic!("{again:?}")
                    };
                    assert_eq!(pos, u64::from(last));
                }
                assert_eq!(team.founder.get(&t, "heads").await.status, 200);
            }
        }
        assert!(dropped >= 8, "{dropped}");
        assert!(t.check().await.is_empty());
        let lines = t.lines().await;
        assert!(!lines.is_empty() && lines.windows(2).all(|two| two[0] + 1 == two[1]), "{lines:?}");
        assert_eq!(lines.last(), Some(&i64::from(last)));
    }
}
