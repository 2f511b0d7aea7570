//! Front doors.

use domain::{Address, Household, HouseholdId, InitiativeId, Postcode};
use sync::registry::HOUSEHOLD as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use crate::write::address;
use crate::{Lease, StorageError, Synced};

impl Synced for Household {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        let number = self.address.house_number.as_ref();
        vec![
            (TABLE.column("street"), self.address.street.as_str().into()),
            (
                TABLE.column("house_number"),
                number.map_or(0, |n| i64::from(n.number)).into(),
            ),
            (
                TABLE.column("addition"),
                number.map_or("", |n| n.addition.as_str()).into(),
            ),
            (TABLE.column("postcode"), postcode(&self.address).into()),
            (TABLE.column("city"), self.address.city.as_str().into()),
            (TABLE.column("no_post"), self.no_post.into()),
        ]
    }
}

fn postcode(address: &Address) -> &str {
    address.postcode.as_ref().map_or("", Postcode::as_str)
}

struct HouseholdRow {
    id: Uuid,
    initiative_id: Uuid,
    street: String,
    house_number: i64,
    addition: String,
    postcode: String,
    city: String,
    no_post: bool,
}

impl From<HouseholdRow> for Household {
    fn from(row: HouseholdRow) -> Self {
        let place = (row.street, row.house_number, row.addition);
        let rest = (row.postcode, row.city, row.no_post);
        household_of(row.id, InitiativeId::new(row.initiative_id), place, rest)
    }
}

/// A household from what is stored of it.
pub(super) fn household_of(
    id: Uuid,
    initiative: InitiativeId,
    (street, number, addition): (String, i64, String),
    (postcode, city, no_post): (String, String, bool),
) -> Household {
    Household {
        id: HouseholdId::new(id),
        initiative,
        address: address(street, number, addition, postcode, city),
        no_post,
    }
}

impl Lease {
    /// A household that is not in the trash.
    pub async fn household(&mut self, id: HouseholdId) -> Result<Option<Household>, StorageError> {
        let id = id.uuid();
        let row = sqlx::query_as!(
            HouseholdRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", street, house_number,
                      addition, postcode, city, no_post AS "no_post: bool"
               FROM household WHERE id = ? AND removed_at IS NULL"#,
            id
        );
        Ok(row.fetch_optional(self.conn()?).await?.map(Household::from))
    }

    /// The household with this door key ([`Address::door_key`]).
    pub async fn household_by_door(
        &mut self,
        initiative: InitiativeId,
        door_key: &str,
    ) -> Result<Option<Household>, StorageError> {
        let initiative = initiative.uuid();
        let row = sqlx::query_as!(
            HouseholdRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", street, house_number,
                      addition, postcode, city, no_post AS "no_post: bool"
               FROM household WHERE initiative_id = ? AND door_key = ? AND removed_at IS NULL
               AND batch NOT IN (SELECT id FROM pending_batch) ORDER BY id LIMIT 1"#,
            initiative,
            door_key
        );
        Ok(row.fetch_optional(self.conn()?).await?.map(Household::from))
    }

    /// The households with a house number, whatever its addition, oldest first.
    pub(super) async fn households_of_number(
        &mut self,
        initiative: InitiativeId,
        number: u32,
    ) -> Result<Vec<Household>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            HouseholdRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", street, house_number,
                      addition, postcode, city, no_post AS "no_post: bool"
               FROM household WHERE initiative_id = ? AND house_number = ? AND removed_at IS NULL
               AND batch NOT IN (SELECT id FROM pending_batch) ORDER BY id"#,
            initiative,
            number
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows.into_iter().map(Household::from).collect())
    }

    /// Every household of an initiative, oldest first.
    pub async fn households(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Household>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            HouseholdRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", street, house_number,
                      addition, postcode, city, no_post AS "no_post: bool"
               FROM household WHERE initiative_id = ? AND removed_at IS NULL
               AND batch NOT IN (SELECT id FROM pending_batch) ORDER BY id"#,
            initiative
        );
        Ok(rows
            .fetch_all(self.conn()?)
            .await?
            .into_iter()
            .map(Household::from)
            .collect())
    }

    /// Every door key of an initiative with its household.
    pub async fn door_keys(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<(String, HouseholdId)>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT door_key, id AS "id: Uuid" FROM household
               WHERE initiative_id = ? AND door_key <> '' AND removed_at IS NULL
               AND batch NOT IN (SELECT id FROM pending_batch)"#,
            initiative
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows
            .into_iter()
            .map(|row| (row.door_key, HouseholdId::new(row.id)))
            .collect())
    }
}
