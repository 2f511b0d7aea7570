//! What is kept of each initiative, and the rules by which it changes. One piece of work per
//! file, each with its statements; who may ask for it is decided before.

pub mod blob;
pub mod check;
pub mod checkpoint;
pub mod collect;
pub mod command;
pub mod erase_blob;
pub mod generation;
pub mod heads;
pub mod invite;
pub mod lease;
pub mod membership;
mod place;
pub mod pull;
pub mod push;
pub mod register;
mod tails;
pub mod team;
pub mod whole_blobs;

pub use place::{Municipality, Place, StreamAt};
