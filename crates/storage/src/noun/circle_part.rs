//! The parts of the address circle, and the circle that follows from them.

use domain::{
    Circle, CirclePart, CirclePartId, CirclePartKind, HouseNumber, Household, InitiativeId, Side,
};
use serde::Deserialize;
use sync::registry::CIRCLE_PART as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::household::household_of;
use super::known_or;
use crate::rows_at_once::{hex_id, rows_from};
use crate::{Lease, StorageError, Synced};

impl Synced for CirclePart {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        vec![
            (TABLE.column("kind"), self.kind.as_str().into()),
            (TABLE.column("street"), self.street.as_str().into()),
            (TABLE.column("city"), self.city.as_str().into()),
            (TABLE.column("first_number"), i64::from(self.first).into()),
            (TABLE.column("last_number"), i64::from(self.last).into()),
            (TABLE.column("side"), self.side.as_str().into()),
            (TABLE.column("addition"), self.addition.as_str().into()),
        ]
    }
}

struct CirclePartRow {
    id: Uuid,
    initiative_id: Uuid,
    kind: String,
    street: String,
    city: String,
    first_number: i64,
    last_number: i64,
    side: String,
    addition: String,
}

impl From<CirclePartRow> for CirclePart {
    fn from(row: CirclePartRow) -> Self {
        let number = |number: i64| u32::try_from(number).unwrap_or(0);
        Self {
            id: CirclePartId::new(row.id),
            initiative: InitiativeId::new(row.initiative_id),
            kind: known_or(&row.kind, CirclePartKind::Range),
            street: row.street,
            city: row.city,
            first: number(row.first_number),
            last: number(row.last_number),
            side: known_or(&row.side, Side::Both),
            addition: row.addition,
        }
    }
}

impl Lease {
    /// A part of a circle that is not in the trash.
    pub async fn circle_part(
        &mut self,
        id: CirclePartId,
    ) -> Result<Option<CirclePart>, StorageError> {
        let id = id.uuid();
        let row = sqlx::query_as!(
            CirclePartRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", kind, street, city,
                      first_number, last_number, side, addition
               FROM circle_part WHERE id = ? AND removed_at IS NULL"#,
            id
        );
        Ok(row
            .fetch_optional(self.conn()?)
            .await?
            .map(CirclePart::from))
    }

    /// The parts of a circle, in the order in which they were made. One of which only a change
    /// came so far says nothing yet.
    pub async fn circle_parts(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<CirclePart>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            CirclePartRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", kind, street, city,
                      first_number, last_number, side, addition
               FROM circle_part WHERE initiative_id = ? AND removed_at IS NULL
               AND kind <> '' AND street <> '' AND first_number > 0
               AND batch NOT IN (SELECT id FROM pending_batch) ORDER BY id"#,
            initiative
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows.into_iter().map(CirclePart::from).collect())
    }

    /// The circle of an initiative with its parts and every household that is known, also one
    /// whose making was undone while a statement was made there.
    pub async fn circle(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<(Circle, Vec<CirclePart>, Vec<Household>), StorageError> {
        let parts = self.circle_parts(initiative).await?;
        let id = initiative.uuid();
        let text = sqlx::query_scalar!(
            r#"SELECT json_group_array(json_array(hex(id), street, house_number, addition, postcode,
                          city, no_post)) AS "text!: String"
               FROM (SELECT id, street, house_number, addition, postcode, city, no_post
                     FROM household AS h WHERE initiative_id = ?
                     AND (removed_at IS NULL OR EXISTS (SELECT 1 FROM support s
                          WHERE s.household_id = h.id AND s.removed_at IS NULL))
                     AND batch NOT IN (SELECT id FROM pending_batch) ORDER BY id)"#,
            id
        );
        let text = text.fetch_one(self.conn()?).await?;
        let lines: Vec<HouseholdLine> = rows_from(&text)?;
        let household = |line: HouseholdLine| line.household(initiative);
        let households: Vec<Household> = lines.into_iter().map(household).collect();
        Ok((Circle::of(&parts, &households), parts, households))
    }

    /// The doors of one house number, as they are in the whole circle, with the households that
    /// [`Lease::circle`] would give of it. It costs as much as there are streets with that number.
    pub async fn circle_of_number(
        &mut self,
        initiative: InitiativeId,
        number: u32,
    ) -> Result<(Circle, Vec<Household>), StorageError> {
        let parts = self.circle_parts(initiative).await?;
        let id = initiative.uuid();
        let text = sqlx::query_scalar!(
            r#"SELECT json_group_array(json_array(hex(id), street, house_number, addition, postcode,
                          city, no_post)) AS "text!: String"
               FROM (SELECT id, street, house_number, addition, postcode, city, no_post
                     FROM household AS h WHERE initiative_id = ? AND house_number = ?
                     AND (removed_at IS NULL OR EXISTS (SELECT 1 FROM support s
                          WHERE s.household_id = h.id AND s.removed_at IS NULL))
                     AND batch NOT IN (SELECT id FROM pending_batch) ORDER BY id)"#,
            id,
            number
        );
        let text = text.fetch_one(self.conn()?).await?;
        let lines: Vec<HouseholdLine> = rows_from(&text)?;
        let household = |line: HouseholdLine| line.household(initiative);
        let households: Vec<Household> = lines.into_iter().map(household).collect();
        let circle = Circle::of_number(&parts, &households, number);
        Ok((circle, households))
    }

    /// The household at a door: of this door key, or else of this street, number and addition.
    pub async fn household_at_door(
        &mut self,
        initiative: InitiativeId,
        address: &domain::Address,
    ) -> Result<Option<Household>, StorageError> {
        if let Some(key) = address.door_key()
            && let Some(known) = self.household_by_door(initiative, &key).await?
        {
            return Ok(Some(known));
        }
        let Some(HouseNumber { number, .. }) = address.house_number else {
            return Ok(None);
        };
        let of_number = self.households_of_number(initiative, number).await?;
        let is_it = |it: &Household| domain::DoorKey::is_same_door(&it.address, address);
        Ok(of_number.into_iter().find(is_it))
    }
}

#[derive(Deserialize)]
struct HouseholdLine {
    #[serde(deserialize_with = "hex_id")]
    id: Uuid,
    street: String,
    house_number: i64,
    addition: String,
    postcode: String,
    city: String,
    no_post: i64,
}

impl HouseholdLine {
    fn household(self, initiative: InitiativeId) -> Household {
        let place = (self.street, self.house_number, self.addition);
        let rest = (self.postcode, self.city, self.no_post != 0);
        household_of(self.id, initiative, place, rest)
    }
}
