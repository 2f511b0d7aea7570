//! Makes a data folder.

use std::path::PathBuf;

use app::App;
use app::import::Stop;
use app::initiative::{create_initiative, overview};
use app::profile::begin_profile;
use serde_json::json;

use crate::answer::Answer;
use crate::arguments::Init;
use crate::fault::Fault;
use crate::secret;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, init: &Init) -> Result<Answer, Fault> {
    let app = if init.demo {
        demo(shell).await?
    } else {
        empty(shell).await?
    };
    let outcome = fill(shell, &app, init).await;
    app.close().await?;
    outcome
}

/// A folder with nothing in it yet.
pub(super) async fn empty(shell: &Shell) -> Result<App, Fault> {
    let passphrase = secret::for_new_profile(shell)?;
    Ok(begin_profile(shell.ports.clone(), &shell.folder, passphrase.as_deref()).await?)
}

async fn demo(shell: &Shell) -> Result<App, Fault> {
    Ok(demo::open_demo(
        shell.ports.clone(),
        &demo_folder(shell),
        &Stop::default(),
        &|_, _| {},
    )
    .await?)
}

/// The usual folder is for real data; its demo stands beside it, as it does for the window.
fn demo_folder(shell: &Shell) -> PathBuf {
    if !shell.is_usual_folder {
        return shell.folder.clone();
    }
    let mut name = shell.folder.file_name().unwrap_or_default().to_owned();
    name.push("-demo");
    shell.folder.with_file_name(name)
}

async fn fill(shell: &Shell, app: &App, init: &Init) -> Result<Answer, Fault> {
    if let Some(title) = &init.title {
        let id = create_initiative(app, title).await?;
        app.look_at(id).await?;
    }
    if init.cases {
        demo::build_cases(app).await?;
    }
    let initiative = super::initiative(app, None).await?;
    let folder = app.profile().folder().display().to_string();
    let json =
        json!({ "profile": folder, "initiative": initiative.to_string(), "demo": init.demo });
    if !init.demo {
        return Ok(Answer::line(
            shell.words.say("cli-begun", &[("folder", folder.into())]),
            json,
        ));
    }
    let shown = overview(app, initiative).await?;
    let counts = [
        ("neighbours", shown.neighbours.into()),
        ("households", shown.households.into()),
    ];
    let ready = shell.words.say("demo-ready", &counts);
    let place = shell
        .words
        .say("cli-demo-folder", &[("folder", folder.into())]);
    Ok(Answer {
        lines: vec![ready, place],
        json,
    })
}
