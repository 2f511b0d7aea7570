//! Organisations.

use domain::{
    Email, InitiativeId, Organisation, OrganisationId, OrganisationKind, OrganisationStanding,
    Phone, Text, Title,
};
use serde::Deserialize;
use sync::registry::ORGANISATION as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::known_or;
use crate::rows_at_once::hex_id;
use crate::{Lease, StorageError, Synced};

impl Synced for Organisation {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        let phone = self.phone.as_ref().map_or("", Phone::as_e164);
        let email = self.email.as_ref().map_or("", Email::as_str);
        [
            ("name", self.name.as_str().into()),
            ("kind", self.kind.as_str().into()),
            ("standing", self.standing.as_str().into()),
            ("place", self.place.as_str().into()),
            ("phone", phone.into()),
            ("email", email.into()),
            ("website", self.website.as_str().into()),
            ("note", self.note.as_str().into()),
        ]
        .map(|(name, value)| (TABLE.column(name), value))
        .into()
    }
}

/// What [`OrganisationRow`] reads.
const COLUMNS: &str = "hex(id), hex(initiative_id), json_array(name, kind, standing), \
    json_array(place, phone, email), json_array(website, note)";

#[derive(Deserialize)]
struct OrganisationRow(
    #[serde(deserialize_with = "hex_id")] Uuid,
    #[serde(deserialize_with = "hex_id")] Uuid,
    (String, String, String),
    (String, String, String),
    (String, String),
);

impl From<OrganisationRow> for Organisation {
    fn from(row: OrganisationRow) -> Self {
        let OrganisationRow(id, initiative, what, (place, phone, email), (website, note)) = row;
        let (name, kind, standing) = what;
        Self {
            id: OrganisationId::new(id),
            initiative: InitiativeId::new(initiative),
            name: Title::from_stored(name),
            kind: known_or(&kind, OrganisationKind::Other),
            standing: known_or(&standing, OrganisationStanding::NotAsked),
            place: Text::from_stored(place),
            phone: (!phone.is_empty()).then(|| Phone::from_stored(phone)),
            email: (!email.is_empty()).then(|| Email::from_stored(email)),
            website: Text::from_stored(website),
            note: Text::from_stored(note),
        }
    }
}

impl Lease {
    /// An organisation, also one in the trash; never one whose making was undone.
    pub async fn organisation(
        &mut self,
        id: OrganisationId,
    ) -> Result<Option<Organisation>, StorageError> {
        let condition = "id = ? AND removed_as <> 'undo'";
        let rows = self.rows_where::<OrganisationRow>(&TABLE, COLUMNS, condition, id.uuid());
        Ok(rows.await?.into_iter().next().map(Organisation::from))
    }

    /// The organisations of an initiative, by name.
    pub async fn organisations_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Organisation>, StorageError> {
        let condition = "initiative_id = ? AND removed_at IS NULL ORDER BY name COLLATE NOCASE, id";
        let id = initiative.uuid();
        let rows = self.rows_where::<OrganisationRow>(&TABLE, COLUMNS, condition, id);
        Ok(rows.await?.into_iter().map(Organisation::from).collect())
    }
}
