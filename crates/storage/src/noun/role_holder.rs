//! Who holds which role, with their names.

use domain::{InitiativeId, PersonName, RoleHolder, RoleHolderId, RoleId};
use sync::registry::ROLE_HOLDER as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use crate::{Lease, StorageError, Synced};

impl Synced for RoleHolder {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        vec![
            (TABLE.column("role_id"), Value::reference(self.role.uuid())),
            (TABLE.column("person_id"), Value::reference(self.person)),
        ]
    }
}

/// Someone who holds a role and is still there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedHolder {
    /// The row.
    pub holder: RoleHolder,
    /// Whether they are a member of the team; else a neighbour.
    pub is_team: bool,
    /// What they are called.
    pub name: PersonName,
}

impl Lease {
    /// Who holds the roles of an initiative, in the order in which they took them. Whoever left
    /// holds none, and who took a role twice on two laptops holds it once.
    pub async fn role_holders_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<NamedHolder>, StorageError> {
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT h.id AS "id!: Uuid", h.role_id AS "role_id!: Uuid",
                      h.person_id AS "person_id!: Uuid", m.id IS NOT NULL AS "is_team!: bool",
                      coalesce(m.given_name, n.given_name) AS "given!: String",
                      coalesce(m.name_prefix, n.name_prefix) AS "prefix!: String",
                      coalesce(m.family_name, n.family_name) AS "family!: String"
               FROM role_holder AS h
               LEFT JOIN team_member AS m ON m.id = h.person_id AND m.removed_at IS NULL
               LEFT JOIN neighbour AS n ON n.id = h.person_id AND n.removed_at IS NULL
               WHERE h.initiative_id = ? AND h.removed_at IS NULL AND h.role_id IS NOT NULL
                 AND (m.id IS NOT NULL OR n.id IS NOT NULL)
               ORDER BY h.id"#,
            id
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        let mut named: Vec<NamedHolder> = Vec::with_capacity(rows.len());
        for row in rows {
            let holder = RoleHolder {
                id: RoleHolderId::new(row.id),
                initiative,
                role: RoleId::new(row.role_id),
                person: row.person_id,
            };
            let of = |it: &RoleHolder| (it.role, it.person);
            if named.iter().all(|it| of(&it.holder) != of(&holder)) {
                named.push(NamedHolder {
                    holder,
                    is_team: row.is_team,
                    name: PersonName {
                        given: row.given,
                        prefix: row.prefix,
                        family: row.family,
                    },
                });
            }
        }
        Ok(named)
    }
}
