//! Names that may be of one person.

use crate::{PersonName, fold};

/// A name as it is compared.
pub(super) struct NameKey {
    given: String,
    family: String,
    /// Every word of it by alphabet, so that a prefix in another place makes no other name.
    pub(super) all: String,
}

/// A name that is shorter has to be equal.
const CHANGED_FROM: usize = 4;
/// From this length on two letters may differ.
const TWICE_CHANGED_FROM: usize = 7;

impl NameKey {
    pub(super) fn of(name: &PersonName) -> Self {
        let (given, family) = (words(&name.given), words(&name.family));
        let mut all = words(&format!("{} {} {}", name.given, name.prefix, name.family));
        all.sort();
        Self {
            given: given.join(" "),
            family: family.join(" "),
            all: all.join(" "),
        }
    }

    /// Whether both a given name and a family name are written out.
    pub(super) fn is_full(&self) -> bool {
        !self.given.is_empty() && !self.family.is_empty() && !is_initials(&self.given)
    }

    /// Whether the given names may be of one person: equal but for a letter, an initial of the
    /// other, or one of them not known.
    pub(super) fn given_goes_with(&self, other: &Self) -> bool {
        let (one, other) = (self.given.as_str(), other.given.as_str());
        one.is_empty() || other.is_empty() || are_like(one, other) || is_initial_of(one, other)
    }

    /// Whether two names at one door may be of one person. A family name alone is of all who
    /// live there.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        if self.all == other.all {
            return true;
        }
        let has_given = !self.given.is_empty() && !other.given.is_empty();
        has_given && self.given_goes_with(other) && are_like(&self.family, &other.family)
    }
}

fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

fn is_initials(given: &str) -> bool {
    given.split(' ').all(|word| word.chars().count() == 1)
}

fn is_initial_of(one: &str, other: &str) -> bool {
    (is_initials(one) || is_initials(other)) && one.chars().next() == other.chars().next()
}

fn are_like(one: &str, other: &str) -> bool {
    let length = one.chars().count().min(other.chars().count());
    let allowed = match length {
        0..CHANGED_FROM => 0,
        CHANGED_FROM..TWICE_CHANGED_FROM => 1,
        _ => 2,
    };
    distance_within(one, other, allowed)
}

/// Whether so many letters taken out, put in or changed make one of the other.
fn distance_within(one: &str, other: &str, allowed: usize) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > allowed {
        return false;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut before = std::mem::replace(&mut row[0], at + 1);
        for (place, same) in other.iter().enumerate() {
            let changed = before + usize::from(letter != same);
            before = row[place + 1];
            row[place + 1] = changed.min(before + 1).min(row[place] + 1);
        }
    }
    row[other.len()] <= allowed
}
