//! Bookings and loans, and which of them meet a period.

use domain::stock::Taken;
use domain::{Booking, BookingId, BookingState, InitiativeId, Moment, Period, ResourceId, Text};
use serde::Deserialize;
use sync::registry::BOOKING as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::{count, known_or, optional_number};
use crate::rows_at_once::{hex_id, rows_from};
use crate::{Lease, StorageError, Synced};

/// A booking as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedBooking {
    /// The booking.
    pub booking: Booking,
    /// The name of what is booked, in the trash too.
    pub resource_name: String,
}

impl Synced for Booking {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        let moment = |at: Option<Moment>| optional_number(at.map(|at| at.0));
        [
            ("resource_id", Value::reference(self.resource.uuid())),
            ("starts_at", self.period.starts_at().0.into()),
            ("ends_at", self.period.ends_at().0.into()),
            ("quantity", Value::Integer(self.quantity.into())),
            ("purpose", self.purpose.as_str().into()),
            ("borrower", self.borrower.as_str().into()),
            ("state", self.state.as_str().into()),
            ("condition_out", self.condition_out.as_str().into()),
            ("condition_in", self.condition_in.as_str().into()),
            ("picked_up_at", moment(self.picked_up_at)),
            ("returned_at", moment(self.returned_at)),
        ]
        .map(|(name, value)| (TABLE.column(name), value))
        .into()
    }
}

struct BookingRow {
    id: Uuid,
    initiative_id: Uuid,
    resource_id: Uuid,
    starts_at: i64,
    ends_at: i64,
    quantity: i64,
    purpose: String,
    borrower: String,
    state: String,
    condition_out: String,
    condition_in: String,
    picked_up_at: Option<i64>,
    returned_at: Option<i64>,
    resource_name: String,
}

impl From<BookingRow> for ListedBooking {
    fn from(row: BookingRow) -> Self {
        let booking = Booking {
            id: BookingId::new(row.id),
            initiative: InitiativeId::new(row.initiative_id),
            resource: ResourceId::new(row.resource_id),
            period: Period::from_stored(Moment(row.starts_at), Moment(row.ends_at)),
            quantity: count(row.quantity).max(1),
            purpose: Text::from_stored(row.purpose),
            borrower: Text::from_stored(row.borrower),
            state: known_or(&row.state, BookingState::Provisional),
            condition_out: Text::from_stored(row.condition_out),
            condition_in: Text::from_stored(row.condition_in),
            picked_up_at: row.picked_up_at.map(Moment),
            returned_at: row.returned_at.map(Moment),
        };
        Self {
            booking,
            resource_name: row.resource_name,
        }
    }
}

/// What the search for free time reads of a booking.
#[derive(Deserialize)]
struct TakenRow(
    #[serde(deserialize_with = "hex_id")] Uuid,
    #[serde(deserialize_with = "hex_id")] Uuid,
    i64,
    i64,
    i64,
    String,
    Option<i64>,
);

impl TakenRow {
    fn taken(self, now: Moment) -> Option<(ResourceId, Taken)> {
        let Self(id, resource, starts_at, ends_at, quantity, state, picked_up_at) = self;
        let resource = ResourceId::new(resource);
        let booking = Booking {
            id: BookingId::new(id),
            initiative: InitiativeId::new(Uuid::nil()),
            resource,
            period: Period::from_stored(Moment(starts_at), Moment(ends_at)),
            quantity: count(quantity).max(1),
            purpose: Text::empty(),
            borrower: Text::empty(),
            state: known_or(&state, BookingState::Provisional),
            condition_out: Text::empty(),
            condition_in: Text::empty(),
            picked_up_at: picked_up_at.map(Moment),
            returned_at: None,
        };
        Some((resource, booking.taken(now)?))
    }
}

impl Lease {
    /// A booking.
    pub async fn booking(&mut self, id: BookingId) -> Result<Option<ListedBooking>, StorageError> {
        let id = id.uuid();
        let row = sqlx::query_as!(
            BookingRow,
            r#"SELECT b.id AS "id: Uuid", b.initiative_id AS "initiative_id: Uuid",
                      b.resource_id AS "resource_id!: Uuid", starts_at, ends_at, b.quantity,
                      purpose, borrower, state, condition_out, condition_in, picked_up_at,
                      returned_at, coalesce(r.name, '') AS "resource_name!: String"
               FROM booking AS b LEFT JOIN resource AS r ON r.id = b.resource_id
               WHERE b.id = ? AND b.removed_at IS NULL AND b.resource_id IS NOT NULL"#,
            id
        );
        let row = row.fetch_optional(self.conn()?).await?;
        Ok(row.map(ListedBooking::from))
    }

    /// Every booking that meets a period, whatever its state, and what is out past its end; the
    /// earliest first.
    pub async fn bookings_within(
        &mut self,
        initiative: InitiativeId,
        period: Period,
    ) -> Result<Vec<ListedBooking>, StorageError> {
        let (initiative, from, to) = ends(initiative, period);
        let rows = sqlx::query_as!(
            BookingRow,
            r#"SELECT b.id AS "id: Uuid", b.initiative_id AS "initiative_id: Uuid",
                      b.resource_id AS "resource_id!: Uuid", starts_at, ends_at, b.quantity,
                      purpose, borrower, state, condition_out, condition_in, picked_up_at,
                      returned_at, coalesce(r.name, '') AS "resource_name!: String"
               FROM booking AS b LEFT JOIN resource AS r ON r.id = b.resource_id
               WHERE b.pk IN (
                   SELECT pk FROM booking WHERE initiative_id = ?1 AND removed_at IS NULL
                       AND span = 0 AND starts_at > ?2 - 86400000 AND starts_at < ?3
                       AND ends_at > ?2
                   UNION ALL
                   SELECT pk FROM booking WHERE initiative_id = ?1 AND removed_at IS NULL
                       AND span = 1 AND starts_at > ?2 - 1382400000 AND starts_at < ?3
                       AND ends_at > ?2
                   UNION ALL
                   SELECT pk FROM booking WHERE initiative_id = ?1 AND removed_at IS NULL
                       AND span = 2 AND starts_at < ?3 AND ends_at > ?2
                   UNION ALL
                   SELECT pk FROM booking WHERE initiative_id = ?1 AND removed_at IS NULL
                       AND state = 'picked_up' AND starts_at < ?3
               ) AND b.resource_id IS NOT NULL
               ORDER BY starts_at, ends_at, b.id"#,
            initiative,
            from,
            to
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows.into_iter().map(ListedBooking::from).collect())
    }

    /// The bookings of a resource that end after a moment, and what of it is out; the earliest
    /// first.
    pub async fn bookings_of(
        &mut self,
        resource: ResourceId,
        after: Moment,
    ) -> Result<Vec<ListedBooking>, StorageError> {
        let (resource, after) = (resource.uuid(), after.0);
        let rows = sqlx::query_as!(
            BookingRow,
            r#"SELECT b.id AS "id: Uuid", b.initiative_id AS "initiative_id: Uuid",
                      b.resource_id AS "resource_id!: Uuid", starts_at, ends_at, b.quantity,
                      purpose, borrower, state, condition_out, condition_in, picked_up_at,
                      returned_at, coalesce(r.name, '') AS "resource_name!: String"
               FROM booking AS b LEFT JOIN resource AS r ON r.id = b.resource_id
               WHERE b.resource_id = ?1 AND b.removed_at IS NULL
                 AND (ends_at > ?2 OR state = 'picked_up')
               ORDER BY starts_at, ends_at, b.id"#,
            resource,
            after
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows.into_iter().map(ListedBooking::from).collect())
    }

    /// Every booking of an initiative, the earliest first.
    pub async fn bookings_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<ListedBooking>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            BookingRow,
            r#"SELECT b.id AS "id: Uuid", b.initiative_id AS "initiative_id: Uuid",
                      b.resource_id AS "resource_id!: Uuid", starts_at, ends_at, b.quantity,
                      purpose, borrower, state, condition_out, condition_in, picked_up_at,
                      returned_at, coalesce(r.name, '') AS "resource_name!: String"
               FROM booking AS b LEFT JOIN resource AS r ON r.id = b.resource_id
               WHERE b.initiative_id = ? AND b.removed_at IS NULL AND b.resource_id IS NOT NULL
               ORDER BY starts_at, ends_at, b.id"#,
            initiative
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows.into_iter().map(ListedBooking::from).collect())
    }

    /// What is kept from others within a period, and whatever is out.
    pub async fn taken_within(
        &mut self,
        initiative: InitiativeId,
        period: Period,
        now: Moment,
    ) -> Result<Vec<(ResourceId, Taken)>, StorageError> {
        let (initiative, from, to) = ends(initiative, period);
        let text = sqlx::query_scalar!(
            r#"SELECT json_group_array(json_array(hex(id), hex(resource_id), starts_at, ends_at,
                   quantity, state, picked_up_at)) AS "rows!: String"
               FROM (
                   SELECT * FROM booking WHERE initiative_id = ?1 AND removed_at IS NULL
                       AND span = 0 AND starts_at > ?2 - 86400000 AND starts_at < ?3
                       AND ends_at > ?2 AND state NOT IN ('cancelled', 'returned', 'picked_up')
                   UNION ALL
                   SELECT * FROM booking WHERE initiative_id = ?1 AND removed_at IS NULL
                       AND span = 1 AND starts_at > ?2 - 1382400000 AND starts_at < ?3
                       AND ends_at > ?2 AND state NOT IN ('cancelled', 'returned', 'picked_up')
                   UNION ALL
                   SELECT * FROM booking WHERE initiative_id = ?1 AND removed_at IS NULL
                       AND span = 2 AND starts_at < ?3
                       AND ends_at > ?2 AND state NOT IN ('cancelled', 'returned', 'picked_up')
                   UNION ALL
                   SELECT * FROM booking WHERE initiative_id = ?1 AND removed_at IS NULL
                       AND state = 'picked_up'
               ) WHERE resource_id IS NOT NULL"#,
            initiative,
            from,
            to
        );
        let text = text.fetch_one(self.conn()?).await?;
        let rows: Vec<TakenRow> = rows_from(&text)?;
        Ok(rows.into_iter().filter_map(|row| row.taken(now)).collect())
    }

    /// Whether anything of a resource is asked for, agreed or out from a moment on.
    pub async fn has_bookings_after(
        &mut self,
        resource: ResourceId,
        now: Moment,
    ) -> Result<bool, StorageError> {
        let (resource, now) = (resource.uuid(), now.0);
        let found = sqlx::query_scalar!(
            r#"SELECT count(*) AS "count!: i64" FROM booking
               WHERE resource_id = ?1 AND removed_at IS NULL
                 AND (state = 'picked_up'
                      OR (ends_at > ?2 AND state NOT IN ('cancelled', 'returned')))"#,
            resource,
            now
        );
        Ok(found.fetch_one(self.conn()?).await? > 0)
    }
}

fn ends(initiative: InitiativeId, period: Period) -> (Uuid, i64, i64) {
    let (from, to) = (period.starts_at().0, period.ends_at().0);
    (initiative.uuid(), from, to)
}
