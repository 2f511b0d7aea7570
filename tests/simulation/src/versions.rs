//! Laptops with an earlier version: what they do not know they keep, and show once they have the
//! version of the others.

use app::sync::Table;
use app::sync::registry::{CONSENT_EVENT, NEIGHBOUR, NEIGHBOUR_TAG};
use sabotage::Version;

use crate::fault::Fault;
use crate::world::World;

/// An earlier version in which nobody could write notes.
pub const WITHOUT_NOTES: Version =
    Version::WithoutColumn(NEIGHBOUR.id.0, NEIGHBOUR.column("note").0);

/// Earlier versions. What they do not know is nowhere when a schedule begins.
const EARLIER: [Version; 4] = [
    WITHOUT_NOTES,
    Version::WithoutTable(CONSENT_EVENT.id.0),
    Version::WithoutTable(NEIGHBOUR_TAG.id.0),
    Version::WithoutMessages,
];

/// Whether a version has a table.
pub fn knows_table(version: Version, table: &Table) -> bool {
    version != Version::WithoutTable(table.id.0)
}

impl World {
    /// Some begin with an earlier version than the others.
    pub fn let_versions_differ(&mut self) {
        if !self.troubles.contains(&Fault::OldVersion) {
            return;
        }
        for seat in &mut self.seats {
            if self.chance.bool() {
                seat.laptop.version = EARLIER[self.chance.usize(..EARLIER.len())];
            }
        }
    }

    /// Someone gets the version of the others: who is meant, or who has an earlier one.
    pub async fn update_someone(&mut self, seat: usize) {
        let is_old = |seat: &usize| self.seats[*seat].laptop.version != Version::Present;
        let old = Some(seat).filter(is_old);
        let Some(seat) = old.or_else(|| self.team().into_iter().find(is_old)) else {
            return;
        };
        self.update(seat).await;
        self.strike(Fault::OldVersion, &[seat]);
    }

    /// A laptop has the version of the others from now on.
    pub async fn update(&mut self, seat: usize) {
        let laptop = &mut self.seats[seat].laptop;
        if laptop.version != Version::Present {
            laptop.version = Version::Present;
            self.end(seat).await;
        }
    }
}
