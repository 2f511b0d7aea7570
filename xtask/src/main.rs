//! The project's own commands: `cargo xtask COMMAND`.
//!
//! One file per command; what several commands need stands in `places`,
//! `shell`, `packages` and `ui`. No rule of the app lives here.

mod bench;
mod bindings;
mod packages;
mod places;
mod queries;
#[cfg(unix)]
mod release;
mod run;
mod shell;
mod simulate;
mod test;
mod tidy;
mod ui;

use std::env;
use std::process::ExitCode;

use anyhow::Result;

use crate::places::Places;

struct Task {
    name: &'static str,
    arguments: &'static str,
    about: &'static str,
    run: fn(&Places, &[String]) -> Result<()>,
}

const TASKS: &[Task] = &[
    Task {
        name: "run",
        arguments: "[--yes] [-- ARGUMENTS]",
        about: "check what is missing, build, open the app",
        run: run::run,
    },
    Task {
        name: "test",
        arguments: "[--yes] [LANE…]",
        about: "everything that CI runs, or some lanes of it",
        run: test::test,
    },
    Task {
        name: "bench",
        arguments: "laptop|street|sync [--json FILE] [--only PART]",
        about: "figures beside a baseline of the same run",
        run: bench::bench,
    },
    Task {
        name: "simulate",
        arguments: "[--seeds N] [--from S] [--steps K] [--replay SEED]",
        about: "laptops and a server, and all that goes wrong between them",
        run: simulate::simulate,
    },
    #[cfg(unix)]
    Task {
        name: "release",
        arguments: "[--yes]",
        about: "what people install: a package for Debian and Ubuntu",
        run: release::release,
    },
    Task {
        name: "tidy",
        arguments: "",
        about: "the rules of the house that no compiler knows",
        run: tidy::tidy,
    },
    Task {
        name: "bindings",
        arguments: "[--check]",
        about: "write the TypeScript side of the commands",
        run: bindings::bindings,
    },
    Task {
        name: "queries",
        arguments: "[--check]",
        about: "record the SQL of `storage` as the schema sees it",
        run: queries::queries,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match start(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\nxtask: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn start(arguments: &[String]) -> Result<()> {
    let named = arguments.first().and_then(|name| find(name));
    let Some(task) = named else {
        anyhow::bail!("which command?\n\n{}", usage());
    };
    (task.run)(&Places::find()?, &arguments[1..])
}

fn find(name: &str) -> Option<&'static Task> {
    TASKS.iter().find(|task| task.name == name)
}

fn usage() -> String {
    let lines = TASKS.iter().map(|task| {
        let call = format!("{} {}", task.name, task.arguments);
        format!("  cargo xtask {call:<28} {}", task.about)
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_command_is_answered_with_the_commands_there_are() {
        let answer = start(&["dance".to_owned()]).unwrap_err().to_string();
        assert!(answer.contains("cargo xtask test"));
    }
}
