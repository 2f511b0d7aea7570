//! One file for each group of commands.

mod backup;
mod bookings;
mod bundle;
mod conflicts;
mod documents;
mod doors;
mod edit_lines;
mod export;
mod import;
mod init;
mod initiatives;
mod keys;
mod minutes;
mod neighbours;
mod one_neighbour;
mod register;
mod resources;
mod schemes;
mod server;
mod state;
mod support;
mod team;
mod team_sheet;

use std::path::Path;

use app::domain::InitiativeId;
use app::{App, ErrorCode, Refusal};

use crate::answer::Answer;
use crate::arguments::{Backup, Command, Import, Person, Sheet, Team};
use crate::fault::Fault;
use crate::progress::Progress;
use crate::shell::Shell;

/// Does what was typed. A folder that was opened for it is closed again in any case.
pub(crate) async fn run(shell: &Shell, command: Command) -> Result<Answer, Fault> {
    match command {
        Command::Init(init) => init::run(shell, &init).await,
        Command::Backup(Backup::Restore { file }) => backup::restore(shell, &file).await,
        Command::Team(Team::Join(join)) => team::join(shell, &join).await,
        Command::Team(Team::Sheet(Sheet::Use(sheet))) => team_sheet::use_sheet(shell, &sheet).await,
        command => {
            let app = shell.open().await?;
            let progress = Progress::of(shell, &app);
            let outcome = on_open_folder(shell, &app, command).await;
            // What was done is on the disk already. A folder that does not close neatly is
            // checked at the next opening.
            let _closed = app.close().await;
            drop(app);
            progress.end().await;
            outcome
        }
    }
}

async fn on_open_folder(shell: &Shell, app: &App, command: Command) -> Result<Answer, Fault> {
    match command {
        Command::Import(Import::Neighbours(list)) => import::run(shell, app, &list).await,
        Command::Neighbours(what) => neighbours::run(shell, app, what).await,
        Command::Initiatives(what) => initiatives::run(shell, app, what).await,
        Command::Undo => state::undo(shell, app).await,
        Command::Redo => state::redo(shell, app).await,
        Command::StateHash => state::state_hash(app).await,
        Command::Check => state::check(shell, app).await,
        Command::Diagnose { file } => export::diagnosis(shell, app, &file).await,
        Command::Export { file } => export::everything(shell, app, &file).await,
        Command::Keys(what) => keys::run(shell, app, what).await,
        Command::Backup(what) => backup::run(shell, app, what).await,
        Command::Team(what) => team::run(shell, app, what).await,
        Command::Bundle(what) => bundle::run(shell, app, what).await,
        Command::Server(what) => server::run(shell, app, what).await,
        Command::Sync(how) => server::sync(shell, app, &how).await,
        Command::Conflicts(what) => conflicts::run(shell, app, what).await,
        Command::Minutes(what) => minutes::run(shell, app, what).await,
        Command::Person(Person::Export { id, file }) => export::person(shell, app, id, &file).await,
        Command::Person(Person::Erase { id }) => one_neighbour::erase(shell, app, id).await,
        Command::Register(what) => register::run(shell, app, &what).await,
        Command::Documents(what) => documents::run(shell, app, what).await,
        Command::Doors(what) => doors::run(shell, app, what).await,
        Command::Support(what) => support::run(shell, app, what).await,
        Command::Resources(what) => resources::run(shell, app, what).await,
        Command::Schemes(what) => schemes::run(shell, app, what).await,
        Command::Init(_) => Err(Refusal::new(ErrorCode::Failed).into()),
    }
}

/// The initiative that was named, else the one last looked at.
async fn initiative(app: &App, named: Option<InitiativeId>) -> Result<InitiativeId, Fault> {
    match named {
        Some(id) => Ok(id),
        None => Ok(app
            .last_initiative()
            .await?
            .ok_or_else(|| Refusal::new(ErrorCode::NotFound))?),
    }
}

/// A file as text. What a text may hold, the use case says.
async fn read_text(file: &Path) -> Result<String, Fault> {
    let unreadable = |_| Refusal::new(ErrorCode::FileUnreadable).with("name", file.display());
    let path = file.to_owned();
    let read = tokio::task::spawn_blocking(move || std::fs::read_to_string(path)).await;
    let read = read.unwrap_or_else(|_| Err(std::io::ErrorKind::Other.into()));
    Ok(read.map_err(unreadable)?)
}
