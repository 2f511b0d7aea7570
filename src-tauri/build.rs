//! Embeds the window's pages, permissions and icon.

fn main() {
    tauri_build::build();
}
