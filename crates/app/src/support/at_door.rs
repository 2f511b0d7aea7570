//! What was said at one door, without reading what was said at all others.

use domain::{Address, Circle, HouseholdId, InitiativeId};
use storage::{Lease, StorageError, SupportAtHome};

/// What is known of a door.
pub(super) struct AtDoor {
    /// The circle, as far as the number of the door goes.
    pub(super) circle: Circle,
    /// The statements made there, each to be weighed as among all.
    pub(super) said: Vec<SupportAtHome>,
}

/// Reads the door of a household at an address, with every other household that is the same door.
pub(super) async fn at_door(
    lease: &mut Lease,
    initiative: InitiativeId,
    household: HouseholdId,
    address: &Address,
) -> Result<AtDoor, StorageError> {
    let number = address.house_number.as_ref().map_or(0, |it| it.number);
    let (circle, households) = lease.circle_of_number(initiative, number).await?;
    let door = circle.key_of(household);
    let same = households.iter().map(|it| it.id);
    let same = same.filter(|it| *it != household && circle.key_of(*it) == door);
    let same: Vec<HouseholdId> = same.chain([household]).collect();
    let said = lease.support_at(&same).await?;
    Ok(AtDoor { circle, said })
}
