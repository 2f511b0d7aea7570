//! Brings there what the server lacks.

use std::collections::BTreeSet;

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
            let emptied: BTreeSet<SiteId> = emptied.iter().map(|it| it.site).collect();
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
        let membership = Membership::load(self.app, &mut lease, self.initiative).await?;
        seal_acts(self.app, &mut lease, &membership, self.initiative).await?;
        Ok(lease.unsent_envelopes(self.initiative, AT_ONCE).await?)
    }

    async fn send(&mut self, unsent: Vec<UnsentEnvelope>) -> Result<(), ExchangeError> {
        let (names, bytes): (Vec<_>, Vec<_>) = unsent
            .into_iter()
            .map(|it| ((it.pk, it.site), it.bytes))
            .unzip();
        let answer = self.server.push(self.caller(), &bytes).await?;
        let (mut sent, mut refused) = (Vec::new(), BTreeSet::new());
        for ((pk, site), outcome) in names.into_iter().zip(answer.outcomes) {
            match outcome {
                PushOutcome::Ok { pos } => {
                    self.done.sent += 1;
                    sent.push((pk, pos));
                }
                PushOutcome::Dup { pos } => sent.push((pk, pos)),
                _ => {
                    refused.insert(site);
                }
            }
        }
        let mut lease = self.lease().await?;
        lease.note_sent(self.initiative, &sent).await?;
        drop(lease);
        self.give_up(refused).await
    }

    /// What these sites did, and the server does not take as it is, goes there in a checkpoint;
    /// what this laptop does from now on goes on under a new number.
    async fn give_up(&mut self, sites: BTreeSet<SiteId>) -> Result<(), ExchangeError> {
        let mut lease = self.lease().await?;
        for site in sites {
            lease.send_in_checkpoint(self.initiative, site).await?;
            let membership = Membership::load(self.app, &mut lease, self.initiative).await?;
            if site == membership.site {
                let series = new_series(self.app);
                lease.begin_series(self.initiative, series).await?;
            }
        }
        Ok(())
    }
}
