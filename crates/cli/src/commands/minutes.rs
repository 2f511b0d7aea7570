//! Minutes: written, approved, corrected.

use std::path::Path;

use app::App;
use app::conflict::Writer;
use app::domain::{MinutesId, Moment};
use app::minutes::{
    MinutesChange, MinutesDetails, MinutesInput, MinutesSummary, ShownSuggestion, SuggestionId,
    WriteMinutes, approve_minutes, create_minutes, edit_minutes, leave_suggestion, list_minutes,
    reopen_minutes, restore_minutes, show_minutes, take_suggestion, trash_minutes, write_minutes,
};
use serde_json::{Value, json};

use super::conflicts::who;
use crate::answer::Answer;
use crate::arguments::{EditMinutes, Minutes, NewMinutes};
use crate::dates::local;
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Minutes) -> Result<Answer, Fault> {
    match what {
        Minutes::List(of) => list(shell, app, of.initiative).await,
        Minutes::New(new) => begin(shell, app, &new).await,
        Minutes::Edit(EditMinutes { id, title, day }) => {
            edit_minutes(app, id, &MinutesChange { title, day }).await?;
            done(shell, app, id, "saved-all").await
        }
        Minutes::Show { id } => show(shell, app, id).await,
        Minutes::Write { id, file, seen } => write(shell, app, id, &file, seen.as_deref()).await,
        Minutes::Approve { id } => {
            let seen = show_minutes(app, id).await?.text;
            approve_minutes(app, id, &seen).await?;
            done(shell, app, id, "cli-minutes-approved").await
        }
        Minutes::Reopen { id } => {
            reopen_minutes(app, id).await?;
            done(shell, app, id, "cli-minutes-reopened").await
        }
        Minutes::Suggestions { id } => suggestions(shell, app, id).await,
        Minutes::Take { id, suggestion } => {
            take_suggestion(app, id, suggestion).await?;
            done(shell, app, id, "cli-suggestion-taken").await
        }
        Minutes::Leave { id, suggestion } => {
            leave_suggestion(app, id, suggestion).await?;
            done(shell, app, id, "cli-suggestion-left").await
        }
        Minutes::Trash { id } => {
            trash_minutes(app, id).await?;
            let json = json!({ "id": id.to_string(), "trashed": true });
            Ok(Answer::line(shell.say("cli-minutes-trashed"), json))
        }
        Minutes::Restore { id } => {
            restore_minutes(app, id).await?;
            done(shell, app, id, "saved-all").await
        }
    }
}

async fn list(
    shell: &Shell,
    app: &App,
    of: Option<app::domain::InitiativeId>,
) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, of).await?;
    let all = list_minutes(app, initiative).await?;
    let mut lines: Vec<String> = all.iter().map(|it| line(shell, it)).collect();
    if lines.is_empty() {
        lines.push(shell.say("cli-minutes-none"));
    }
    let object = |it: &MinutesSummary| {
        json!({
            "id": it.minutes.id.to_string(),
            "title": it.minutes.title.as_str(),
            "day": it.minutes.day.map(|day| day.to_string()),
            "approved": it.is_approved,
            "suggestions": it.suggestions,
        })
    };
    let objects: Vec<Value> = all.iter().map(object).collect();
    Ok(Answer {
        lines,
        json: json!({ "minutes": objects }),
    })
}

fn line(shell: &Shell, it: &MinutesSummary) -> String {
    let day = it.minutes.day.map(|day| day.to_string());
    let said = [
        ("approved", it.is_approved.to_string().into()),
        ("suggestions", it.suggestions.into()),
    ];
    let state = shell.words.say("cli-minutes-state", &said);
    let (id, title) = (it.minutes.id, &it.minutes.title);
    format!("{id}  {}  {title}  {state}", day.unwrap_or_default())
}

async fn begin(shell: &Shell, app: &App, new: &NewMinutes) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, new.of.initiative).await?;
    let text = match &new.file {
        Some(file) => super::read_text(file).await?,
        None => String::new(),
    };
    let input = MinutesInput {
        title: new.title.clone(),
        day: new.day.clone(),
        text,
    };
    let id = create_minutes(app, initiative, &input).await?;
    done(shell, app, id, "cli-minutes-begun").await
}

async fn show(shell: &Shell, app: &App, id: MinutesId) -> Result<Answer, Fault> {
    let it = show_minutes(app, id).await?;
    let mut lines = vec![it.text.trim_end_matches('\n').to_owned()];
    if let Some(approved) = it.approved.as_ref().filter(|_| it.is_approved) {
        let said = [
            ("who", author(shell, approved.by.as_ref()).into()),
            ("moment", local(approved.at).into()),
        ];
        lines.push(shell.words.say("cli-minutes-approved-by", &said));
    }
    if !it.suggestions.is_empty() {
        let count = [("count", it.suggestions.len().into())];
        lines.push(shell.words.say("cli-minutes-suggestions", &count));
    }
    Ok(Answer {
        lines,
        json: object(&it),
    })
}

async fn write(
    shell: &Shell,
    app: &App,
    id: MinutesId,
    file: &Path,
    seen: Option<&Path>,
) -> Result<Answer, Fault> {
    let standing = show_minutes(app, id).await?;
    let seen = match seen {
        Some(file) => super::read_text(file).await?,
        None => standing.text,
    };
    let writing = WriteMinutes {
        id,
        generation: standing.generation,
        seen,
        text: super::read_text(file).await?,
    };
    let said = match write_minutes(app, &writing).await?.is_suggestion {
        true => "cli-minutes-suggested",
        false => "saved-all",
    };
    done(shell, app, id, said).await
}

async fn suggestions(shell: &Shell, app: &App, id: MinutesId) -> Result<Answer, Fault> {
    let it = show_minutes(app, id).await?;
    let mut lines = Vec::new();
    for suggestion in &it.suggestions {
        lines.push(suggestion.id.to_string());
        for (by, at) in &suggestion.authors {
            let said = [
                ("who", author(shell, by.as_ref()).into()),
                ("moment", local(*at).into()),
            ];
            lines.push(shell.words.say("cli-suggestion-by", &said));
        }
        lines.push(suggestion.text.trim_end_matches('\n').to_owned());
    }
    if lines.is_empty() {
        lines.push(shell.say("cli-suggestions-none"));
    }
    Ok(Answer {
        lines,
        json: object(&it),
    })
}

async fn done(shell: &Shell, app: &App, id: MinutesId, said: &str) -> Result<Answer, Fault> {
    let it = show_minutes(app, id).await?;
    Ok(Answer::line(shell.say(said), object(&it)))
}

fn author(shell: &Shell, by: Option<&Writer>) -> String {
    by.map_or_else(|| shell.say("cli-writer-unknown"), |by| who(shell, by))
}

fn object(it: &MinutesDetails) -> Value {
    let at = |at: Moment| at.to_string();
    let suggestion = |it: &ShownSuggestion| {
        let authors = it.authors.iter().map(|(_, moment)| at(*moment));
        json!({
            "id": SuggestionId::to_string(&it.id),
            "written_at": authors.collect::<Vec<_>>(),
            "against": it.against,
            "text": it.text,
        })
    };
    json!({
        "id": it.minutes.id.to_string(),
        "title": it.minutes.title.as_str(),
        "day": it.minutes.day.map(|day| day.to_string()),
        "text": it.text,
        "approved": it.is_approved,
        "approved_at": it.approved.as_ref().map(|approved| at(approved.at)),
        "suggestions": it.suggestions.iter().map(suggestion).collect::<Vec<_>>(),
    })
}
