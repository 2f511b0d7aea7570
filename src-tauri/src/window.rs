//! The one window, and one program per data folder.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager as _, Runtime, Url, WebviewUrl, WebviewWindowBuilder};

const LABEL: &str = "main";

/// Opens the window. It holds nothing back on the disk and goes nowhere else.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title("Samenspel")
        .initialization_script(include_str!("ask_ahead.js"))
        .inner_size(1280.0, 832.0)
        .min_inner_size(360.0, 480.0)
        // A test's driver can not reach a window that keeps nothing.
        .incognito(!cfg!(feature = "test-hooks"))
        .disable_drag_drop_handler()
        .on_navigation(is_ours)
        .build()?;
    Ok(())
}

fn is_ours(url: &Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}

/// A second start on the same folder shows the first window; another folder starts beside it.
pub(crate) fn one_per_folder<R: Runtime>(folder: &Path) -> TauriPlugin<R> {
    let mut hasher = DefaultHasher::new();
    folder.hash(&mut hasher);
    tauri_plugin_single_instance::Builder::new()
        .dbus_id(format!("nl.samenspel.desktop.p{:016x}", hasher.finish()))
        .callback(|app, _words, _folder| {
            if let Some(window) = app.get_webview_window(LABEL) {
                let _shown = window.unminimize().and_then(|()| window.set_focus());
            }
        })
        .build()
}
