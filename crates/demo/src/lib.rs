//! The demo neighbourhood: the Lindebuurt in Lindewaard, which is on no map.
//!
//! Nobody in it exists. Phone numbers are of a form that is never given out, e-mail
//! addresses end in `voorbeeld.nl`. It is built through the use cases alone, so what it
//! shows is what a person could have typed; a fixed seed makes it the same every time,
//! and its dates lie around the moment at which it is opened.

mod build;
mod cases;
mod chance;
mod consents;
mod depth;
mod discard_demo;
mod initiatives;
mod marker;
mod names;
mod network;
mod notes;
mod open_demo;
mod people;
mod resources;
mod rounds;
mod story_clock;
mod streets;

pub use cases::{build_cases, show_cases};
pub use discard_demo::{DiscardDemoError, discard_demo};
pub use marker::is_demo;
pub use open_demo::{OpenDemoError, PASSPHRASE, open_demo};
