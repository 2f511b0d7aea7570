//! Rows, values and laptops as a person knows them.

use domain::{
    CirclePartId, DoorRoundId, HouseholdId, InitiativeId, MinutesId, Moment, NeighbourId,
    PersonName, Phone, RoundQuestionId, RoundStreetId, SupportId, TeamMemberId, VisitAnswerId,
    VisitId,
};
use storage::{Lease, StorageError};
use sync::registry::{
    CIRCLE_PART, DOOR_ROUND, HOUSEHOLD, INITIATIVE, MINUTES, NEIGHBOUR, REMOVED_AT, ROUND_QUESTION,
    ROUND_STREET, SUPPORT, TEAM_MEMBER, VISIT, VISIT_ANSWER,
};
use sync::{ColumnId, Row, SiteRef, Table, TableId, Value};
use uuid::Uuid;

use super::{Subject, Writer};
use crate::team::name_of_device;

/// A column by the name of the input that fills it.
pub(super) fn field(column: &'static str) -> &'static str {
    match column {
        "given_name" => "given",
        "name_prefix" => "prefix",
        "family_name" => "family",
        "household_id" => "address",
        "removed_at" => "removed",
        same => same,
    }
}

pub(super) fn subject(table: TableId, row: Uuid) -> Option<Subject> {
    [
        (INITIATIVE.id, Subject::Initiative(InitiativeId::new(row))),
        (TEAM_MEMBER.id, Subject::TeamMember(TeamMemberId::new(row))),
        (HOUSEHOLD.id, Subject::Household(HouseholdId::new(row))),
        (NEIGHBOUR.id, Subject::Neighbour(NeighbourId::new(row))),
        (MINUTES.id, Subject::Minutes(MinutesId::new(row))),
        (CIRCLE_PART.id, Subject::CirclePart(CirclePartId::new(row))),
        (SUPPORT.id, Subject::Support(SupportId::new(row))),
        (DOOR_ROUND.id, Subject::DoorRound(DoorRoundId::new(row))),
        (
            ROUND_STREET.id,
            Subject::RoundStreet(RoundStreetId::new(row)),
        ),
        (VISIT.id, Subject::Visit(VisitId::new(row))),
        (
            ROUND_QUESTION.id,
            Subject::RoundQuestion(RoundQuestionId::new(row)),
        ),
        (
            VISIT_ANSWER.id,
            Subject::VisitAnswer(VisitAnswerId::new(row)),
        ),
    ]
    .into_iter()
    .find_map(|(of, subject)| (of == table).then_some(subject))
}

/// The name of what a row is about, also when it was removed.
pub(super) async fn name(
    lease: &mut Lease,
    table: &Table,
    row: &Row,
    of: Subject,
) -> Result<String, StorageError> {
    let column = |name| match row.value(table, table.column(name)) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    Ok(match of {
        Subject::Household(id) => address(lease, id).await?,
        Subject::Initiative(_) | Subject::Minutes(_) | Subject::DoorRound(_) => column("title"),
        Subject::CirclePart(_) | Subject::RoundStreet(_) => column("street"),
        Subject::RoundQuestion(_) => column("text"),
        Subject::Support(_) | Subject::Visit(_) | Subject::VisitAnswer(_) => {
            match row.value(table, table.column("household_id")) {
                Some(Value::Bytes(door)) => match Uuid::from_slice(door) {
                    Ok(door) => address(lease, HouseholdId::new(door)).await?,
                    Err(_) => String::new(),
                },
                _ => String::new(),
            }
        }
        Subject::Neighbour(_) | Subject::TeamMember(_) => PersonName {
            given: column("given_name"),
            prefix: column("name_prefix"),
            family: column("family_name"),
        }
        .to_string(),
    })
}

async fn address(lease: &mut Lease, door: HouseholdId) -> Result<String, StorageError> {
    let household = lease.household(door).await?;
    let address = household.map(|household| household.address.to_string());
    Ok(address.unwrap_or_default())
}

/// A value as text: a door by its address, a moment in the trash as one.
pub(super) async fn text(
    lease: &mut Lease,
    column: ColumnId,
    value: &Value,
) -> Result<String, StorageError> {
    Ok(match value {
        Value::Null => String::new(),
        Value::Integer(at) if column == REMOVED_AT => Moment(*at).to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Bytes(bytes) => match Uuid::from_slice(bytes) {
            Ok(door) => address(lease, HouseholdId::new(door)).await?,
            Err(_) => String::new(),
        },
    })
}

/// A value as a person writes it.
pub(super) fn as_written(column: &str, value: &str) -> String {
    match (column, value) {
        ("phone", number) if !number.is_empty() => Phone::from_stored(number.into()).to_string(),
        (_, other) => other.to_owned(),
    }
}

pub(super) async fn writer(lease: &mut Lease, site: SiteRef) -> Result<Writer, StorageError> {
    let Some(site) = lease.site_of(site).await? else {
        return Ok(Writer::Own);
    };
    Ok(Writer::Other {
        device: site.device,
        name: name_of_device(lease, site.device).await?,
    })
}
