//! The real program: its settings, its files, backed up and put back.

use std::path::Path;
use std::process::Output;

use server::database::DatabaseOptions;

use crate::support::{Authority, Program, command, on_both, settings};

on_both! {
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
