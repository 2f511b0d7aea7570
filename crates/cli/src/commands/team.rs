//! Working on an initiative with others, without a server.

use app::domain::InitiativeId;
use app::export::write_file;
use app::team::{
    CheckDigits, Device, Role, accept_device, create_team, invite_device, join_team, list_devices,
    read_from_stick, read_request,
};
use app::{App, ErrorCode, Field, FieldError};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::arguments::{Accept, Join, Team};
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Team) -> Result<Answer, Fault> {
    match what {
        Team::Create(of) => create(shell, app, of.initiative).await,
        Team::Invite(of) => invite(app, of.initiative).await,
        Team::Join(join) => answer_invite(shell, app, &join).await,
        Team::Accept(accept) => let_in(shell, app, &accept).await,
        Team::List(of) => list(shell, app, of.initiative).await,
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

async fn create(shell: &Shell, app: &App, of: Option<InitiativeId>) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, of).await?;
    create_team(app, initiative).await?;
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
    write_file(&join.answer, joining.request).await?;
    let digits = joining.digits.to_string();
    let path = join.answer.display().to_string();
    let said = [
        ("digits", digits.as_str().into()),
        ("path", path.as_str().into()),
    ];
    let json = json!({ "digits": digits, "answer": path });
    Ok(Answer::line(
        shell.words.say("cli-team-joining", &said),
        json,
    ))
}

async fn let_in(shell: &Shell, app: &App, accept: &Accept) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, accept.of.initiative).await?;
    let answer = read_from_stick(&accept.answer).await?;
    let applicant = read_request(app, initiative, &answer).await?;
    let name = [("name", applicant.name.as_str().into())];
    let Some(heard) = &accept.digits else {
        let json = json!({ "name": applicant.name, "accepted": false });
        return Ok(Answer::line(shell.words.say("cli-team-asks", &name), json));
    };
    if !is_same(heard, applicant.digits) {
        return Err(FieldError::new(Field::Digits, ErrorCode::Digits).into());
    }
    let role = if accept.keeper {
        Role::Keeper
    } else {
        Role::Member
    };
    accept_device(app, initiative, &answer, role).await?;
    let json = json!({ "name": applicant.name, "accepted": true });
    Ok(Answer::line(
        shell.words.say("cli-team-accepted", &name),
        json,
    ))
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
    let devices = list_devices(app, initiative).await?;
    let line = |device: &Device| {
        let said = [
            ("role", role(device).into()),
            ("own", if device.is_own { "yes" } else { "no" }.into()),
        ];
        let name = device.name.as_deref().unwrap_or_default();
        let what = shell.words.say("cli-team-device", &said);
        format!("{}  {name}  {what}", device.id)
    };
    let object = |device: &Device| json!({ "id": device.id.to_string(), "role": role(device), "own": device.is_own, "name": device.name });
    Ok(Answer {
        lines: devices.iter().map(line).collect(),
        json: json!({ "devices": devices.iter().map(object).collect::<Vec<Value>>() }),
    })
}

fn role(device: &Device) -> &'static str {
    match device.role {
        Role::Keeper => "keeper",
        Role::Member => "member",
    }
}
