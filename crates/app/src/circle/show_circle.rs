//! Shows the circle: its parts, its doors, and what is said at them.

use std::collections::BTreeSet;

use domain::{
    Circle, CircleDoor, CirclePart, Household, HouseholdId, InitiativeId, Position, SupportRules,
    Weighed,
};

use super::CircleError;
use crate::App;

/// The circle of an initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CircleDetails {
    /// Its rules, in the order in which they were made.
    pub parts: Vec<CirclePart>,
    /// Its streets with their doors.
    pub streets: Vec<ShownStreet>,
    /// How many doors it has: the number that support is counted out of.
    pub doors: usize,
    /// Of these, numbers of a range of which nobody noted anything.
    pub unknown_doors: usize,
    /// Doors that are known and lie outside.
    pub outside: usize,
    /// What the scheme asks.
    pub rules: SupportRules,
}

/// A street of the circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownStreet {
    /// Its name.
    pub street: String,
    /// Its town, when a part names one.
    pub city: String,
    /// Its doors, by number.
    pub doors: Vec<ShownDoor>,
}

/// A door of the circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownDoor {
    /// Stands for it in other questions.
    pub key: String,
    /// Its number as it is written.
    pub number: String,
    /// The household, once something is known of it.
    pub household: Option<HouseholdId>,
    /// What it says.
    pub position: Option<Position>,
    /// What is said there differs, and nobody decided.
    pub is_clash: bool,
    /// It wants no post.
    pub no_post: bool,
}

/// Lays out the circle with what is said at each door.
pub async fn show_circle(
    app: &App,
    initiative: InitiativeId,
) -> Result<CircleDetails, CircleError> {
    let mut lease = app.store.lease().await?;
    let known = lease.initiative(initiative).await?;
    let rules = known
        .ok_or(CircleError::UnknownInitiative(initiative))?
        .support;
    let (circle, parts, households) = lease.circle(initiative).await?;
    let statements = lease.statements_in(initiative).await?;
    drop(lease);
    let weighed = Weighed::of(&circle, &statements, rules.unit);
    let no_post = without_post(&households);
    let unknown = |door: &&CircleDoor| door.households.is_empty() && !door.is_named;
    Ok(CircleDetails {
        doors: circle.door_count(),
        unknown_doors: circle.doors().filter(unknown).count(),
        outside: circle.outside.len(),
        streets: streets(circle, &weighed, &no_post),
        parts,
        rules,
    })
}

/// The households that want no post.
pub(crate) fn without_post(households: &[Household]) -> BTreeSet<HouseholdId> {
    let without = households.iter().filter(|household| household.no_post);
    without.map(|household| household.id).collect()
}

fn streets(circle: Circle, weighed: &Weighed, no_post: &BTreeSet<HouseholdId>) -> Vec<ShownStreet> {
    let shown = |door: CircleDoor| ShownDoor {
        key: door.key.to_string(),
        number: number(&door),
        household: door.households.first().copied(),
        position: weighed.positions.get(&door.key).copied(),
        is_clash: weighed.clashes.contains(&door.key),
        no_post: door.households.iter().any(|it| no_post.contains(it)),
    };
    let streets = circle.streets.into_iter();
    streets
        .map(|it| ShownStreet {
            street: it.street,
            city: it.city,
            doors: it.doors.into_iter().map(shown).collect(),
        })
        .collect()
}

pub(crate) fn number(door: &CircleDoor) -> String {
    let number = door.number.as_ref();
    number.map_or_else(String::new, ToString::to_string)
}
