//! Brings there what the server lacks.

use std::collections::BTreeMap;

use crypto::SiteId;
use protocol::{Limits, PushOutcome};
use storage::UnsentEnvelope;

use super::exchange::{ExchangeError, Meeting};
use crate::team::{Membership, new_series, seal_acts};

/// As much as fits one push, with the lengths in front of each.
const AT_ONCE: usize = Limits::DEFAULT.push - Limits::DEFAULT.envelope - (64 << 10);

impl Meeting<'_> {
    /// Seals what is not sealed, and sends everything that the server lacks.
    pub(super) async fn push(&mut self) -> Result<(), ExchangeError> {
        loop {
            let unsent = self.unsent().await?;
            let (emptied, unsent): (Vec<_>, Vec<_>) =
                unsent.into_iter().partition(|it| it.bytes.is_empty());
            let emptied = emptied.iter().map(|it| (it.site, Refused::AsItIs));
            let emptied: BTreeMap<SiteId, Refused> = emptied.collect();
            if !emptied.is_empty() {
                self.give_up(emptied).await?;
                continue;
            }
            if unsent.is_empty() {
                return Ok(());
            }
            self.send(unsent).await?;
        }
    }

    async fn unsent(&self) -> Result<Vec<UnsentEnvelope>, ExchangeError> {
        let mut lease = self.lease().await?;
        let mut membership = Membership::load(self.app, &mut lease, self.initiative).await?;
        seal_acts(self.app, &mut lease, &mut membership, self.initiative).await?;
        Ok(lease.unsent_envelopes(self.initiative, AT_ONCE).await?)
    }

    async fn send(&mut self, unsent: Vec<UnsentEnvelope>) -> Result<(), ExchangeError> {
        let (names, bytes): (Vec<_>, Vec<_>) = unsent
            .into_iter()
            .map(|it| ((it.pk, it.site), it.bytes))
            .unzip();
        let answer = self.server.push(self.caller(), &bytes).await?;
        if answer.outcomes.contains(&PushOutcome::StaleEpoch) {
            // Someone was removed meanwhile; what is sealed again is sealed without them.
            self.bring_members_together().await?;
        }
        let (mut sent, mut refused) = (Vec::new(), BTreeMap::new());
        for ((pk, site), outcome) in names.into_iter().zip(answer.outcomes) {
            match outcome {
                PushOutcome::Ok { pos } => {
                    self.done.sent += 1;
                    sent.push((pk, pos));
                }
                PushOutcome::Dup { pos } => sent.push((pk, pos)),
                PushOutcome::ClockAhead { .. } => {
                    refused.insert(site, Refused::StampedAhead);
                }
                _ => {
                    refused.entry(site).or_insert(Refused::AsItIs);
                }
            }
        }
        let mut lease = self.lease().await?;
        lease.note_sent(self.initiative, &sent).await?;
        drop(lease);
        self.give_up(refused).await
    }

    /// What the server does not take as it is. What this laptop did itself is sealed again, and
    /// goes there under another number; all else, and what is stamped too far ahead, goes there
    /// in a checkpoint.
    async fn give_up(&mut self, sites: BTreeMap<SiteId, Refused>) -> Result<(), ExchangeError> {
        let mut lease = self.lease().await?;
        for (site, refused) in sites {
            let membership = Membership::load(self.app, &mut lease, self.initiative).await?;
            let is_own = site == membership.site;
            let is_sealed_again = is_own
                && refused == Refused::AsItIs
                && lease.unseal_refused(self.initiative, site).await?;
            if !is_sealed_again {
                lease.send_in_checkpoint(self.initiative, site).await?;
            }
            if is_own {
                let series = new_series(self.app);
                lease.begin_series(self.initiative, series).await?;
            }
        }
        Ok(())
    }
}

/// What the server does not take of a site.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Refused {
    /// These envelopes; others with the same in them it may take.
    AsItIs,
    /// These acts, for now.
    StampedAhead,
}
