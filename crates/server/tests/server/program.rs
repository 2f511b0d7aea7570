//! The real program: killed in the middle of pushes, backed up and put back.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use domain::InitiativeId;
use protocol::{About, PushOutcome, join, paths, split_numbered};
use server::database::DatabaseOptions;
use server::edge::{Clock as _, SystemClock};

use crate::support::{Authority, Device, Team, Wire, on_both, settings};

/// How often it is killed; each time somewhere else.
const KILLS: usize = 6;

/// So many laptops push at once.
const LAPTOPS: u32 = 4;

struct Program(Child, SocketAddr);

/// A test that failed leaves no server behind.
impl Drop for Program {
    fn drop(&mut self) {
        let _ended = self.0.kill().and_then(|()| self.0.wait());
    }
}

fn command(database: &DatabaseOptions) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samenspel-server"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("SAMENSPEL_")) {
        command.env_remove(name);
    }
    let url = match database {
        DatabaseOptions::Sqlite(file) => format!("sqlite:{}", file.display()),
        DatabaseOptions::Postgres(url) => url.clone(),
    };
    command
        .env("SAMENSPEL_DATABASE", url)
        .env("SAMENSPEL_LISTEN", "127.0.0.1:0");
    command
        .env("SAMENSPEL_DEVICE_PER_MINUTE", "1000000")
        .env("RUST_LOG", "warn");
    command.env("SAMENSPEL_ADDRESS_PER_MINUTE", "1000000");
    command
}

impl Program {
    fn start(database: &DatabaseOptions) -> Self {
        let mut child = command(database)
            .arg("serve")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        lines.read_line(&mut said).unwrap();
        let address = said.trim().strip_prefix("listening on http://");
        Self(
            child,
            address.unwrap_or_else(|| panic!("{said}")).parse().unwrap(),
        )
    }

    fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }

    fn about(&self) -> About {
        let mut wire = Wire::to(self.1).unwrap();
        wire.send(b"GET /v1 HTTP/1.1\r\nhost: server\r\n\r\n")
            .unwrap();
        wire.answer().unwrap().json()
    }

    fn stop(mut self) {
        let pid = nix::unistd::Pid::from_raw(self.0.id().cast_signed());
        nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGTERM).unwrap();
        assert!(self.0.wait().unwrap().success());
    }
}

/// Pushes one envelope after another until the server is gone. Gives what was acknowledged, and
/// the one that may or may not have been stored.
fn push_until_gone(
    address: SocketAddr,
    device: &Device,
    acknowledged: &AtomicUsize,
) -> (Vec<u64>, crypto::Envelope) {
    let path = paths::within(device.initiative, "team/envelopes");
    let mut wire = Wire::to(address).unwrap();
    let mut positions = Vec::new();
    loop {
        let envelope = device.next("een wijziging");
        let body = join([envelope.as_bytes()]);
        let Ok(answer) = wire.ask(device, "POST", &path, "", &body) else {
            return (positions, envelope);
        };
        let [PushOutcome::Ok { pos }] = answer.outcomes()[..] else {
            panic!("{answer:?}")
        };
        positions.push(pos);
        acknowledged.fetch_add(1, Ordering::SeqCst);
    }
}

/// One life of the server, which ends by force once so many pushes were acknowledged.
fn one_life(database: &DatabaseOptions, initiative: InitiativeId, round: usize) -> Vec<u64> {
    let program = Program::start(database);
    let (address, generation) = (program.1, program.about().generation);
    let laptop = |series: u32| {
        let keys = crypto::DeviceKeys::new(&[1; 64]);
        let series = (round as u32) * LAPTOPS + series;
        let nonces = u64::from(series) << 32;
        Device::known(
            keys,
            initiative,
            &generation,
            series,
            SystemClock.now(),
            nonces,
        )
    };
    let acknowledged = AtomicUsize::new(0);
    let unknown = Mutex::new(Vec::new());
    let mut all: Vec<u64> = std::thread::scope(|scope| {
        let work = |series| {
            let (device, acknowledged, unknown) = (laptop(series), &acknowledged, &unknown);
            scope.spawn(move || {
                let (positions, envelope) = push_until_gone(address, &device, acknowledged);
                unknown.lock().unwrap().push((device, envelope));
                positions
            })
        };
        let threads: Vec<_> = (0..LAPTOPS).map(work).collect();
        while acknowledged.load(Ordering::SeqCst) < 3 + 7 * round {
            std::thread::yield_now();
        }
        program.kill();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap())
            .collect()
    });
    let program = Program::start(database);
    for (device, envelope) in unknown.into_inner().unwrap() {
        let path = paths::within(initiative, "team/envelopes");
        let body = join([envelope.as_bytes()]);
        let mut wire = Wire::to(program.1).unwrap();
        let answer = wire.ask(&device, "POST", &path, "", &body).unwrap();
        match answer.outcomes()[..] {
            [PushOutcome::Ok { pos } | PushOutcome::Dup { pos }] => all.push(pos),
            ref other => panic!("{other:?}"),
        }
    }
    program.stop();
    all
}

on_both! {
    async fn a_server_that_is_killed_loses_nothing_that_it_acknowledged(t: TestServer) {
        let team = Team::on(&t, 1).await;
        let (database, initiative) = (t.options.clone(), team.initiative);
        t.server.close().await;
        let rounds = tokio::task::spawn_blocking(move || {
            let lives = (0..KILLS).map(|round| one_life(&database, initiative, round));
            let mut all: Vec<u64> = lives.flatten().collect();
            all.sort_unstable();
            let checked = command(&database).arg("check").output().unwrap();
            assert!(checked.status.success(), "{checked:?}");
            (database, all)
        });
        let (database, all) = rounds.await.unwrap();
        assert_eq!(all, (1..=all.len() as u64).collect::<Vec<_>>());
        let program = Program::start(&database);
        let generation = program.about().generation;
        let keys = crypto::DeviceKeys::new(&[1; 64]);
        let device = Device::known(keys, initiative, &generation, 0, SystemClock.now(), 1 << 60);
        let path = paths::within(initiative, "team/envelopes");
        let mut wire = Wire::to(program.1).unwrap();
        let page = wire.ask(&device, "GET", &path, "", b"").unwrap();
        let found: Vec<u64> = split_numbered(&page.body, 1 << 20).unwrap().iter().map(|it| it.0).collect();
        assert_eq!(found, all);
        program.stop();
    }

    async fn whoever_put_a_backup_back_by_other_means_says_so(t: TestServer) {
        t.server.close().await;
        let database = t.options.clone();
        let lives = tokio::task::spawn_blocking(move || {
            let generation = || {
                let program = Program::start(&database);
                let generation = program.about().generation;
                program.stop();
                generation
            };
            let [one, same] = [generation(), generation()];
            assert!(run(&database, &["renew"]).status.success());
            (one, same, generation())
        });
        let (one, same, other) = lives.await.unwrap();
        assert_eq!(one, same);
        assert_ne!(one, other);
    }
}

fn run(database: &DatabaseOptions, arguments: &[&str]) -> Output {
    command(database).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    let [out, err] =
        [&output.stdout, &output.stderr].map(|it| String::from_utf8_lossy(it).into_owned());
    format!("{out}{err}")
}

fn sqlite(folder: &Path) -> DatabaseOptions {
    DatabaseOptions::Sqlite(folder.join("server.db"))
}

#[test]
fn a_backup_that_is_put_back_is_another_life_of_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let database = sqlite(folder.path());
    let backup = folder.path().join("backup.db");
    let backup = backup.to_str().unwrap();
    let program = Program::start(&database);
    let before = program.about().generation;
    let made = run(&database, &["backup", backup]);
    assert!(made.status.success(), "{}", said(&made));
    assert!(said(&run(&database, &["backup", backup])).contains("exists already"));
    let early = run(&database, &["restore", backup]);
    assert!(said(&early).contains("stop it first"), "{}", said(&early));
    program.stop();
    let restored = run(&database, &["restore", backup]);
    assert!(restored.status.success(), "{}", said(&restored));
    let program = Program::start(&database);
    assert_ne!(program.about().generation, before);
    program.stop();
    assert!(run(&database, &["check"]).status.success());
}

#[test]
fn a_damaged_backup_leaves_the_database_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let database = sqlite(folder.path());
    assert!(run(&database, &["migrate"]).status.success());
    let before = std::fs::read(folder.path().join("server.db")).unwrap();
    for bytes in [&b"geen database"[..], &before[..before.len() / 2]] {
        let backup = folder.path().join("backup.db");
        std::fs::write(&backup, bytes).unwrap();
        let outcome = run(&database, &["restore", backup.to_str().unwrap()]);
        assert!(!outcome.status.success());
        assert!(
            said(&outcome).contains("backup.db is damaged"),
            "{}",
            said(&outcome)
        );
        assert_eq!(
            std::fs::read(folder.path().join("server.db")).unwrap(),
            before
        );
    }
}

#[test]
fn wrong_settings_are_named_before_anything_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let database = sqlite(folder.path());
    let mut command = command(&database);
    command
        .env("SAMENSPEL_MUNICIPALITY", "Utrecht")
        .arg("serve");
    let outcome = command.output().unwrap();
    assert_eq!(outcome.status.code(), Some(2));
    assert!(said(&outcome).contains("SAMENSPEL_MUNICIPALITY: municipality is `Utrecht`"));
    assert!(!folder.path().join("server.db").exists());
}

#[test]
fn a_second_server_does_not_open_the_same_file() {
    let folder = tempfile::tempdir().unwrap();
    let database = sqlite(folder.path());
    let program = Program::start(&database);
    let second = run(&database, &["serve"]);
    assert!(said(&second).contains("a server uses"), "{}", said(&second));
    program.stop();
}

/// Starts a server with those files; it has to end by itself, with this code.
fn ends_with(code: i32, arguments: &str, files: [&Path; 2]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut command = command(&sqlite(folder.path()));
    command
        .env("SAMENSPEL_LISTEN", "0.0.0.0:0")
        .env("SAMENSPEL_CERTIFICATE", files[0])
        .env("SAMENSPEL_KEY", files[1]);
    let outcome = command.arg(arguments).output().unwrap();
    assert_eq!(outcome.status.code(), Some(code), "{}", said(&outcome));
    said(&outcome)
}

#[test]
fn a_wrong_file_of_a_certificate_is_named_with_what_is_wrong_with_it() {
    let (folder, authority) = (tempfile::tempdir().unwrap(), Authority::new());
    let files = authority.files(folder.path(), 4000);
    let (certificate, key) = (files.certificate.as_path(), files.key.as_path());
    let path = |name| folder.path().join(name);
    let (other, cut, absent) = (path("other.pem"), path("cut.pem"), path("absent.pem"));
    std::fs::write(&other, &authority.certify(4000)[1]).unwrap();
    let text = std::fs::read_to_string(certificate).unwrap();
    std::fs::write(&cut, text.replace("MII", "NII")).unwrap();
    for (files, wrong, reason) in [
        (
            [certificate, absent.as_path()],
            "key is `",
            "can not be read",
        ),
        (
            [absent.as_path(), key],
            "certificate is `",
            "can not be read",
        ),
        ([certificate, certificate], "key is `", "no private key"),
        ([key, key], "certificate is `", "no certificate"),
        ([certificate, other.as_path()], "key is `", "does not fit"),
        ([cut.as_path(), key], "certificate is `", "damaged"),
    ] {
        let told = ends_with(2, "serve", files);
        let file = files[usize::from(wrong.starts_with("key"))]
            .to_str()
            .unwrap();
        assert!(told.starts_with(&format!("{wrong}{file}`")), "{told}");
        assert!(told.contains(reason), "{told}");
    }
}

#[test]
fn a_certificate_that_ran_out_is_told_by_check() {
    let (folder, authority) = (tempfile::tempdir().unwrap(), Authority::new());
    let files = authority.files(folder.path(), 2020);
    let (certificate, key) = (files.certificate.as_path(), files.key.as_path());
    let told = ends_with(1, "check", [certificate, key]);
    let named = format!("certificate is `{}`", certificate.display());
    assert!(
        told.contains(&named) && told.contains("ran out at 2020-12-31"),
        "{told}"
    );
}

#[test]
fn a_server_does_not_listen_to_others_in_the_clear() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = command(&sqlite(folder.path()));
    let outcome = command
        .env("SAMENSPEL_LISTEN", "0.0.0.0:0")
        .arg("serve")
        .output()
        .unwrap();
    assert_eq!(outcome.status.code(), Some(2));
    assert!(
        said(&outcome).contains("`trusted_proxies`"),
        "{}",
        said(&outcome)
    );
    assert!(!folder.path().join("server.db").exists());
}
