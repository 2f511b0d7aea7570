//! What two people wrote differently.

use app::App;
use app::conflict::{
    Choice, ConflictId, FieldConflict, OtherValue, list_conflicts, resolve_conflict,
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
            let choice = take.map_or(Choice::Standing, Choice::Other);
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
    let said = [
        ("of", it.of.as_str().into()),
        ("field", name.into()),
        ("standing", it.standing.as_str().into()),
    ];
    let mut lines = vec![it.id.to_string(), shell.words.say("cli-conflict", &said)];
    lines.extend(it.others.iter().map(|other| line(shell, other)));
    lines
}

fn line(shell: &Shell, other: &OtherValue) -> String {
    let device = device(other).unwrap_or_else(|| "own".to_owned());
    let said = [
        ("device", device.into()),
        ("moment", local(other.written_at).into()),
        ("value", other.value.as_str().into()),
    ];
    shell.words.say("cli-conflict-other", &said)
}

fn device(other: &OtherValue) -> Option<String> {
    other.device.map(|device| device.to_string())
}

fn object(it: &FieldConflict) -> Value {
    let other = |other: &OtherValue| {
        json!({
            "value": other.value,
            "written_at": other.written_at.to_string(),
            "device": device(other),
        })
    };
    json!({
        "id": it.id.to_string(),
        "of": it.of,
        "field": it.field,
        "standing": it.standing,
        "others": it.others.iter().map(other).collect::<Vec<_>>(),
    })
}
