//! Holds what the server says of itself against what it said before and what it hands out.

use protocol::{Heads, MembershipHead};
use sabotage::{Sabotage, is_on};
use sync::registry::INITIATIVE;

use super::attachments::countable;
use super::exchange::{ExchangeError, Meeting};
use super::hex;
use super::members::{MembersError, parse};

impl Meeting<'_> {
    /// Positions count within one generation of the server. Whether it is another one than
    /// before; then everything is offered again.
    pub(super) async fn follow_generation(&mut self) -> Result<bool, ExchangeError> {
        let generation = self.server.generation().await?;
        let is_trusted = is_on(Sabotage::TrustTheGeneration) && !self.generation.is_empty();
        if self.generation == generation || is_trusted {
            return Ok(false);
        }
        let mut lease = self.lease().await?;
        // Another meeting may have followed it meanwhile.
        if self.link(&mut lease).await?.generation != generation {
            lease
                .begin_anew_with_server(self.initiative, &generation)
                .await?;
        }
        (self.told, self.read_to, self.generation) = (0, 0, generation);
        Ok(true)
    }

    /// A stream grows: its head is never before what was told or read of it.
    pub(super) fn hear_head(&mut self, head: u64) -> Result<(), ExchangeError> {
        if head < self.told.max(self.read_to) {
            return Err(ExchangeError::Faulty { position: head });
        }
        self.told = head;
        Ok(())
    }

    /// Takes in what the heads tell of; whether nothing is left to do.
    pub(super) async fn has_followed(&mut self, heads: &Heads) -> Result<bool, ExchangeError> {
        if self.follow_generation().await? {
            return Ok(false);
        }
        let mut lease = self.lease().await?;
        let link = self.link(&mut lease).await?;
        drop(lease);
        let position = link.position;
        self.read_to = position;
        self.hear_head(heads.team)?;
        let has_same_members = self.follow_members(&heads.membership).await?;
        if link.checkpoints > heads.checkpoints {
            return Err(ExchangeError::Faulty { position });
        }
        let head = if position < heads.team {
            self.pull(heads.team).await?
        } else {
            // What came before the program ended the last time may wait yet.
            self.work_in_what_waits().await?;
            position
        };
        self.hear_of_attachments(countable(heads.attachments))
            .await?;
        if link.checkpoints < heads.checkpoints && !is_on(Sabotage::SkipCheckpoints) {
            self.take_checkpoint(heads.checkpoints).await?;
        }
        let mut lease = self.lease().await?;
        if self.link(&mut lease).await?.checkpoint_due {
            drop(lease);
            return self.make_checkpoint().await;
        }
        drop(lease);
        self.note_in_step(head, has_same_members).await
    }

    /// The list of members that the heads tell of is the one that is here, or comes. What was
    /// brought there counts from then on. Whether both have the same.
    async fn follow_members(&mut self, told: &MembershipHead) -> Result<bool, ExchangeError> {
        if self.brought.is_some_and(|brought| told.count < brought) {
            return Err(MembersError::Differ.into());
        }
        loop {
            let before = self.members_here().await?;
            if before == *told {
                return Ok(true);
            }
            if before.count == told.count {
                return Err(MembersError::Differ.into());
            }
            self.bring_members_together().await?;
            match self.members_here().await?.count {
                after if after > before.count => {}
                // More is here than the server had; it was brought there.
                after if after > told.count => return Ok(false),
                _ => return Err(MembersError::Differ.into()),
            }
        }
    }

    async fn members_here(&mut self) -> Result<MembershipHead, ExchangeError> {
        let mut lease = self.lease().await?;
        let here = parse(&lease.membership_records(self.initiative).await?)?;
        let last = here.last().map(|last| hex::digits(&last.hash().0));
        Ok(MembershipHead {
            count: here.len() as u64,
            head: last.unwrap_or_default(),
        })
    }

    /// In step means: the list of members is the same; what stood before there was a team is here;
    /// nothing to send, nothing to work in, nothing that only a later version understands;
    /// everything of the server is here; and what it took was read there. The bytes of attachments
    /// come beside that, and are told of beside it (ADR 17).
    async fn note_in_step(
        &mut self,
        head: u64,
        has_same_members: bool,
    ) -> Result<bool, ExchangeError> {
        let now = self.app.now();
        let mut lease = self.lease().await?;
        let link = self.link(&mut lease).await?;
        let is_sent = !lease.has_to_send(self.initiative).await?;
        let is_worked_in = is_on(Sabotage::ForgetWhatWaits)
            || !lease.keeps_something_back(self.initiative).await?;
        let begun = lease.standing_row(&INITIATIVE, self.initiative.uuid());
        let is_begun = begun.await?.is_some();
        let is_read = link.position == head;
        if is_read && let Some(position) = lease.told_behind(self.initiative, head).await? {
            return Err(ExchangeError::Faulty { position });
        }
        let is_here = is_worked_in && is_begun && is_read;
        let is_same = is_here && has_same_members && is_sent;
        if is_same && !link.checkpoint_due {
            lease.note_in_step(self.initiative, now).await?;
            self.done.in_step = true;
            return Ok(true);
        }
        Ok(false)
    }
}
