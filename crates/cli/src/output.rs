//! Writes what is to be read: the only file that touches the screen.

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use serde_json::{Value, json};
use words::Words;

use crate::answer::Answer;
use crate::exit;
use crate::fault::Fault;

/// Lines, or one object.
pub(crate) fn answer(answer: &Answer, as_json: bool) -> ExitCode {
    if !as_json {
        lines(&mut io::stdout(), &answer.lines);
    } else if !answer.json.is_null() {
        object(&answer.json);
    }
    ExitCode::SUCCESS
}

/// Something to say before the answer.
pub(crate) fn along(said: &Answer, as_json: bool) {
    let _not_the_end = answer(said, as_json);
}

/// Sentences on the error stream, or one object on the usual one.
pub(crate) fn fault(fault: &Fault, words: Words, as_json: bool) -> ExitCode {
    if as_json {
        object(&fault.json(words));
    } else {
        lines(&mut io::stderr(), &fault.lines(words));
    }
    ExitCode::from(exit::number(fault.code()))
}

/// Help that was asked for, or words that were not understood.
pub(crate) fn usage(error: &clap::Error, typed: &[OsString]) -> ExitCode {
    let is_help = !error.use_stderr();
    if !is_help && typed.iter().any(|word| word == "--json") {
        let message = error.render().to_string();
        object(
            &json!({ "error": { "code": "usage", "field": null, "row": null, "message": message.trim() } }),
        );
    } else {
        // A closed pipe has nobody to tell.
        let _told = error.print();
    }
    if is_help {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(exit::USAGE)
    }
}

/// One object on a line, at once.
pub(crate) fn object(json: &Value) {
    lines(&mut io::stdout(), &[json.to_string()]);
}

/// One object on a line of the error stream, beside the answer.
pub(crate) fn progress(json: &Value) {
    lines(&mut io::stderr(), &[json.to_string()]);
}

fn lines(out: &mut impl io::Write, lines: &[String]) {
    for line in lines {
        // A closed pipe has nobody to tell; the exit code still says how it went.
        if writeln!(out, "{line}").is_err() {
            return;
        }
    }
}
