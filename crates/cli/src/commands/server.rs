//! Working together over the municipal server.

use app::domain::InitiativeId;
use app::server::{
    Carried, ExchangeError, Exchanged, ServerInput, carry_attachments, connect_server, exchange,
    initiatives_with_server, keep_in_step, show_server,
};
use app::{App, AttachmentsUnderWay, ErrorCode, Event, Refusal, ServerState};
use serde_json::{Value, json};
use tokio::signal;
use tokio::sync::broadcast::error::RecvError;

use crate::answer::Answer;
use crate::arguments::{Connect, Server, Sync};
use crate::dates;
use crate::fault::Fault;
use crate::output;
use crate::shell::Shell;
use app::team::read_from_stick;

pub(super) async fn run(shell: &Shell, app: &App, what: Server) -> Result<Answer, Fault> {
    match what {
        Server::Connect(connect) => begin(shell, app, connect).await,
        Server::Show(of) => show(shell, app, of.initiative).await,
    }
}

async fn begin(shell: &Shell, app: &App, connect: Connect) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, connect.of.initiative).await?;
    let authorities = match &connect.authority {
        Some(file) => read_from_stick(file).await?,
        None => Vec::new(),
    };
    let input = ServerInput {
        address: connect.url,
        authorities,
        enrolment_code: connect.code,
    };
    let exchanged = connect_server(app, initiative, &input).await?;
    Ok(told(shell, &[(initiative, exchanged)]))
}

async fn show(shell: &Shell, app: &App, of: Option<InitiativeId>) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, of).await?;
    let status = show_server(app, initiative).await?;
    let status = status.ok_or_else(|| Refusal::new(ErrorCode::NoServer))?;
    let at = status.in_step_at.map(dates::local);
    let said = [
        ("address", status.address.as_str().into()),
        ("been", if at.is_some() { "yes" } else { "no" }.into()),
        ("at", at.as_deref().unwrap_or_default().into()),
        (
            "unsent",
            if status.has_unsent { "yes" } else { "no" }.into(),
        ),
    ];
    let under_way = status.attachments;
    let mut lines = vec![shell.words.say("cli-server", &said)];
    lines.extend(on_their_way(shell, under_way, status.is_full));
    let json = json!({
        "address": status.address,
        "in_step_at": status.in_step_at.map(|at| at.to_string()),
        "has_unsent": status.has_unsent,
        "attachments_to_send": under_way.to_send,
        "attachments_to_come": under_way.to_come,
        "is_full": status.is_full,
    });
    Ok(Answer { lines, json })
}

/// What is said of attachments whose bytes are on their way.
fn on_their_way(shell: &Shell, under_way: AttachmentsUnderWay, is_full: bool) -> Vec<String> {
    let mut lines = Vec::new();
    if is_full {
        lines.push(shell.say("server-attachments-full"));
    }
    for (id, count) in [
        ("server-attachments-send", under_way.to_send),
        ("server-attachments-come", under_way.to_come),
    ] {
        if count > 0 {
            lines.push(shell.words.say(id, &[("count", count.into())]));
        }
    }
    lines
}

pub(super) async fn sync(shell: &Shell, app: &App, how: &Sync) -> Result<Answer, Fault> {
    if how.watch {
        return watch(shell, app).await;
    }
    let initiatives = initiatives_with_server(app).await?;
    if initiatives.is_empty() {
        return Err(Refusal::new(ErrorCode::NoServer).into());
    }
    let mut met = Vec::new();
    let mut carried = Vec::new();
    for initiative in initiatives {
        met.push((initiative, exchange(app, initiative).await?));
        carried.push(carry_attachments(app, initiative).await);
        if app.last_initiative().await?.is_none() {
            app.look_at(initiative).await?;
        }
    }
    let mut answer = told(shell, &met);
    for (at, carried) in carried.into_iter().enumerate() {
        let (lines, json) = of_attachments(shell, carried);
        answer.lines.extend(lines);
        answer.json["initiatives"][at]["attachments"] = json;
    }
    Ok(answer)
}

/// Rows were brought and fetched, whatever becomes of attachments.
fn of_attachments(shell: &Shell, carried: Result<Carried, ExchangeError>) -> (Vec<String>, Value) {
    match carried {
        Ok(carried) => {
            let json = json!({
                "sent": carried.sent,
                "came": carried.came,
                "erased": carried.erased,
                "to_send": carried.under_way.to_send,
                "to_come": carried.under_way.to_come,
                "is_full": carried.is_full,
            });
            (
                on_their_way(shell, carried.under_way, carried.is_full),
                json,
            )
        }
        Err(error) => {
            let refusal = Refusal::from(error);
            let json = json!({ "code": refusal.code.as_str() });
            (Fault::from(refusal).lines(shell.words), json)
        }
    }
}

fn told(shell: &Shell, met: &[(InitiativeId, Exchanged)]) -> Answer {
    let mut lines = Vec::new();
    for (_, met) in met {
        let said = [("sent", met.sent.into()), ("received", met.received.into())];
        let id = if met.in_step {
            "cli-sync-in-step"
        } else {
            "cli-sync-apart"
        };
        lines.push(shell.words.say(id, &said));
        for (id, count) in [
            ("cli-bundle-conflicts", met.conflicts),
            ("cli-bundle-erased", met.erased),
            ("cli-bundle-later", met.kept_for_later),
            ("cli-sync-refused", met.refused),
        ] {
            if count > 0 {
                lines.push(shell.words.say(id, &[("count", count.into())]));
            }
        }
        if met.server_ahead_ms.abs() > CLOCK_OFF_MS {
            lines.push(shell.say("cli-sync-clock"));
        }
    }
    let json = met.iter().map(object).collect::<Vec<Value>>();
    Answer {
        lines,
        json: json!({ "initiatives": json }),
    }
}

/// A clock that is off by more than this is worth a word: ten minutes.
const CLOCK_OFF_MS: i64 = 10 * 60 * 1000;

fn object((initiative, met): &(InitiativeId, Exchanged)) -> Value {
    json!({
        "initiative": initiative.to_string(),
        "in_step": met.in_step,
        "sent": met.sent,
        "received": met.received,
        "conflicts": met.conflicts,
        "erased": met.erased,
        "kept_for_later": met.kept_for_later,
        "refused": met.refused,
        "server_ahead_ms": met.server_ahead_ms,
    })
}

/// Says how it stands whenever that changes, until someone stops it.
async fn watch(shell: &Shell, app: &App) -> Result<Answer, Fault> {
    if initiatives_with_server(app).await?.is_empty() {
        return Err(Refusal::new(ErrorCode::NoServer).into());
    }
    let mut events = app.events();
    let _meeting = keep_in_step(app);
    let mut before = None;
    loop {
        let event = tokio::select! {
            event = events.recv() => event,
            _ = signal::ctrl_c() => return Ok(Answer::said()),
        };
        match event {
            Ok(Event::ServerChanged { initiative, state }) if before != Some(state) => {
                before = Some(state);
                output::along(&stands(shell, initiative, state), shell.as_json);
            }
            Ok(_) | Err(RecvError::Lagged(_)) => {}
            Err(RecvError::Closed) => return Ok(Answer::said()),
        }
    }
}

fn stands(shell: &Shell, initiative: InitiativeId, state: ServerState) -> Answer {
    let initiative = initiative.to_string();
    match state {
        ServerState::InStep(at) => {
            let said = [("at", dates::local(at).into())];
            let json = json!({ "initiative": initiative, "in_step_at": at.to_string() });
            Answer::line(shell.words.say("cli-watch-in-step", &said), json)
        }
        ServerState::Apart(code) => {
            let fault = Fault::from(Refusal::new(code));
            let json = json!({ "initiative": initiative, "code": code.as_str() });
            Answer {
                lines: fault.lines(shell.words),
                json,
            }
        }
    }
}
