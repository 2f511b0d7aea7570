//! Shows rounds: how far each is, street by street, and where one stopped.

use std::collections::BTreeMap;

use domain::{
    CircleDoor, DoorRound, DoorRoundId, InitiativeId, NeighbourId, Outcome, RoundQuestion,
    RoundStreet, RoundStreetId, Side, TeamMemberId, last_visits,
};
use storage::{Lease, StorageError};
use uuid::Uuid;

use super::RoundError;
use super::plan::{RoundPlan, done};
use crate::App;

/// A round in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundSummary {
    /// What is known of it.
    pub round: DoorRound,
    /// Doors of the circle.
    pub doors: usize,
    /// Of these, with an outcome in this round.
    pub done: usize,
}

/// A round with its streets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundDetails {
    /// How far it is.
    pub summary: RoundSummary,
    /// What is asked at each door.
    pub questions: Vec<RoundQuestion>,
    /// The streets of the circle.
    pub streets: Vec<RoundStreetDetails>,
    /// Where one stopped: the next door without an outcome.
    pub next_key: Option<String>,
}

/// A street in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundStreetDetails {
    /// Its name.
    pub street: String,
    /// Its town.
    pub city: String,
    /// Its doors.
    pub doors: usize,
    /// Of these, with an outcome.
    pub done: usize,
    /// Of these, where nobody was home.
    pub not_home: usize,
    /// Of these, that asked to come back.
    pub come_back: usize,
    /// Who walks it.
    pub helpers: Vec<RoundHelper>,
}

/// Who walks a street.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundHelper {
    /// What takes it back.
    pub id: RoundStreetId,
    /// Which side.
    pub side: Side,
    /// Their name.
    pub name: String,
}

/// The rounds of an initiative, the last begun first.
pub async fn list_rounds(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<RoundSummary>, RoundError> {
    let mut lease = app.store.lease().await?;
    let (circle, ..) = lease.circle(initiative).await?;
    let mut rounds = Vec::new();
    for round in lease.door_rounds(initiative).await? {
        let visits = lease.visits(round.id).await?;
        let visits = last_visits(visits, |household| circle.key_of(household));
        rounds.push(RoundSummary {
            done: done(&circle, &visits),
            doors: circle.door_count(),
            round,
        });
    }
    Ok(rounds)
}

/// One round.
pub async fn show_round(app: &App, id: DoorRoundId) -> Result<RoundDetails, RoundError> {
    let mut lease = app.store.lease().await?;
    let plan = RoundPlan::of(&mut lease, id).await?;
    let questions = lease.round_questions(id).await?;
    let helpers = helpers(&mut lease, id).await?;
    drop(lease);
    Ok(RoundDetails {
        summary: RoundSummary {
            round: plan.round.clone(),
            doors: plan.circle.door_count(),
            done: plan.done(),
        },
        questions,
        next_key: plan.next().map(ToString::to_string),
        streets: streets(&plan, &helpers),
    })
}

fn streets(plan: &RoundPlan, helpers: &[(RoundStreet, String)]) -> Vec<RoundStreetDetails> {
    let of_circle = plan.circle.streets.iter();
    of_circle
        .map(|street| {
            let outcome = |door: &CircleDoor| plan.visits.get(&door.key)?.outcome;
            let of = |wanted: Outcome| {
                let has = |door: &&CircleDoor| outcome(door) == Some(wanted);
                street.doors.iter().filter(has).count()
            };
            let is_it = |it: &&(RoundStreet, String)| {
                plan.circle.street(&it.0.street, &it.0.city) == Some(street)
            };
            let helper = |(it, name): &(RoundStreet, String)| RoundHelper {
                id: it.id,
                side: it.side,
                name: name.clone(),
            };
            RoundStreetDetails {
                street: street.street.clone(),
                city: street.city.clone(),
                doors: street.doors.len(),
                done: street
                    .doors
                    .iter()
                    .filter(|it| outcome(it).is_some())
                    .count(),
                not_home: of(Outcome::NotHome),
                come_back: of(Outcome::ComeBack),
                helpers: helpers.iter().filter(is_it).map(helper).collect(),
            }
        })
        .collect()
}

async fn helpers(
    lease: &mut Lease,
    round: DoorRoundId,
) -> Result<Vec<(RoundStreet, String)>, StorageError> {
    let mut named = Vec::new();
    let mut names = BTreeMap::<Uuid, String>::new();
    for street in lease.round_streets(round).await? {
        let name = match names.get(&street.helper) {
            Some(name) => name.clone(),
            None => name_of(lease, street.helper).await?,
        };
        names.insert(street.helper, name.clone());
        named.push((street, name));
    }
    Ok(named)
}

async fn name_of(lease: &mut Lease, helper: Uuid) -> Result<String, StorageError> {
    if let Some(member) = lease.team_member(TeamMemberId::new(helper)).await? {
        return Ok(member.name.to_string());
    }
    let neighbour = lease.neighbour(NeighbourId::new(helper)).await?;
    Ok(neighbour.map_or_else(String::new, |it| it.name.to_string()))
}
