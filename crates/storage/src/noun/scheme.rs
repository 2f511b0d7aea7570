//! The rules of budgets.

use domain::{
    Cents, DurationUnit, InitiativeId, Lapse, Scheme, SchemeId, SchemeTerms, SupportUnit, Text,
    Title,
};
use sync::registry::SCHEME as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::{count, date, date_text, known_or, optional_number};
use crate::{Lease, StorageError, Synced};

impl Synced for Scheme {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        let it = &self.terms;
        let number = |number: Option<u32>| optional_number(number.map(i64::from));
        let cents = |cents: Option<Cents>| optional_number(cents.map(Cents::cents));
        let (lead_time, lead_unit) = lapse_columns(it.lead_time);
        let (reply_time, reply_unit) = lapse_columns(it.reply_time);
        [
            ("name", it.name.as_str().into()),
            ("town", it.town.as_str().into()),
            ("who_may_start", it.who_may_start.as_str().into()),
            ("area", it.area.as_str().into()),
            ("decides", it.decides.as_str().into()),
            ("min_cents", cents(it.least)),
            ("max_cents", cents(it.most)),
            ("own_share", number(it.own_share)),
            ("support_needed", number(it.support_needed)),
            ("support_unit", it.support_unit.as_str().into()),
            ("lead_time", lead_time),
            ("lead_unit", lead_unit),
            ("reply_time", reply_time),
            ("reply_unit", reply_unit),
            ("excluded", it.excluded.as_str().into()),
            ("asks", it.asks.as_str().into()),
            ("afterwards", it.afterwards.as_str().into()),
            ("source", it.source.as_str().into()),
            ("seen_on", date_text(it.seen_on)),
        ]
        .map(|(name, value)| (TABLE.column(name), value))
        .into()
    }
}

fn lapse_columns(lapse: Option<Lapse>) -> (Value, Value) {
    let unit = lapse.map_or(DurationUnit::WorkingDays, |lapse| lapse.unit);
    let number = optional_number(lapse.map(|lapse| lapse.count.into()));
    (number, unit.as_str().into())
}

fn lapse(number: Option<i64>, unit: &str) -> Option<Lapse> {
    number.map(|number| Lapse {
        count: count(number),
        unit: known_or(unit, DurationUnit::WorkingDays),
    })
}

struct SchemeRow {
    id: Uuid,
    initiative_id: Uuid,
    name: String,
    town: String,
    who_may_start: String,
    area: String,
    decides: String,
    min_cents: Option<i64>,
    max_cents: Option<i64>,
    own_share: Option<i64>,
    support_needed: Option<i64>,
    support_unit: String,
    lead_time: Option<i64>,
    lead_unit: String,
    reply_time: Option<i64>,
    reply_unit: String,
    excluded: String,
    asks: String,
    afterwards: String,
    source: String,
    seen_on: String,
}

impl From<SchemeRow> for Scheme {
    fn from(row: SchemeRow) -> Self {
        let terms = SchemeTerms {
            name: Title::from_stored(row.name),
            town: Text::from_stored(row.town),
            who_may_start: Text::from_stored(row.who_may_start),
            area: Text::from_stored(row.area),
            decides: Text::from_stored(row.decides),
            least: row.min_cents.map(Cents::new),
            most: row.max_cents.map(Cents::new),
            own_share: row.own_share.map(count),
            support_needed: row.support_needed.map(count),
            support_unit: known_or(&row.support_unit, SupportUnit::Household),
            lead_time: lapse(row.lead_time, &row.lead_unit),
            reply_time: lapse(row.reply_time, &row.reply_unit),
            excluded: Text::from_stored(row.excluded),
            asks: Text::from_stored(row.asks),
            afterwards: Text::from_stored(row.afterwards),
            source: Text::from_stored(row.source),
            seen_on: date(&row.seen_on),
        };
        Self {
            id: SchemeId::new(row.id),
            initiative: InitiativeId::new(row.initiative_id),
            terms,
        }
    }
}

impl Lease {
    /// A scheme that is not in the trash.
    pub async fn scheme(&mut self, id: SchemeId) -> Result<Option<Scheme>, StorageError> {
        let id = id.uuid();
        let row = sqlx::query_as!(
            SchemeRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", name, town,
                      who_may_start, area, decides, min_cents, max_cents, own_share,
                      support_needed, support_unit, lead_time, lead_unit, reply_time, reply_unit,
                      excluded, asks, afterwards, source, seen_on
               FROM scheme WHERE id = ? AND removed_at IS NULL"#,
            id
        );
        Ok(row.fetch_optional(self.conn()?).await?.map(Scheme::from))
    }

    /// The schemes of an initiative, by town and name.
    pub async fn schemes_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Scheme>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            SchemeRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", name, town,
                      who_may_start, area, decides, min_cents, max_cents, own_share,
                      support_needed, support_unit, lead_time, lead_unit, reply_time, reply_unit,
                      excluded, asks, afterwards, source, seen_on
               FROM scheme WHERE initiative_id = ? AND removed_at IS NULL
               ORDER BY town COLLATE NOCASE, name COLLATE NOCASE, id"#,
            initiative
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows.into_iter().map(Scheme::from).collect())
    }
}
