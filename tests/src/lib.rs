//! What the tests of the real window stand on.
//!
//! A [`Stage`] is one test's own world: a screen, a message bus, a home folder
//! and a driver, on ports and displays that nobody else has, gone when the test
//! ends. A [`Window`] is the app on that stage, used as a person would: by role,
//! name and text. Nothing here knows a screen of Samenspel; that is for the tests.

mod artefacts;
mod home;
mod stage;
mod started;
mod wait;
mod window;

pub use home::Home;
pub use stage::Stage;
pub use wait::until;
pub use window::Window;
