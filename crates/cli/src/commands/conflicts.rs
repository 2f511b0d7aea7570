//! What two people wrote differently.

use app::App;
use app::conflict::{
    Choice, ConflictId, FieldConflict, Writer, WrittenValue, list_conflicts, resolve_conflict,
};
use app::domain::InitiativeId;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::arguments::Conflicts;
use crate::dates::local;
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Conflicts) -> Result<Answer, Fault> {
    match what {
        Conflicts::List(of) => list(shell, app, of.initiative).await,
        Conflicts::Resolve { id, take, of, .. } => {
            let choice = take.map_or(Choice::Standing, Choice::Value);
            resolve(shell, app, of.initiative, id, &choice).await
        }
    }
}

async fn list(shell: &Shell, app: &App, of: Option<InitiativeId>) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, of).await?;
    let fields = list_conflicts(app, initiative).await?;
    let mut lines: Vec<String> = fields.iter().flat_map(|it| lines(shell, it)).collect();
    if lines.is_empty() {
        lines.push(shell.say("cli-conflicts-none"));
    }
    let objects: Vec<Value> = fields.iter().map(object).collect();
    Ok(Answer {
        lines,
        json: json!({ "conflicts": objects }),
    })
}

async fn resolve(
    shell: &Shell,
    app: &App,
    of: Option<InitiativeId>,
    id: ConflictId,
    choice: &Choice,
) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, of).await?;
    resolve_conflict(app, initiative, id, choice).await?;
    let json = json!({ "id": id.to_string(), "resolved": true });
    Ok(Answer::line(shell.say("cli-conflict-resolved"), json))
}

fn lines(shell: &Shell, it: &FieldConflict) -> Vec<String> {
    let name = shell.words.say("cli-field", &[("field", it.field.into())]);
    let said = [("of", it.of.as_str().into()), ("field", name.into())];
    let mut lines = vec![it.id.to_string(), shell.words.say("cli-conflict", &said)];
    lines.push(line(shell, "cli-conflict-standing", &it.standing));
    let others = it.others.iter();
    lines.extend(others.map(|other| line(shell, "cli-conflict-other", other)));
    lines
}

fn line(shell: &Shell, id: &str, written: &WrittenValue) -> String {
    let said = [
        ("who", who(shell, &written.by).into()),
        ("moment", local(written.written_at).into()),
        ("value", written.text.as_str().into()),
    ];
    shell.words.say(id, &said)
}

pub(super) fn who(shell: &Shell, by: &Writer) -> String {
    match by {
        Writer::Own => shell.say("cli-writer-own"),
        Writer::Other {
            name: Some(name), ..
        } => name.clone(),
        Writer::Other { device, .. } => {
            let device = device.to_string();
            let said = [("device", device.as_str().into())];
            shell.words.say("cli-writer-other", &said)
        }
    }
}

fn object(it: &FieldConflict) -> Value {
    json!({
        "id": it.id.to_string(),
        "of": it.of,
        "field": it.field,
        "standing": value(&it.standing),
        "others": it.others.iter().map(value).collect::<Vec<_>>(),
    })
}

fn value(written: &WrittenValue) -> Value {
    let (device, name) = match &written.by {
        Writer::Own => (None, None),
        Writer::Other { device, name } => (Some(device.to_string()), name.as_deref()),
    };
    json!({
        "value": written.value,
        "written_at": written.written_at.to_string(),
        "device": device,
        "name": name,
    })
}
