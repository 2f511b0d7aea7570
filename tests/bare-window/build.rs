//! Embeds the page and its permissions.

fn main() {
    tauri_build::build();
}
