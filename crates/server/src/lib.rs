//! The municipal server: takes in what laptops sealed, numbers it and hands it on. It can not
//! read the team's stream, and keeps nothing that it need not.
//!
//! `http` holds the routes and who may use them, `relay` the rules by which an initiative
//! changes, `store` the one task that writes, `database` what differs between SQLite and
//! PostgreSQL.

pub mod config;
pub mod database;
pub mod edge;
mod hex;
pub mod http;
pub mod relay;
pub mod serve;
mod server;
pub mod store;
pub mod tls;

pub use server::{Server, Settings};
