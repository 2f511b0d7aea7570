//! A window with one heading, one field and one command.

use std::process::ExitCode;

#[tauri::command]
fn greet(name: &str) -> String {
    format!("Hello, {name}")
}

fn main() -> ExitCode {
    let window = tauri::Builder::default().invoke_handler(tauri::generate_handler![greet]);
    match window.run(context()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// The page, as it was embedded at build time.
#[expect(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "what the macro writes is not ours"
)]
fn context() -> tauri::Context {
    tauri::generate_context!()
}
