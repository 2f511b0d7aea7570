//! People who seem to be known already.

use std::collections::HashMap;

use domain::{NeighbourId, PersonName, fold};
use interchange::Draft;
use storage::KnownPerson;

/// A row that seems to be someone who is known, or who stands higher in the same list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// The row in the file.
    pub row: usize,
    /// The name in the row.
    pub name: PersonName,
    /// Who it seems to be; `None` for a row of the same list.
    pub existing: Option<NeighbourId>,
    /// Their name.
    pub existing_name: PersonName,
    /// What they share besides the name.
    pub likeness: Likeness,
}

/// What two people with one name share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Likeness {
    /// E-mail address.
    Email,
    /// Phone number.
    Phone,
    /// Front door.
    Door,
}

/// Finds duplicates while a list is read from top to bottom.
///
/// People at one door share phones and addresses, so a shared number alone says nothing:
/// the name must agree too, where an initial agrees with a full given name.
#[derive(Default)]
pub(super) struct Known {
    by_trait: HashMap<(Likeness, String), Vec<Person>>,
}

#[derive(Clone)]
struct Person {
    id: Option<NeighbourId>,
    name: PersonName,
}

impl Known {
    pub(super) fn new(people: Vec<KnownPerson>) -> Self {
        let mut known = Self::default();
        for person in people {
            let traits = [
                (Likeness::Email, person.email),
                (Likeness::Phone, person.phone),
                (Likeness::Door, person.door_key),
            ];
            known.learn(
                &Person {
                    id: Some(person.id),
                    name: person.name,
                },
                traits,
            );
        }
        known
    }

    /// Who a row seems to be. The row is known from here on.
    pub(super) fn meet(&mut self, draft: &Draft) -> Option<Duplicate> {
        let traits = [
            (
                Likeness::Email,
                draft.email.as_ref().map_or("", |it| it.as_str()).to_owned(),
            ),
            (
                Likeness::Phone,
                draft
                    .phone
                    .as_ref()
                    .map_or("", |it| it.as_e164())
                    .to_owned(),
            ),
            (Likeness::Door, draft.address.door_key().unwrap_or_default()),
        ];
        let found = traits.iter().find_map(|(likeness, value)| {
            let people = self.by_trait.get(&(*likeness, value.clone()))?;
            let person = people
                .iter()
                .find(|person| same_name(&person.name, &draft.name))?;
            Some((*likeness, person.clone()))
        });
        self.learn(
            &Person {
                id: None,
                name: draft.name.clone(),
            },
            traits,
        );
        found.map(|(likeness, person)| Duplicate {
            row: draft.row,
            name: draft.name.clone(),
            existing: person.id,
            existing_name: person.name,
            likeness,
        })
    }

    fn learn(&mut self, person: &Person, traits: [(Likeness, String); 3]) {
        for (likeness, value) in traits {
            if !value.is_empty() {
                self.by_trait
                    .entry((likeness, value))
                    .or_default()
                    .push(person.clone());
            }
        }
    }
}

fn same_name(one: &PersonName, other: &PersonName) -> bool {
    if fold(&one.family) != fold(&other.family) {
        return false;
    }
    let (one, other) = (fold(&one.given), fold(&other.given));
    let initial = |text: &str| text.trim_end_matches('.').chars().count() <= 1;
    one == other || one.is_empty() || other.is_empty() || {
        (initial(&one) || initial(&other)) && one.chars().next() == other.chars().next()
    }
}
