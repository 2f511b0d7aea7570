//! The core team.

use domain::{Email, InitiativeId, PersonName, Phone, TeamMember, TeamMemberId, TeamRole, Text};
use sync::registry::TEAM_MEMBER as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::known_or;
use crate::{Lease, StorageError, Synced};

impl Synced for TeamMember {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        vec![
            (TABLE.column("given_name"), self.name.given.as_str().into()),
            (
                TABLE.column("name_prefix"),
                self.name.prefix.as_str().into(),
            ),
            (
                TABLE.column("family_name"),
                self.name.family.as_str().into(),
            ),
            (TABLE.column("role"), self.role.as_str().into()),
            (
                TABLE.column("phone"),
                self.phone.as_ref().map_or("", Phone::as_e164).into(),
            ),
            (
                TABLE.column("email"),
                self.email.as_ref().map_or("", Email::as_str).into(),
            ),
            (TABLE.column("note"), self.note.as_str().into()),
        ]
    }
}

struct TeamMemberRow {
    id: Uuid,
    initiative_id: Uuid,
    given_name: String,
    name_prefix: String,
    family_name: String,
    role: String,
    phone: String,
    email: String,
    note: String,
}

impl TryFrom<TeamMemberRow> for TeamMember {
    type Error = StorageError;

    fn try_from(row: TeamMemberRow) -> Result<Self, StorageError> {
        Ok(Self {
            id: TeamMemberId::new(row.id),
            initiative: InitiativeId::new(row.initiative_id),
            name: PersonName {
                given: row.given_name,
                prefix: row.name_prefix,
                family: row.family_name,
            },
            role: known_or(&row.role, TeamRole::Other),
            phone: (!row.phone.is_empty()).then(|| Phone::from_stored(row.phone)),
            email: (!row.email.is_empty()).then(|| Email::from_stored(row.email)),
            note: Text::from_stored(row.note),
        })
    }
}

impl Lease {
    /// Someone in the core team.
    pub async fn team_member(
        &mut self,
        id: TeamMemberId,
    ) -> Result<Option<TeamMember>, StorageError> {
        let id = id.uuid();
        let row = sqlx::query_as!(
            TeamMemberRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid",
                      given_name, name_prefix, family_name, role, phone, email, note
               FROM team_member WHERE id = ? AND removed_at IS NULL"#,
            id
        );
        row.fetch_optional(self.conn()?)
            .await?
            .map(TeamMember::try_from)
            .transpose()
    }

    /// The core team of an initiative, in the order in which they joined.
    pub async fn team(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<TeamMember>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            TeamMemberRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid",
                      given_name, name_prefix, family_name, role, phone, email, note
               FROM team_member WHERE initiative_id = ? AND removed_at IS NULL ORDER BY id"#,
            initiative
        );
        rows.fetch_all(self.conn()?)
            .await?
            .into_iter()
            .map(TeamMember::try_from)
            .collect()
    }
}
