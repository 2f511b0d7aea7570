//! When something was last noted of someone: what says how long they may be kept.

use std::collections::BTreeMap;

use domain::{InitiativeId, Moment, NeighbourId, PersonName};
use sync::RowClock;
use sync::registry::INITIATIVE;
use uuid::Uuid;

use crate::{Lease, StorageError};

/// When something was last noted of a neighbour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastSign {
    /// Of whom.
    pub neighbour: NeighbourId,
    /// What they are called.
    pub name: PersonName,
    /// When anyone last wrote something of them, a tag, an answer to a question of consent, a
    /// talent, a part in an organisation or a conversation.
    pub at: Moment,
}

impl Lease {
    /// The last signs of everyone who is not in the trash.
    pub async fn last_signs(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<LastSign>, StorageError> {
        let id = initiative.uuid();
        let people = sqlx::query!(
            r#"SELECT id AS "id: Uuid", given_name, name_prefix, family_name, clock FROM neighbour
               WHERE initiative_id = ? AND removed_at IS NULL
               AND batch NOT IN (SELECT id FROM pending_batch)"#,
            id
        );
        let people = people.fetch_all(self.conn()?).await?;
        let hanging = self.signs_beside(initiative).await?;
        let mut signs = Vec::new();
        for person in people {
            let own = moment("neighbour", &person.clock)?;
            let beside = hanging.get(&person.id).copied().unwrap_or_default();
            signs.push(LastSign {
                neighbour: NeighbourId::new(person.id),
                name: PersonName {
                    given: person.given_name,
                    prefix: person.name_prefix,
                    family: person.family_name,
                },
                at: own.max(beside),
            });
        }
        Ok(signs)
    }

    /// Of what hangs on people.
    async fn signs_beside(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<BTreeMap<Uuid, Moment>, StorageError> {
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT neighbour_id AS "neighbour!: Uuid", clock AS "clock!: Vec<u8>" FROM neighbour_tag
               WHERE initiative_id = ?1 AND removed_at IS NULL AND neighbour_id IS NOT NULL
               UNION ALL
               SELECT neighbour_id, clock FROM consent_event
               WHERE initiative_id = ?1 AND removed_at IS NULL AND neighbour_id IS NOT NULL
               UNION ALL
               SELECT neighbour_id, clock FROM relation
               WHERE initiative_id = ?1 AND removed_at IS NULL AND neighbour_id IS NOT NULL
               UNION ALL
               SELECT neighbour_id, clock FROM talent
               WHERE initiative_id = ?1 AND removed_at IS NULL AND neighbour_id IS NOT NULL
               UNION ALL
               SELECT neighbour_id, clock FROM contact_moment
               WHERE initiative_id = ?1 AND removed_at IS NULL AND neighbour_id IS NOT NULL"#,
            id
        );
        let mut latest = BTreeMap::<Uuid, Moment>::new();
        for row in rows.fetch_all(self.conn()?).await? {
            let at = moment("neighbour_tag", &row.clock)?;
            let known = latest.entry(row.neighbour).or_default();
            *known = at.max(*known);
        }
        Ok(latest)
    }

    /// When the phase or the standing of an initiative was last changed.
    pub async fn moved_at(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Option<Moment>, StorageError> {
        let id = initiative.uuid();
        let clock = sqlx::query_scalar!("SELECT clock FROM initiative WHERE id = ?", id);
        let Some(clock) = clock.fetch_optional(self.conn()?).await? else {
            return Ok(None);
        };
        let clock = decoded("initiative", &clock)?;
        let at = |name| clock.mark_of(INITIATIVE.column(name)).stamp;
        let moved = at("phase").max(at("standing"));
        Ok(Some(Moment(moved.unix_ms())))
    }
}

fn moment(table: &'static str, clock: &[u8]) -> Result<Moment, StorageError> {
    let latest = decoded(table, clock)?.latest();
    Ok(Moment(latest.stamp.unix_ms()))
}

fn decoded(table: &'static str, clock: &[u8]) -> Result<RowClock, StorageError> {
    RowClock::decode(clock).map_err(|_| StorageError::Inconsistent {
        table,
        what: "clock",
    })
}
