use std::net::SocketAddr;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use domain::InitiativeId;
use protocol::{Heads, PushOutcome, join, paths};
use server::database::DatabaseOptions;

use crate::support::{Device, Program, Team, Wire, on_both, pages, settings};

const LAPTOPS: u32 = 8;

/// So many envelopes each of them pushes.
const EACH: u64 = 25;

on_both! {
    /// On PostgreSQL the other serves beside it from the start; the file has one server at a
    /// time.
    async fn when_a_server_is_killed_the_laptops_go_on_with_another(t: TestServer) {
        let team = Team::on(&t, 1).await;
        t.server.close().await;
        let (database, initiative) = (t.options.clone(), team.initiative);
        let positions = tokio::task::spawn_blocking(move || {
            let mut positions = go_on(&database, initiative);
            positions.sort_unstable();
            assert_eq!(pages(&database, initiative), positions);
            positions
        });
        let all = 1..=u64::from(LAPTOPS) * EACH;
        assert_eq!(positions.await.unwrap(), all.collect::<Vec<_>>());
    }
}

fn go_on(database: &DatabaseOptions, initiative: InitiativeId) -> Vec<u64> {
    let first = Program::start(database);
    let serves_many = matches!(database, DatabaseOptions::Postgres(_));
    let beside = serves_many.then(|| Program::start(database));
    let other = beside
        .as_ref()
        .map_or_else(OnceLock::new, |beside| beside.address.into());
    let watcher = first.laptop(initiative, 1, LAPTOPS);
    let laptops: Vec<_> = (0..LAPTOPS)
        .map(|it| first.laptop(initiative, 1, it))
        .collect();
    let (done, other, address) = (AtomicUsize::new(0), &other, first.address);
    std::thread::scope(|scope| {
        let push = |(number, device): (usize, Device)| {
            let begins_there = serves_many && number % 2 == 1;
            let address = if begins_there { *other.wait() } else { address };
            let done = &done;
            scope.spawn(move || push_all(address, other, &device, done))
        };
        let pushing: Vec<_> = laptops.into_iter().enumerate().map(push).collect();
        let watching = scope.spawn(move || watch(*other.wait(), &watcher));
        while done.load(Ordering::SeqCst) < 50 {
            assert!(
                pushing.iter().all(|thread| !thread.is_finished()),
                "one gave up"
            );
            std::thread::yield_now();
        }
        first.kill();
        let second = beside.unwrap_or_else(|| Program::start(database));
        let _known_before = other.set(second.address);
        let pushed = pushing
            .into_iter()
            .flat_map(|thread| thread.join().unwrap());
        let positions = pushed.collect();
        watching.join().unwrap();
        second.stop();
        positions
    })
}

/// Pushes one envelope after another, from when the server is gone at the other.
fn push_all(
    mut address: SocketAddr,
    other: &OnceLock<SocketAddr>,
    device: &Device,
    done: &AtomicUsize,
) -> Vec<u64> {
    let path = paths::within(device.initiative, "team/envelopes");
    let mut positions = Vec::new();
    let mut wire = Wire::to(address).ok();
    for _ in 0..EACH {
        let envelope = device.next("een wijziging");
        let body = join([envelope.as_bytes()]);
        let answer = loop {
            let asked = wire
                .as_mut()
                .map(|wire| wire.ask(device, "POST", &path, "", &body));
            if let Some(Ok(answer)) = asked {
                break answer;
            }
            assert_ne!(
                Some(&address),
                other.get().filter(|_| wire.is_some()),
                "it serves on"
            );
            address = *other.wait();
            wire = Wire::to(address).ok();
        };
        match answer.outcomes()[..] {
            [PushOutcome::Ok { pos } | PushOutcome::Dup { pos }] => positions.push(pos),
            ref other => panic!("{other:?}"),
        }
        done.fetch_add(1, Ordering::SeqCst);
    }
    positions
}

/// Holds polls until everything is there. Each of them is answered by news: a poll that no one
/// wakes ends with another status.
fn watch(address: SocketAddr, device: &Device) {
    let path = paths::within(device.initiative, "heads?wait=25");
    let mut wire = Wire::to(address).unwrap();
    let mut known = String::new();
    loop {
        let answer = wire.ask(device, "GET", &path, &known, b"").unwrap();
        assert_eq!(answer.status, 200, "{answer:?}");
        if answer.json::<Heads>().team == u64::from(LAPTOPS) * EACH {
            return;
        }
        known = format!("if-none-match: {}\r\n", answer.header("etag"));
    }
}
