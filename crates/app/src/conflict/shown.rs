//! Rows, values and laptops as a person knows them.

use domain::period::on_the_clock;
use domain::{
    BookingId, Cents, CheckId, CirclePartId, ContactMomentId, DoorRoundId, GroupId, HouseholdId,
    InitiativeId, KindredId, MethodId, MinutesId, Moment, NeighbourId, OrganisationId, PartyId,
    PersonName, Phone, RelationId, ResourceId, ResourcePartId, RoleHolderId, RoleId,
    RoundQuestionId, RoundStreetId, SchemeId, SegmentId, SupportId, TalentId, TeamMemberId, TermId,
    VisitAnswerId, VisitId,
};
use storage::{Lease, StorageError};
use sync::registry::{
    BOOKING, CHECK_ANSWER, CIRCLE_PART, CONTACT_MOMENT, DOOR_ROUND, GROUP_TO_HEAR, HOUSEHOLD,
    INITIATIVE, KINDRED, METHOD, MINUTES, NEIGHBOUR, ORGANISATION, PARTY, RELATION, REMOVED_AT,
    RESOURCE, RESOURCE_PART, ROLE, ROLE_HOLDER, ROUND_QUESTION, ROUND_STREET, SCHEME, SEGMENT,
    SUPPORT, TALENT, TEAM_MEMBER, TERM, VISIT, VISIT_ANSWER,
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
        "price_cents" => "price",
        "deposit_cents" => "deposit",
        "resource_id" | "part_id" | "set_id" => "resource",
        "time_asked" => "time",
        "neighbour_id" => "neighbour",
        "organisation_id" => "organisation",
        "member_id" => "member",
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
        (RESOURCE.id, Subject::Resource(ResourceId::new(row))),
        (
            RESOURCE_PART.id,
            Subject::ResourcePart(ResourcePartId::new(row)),
        ),
        (BOOKING.id, Subject::Booking(BookingId::new(row))),
        (SCHEME.id, Subject::Scheme(SchemeId::new(row))),
        (TERM.id, Subject::Term(TermId::new(row))),
        (PARTY.id, Subject::Party(PartyId::new(row))),
        (METHOD.id, Subject::Method(MethodId::new(row))),
        (ROLE.id, Subject::Role(RoleId::new(row))),
        (ROLE_HOLDER.id, Subject::RoleHolder(RoleHolderId::new(row))),
        (GROUP_TO_HEAR.id, Subject::GroupToHear(GroupId::new(row))),
        (KINDRED.id, Subject::Kindred(KindredId::new(row))),
        (CHECK_ANSWER.id, Subject::CheckAnswer(CheckId::new(row))),
        (
            ORGANISATION.id,
            Subject::Organisation(OrganisationId::new(row)),
        ),
        (RELATION.id, Subject::Relation(RelationId::new(row))),
        (TALENT.id, Subject::Talent(TalentId::new(row))),
        (
            CONTACT_MOMENT.id,
            Subject::ContactMoment(ContactMomentId::new(row)),
        ),
        (SEGMENT.id, Subject::Segment(SegmentId::new(row))),
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
        Subject::Initiative(_)
        | Subject::Minutes(_)
        | Subject::DoorRound(_)
        | Subject::Method(_)
        | Subject::Role(_)
        | Subject::Kindred(_) => column("title"),
        Subject::Term(_) => column("term"),
        Subject::CheckAnswer(_) => column("item"),
        Subject::RoleHolder(_) => role(lease, table, row).await?,
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
        Subject::Resource(_)
        | Subject::Scheme(_)
        | Subject::Party(_)
        | Subject::GroupToHear(_)
        | Subject::Organisation(_)
        | Subject::Segment(_) => column("name"),
        Subject::Talent(_) => column("what"),
        Subject::Relation(_) | Subject::ContactMoment(_) => {
            let person = reference(table, row, "neighbour_id");
            let organisation = reference(table, row, "organisation_id");
            let both = [
                party(lease, person).await?,
                party(lease, organisation).await?,
            ];
            both.join(" ").trim().to_owned()
        }
        Subject::ResourcePart(_) => resource(lease, reference(table, row, "part_id")).await?,
        Subject::Booking(_) => {
            let name = resource(lease, reference(table, row, "resource_id")).await?;
            [name, column("purpose")].join(" ").trim().to_owned()
        }
        Subject::Neighbour(_) | Subject::TeamMember(_) => PersonName {
            given: column("given_name"),
            prefix: column("name_prefix"),
            family: column("family_name"),
        }
        .to_string(),
    })
}

fn reference(table: &Table, row: &Row, name: &str) -> Option<Uuid> {
    match row.value(table, table.column(name))? {
        Value::Bytes(bytes) => Uuid::from_slice(bytes).ok(),
        _ => None,
    }
}

/// The role that someone holds.
async fn role(lease: &mut Lease, table: &Table, row: &Row) -> Result<String, StorageError> {
    let of = reference(table, row, "initiative_id").map(InitiativeId::new);
    let roles = match of {
        Some(of) => lease.roles_in(of).await?,
        None => Vec::new(),
    };
    let held = reference(table, row, "role_id").map(RoleId::new);
    let role = roles.into_iter().find(|it| Some(it.id) == held);
    Ok(role.map(|it| it.title.to_string()).unwrap_or_default())
}

async fn resource(lease: &mut Lease, id: Option<Uuid>) -> Result<String, StorageError> {
    let Some(id) = id else {
        return Ok(String::new());
    };
    let resource = lease.resource(ResourceId::new(id)).await?;
    let name = resource.map(|it| it.name.to_string());
    Ok(name.unwrap_or_default())
}

/// The name of a person, an organisation or a member of the team, or nothing.
async fn party(lease: &mut Lease, id: Option<Uuid>) -> Result<String, StorageError> {
    let Some(id) = id else {
        return Ok(String::new());
    };
    if let Some(person) = lease.neighbour(NeighbourId::new(id)).await? {
        return Ok(person.name.to_string());
    }
    if let Some(organisation) = lease.organisation(OrganisationId::new(id)).await? {
        return Ok(organisation.name.to_string());
    }
    let member = lease.team_member(TeamMemberId::new(id)).await?;
    Ok(member.map(|it| it.name.to_string()).unwrap_or_default())
}

async fn address(lease: &mut Lease, door: HouseholdId) -> Result<String, StorageError> {
    let household = lease.household(door).await?;
    let address = household.map(|household| household.address.to_string());
    Ok(address.unwrap_or_default())
}

/// A value as text: a door by its address, who and what is referred to by name, a moment in the
/// trash as one.
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
            Ok(id) => {
                let door = address(lease, HouseholdId::new(id)).await?;
                let thing = resource(lease, Some(id)).await?;
                let name = party(lease, Some(id)).await?;
                [door, thing, name].concat()
            }
            Err(_) => String::new(),
        },
    })
}

/// A value as a person writes it.
pub(super) fn as_written(column: &str, value: &str) -> String {
    match (column, value) {
        ("phone" | "contact_phone", number) if !number.is_empty() => {
            Phone::from_stored(number.into()).to_string()
        }
        ("price" | "deposit" | "min_cents" | "max_cents" | "budget_cents", cents) => {
            let cents = cents.parse().map(|cents| Cents::new(cents).as_typed());
            cents.unwrap_or_default()
        }
        ("starts_at" | "ends_at" | "picked_up_at" | "returned_at", at) => {
            let at = at.parse().map(|at| on_the_clock(Moment(at)));
            at.unwrap_or_default()
        }
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
