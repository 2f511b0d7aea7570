//! Ten thousand neighbours who do not exist: the same on every machine, in every kind of file
//! that people keep them in.

mod cards;
pub mod names;
mod person;
mod sheet;

pub use cards::{Dialect, cards};
pub use person::{MISTAKES, PEOPLE, Person, people, zoe};
pub use sheet::{exported, lost_zeros, sheet};

/// The rows of a list as somebody kept it: people, and between them rows that say nothing usable.
fn rows(people: &[Person]) -> impl Iterator<Item = (usize, Person)> {
    let mistakes = person::mistakes();
    let mut rows: Vec<Person> = people.to_vec();
    for (at, mistake) in mistakes {
        rows.insert(at.min(rows.len()), mistake);
    }
    rows.into_iter().enumerate()
}
