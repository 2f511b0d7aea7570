//! Who works on which laptop.
//!
//! The log of members holds keys and no names: a server may read it. Names go with all else that
//! is sealed, as a member of the core team whose id is that of the laptop.

use crypto::DeviceId;
use domain::{InitiativeId, PersonName, TeamMember, TeamMemberId, TeamRole, Text};
use storage::{Lease, StorageError};
use uuid::Uuid;

/// Tells the ids of people on a laptop from those of all others.
const ENDING: [u8; 4] = *b"team";

/// Who works on a laptop; `None` when nobody said, or the person was removed.
pub(crate) async fn name_of_device(
    lease: &mut Lease,
    device: DeviceId,
) -> Result<Option<String>, StorageError> {
    let member = lease.team_member(member_on(device)).await?;
    Ok(member.map(|member| member.name.to_string()))
}

/// Who works on a laptop, as someone in the core team.
pub(super) fn member(initiative: InitiativeId, device: DeviceId, name: PersonName) -> TeamMember {
    TeamMember {
        id: member_on(device),
        initiative,
        name,
        role: TeamRole::Other,
        phone: None,
        email: None,
        note: Text::default(),
    }
}

fn member_on(device: DeviceId) -> TeamMemberId {
    let mut id = [0; 16];
    id[..12].copy_from_slice(&device.0);
    id[12..].copy_from_slice(&ENDING);
    TeamMemberId::new(Uuid::from_bytes(id))
}
