//! Backups on a real encrypted folder: made, put back, and rewritten after an erasure.

use std::path::{Path, PathBuf};

use storage::backup::BackupReason;
use tempfile::TempDir;

use super::*;
use crate::neighbour::{erase_neighbour, show_neighbour};
use crate::profile::{Secret, begin_profile, make_recovery_sheet, set_passphrase, unlock_profile};
use crate::testing::{PASSPHRASE, TestApp, test_ports};
use crate::{App, ErrorCode, Refusal};

async fn hash(app: &App) -> String {
    app.state_hash().await.unwrap()
}

async fn names(app: &App) -> Vec<BackupReason> {
    list_backups(app)
        .await
        .unwrap()
        .into_iter()
        .map(|it| it.reason)
        .collect()
}

fn code<T>(outcome: Result<T, RestoreBackupError>) -> ErrorCode {
    Refusal::from(outcome.err().unwrap()).code
}

/// A backup on a stick of a profile with one person, which is gone after this.
async fn a_stick() -> (TempDir, PathBuf, String, String) {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    t.a_neighbour(initiative, "Fatima", "Berg").await;
    let sheet = make_recovery_sheet(&t.app).await.unwrap().groups.join("-");
    let stick = tempfile::tempdir().unwrap();
    let file = stick.path().join("samenspel.samenspel");
    save_backup_as(&t.app, &file).await.unwrap();
    (stick, file, hash(&t.app).await, sheet)
}

#[tokio::test]
async fn a_backup_is_made_once_a_day() {
    let t = TestApp::new().await;
    assert!(backup_if_due(&t.app).await.unwrap().is_some());
    assert!(backup_if_due(&t.app).await.unwrap().is_none());
    make_backup(&t.app).await.unwrap();
    assert_eq!(
        names(&t.app).await,
        [BackupReason::ByHand, BackupReason::Daily]
    );
}

#[tokio::test]
async fn a_backup_gives_back_what_stood_and_keeps_what_stood_since() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    t.a_neighbour(initiative, "Fatima", "Berg").await;
    let before = hash(&t.app).await;
    let backup = make_backup(&t.app).await.unwrap();
    t.a_neighbour(initiative, "Ans", "Smit").await;
    let since = hash(&t.app).await;

    let app = t.app.restore(&backup.name).await.unwrap();
    assert_eq!(hash(&app).await, before);
    assert!(t.app.state_hash().await.is_err(), "the old app is closed");
    let way_back = list_backups(&app).await.unwrap().remove(0);
    assert_eq!(way_back.reason, BackupReason::BeforeRestore);
    let app = app.restore(&way_back.name).await.unwrap();
    assert_eq!(hash(&app).await, since);
    let left: Vec<_> = std::fs::read_dir(t.folder.path())
        .unwrap()
        .map(|it| it.unwrap().file_name())
        .collect();
    assert!(
        !left
            .iter()
            .any(|name| name.to_string_lossy().starts_with("restor")),
        "{left:?}"
    );
}

#[tokio::test]
async fn a_backup_opens_on_another_laptop_with_the_passphrase_or_the_sheet_alone() {
    let (_stick, file, expected, sheet) = a_stick().await;
    for secret in [Secret::Passphrase(PASSPHRASE), Secret::Recovery(&sheet)] {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("profile");
        let app = restore_into(test_ports(), &folder, &file, secret)
            .await
            .unwrap();
        assert_eq!(hash(&app).await, expected);
        app.close().await.unwrap();
        drop(app);
        let app = unlock_profile(test_ports(), &folder, secret).await.unwrap();
        assert_eq!(hash(&app).await, expected);
    }
}

#[tokio::test]
async fn a_wrong_secret_puts_nothing_in_an_empty_folder() {
    let (_stick, file, ..) = a_stick().await;
    let home = tempfile::tempdir().unwrap();
    let wrong = Secret::Passphrase("vier rode tuinstoelen binnen");
    let refused = restore_into(test_ports(), home.path(), &file, wrong).await;
    assert_eq!(code(refused), ErrorCode::WrongKey);
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_profile_that_the_key_does_not_open_is_set_aside_whole() {
    let (_stick, file, expected, _) = a_stick().await;
    let folder = tempfile::tempdir().unwrap();
    let (ports, other) = (test_ports(), "een heel andere zin van mij");
    let _same_as_in_every_test: [u8; 4096] = ports.draw();
    let app = begin_profile(ports.clone(), folder.path(), Some(other))
        .await
        .unwrap();
    let stood = hash(&app).await;
    app.close().await.unwrap();
    drop(app);
    let passphrase = Secret::Passphrase(PASSPHRASE);
    let app = restore_into(ports.clone(), folder.path(), &file, passphrase)
        .await
        .unwrap();
    assert_eq!(hash(&app).await, expected);
    let mut aside = std::fs::read_dir(folder.path().join("set-aside")).unwrap();
    let aside = aside.next().unwrap().unwrap().path();
    let app = unlock_profile(ports, &aside, Secret::Passphrase(other))
        .await
        .unwrap();
    assert_eq!(hash(&app).await, stood);
}

#[tokio::test]
async fn a_profile_that_the_key_opens_is_backed_up_before_a_restore_from_outside() {
    let t = TestApp::new().await;
    let stick = t.folder.path().join("stick.samenspel");
    save_backup_as(&t.app, &stick).await.unwrap();
    t.an_initiative().await;
    t.app.close().await.unwrap();
    drop(t.app);
    let passphrase = Secret::Passphrase(PASSPHRASE);
    let app = restore_into(test_ports(), t.folder.path(), &stick, passphrase)
        .await
        .unwrap();
    assert_eq!(names(&app).await, [BackupReason::BeforeRestore]);
    assert!(!t.folder.path().join("set-aside").exists());
}

#[tokio::test]
async fn a_refused_restore_leaves_the_app_open_and_every_byte_as_it_was() {
    let t = TestApp::new().await;
    t.an_initiative().await;
    let before = hash(&t.app).await;
    let backup = make_backup(&t.app).await.unwrap();
    let whole = std::fs::read(&backup.file).unwrap();
    let file = t.folder.path().join("x.samenspel");
    let cases: [(Vec<u8>, ErrorCode); 3] = [
        (b"hello".to_vec(), ErrorCode::NotABackup),
        (whole[..whole.len() / 2].to_vec(), ErrorCode::NotABackup),
        (b"PK\x03\x04".to_vec(), ErrorCode::NotABackup),
    ];
    for (bytes, expected) in cases {
        std::fs::write(&file, bytes).unwrap();
        assert_eq!(code(restore_backup(&t.app, &file, None).await), expected);
    }
    assert_eq!(
        code(t.app.restore("../../etc/passwd").await),
        ErrorCode::NotFound
    );
    assert_eq!(
        code(t.app.restore("2026-11-21T140203Z-daily.samenspel").await),
        ErrorCode::NotFound
    );
    let wrong = Secret::Passphrase("vier rode tuinstoelen binnen");
    assert_eq!(
        code(restore_backup(&t.app, &backup.file, Some(wrong)).await),
        ErrorCode::WrongKey
    );
    assert_eq!(hash(&t.app).await, before);
    assert_eq!(
        names(&t.app).await,
        [BackupReason::ByHand],
        "no way back is needed"
    );
}

#[tokio::test]
async fn a_passphrase_that_was_changed_since_the_backup_stays_changed() {
    let t = TestApp::new().await;
    let backup = make_backup(&t.app).await.unwrap();
    let newer = "een heel andere zin van mij";
    set_passphrase(&t.app, newer).await.unwrap();
    let app = t.app.restore(&backup.name).await.unwrap();
    app.close().await.unwrap();
    drop((app, t.app));
    assert!(
        unlock_profile(
            test_ports(),
            t.folder.path(),
            Secret::Passphrase(PASSPHRASE)
        )
        .await
        .is_err()
    );
    unlock_profile(test_ports(), t.folder.path(), Secret::Passphrase(newer))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_restore_that_was_cut_off_after_its_decision_is_finished_by_opening() {
    let t = TestApp::new().await;
    t.an_initiative().await;
    let expected = hash(&t.app).await;
    let backup = make_backup(&t.app).await.unwrap();
    t.an_initiative().await;
    let prepared = crate::profile::exchange::Prepared::new(t.folder.path()).unwrap();
    unpack::unpack(&backup.file, prepared.database())
        .await
        .unwrap();
    t.app.close().await.unwrap();
    prepared.decide().unwrap();
    drop(t.app);
    let app = unlock_profile(
        test_ports(),
        t.folder.path(),
        Secret::Passphrase(PASSPHRASE),
    )
    .await
    .unwrap();
    assert_eq!(hash(&app).await, expected);
}

#[tokio::test]
async fn an_erased_person_leaves_every_backup_in_the_folder_and_no_restore_brings_them_back() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let kees = t.a_neighbour(initiative, "Kees", "Zandstra").await;
    let backup = make_backup(&t.app).await.unwrap();
    backup_if_due(&t.app).await.unwrap();
    let stick = t.folder.path().join("stick.samenspel");
    save_backup_as(&t.app, &stick).await.unwrap();
    let report = erase_neighbour(&t.app, kees).await.unwrap();
    assert_eq!(
        (
            report.backups,
            report.backups_failed,
            report.backups_elsewhere
        ),
        (2, 0, 1)
    );

    let app = restore_backup(&t.app, &stick, None).await.unwrap();
    assert!(show_neighbour(&app, kees).await.is_err());
    let app = app.restore(&backup.name).await.unwrap();
    assert!(show_neighbour(&app, kees).await.is_err());
    let saved = saved_elsewhere(&app).await.unwrap();
    assert_eq!(saved, 1, "what lies elsewhere lies there still");
}

#[tokio::test]
async fn backups_that_missed_an_erasure_are_rewritten_later() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let kees = t.a_neighbour(initiative, "Kees", "Zandstra").await;
    let backup = make_backup(&t.app).await.unwrap();
    let hidden = backup.file.with_extension("hidden");
    std::fs::rename(&backup.file, &hidden).unwrap();
    erase_neighbour(&t.app, kees).await.unwrap();
    std::fs::rename(&hidden, &backup.file).unwrap();
    std::fs::write(backup.file.with_extension("out"), "left by a kill").unwrap();
    let first = rewrite_backups(&t.app).await.unwrap();
    assert_eq!((first.rewritten, first.failed), (1, 0));
    assert_eq!(rewrite_backups(&t.app).await.unwrap(), Rewritten::default());
    assert!(!backup.file.with_extension("out").exists());
}

#[tokio::test]
async fn a_backup_is_verified_without_being_put_back() {
    let t = TestApp::new().await;
    let backup = make_backup(&t.app).await.unwrap();
    let verified = verify_backup(&t.app, &backup.file, None).await.unwrap();
    assert_eq!(
        (verified.reason, verified.made_at),
        (BackupReason::ByHand, backup.made_at)
    );
    harm(&backup.file);
    assert!(verify_backup(&t.app, &backup.file, None).await.is_err());
    assert_eq!(
        std::fs::read_dir(backup.file.parent().unwrap())
            .unwrap()
            .count(),
        1
    );
}

fn harm(file: &Path) {
    let mut bytes = std::fs::read(file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(file, bytes).unwrap();
}
