//! The database does not answer for a while: laptops are told so, nothing that was acknowledged
//! is lost, and the server goes on by itself when the database is back.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::thread::ScopedJoinHandle;

use domain::InitiativeId;
use protocol::{Heads, join, paths};
use server::database::DatabaseOptions;
use sqlx::Connection as _;
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;

use crate::support::{
    Cluster, Device, Program, Stands, Team, TestServer, Wire, are_all, pages, settings,
};

const LAPTOPS: u32 = 8;

mod sqlite {
    use super::*;

    /// Another program, such as one that makes backups, holds the file.
    #[tokio::test]
    async fn a_server_outlives_an_outage_of_its_database() {
        let t = TestServer::on_sqlite(settings()).await;
        let team = Team::on(&t, 1).await;
        t.server.close().await;
        let DatabaseOptions::Sqlite(file) = t.options.clone() else {
            panic!("a file")
        };
        let here = Handle::current();
        spawn_blocking(move || {
            let url = format!("sqlite:{}", file.display());
            let other = here.block_on(sqlx::SqliteConnection::connect(&url));
            let mut other = other.unwrap();
            let mut hold = |sql: &'static str| {
                here.block_on(sqlx::query(sql).execute(&mut other)).unwrap();
            };
            outlive(&t.options, team.initiative, 2, |is_over| {
                hold(if is_over {
                    "ROLLBACK"
                } else {
                    "BEGIN IMMEDIATE"
                });
            });
        })
        .await
        .unwrap();
    }
}

mod postgres {
    use super::*;

    #[tokio::test]
    async fn a_server_outlives_an_outage_of_its_database() {
        let cluster = spawn_blocking(|| Cluster::new("")).await.unwrap();
        let options = DatabaseOptions::Postgres(cluster.create("outage"));
        let t = TestServer::on(options, settings(), None).await;
        let team = Team::on(&t, 1).await;
        t.server.close().await;
        spawn_blocking(move || {
            outlive(&t.options, team.initiative, 6, |is_over| {
                if is_over {
                    cluster.start_again();
                } else {
                    cluster.stop_at_once();
                }
            });
        })
        .await
        .unwrap();
    }
}

/// Where things stand, for all laptops together.
#[derive(Default)]
struct Stand {
    stored: AtomicUsize,
    refused: AtomicUsize,
    /// Refusals since the database is back.
    late: AtomicUsize,
    is_back: AtomicBool,
    is_over: AtomicBool,
    /// How far the stream is for who waits for news of it.
    head: AtomicU64,
}

/// So many laptops may still be told of an outage that has just ended.
const LATE: usize = 2000;

/// So often the database goes away while everybody is at it.
fn outlive(
    database: &DatabaseOptions,
    initiative: InitiativeId,
    outages: u32,
    mut switch: impl FnMut(bool),
) {
    let program = Program::start(database);
    let laptop = |it| program.laptop(initiative, 1, it);
    let laptops: Vec<_> = (0..LAPTOPS).map(laptop).collect();
    let watcher = laptop(LAPTOPS);
    let (stand, address) = (Stand::default(), program.address);
    let pushed: Vec<Stands> = std::thread::scope(|scope| {
        let stand = &stand;
        let push = |device: Device| scope.spawn(move || push_on(address, &device, stand));
        let pushing: Vec<_> = laptops.into_iter().map(push).collect();
        let watching = scope.spawn(move || watch_on(address, &watcher, stand));
        let wait_for = |count: &AtomicUsize, more: usize| {
            let least = count.load(Ordering::SeqCst) + more;
            while count.load(Ordering::SeqCst) < least {
                let has_ended = pushing.iter().any(ScopedJoinHandle::is_finished);
                assert!(!has_ended && !watching.is_finished(), "one gave up");
                std::thread::yield_now();
            }
        };
        for _ in 0..outages {
            wait_for(&stand.stored, 40);
            switch(false);
            wait_for(&stand.refused, 8);
            switch(true);
            stand.late.store(0, Ordering::SeqCst);
            stand.is_back.store(true, Ordering::SeqCst);
            wait_for(&stand.stored, 40);
            stand.is_back.store(false, Ordering::SeqCst);
        }
        stand.is_over.store(true, Ordering::SeqCst);
        let pushed = pushing
            .into_iter()
            .flat_map(|thread| thread.join().unwrap());
        let pushed: Vec<_> = pushed.collect();
        while stand.head.load(Ordering::SeqCst) < pushed.len() as u64 {
            assert!(!watching.is_finished(), "it waits no longer");
            std::thread::yield_now();
        }
        program.stop();
        watching.join().unwrap();
        pushed
    });
    are_all(pushed, &pages(database, initiative));
}

/// Pushes one envelope after another, each as often as it takes.
fn push_on(address: SocketAddr, device: &Device, stand: &Stand) -> Vec<Stands> {
    let path = paths::within(device.initiative, "team/envelopes");
    let mut wire = Wire::to(address).unwrap();
    let mut pushed = Vec::new();
    while !stand.is_over.load(Ordering::SeqCst) {
        let envelope = device.next("een wijziging");
        let body = join([envelope.as_bytes()]);
        let answer = loop {
            let answer = wire.ask(device, "POST", &path, "", &body).unwrap();
            if answer.status == 200 {
                break answer;
            }
            assert_eq!((answer.status, answer.code()), (503, "unavailable"));
            stand.refused.fetch_add(1, Ordering::SeqCst);
            if stand.is_back.load(Ordering::SeqCst) {
                let late = stand.late.fetch_add(1, Ordering::SeqCst);
                assert!(late < LATE, "the server does not come back");
            }
        };
        pushed.extend(answer.stands(&[envelope]).0);
        stand.stored.fetch_add(1, Ordering::SeqCst);
    }
    pushed
}

/// Waits for news until the server lets it go, and is told of an outage as everybody is.
fn watch_on(address: SocketAddr, device: &Device, stand: &Stand) {
    let path = paths::within(device.initiative, "heads?wait=25");
    let mut wire = Wire::to(address).unwrap();
    let mut known = String::new();
    loop {
        let answer = match wire.ask(device, "GET", &path, &known, b"") {
            // Between two questions a server that stops closes the connection.
            Err(_) if stand.is_over.load(Ordering::SeqCst) => return,
            answer => answer.unwrap(),
        };
        match answer.status {
            200 => {
                let head = answer.json::<Heads>().team;
                assert!(stand.head.swap(head, Ordering::SeqCst) <= head);
                known = format!("if-none-match: {}\r\n", answer.header("etag"));
            }
            304 => return,
            status => assert_eq!((status, answer.code()), (503, "unavailable")),
        }
    }
}
