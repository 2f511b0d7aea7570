use std::net::SocketAddr;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::ScopedJoinHandle;

use domain::InitiativeId;
use protocol::{Heads, join, paths};
use server::database::DatabaseOptions;

use crate::support::{Device, Program, Stands, Team, Wire, are_all, on_both, pages, settings};

const LAPTOPS: u32 = 8;

/// So many envelopes each of them pushes before, while and after a server is killed.
const EACH: u64 = 12;

/// So often one is killed, each time after another number of envelopes.
const KILLS: u32 = 12;

on_both! {
    /// On PostgreSQL the other serves beside it from the start; the file has one server at a
    /// time.
    async fn when_a_server_is_killed_the_laptops_go_on_with_another(t: TestServer) {
        let team = Team::on(&t, 1).await;
        t.server.close().await;
        let (database, initiative) = (t.options.clone(), team.initiative);
        let gone_on = tokio::task::spawn_blocking(move || {
            let rounds = 0..KILLS;
            let stand: Vec<_> = rounds.flat_map(|round| go_on(&database, initiative, round)).collect();
            assert_eq!(stand.len() as u64, in_all(KILLS));
            are_all(stand, &pages(&database, initiative));
        });
        gone_on.await.unwrap();
    }
}

fn in_all(rounds: u32) -> u64 {
    u64::from(rounds) * u64::from(LAPTOPS) * EACH
}

fn go_on(database: &DatabaseOptions, initiative: InitiativeId, round: u32) -> Vec<Stands> {
    let first = Program::start(database);
    let serves_many = matches!(database, DatabaseOptions::Postgres(_));
    let beside = serves_many.then(|| Program::start(database));
    let other = beside
        .as_ref()
        .map_or_else(OnceLock::new, |beside| beside.address.into());
    let laptop = |it| first.laptop(initiative, 1, round * 100 + it);
    let laptops: Vec<_> = (0..LAPTOPS).map(laptop).collect();
    let [watching_first, watching_other] = [LAPTOPS, LAPTOPS + 1].map(laptop);
    let (done, other, address) = (AtomicUsize::new(0), &other, first.address);
    std::thread::scope(|scope| {
        let push = |(number, device): (usize, Device)| {
            let begins_there = serves_many && number % 2 == 1;
            let address = if begins_there { *other.wait() } else { address };
            let done = &done;
            scope.spawn(move || push_all(address, other, &device, done))
        };
        let pushing: Vec<_> = laptops.into_iter().enumerate().map(push).collect();
        let until = in_all(round + 1);
        let watching = [
            scope.spawn(move || watch(address, other, &watching_first, until)),
            scope.spawn(move || watch(*other.wait(), other, &watching_other, until)),
        ];
        // Without a panic here: those who wait for the other would wait for ever.
        let has_ended = || pushing.iter().all(ScopedJoinHandle::is_finished);
        while done.load(Ordering::SeqCst) < (round * 4) as usize && !has_ended() {
            std::thread::yield_now();
        }
        first.kill();
        let second = beside.unwrap_or_else(|| Program::start(database));
        let _known_before = other.set(second.address);
        let pushed = pushing
            .into_iter()
            .flat_map(|thread| thread.join().unwrap());
        let stand = pushed.collect();
        for thread in watching {
            thread.join().unwrap();
        }
        second.stop();
        stand
    })
}

/// Pushes one envelope after another, from when the server is gone at the other.
fn push_all(
    mut address: SocketAddr,
    other: &OnceLock<SocketAddr>,
    device: &Device,
    done: &AtomicUsize,
) -> Vec<Stands> {
    let path = paths::within(device.initiative, "team/envelopes");
    let mut stand = Vec::new();
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
        stand.extend(answer.stands(&[envelope]).0);
        done.fetch_add(1, Ordering::SeqCst);
    }
    stand
}

/// Holds polls until everything is there, from when the server is gone at the other. Each of
/// them is answered by news: a poll that no one wakes ends with another status.
fn watch(mut address: SocketAddr, other: &OnceLock<SocketAddr>, device: &Device, until: u64) {
    let path = paths::within(device.initiative, "heads?wait=25");
    let mut wire = Wire::to(address).ok();
    let mut known = String::new();
    loop {
        let asked = wire
            .as_mut()
            .map(|wire| wire.ask(device, "GET", &path, &known, b""));
        let Some(Ok(answer)) = asked else {
            let is_other = Some(&address) == other.get();
            assert!(!is_other || wire.is_none(), "it serves on");
            address = *other.wait();
            wire = Wire::to(address).ok();
            continue;
        };
        assert_eq!(answer.status, 200, "{answer:?}");
        if answer.json::<Heads>().team == until {
            return;
        }
        known = format!("if-none-match: {}\r\n", answer.header("etag"));
    }
}
