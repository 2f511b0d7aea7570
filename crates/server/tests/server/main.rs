//! The server as laptops meet it: through its real router, on a real database of each kind.

#![expect(clippy::unwrap_used, reason = "a test that can not go on has failed")]

mod attachments;
mod authentication;
mod checkpoints;
mod commands;
mod connections;
mod envelopes;
mod heads;
mod invites;
mod limits;
mod membership;
mod program;
mod routes;
mod support;
mod tls;
