//! Someone looks for people: who stands with a telephone is found, and nobody else.

use std::collections::BTreeSet;

use app::neighbour::{NeighbourQuery, list_neighbours};
use app::sync::Value;
use app::sync::registry::NEIGHBOUR;
use uuid::Uuid;

use crate::acts::rows_of;
use crate::world::{Broken, Sound, World};

/// Every telephone in the street begins with it.
const EVERYONE: &str = "061";

/// More people never live in the street.
const MOST: u32 = 500;

impl World {
    /// Someone looks for everyone. From then on the search is kept ready at that laptop.
    pub async fn search(&mut self, seat: usize) -> Sound {
        let look = self.look(seat).await;
        let phone = NEIGHBOUR.column("phone");
        let can_be_called = |row: &Uuid| {
            let cell = look.cells.get(&(NEIGHBOUR.id, *row, phone));
            matches!(cell, Some((Value::Text(phone), _)) if !phone.is_empty())
        };
        // Someone whose making came too late of a laptop that was taken out may stand without.
        let standing = rows_of(&look, &NEIGHBOUR, false).into_iter();
        let standing: BTreeSet<Uuid> = standing.filter(can_be_called).collect();
        let query = NeighbourQuery::all(self.initiative, EVERYONE, MOST);
        let page = list_neighbours(&self.seats[seat].laptop.app, &query).await;
        let page = page.expect("a store can be read");
        let found: BTreeSet<Uuid> = page.rows.iter().map(|row| row.id.uuid()).collect();
        if found == standing && page.total == found.len() as u64 {
            return Ok(());
        }
        let differ: Vec<_> = found.symmetric_difference(&standing).collect();
        let (total, many) = (page.total, standing.len());
        Err(Broken(format!(
            "{seat} finds {total} of {many} people: {differ:?}"
        )))
    }
}
