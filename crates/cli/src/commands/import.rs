//! Brings in a list.

use std::collections::BTreeMap;
use std::path::Path;

use app::domain::InitiativeId;
use app::import::{
    Column, ImportChoice, ImportFile, ImportNeighboursError, Stop, import_neighbours,
    preview_import, read_import_file,
};
use app::{App, ErrorCode, Field, Refusal};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::arguments::ImportNeighbours;
use crate::fault::{Fault, issues_json, row_sentence};
use crate::shell::Shell;

pub(super) async fn run(
    shell: &Shell,
    app: &App,
    typed: &ImportNeighbours,
) -> Result<Answer, Fault> {
    let outcome = read_and_import(shell, app, typed).await;
    outcome.map_err(Fault::about_list)
}

async fn read_and_import(
    shell: &Shell,
    app: &App,
    typed: &ImportNeighbours,
) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, typed.initiative).await?;
    let file = read_import_file(app, &typed.file, typed.sheet.as_deref()).await?;
    let choice = ImportChoice {
        columns: columns(&file, typed.map.as_deref())?,
        skip_duplicates: !typed.add_duplicates,
        leave_out_bad_rows: typed.leave_out_bad_rows,
        tag: typed.tag.clone(),
    };
    if typed.dry_run {
        return preview(shell, app, initiative, &file, &choice).await;
    }
    bring_in(shell, app, initiative, &file, &choice).await
}

async fn preview(
    shell: &Shell,
    app: &App,
    initiative: InitiativeId,
    file: &ImportFile,
    choice: &ImportChoice,
) -> Result<Answer, Fault> {
    let shown = preview_import(app, initiative, &file.table, &choice.columns).await?;
    if shown.issue_count > 0 && !choice.leave_out_bad_rows {
        return Err(Fault::rows(shown.issues, shown.duplicate_count));
    }
    let skipped = if choice.skip_duplicates {
        shown.duplicate_count
    } else {
        0
    };
    let ready = shown.ready - skipped;
    let mut lines = vec![shell.words.say("import-ready", &[("ready", ready.into())])];
    if shown.duplicate_count > 0 {
        lines.push(
            shell.words.say(
                "import-duplicates",
                &[("count", shown.duplicate_count.into())],
            ) + ".",
        );
    }
    lines.extend(
        shown
            .issues
            .iter()
            .map(|issue| row_sentence(issue, shell.words)),
    );
    lines.push(shell.say("cli-dry-run"));
    Ok(Answer {
        lines,
        json: json!({
            "imported": 0,
            "ready": ready,
            "duplicates": shown.duplicate_count,
            "errors": issues_json(&shown.issues, shell.words),
        }),
    })
}

async fn bring_in(
    shell: &Shell,
    app: &App,
    initiative: InitiativeId,
    file: &ImportFile,
    choice: &ImportChoice,
) -> Result<Answer, Fault> {
    let outcome = import_neighbours(app, initiative, &file.table, choice, &Stop::default()).await;
    let outcome = match outcome {
        Err(ImportNeighboursError::Rows(issues)) => {
            let shown = preview_import(app, initiative, &file.table, &choice.columns).await?;
            return Err(Fault::rows(issues, shown.duplicate_count));
        }
        outcome => outcome?,
    };
    let count = |id: &str, name: &str, count: usize| shell.words.say(id, &[(name, count.into())]);
    let mut lines = vec![count("import-result", "imported", outcome.imported)];
    if outcome.skipped_duplicates > 0 {
        lines.push(count(
            "import-result-skipped",
            "count",
            outcome.skipped_duplicates,
        ));
    }
    if outcome.left_out > 0 {
        lines.push(count("import-result-left-out", "count", outcome.left_out));
    }
    Ok(Answer {
        lines,
        json: json!({
            "imported": outcome.imported,
            "duplicates": outcome.skipped_duplicates,
            "left_out": outcome.left_out,
            "errors": [],
        }),
    })
}

/// What was guessed, with the file of a person over it.
fn columns(file: &ImportFile, map: Option<&Path>) -> Result<Vec<Column>, Fault> {
    let mut columns = file.columns.clone();
    for (header, meaning) in map.map(read_map).transpose()?.unwrap_or_default() {
        let headers = || file.table.headers.iter().map(String::as_str);
        let at = place(file, &header).ok_or_else(|| unknown(&header, headers()))?;
        let meanings = || Column::ALL.iter().map(|column| column.as_str());
        columns[at] = meaning.parse().map_err(|_| unknown(&meaning, meanings()))?;
    }
    Ok(columns)
}

/// By header as it stands in the file, else by number from 1.
fn place(file: &ImportFile, header: &str) -> Option<usize> {
    let by_name = file.table.headers.iter().position(|known| known == header);
    let by_number = || {
        let number: usize = header.parse().ok()?;
        number
            .checked_sub(1)
            .filter(|at| *at < file.table.headers.len())
    };
    by_name.or_else(by_number)
}

fn read_map(path: &Path) -> Result<BTreeMap<String, String>, Fault> {
    let name = path.display();
    let unreadable = |_| Refusal::new(ErrorCode::FileUnreadable).with("name", &name);
    let text = std::fs::read_to_string(path).map_err(unreadable)?;
    let map: Value = serde_json::from_str(&text).unwrap_or_default();
    let shape = || [r#"{"Telefoon": "phone"}"#].into_iter();
    let entries = map.as_object();
    let entries = entries.ok_or_else(|| unknown(&name.to_string(), shape()))?;
    let pairs = entries.iter().map(|(header, meaning)| {
        let meaning = meaning.as_str().ok_or_else(|| unknown(header, shape()))?;
        Ok((header.clone(), meaning.to_owned()))
    });
    pairs.collect()
}

fn unknown<'a>(value: &str, accepted: impl Iterator<Item = &'a str>) -> Fault {
    let accepted: Vec<&str> = accepted.collect();
    let refusal = Refusal::new(ErrorCode::UnknownChoice)
        .with("value", value)
        .with("accepted", accepted.join(", "));
    Refusal {
        field: Some(Field::Columns),
        ..refusal
    }
    .into()
}
