//! Of whom someone said that they are two people, and everyone as doubles are looked for.

use std::collections::BTreeSet;

use domain::{DoubleCandidate, InitiativeId, NeighbourId, NotDoubleId, PersonName};
use serde::Deserialize;
use sync::registry::NOT_DOUBLE as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use crate::rows_at_once::{hex_id, rows_from};
use crate::{Lease, StorageError, Synced};

/// Two people who are two, the lower id first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotDouble {
    /// Identity, from both.
    pub id: NotDoubleId,
    /// The initiative.
    pub initiative: InitiativeId,
    /// The one.
    pub first: NeighbourId,
    /// The other.
    pub second: NeighbourId,
}

impl NotDouble {
    /// The row for two people, in any order: two laptops that say it make the same row.
    pub fn new(initiative: InitiativeId, one: NeighbourId, other: NeighbourId) -> Self {
        let (first, second) = (one.min(other), one.max(other));
        let mut hasher = blake3::Hasher::new_derive_key("samenspel not_double id v1");
        hasher
            .update(first.uuid().as_bytes())
            .update(second.uuid().as_bytes());
        let mut id = [0; 16];
        hasher.finalize_xof().fill(&mut id);
        let id = uuid::Builder::from_custom_bytes(id).into_uuid();
        Self {
            id: NotDoubleId::new(id),
            initiative,
            first,
            second,
        }
    }
}

impl Synced for NotDouble {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        vec![
            (
                TABLE.column("first_id"),
                Value::reference(self.first.uuid()),
            ),
            (
                TABLE.column("second_id"),
                Value::reference(self.second.uuid()),
            ),
        ]
    }
}

#[derive(Deserialize)]
struct PairRow(
    #[serde(deserialize_with = "hex_id")] Uuid,
    #[serde(deserialize_with = "hex_id")] Uuid,
);

#[derive(Deserialize)]
struct CandidateRow(
    #[serde(deserialize_with = "hex_id")] Uuid,
    String,
    String,
    String,
    String,
    String,
    String,
);

impl From<CandidateRow> for DoubleCandidate {
    fn from(row: CandidateRow) -> Self {
        let CandidateRow(id, given, prefix, family, phone, email, door_key) = row;
        Self {
            id: NeighbourId::new(id),
            name: PersonName {
                given,
                prefix,
                family,
            },
            door_key,
            phone,
            email,
        }
    }
}

impl Lease {
    /// The pairs of an initiative that are two people.
    pub async fn not_doubles(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<BTreeSet<(NeighbourId, NeighbourId)>, StorageError> {
        let columns = "hex(first_id), hex(second_id)";
        let condition = "initiative_id = ? AND removed_at IS NULL AND first_id IS NOT NULL \
            AND second_id IS NOT NULL";
        let rows = self.rows_where::<PairRow>(&TABLE, columns, condition, initiative.uuid());
        let pair = |it: PairRow| (NeighbourId::new(it.0), NeighbourId::new(it.1));
        Ok(rows.await?.into_iter().map(pair).collect())
    }

    /// Everyone of an initiative as doubles are looked for.
    pub async fn double_candidates(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<DoubleCandidate>, StorageError> {
        let initiative = initiative.uuid();
        let text = sqlx::query_scalar!(
            r#"SELECT json_group_array(json_array(hex(n.id), n.given_name, n.name_prefix,
                          n.family_name, n.phone, n.email, coalesce(h.door_key, '')))
                          AS "text!: String"
               FROM neighbour n LEFT JOIN household h ON h.id = n.household_id
               WHERE n.initiative_id = ? AND n.removed_at IS NULL
               AND n.batch NOT IN (SELECT id FROM pending_batch)"#,
            initiative
        );
        let text = text.fetch_one(self.conn()?).await?;
        let rows: Vec<CandidateRow> = rows_from(&text)?;
        Ok(rows.into_iter().map(DoubleCandidate::from).collect())
    }
}
