//! The recovery sheet of a team, and coming back with it.

use app::domain::InitiativeId;
use app::server::{ComeBackInput, ServerInput};
use app::team::{Device, DeviceKind, make_team_sheet};
use app::{App, ErrorCode};
use serde_json::json;

use crate::answer::Answer;
use crate::arguments::UseSheet;
use crate::dates::local;
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn make(
    shell: &Shell,
    app: &App,
    of: Option<InitiativeId>,
) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, of).await?;
    let sheet = make_team_sheet(app, initiative).await?;
    let at = local(sheet.made_at);
    let mut lines = vec![shell.words.say("cli-sheet", &[("at", at.as_str().into())])];
    lines.extend(sheet.lines.iter().map(|line| line.to_string()));
    lines.push(shell.say("cli-sheet-keep"));
    let json = json!({
        "id": sheet.device.to_string(),
        "made_at": sheet.made_at.to_string(),
        "lines": sheet.lines.iter().map(|line| line.as_str()).collect::<Vec<_>>(),
    });
    Ok(Answer { lines, json })
}

/// On a laptop that has nothing yet, or nothing of this initiative.
pub(super) async fn use_sheet(shell: &Shell, sheet: &UseSheet) -> Result<Answer, Fault> {
    let app = match shell.open().await {
        Err(fault) if fault.code() == ErrorCode::NoProfile => super::init::empty(shell).await?,
        opened => opened?,
    };
    let outcome = come_back(shell, &app, sheet).await;
    app.close().await?;
    outcome
}

async fn come_back(shell: &Shell, app: &App, sheet: &UseSheet) -> Result<Answer, Fault> {
    let input = ComeBackInput {
        code: sheet.code.join(" "),
        server: ServerInput {
            address: sheet.server.clone(),
            ..ServerInput::default()
        },
        name: sheet.name.clone().unwrap_or_default(),
        makes_void: sheet.void,
    };
    let restored = app::server::come_back(app, &input).await?;
    let initiative = restored.initiative;
    if app.last_initiative().await?.is_none() {
        app.look_at(initiative).await?;
    }
    let json = json!({
        "initiative": initiative.to_string(),
        "sheet": restored.sheet.to_string(),
        "void": sheet.void,
        "received": restored.met.received,
    });
    let void = if sheet.void { "yes" } else { "no" };
    let said = shell.words.say("cli-sheet-used", &[("void", void.into())]);
    Ok(Answer::line(said, json))
}

/// Three or more laptops are a team that would miss much with all of them.
pub(super) fn needs_sheets(devices: &[Device]) -> bool {
    let papers = devices.iter().filter(|it| it.kind == DeviceKind::Paper);
    let papers = papers.count();
    papers < 2 && devices.len() - papers >= 3
}
