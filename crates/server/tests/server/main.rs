//! The server as laptops meet it: through its real router, on a real database of each kind.

#![expect(clippy::unwrap_used, reason = "a test that can not go on has failed")]

mod attachments;
mod authentication;
mod canary;
mod cancelled;
mod checkpoints;
mod commands;
mod connections;
mod cut;
mod dropped;
mod envelopes;
mod heads;
mod invites;
mod killed;
mod limits;
mod membership;
mod outage;
mod program;
mod quota;
mod replicas;
mod routes;
mod support;
mod tls;
