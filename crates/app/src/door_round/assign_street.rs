//! Says who walks which street.

use domain::{DoorRoundId, NeighbourId, RoundStreet, RoundStreetId, Side, TeamMemberId};
use storage::Act;
use sync::registry::ROUND_STREET;
use uuid::Uuid;

use super::RoundError;
use super::edit_round::known;
use crate::App;

/// Gives a street of the circle, or a side of it, to a team member or a neighbour.
pub async fn assign_street(
    app: &App,
    round: DoorRoundId,
    (street, city): (&str, &str),
    side: Side,
    helper: Uuid,
) -> Result<RoundStreetId, RoundError> {
    let mut act = app.begin("assign_street").await?;
    let round = known(&mut act, round).await?;
    if !is_known(&mut act, helper).await? {
        return Err(RoundError::Unknown);
    }
    let (circle, ..) = act.circle(round.initiative).await?;
    let of_circle = circle.street(street, city).ok_or(RoundError::Unknown)?;
    let id = RoundStreetId::new(app.ports.next_id());
    act.add(&RoundStreet {
        id,
        initiative: round.initiative,
        round: round.id,
        street: of_circle.street.clone(),
        city: of_circle.city.clone(),
        side,
        helper,
    });
    app.commit(act).await?;
    Ok(id)
}

/// Takes it back.
pub async fn unassign_street(app: &App, id: RoundStreetId) -> Result<(), RoundError> {
    let mut act = app.begin("unassign_street").await?;
    act.round_street(id).await?.ok_or(RoundError::Unknown)?;
    act.trash(&ROUND_STREET, id.uuid());
    app.commit(act).await?;
    Ok(())
}

async fn is_known(act: &mut Act, helper: Uuid) -> Result<bool, RoundError> {
    let member = act.team_member(TeamMemberId::new(helper)).await?;
    if member.is_some() {
        return Ok(true);
    }
    let neighbour = NeighbourId::new(helper);
    let known = act.neighbour(neighbour).await?.map(|it| it.id);
    Ok(known == Some(neighbour) && !act.is_in_trash(neighbour).await?)
}
