//! What can be booked.

use domain::{
    Cents, Email, InitiativeId, Phone, PriceUnit, Resource, ResourceId, ResourceKind,
    ResourceStanding, Text, Title,
};
use serde::Deserialize;
use sync::registry::RESOURCE as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::{count, known_or, optional_number};
use crate::rows_at_once::{hex_id, rows_from};
use crate::{Lease, StorageError, Synced};

impl Synced for Resource {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        let phone = self.contact_phone.as_ref().map_or("", Phone::as_e164);
        let email = self.contact_email.as_ref().map_or("", Email::as_str);
        let number = |number: u32| Value::Integer(number.into());
        [
            ("name", self.name.as_str().into()),
            ("kind", self.kind.as_str().into()),
            ("place", self.place.as_str().into()),
            ("contact_name", self.contact_name.as_str().into()),
            ("contact_phone", phone.into()),
            ("contact_email", email.into()),
            ("quantity", number(self.quantity)),
            ("capacity", optional_number(self.capacity.map(i64::from))),
            ("notice_days", number(self.notice_days)),
            ("buffer_minutes", number(self.buffer_minutes)),
            ("conditions", self.conditions.as_str().into()),
            ("price_cents", self.price.cents().into()),
            ("price_unit", self.price_unit.as_str().into()),
            ("deposit_cents", self.deposit.cents().into()),
            ("standing", self.standing.as_str().into()),
        ]
        .map(|(name, value)| (TABLE.column(name), value))
        .into()
    }
}

/// A row as the query below writes it.
#[derive(Deserialize)]
struct ResourceRow(
    #[serde(deserialize_with = "hex_id")] Uuid,
    #[serde(deserialize_with = "hex_id")] Uuid,
    (String, String, String),
    (String, String, String),
    (i64, Option<i64>, i64, i64),
    (String, i64, String, i64, String),
);

impl From<ResourceRow> for Resource {
    fn from(row: ResourceRow) -> Self {
        let ResourceRow(id, initiative, what, contact, numbers, terms) = row;
        let (name, kind, place) = what;
        let (contact_name, phone, email) = contact;
        let (quantity, capacity, notice_days, buffer_minutes) = numbers;
        let (conditions, price, price_unit, deposit, standing) = terms;
        Self {
            id: ResourceId::new(id),
            initiative: InitiativeId::new(initiative),
            name: Title::from_stored(name),
            kind: known_or(&kind, ResourceKind::Other),
            place: Text::from_stored(place),
            contact_name: Text::from_stored(contact_name),
            contact_phone: (!phone.is_empty()).then(|| Phone::from_stored(phone)),
            contact_email: (!email.is_empty()).then(|| Email::from_stored(email)),
            quantity: count(quantity),
            capacity: capacity.map(count),
            notice_days: count(notice_days),
            buffer_minutes: count(buffer_minutes),
            conditions: Text::from_stored(conditions),
            price: Cents::new(price),
            price_unit: known_or(&price_unit, PriceUnit::Free),
            deposit: Cents::new(deposit),
            standing: known_or(&standing, ResourceStanding::Available),
        }
    }
}

fn resources_from(text: &str) -> Result<Vec<Resource>, StorageError> {
    let rows: Vec<ResourceRow> = rows_from(text)?;
    Ok(rows.into_iter().map(Resource::from).collect())
}

impl Lease {
    /// A resource that is not in the trash.
    pub async fn resource(&mut self, id: ResourceId) -> Result<Option<Resource>, StorageError> {
        let id = id.uuid();
        let text = sqlx::query_scalar!(
            r#"SELECT json_group_array(json_array(hex(id), hex(initiative_id),
                   json_array(name, kind, place),
                   json_array(contact_name, contact_phone, contact_email),
                   json_array(quantity, capacity, notice_days, buffer_minutes),
                   json_array(conditions, price_cents, price_unit, deposit_cents, standing)))
                   AS "rows!: String"
               FROM resource WHERE id = ? AND removed_at IS NULL"#,
            id
        );
        let text = text.fetch_one(self.conn()?).await?;
        Ok(resources_from(&text)?.into_iter().next())
    }

    /// The resources of an initiative, by name.
    pub async fn resources_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Resource>, StorageError> {
        let initiative = initiative.uuid();
        let text = sqlx::query_scalar!(
            r#"SELECT json_group_array(json_array(hex(id), hex(initiative_id),
                   json_array(name, kind, place),
                   json_array(contact_name, contact_phone, contact_email),
                   json_array(quantity, capacity, notice_days, buffer_minutes),
                   json_array(conditions, price_cents, price_unit, deposit_cents, standing)))
                   AS "rows!: String"
               FROM (SELECT * FROM resource WHERE initiative_id = ? AND removed_at IS NULL
                     ORDER BY name COLLATE NOCASE, id)"#,
            initiative
        );
        resources_from(&text.fetch_one(self.conn()?).await?)
    }
}
