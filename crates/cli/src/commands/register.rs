//! The record of processing activities, and what is due to go.

use app::App;
use app::domain::Term;
use app::register::{Due, DueSubject, RegisterEntry, list_due, show_register};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::arguments::Register;
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: &Register) -> Result<Answer, Fault> {
    match what.due {
        true => due(shell, app, what).await,
        false => Ok(register(shell)),
    }
}

fn register(shell: &Shell) -> Answer {
    let entries = show_register();
    let about = [
        "register",
        "register-lead",
        "register-recipients",
        "register-safety",
    ];
    let mut lines: Vec<String> = about.map(|id| shell.say(id)).into();
    lines.extend(entries.iter().flat_map(|entry| lines_of(shell, entry)));
    let objects: Vec<Value> = entries.iter().map(object).collect();
    Answer {
        lines,
        json: json!({ "register": objects }),
    }
}

fn lines_of(shell: &Shell, entry: &RegisterEntry) -> Vec<String> {
    let name = message("processing", entry.processing.as_str());
    let mut data: Vec<String> = Vec::new();
    for column in &entry.columns {
        let holds = shell.say(&column.message());
        if !data.contains(&holds) {
            data.push(holds);
        }
    }
    let facts = [
        ("register-who", shell.say(&format!("{name}-who"))),
        ("register-purpose", shell.say(&format!("{name}-purpose"))),
        ("register-data", data.join(", ")),
        (
            "register-basis",
            shell.say(&message("basis", entry.basis.as_str())),
        ),
        ("register-term", term(shell, entry.term)),
    ];
    let mut lines = vec![String::new(), shell.say(&name)];
    lines.extend(facts.map(|(fact, said)| format!("  {}: {said}", shell.say(fact))));
    lines
}

fn term(shell: &Shell, term: Term) -> String {
    let after_end = u32::from(term.months_after_end());
    match term.months_without_sign() {
        None => {
            let said = [("months", after_end.into())];
            shell.words.say("term-months-after-end", &said)
        }
        Some(months) => {
            let said = [
                ("months", u32::from(months).into()),
                ("after_end", after_end.into()),
            ];
            shell.words.say("term-months-without-sign", &said)
        }
    }
}

fn object(entry: &RegisterEntry) -> Value {
    let columns = entry.columns.iter();
    let columns: Vec<String> = columns
        .map(|it| format!("{}.{}", it.table, it.column))
        .collect();
    json!({
        "processing": entry.processing.as_str(),
        "basis": entry.basis.as_str(),
        "months_after_end": entry.term.months_after_end(),
        "months_without_sign": entry.term.months_without_sign(),
        "columns": columns,
    })
}

async fn due(shell: &Shell, app: &App, what: &Register) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, what.of.initiative).await?;
    let due = list_due(app, initiative).await?;
    let mut lines: Vec<String> = due.iter().map(|it| due_line(shell, it)).collect();
    if lines.is_empty() {
        lines.push(shell.say("due-none"));
    }
    let objects: Vec<Value> = due.iter().map(due_object).collect();
    Ok(Answer {
        lines,
        json: json!({ "due": objects }),
    })
}

fn due_line(shell: &Shell, it: &Due) -> String {
    let day = it.since.strftime("%-d-%-m-%Y").to_string();
    let since = shell.words.say("due-since", &[("day", day.into())]);
    let kind = shell.say(&message("processing", it.processing.as_str()));
    format!("{}  {}  {kind}  {since}", id_of(it.subject), it.name)
}

fn due_object(it: &Due) -> Value {
    json!({
        "id": id_of(it.subject),
        "name": it.name,
        "processing": it.processing.as_str(),
        "since": it.since.to_string(),
    })
}

fn id_of(subject: DueSubject) -> String {
    match subject {
        DueSubject::Neighbour(id) => id.to_string(),
        DueSubject::TeamMember(id) => id.to_string(),
        DueSubject::Minutes(id) => id.to_string(),
    }
}

fn message(kind: &str, code: &str) -> String {
    format!("{kind}-{}", code.replace('_', "-"))
}
