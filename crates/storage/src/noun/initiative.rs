//! Initiatives.

use domain::{Initiative, InitiativeId, Phase, Standing, SupportRules, SupportUnit, Text, Title};
use sync::registry::INITIATIVE as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::{date, date_text, known_or};
use crate::{Lease, StorageError, Synced};

impl Synced for Initiative {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.id
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        vec![
            (TABLE.column("title"), self.title.as_str().into()),
            (TABLE.column("why"), self.why.as_str().into()),
            (TABLE.column("how"), self.how.as_str().into()),
            (TABLE.column("what"), self.what.as_str().into()),
            (TABLE.column("theme"), self.theme.as_str().into()),
            (TABLE.column("area"), self.area.as_str().into()),
            (TABLE.column("starts_on"), date_text(self.starts_on)),
            (TABLE.column("ends_on"), date_text(self.ends_on)),
            (TABLE.column("phase"), self.phase.as_str().into()),
            (TABLE.column("standing"), self.standing.as_str().into()),
            (
                TABLE.column("support_unit"),
                self.support.unit.as_str().into(),
            ),
            (TABLE.column("support_needed"), number(self.support.needed)),
            (
                TABLE.column("support_percent"),
                number(self.support.percent),
            ),
        ]
    }
}

struct InitiativeRow {
    id: Uuid,
    title: String,
    why: String,
    how: String,
    what: String,
    theme: String,
    area: String,
    starts_on: String,
    ends_on: String,
    phase: String,
    standing: String,
    support_unit: String,
    support_needed: Option<i64>,
    support_percent: Option<i64>,
}

impl TryFrom<InitiativeRow> for Initiative {
    type Error = StorageError;

    fn try_from(row: InitiativeRow) -> Result<Self, StorageError> {
        Ok(Self {
            id: InitiativeId::new(row.id),
            title: Title::from_stored(row.title),
            why: Text::from_stored(row.why),
            how: Text::from_stored(row.how),
            what: Text::from_stored(row.what),
            theme: Text::from_stored(row.theme),
            area: Text::from_stored(row.area),
            starts_on: date(&row.starts_on),
            ends_on: date(&row.ends_on),
            phase: known_or(&row.phase, Phase::Idea),
            standing: known_or(&row.standing, Standing::Active),
            support: SupportRules {
                unit: known_or(&row.support_unit, SupportUnit::Household),
                needed: row.support_needed.and_then(|it| it.try_into().ok()),
                percent: row.support_percent.and_then(|it| it.try_into().ok()),
            },
        })
    }
}

fn number(number: Option<u32>) -> Value {
    number.map_or(Value::Null, |number| i64::from(number).into())
}

impl Lease {
    /// An initiative that is not in the trash.
    pub async fn initiative(
        &mut self,
        id: InitiativeId,
    ) -> Result<Option<Initiative>, StorageError> {
        let id = id.uuid();
        let row = sqlx::query_as!(
            InitiativeRow,
            r#"SELECT id AS "id: Uuid", title, why, how, what, theme, area, starts_on, ends_on, phase, standing,
                      support_unit, support_needed, support_percent
               FROM initiative WHERE id = ? AND removed_at IS NULL"#,
            id
        );
        row.fetch_optional(self.conn()?)
            .await?
            .map(Initiative::try_from)
            .transpose()
    }

    /// Every initiative that is not in the trash, oldest first.
    pub async fn initiatives(&mut self) -> Result<Vec<Initiative>, StorageError> {
        let rows = sqlx::query_as!(
            InitiativeRow,
            r#"SELECT id AS "id: Uuid", title, why, how, what, theme, area, starts_on, ends_on, phase, standing,
                      support_unit, support_needed, support_percent
               FROM initiative WHERE removed_at IS NULL ORDER BY id"#
        );
        rows.fetch_all(self.conn()?)
            .await?
            .into_iter()
            .map(Initiative::try_from)
            .collect()
    }
}
