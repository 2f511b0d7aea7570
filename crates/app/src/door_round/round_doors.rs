//! Shows the doors of a street, as one walks them in a round.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    CircleDoor, CircleStreet, DoorKey, DoorRoundId, Household, HouseholdId, Outcome, PersonName,
    Position, RoundQuestionId, Weighed,
};
use storage::{Lease, SupportAtHome};

use super::RoundError;
use super::plan::{RoundPlan, walked};
use crate::App;
use crate::circle::number;

/// A door in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundDoor {
    /// Stands for it in other questions.
    pub key: String,
    /// The street.
    pub street: String,
    /// Its town.
    pub city: String,
    /// Its number as it is written.
    pub number: String,
    /// The household, once something is known of it.
    pub household: Option<HouseholdId>,
    /// Who is known to live there.
    pub people: Vec<PersonName>,
    /// It wants no post.
    pub no_post: bool,
    /// What came of ringing there in this round.
    pub outcome: Option<Outcome>,
    /// What else was noted then.
    pub remark: String,
    /// When that was.
    pub visited_at: Option<domain::Moment>,
    /// What stands that was said there outside this round.
    pub earlier: Option<Position>,
    /// What was answered in this round.
    pub answers: Vec<(RoundQuestionId, String)>,
}

/// The doors of a street of the circle: up the odd side and down the even side.
pub async fn round_doors(
    app: &App,
    id: DoorRoundId,
    street: &str,
    city: &str,
) -> Result<Vec<RoundDoor>, RoundError> {
    let mut lease = app.store.lease().await?;
    let plan = RoundPlan::of(&mut lease, id).await?;
    let street = plan
        .circle
        .street(street, city)
        .ok_or(RoundError::Unknown)?;
    let known = Known::of(&mut lease, &plan, &street.doors).await?;
    drop(lease);
    let doors = walked(&street.doors).into_iter();
    Ok(doors.map(|door| known.door(&plan, street, door)).collect())
}

/// One door of a round, in the circle or outside it. Nothing is read but doors of its number: who
/// walks rings at one after the other, however many there are.
pub(super) async fn round_door(
    lease: &mut Lease,
    id: DoorRoundId,
    household: &Household,
) -> Result<RoundDoor, RoundError> {
    let number = household.address.house_number.as_ref();
    let number = number.map_or(0, |it| it.number);
    let plan = RoundPlan::of_number(lease, id, number).await?;
    let household = household.id;
    let key = plan.circle.key_of(household);
    let inside = plan.circle.streets.iter().find_map(|street| {
        let door = street.doors.iter().find(|door| door.key == key)?;
        Some((street.clone(), door.clone()))
    });
    let (street, door) = match inside {
        Some(found) => found,
        None => {
            let mut outside = plan.circle.outside.iter();
            let door = outside.find(|door| door.key == key);
            let door = door.cloned().ok_or(RoundError::Unknown)?;
            let it = plan.households.iter().find(|it| it.id == household);
            let address = it.map(|it| it.address.clone()).unwrap_or_default();
            let street = CircleStreet {
                street: address.street,
                city: address.city,
                doors: Vec::new(),
            };
            (street, door)
        }
    };
    let known = Known::of(lease, &plan, std::slice::from_ref(&door)).await?;
    Ok(known.door(&plan, &street, &door))
}

/// What is known behind doors.
struct Known {
    people: BTreeMap<HouseholdId, Vec<PersonName>>,
    no_post: BTreeSet<HouseholdId>,
    earlier: BTreeMap<DoorKey, Position>,
    answers: BTreeMap<HouseholdId, Vec<(RoundQuestionId, String)>>,
}

impl Known {
    async fn of(
        lease: &mut Lease,
        plan: &RoundPlan,
        doors: &[CircleDoor],
    ) -> Result<Self, RoundError> {
        let round = &plan.round;
        let households: Vec<HouseholdId> = doors
            .iter()
            .flat_map(|door| door.households.iter().copied())
            .collect();
        let mut people = BTreeMap::<HouseholdId, Vec<PersonName>>::new();
        for (household, name) in lease.names_behind(&households).await? {
            people.entry(household).or_default().push(name);
        }
        let mut answers = BTreeMap::<HouseholdId, Vec<(RoundQuestionId, String)>>::new();
        for it in lease.round_answers_at(round.id, &households).await? {
            let of_door = answers.entry(it.household).or_default();
            of_door.push((it.question, it.answer.as_str().to_owned()));
        }
        let rules = lease.initiative(round.initiative).await?;
        let unit = rules.ok_or(RoundError::Unknown)?.support.unit;
        let mut support = lease.support_at(&households).await?;
        support.retain(|it| it.support.round != Some(round.id));
        let earlier: Vec<_> = support.iter().map(SupportAtHome::statement).collect();
        Ok(Self {
            people,
            no_post: crate::circle::without_post(&plan.households),
            earlier: Weighed::of(&plan.circle, &earlier, unit).positions,
            answers,
        })
    }

    fn door(&self, plan: &RoundPlan, street: &CircleStreet, door: &CircleDoor) -> RoundDoor {
        let visit = plan.visits.get(&door.key);
        let of_all = door.households.iter();
        let people = of_all.clone().filter_map(|it| self.people.get(it));
        let answers = of_all.clone().filter_map(|it| self.answers.get(it));
        RoundDoor {
            key: door.key.to_string(),
            street: street.street.clone(),
            city: street.city.clone(),
            number: number(door),
            household: door.households.first().copied(),
            people: people.flatten().cloned().collect(),
            no_post: door.households.iter().any(|it| self.no_post.contains(it)),
            outcome: visit.and_then(|it| it.outcome),
            remark: visit.map_or_else(String::new, |it| it.remark.as_str().to_owned()),
            visited_at: visit.map(|it| it.visited_at),
            earlier: self.earlier.get(&door.key).copied(),
            answers: answers.flatten().cloned().collect(),
        }
    }
}
