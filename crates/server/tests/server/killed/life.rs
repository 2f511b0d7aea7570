//! The lives of a server: each begins with what the one before it left open, and ends by force.

use std::io::Write as _;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use domain::{InitiativeId, Moment};
use protocol::{paths, split};
use server::Server;
use server::config::Config;
use server::database::DatabaseOptions;
use server::edge::{Clock, SystemClock, SystemRandom};
use server::relay::command::GONE_MS;
use server::serve::{Connections, serve};
use server::store::Store;
use tokio::net::TcpListener;

use super::laptops::{
    Open, admit_until_gone, note_until_gone, push_until_gone, send_envelopes, send_last_record,
};
use crate::support::{Device, Note, Program, Stands, Team, Wire, command, send_note};

/// So many laptops push at once.
const LAPTOPS: u32 = 3;

/// Set for a process that is to be a server: how far its clock is ahead, in milliseconds.
const AHEAD: &str = "TEST_SERVER_AHEAD_MS";

/// The test by which this program becomes a server.
const SERVER: &str = "killed::sqlite::a_server_that_is_killed_does_everything_once";

pub struct Lives<'a> {
    database: &'a DatabaseOptions,
    initiative: InitiativeId,
    pub known: Known,
    open: Left,
}

/// What was acknowledged.
#[derive(Default)]
pub struct Known {
    pub stand: Vec<Stands>,
    /// How often an answer was not read.
    pub hung_up: usize,
    /// How often what was open had been stored, and had not.
    pub stored: usize,
    pub lost: usize,
    pub notes: Vec<i64>,
    pub records: usize,
}

/// What may or may not have been stored.
#[derive(Default)]
struct Left {
    pushes: Vec<Open>,
    teams: Vec<Team>,
    notes: Vec<i64>,
}

impl<'a> Lives<'a> {
    pub fn new(database: &'a DatabaseOptions, initiative: InitiativeId) -> Self {
        Self {
            database,
            initiative,
            known: Known::default(),
            open: Left::default(),
        }
    }

    /// From a start to a violent end, after so much was acknowledged and a little more.
    pub fn one(&mut self, round: u32) {
        let (program, ahead_ms) = self.begin(round);
        let laptop = |seed, series| self.laptop(&program, seed, series, ahead_ms);
        let pushing: Vec<_> = (0..LAPTOPS)
            .map(|it| laptop(1, round * LAPTOPS + it))
            .collect();
        let (noting, mut founder) = (laptop(1, u32::MAX - round), laptop(2, round));
        founder.initiative = InitiativeId::new(testkit::counted(10_000 + u64::from(round)));
        let first_note = i64::from(round) * 10_000;
        let (address, done) = (program.address, AtomicUsize::new(0));
        std::thread::scope(|scope| {
            let done = &done;
            let push = |device: Device| scope.spawn(move || push_until_gone(address, device, done));
            let pushing: Vec<_> = pushing.into_iter().map(push).collect();
            let admitting = scope.spawn(move || admit_until_gone(address, founder, done));
            let noting = is_ours(round)
                .then(|| scope.spawn(move || note_until_gone(address, &noting, first_note, done)));
            let gave_up = || {
                pushing
                    .iter()
                    .any(std::thread::ScopedJoinHandle::is_finished)
            };
            kill_at(program, round, done, gave_up);
            for thread in pushing {
                let (stand, hung_up, open) = thread.join().unwrap();
                self.known.stand.extend(stand);
                self.known.hung_up += hung_up;
                self.open.pushes.push(open);
            }
            self.open.teams.push(admitting.join().unwrap());
            if let Some(noting) = noting {
                let open = noting.join().unwrap();
                self.known.notes.extend(first_note..open);
                self.open.notes.push(open);
            }
        });
    }

    /// A last life, in which nothing is asked but what was left open.
    pub fn settle(mut self, round: u32) -> Known {
        let (program, _) = self.begin(round | 1);
        program.kill();
        self.known
    }

    /// A server that runs, and what was left open asked once more.
    fn begin(&mut self, round: u32) -> (Program, i64) {
        let mut ahead_ms = 0;
        let program = if is_ours(round) {
            // What was begun and never finished may be taken over a minute later.
            ahead_ms = i64::from(round) * GONE_MS;
            Program::run(&mut ours(self.database, ahead_ms))
        } else {
            Program::start(self.database)
        };
        let mut wire = Wire::to(program.address).unwrap();
        let at = Moment(SystemClock.now().0 + ahead_ms);
        for open in std::mem::take(&mut self.open.pushes) {
            open.device.at.set(at);
            self.known.settle(&mut wire, &open);
        }
        for team in std::mem::take(&mut self.open.teams) {
            team.founder.at.set(at);
            self.known.records += settle_team(&mut wire, &team);
        }
        if is_ours(round) {
            let device = self.laptop(&program, 1, u32::MAX / 2 - round, ahead_ms);
            for note in std::mem::take(&mut self.open.notes) {
                let answer = send_note(&mut wire, &device, note).unwrap();
                assert_eq!(answer.status, 200, "{answer:?}");
                self.known.notes.push(note);
            }
        }
        (program, ahead_ms)
    }

    fn laptop(&self, program: &Program, seed: u8, series: u32, ahead_ms: i64) -> Device {
        let device = program.laptop(self.initiative, seed, series);
        device.at.set(Moment(device.at.get().0 + ahead_ms));
        device
    }
}

impl Known {
    fn settle(&mut self, wire: &mut Wire, open: &Open) {
        let answer = send_envelopes(wire, &open.device, &open.envelopes).unwrap();
        let (stand, stood) = answer.stands(&open.envelopes);
        assert!(stood || !open.is_stored, "it was answered and is gone");
        self.stand.extend(stand);
        self.stored += usize::from(stood);
        self.lost += usize::from(!stood);
    }
}

/// Every other life is one of this test itself.
fn is_ours(round: u32) -> bool {
    round % 2 == 1
}

/// Each time elsewhere: after so many acknowledgements, and then after so many more turns.
fn kill_at(program: Program, round: u32, done: &AtomicUsize, gave_up: impl Fn() -> bool) {
    while done.load(Ordering::SeqCst) < (round % 11) as usize {
        assert!(!gave_up(), "a laptop gave up");
        std::thread::yield_now();
    }
    for _ in 0..(round * 7919) % 1000 {
        std::thread::yield_now();
    }
    program.kill();
}

/// Sends the record of which nothing was known once more: then the log is what its maker has,
/// record by record.
fn settle_team(wire: &mut Wire, team: &Team) -> usize {
    let answer = send_last_record(wire, team).unwrap();
    assert!(matches!(answer.status, 200 | 201), "{answer:?}");
    let path = paths::within(team.initiative, "membership");
    let log = wire.ask(&team.founder, "GET", &path, "", b"").unwrap();
    let made: Vec<&[u8]> = team.records.iter().map(crypto::Record::as_bytes).collect();
    assert_eq!(split(&log.body, 1 << 16).unwrap(), made);
    made.len()
}

fn ours(database: &DatabaseOptions, ahead_ms: i64) -> Command {
    let mut ours = Command::new(std::env::current_exe().unwrap());
    ours.args(["--exact", SERVER, "--nocapture", "--quiet"]);
    let settings = command(database);
    let settings = settings
        .get_envs()
        .filter_map(|(name, value)| Some((name, value?)));
    ours.envs(settings).env(AHEAD, ahead_ms.to_string());
    ours
}

pub fn is_asked_to_serve() -> bool {
    std::env::var_os(AHEAD).is_some()
}

/// What the program does, but for a command and a clock that is ahead.
pub async fn serve_with_a_command() {
    struct Ahead(i64);
    impl Clock for Ahead {
        fn now(&self) -> Moment {
            Moment(SystemClock.now().0 + self.0)
        }
    }
    let config = Config::read(None, std::env::vars()).unwrap();
    let mut settings = config.settings();
    settings.kinds = vec![Arc::new(Note)];
    let clock = Arc::new(Ahead(std::env::var(AHEAD).unwrap().parse().unwrap()));
    let store = Store::open(&config.database).await.unwrap();
    let server = Server::new(store, clock, Arc::new(SystemRandom), settings);
    let server = Arc::new(server.await.unwrap());
    let listener = TcpListener::bind(config.listen).await.unwrap();
    let address = listener.local_addr().unwrap();
    let mut out = std::io::stdout();
    writeln!(out, "\nlistening on http://{address}").unwrap();
    serve(
        server,
        listener,
        None,
        Connections::default(),
        std::future::pending(),
    )
    .await;
}
