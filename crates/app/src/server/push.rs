//! Brings there what the server lacks.

use std::collections::BTreeMap;

use crypto::{Envelope, SiteId};
use protocol::{Code, Limits, PushOutcome};
use storage::UnsentEnvelope;
use sync::Stamp;

use super::exchange::{ExchangeError, Meeting};
use crate::team::{Membership, new_series, seal_acts};

/// As much as fits one push, with the lengths in front of each.
const AT_ONCE: usize = Limits::DEFAULT.push - Limits::DEFAULT.envelope - (64 << 10);

/// So often a server may refuse what this laptop did: another copy of its folder sent something,
/// someone was removed, a clock was off. What it refuses again under new numbers it does not want.
const REFUSALS: usize = 3;

impl Meeting<'_> {
    /// Seals what is not sealed, and sends everything that the server lacks.
    pub(super) async fn push(&mut self) -> Result<(), ExchangeError> {
        while self.has_to_send().await? {
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
        Ok(())
    }

    async fn has_to_send(&self) -> Result<bool, ExchangeError> {
        let mut lease = self.lease().await?;
        Ok(lease.has_to_send(self.initiative).await?)
    }

    async fn unsent(&self) -> Result<Vec<UnsentEnvelope>, ExchangeError> {
        let mut lease = self.lease().await?;
        let mut membership = Membership::load(self.app, &mut lease, self.initiative).await?;
        seal_acts(self.app, &mut lease, &mut membership, self.initiative).await?;
        Ok(lease.unsent_envelopes(self.initiative, AT_ONCE).await?)
    }

    async fn send(&mut self, unsent: Vec<UnsentEnvelope>) -> Result<(), ExchangeError> {
        let bytes: Vec<Vec<u8>> = unsent.iter().map(|it| it.bytes.clone()).collect();
        let answer = match self.server.push(self.caller(), &bytes).await {
            Err(error) if error.code() == Some(Code::UnknownInitiative) => {
                self.bring_members_together().await?;
                self.server.push(self.caller(), &bytes).await?
            }
            answer => answer?,
        };
        if self.follow_generation().await? {
            return Ok(());
        }
        self.hear_head(answer.head)?;
        let stale = unsent.iter().zip(&answer.outcomes);
        let stale = stale.filter(|(_, outcome)| **outcome == PushOutcome::StaleEpoch);
        let stale: Vec<&UnsentEnvelope> = stale.map(|(envelope, _)| envelope).collect();
        if !stale.is_empty() {
            self.renew_epoch(&stale, answer.head).await?;
        }
        let (mut sent, mut refused) = (Vec::new(), BTreeMap::new());
        for (UnsentEnvelope { pk, site, bytes }, outcome) in unsent.iter().zip(answer.outcomes) {
            match outcome {
                PushOutcome::Ok { pos } => {
                    self.done.sent += 1;
                    sent.push((*pk, pos));
                }
                PushOutcome::Dup { pos } => sent.push((*pk, pos)),
                PushOutcome::ClockAhead { now } if !is_stamped_after(bytes, now) => {
                    let position = answer.head;
                    return Err(ExchangeError::Faulty { position });
                }
                PushOutcome::ClockAhead { .. } => {
                    refused.insert(*site, Refused::StampedAhead);
                }
                _ => {
                    refused.entry(*site).or_insert(Refused::AsItIs);
                }
            }
        }
        self.note_sent(&sent).await?;
        self.give_up(refused).await
    }

    /// Someone was removed meanwhile; what is sealed again is sealed without them. Nothing that
    /// is sealed with the key of now is stale.
    async fn renew_epoch(
        &mut self,
        stale: &[&UnsentEnvelope],
        position: u64,
    ) -> Result<(), ExchangeError> {
        self.bring_members_together().await?;
        let mut lease = self.lease().await?;
        let membership = Membership::load(self.app, &mut lease, self.initiative).await?;
        let epoch = membership.team.epoch().number;
        let is_current = |it: &&UnsentEnvelope| {
            let envelope = Envelope::parse(it.bytes.clone());
            envelope.is_ok_and(|envelope| envelope.header().epoch == epoch)
        };
        if stale.iter().any(is_current) {
            return Err(ExchangeError::Faulty { position });
        }
        Ok(())
    }

    async fn note_sent(&mut self, sent: &[(i64, u64)]) -> Result<(), ExchangeError> {
        let mut lease = self.lease().await?;
        for (pk, position) in sent {
            let position = *position;
            if lease.has_another_at(self.initiative, *pk, position).await? {
                return Err(ExchangeError::Faulty { position });
            }
        }
        Ok(lease.note_sent(self.initiative, sent).await?)
    }

    /// What the server does not take as it is. What this laptop did itself is sealed again, and
    /// goes there under another number; all else, and what is stamped too far ahead, goes there
    /// in a checkpoint.
    async fn give_up(&mut self, sites: BTreeMap<SiteId, Refused>) -> Result<(), ExchangeError> {
        let mut lease = self.lease().await?;
        for (site, refused) in sites {
            let membership = Membership::load(self.app, &mut lease, self.initiative).await?;
            let is_own = site == membership.site;
            self.refusals += usize::from(is_own);
            if self.refusals > REFUSALS {
                let position = self.link(&mut lease).await?.position + 1;
                return Err(ExchangeError::Faulty { position });
            }
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

/// Whether an envelope holds what was done after this moment, by its stamps.
fn is_stamped_after(bytes: &[u8], unix_ms: i64) -> bool {
    let envelope = Envelope::parse(bytes.to_vec());
    envelope.is_ok_and(|envelope| Stamp(envelope.header().latest).unix_ms() > unix_ms)
}

/// What the server does not take of a site.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Refused {
    /// These envelopes; others with the same in them it may take.
    AsItIs,
    /// These acts, for now.
    StampedAhead,
}
