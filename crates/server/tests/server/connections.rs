use std::time::Duration;

use server::serve::Connections;
use tokio::task::spawn_blocking;

use crate::support::{Team, Wire, listening, on_both, settings};

fn short() -> Connections {
    Connections {
        header_time: Duration::from_millis(50),
        idle_time: Duration::from_millis(50),
        ..Connections::default()
    }
}

async fn ends(read: impl FnOnce() + Send + 'static) {
    let ended = tokio::time::timeout(Duration::from_secs(20), spawn_blocking(read)).await;
    ended.expect("the server ends the connection").unwrap();
}

on_both! {
    async fn who_sends_headers_too_slowly_is_cut_off(t: TestServer) {
        let (address, _stop, _) = listening(&t, None, Connections { idle_time: Duration::from_secs(60), ..short() }).await;
        ends(move || {
            let mut wire = Wire::to(address).unwrap();
            wire.send(b"GET /v1 HTTP/1.1\r\nhost:").unwrap();
            wire.rest().unwrap();
        }).await;
    }

    async fn who_says_nothing_is_cut_off(t: TestServer) {
        let (address, _stop, _) = listening(&t, None, Connections { header_time: Duration::from_secs(60), ..short() }).await;
        ends(move || {
            let mut wire = Wire::to(address).unwrap();
            wire.send(b"GET /v1 HTTP/1.1\r\nhost: server\r\n\r\n").unwrap();
            assert_eq!(wire.answer().unwrap().status, 200);
            assert!(wire.rest().unwrap().is_empty());
        }).await;
    }

    async fn a_stop_lets_go_who_waits_and_ends(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let (address, stop, serving) = listening(&t, None, Connections::default()).await;
        let tag = format!("if-none-match: {}\r\n", team.founder.get(&t, "heads").await.header("etag"));
        let path = protocol::paths::within(team.initiative, "heads?wait=25");
        let waiting = spawn_blocking(move || {
            let mut wire = Wire::to(address).unwrap();
            wire.ask(&team.founder, "GET", &path, &tag, b"").unwrap()
        });
        while t.server.waiting() == 0 {
            tokio::task::yield_now().await;
        }
        stop.send(()).unwrap();
        let ended = tokio::time::timeout(Duration::from_secs(15), async {
            assert_eq!(waiting.await.unwrap().status, 304);
            serving.await.unwrap();
        });
        ended.await.expect("the server stops at once");
        assert!(Wire::to(address).is_err());
    }

    async fn no_more_connections_are_taken_than_there_may_be(t: TestServer) {
        let (address, _stop, _) = listening(&t, None, Connections { most: 1, ..Connections::default() }).await;
        let asked = spawn_blocking(move || {
            let ask = |wire: &mut Wire| wire.send(b"GET /v1 HTTP/1.1\r\nhost: server\r\n\r\n");
            let mut one = Wire::to(address).unwrap();
            ask(&mut one).unwrap();
            assert_eq!(one.answer().unwrap().status, 200);
            let mut two = Wire::to(address).unwrap();
            ask(&mut two).unwrap();
            // The second is answered once the first is gone.
            for _ in 0..20 {
                ask(&mut one).unwrap();
                assert_eq!(one.answer().unwrap().status, 200);
            }
            assert!(two.is_silent());
            drop(one);
            two.answer().unwrap().status
        });
        assert_eq!(asked.await.unwrap(), 200);
    }

    /// Whatever comes, the server answers or ends the connection, and goes on.
    async fn what_is_no_http_is_refused(t: TestServer) {
        let (address, _stop, _) = listening(&t, None, short()).await;
        for bytes in [&b"\x16\x03\x01\x02\x00"[..], b"GET\r\n\r\n", b"\0\0\0\0\r\n\r\n"] {
            ends(move || {
                let mut wire = Wire::to(address).unwrap();
                wire.send(bytes).unwrap();
                let _answer = wire.rest();
            }).await;
        }
        let asked = spawn_blocking(move || {
            let mut wire = Wire::to(address).unwrap();
            wire.send(b"GET /health HTTP/1.1\r\nhost: server\r\n\r\n").unwrap();
            wire.answer().unwrap().status
        });
        assert_eq!(asked.await.unwrap(), 200);
    }
}
