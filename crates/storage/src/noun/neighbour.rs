//! People.

use domain::{
    Address, Email, HouseholdId, InitiativeId, Involvement, Neighbour, NeighbourId, PersonName,
    Phone, Tag, Text,
};
use sync::registry::NEIGHBOUR as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::{date, date_text, known_or, optional};
use crate::rows_at_once::ids_at_once;
use crate::write::address;
use crate::{Lease, StorageError, Synced};

impl Synced for Neighbour {
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
            (
                TABLE.column("household_id"),
                optional(self.household.map(HouseholdId::uuid)),
            ),
            (
                TABLE.column("phone"),
                self.phone.as_ref().map_or("", Phone::as_e164).into(),
            ),
            (
                TABLE.column("email"),
                self.email.as_ref().map_or("", Email::as_str).into(),
            ),
            (TABLE.column("note"), self.note.as_str().into()),
            (
                TABLE.column("involvement"),
                involvement_code(self.involvement).into(),
            ),
            (TABLE.column("joined_on"), date_text(self.joined_on)),
        ]
    }
}

/// How it is stored: what nobody knows is empty.
pub(super) fn involvement_code(it: Involvement) -> &'static str {
    match it {
        Involvement::Unknown => "",
        known => known.as_str(),
    }
}

struct NeighbourRow {
    id: Uuid,
    initiative_id: Uuid,
    given_name: String,
    name_prefix: String,
    family_name: String,
    household_id: Option<Uuid>,
    phone: String,
    email: String,
    note: String,
    involvement: String,
    joined_on: String,
}

impl From<NeighbourRow> for Neighbour {
    fn from(row: NeighbourRow) -> Self {
        Self {
            id: NeighbourId::new(row.id),
            initiative: InitiativeId::new(row.initiative_id),
            name: PersonName {
                given: row.given_name,
                prefix: row.name_prefix,
                family: row.family_name,
            },
            household: row.household_id.map(HouseholdId::new),
            phone: (!row.phone.is_empty()).then(|| Phone::from_stored(row.phone)),
            email: (!row.email.is_empty()).then(|| Email::from_stored(row.email)),
            note: Text::from_stored(row.note),
            involvement: known_or(&row.involvement, Involvement::Unknown),
            joined_on: date(&row.joined_on),
        }
    }
}

/// What duplicates are found by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPerson {
    /// Who.
    pub id: NeighbourId,
    /// Name.
    pub name: PersonName,
    /// E.164, or empty.
    pub phone: String,
    /// Address, or empty.
    pub email: String,
    /// Key of the front door, or empty.
    pub door_key: String,
}

struct KnownRow {
    id: Uuid,
    given_name: String,
    name_prefix: String,
    family_name: String,
    phone: String,
    email: String,
    door_key: String,
}

impl Lease {
    /// A person, also one in the trash; never one whose making was undone. Of who was merged, the
    /// one who stays: their id is not the one that was asked for.
    pub async fn neighbour(&mut self, id: NeighbourId) -> Result<Option<Neighbour>, StorageError> {
        let id = self.who_stays(id).await?.uuid();
        let row = sqlx::query_as!(
            NeighbourRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", given_name, name_prefix,
                      family_name, household_id AS "household_id: Uuid", phone, email, note,
                      involvement, joined_on
               FROM neighbour WHERE id = ? AND removed_as <> 'undo'
               AND batch NOT IN (SELECT id FROM pending_batch)"#,
            id
        );
        Ok(row.fetch_optional(self.conn()?).await?.map(Neighbour::from))
    }

    /// Whether a person is in the trash.
    pub async fn is_in_trash(&mut self, id: NeighbourId) -> Result<bool, StorageError> {
        let id = id.uuid();
        let found = sqlx::query_scalar!(
            r#"SELECT count(*) AS "count!: i64" FROM neighbour WHERE id = ? AND removed_as = 'trash'"#,
            id
        );
        Ok(found.fetch_one(self.conn()?).await? > 0)
    }

    /// The people behind a door.
    pub async fn neighbours_at(
        &mut self,
        household: HouseholdId,
    ) -> Result<Vec<Neighbour>, StorageError> {
        let household = household.uuid();
        let rows = sqlx::query_as!(
            NeighbourRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", given_name, name_prefix,
                      family_name, household_id AS "household_id: Uuid", phone, email, note,
                      involvement, joined_on
               FROM neighbour WHERE household_id = ? AND removed_at IS NULL
               AND batch NOT IN (SELECT id FROM pending_batch) ORDER BY sort_name"#,
            household
        );
        Ok(rows
            .fetch_all(self.conn()?)
            .await?
            .into_iter()
            .map(Neighbour::from)
            .collect())
    }

    /// These people, as far as they are there: neither in the trash nor merged.
    pub async fn neighbours_by_id(
        &mut self,
        ids: &[NeighbourId],
    ) -> Result<Vec<Neighbour>, StorageError> {
        let ids: Vec<String> = ids
            .iter()
            .map(|it| it.uuid().simple().to_string())
            .collect();
        let ids = format!("{ids:?}");
        let rows = sqlx::query_as!(
            NeighbourRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", given_name, name_prefix,
                      family_name, household_id AS "household_id: Uuid", phone, email, note,
                      involvement, joined_on
               FROM neighbour WHERE id IN (SELECT unhex(value) FROM json_each(?))
               AND removed_at IS NULL AND batch NOT IN (SELECT id FROM pending_batch)"#,
            ids
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows.into_iter().map(Neighbour::from).collect())
    }

    /// The names of the people behind several doors, by door and family name.
    pub async fn names_behind(
        &mut self,
        doors: &[HouseholdId],
    ) -> Result<Vec<(HouseholdId, PersonName)>, StorageError> {
        let doors = ids_at_once(doors.iter().map(|it| it.uuid()));
        let rows = sqlx::query!(
            r#"SELECT household_id AS "household_id!: Uuid", given_name, name_prefix, family_name
               FROM neighbour WHERE household_id IN (SELECT unhex(value) FROM json_each(?))
               AND removed_at IS NULL AND batch NOT IN (SELECT id FROM pending_batch)
               ORDER BY household_id, sort_name"#,
            doors
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        let named = |given, prefix, family| PersonName {
            given,
            prefix,
            family,
        };
        Ok(rows
            .into_iter()
            .map(|row| {
                let name = named(row.given_name, row.name_prefix, row.family_name);
                (HouseholdId::new(row.household_id), name)
            })
            .collect())
    }

    /// How many people have a phone or an e-mail.
    pub async fn count_reached(&mut self, initiative: InitiativeId) -> Result<u64, StorageError> {
        let initiative = initiative.uuid();
        let count = sqlx::query_scalar!(
            r#"SELECT count(*) AS "count!: i64" FROM neighbour
               WHERE initiative_id = ? AND removed_at IS NULL AND is_reached
               AND batch NOT IN (SELECT id FROM pending_batch)"#,
            initiative
        );
        Ok(count.fetch_one(self.conn()?).await?.cast_unsigned())
    }

    /// Everyone in an initiative, as duplicates are looked for.
    pub async fn known_people(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<KnownPerson>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            KnownRow,
            r#"SELECT n.id AS "id: Uuid", n.given_name, n.name_prefix, n.family_name, n.phone, n.email,
                      coalesce(h.door_key, '') AS "door_key!: String"
               FROM neighbour n LEFT JOIN household h ON h.id = n.household_id
               WHERE n.initiative_id = ? AND n.removed_at IS NULL
               AND n.batch NOT IN (SELECT id FROM pending_batch)"#,
            initiative
        );
        let known = |row: KnownRow| KnownPerson {
            id: NeighbourId::new(row.id),
            name: PersonName {
                given: row.given_name,
                prefix: row.name_prefix,
                family: row.family_name,
            },
            phone: row.phone,
            email: row.email,
            door_key: row.door_key,
        };
        Ok(rows
            .fetch_all(self.conn()?)
            .await?
            .into_iter()
            .map(known)
            .collect())
    }
}

/// A person with where they live and their tags.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonAtHome {
    /// Place in the table, for asking the next page.
    pub pk: i64,
    /// Who.
    pub neighbour: Neighbour,
    /// Where; blank when not known.
    pub address: Address,
    /// Tags, by alphabet.
    pub tags: Vec<Tag>,
}

struct PersonAtHomeRow {
    pk: i64,
    id: Uuid,
    initiative_id: Uuid,
    given_name: String,
    name_prefix: String,
    family_name: String,
    household_id: Option<Uuid>,
    phone: String,
    email: String,
    note: String,
    involvement: String,
    joined_on: String,
    street: String,
    house_number: i64,
    addition: String,
    postcode: String,
    city: String,
    tags: String,
}

impl From<PersonAtHomeRow> for PersonAtHome {
    fn from(row: PersonAtHomeRow) -> Self {
        let tags = row.tags.split('\u{1f}').filter(|tag| !tag.is_empty());
        Self {
            pk: row.pk,
            address: address(
                row.street,
                row.house_number,
                row.addition,
                row.postcode,
                row.city,
            ),
            tags: tags.map(|tag| Tag::from_stored(tag.to_owned())).collect(),
            neighbour: NeighbourRow {
                id: row.id,
                initiative_id: row.initiative_id,
                given_name: row.given_name,
                name_prefix: row.name_prefix,
                family_name: row.family_name,
                household_id: row.household_id,
                phone: row.phone,
                email: row.email,
                note: row.note,
                involvement: row.involvement,
                joined_on: row.joined_on,
            }
            .into(),
        }
    }
}

impl Lease {
    /// The next 500 people of an initiative after a place in the table, trash left out.
    pub async fn people_at_home(
        &mut self,
        initiative: InitiativeId,
        after: i64,
    ) -> Result<Vec<PersonAtHome>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            PersonAtHomeRow,
            r#"SELECT n.pk AS "pk!: i64", n.id AS "id: Uuid", n.initiative_id AS "initiative_id: Uuid",
                      n.given_name, n.name_prefix, n.family_name, n.household_id AS "household_id: Uuid",
                      n.phone, n.email, n.note, n.involvement, n.joined_on,
                      coalesce(h.street, '') AS "street!: String",
                      coalesce(h.house_number, 0) AS "house_number!: i64",
                      coalesce(h.addition, '') AS "addition!: String",
                      coalesce(h.postcode, '') AS "postcode!: String",
                      coalesce(h.city, '') AS "city!: String",
                      coalesce((SELECT group_concat(t.tag, char(31)) FROM
                          (SELECT tag FROM neighbour_tag WHERE neighbour_id = n.id AND removed_at IS NULL
                           ORDER BY tag_key) t), '') AS "tags!: String"
               FROM neighbour n LEFT JOIN household h ON h.id = n.household_id
               WHERE n.initiative_id = ? AND n.pk > ? AND n.removed_at IS NULL
               AND n.batch NOT IN (SELECT id FROM pending_batch)
               ORDER BY n.pk LIMIT 500"#,
            initiative,
            after
        );
        Ok(rows
            .fetch_all(self.conn()?)
            .await?
            .into_iter()
            .map(PersonAtHome::from)
            .collect())
    }
}
