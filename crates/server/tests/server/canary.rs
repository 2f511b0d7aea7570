//! What laptops seal stands nowhere on the server's side: not in the files of its database, not
//! in what it says, not in its memory.

mod search;

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crypto::{DatabaseKey, Envelope, EnvelopeHeader, Invite, InviteSecret, JoinRequest, Stream};
use protocol::{LeaseAnswer, join, paths};
use server::database::DatabaseOptions;
use tempfile::TempDir;
use tokio::task::spawn_blocking;

use crate::support::{Cluster, Device, Program, Team, TestServer, Wire, command, settings};
use search::{forms, found, found_in_folder, found_in_memory};

/// In everything that is sealed.
const SEALED: &str = "Grietje Fátima, 06 – 7Q2x";

/// In the shared stream, which the municipality reads.
const SHARED: &str = "Buurtmoestuin Zuid – één 9K4w";

/// In the environment of the program, which it keeps in its memory.
const PLANTED: &str = "Straatfeest Noord – één 3B8v";

const NOWHERE: [&str; 0] = [];

mod sqlite {
    use super::*;

    #[tokio::test]
    async fn what_is_sealed_stands_nowhere_in_the_clear() {
        let folder = tempfile::tempdir().unwrap();
        let options = DatabaseOptions::Sqlite(folder.path().join("server.db"));
        let t = TestServer::on(options, settings(), None).await;
        stands_nowhere(t, folder.path().to_owned()).await;
    }
}

mod postgres {
    use super::*;

    #[tokio::test]
    async fn what_is_sealed_stands_nowhere_in_the_clear() {
        let cluster = spawn_blocking(|| Cluster::new("")).await.unwrap();
        let options = DatabaseOptions::Postgres(cluster.create("canary"));
        let t = TestServer::on(options, settings(), None).await;
        stands_nowhere(t, cluster.folder.clone()).await;
    }
}

async fn stands_nowhere(t: TestServer, folder: PathBuf) {
    let team = Team::on(&t, 1).await;
    t.server.close().await;
    let searched = spawn_blocking(move || {
        let logs = tempfile::tempdir().unwrap();
        let program = talkative(&t.options, &logs);
        send_all(&program, &team);
        let id = program.child.id();
        assert_eq!(found_in_folder(SEALED, &folder), NOWHERE);
        assert!(found_in_folder(SHARED, &folder).contains(&"UTF-8".to_owned()));
        assert_eq!(found_in_memory(SEALED, id), NOWHERE);
        assert!(found_in_memory(PLANTED, id).contains(&"UTF-8".to_owned()));
        program.stop();
        let log = fs::read(logs.path().join("log")).unwrap();
        assert_eq!(found(SEALED, &log), NOWHERE);
        assert_eq!(found(SHARED, &log), NOWHERE);
        let told = String::from_utf8_lossy(&log).matches("answered").count();
        assert!(told > 9, "{told} answers were told");
    });
    searched.await.unwrap();
}

/// The program, saying everything that it ever says.
fn talkative(database: &DatabaseOptions, logs: &TempDir) -> Program {
    let log = File::create(logs.path().join("log")).unwrap();
    let mut command = command(database);
    command.env("RUST_LOG", "trace").env("PLANTED", PLANTED);
    Program::run(command.arg("serve").stderr(log))
}

/// Whatever a laptop seals, over every path that takes it.
fn send_all(program: &Program, team: &Team) {
    let device = program.laptop(team.initiative, 1, 0);
    let mut wire = Wire::to(program.address).unwrap();
    let mut send = |method: &str, path: &str, body: &[u8]| {
        let answer = wire.ask(&device, method, path, "", body).unwrap();
        assert!((200..300).contains(&answer.status), "{path}: {answer:?}");
        answer
    };
    let within = |rest: &str| paths::within(team.initiative, rest);
    let envelope = device.next(SEALED);
    send(
        "POST",
        &within("team/envelopes"),
        &join([envelope.as_bytes()]),
    );
    let shared = device.share(SHARED);
    send(
        "POST",
        &within("shared/envelopes"),
        &join([shared.as_bytes()]),
    );
    let lease: LeaseAnswer = send("POST", &within("team/checkpoint/lease"), b"").json();
    let rest = format!("team/checkpoint?lease={}&position=1&epoch=1", lease.lease);
    send("PUT", &within(&rest), copy(&device).as_bytes());
    let key = DatabaseKey::new([4; 32]).attachment_key();
    let chunk = crypto::seal_file(&key, [1; 16], SEALED.as_bytes()).unwrap();
    let chunk = chunk.concat();
    let cid = blake3::hash(&chunk).to_hex().to_string();
    send("PUT", &format!("{}?of=1", paths::chunk(&cid, 0)), &chunk);
    let invite = invite(team);
    let id: String = invite
        .id()
        .0
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    send(
        "POST",
        paths::INVITES,
        format!(r#"{{"invite":"{id}"}}"#).as_bytes(),
    );
    let request = JoinRequest::seal(&invite, &device.keys, SEALED, [7; 24]).unwrap();
    send("POST", &paths::invite(&id, "join"), &request);
    for path in [
        within("team/envelopes"),
        within("team/checkpoint"),
        paths::chunk(&cid, 0),
    ] {
        send("GET", &path, b"");
    }
}

/// A copy of what stands, as a checkpoint holds it.
fn copy(device: &Device) -> Envelope {
    let stream = Stream::Copy;
    let header = EnvelopeHeader {
        stream,
        ..device.header()
    };
    device.seal(header, SEALED)
}

fn invite(team: &Team) -> Invite {
    Invite {
        initiative: *team.initiative.uuid().as_bytes(),
        team: team.state().id(),
        secret: InviteSecret::new([3; 16]),
        server: None,
        expires_at_ms: i64::MAX,
    }
}

/// So that nothing found means that nothing is there: what the program does say is found.
#[test]
fn a_text_that_the_program_says_is_found_in_what_it_said() {
    let folder = tempfile::tempdir().unwrap();
    let database = DatabaseOptions::Sqlite(folder.path().join("server.db"));
    for (name, form) in forms(SEALED)
        .into_iter()
        .filter(|(_, form)| !form.contains(&0))
    {
        let text = String::from_utf8(form).unwrap();
        let log = folder.path().join("log");
        let mut command = command(&database);
        let command = command.arg("serve").env("SAMENSPEL_MUNICIPALITY", &text);
        let ended = command
            .stderr(File::create(&log).unwrap())
            .status()
            .unwrap();
        assert_eq!(ended.code(), Some(2));
        assert!(
            found(SEALED, &fs::read(Path::new(&log)).unwrap()).contains(&name),
            "{name}"
        );
    }
}
