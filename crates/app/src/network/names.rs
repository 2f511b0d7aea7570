//! Who people, organisations and members of the team are, for lists that name them.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Counterpart, InitiativeId, Neighbour, NeighbourId, Organisation, OrganisationId, TeamMemberId,
};
use storage::{Lease, StorageError};

use super::NetworkError;

/// Those that are there: neither in the trash nor merged into others.
#[derive(Default)]
pub(crate) struct Names {
    pub(crate) people: BTreeMap<NeighbourId, Neighbour>,
    pub(crate) organisations: BTreeMap<OrganisationId, Organisation>,
    members: BTreeMap<TeamMemberId, String>,
}

impl Names {
    /// These people, and all organisations and the team of an initiative.
    pub(crate) async fn load(
        lease: &mut Lease,
        initiative: InitiativeId,
        people: impl IntoIterator<Item = NeighbourId>,
    ) -> Result<Self, StorageError> {
        let ids: BTreeSet<NeighbourId> = people.into_iter().collect();
        let ids: Vec<NeighbourId> = ids.into_iter().collect();
        let people = lease.neighbours_by_id(&ids).await?.into_iter();
        let organisations = lease.organisations_in(initiative).await?.into_iter();
        let members = lease.team(initiative).await?.into_iter();
        Ok(Self {
            people: people.map(|it| (it.id, it)).collect(),
            organisations: organisations.map(|it| (it.id, it)).collect(),
            members: members.map(|it| (it.id, it.name.to_string())).collect(),
        })
    }

    /// The name of a person or an organisation; nothing when they are not there.
    pub(crate) fn of(&self, party: Counterpart) -> Option<String> {
        match party {
            Counterpart::Person(id) => self.people.get(&id).map(|it| it.name.to_string()),
            Counterpart::Organisation(id) => {
                self.organisations.get(&id).map(|it| it.name.to_string())
            }
        }
    }

    pub(crate) fn is_there(&self, party: Counterpart) -> bool {
        self.of(party).is_some()
    }

    /// The name of someone in the team, or nothing.
    pub(crate) fn member(&self, id: Option<TeamMemberId>) -> String {
        let name = id.and_then(|id| self.members.get(&id));
        name.cloned().unwrap_or_default()
    }
}

/// One person or organisation out of what was named, as far as they are there. Of who was merged
/// it is the one who stays.
pub(super) async fn one_party(
    lease: &mut Lease,
    initiative: InitiativeId,
    person: Option<NeighbourId>,
    organisation: Option<OrganisationId>,
) -> Result<Counterpart, NetworkError> {
    match Counterpart::one_of(person, organisation).ok_or(NetworkError::OneOwner)? {
        Counterpart::Person(id) => {
            let person = one_person(lease, initiative, id).await?;
            Ok(Counterpart::Person(person.id))
        }
        Counterpart::Organisation(id) => {
            let found = lease.organisation(id).await?;
            let found = found.filter(|it| it.initiative == initiative);
            found.ok_or(NetworkError::Unknown)?;
            Ok(Counterpart::Organisation(id))
        }
    }
}

/// A person of an initiative.
pub(super) async fn one_person(
    lease: &mut Lease,
    initiative: InitiativeId,
    id: NeighbourId,
) -> Result<Neighbour, NetworkError> {
    let person = lease.neighbour(id).await?;
    let person = person.filter(|it| it.initiative == initiative);
    person.ok_or(NetworkError::Unknown)
}
