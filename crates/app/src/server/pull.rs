//! Takes in what is lacking here.

use crypto::Envelope;
use remote::{Page, Pulled};
use sabotage::{Sabotage, is_on};
use storage::KeptEnvelope;

use super::exchange::{ExchangeError, Meeting};
use crate::team::{Made, Membership, begin_series_after, made_by, work_in};

/// So often a page may bring nothing on before the server is at fault: a checkpoint or a record
/// came first.
const STILL: usize = 3;

impl Meeting<'_> {
    /// Takes in everything up to a head of the stream that was told, and gives the latest head.
    pub(super) async fn pull(&mut self, up_to: u64) -> Result<u64, ExchangeError> {
        let head = self.pull_up_to(up_to).await?;
        self.work_in_what_waits().await?;
        Ok(head)
    }

    /// Works in what is kept here and not in the rows yet.
    pub(super) async fn work_in_what_waits(&mut self) -> Result<(), ExchangeError> {
        let mut lease = self.lease().await?;
        let (app, id) = (self.app, self.initiative);
        let is_forgotten = is_on(Sabotage::ForgetWhatWaits) && self.done.received == 0;
        if is_forgotten || lease.waiting_envelopes(id, 0, 1).await?.is_empty() {
            return Ok(());
        }
        let membership = Membership::load(app, &mut lease, id).await?;
        let outcome = work_in(app, &mut lease, &membership, id, &mut self.came).await;
        drop(lease);
        // Someone may be looking at it: the rest of the meeting takes longer than this.
        self.came.tell(app).await;
        Ok(outcome?)
    }

    async fn pull_up_to(&mut self, up_to: u64) -> Result<u64, ExchangeError> {
        let (mut before, mut still) = (None, 0);
        loop {
            let mut lease = self.lease().await?;
            let after = self.position(&mut lease).await?;
            drop(lease);
            if after >= up_to {
                return Ok(self.told);
            }
            still = if before == Some(after) { still + 1 } else { 0 };
            if still > STILL {
                let position = after + 1;
                return Err(ExchangeError::Faulty { position });
            }
            before = Some(after);
            // What stood before there was a team is in no envelope.
            if after == 0 && self.jump_to_checkpoint().await?.is_some_and(|to| to > 0) {
                continue;
            }
            match self.server.pull(self.caller(), after).await? {
                Pulled::Collected => self.jump_behind(after).await?,
                Pulled::Page(page) => {
                    self.hear_head(page.head)?;
                    self.keep_page(after, page).await?;
                }
            }
        }
    }

    async fn keep_page(&mut self, after: u64, page: Page) -> Result<(), ExchangeError> {
        let mut lease = self.lease().await?;
        let membership = Membership::load(self.app, &mut lease, self.initiative).await?;
        let mut envelopes = Vec::new();
        let mut stranger = None;
        for (position, bytes) in page.envelopes {
            match made_by(&membership.team, bytes) {
                Made::Accepted(envelope) => envelopes.push((position, Some(envelope))),
                // A device that was removed meanwhile: what came too late does not count.
                Made::TooLate(envelope) => {
                    if !self.too_late.insert(envelope.hash()) {
                        return Err(ExchangeError::Faulty { position });
                    }
                    self.done.refused += 1;
                    envelopes.push((position, None));
                }
                // Someone who came in meanwhile, or nobody of the team.
                Made::ByAStranger => {
                    stranger = Some(position);
                    break;
                }
            }
        }
        if let Some((last, _)) = envelopes.last().filter(|_| is_on(Sabotage::PositionFirst)) {
            lease.note_position(self.initiative, *last).await?;
        }
        let kept = lease.keep_pulled(self.initiative, &envelopes).await?;
        let own: Vec<&Envelope> = envelopes.iter().filter_map(|(_, it)| it.as_ref()).collect();
        for (kept, envelope) in kept.iter().zip(own) {
            if matches!(kept, KeptEnvelope::Next | KeptEnvelope::Forked) {
                self.done.received += 1;
                begin_series_after(self.app, &mut lease, self.initiative, &membership, envelope)
                    .await?;
            }
        }
        match kept.last() {
            Some(KeptEnvelope::Gap { .. }) => {
                let position = self.position(&mut lease).await?;
                drop(lease);
                return self.close_gap(position).await;
            }
            Some(KeptEnvelope::Elsewhere) => {
                let position = self.position(&mut lease).await? + 1;
                return Err(ExchangeError::Faulty { position });
            }
            _ => drop(lease),
        }
        match stranger {
            Some(position) if position == after + 1 => self.meet_stranger(position).await,
            _ => Ok(()),
        }
    }

    /// What is missing before an envelope may stand in the checkpoint.
    async fn close_gap(&mut self, position: u64) -> Result<(), ExchangeError> {
        self.jump_behind(0).await?;
        let mut lease = self.lease().await?;
        let after = self.link(&mut lease).await?.position;
        drop(lease);
        let Pulled::Page(page) = self.server.pull(self.caller(), after).await? else {
            return Ok(());
        };
        let Some((_, bytes)) = page.envelopes.into_iter().next() else {
            return Ok(());
        };
        let mut lease = self.lease().await?;
        let membership = Membership::load(self.app, &mut lease, self.initiative).await?;
        let Made::Accepted(envelope) = made_by(&membership.team, bytes) else {
            return Ok(());
        };
        let next = [(after + 1, Some(envelope))];
        let kept = lease.keep_pulled(self.initiative, &next).await?;
        match kept.first() {
            Some(KeptEnvelope::Gap { .. } | KeptEnvelope::Elsewhere) => {
                let position = position + 1;
                Err(ExchangeError::Faulty { position })
            }
            _ => Ok(()),
        }
    }

    /// Someone new is in the list of members by now, or the server hands out what nobody made.
    async fn meet_stranger(&mut self, position: u64) -> Result<(), ExchangeError> {
        let mut lease = self.lease().await?;
        let before = lease.membership_records(self.initiative).await?.len();
        drop(lease);
        self.bring_members_together().await?;
        let mut lease = self.lease().await?;
        let after = lease.membership_records(self.initiative).await?.len();
        if after > before {
            Ok(())
        } else {
            Err(ExchangeError::Faulty { position })
        }
    }
}
