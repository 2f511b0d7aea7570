//! People: found, moved to the trash and back.

use app::domain::{InitiativeId, NeighbourId};
use app::neighbour::{
    NeighbourQuery, count_neighbours, list_neighbours, restore_neighbours, trash_neighbours,
};
use app::{App, FoundBy, ListRow};
use serde_json::{Value, json};

use super::{edit_lines, export, one_neighbour};
use crate::answer::Answer;
use crate::arguments::{Neighbours, Search};
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Neighbours) -> Result<Answer, Fault> {
    match what {
        Neighbours::Search(typed) => search(shell, app, &typed).await,
        Neighbours::Show { id } => one_neighbour::show(shell, app, id).await,
        Neighbours::Edit(typed) => match typed.id {
            Some(id) => one_neighbour::edit(shell, app, id, typed.change.into()).await,
            None => edit_lines::run(shell, app).await,
        },
        Neighbours::Erase { id } => one_neighbour::erase(shell, app, id).await,
        Neighbours::Trash { ids } => trash(shell, app, &ids).await,
        Neighbours::Restore { ids } => restore(shell, app, &ids).await,
        Neighbours::Export { file, initiative } => {
            export::neighbours(shell, app, &file, initiative).await
        }
    }
}

async fn search(shell: &Shell, app: &App, typed: &Search) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, typed.initiative).await?;
    let query = query(initiative, typed);
    let rows = list_neighbours(app, &query).await?.rows;
    let total = count_neighbours(app, &query).await?;
    let mut lines: Vec<String> = rows.iter().map(|row| line(shell, row)).collect();
    let id = if rows.len() as u64 == total {
        "cli-found"
    } else {
        "cli-found-more"
    };
    let counts = [("total", total.into()), ("shown", rows.len().into())];
    lines.push(shell.words.say(id, &counts));
    let neighbours: Vec<_> = rows.iter().map(found).collect();
    Ok(Answer {
        lines,
        json: json!({ "total": total, "neighbours": neighbours }),
    })
}

fn query(initiative: InitiativeId, typed: &Search) -> NeighbourQuery {
    NeighbourQuery::all(initiative, &typed.text, typed.limit)
}

fn found(row: &ListRow) -> Value {
    let found_by: Vec<&str> = row.found_by.iter().map(|it| it.as_str()).collect();
    json!({
        "id": row.id.to_string(),
        "name": row.name.to_string(),
        "address": row.address.to_string(),
        "found_by": found_by,
    })
}

/// Says by what someone is found that the line does not show.
fn line(shell: &Shell, row: &ListRow) -> String {
    let line = format!("{}  {}  {}", row.id, row.name, row.address);
    let is_unseen = |field: &&FoundBy| !matches!(field, FoundBy::Name | FoundBy::Address);
    let unseen = row.found_by.iter().filter(is_unseen);
    let unseen: Vec<String> = unseen
        .map(|field| shell.say(&format!("found-by-{}", field.as_str())))
        .collect();
    match unseen.is_empty() {
        true => line.trim_end().to_owned(),
        false => format!("{}  ({})", line.trim_end(), unseen.join(", ")),
    }
}

async fn trash(shell: &Shell, app: &App, ids: &[NeighbourId]) -> Result<Answer, Fault> {
    let moved = trash_neighbours(app, ids).await?;
    let line = shell.words.say("cli-trashed", &[("count", moved.into())]);
    Ok(Answer::line(line, json!({ "trashed": moved })))
}

async fn restore(shell: &Shell, app: &App, ids: &[NeighbourId]) -> Result<Answer, Fault> {
    let moved = restore_neighbours(app, ids).await?;
    let line = shell.words.say("cli-restored", &[("count", moved.into())]);
    Ok(Answer::line(line, json!({ "restored": moved })))
}
