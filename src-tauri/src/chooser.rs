//! The native file chooser.

use std::path::PathBuf;

use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt as _, FilePath};
use tokio::sync::oneshot;

/// Kinds of file to offer: a name in the person's language and endings.
pub(crate) type Kinds<'a> = &'a [(&'a str, &'a [&'a str])];

/// Asks for a file to read. `None` when the person thinks better of it.
pub(crate) async fn to_read(app: &AppHandle, kinds: Kinds<'_>) -> Option<PathBuf> {
    #[cfg(feature = "test-hooks")]
    if let Some(answer) = answered() {
        return answer;
    }
    let (answer, chosen) = oneshot::channel();
    let mut dialog = app.dialog().file();
    for (name, endings) in kinds {
        dialog = dialog.add_filter(*name, endings);
    }
    dialog.pick_file(move |path| drop(answer.send(path)));
    chosen.await.ok().flatten().and_then(local)
}

/// Asks where to write a file.
pub(crate) async fn to_write(app: &AppHandle, name: &str) -> Option<PathBuf> {
    #[cfg(feature = "test-hooks")]
    if let Some(answer) = answered() {
        return answer;
    }
    let (answer, chosen) = oneshot::channel();
    app.dialog()
        .file()
        .set_file_name(name)
        .save_file(move |path| drop(answer.send(path)));
    chosen.await.ok().flatten().and_then(local)
}

fn local(path: FilePath) -> Option<PathBuf> {
    path.into_path().ok()
}

/// A test answers the chooser: the file that `SAMENSPEL_CHOOSER` names holds the path,
/// and an empty one is a cancel.
#[cfg(feature = "test-hooks")]
fn answered() -> Option<Option<PathBuf>> {
    let answers = std::env::var_os("SAMENSPEL_CHOOSER")?;
    let path = std::fs::read_to_string(answers).ok()?;
    let path = path.trim();
    Some((!path.is_empty()).then(|| PathBuf::from(path)))
}
