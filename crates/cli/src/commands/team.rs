//! Working on an initiative with others.

use app::domain::InitiativeId;
use app::export::write_file;
use app::server::{WaitingRequest, list_requests, show_server};
use app::team::{
    CheckDigits, Device, DeviceKind, Role, accept_device, create_named_team, create_team,
    find_device, invite_device, join_team, list_devices, read_from_stick, read_request,
    remove_device, show_team,
};
use app::{App, ErrorCode, Field, FieldError, Refusal};
use serde_json::{Value, json};

use super::team_sheet::{self, needs_sheets};
use crate::answer::Answer;

use crate::arguments::{Accept, Join, Sheet, Team};
use crate::dates::local;
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Team) -> Result<Answer, Fault> {
    match what {
        Team::Create { name, of } => create(shell, app, of.initiative, name.as_deref()).await,
        Team::Invite(of) => invite(app, of.initiative).await,
        Team::Join(join) => answer_invite(shell, app, &join).await,
        Team::Accept(accept) => let_in(shell, app, &accept).await,
        Team::Sheet(Sheet::Make(of)) => team_sheet::make(shell, app, of.initiative).await,
        Team::Sheet(Sheet::Use(_)) => Err(Refusal::new(ErrorCode::Failed).into()),
        Team::List(of) => list(shell, app, of.initiative).await,
        Team::Remove { device, of } => remove(shell, app, of.initiative, &device).await,
    }
}

/// A laptop that is new to all of it begins here.
pub(super) async fn join(shell: &Shell, join: &Join) -> Result<Answer, Fault> {
    let app = match shell.open().await {
        Err(fault) if fault.code() == ErrorCode::NoProfile => super::init::empty(shell).await?,
        opened => opened?,
    };
    let outcome = answer_invite(shell, &app, join).await;
    app.close().await?;
    outcome
}

async fn create(
    shell: &Shell,
    app: &App,
    of: Option<InitiativeId>,
    name: Option<&str>,
) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, of).await?;
    match name {
        Some(name) => create_named_team(app, initiative, name).await?,
        None => create_team(app, initiative).await?,
    }
    let json = json!({ "initiative": initiative.to_string() });
    Ok(Answer::line(shell.say("cli-team-created"), json))
}

async fn invite(app: &App, of: Option<InitiativeId>) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, of).await?;
    let link = invite_device(app, initiative).await?;
    let json = json!({ "link": link.as_str() });
    Ok(Answer::line(link.to_string(), json))
}

async fn answer_invite(shell: &Shell, app: &App, join: &Join) -> Result<Answer, Fault> {
    let joining = join_team(app, &join.link, &join.name).await?;
    let digits = joining.digits.to_string();
    if let Some(path) = &join.answer {
        write_file(path, joining.request).await?;
    } else if !joining.is_brought {
        return Err(Refusal::new(ErrorCode::AnswerNotBrought).into());
    }
    let path = join.answer.as_ref().map(|path| path.display().to_string());
    let said = [
        ("digits", digits.as_str().into()),
        ("path", path.as_deref().unwrap_or_default().into()),
    ];
    let id = if joining.is_brought {
        "cli-team-asked"
    } else {
        "cli-team-joining"
    };
    let json = json!({ "digits": digits, "answer": path, "is_brought": joining.is_brought });
    Ok(Answer::line(shell.words.say(id, &said), json))
}

async fn let_in(shell: &Shell, app: &App, accept: &Accept) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, accept.of.initiative).await?;
    let mut asking = Vec::new();
    match &accept.answer {
        Some(file) => {
            let request = read_from_stick(file).await?;
            let applicant = read_request(app, initiative, &request).await?;
            asking.push(WaitingRequest { request, applicant });
        }
        None => asking = list_requests(app, initiative).await?,
    }
    let Some(heard) = &accept.digits else {
        return Ok(who_asks(shell, &asking));
    };
    let mut asking = asking.into_iter();
    let right = asking.find(|asking| is_same(heard, asking.applicant.digits));
    let right = right.ok_or_else(|| FieldError::new(Field::Digits, ErrorCode::Digits))?;
    let role = if accept.keeper {
        Role::Keeper
    } else {
        Role::Member
    };
    accept_device(app, initiative, &right.request, role).await?;
    let name = right.applicant.name;
    let has_server = show_server(app, initiative).await?.is_some();
    let id = if has_server {
        "cli-team-let-in"
    } else {
        "cli-team-accepted"
    };
    let said = shell.words.say(id, &[("name", name.as_str().into())]);
    Ok(Answer::line(
        said,
        json!({ "name": name, "accepted": true }),
    ))
}

/// Names alone: the digits have to come from the other laptop.
fn who_asks(shell: &Shell, asking: &[WaitingRequest]) -> Answer {
    let names: Vec<&str> = asking.iter().map(|it| it.applicant.name.as_str()).collect();
    let line = |name: &&str| {
        shell
            .words
            .say("cli-team-asks", &[("name", (*name).into())])
    };
    let mut lines: Vec<String> = names.iter().map(line).collect();
    if lines.is_empty() {
        lines.push(shell.say("cli-team-nobody-asks"));
    }
    let json = json!({ "names": names, "name": names.first(), "accepted": false });
    Answer { lines, json }
}

fn is_same(heard: &str, digits: CheckDigits) -> bool {
    let only_digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    only_digits(heard) == only_digits(&digits.to_string())
}

async fn list(shell: &Shell, app: &App, of: Option<InitiativeId>) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, of).await?;
    let team = show_team(app, initiative).await?;
    let team = team.ok_or_else(|| Refusal::new(ErrorCode::NoTeam))?;
    let mut lines: Vec<String> = team.devices.iter().map(|it| line(shell, it)).collect();
    if team.is_removed {
        lines.push(shell.say("error-removed-from-team"));
    }
    let has_server = show_server(app, initiative).await?.is_some();
    if has_server && !team.is_removed && needs_sheets(&team.devices) {
        lines.push(shell.say("cli-sheet-advice"));
    }
    let devices: Vec<Value> = team.devices.iter().map(object).collect();
    Ok(Answer {
        lines,
        json: json!({ "devices": devices, "removed": team.is_removed }),
    })
}

fn line(shell: &Shell, device: &Device) -> String {
    let seen = device.last_seen.map(local).unwrap_or_default();
    let said = [
        ("role", what(device).into()),
        ("own", if device.is_own { "yes" } else { "no" }.into()),
    ];
    let what = shell.words.say("cli-team-device", &said);
    let name = device.name.as_deref().unwrap_or_default();
    let line = format!("{}  {name}  {what}", device.id);
    if device.is_own || device.kind == DeviceKind::Paper {
        return line;
    }
    let been = if seen.is_empty() { "no" } else { "yes" };
    let said = [("been", been.into()), ("at", seen.as_str().into())];
    format!("{line}  {}", shell.words.say("cli-team-seen", &said))
}

fn object(device: &Device) -> Value {
    json!({
        "id": device.id.to_string(),
        "kind": match device.kind {
            DeviceKind::Laptop => "laptop",
            DeviceKind::Paper => "paper",
        },
        "role": role(device),
        "own": device.is_own,
        "name": device.name,
        "last_seen": device.last_seen.map(|at| at.to_string()),
    })
}

async fn remove(
    shell: &Shell,
    app: &App,
    of: Option<InitiativeId>,
    typed: &str,
) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, of).await?;
    let devices = list_devices(app, initiative).await?;
    let id = find_device(&devices, typed)?;
    let name = devices.iter().find(|it| it.id == id);
    let name = name.and_then(|it| it.name.clone());
    remove_device(app, initiative, id).await?;
    let has_server = show_server(app, initiative).await?.is_some();
    let shown = name.clone().unwrap_or_else(|| id.to_string());
    let said = [
        ("name", shown.as_str().into()),
        ("server", if has_server { "yes" } else { "no" }.into()),
    ];
    let said = shell.words.say("cli-team-removed", &said);
    let json = json!({ "id": id.to_string(), "name": name, "removed": true });
    Ok(Answer::line(said, json))
}

/// A sheet is no laptop with a role.
fn what(device: &Device) -> &'static str {
    match device.kind {
        DeviceKind::Laptop => role(device),
        DeviceKind::Paper => "sheet",
    }
}

fn role(device: &Device) -> &'static str {
    match device.role {
        Role::Keeper => "keeper",
        Role::Member => "member",
    }
}
