//! The desktop window of Samenspel: commands, events, windows, wiring.
//!
//! A command converts what the window says, calls one use case of `app`, and converts
//! what comes back. No rule, no SQL and no HTTP lives here.

mod arguments;
pub mod bindings;
mod chooser;
mod commands;
mod error;
mod events;
mod jobs;
mod papers;
mod platform;
mod qr;
mod session;
mod waiting_imports;
mod window;

use std::process::ExitCode;

use session::Session;
use tauri::Manager as _;
use tracing_subscriber::EnvFilter;

/// Runs until the window closes.
pub fn run() -> ExitCode {
    platform::prepare();
    app::leave_no_memory_behind();
    let log = tracing_subscriber::fmt().with_env_filter(EnvFilter::from_default_env());
    log.with_writer(std::io::stderr).init();
    let arguments = match arguments::read(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(error) => {
            tracing::error!(%error, "the program was started in a way it does not know");
            return ExitCode::from(2);
        }
    };
    let builder = bindings::builder();
    let app = tauri::Builder::default()
        .plugin(window::one_per_folder(&arguments.folder))
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(builder.invoke_handler())
        .manage(Session::new(arguments.folder, app::system_ports()))
        .setup(move |app| {
            builder.mount_events(app);
            let handle = app.handle().clone();
            // Here, where a second start on the same folder does not come.
            handle.state::<Session>().papers.clear();
            window::open(&handle)?;
            tauri::async_runtime::spawn(async move {
                handle.state::<Session>().open_silently(&handle).await;
            });
            Ok(())
        });
    match app.build(context()) {
        Ok(app) => {
            app.run(|app, event| session::close_at_exit(app, &event));
            ExitCode::SUCCESS
        }
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            ExitCode::FAILURE
        }
    }
}

/// Pages, permissions and icon, as they were embedded at build time.
#[expect(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "what the macro writes is not ours"
)]
fn context() -> tauri::Context {
    tauri::generate_context!()
}
