//! What can be asked on the command line, and how it ends.

mod keep;
mod stop;

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Parser, Subcommand};
use server::Server;
use server::config::{Config, ConfigError};
use server::database::StoreError;
use server::edge::{Clock as _, SystemClock, SystemRandom};
use server::serve::{Connections, serve};
use server::store::Store;
use server::tls::{self, Tls, TlsError};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

use keep::Keep;

/// The municipal server of Samenspel: it relays what laptops sealed.
#[derive(Parser)]
#[command(version)]
pub struct Arguments {
    /// A file with settings. Variables that begin with `SAMENSPEL_` go over it.
    #[arg(long, env = "SAMENSPEL_CONFIG")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve until the process is asked to stop.
    Serve,
    /// Bring the database to the newest schema.
    Migrate,
    /// Write all there is into a new file, also while the server runs.
    Backup {
        /// May not exist yet.
        file: PathBuf,
    },
    /// Put a backup in the place of the database. The server has to be stopped.
    Restore {
        /// Written by `backup`.
        file: PathBuf,
    },
    /// Say that a backup was put back by other means, such as `pg_restore`.
    Renew,
    /// Look the certificate and the database over, and say what is wrong with them.
    Check,
}

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
enum CommandError {
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error("{0}")]
    File(PathBuf, #[source] io::Error),
    #[error("can not listen on {0}")]
    Listen(std::net::SocketAddr, #[source] io::Error),
    #[error("signals to stop would not be heard")]
    Signals(#[source] io::Error),
    #[error(transparent)]
    Tls(#[from] TlsError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Keep(#[from] keep::KeepError),
    #[error("not all is in order:\n{0}")]
    Wrong(String),
}

/// What is logged: `RUST_LOG`, or what an operator should know.
pub fn log_filter() -> EnvFilter {
    EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"))
}

/// Carries it out. Ends with 0, with 2 for wrong settings, or with 1.
pub async fn run(arguments: Arguments) -> ExitCode {
    match carry_out(arguments).await {
        Ok(said) => {
            say(&said);
            ExitCode::SUCCESS
        }
        Err(error) => {
            complain(&error);
            match error {
                CommandError::Config(_) | CommandError::Tls(_) => ExitCode::from(2),
                _ => ExitCode::FAILURE,
            }
        }
    }
}

async fn carry_out(arguments: Arguments) -> Result<String, CommandError> {
    let config = read_config(arguments.config)?;
    match arguments.command {
        Command::Serve => serve_until_stopped(&config).await,
        Command::Migrate => {
            Store::open(&config.database).await?.close().await;
            Ok("the schema is the newest".to_owned())
        }
        Command::Backup { file } => {
            Keep::of(&config.database)?.back_up(&file).await?;
            Ok(format!("written to {}", file.display()))
        }
        Command::Restore { file } => {
            let keep = Keep::of(&config.database)?;
            let aside = keep.restore(&file, &config, &SystemRandom).await?;
            let aside = aside.map_or_else(String::new, |aside| {
                format!("; what was there before is {}", aside.display())
            });
            Ok(format!("{} was put back{aside}", file.display()))
        }
        Command::Renew => {
            let _only_one = keep::lock(&config.database)?;
            keep::renew(&config.database, config.municipality, &SystemRandom).await?;
            Ok("the server has another generation".to_owned())
        }
        Command::Check => {
            let wrong = check(&config).await;
            if wrong.is_empty() {
                return Ok("all is in order".to_owned());
            }
            Err(CommandError::Wrong(wrong.join("\n")))
        }
    }
}

fn read_config(file: Option<PathBuf>) -> Result<Config, CommandError> {
    let text = match &file {
        None => None,
        Some(file) => {
            let text = std::fs::read_to_string(file);
            Some(text.map_err(|error| CommandError::File(file.clone(), error))?)
        }
    };
    let name = file.unwrap_or_default().display().to_string();
    let file = text.as_ref().map(|text| (name.as_str(), text.as_str()));
    Ok(Config::read(file, std::env::vars())?)
}

/// One line for each thing that is wrong.
async fn check(config: &Config) -> Vec<String> {
    let files = config.tls();
    let mut wrong = Vec::new();
    wrong.extend(files.and_then(|files| tls::check(&files, SystemClock.now())));
    match keep::check(config).await {
        Ok(more) => wrong.extend(more),
        Err(error) => wrong.push(error.to_string()),
    }
    wrong
}

async fn serve_until_stopped(config: &Config) -> Result<String, CommandError> {
    let tls = config.tls().map(Tls::new).transpose()?.map(Arc::new);
    let _only_one = keep::lock(&config.database)?;
    let store = Store::open_with(&config.database, config.database_connections).await?;
    let (clock, random) = (Arc::new(SystemClock), Arc::new(SystemRandom));
    let server = Server::new(store, clock, random, config.settings()).await?;
    let server = Arc::new(server);
    let listener = TcpListener::bind(config.listen).await;
    let listener = listener.map_err(|error| CommandError::Listen(config.listen, error))?;
    let address = listener.local_addr();
    let address = address.map_err(|error| CommandError::Listen(config.listen, error))?;
    let stop = stop::asked_to_stop().map_err(CommandError::Signals)?;
    let scheme = tls.as_ref().map_or("http", |_| "https");
    say(&format!("listening on {scheme}://{address}"));
    let connections = Connections {
        most: config.connections,
        ..Connections::default()
    };
    let tidying = tokio::spawn(stop::collect_now_and_then(Arc::downgrade(&server)));
    serve(server, listener, tls, connections, stop).await;
    tidying.abort();
    Ok("stopped".to_owned())
}

/// The other end may be closed: whoever started the server need not listen to it.
fn say(text: &str) {
    let _closed = writeln!(io::stdout(), "{text}");
}

fn complain(error: &CommandError) {
    let mut told = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        told.push_str(&format!("\n  because: {error}"));
        cause = error.source();
    }
    let _closed = writeln!(io::stderr(), "{told}");
}
