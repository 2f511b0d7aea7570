//! A window with one heading, one field and one command.

use std::process::ExitCode;

#[tauri::command]
fn greet(name: &str) -> String {
    format!("Hello, {name}")
}

fn main() -> ExitCode {
    let window = tauri::Builder::default().invoke_handler(tauri::generate_handler![greet]);
    match window.run(tauri::generate_context!()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
