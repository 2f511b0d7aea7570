//! A clock that stands still, ids that count, and domain values for tests.
//!
//! Only what several crates' tests share. A test changes the one field it is about:
//! `Neighbour { phone: None, ..a_neighbour() }`.

mod counting_ids;
mod fixed_clock;
mod household;
mod initiative;
mod neighbour;

pub use counting_ids::{CountingIds, counted};
pub use fixed_clock::FixedClock;
pub use household::a_household;
pub use initiative::an_initiative;
pub use neighbour::a_neighbour;
