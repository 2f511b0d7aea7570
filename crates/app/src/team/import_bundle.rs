//! Takes in what another laptop of the team sent along in a file.

use std::collections::BTreeMap;

use crypto::{Record, Team};
use domain::InitiativeId;
use storage::{KeptEnvelope, Lease, StorageError};
use sync::{Bundle, ReadBundleError};
use uuid::Uuid;

use super::membership::{Membership, MembershipError};
use super::work_in::{WorkInError, WorkedIn, begin_series_after, check, work_in, work_in_copy};
use crate::refusal::refuses;
use crate::{App, ErrorCode, Field, FieldError};

/// What came of a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedBundle {
    /// Of which initiative it is.
    pub initiative: InitiativeId,
    /// Nothing of the initiative was here before.
    pub is_new: bool,
    /// Envelopes that were not here before.
    pub new_envelopes: usize,
    /// Fields that someone else changed too, and that someone should look at.
    pub conflicts: usize,
    /// People and other rows that are erased here now, too.
    pub erased: usize,
    /// Changes that a later Samenspel made, and that are kept until this one is renewed.
    pub kept_for_later: usize,
    /// Envelopes that did not fit: changed on the way, or not from this team.
    pub refused: usize,
}

/// Why a bundle was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum ImportBundleError {
    /// It is no bundle.
    #[error(transparent)]
    File(#[from] ReadBundleError),
    /// It is of another team than the one that this laptop knows, or its list of members was
    /// changed on the way.
    #[error("the list of members does not fit")]
    OtherTeam,
    /// There is no team, or this laptop is not in it.
    #[error(transparent)]
    Membership(#[from] MembershipError),
    /// What it holds could not be worked in.
    #[error(transparent)]
    WorkIn(#[from] WorkInError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(ImportBundleError {
    ImportBundleError::File(_) => FieldError::new(Field::File, ErrorCode::NotABundle).into(),
    ImportBundleError::OtherTeam => FieldError::new(Field::File, ErrorCode::OtherTeam).into(),
    ImportBundleError::Membership(error) => error.into(),
    ImportBundleError::WorkIn(WorkInError::Storage(error)) | ImportBundleError::Storage(error) => {
        error.into()
    },
    ImportBundleError::WorkIn(_) => FieldError::new(Field::File, ErrorCode::NotABundle).into(),
});

/// Takes in a bundle. What is known already changes nothing, so that the same one may come
/// twice, and older ones after newer ones.
pub async fn import_bundle(app: &App, bytes: &[u8]) -> Result<ImportedBundle, ImportBundleError> {
    let bundle = Bundle::decode(bytes)?;
    let initiative = InitiativeId::new(Uuid::from_bytes(bundle.initiative));
    let mut lease = app.store.background_lease().await?;
    take_records(&mut lease, initiative, &bundle.records).await?;
    let membership = Membership::load(app, &mut lease, initiative).await?;
    let (mut new_envelopes, mut refused) = (0, 0);
    let is_new = lease.initiative(initiative).await?.is_none();
    let mut worked_in = WorkedIn::default();
    if is_new || lacks_some(&mut lease, initiative, &bundle, &membership).await? {
        work_in_copy(
            app,
            &mut lease,
            &membership,
            initiative,
            &bundle.copy,
            &mut worked_in,
        )
        .await?;
    }
    for bytes in bundle.envelopes {
        match take_envelope(app, &mut lease, initiative, &membership, bytes).await? {
            Some(KeptEnvelope::Known) => {}
            Some(KeptEnvelope::Next | KeptEnvelope::Forked) => new_envelopes += 1,
            Some(KeptEnvelope::Gap { .. }) | None => refused += 1,
        }
    }
    work_in(app, &mut lease, &membership, initiative, &mut worked_in).await?;
    drop(lease);
    worked_in.tell(app).await;
    Ok(ImportedBundle {
        initiative,
        is_new,
        new_envelopes,
        conflicts: worked_in.conflicts,
        erased: worked_in.erased,
        kept_for_later: worked_in.kept_for_later,
        refused: refused + worked_in.refused,
    })
}

/// Takes the records that are new, if they follow those that are here.
async fn take_records(
    lease: &mut Lease,
    initiative: InitiativeId,
    records: &[Vec<u8>],
) -> Result<(), ImportBundleError> {
    let own = lease.own_device(initiative).await?;
    let own = own.ok_or(MembershipError::NoTeam)?;
    let here = lease.membership_records(initiative).await?;
    let is_same = here.iter().zip(records).all(|(here, there)| here == there);
    if !is_same {
        return Err(ImportBundleError::OtherTeam);
    }
    let parsed = records.iter().cloned().map(Record::parse);
    let parsed: Vec<Record> = parsed
        .collect::<Result<_, _>>()
        .map_err(MembershipError::from)?;
    Team::replay(own.team, &parsed).map_err(|_| ImportBundleError::OtherTeam)?;
    for (number, record) in (0..).zip(records).skip(here.len()) {
        lease
            .keep_membership_record(initiative, number, record)
            .await?;
    }
    Ok(())
}

/// Whether an envelope is missing before one that is in the bundle.
async fn lacks_some(
    lease: &mut Lease,
    initiative: InitiativeId,
    bundle: &Bundle,
    membership: &Membership,
) -> Result<bool, ImportBundleError> {
    let mut known = BTreeMap::new();
    for (site, series) in lease.all_series(initiative).await? {
        known.insert(site, series.last);
    }
    for bytes in &bundle.envelopes {
        let Some(envelope) = check(&membership.team, bytes.clone()) else {
            continue;
        };
        let header = envelope.header();
        let last = known.entry(header.site).or_insert(0);
        if header.first > *last + 1 {
            return Ok(true);
        }
        *last = (*last).max(header.last);
    }
    Ok(false)
}

/// Keeps one envelope; `None` when it is not of this team.
async fn take_envelope(
    app: &App,
    lease: &mut Lease,
    initiative: InitiativeId,
    membership: &Membership,
    bytes: Vec<u8>,
) -> Result<Option<KeptEnvelope>, StorageError> {
    let Some(envelope) = check(&membership.team, bytes) else {
        return Ok(None);
    };
    let kept = lease.keep_envelope(initiative, &envelope).await?;
    let is_new = matches!(kept, KeptEnvelope::Next | KeptEnvelope::Forked);
    if is_new {
        begin_series_after(app, lease, initiative, membership, &envelope).await?;
    }
    Ok(Some(kept))
}
