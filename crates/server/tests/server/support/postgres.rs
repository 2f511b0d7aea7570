//! A PostgreSQL of our own: started once for the tests of a process, on a socket in a folder of
//! its own, and gone with it.

use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock};

/// The address of a new, empty database.
pub async fn new_database() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let name = format!("test_{}", COUNT.fetch_add(1, Ordering::Relaxed));
    tokio::task::spawn_blocking(move || {
        let cluster = shared();
        let _alone = ONE_AT_A_TIME.lock().unwrap();
        cluster.create(&name)
    })
    .await
    .unwrap()
}

/// A PostgreSQL that one test has for itself.
pub struct Cluster {
    pub folder: PathBuf,
    programs: PathBuf,
    /// Its standard input closes with this process, and then it stops.
    _guard: Child,
}

/// Nothing here outlives the tests, so nothing waits for the disk.
fn shared() -> &'static Cluster {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    CLUSTER.get_or_init(|| Cluster::new("-c fsync=off"))
}

impl Cluster {
    pub fn new(more: &str) -> Self {
        let programs = programs();
        let folder = tempfile::tempdir().unwrap().keep();
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).unwrap();
        if is_root() {
            run(Command::new("chown").arg("postgres").arg(&folder));
        }
        let mut init = as_postgres(&programs.join("initdb"));
        run(init
            .args(["--auth=trust", "--username=postgres", "--encoding=UTF8"])
            .args(["--locale=C", "--no-sync", "--pgdata"])
            .arg(folder.join("data")));
        let guard = guard(&folder, &programs, more);
        Self {
            folder,
            programs,
            _guard: guard,
        }
    }

    /// The address of a new database in it.
    pub fn create(&self, name: &str) -> String {
        let folder = self.folder.to_str().unwrap();
        let mut create = as_postgres(&self.programs.join("createdb"));
        run(create.args(["--host", folder, "--username", "postgres", name]));
        let folder = folder.replace('/', "%2F");
        format!("postgres://postgres@{folder}/{name}")
    }

    /// Ends it as a loss of power would, but for what the system still writes.
    pub fn stop_at_once(&self) {
        run(self.control().args(["--mode", "immediate", "stop"]));
    }

    /// Starts it as it was started first.
    pub fn start_again(&self) {
        run(self.control().arg("start"));
    }

    fn control(&self) -> Command {
        let mut control = as_postgres(&self.programs.join("pg_ctl"));
        let socket = format!("-k {} {SMALL}", self.folder.display());
        control.args(["--wait", "--silent", "--options", &socket]);
        control.arg("--log").arg(self.folder.join("log"));
        control.arg("--pgdata").arg(self.folder.join("data"));
        control
    }
}

const SMALL: &str = "-c listen_addresses='' -c max_connections=300";

/// Starts it under a shell that stops it, and takes its folder away, once nobody holds the
/// other end of its input: also when the tests are killed.
fn guard(folder: &Path, programs: &Path, more: &str) -> Child {
    let script = "\"$0\" --wait --pgdata \"$1\" --log \"$2/log\" \
        --options \"-k $2 $3\" start >/dev/null && echo up; \
        read -r _; \"$0\" --mode immediate --pgdata \"$1\" stop >/dev/null; rm -rf \"$2\"/*";
    let mut shell = as_postgres(Path::new("sh"));
    shell
        .args(["-c", script])
        .arg(programs.join("pg_ctl"))
        .arg(folder.join("data"))
        .arg(folder)
        .arg(format!("{SMALL} {more}"));
    let mut guard = shell
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = String::new();
    let mut lines = std::io::BufReader::new(guard.stdout.take().unwrap());
    std::io::BufRead::read_line(&mut lines, &mut said).unwrap();
    let folder = folder.display();
    assert_eq!(said, "up\n", "PostgreSQL did not start in {folder}");
    guard.stdin.as_mut().unwrap().flush().unwrap();
    guard
}

/// Where Debian keeps them, newest first; else on the path.
fn programs() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten();
    let mut found: Vec<PathBuf> = versions
        .filter_map(|version| Some(version.ok()?.path().join("bin")))
        .filter(|bin| bin.join("initdb").exists())
        .collect();
    found.sort();
    found
        .pop()
        .expect("PostgreSQL is installed: apt-get install postgresql")
}

/// PostgreSQL refuses to run as root.
fn as_postgres(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]);
    command.arg(program).current_dir("/");
    command
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().unwrap();
    id.stdout == b"0\n"
}

fn run(command: &mut Command) {
    let command = command.stdout(Stdio::null()).stderr(Stdio::piped());
    let output = command.spawn().unwrap();
    let output = output.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
}
