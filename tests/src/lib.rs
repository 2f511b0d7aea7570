//! What the tests that cross a process stand on.
//!
//! A [`Stage`] is one test's own world: a screen, a message bus, a home folder
//! and a driver, on ports and displays that nobody else has, gone when the test
//! ends. A [`Window`] is the app on that stage, used as a person would: by role,
//! name and text. A [`FullDisk`] refuses a program what would take room, and [`Canaries`]
//! are the words that may be readable nowhere. Nothing here knows a screen of Samenspel;
//! that is for the tests.

mod artefacts;
pub mod bench;
mod canary;
mod command_line;
pub mod database;
mod folder;
mod full_disk;
mod home;
mod keyboard;
mod keychain;
mod looks;
mod memory;
pub mod neighbourhood;
mod process;
mod stage;
mod started;
mod town;
mod wait;
mod window;

pub use canary::{CANARY_WORDS, Canaries, Encoding, Found, Searched, spoiled};
pub use fantoccini::key::Key;
pub use folder::copy_folder;
pub use full_disk::FullDisk;
pub use home::Home;
pub use keyboard::Focus;
pub use keychain::Keychain;
pub use looks::Looked;
pub use memory::Memory;
pub use process::Process;
pub use stage::{Stage, program_built};
pub use started::Started;
pub use town::Town;
pub use wait::{PATIENCE, until};
pub use window::Window;
