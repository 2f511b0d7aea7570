//! The whole of the data: undo, redo, its hash, its health.

use app::{App, ErrorCode, Refusal, history};
use serde_json::json;

use crate::answer::Answer;
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn undo(shell: &Shell, app: &App) -> Result<Answer, Fault> {
    let act = app.undo_steps().await?.undo;
    history::undo(app).await?;
    Ok(told(shell, act.as_deref(), "undone", "nothing-to-undo"))
}

pub(super) async fn redo(shell: &Shell, app: &App) -> Result<Answer, Fault> {
    let act = app.undo_steps().await?.redo;
    history::redo(app).await?;
    Ok(told(shell, act.as_deref(), "redone", "nothing-to-redo"))
}

fn told(shell: &Shell, act: Option<&str>, done: &str, nothing: &str) -> Answer {
    let line = match act {
        Some(act) => shell.words.say(done, &[("act", name(shell, act).into())]),
        None => shell.say(nothing),
    };
    Answer::line(line, json!({ "act": act }))
}

fn name(shell: &Shell, act: &str) -> String {
    let id = format!("act-{}", act.replace('_', "-"));
    shell.say(if shell.words.has(&id) {
        &id
    } else {
        "act-other"
    })
}

pub(super) async fn state_hash(app: &App) -> Result<Answer, Fault> {
    let hash = app.state_hash().await?;
    Ok(Answer::line(hash.clone(), json!({ "state_hash": hash })))
}

pub(super) async fn check(shell: &Shell, app: &App) -> Result<Answer, Fault> {
    let report = app.check().await?;
    if !report.whole {
        return Err(Refusal::new(ErrorCode::Damaged).into());
    }
    let json = json!({ "whole": report.whole, "ended_cleanly": report.ended_cleanly });
    Ok(Answer::line(shell.say("cli-whole"), json))
}
