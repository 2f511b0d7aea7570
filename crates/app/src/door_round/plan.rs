//! A round laid over the circle: what was noted at each of its doors.

use std::collections::BTreeMap;

use domain::{
    Circle, CircleDoor, DoorKey, DoorRound, DoorRoundId, Household, HouseholdId, Visit,
    last_visits, walking_order,
};
use storage::Lease;

use super::RoundError;

/// A round with its doors.
pub(super) struct RoundPlan {
    pub(super) round: DoorRound,
    pub(super) circle: Circle,
    pub(super) households: Vec<Household>,
    /// The visit that stands of each door.
    pub(super) visits: BTreeMap<DoorKey, Visit>,
}

impl RoundPlan {
    pub(super) async fn of(lease: &mut Lease, id: DoorRoundId) -> Result<Self, RoundError> {
        let round = lease.door_round(id).await?.ok_or(RoundError::Unknown)?;
        let (circle, _, households) = lease.circle(round.initiative).await?;
        let visits = lease.visits(id).await?;
        Ok(Self {
            visits: last_visits(visits, |household| circle.key_of(household)),
            round,
            circle,
            households,
        })
    }

    /// Of one house number, which is all that a door of it needs.
    pub(super) async fn of_number(
        lease: &mut Lease,
        id: DoorRoundId,
        number: u32,
    ) -> Result<Self, RoundError> {
        let round = lease.door_round(id).await?.ok_or(RoundError::Unknown)?;
        let (circle, households) = lease.circle_of_number(round.initiative, number).await?;
        let doors: Vec<HouseholdId> = households.iter().map(|it| it.id).collect();
        let visits = lease.visits_at(id, &doors).await?;
        Ok(Self {
            visits: last_visits(visits, |household| circle.key_of(household)),
            round,
            circle,
            households,
        })
    }

    /// The doors of the circle of which something is noted.
    pub(super) fn done(&self) -> usize {
        done(&self.circle, &self.visits)
    }

    /// Where one goes on: the first door without an outcome after the one that was last visited,
    /// as one walks, and from the beginning once the end is reached.
    pub(super) fn next(&self) -> Option<&DoorKey> {
        let walk: Vec<&CircleDoor> = self
            .circle
            .streets
            .iter()
            .flat_map(|street| walked(&street.doors))
            .collect();
        let order = |it: &(&DoorKey, &Visit)| (it.1.visited_at, it.1.id);
        let last = self.visits.iter().max_by_key(order).map(|(key, _)| key);
        let after = last.and_then(|key| walk.iter().position(|door| door.key == *key));
        let begin = after.map_or(0, |at| at + 1);
        let (before, after) = walk.split_at(begin.min(walk.len()));
        let mut rest = after.iter().chain(before).map(|door| &door.key);
        rest.find(|key| !has_outcome(&self.visits, key))
    }
}

/// The doors of a street as one walks them.
pub(super) fn walked(doors: &[CircleDoor]) -> Vec<&CircleDoor> {
    let number = |door: &&CircleDoor| door.number.as_ref().map_or(0, |it| it.number);
    walking_order(doors.iter().collect(), number)
}

pub(super) fn done(circle: &Circle, visits: &BTreeMap<DoorKey, Visit>) -> usize {
    circle
        .doors()
        .filter(|door| has_outcome(visits, &door.key))
        .count()
}

fn has_outcome(visits: &BTreeMap<DoorKey, Visit>, key: &DoorKey) -> bool {
    visits.get(key).is_some_and(|visit| visit.outcome.is_some())
}
