//! People in the neighbourhood.

mod create_neighbour;
mod edit_neighbour;
mod erase_left_behind;
mod erase_neighbour;
#[cfg(test)]
mod erasure_scan;
mod find_doubles;
mod follow_merges;
pub(crate) mod home;
mod list_neighbours;
mod mention;
mod merge_neighbours;
#[cfg(test)]
mod merge_tests;
#[cfg(test)]
mod search_tests;
mod set_no_post;
mod show_neighbour;
mod tag_neighbours;
mod trash_neighbours;

pub use create_neighbour::{CreateNeighbourError, NeighbourInput, create_neighbour};
pub use edit_neighbour::{EditNeighbourError, NeighbourChange, edit_neighbour};
pub(crate) use erase_left_behind::erase_left_behind;
pub use erase_neighbour::{EraseNeighbourError, EraseReport, erase_neighbour};
pub use find_doubles::{DoublePair, DoublePerson, DoublesPage, dismiss_double, find_doubles};
pub use list_neighbours::{NeighbourQuery, count_neighbours, list_neighbours, list_tags};
pub use mention::Mention;
#[cfg(feature = "paper")]
pub(crate) use mention::{Mentions, all_mentions};
pub use merge_neighbours::{MergeChoice, MergedField, merge_neighbours};
pub use set_no_post::{SetNoPostError, set_no_post};
pub use show_neighbour::{NeighbourDetails, ShowNeighbourError, show_neighbour};
pub use tag_neighbours::{TagNeighboursError, tag_neighbours, untag_neighbours};
pub use trash_neighbours::{TrashNeighboursError, restore_neighbours, trash_neighbours};
