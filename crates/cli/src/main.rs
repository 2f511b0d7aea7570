//! The use cases of Samenspel on the command line.
//!
//! A command reads what was typed, calls one use case of `app`, and gives back lines for a
//! person and an object for a program; which of the two is written is decided in `output`.

mod answer;
mod arguments;
mod commands;
mod dates;
mod exit;
mod fault;
mod language;
mod output;
mod progress;
mod secret;
mod shell;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser as _;
use words::Words;

use arguments::Arguments;
use shell::Shell;

#[tokio::main]
async fn main() -> ExitCode {
    app::leave_no_memory_behind();
    let typed: Vec<OsString> = std::env::args_os().collect();
    match Arguments::try_parse_from(&typed) {
        Ok(arguments) => run(arguments).await,
        Err(error) => output::usage(&error, &typed),
    }
}

async fn run(arguments: Arguments) -> ExitCode {
    let words = Words::new(language::choose(arguments.language));
    let outcome = match Shell::new(words, arguments.profile, arguments.progress, arguments.json) {
        Ok(shell) => commands::run(&shell, arguments.command).await,
        Err(fault) => Err(fault),
    };
    match outcome {
        Ok(answer) => output::answer(&answer, arguments.json),
        Err(fault) => output::fault(&fault, words, arguments.json),
    }
}
