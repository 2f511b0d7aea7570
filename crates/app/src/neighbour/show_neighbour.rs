//! Shows one person with all that is known.

use domain::{Address, ConsentEvent, Counterpart, Neighbour, NeighbourId, Tag, is_late_joiner};
use storage::{Lease, ListedAttachment, StorageError};

use crate::network::{
    Names, ShownContact, ShownRelation, ShownTalent, shown_contact, shown_relations, shown_talents,
};
use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal};

/// A person with household, tags, consent and files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeighbourDetails {
    /// The person.
    pub neighbour: Neighbour,
    /// Where they live; blank when not known.
    pub address: Address,
    /// No post is wanted at this door.
    pub no_post: bool,
    /// Others behind the same door.
    pub housemates: Vec<Neighbour>,
    /// Tags, by alphabet.
    pub tags: Vec<Tag>,
    /// Consent history, newest first.
    pub consent: Vec<ConsentEvent>,
    /// Photos and scans.
    pub attachments: Vec<ListedAttachment>,
    /// Whether the person is in the trash.
    pub in_trash: bool,
    /// Joined long after the initiative began.
    pub is_late_joiner: bool,
    /// What part they have in organisations and in the neighbourhood.
    pub relations: Vec<ShownRelation>,
    /// What they can do and have to offer.
    pub talents: Vec<ShownTalent>,
    /// When they were spoken to, the newest first.
    pub contact: Vec<ShownContact>,
}

/// Why a person could not be shown.
#[derive(Debug, thiserror::Error)]
pub enum ShowNeighbourError {
    /// There is no such person.
    #[error("no neighbour {0}")]
    Unknown(NeighbourId),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(ShowNeighbourError {
    ShowNeighbourError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    ShowNeighbourError::Storage(error) => error.into(),
});

/// Gathers all that is known of a person.
pub async fn show_neighbour(
    app: &App,
    id: NeighbourId,
) -> Result<NeighbourDetails, ShowNeighbourError> {
    let mut lease = app.store.lease().await?;
    let neighbour = lease
        .neighbour(id)
        .await?
        .ok_or(ShowNeighbourError::Unknown(id))?;
    let id = neighbour.id;
    let (address, no_post, housemates) = home(&mut lease, &neighbour).await?;
    let initiative = lease.initiative(neighbour.initiative).await?;
    let starts_on = initiative.and_then(|it| it.starts_on);
    let mut names = Names::load(&mut lease, neighbour.initiative, []).await?;
    names.people.insert(id, neighbour.clone());
    let of = Counterpart::Person(id);
    Ok(NeighbourDetails {
        address,
        no_post,
        housemates,
        tags: lease.tags_of(id).await?,
        consent: lease.consent_of(id).await?,
        attachments: lease.attachments_of(id.uuid()).await?,
        in_trash: lease.is_in_trash(id).await?,
        is_late_joiner: is_late_joiner(neighbour.joined_on, starts_on),
        relations: shown_relations(lease.relations_of(id).await?, &names),
        talents: shown_talents(lease.talents_of(of).await?, &names),
        contact: shown_contact(lease.contact_with(of).await?, &names),
        neighbour,
    })
}

async fn home(
    lease: &mut Lease,
    neighbour: &Neighbour,
) -> Result<(Address, bool, Vec<Neighbour>), StorageError> {
    let Some(id) = neighbour.household else {
        return Ok((Address::default(), false, Vec::new()));
    };
    let mut housemates = lease.neighbours_at(id).await?;
    housemates.retain(|it| it.id != neighbour.id);
    let household = lease.household(id).await?;
    let (address, no_post) = household
        .map(|it| (it.address, it.no_post))
        .unwrap_or_default();
    Ok((address, no_post, housemates))
}
