//! Talents and offers.

use domain::{
    Counterpart, InitiativeId, NeighbourId, OrganisationId, Talent, TalentId, TalentKind,
    TalentState, Text, Title,
};
use serde::Deserialize;
use sync::registry::TALENT as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::{known_or, optional, party};
use crate::rows_at_once::{hex_id, optional_hex_id};
use crate::{Lease, StorageError, Synced};

impl Synced for Talent {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        let organisation = self.of.organisation().map(OrganisationId::uuid);
        [
            (
                "neighbour_id",
                optional(self.of.person().map(NeighbourId::uuid)),
            ),
            ("organisation_id", optional(organisation)),
            ("kind", self.kind.as_str().into()),
            ("what", self.what.as_str().into()),
            ("available", self.when.as_str().into()),
            ("state", self.state.as_str().into()),
        ]
        .map(|(name, value)| (TABLE.column(name), value))
        .into()
    }
}

/// What [`TalentRow`] reads.
const COLUMNS: &str = "hex(id), hex(initiative_id), hex(neighbour_id), hex(organisation_id), \
    json_array(kind, what, available, state)";
/// Those that are there, by what they are.
const THERE: &str = "removed_at IS NULL ORDER BY what COLLATE NOCASE, id";

#[derive(Deserialize)]
struct TalentRow(
    #[serde(deserialize_with = "hex_id")] Uuid,
    #[serde(deserialize_with = "hex_id")] Uuid,
    #[serde(deserialize_with = "optional_hex_id")] Option<Uuid>,
    #[serde(deserialize_with = "optional_hex_id")] Option<Uuid>,
    (String, String, String, String),
);

impl TalentRow {
    /// Nothing when it is of nobody: only a change of it came so far.
    fn talent(self) -> Option<Talent> {
        let Self(id, initiative, neighbour, organisation, (kind, what, when, state)) = self;
        Some(Talent {
            id: TalentId::new(id),
            initiative: InitiativeId::new(initiative),
            of: party(neighbour, organisation)?,
            kind: known_or(&kind, TalentKind::Talent),
            what: Title::from_stored(what),
            when: Text::from_stored(when),
            state: known_or(&state, TalentState::Available),
        })
    }
}

impl Lease {
    /// One of them.
    pub async fn talent(&mut self, id: TalentId) -> Result<Option<Talent>, StorageError> {
        Ok(self
            .talents_where("id", id.uuid())
            .await?
            .into_iter()
            .next())
    }

    /// Those of an initiative.
    pub async fn talents_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Talent>, StorageError> {
        self.talents_where("initiative_id", initiative.uuid()).await
    }

    /// Those of a person or an organisation.
    pub async fn talents_of(&mut self, of: Counterpart) -> Result<Vec<Talent>, StorageError> {
        match of {
            Counterpart::Person(id) => self.talents_where("neighbour_id", id.uuid()).await,
            Counterpart::Organisation(id) => self.talents_where("organisation_id", id.uuid()).await,
        }
    }

    async fn talents_where(&mut self, column: &str, id: Uuid) -> Result<Vec<Talent>, StorageError> {
        let condition = format!("{column} = ? AND {THERE}");
        let rows = self.rows_where::<TalentRow>(&TABLE, COLUMNS, &condition, id);
        Ok(rows
            .await?
            .into_iter()
            .filter_map(TalentRow::talent)
            .collect())
    }
}
