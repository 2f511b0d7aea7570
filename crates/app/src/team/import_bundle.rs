//! Takes in what another laptop of the team sent along in a file.

use crypto::{DeviceKeys, Envelope, EnvelopeHash, Record, SiteId, Team};
use domain::InitiativeId;
use storage::{KeptEnvelope, Lease, StorageError};
use sync::{Bundle, Head, ReadBundleError};
use uuid::Uuid;

use super::keep_record::keep_record;
use super::membership::{Membership, MembershipError};
use super::take_attachments::take_attachments;
use super::work_in::{Made, WorkInError, WorkedIn, begin_series_after, made_by, work_in};
use super::work_in_copy::{Copy, contents_of, is_by_a_removed_device};
use crate::neighbour::erase_left_behind;
use crate::refusal::refuses;
use crate::server::compare;
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
    /// Attachments that can be opened here now, and could not before.
    pub attachments: usize,
    /// Fields that someone else changed too, and that someone should look at.
    pub conflicts: usize,
    /// People and other rows that are erased here now, too.
    pub erased: usize,
    /// Changes that a later Samenspel made, and that are kept until this one is renewed.
    pub kept_for_later: usize,
    /// Envelopes that did not fit: changed on the way, or not from this team.
    pub refused: usize,
    /// The server showed the other laptop more than it shows this one.
    pub server_keeps_back: bool,
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
    if membership.is_removed() {
        return Err(MembershipError::Removed.into());
    }
    let is_new = lease.initiative(initiative).await?.is_none();
    let copy = match is_by_a_removed_device(&membership.team, &bundle.copy) {
        true if is_new => return Err(WorkInError::Copy.into()),
        true => None,
        false => Some(Copy::whole(&membership, &bundle.copy)?),
    };
    // Before anything of the file is here: it is about what the server handed out.
    let told = contents_of(&membership, &bundle.copy).unwrap_or_default();
    let seen = compare(&mut lease, &membership, initiative, &told).await?;
    let mut taken = Taken {
        // What a laptop says that is not in the team any more does not count.
        refused: usize::from(copy.is_none()),
        ..Taken::default()
    };
    if is_new {
        taken.needs_copy = true;
        taken.left = bundle.envelopes;
    } else {
        taken
            .take_in(app, &mut lease, &membership, bundle.envelopes)
            .await?;
        taken.needs_copy |= falls_short(&mut lease, initiative, &told.heads).await?;
    }
    if let Some(copy) = copy.filter(|_| taken.needs_copy) {
        taken.take_copy(app, &mut lease, &membership, &copy).await?;
    }
    let (mut worked_in, new_envelopes) = (taken.worked_in, taken.new);
    let refused = taken.refused + taken.left.len();
    drop(lease);
    worked_in.end(app).await;
    erase_left_behind(app, initiative).await?;
    let attachments = take_attachments(app, initiative, bytes).await?;
    Ok(ImportedBundle {
        initiative,
        is_new,
        new_envelopes,
        attachments,
        conflicts: worked_in.conflicts,
        erased: worked_in.erased,
        kept_for_later: worked_in.kept_for_later,
        refused: refused + worked_in.refused,
        server_keeps_back: seen.keeps_back(app, initiative).await,
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
    if !here.is_empty() && records.len() <= here.len() {
        return Ok(());
    }
    let parsed = records.iter().cloned().map(Record::parse);
    let parsed: Vec<Record> = parsed
        .collect::<Result<_, _>>()
        .map_err(MembershipError::from)?;
    Team::replay(own.team, &parsed).map_err(|_| ImportBundleError::OtherTeam)?;
    let device = DeviceKeys::new(&own.secret).id();
    for record in parsed.iter().skip(here.len()) {
        keep_record(lease, initiative, device, record).await?;
    }
    Ok(())
}

/// Whether a copy holds something of a site that is not here. Envelopes that held values of someone
/// who is erased are not handed on, and when they are the last of a site, no gap tells of them. A
/// branch of a site that someone has by a copy alone is in no envelope of theirs, either; where
/// they could not read a message of that site, nothing says how far the copy goes.
async fn falls_short(
    lease: &mut Lease,
    initiative: InitiativeId,
    heads: &[Head],
) -> Result<bool, StorageError> {
    if heads.iter().any(|head| head.stops_early) {
        return Ok(true);
    }
    for head in heads.iter().filter(|head| head.last > 0) {
        let site = SiteId::from_bytes(head.site);
        let (here, hash) = (
            lease.series(initiative, site).await?,
            EnvelopeHash(head.hash),
        );
        let is_on_our_branch = here.last_hash == hash || lease.has_envelope(hash).await?;
        if here.last < head.last || !is_on_our_branch {
            return Ok(true);
        }
    }
    Ok(false)
}

fn initiative_of(membership: &Membership) -> InitiativeId {
    InitiativeId::new(Uuid::from_bytes(membership.team.initiative()))
}

/// What became of the envelopes so far.
#[derive(Default)]
struct Taken {
    worked_in: WorkedIn,
    new: usize,
    refused: usize,
    /// Those that do not follow what is here.
    left: Vec<Vec<u8>>,
    /// One does not follow, or is not known though a copy may have held it.
    needs_copy: bool,
}

impl Taken {
    /// Works in a copy, and then what follows on it.
    async fn take_copy(
        &mut self,
        app: &App,
        lease: &mut Lease,
        membership: &Membership,
        copy: &Copy,
    ) -> Result<(), WorkInError> {
        let initiative = initiative_of(membership);
        let came = &mut self.worked_in;
        if copy
            .work_in(app, lease, membership, initiative, came)
            .await?
        {
            lease.need_checkpoint(initiative).await?;
        }
        let left = std::mem::take(&mut self.left);
        self.take_in(app, lease, membership, left).await
    }

    /// Keeps envelopes and works in what is complete.
    async fn take_in(
        &mut self,
        app: &App,
        lease: &mut Lease,
        membership: &Membership,
        envelopes: Vec<Vec<u8>>,
    ) -> Result<(), WorkInError> {
        self.take(app, lease, membership, envelopes).await?;
        let initiative = initiative_of(membership);
        work_in(app, lease, membership, initiative, &mut self.worked_in).await
    }

    async fn take(
        &mut self,
        app: &App,
        lease: &mut Lease,
        membership: &Membership,
        envelopes: Vec<Vec<u8>>,
    ) -> Result<(), StorageError> {
        let initiative = initiative_of(membership);
        for bytes in envelopes {
            let envelope = match made_by(&membership.team, bytes) {
                Made::Accepted(envelope) => envelope,
                Made::TooLate(envelope) => {
                    self.too_late(lease, initiative, &envelope).await?;
                    continue;
                }
                Made::ByAStranger => {
                    self.refused += 1;
                    continue;
                }
            };
            match lease.keep_envelope(initiative, &envelope).await? {
                KeptEnvelope::Known => {
                    self.needs_copy |= !lease.has_envelope(envelope.hash()).await?;
                }
                KeptEnvelope::Next | KeptEnvelope::Forked => {
                    self.new += 1;
                    begin_series_after(app, lease, initiative, membership, &envelope).await?;
                }
                KeptEnvelope::Gap { .. } | KeptEnvelope::Elsewhere => {
                    self.needs_copy = true;
                    self.left.push(envelope.as_bytes().to_vec());
                }
            }
        }
        Ok(())
    }

    /// Of a device that was removed: it counts if who sends it had it before hearing of that,
    /// and then it stands in the copy.
    async fn too_late(
        &mut self,
        lease: &mut Lease,
        initiative: InitiativeId,
        envelope: &Envelope,
    ) -> Result<(), StorageError> {
        let header = envelope.header();
        let here = lease.series(initiative, header.site).await?;
        if header.last > here.last {
            self.refused += 1;
            self.needs_copy = true;
        }
        Ok(())
    }
}
