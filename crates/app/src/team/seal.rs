//! Puts what this laptop did into envelopes.

use std::io;

use crypto::{Envelope, EnvelopeHash, EnvelopeHeader, MakeEnvelopeError, Stream};
use domain::InitiativeId;
use storage::{Lease, StorageError};
use sync::{CopyContents, Parcel, parcels};

use super::membership::{Membership, MembershipError, new_series};
use crate::App;

/// Why something was not sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// There is no key to seal with.
    #[error(transparent)]
    Membership(#[from] MembershipError),
    /// An envelope could not be made.
    #[error(transparent)]
    Envelope(#[from] MakeEnvelopeError),
    /// Compressing failed.
    #[error(transparent)]
    Pack(#[from] io::Error),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Seals every act that was not sealed yet, under another number where the clock went back.
pub(crate) async fn seal_acts(
    app: &App,
    lease: &mut Lease,
    membership: &mut Membership,
    initiative: InitiativeId,
) -> Result<(), SealError> {
    loop {
        let unsealed = lease.unsealed(initiative).await?;
        if unsealed.changes.is_empty() {
            return Ok(());
        }
        if unsealed.goes_back {
            membership.site.series = new_series(app);
            let series = membership.site.series;
            lease.begin_series(initiative, series).await?;
        }
        let here = lease.series(initiative, membership.site).await?;
        let mut chain = Chain {
            stream: Stream::Team,
            last: here.last,
            last_hash: here.last_hash,
        };
        let mut envelopes = Vec::new();
        for parcel in parcels(unsealed.changes)? {
            envelopes.push(chain.seal(app, membership, &parcel)?);
        }
        lease
            .keep_sealed(initiative, &envelopes, unsealed.up_to)
            .await?;
        if !unsealed.goes_on {
            return Ok(());
        }
    }
}

/// Seals a copy of all that stands: what it is a copy of, and then what stands. `checkpoint` is
/// the number under which the server keeps it; 0 when it goes by hand.
pub(crate) async fn seal_copy(
    app: &App,
    lease: &mut Lease,
    membership: &Membership,
    initiative: InitiativeId,
    checkpoint: u64,
) -> Result<Vec<Envelope>, SealError> {
    let copy = lease.copy_of(initiative, membership.site).await?;
    let server = lease.server(initiative).await?.unwrap_or_default();
    let latest = copy.acts.last().map(|act| act.stamp).unwrap_or_default();
    let parcels = parcels(copy.acts)?;
    let contents = CopyContents {
        parts: parcels.len() as u64,
        checkpoint,
        generation: server.generation,
        position: server.position,
        heads: copy.heads,
    };
    let first = Parcel {
        count: 1,
        latest,
        message: contents.encode(),
    };
    let mut chain = Chain {
        stream: Stream::Copy,
        last: 0,
        last_hash: EnvelopeHash::default(),
    };
    let all = std::iter::once(&first).chain(&parcels);
    all.map(|parcel| chain.seal(app, membership, parcel))
        .collect()
}

/// Envelopes one after another, each naming the one before.
struct Chain {
    stream: Stream,
    last: u64,
    last_hash: EnvelopeHash,
}

impl Chain {
    fn seal(
        &mut self,
        app: &App,
        membership: &Membership,
        parcel: &Parcel,
    ) -> Result<Envelope, SealError> {
        let (epoch, key) = membership.current_key()?;
        let header = EnvelopeHeader {
            stream: self.stream,
            initiative: membership.team.initiative(),
            epoch,
            site: membership.site,
            first: self.last + 1,
            last: self.last + parcel.count,
            previous: self.last_hash,
            latest: parcel.latest.0,
            membership: membership.team.count(),
        };
        let (nonce, by) = (app.ports.draw(), membership.device.signing());
        let envelope = Envelope::sealed(header, key, nonce, by, &parcel.message)?;
        (self.last, self.last_hash) = (header.last, envelope.hash());
        Ok(envelope)
    }
}
