//! What goes from laptop to laptop in a file.

use std::path::Path;

use app::App;
use app::domain::InitiativeId;
use app::team::{import_bundle, make_bundle, read_from_stick};
use serde_json::json;

use super::export::write_to;
use crate::answer::Answer;
use crate::arguments::Bundle;
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Bundle) -> Result<Answer, Fault> {
    match what {
        Bundle::Export { file, of } => write(shell, app, &file, of.initiative).await,
        Bundle::Import { file } => take_in(shell, app, &file).await,
    }
}

async fn write(
    shell: &Shell,
    app: &App,
    file: &Path,
    of: Option<InitiativeId>,
) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, of).await?;
    let made = make_bundle(app, initiative).await?;
    let mut answer = write_to(shell, file, made.bytes).await?;
    if made.left_out > 0 {
        let said = [("count", made.left_out.into())];
        answer.lines.push(shell.words.say("bundle-left-out", &said));
    }
    answer.json["attachments"] = made.attachments.into();
    answer.json["attachments_left_out"] = made.left_out.into();
    Ok(answer)
}

async fn take_in(shell: &Shell, app: &App, file: &Path) -> Result<Answer, Fault> {
    let imported = import_bundle(app, &read_from_stick(file).await?).await?;
    if app.last_initiative().await?.is_none() {
        app.look_at(imported.initiative).await?;
    }
    let new = imported.new_envelopes + usize::from(imported.is_new);
    let mut lines = vec![
        shell
            .words
            .say("cli-bundle-imported", &[("count", new.into())]),
    ];
    for (id, count) in [
        ("cli-bundle-conflicts", imported.conflicts),
        ("cli-bundle-erased", imported.erased),
        ("cli-bundle-later", imported.kept_for_later),
        ("cli-bundle-refused", imported.refused),
        ("bundle-attachments", imported.attachments),
    ] {
        if count > 0 {
            lines.push(shell.words.say(id, &[("count", count.into())]));
        }
    }
    if imported.server_keeps_back {
        lines.push(shell.say("bundle-server-keeps-back"));
    }
    let json = json!({
        "initiative": imported.initiative.to_string(),
        "is_new": imported.is_new,
        "new_envelopes": imported.new_envelopes,
        "conflicts": imported.conflicts,
        "erased": imported.erased,
        "kept_for_later": imported.kept_for_later,
        "refused": imported.refused,
        "server_keeps_back": imported.server_keeps_back,
        "attachments": imported.attachments,
    });
    Ok(Answer { lines, json })
}
