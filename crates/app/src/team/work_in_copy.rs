//! Works a copy of what stood at another laptop into the rows.

use crypto::{Envelope, EnvelopeHash, SiteId, Standing, Stream, Team};
use domain::InitiativeId;
use storage::{Incoming, Lease};
use sync::CopyContents;

use super::membership::Membership;
use super::work_in::{Made, WorkInError, WorkedIn, made_for, open_message, read};
use crate::App;

/// A copy that is whole: nothing was cut off, put in or exchanged.
pub(crate) struct Copy {
    /// What it is a copy of.
    pub(crate) contents: CopyContents,
    rest: Vec<Envelope>,
}

impl Copy {
    /// Puts a copy together, when each envelope follows the one before, all are of one laptop
    /// that is in the team, and there are as many as the first one says.
    pub(crate) fn whole(membership: &Membership, copy: &[Vec<u8>]) -> Result<Self, WorkInError> {
        Self::put_together(membership, copy).ok_or(WorkInError::Copy)
    }

    fn put_together(membership: &Membership, copy: &[Vec<u8>]) -> Option<Self> {
        let (first, rest) = copy.split_first()?;
        let first = part(membership, first, (0, EnvelopeHash::default()))?;
        let contents = contents(membership, &first)?;
        if contents.parts != rest.len() as u64 {
            return None;
        }
        let (site, mut end) = (first.header().site, end_of(&first));
        let mut envelopes = Vec::new();
        for bytes in rest {
            let envelope = part(membership, bytes, end)?;
            end = end_of(&envelope);
            (envelope.header().site == site).then(|| envelopes.push(envelope))?;
        }
        Some(Self {
            contents,
            rest: envelopes,
        })
    }

    /// Works it in; whether anything of it was new.
    pub(crate) async fn work_in(
        &self,
        app: &App,
        lease: &mut Lease,
        membership: &Membership,
        initiative: InitiativeId,
        worked_in: &mut WorkedIn,
    ) -> Result<bool, WorkInError> {
        let mut changes = Vec::new();
        for envelope in &self.rest {
            for change in read(membership, envelope).ok_or(WorkInError::Copy)? {
                let by = change.by.map_or(envelope.header().site, SiteId::from_bytes);
                let writer = (by, change.stamp);
                let site = lease.writer(membership.site, writer).await?;
                changes.push((site, change));
            }
        }
        let incoming = Incoming {
            initiative,
            changes: &changes,
            envelopes: &[],
            kept: &[],
        };
        let received = lease.receive(incoming, app.now()).await?;
        let is_news = !received.committed.tables.is_empty() || received.conflicts > 0;
        worked_in.add(received);
        Ok(lease.know_heads(initiative, &self.contents.heads).await? || is_news)
    }
}

/// Whether who made a copy is not in the team any more. Nobody can tell whether they made it
/// before that.
pub(crate) fn is_by_a_removed_device(team: &Team, copy: &[Vec<u8>]) -> bool {
    let first = copy.first().cloned().map(Envelope::parse);
    let Some(Ok(first)) = first else { return false };
    let device = team.device(first.header().site.device);
    device.is_some_and(|device| matches!(device.standing, Standing::Removed { .. }))
}

/// What a copy says that it is, also one of which the maker was removed.
pub(crate) fn contents_of(membership: &Membership, copy: &[Vec<u8>]) -> Option<CopyContents> {
    let first = copy.first()?.clone();
    match made_for(Stream::Copy, &membership.team, first) {
        Made::Accepted(first) | Made::TooLate(first) => contents(membership, &first),
        Made::ByAStranger => None,
    }
}

fn contents(membership: &Membership, first: &Envelope) -> Option<CopyContents> {
    CopyContents::decode(&open_message(membership, first)?).ok()
}

/// The part of a copy that follows this end.
fn part(membership: &Membership, bytes: &[u8], end: (u64, EnvelopeHash)) -> Option<Envelope> {
    let team = &membership.team;
    let Made::Accepted(envelope) = made_for(Stream::Copy, team, bytes.to_vec()) else {
        return None;
    };
    let header = envelope.header();
    let follows = team.role(header.site.device).is_some()
        && header.first == end.0 + 1
        && header.previous == end.1;
    follows.then_some(envelope)
}

fn end_of(envelope: &Envelope) -> (u64, EnvelopeHash) {
    (envelope.header().last, envelope.hash())
}
