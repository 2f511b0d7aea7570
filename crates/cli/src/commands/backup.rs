//! Backups: made, listed, proven, put back.

use std::path::Path;

use app::App;
use app::backup::{
    BackupInfo, BackupReason, list_backups, make_backup, restore_into, save_backup_as,
    verify_backup,
};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::arguments::Backup;
use crate::dates::local;
use crate::fault::Fault;
use crate::secret;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Backup) -> Result<Answer, Fault> {
    match what {
        Backup::Create { file } => create(shell, app, file.as_deref()).await,
        Backup::List => list(shell, app).await,
        Backup::Verify { file } => verify(shell, app, &file).await,
        Backup::Restore { file } => restore(shell, &file).await,
    }
}

async fn create(shell: &Shell, app: &App, file: Option<&Path>) -> Result<Answer, Fault> {
    let made = match file {
        Some(file) => save_backup_as(app, file).await?,
        None => make_backup(app).await?,
    };
    let path = made.file.display().to_string();
    Ok(Answer::line(
        shell.words.say("export-done", &[("path", path.into())]),
        object(&made),
    ))
}

async fn list(shell: &Shell, app: &App) -> Result<Answer, Fault> {
    let backups = list_backups(app).await?;
    let mut lines: Vec<String> = backups
        .iter()
        .map(|it| format!("{}  {}", local(it.made_at), it.file.display()))
        .collect();
    if lines.is_empty() {
        lines.push(shell.say("backups-none"));
    }
    let objects: Vec<Value> = backups.iter().map(object).collect();
    Ok(Answer {
        lines,
        json: json!({ "backups": objects }),
    })
}

async fn verify(shell: &Shell, app: &App, file: &Path) -> Result<Answer, Fault> {
    let proven = verify_backup(app, file, None).await?;
    let line = shell.words.say(
        "cli-backup-whole",
        &[("moment", local(proven.made_at).into())],
    );
    let json = json!({ "made_at": proven.made_at.to_string(), "reason": reason(proven.reason) });
    Ok(Answer::line(line, json))
}

/// Works on an empty folder too: on a new laptop, or when nothing else opens.
pub(super) async fn restore(shell: &Shell, file: &Path) -> Result<Answer, Fault> {
    let secret = secret::for_backup(shell)?;
    let app = restore_into(shell.ports.clone(), &shell.folder, file, secret.as_secret()).await?;
    let hash = app.state_hash().await;
    app.close().await?;
    let json = json!({ "profile": shell.folder.display().to_string(), "state_hash": hash? });
    Ok(Answer::line(shell.say("cli-backup-restored"), json))
}

fn object(backup: &BackupInfo) -> Value {
    json!({
        "file": backup.file.display().to_string(),
        "made_at": backup.made_at.to_string(),
        "reason": reason(backup.reason),
        "bytes": backup.bytes,
    })
}

fn reason(reason: BackupReason) -> &'static str {
    match reason {
        BackupReason::Daily => "daily",
        BackupReason::ByHand => "by_hand",
        BackupReason::BeforeMigration => "before_migration",
        BackupReason::BeforeRestore => "before_restore",
    }
}
