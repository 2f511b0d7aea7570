//! HTTP: the table of routes, who may use each, and how requests become work.

mod answers;
mod asked;
mod authenticate;
mod dispatch;
mod handlers;
mod nonces;
mod peer;
mod policy;
mod rates;
mod refusal;
mod routes;
mod teams;

pub use nonces::Nonces;
pub use peer::Peer;
pub use policy::Policy;
pub use rates::{RateLimits, Rates};
pub use routes::{Route, router, table};
pub use teams::Teams;
