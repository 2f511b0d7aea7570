//! When someone was spoken to.

use domain::{
    ContactChannel, ContactDirection, ContactMoment, ContactMomentId, ContactState, Counterpart,
    InitiativeId, NeighbourId, OrganisationId, TeamMemberId, Text,
};
use serde::Deserialize;
use sync::registry::CONTACT_MOMENT as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::{date, date_text, known_or, optional, party};
use crate::rows_at_once::{hex_id, optional_hex_id};
use crate::{Lease, StorageError, Synced};

impl Synced for ContactMoment {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        let organisation = self.with.organisation().map(OrganisationId::uuid);
        [
            (
                "neighbour_id",
                optional(self.with.person().map(NeighbourId::uuid)),
            ),
            ("organisation_id", optional(organisation)),
            ("channel", self.channel.as_str().into()),
            ("direction", self.direction.as_str().into()),
            ("day", date_text(self.on)),
            ("member_id", optional(self.by.map(TeamMemberId::uuid))),
            ("state", self.state.as_str().into()),
            ("note", self.note.as_str().into()),
            ("follow_up_on", date_text(self.follow_up_on)),
            ("is_followed_up", i64::from(self.is_followed_up).into()),
        ]
        .map(|(name, value)| (TABLE.column(name), value))
        .into()
    }
}

/// What [`ContactRow`] reads.
const COLUMNS: &str = "hex(id), hex(initiative_id), hex(neighbour_id), hex(organisation_id), \
    hex(member_id), json_array(channel, direction, day, state), \
    json_array(note, follow_up_on, is_followed_up)";
/// Those that are there, the newest first.
const THERE: &str = "removed_at IS NULL ORDER BY day DESC, id DESC";

#[derive(Deserialize)]
struct ContactRow(
    #[serde(deserialize_with = "hex_id")] Uuid,
    #[serde(deserialize_with = "hex_id")] Uuid,
    #[serde(deserialize_with = "optional_hex_id")] Option<Uuid>,
    #[serde(deserialize_with = "optional_hex_id")] Option<Uuid>,
    #[serde(deserialize_with = "optional_hex_id")] Option<Uuid>,
    (String, String, String, String),
    (String, String, i64),
);

impl ContactRow {
    /// Nothing when it is with nobody: only a change of it came so far.
    fn moment(self) -> Option<ContactMoment> {
        let Self(id, initiative, neighbour, organisation, by, how, what) = self;
        let (channel, direction, day, state) = how;
        let (note, follow_up_on, is_followed_up) = what;
        Some(ContactMoment {
            id: ContactMomentId::new(id),
            initiative: InitiativeId::new(initiative),
            with: party(neighbour, organisation)?,
            channel: known_or(&channel, ContactChannel::Other),
            direction: known_or(&direction, ContactDirection::Out),
            on: date(&day),
            by: by.map(TeamMemberId::new),
            state: known_or(&state, ContactState::Done),
            note: Text::from_stored(note),
            follow_up_on: date(&follow_up_on),
            is_followed_up: is_followed_up != 0,
        })
    }
}

impl Lease {
    /// One of them.
    pub async fn contact_moment(
        &mut self,
        id: ContactMomentId,
    ) -> Result<Option<ContactMoment>, StorageError> {
        let found = self.contact_where("id", id.uuid()).await?;
        Ok(found.into_iter().next())
    }

    /// Those of an initiative.
    pub async fn contact_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<ContactMoment>, StorageError> {
        self.contact_where("initiative_id", initiative.uuid()).await
    }

    /// Those with a person or an organisation.
    pub async fn contact_with(
        &mut self,
        with: Counterpart,
    ) -> Result<Vec<ContactMoment>, StorageError> {
        match with {
            Counterpart::Person(id) => self.contact_where("neighbour_id", id.uuid()).await,
            Counterpart::Organisation(id) => self.contact_where("organisation_id", id.uuid()).await,
        }
    }

    async fn contact_where(
        &mut self,
        column: &str,
        id: Uuid,
    ) -> Result<Vec<ContactMoment>, StorageError> {
        let condition = format!("{column} = ? AND {THERE}");
        let rows = self.rows_where::<ContactRow>(&TABLE, COLUMNS, &condition, id);
        Ok(rows
            .await?
            .into_iter()
            .filter_map(ContactRow::moment)
            .collect())
    }
}
