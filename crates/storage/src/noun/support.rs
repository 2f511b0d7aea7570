//! Statements of support.

use std::collections::BTreeSet;

use domain::{
    Address, DoorRoundId, HouseholdId, InitiativeId, NeighbourId, PersonName, Position, Statement,
    Support, SupportChannel, SupportId, Text, Voice, fold,
};
use serde::Deserialize;
use sync::registry::SUPPORT as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::{date, date_text, known_or, optional};
use crate::rows_at_once::{hex_id, ids_at_once, optional_hex_id, rows_from};
use crate::write::{address, heir_of, pseudonym_of};
use crate::{Lease, StorageError, Synced};

impl Synced for Support {
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
                TABLE.column("household_id"),
                Value::reference(self.household.uuid()),
            ),
            (
                TABLE.column("neighbour_id"),
                optional(self.neighbour.map(NeighbourId::uuid)),
            ),
            (TABLE.column("pseudonym"), optional(self.pseudonym)),
            (TABLE.column("position"), self.position.as_str().into()),
            (TABLE.column("channel"), self.channel.as_str().into()),
            (TABLE.column("given_on"), date_text(self.given_on)),
            (TABLE.column("withdrawn_on"), date_text(self.withdrawn_on)),
            (TABLE.column("remark"), self.remark.as_str().into()),
            (
                TABLE.column("double_of"),
                optional(self.double_of.map(SupportId::uuid)),
            ),
            (
                TABLE.column("round_id"),
                optional(self.round.map(DoorRoundId::uuid)),
            ),
        ]
    }
}

/// A statement with who made it and where they live.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportAtHome {
    /// The statement.
    pub support: Support,
    /// Who made it, as far as that is known.
    pub name: Option<PersonName>,
    /// At which door.
    pub address: Address,
}

impl SupportAtHome {
    /// The statement as it is counted.
    pub fn statement(&self) -> Statement {
        let it = &self.support;
        Statement {
            id: it.id,
            household: it.household,
            voice: voice(
                self.name.as_ref(),
                it.neighbour.map(NeighbourId::uuid),
                it.pseudonym,
            ),
            position: it.position,
            given_on: it.given_on,
            is_withdrawn: it.withdrawn_on.is_some(),
            double_of: it.double_of,
        }
    }
}

/// Who is erased already while their statement is still here is the same as afterwards.
fn voice(name: Option<&PersonName>, neighbour: Option<Uuid>, pseudonym: Option<Uuid>) -> Voice {
    match (name, neighbour.map(pseudonym_of).or(pseudonym)) {
        (Some(name), _) => Voice::Named(fold(&name.to_string())),
        (None, Some(pseudonym)) => Voice::Erased(pseudonym),
        (None, None) => Voice::Household,
    }
}

impl Lease {
    /// A statement that is not in the trash.
    pub async fn support(&mut self, id: SupportId) -> Result<Option<SupportAtHome>, StorageError> {
        let id = id.uuid();
        let text = sqlx::query_scalar!(
            r#"SELECT json_group_array(json_array(hex(s.id), hex(s.initiative_id), hex(s.household_id),
                          hex(s.neighbour_id), hex(s.pseudonym), s.position, s.channel, s.given_on,
                          s.withdrawn_on, s.remark, hex(s.double_of), hex(s.round_id),
                          n.given_name, n.name_prefix, n.family_name, h.street, h.house_number,
                          h.addition, h.postcode, h.city)) AS "text!: String"
               FROM support s LEFT JOIN household h ON h.id = s.household_id
               LEFT JOIN neighbour n ON n.id = s.neighbour_id
               WHERE s.id = ? AND s.removed_at IS NULL AND s.household_id IS NOT NULL"#,
            id
        );
        let text = text.fetch_one(self.conn()?).await?;
        Ok(at_home(&text)?.into_iter().next())
    }

    /// Every statement of an initiative, in the order in which they were entered.
    pub async fn support_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<SupportAtHome>, StorageError> {
        let initiative = initiative.uuid();
        let text = sqlx::query_scalar!(
            r#"SELECT json_group_array(json_array(hex(s.id), hex(s.initiative_id), hex(s.household_id),
                          hex(s.neighbour_id), hex(s.pseudonym), s.position, s.channel, s.given_on,
                          s.withdrawn_on, s.remark, hex(s.double_of), hex(s.round_id),
                          n.given_name, n.name_prefix, n.family_name, h.street, h.house_number,
                          h.addition, h.postcode, h.city) ORDER BY s.id) AS "text!: String"
               FROM support s LEFT JOIN household h ON h.id = s.household_id
               LEFT JOIN neighbour n ON n.id = s.neighbour_id
               WHERE s.initiative_id = ? AND s.removed_at IS NULL AND s.household_id IS NOT NULL
               AND s.batch NOT IN (SELECT id FROM pending_batch)"#,
            initiative
        );
        let text = text.fetch_one(self.conn()?).await?;
        at_home(&text)
    }

    /// Those made at some doors, and whatever counts instead of one of them, wherever that was
    /// made: so each is weighed as among all.
    pub async fn support_at(
        &mut self,
        doors: &[HouseholdId],
    ) -> Result<Vec<SupportAtHome>, StorageError> {
        let doors = ids_at_once(doors.iter().map(|it| it.uuid()));
        let ids = sqlx::query_scalar!(
            r#"SELECT id AS "id: Uuid" FROM support
               WHERE household_id IN (SELECT unhex(value) FROM json_each(?))"#,
            doors
        );
        let mut asked: BTreeSet<Uuid> = BTreeSet::new();
        let mut next: BTreeSet<Uuid> = ids.fetch_all(self.conn()?).await?.into_iter().collect();
        let mut lines = Vec::new();
        while !next.is_empty() {
            let read = self.support_lines(&next).await?;
            asked.append(&mut next);
            let instead = read.iter().filter_map(|line| line.double_of);
            next.extend(instead.flat_map(|other| [other, heir_of(other)]));
            next.retain(|id| !asked.contains(id));
            lines.extend(read);
        }
        lines.sort_unstable_by_key(|line: &SupportLine| line.id);
        Ok(with_doubles(lines))
    }

    async fn support_lines(
        &mut self,
        ids: &BTreeSet<Uuid>,
    ) -> Result<Vec<SupportLine>, StorageError> {
        let ids = ids_at_once(ids.iter().copied());
        let text = sqlx::query_scalar!(
            r#"SELECT json_group_array(json_array(hex(s.id), hex(s.initiative_id), hex(s.household_id),
                          hex(s.neighbour_id), hex(s.pseudonym), s.position, s.channel, s.given_on,
                          s.withdrawn_on, s.remark, hex(s.double_of), hex(s.round_id),
                          n.given_name, n.name_prefix, n.family_name, h.street, h.house_number,
                          h.addition, h.postcode, h.city)) AS "text!: String"
               FROM support s LEFT JOIN household h ON h.id = s.household_id
               LEFT JOIN neighbour n ON n.id = s.neighbour_id
               WHERE s.id IN (SELECT unhex(value) FROM json_each(?)) AND s.removed_at IS NULL
               AND s.household_id IS NOT NULL AND s.batch NOT IN (SELECT id FROM pending_batch)"#,
            ids
        );
        rows_from(&text.fetch_one(self.conn()?).await?)
    }

    /// The same, as they are counted and no more.
    pub async fn statements_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Statement>, StorageError> {
        let initiative = initiative.uuid();
        let text = sqlx::query_scalar!(
            r#"SELECT json_group_array(json_array(hex(s.id), hex(s.household_id), hex(s.neighbour_id),
                          hex(s.pseudonym), n.given_name, n.name_prefix, n.family_name, s.position,
                          s.given_on, s.withdrawn_on <> '', hex(s.double_of))
                          ORDER BY s.id) AS "text!: String"
               FROM support s LEFT JOIN neighbour n ON n.id = s.neighbour_id
               WHERE s.initiative_id = ? AND s.removed_at IS NULL AND s.household_id IS NOT NULL
               AND s.batch NOT IN (SELECT id FROM pending_batch)"#,
            initiative
        );
        let text = text.fetch_one(self.conn()?).await?;
        let lines: Vec<StatementLine> = rows_from(&text)?;
        let mut statements: Vec<Statement> = lines.into_iter().map(Statement::from).collect();
        let doubles = statements.iter_mut().map(|it| (it.id, &mut it.double_of));
        follow_heirs(doubles.collect());
        Ok(statements)
    }
}

fn at_home(text: &str) -> Result<Vec<SupportAtHome>, StorageError> {
    Ok(with_doubles(rows_from(text)?))
}

fn with_doubles(lines: Vec<SupportLine>) -> Vec<SupportAtHome> {
    let mut all: Vec<SupportAtHome> = lines.into_iter().map(SupportAtHome::from).collect();
    let doubles = all
        .iter_mut()
        .map(|it| (it.support.id, &mut it.support.double_of));
    follow_heirs(doubles.collect());
    all
}

/// Where a statement stands for another now, because who made it was erased, what was put aside
/// for that one is put aside for this.
fn follow_heirs(doubles: Vec<(SupportId, &mut Option<SupportId>)>) {
    if doubles.iter().all(|(_, double_of)| double_of.is_none()) {
        return;
    }
    let ids: BTreeSet<SupportId> = doubles.iter().map(|(id, _)| *id).collect();
    for (_, double_of) in doubles {
        if let Some(other) = double_of.filter(|other| !ids.contains(other)) {
            let heir = SupportId::new(heir_of(other.uuid()));
            *double_of = Some(heir).filter(|heir| ids.contains(heir)).or(*double_of);
        }
    }
}

#[derive(Deserialize)]
struct SupportLine {
    #[serde(deserialize_with = "hex_id")]
    id: Uuid,
    #[serde(deserialize_with = "hex_id")]
    initiative: Uuid,
    #[serde(deserialize_with = "hex_id")]
    household: Uuid,
    #[serde(deserialize_with = "optional_hex_id")]
    neighbour: Option<Uuid>,
    #[serde(deserialize_with = "optional_hex_id")]
    pseudonym: Option<Uuid>,
    position: String,
    channel: String,
    given_on: String,
    withdrawn_on: String,
    remark: String,
    #[serde(deserialize_with = "optional_hex_id")]
    double_of: Option<Uuid>,
    #[serde(deserialize_with = "optional_hex_id")]
    round: Option<Uuid>,
    given_name: Option<String>,
    name_prefix: Option<String>,
    family_name: Option<String>,
    street: Option<String>,
    house_number: Option<i64>,
    addition: Option<String>,
    postcode: Option<String>,
    city: Option<String>,
}

/// Nothing for one who is not there, or of whom only a change came so far.
fn name_of(
    given: Option<String>,
    prefix: Option<String>,
    family: Option<String>,
) -> Option<PersonName> {
    let name = PersonName {
        given: given.unwrap_or_default(),
        prefix: prefix.unwrap_or_default(),
        family: family.unwrap_or_default(),
    };
    Some(name).filter(|name| !(name.given.is_empty() && name.family.is_empty()))
}

impl From<SupportLine> for SupportAtHome {
    fn from(line: SupportLine) -> Self {
        let name = name_of(line.given_name, line.name_prefix, line.family_name);
        Self {
            support: Support {
                id: SupportId::new(line.id),
                initiative: InitiativeId::new(line.initiative),
                household: HouseholdId::new(line.household),
                neighbour: line.neighbour.map(NeighbourId::new),
                pseudonym: line.pseudonym,
                position: known_or(&line.position, Position::Neutral),
                channel: known_or(&line.channel, SupportChannel::Spoken),
                given_on: date(&line.given_on),
                withdrawn_on: date(&line.withdrawn_on),
                remark: Text::from_stored(line.remark),
                double_of: line.double_of.map(SupportId::new),
                round: line.round.map(DoorRoundId::new),
            },
            name,
            address: address(
                line.street.unwrap_or_default(),
                line.house_number.unwrap_or_default(),
                line.addition.unwrap_or_default(),
                line.postcode.unwrap_or_default(),
                line.city.unwrap_or_default(),
            ),
        }
    }
}

#[derive(Deserialize)]
struct StatementLine {
    #[serde(deserialize_with = "hex_id")]
    id: Uuid,
    #[serde(deserialize_with = "hex_id")]
    household: Uuid,
    #[serde(deserialize_with = "optional_hex_id")]
    neighbour: Option<Uuid>,
    #[serde(deserialize_with = "optional_hex_id")]
    pseudonym: Option<Uuid>,
    given_name: Option<String>,
    name_prefix: Option<String>,
    family_name: Option<String>,
    position: String,
    given_on: String,
    is_withdrawn: i64,
    #[serde(deserialize_with = "optional_hex_id")]
    double_of: Option<Uuid>,
}

impl From<StatementLine> for Statement {
    fn from(line: StatementLine) -> Self {
        let name = name_of(line.given_name, line.name_prefix, line.family_name);
        Self {
            id: SupportId::new(line.id),
            household: HouseholdId::new(line.household),
            voice: voice(name.as_ref(), line.neighbour, line.pseudonym),
            position: known_or(&line.position, Position::Neutral),
            given_on: date(&line.given_on),
            is_withdrawn: line.is_withdrawn != 0,
            double_of: line.double_of.map(SupportId::new),
        }
    }
}
