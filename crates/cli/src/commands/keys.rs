//! The ways into the data folder.

use app::profile::{
    KeySlotInfo, SlotKind, list_key_slots, make_recovery_sheet, remove_key_slot, set_passphrase,
};
use app::{App, ErrorCode, Refusal};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::arguments::Keys;
use crate::dates::local;
use crate::fault::Fault;
use crate::secret;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Keys) -> Result<Answer, Fault> {
    match what {
        Keys::List => Ok(list(shell, app).await),
        Keys::Sheet => sheet(shell, app).await,
        Keys::Passphrase => {
            set_passphrase(app, &secret::replacement(shell)?).await?;
            Ok(Answer::line(
                shell.say("passphrase-done"),
                json!({ "changed": true }),
            ))
        }
        Keys::Remove { id } => remove(shell, app, &id).await,
    }
}

async fn list(shell: &Shell, app: &App) -> Answer {
    let slots = list_key_slots(app).await;
    let line = |slot: &KeySlotInfo| {
        format!(
            "{}  {}  {}",
            slot.id,
            shell.say(&format!("slot-{}", kind(slot))),
            local(slot.made_at)
        )
    };
    let object = |slot: &KeySlotInfo| json!({ "id": slot.id.to_string(), "kind": kind(slot), "made_at": slot.made_at.to_string() });
    let keys: Vec<Value> = slots.iter().map(object).collect();
    Answer {
        lines: slots.iter().map(line).collect(),
        json: json!({ "keys": keys }),
    }
}

fn kind(slot: &KeySlotInfo) -> &'static str {
    match slot.kind {
        SlotKind::Keychain => "keychain",
        SlotKind::Passphrase => "passphrase",
        SlotKind::Recovery => "recovery",
    }
}

async fn sheet(shell: &Shell, app: &App) -> Result<Answer, Fault> {
    let sheet = make_recovery_sheet(app).await?;
    let lines = vec![
        shell
            .words
            .say("cli-key-sheet", &[("groups", sheet.groups.len().into())]),
        sheet.groups.join(" "),
    ];
    Ok(Answer {
        lines,
        json: json!({ "id": sheet.slot.to_string(), "groups": sheet.groups }),
    })
}

async fn remove(shell: &Shell, app: &App, id: &str) -> Result<Answer, Fault> {
    let id = id.parse().map_err(|_| Refusal::new(ErrorCode::NotFound))?;
    remove_key_slot(app, id).await?;
    Ok(Answer::line(
        shell.say("slot-removed"),
        json!({ "removed": id.to_string() }),
    ))
}
