//! Lines that break in the middle of a request or of its answer.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;

use protocol::{PushOutcome, paths};
use server::Settings;
use server::serve::Connections;
use tokio::task::spawn_blocking;

use crate::support::{Asked, Device, KINDS, Note, Team, Wire, listening, on_both};

fn settings() -> Settings {
    Settings {
        kinds: vec![Arc::new(Note)],
        ..crate::support::settings()
    }
}

fn ask(address: SocketAddr, by: &Device, asked: &Asked) -> std::io::Result<crate::support::Answer> {
    let Asked {
        method,
        path,
        more,
        body,
        ..
    } = asked;
    Wire::to(address)?.ask(by, method, path, more, body)
}

fn tag(address: SocketAddr, by: &Device) -> String {
    let path = paths::within(by.initiative, "heads");
    let mut wire = Wire::to(address).unwrap();
    let heads = wire.ask(by, "GET", &path, "", b"").unwrap();
    heads.header("etag").to_owned()
}

/// What a line lets through before it breaks.
#[derive(Clone, Copy)]
enum Lets {
    /// So much of the request.
    Request(usize),
    /// All of the request, and so much of an answer that was begun.
    Answer(usize),
}

/// A line to the server that breaks.
fn breaking(server: SocketAddr, lets: Lets) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let (mut laptop, _) = listener.accept().unwrap();
        let mut there = TcpStream::connect(server).unwrap();
        match lets {
            Lets::Request(bytes) => {
                let mut sent = vec![0; bytes];
                laptop.read_exact(&mut sent).unwrap();
                there.write_all(&sent).unwrap();
                there.shutdown(Shutdown::Write).unwrap();
                let _until_it_gives_up = there.read_to_end(&mut sent);
            }
            Lets::Answer(bytes) => {
                let (mut from, mut to) = (laptop.try_clone().unwrap(), there.try_clone().unwrap());
                let sending = std::thread::spawn(move || std::io::copy(&mut from, &mut to));
                let mut answer = vec![0; 4096];
                // With its first bytes all that it tells of is done.
                let begun = there.read(&mut answer).unwrap();
                let _cut = laptop.write_all(&answer[..begun.min(bytes)]);
                laptop.shutdown(Shutdown::Both).unwrap();
                sending.join().unwrap().unwrap();
            }
        }
    });
    address
}

on_both! {
    async fn what_was_done_before_its_answer_was_cut_is_not_done_again(t: TestServer) {
        t.make_ledger().await;
        let mut team = Team::on(&t, 1).await;
        let (address, _stop, _) = listening(&t, None, Connections::default()).await;
        let points = spawn_blocking(move || {
            let mut points = 0;
            for round in 0..12_u8 {
                for kind in KINDS {
                    let asked = kind(&mut team, round);
                    let line = breaking(address, Lets::Answer(usize::from(round) * 9));
                    assert!(ask(line, &team.founder, &asked).is_err(), "{}", asked.path);
                    let before = tag(address, &team.founder);
                    let again = ask(address, &team.founder, &asked).unwrap();
                    assert_eq!(again.status, asked.again, "{}: {again:?}", asked.path);
                    assert_eq!(tag(address, &team.founder), before, "{}", asked.path);
                    if asked.path.ends_with("envelopes") {
                        let pos = u64::from(round) + 1;
                        assert_eq!(again.outcomes(), [PushOutcome::Dup { pos }]);
                    }
                    points += 1;
                }
            }
            points
        });
        assert_eq!(points.await.unwrap(), 48);
        assert_eq!(t.lines().await, (0..12).collect::<Vec<_>>());
    }

    async fn of_a_request_that_was_cut_nothing_is_done(t: TestServer) {
        t.make_ledger().await;
        let mut team = Team::on(&t, 1).await;
        let (address, _stop, _) = listening(&t, None, Connections::default()).await;
        let asked = spawn_blocking(move || {
            for kind in KINDS {
                let asked = kind(&mut team, 0);
                let before = tag(address, &team.founder);
                for bytes in [0, 10, 200, 400] {
                    let line = breaking(address, Lets::Request(bytes));
                    assert!(ask(line, &team.founder, &asked).is_err(), "{}", asked.path);
                }
                assert_eq!(tag(address, &team.founder), before, "{}", asked.path);
                let once = ask(address, &team.founder, &asked).unwrap();
                assert!(matches!(once.status, 200 | 201), "{once:?}");
                if asked.path.ends_with("envelopes") {
                    assert_eq!(once.outcomes(), [PushOutcome::Ok { pos: 1 }]);
                }
            }
        });
        asked.await.unwrap();
        assert_eq!(t.lines().await, [0]);
    }
}
