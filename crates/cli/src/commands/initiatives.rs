//! Initiatives: listed, shown, changed.

use app::App;
use app::domain::{Email, Initiative, InitiativeId, Phone, TeamMember};
use app::initiative::{
    InitiativeDetails, InitiativeSummary, edit_initiative, list_initiatives, show_initiative,
};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::arguments::{EditInitiative, Initiatives};
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Initiatives) -> Result<Answer, Fault> {
    match what {
        Initiatives::List => list(shell, app).await,
        Initiatives::Show { id } => show(shell, app, id).await,
        Initiatives::Edit(typed) => edit(shell, app, *typed).await,
    }
}

async fn list(shell: &Shell, app: &App) -> Result<Answer, Fault> {
    let all = list_initiatives(app).await?;
    let lines = all.iter().map(|summary| line(shell, summary)).collect();
    let object = |summary: &InitiativeSummary| {
        let it = &summary.initiative;
        json!({
            "id": it.id.to_string(),
            "title": it.title.as_str(),
            "phase": it.phase.as_str(),
            "standing": it.standing.as_str(),
            "neighbours": summary.neighbours,
        })
    };
    let initiatives: Vec<Value> = all.iter().map(object).collect();
    Ok(Answer {
        lines,
        json: json!({ "initiatives": initiatives }),
    })
}

fn line(shell: &Shell, summary: &InitiativeSummary) -> String {
    let it = &summary.initiative;
    let phase = shell.say(&format!("phase-{}", it.phase));
    let note = [
        ("phase", phase.into()),
        ("neighbours", summary.neighbours.into()),
    ];
    format!(
        "{}  {}  {}",
        it.id,
        it.title,
        shell.words.say("initiative-note", &note)
    )
}

async fn show(shell: &Shell, app: &App, id: InitiativeId) -> Result<Answer, Fault> {
    let details = show_initiative(app, id).await?;
    app.look_at(id).await?;
    Ok(Answer {
        lines: lines(shell, &details),
        json: object(&details),
    })
}

async fn edit(shell: &Shell, app: &App, typed: EditInitiative) -> Result<Answer, Fault> {
    edit_initiative(app, typed.id, &typed.change.into()).await?;
    let details = show_initiative(app, typed.id).await?;
    Ok(Answer::line(shell.say("saved-all"), object(&details)))
}

fn lines(shell: &Shell, details: &InitiativeDetails) -> Vec<String> {
    let it = &details.initiative;
    let mut lines = vec![
        it.title.to_string(),
        shell.say(&format!("phase-{}", it.phase)),
    ];
    let mut add = |field: &str, value: &str| {
        if !value.is_empty() {
            lines.push(format!(
                "{}: {value}",
                shell.words.say("cli-field", &[("field", field.into())])
            ));
        }
    };
    for (field, text) in texts(it) {
        add(field, text);
    }
    for (field, date) in [("starts_on", it.starts_on), ("ends_on", it.ends_on)] {
        add(
            field,
            &date.map_or_else(String::new, |date| date.to_string()),
        );
    }
    for member in &details.team {
        add(
            "role",
            &format!(
                "{}, {}",
                member.name,
                shell.say(&format!("role-{}", member.role))
            ),
        );
    }
    lines
}

fn texts(it: &Initiative) -> [(&'static str, &str); 5] {
    [
        ("why", it.why.as_str()),
        ("how", it.how.as_str()),
        ("what", it.what.as_str()),
        ("theme", it.theme.as_str()),
        ("area", it.area.as_str()),
    ]
}

fn object(details: &InitiativeDetails) -> Value {
    let it = &details.initiative;
    let mut object = json!({
        "id": it.id.to_string(),
        "title": it.title.as_str(),
        "starts_on": it.starts_on.map(|date| date.to_string()),
        "ends_on": it.ends_on.map(|date| date.to_string()),
        "phase": it.phase.as_str(),
        "standing": it.standing.as_str(),
        "team": details.team.iter().map(member).collect::<Vec<_>>(),
    });
    for (field, text) in texts(it) {
        object[field] = text.into();
    }
    object
}

fn member(member: &TeamMember) -> Value {
    json!({
        "id": member.id.to_string(),
        "name": member.name.to_string(),
        "role": member.role.as_str(),
        "phone": member.phone.as_ref().map(Phone::to_string),
        "email": member.email.as_ref().map(Email::to_string),
    })
}
