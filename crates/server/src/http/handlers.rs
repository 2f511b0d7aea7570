//! One handler per route: takes apart what was asked, has the work done, and says what came out.

pub(super) mod about;
pub(super) mod attachments;
pub(super) mod checkpoints;
pub(super) mod commands;
pub(super) mod envelopes;
pub(super) mod heads;
pub(super) mod invites;
pub(super) mod teams;

use axum::response::Response;
use protocol::Problem;

use super::asked::Asked;
use super::refusal;
use crate::store::Work;

/// What a handler gives back.
pub(super) type Answer = Result<Response, Problem>;

impl Asked {
    async fn read<W: Work>(&self, work: W) -> Result<W::Answer, Problem> {
        let read = self.server.store.read(work).await;
        read.map_err(|error| refusal::store(&error))
    }

    async fn write<W: Work>(&self, work: W) -> Result<W::Answer, Problem> {
        let written = self.server.store.write(work).await;
        written.map_err(|error| refusal::store(&error))
    }
}
