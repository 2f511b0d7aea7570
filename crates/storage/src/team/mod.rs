//! What a laptop keeps to work with others: its own keys in each team, the log of members,
//! envelopes, and what is undecided.

mod conflict;
mod copy;
mod envelope;
mod invite;
mod membership;
mod outbox;
mod own_acts;
mod position;
mod series;
mod server;
mod travelling;

pub use conflict::Conflict;
pub use copy::InitiativeCopy;
pub use envelope::{KeptEnvelope, WaitingEnvelope};
pub use invite::GivenInvite;
pub use membership::OwnDevice;
pub(crate) use membership::end_series;
pub use outbox::Unsealed;
pub use series::Series;
pub use server::{ServerLink, UnsentEnvelope};
pub use travelling::{AttachmentsUnderWay, TravellingAttachment};
