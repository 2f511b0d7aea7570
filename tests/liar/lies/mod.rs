//! The lies, one file for each family.

mod confused;
mod forked;
mod left_out;
mod lengths;
mod members;
mod replayed;
mod rolled_back;
mod swapped;
mod weakened;

use crate::lie::Lie;

/// Every family with its name, in the order in which the lies are numbered.
pub const FAMILIES: &[(&str, &[Lie])] = &[
    ("swapped", swapped::LIES),
    ("replayed", replayed::LIES),
    ("left out", left_out::LIES),
    ("forked", forked::LIES),
    ("rolled back", rolled_back::LIES),
    ("members", members::LIES),
    ("weakened", weakened::LIES),
    ("confused", confused::LIES),
    ("lengths", lengths::LIES),
];
