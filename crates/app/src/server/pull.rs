//! Takes in what is lacking here.

use crypto::Envelope;
use remote::{Page, Pulled};
use sabotage::{Sabotage, is_on};
use storage::KeptEnvelope;

use super::exchange::{ExchangeError, Meeting};
use crate::team::{Made, Membership, begin_series_after, made_by, work_in};

impl Meeting<'_> {
    /// Takes in everything up to the head of the stream, and gives the head.
    pub(super) async fn pull(&mut self) -> Result<u64, ExchangeError> {
        let head = self.pull_up_to_head().await?;
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
        Ok(work_in(app, &mut lease, &membership, id, &mut self.came).await?)
    }

    async fn pull_up_to_head(&mut self) -> Result<u64, ExchangeError> {
        loop {
            let mut lease = self.lease().await?;
            let after = self.link(&mut lease).await?.position;
            drop(lease);
            // What stood before there was a team is in no envelope.
            if after == 0 && self.jump_to_checkpoint().await? {
                continue;
            }
            match self.server.pull(self.caller(), after).await? {
                Pulled::Collected => self.jump_or_doubt().await?,
                Pulled::Page(page) if page.envelopes.is_empty() => return Ok(page.head),
                Pulled::Page(page) => {
                    let (head, last) = (page.head, page.envelopes.last().map(|(at, _)| *at));
                    self.keep_page(after, page).await?;
                    let mut lease = self.lease().await?;
                    let position = self.link(&mut lease).await?.position;
                    if last == Some(head) && position >= head {
                        return Ok(head);
                    }
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
                Made::TooLate(_) => {
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
        let has_gap = matches!(kept.last(), Some(KeptEnvelope::Gap { .. }));
        let position = self.link(&mut lease).await?.position;
        drop(lease);
        if has_gap {
            return self.close_gap(position).await;
        }
        match stranger {
            Some(position) if position == after + 1 => self.meet_stranger(position).await,
            _ => Ok(()),
        }
    }

    /// What is missing before an envelope may stand in the checkpoint.
    async fn close_gap(&mut self, position: u64) -> Result<(), ExchangeError> {
        self.jump_or_doubt().await?;
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
            Some(KeptEnvelope::Gap { .. }) => Err(ExchangeError::Faulty {
                position: position + 1,
            }),
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
