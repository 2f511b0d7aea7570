//! Front doors as one walks past them: street by street, number by number.
//!
//! A household without a house number is no door. Streets that differ only in capitals are one.

use domain::{Household, HouseholdId, InitiativeId};
use uuid::Uuid;

use crate::write::address;
use crate::{Lease, StorageError};

/// A door, and how many people live behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// The household.
    pub household: Household,
    /// People known there.
    pub people: u32,
    /// People there with a phone or an e-mail.
    pub reached: u32,
}

/// How many doors a street has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StreetCount {
    /// Its name.
    pub street: String,
    /// All of its doors.
    pub doors: u32,
    /// Of these, with someone who has a phone or an e-mail, and not without post.
    pub reached: u32,
    /// Of these, that want no post.
    pub no_post: u32,
}

impl Lease {
    /// The doors with which the walk begins, at most `limit`.
    pub async fn first_doors(
        &mut self,
        initiative: InitiativeId,
        limit: u32,
    ) -> Result<Vec<Door>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            DoorRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", street, house_number,
                      addition, postcode, city, no_post AS "no_post: bool",
                      people AS "people!: u32", reached AS "reached!: u32"
               FROM door WHERE initiative_id = ?
               ORDER BY street COLLATE NOCASE, house_number, addition, id LIMIT ?"#,
            initiative,
            limit
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows.into_iter().map(Door::from).collect())
    }

    /// Every door of one street.
    pub async fn street_doors(
        &mut self,
        initiative: InitiativeId,
        street: &str,
    ) -> Result<Vec<Door>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            DoorRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", street, house_number,
                      addition, postcode, city, no_post AS "no_post: bool",
                      people AS "people!: u32", reached AS "reached!: u32"
               FROM door WHERE initiative_id = ? AND street = ? COLLATE NOCASE
               ORDER BY house_number, addition, id"#,
            initiative,
            street
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows.into_iter().map(Door::from).collect())
    }

    /// Counts a slice of the walk by street: `limit` doors after the first `skip`.
    ///
    /// A street that reaches beyond the slice is counted for the part within it.
    pub async fn count_doors(
        &mut self,
        initiative: InitiativeId,
        skip: u32,
        limit: u32,
    ) -> Result<Vec<StreetCount>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            StreetCount,
            r#"SELECT min(street) AS "street!", count(*) AS "doors!: u32",
                      count(CASE WHEN reached > 0 AND NOT no_post THEN 1 END) AS "reached!: u32",
                      count(CASE WHEN no_post THEN 1 END) AS "no_post!: u32"
               FROM (SELECT street, no_post, reached FROM door WHERE initiative_id = ?
                     ORDER BY street COLLATE NOCASE, house_number, addition, id
                     LIMIT ? OFFSET ?)
               GROUP BY street COLLATE NOCASE ORDER BY street COLLATE NOCASE"#,
            initiative,
            limit,
            skip
        );
        Ok(rows.fetch_all(self.conn()?).await?)
    }
}

struct DoorRow {
    id: Uuid,
    initiative_id: Uuid,
    street: String,
    house_number: i64,
    addition: String,
    postcode: String,
    city: String,
    no_post: bool,
    people: u32,
    reached: u32,
}

impl From<DoorRow> for Door {
    fn from(row: DoorRow) -> Self {
        let household = Household {
            id: HouseholdId::new(row.id),
            initiative: InitiativeId::new(row.initiative_id),
            address: address(
                row.street,
                row.house_number,
                row.addition,
                row.postcode,
                row.city,
            ),
            no_post: row.no_post,
        };
        Self {
            household,
            people: row.people,
            reached: row.reached,
        }
    }
}
