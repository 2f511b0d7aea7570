//! Working together over the municipal server, which numbers and hands on what it can not read.

mod address;
mod attachments;
mod checkpoint;
mod come_back;
mod compare;
mod connect_server;
mod connection;
mod exchange;
mod follow_heads;
mod hex;
mod keep_carrying;
mod keep_in_step;
mod mailbox;
mod members;
mod pull;
mod push;
mod restore_from_sheet;
mod show_server;
#[cfg(test)]
mod tests;

pub use attachments::{Carried, carry_attachments};
pub(crate) use attachments::{TRAVELS_MAX, chunk_of, chunks_of};
pub use come_back::{ComeBackError, ComeBackInput, come_back};
pub(crate) use compare::compare;
pub use connect_server::{ConnectServerError, ServerInput, connect_server};
pub(crate) use connection::Servers;
pub use exchange::{ExchangeError, Exchanged, exchange};
pub use keep_in_step::{KeepingInStep, keep_in_step};
pub use mailbox::{ListRequestsError, WaitingRequest, list_requests};
pub(crate) use mailbox::{bring_request, open_mailbox};
pub use members::MembersError;
pub(crate) use members::{Change, change_members};
pub use restore_from_sheet::{RestoreFromSheetError, Restored, restore_from_sheet};
pub use show_server::{ServerStatus, initiatives_with_server, show_server};
