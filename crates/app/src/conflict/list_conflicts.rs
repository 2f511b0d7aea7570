//! What is undecided.

use crypto::DeviceId;
use domain::{HouseholdId, InitiativeId, Moment, NeighbourId, TeamMemberId};
use storage::{Conflict, Lease, StorageError};
use sync::registry::{HOUSEHOLD, INITIATIVE, NEIGHBOUR, REMOVED_AT, TEAM_MEMBER};
use sync::{ColumnId, Stamp, Table, TableId, Value};
use uuid::Uuid;

use super::ConflictId;
use crate::App;

/// A field that has other values than the one that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldConflict {
    /// Which field.
    pub id: ConflictId,
    /// Of whom or what: a name, an address, a title.
    pub of: String,
    /// The field's name: `phone`; `removed_at` when someone worked on what another threw away.
    pub field: &'static str,
    /// What stands.
    pub standing: String,
    /// What others wrote, the earliest first.
    pub others: Vec<OtherValue>,
}

/// A value that lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherValue {
    /// What it would have been.
    pub value: String,
    /// When it was written, by the clock of that laptop.
    pub written_at: Moment,
    /// On which laptop; `None` for this one.
    pub device: Option<DeviceId>,
    pub(super) stamp: Stamp,
    pub(super) raw: Value,
}

/// Every field of an initiative that is undecided.
pub async fn list_conflicts(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<FieldConflict>, StorageError> {
    let mut lease = app.store.lease().await?;
    let mut fields: Vec<FieldConflict> = Vec::new();
    for conflict in lease.conflicts(initiative).await? {
        let id = ConflictId {
            table: conflict.table,
            row: conflict.row,
            column: conflict.column,
        };
        let other = other(&mut lease, conflict).await?;
        match fields.last_mut().filter(|field| field.id == id) {
            Some(field) => field.others.push(other),
            None => fields.extend(field(&mut lease, id, other).await?),
        }
    }
    Ok(fields)
}

async fn other(lease: &mut Lease, conflict: Conflict) -> Result<OtherValue, StorageError> {
    let site = lease.site_of(conflict.mark.site).await?;
    Ok(OtherValue {
        value: text(lease, conflict.column, &conflict.value).await?,
        written_at: Moment(conflict.mark.stamp.unix_ms()),
        device: site.map(|site| site.device),
        stamp: conflict.mark.stamp,
        raw: conflict.value,
    })
}

/// `None` when the row is gone.
async fn field(
    lease: &mut Lease,
    id: ConflictId,
    other: OtherValue,
) -> Result<Option<FieldConflict>, StorageError> {
    let Some((table, name)) = name_of(id.table, id.column) else {
        return Ok(None);
    };
    let Some(row) = lease.standing_row(table, id.row).await? else {
        return Ok(None);
    };
    let standing = row.value(table, id.column).unwrap_or(&Value::Null);
    Ok(Some(FieldConflict {
        id,
        of: of(lease, id.table, id.row).await?,
        field: name,
        standing: text(lease, id.column, standing).await?,
        others: vec![other],
    }))
}

pub(super) fn name_of(table: TableId, column: ColumnId) -> Option<(&'static Table, &'static str)> {
    let table = Table::find(table)?;
    let column = table.columns.iter().find(|known| known.id == column)?;
    Some((table, column.name))
}

/// A value as it is shown: a door by its address, a moment in the trash as one.
async fn text(lease: &mut Lease, column: ColumnId, value: &Value) -> Result<String, StorageError> {
    Ok(match value {
        Value::Null => String::new(),
        Value::Integer(at) if column == REMOVED_AT => Moment(*at).to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Bytes(bytes) => match Uuid::from_slice(bytes) {
            Ok(door) => of(lease, HOUSEHOLD.id, door).await?,
            Err(_) => String::new(),
        },
    })
}

async fn of(lease: &mut Lease, table: TableId, row: Uuid) -> Result<String, StorageError> {
    let text = if table == NEIGHBOUR.id {
        let found = lease.neighbour(NeighbourId::new(row)).await?;
        found.map(|neighbour| neighbour.name.to_string())
    } else if table == HOUSEHOLD.id {
        let found = lease.household(HouseholdId::new(row)).await?;
        found.map(|household| household.address.to_string())
    } else if table == INITIATIVE.id {
        let found = lease.initiative(InitiativeId::new(row)).await?;
        found.map(|initiative| initiative.title.to_string())
    } else if table == TEAM_MEMBER.id {
        let found = lease.team_member(TeamMemberId::new(row)).await?;
        found.map(|member| member.name.to_string())
    } else {
        None
    };
    Ok(text.unwrap_or_default())
}
