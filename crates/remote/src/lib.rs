//! The client of the municipal server: signs what it asks, and believes nothing of an answer that
//! it has not looked at.
//!
//! [`Server`] knows the routes. How a request gets there is an [`Exchange`]: [`Https`] in the
//! app, the server's own router in simulations.

mod answer;
mod attachments;
mod caller;
mod error;
mod exchange;
mod https;
mod invites;
mod server;
mod streams;
mod team;

pub use attachments::{CHUNKS_MAX, ChunkSent, Cid};
pub use caller::{Caller, Draw};
pub use crypto::{ServerAddress, ServerAddressError};
pub use error::ServerError;
pub use exchange::{Answer, Exchange, Method, NoAnswer, Request, Sending};
pub use https::{Https, HttpsError};
pub use server::Server;
pub use streams::{Checkpoint, Page, Pulled};
pub use team::Appended;
