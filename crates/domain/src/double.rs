//! Finds people who were written down twice.
//!
//! Nobody is compared with everybody: people meet who share a phone, an e-mail, a name or a door,
//! and what too many share says nothing. So ten thousand people cost no more than sorting them.

mod like_name;

use std::collections::{BTreeMap, BTreeSet};

use crate::code::codes;
use crate::{NeighbourId, PersonName};

use like_name::NameKey;

/// A person as doubles are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoubleCandidate {
    /// Who.
    pub id: NeighbourId,
    /// Name.
    pub name: PersonName,
    /// Key of the front door, or empty.
    pub door_key: String,
    /// E.164, or empty.
    pub phone: String,
    /// Address, or empty.
    pub email: String,
}

/// Two people who may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Double {
    /// The one who was written down first.
    pub first: NeighbourId,
    /// The other.
    pub second: NeighbourId,
    /// Why they may be one.
    pub why: Vec<DoubleWhy>,
    /// How sure that is, up to 100.
    pub score: u8,
}

/// Why two people may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DoubleWhy {
    /// One phone, and given names that go together.
    SamePhone,
    /// One e-mail, and given names that go together.
    SameEmail,
    /// One name at one door.
    SameNameAndAddress,
    /// Names that differ by a letter, an initial or a prefix, at one door.
    LikeNameSameAddress,
    /// One name, at two doors or without one.
    SameNameOtherAddress,
}

codes!("why they may be one", DoubleWhy {
    SamePhone = "same_phone",
    SameEmail = "same_email",
    SameNameAndAddress = "same_name_and_address",
    LikeNameSameAddress = "like_name_same_address",
    SameNameOtherAddress = "same_name_other_address",
});

impl DoubleWhy {
    /// What it adds to the score.
    const fn weight(self) -> u8 {
        match self {
            Self::SameNameAndAddress => 80,
            Self::LikeNameSameAddress => 55,
            Self::SameNameOtherAddress => 40,
            Self::SameEmail => 35,
            Self::SamePhone => 30,
        }
    }
}

/// A phone, an e-mail or a name that more people share says nothing of two of them.
const SHARED_MAX: usize = 8;
/// At a door with more people, such as a care home, only equal names count.
const AT_DOOR_MAX: usize = 40;

/// The lower id first.
type Pair = (NeighbourId, NeighbourId);

/// Everyone who may have been written down twice, the surest first, then as they were written
/// down. Pairs of which someone said that they are two are left out.
pub fn find_doubles(people: &[DoubleCandidate], dismissed: &BTreeSet<Pair>) -> Vec<Double> {
    let mut keyed: Vec<Keyed<'_>> = people.iter().map(Keyed::of).collect();
    keyed.sort_by_key(|it| it.person.id);
    let blocks = Blocks::of(&keyed);
    let mut doubles: Vec<Double> = blocks
        .pairs()
        .into_iter()
        .filter_map(|(one, other)| double(&keyed[one], &keyed[other], &blocks))
        .filter(|it| !dismissed.contains(&(it.first, it.second)))
        .collect();
    doubles.sort_by_key(|it| (std::cmp::Reverse(it.score), it.first, it.second));
    doubles
}

struct Keyed<'a> {
    person: &'a DoubleCandidate,
    name: NameKey,
}

impl<'a> Keyed<'a> {
    fn of(person: &'a DoubleCandidate) -> Self {
        let name = NameKey::of(&person.name);
        Self { person, name }
    }
}

type Block<'a> = BTreeMap<(&'a str, &'a str), Vec<usize>>;

/// Who shares what, by place in the list.
#[derive(Default)]
struct Blocks<'a> {
    phones: Block<'a>,
    emails: Block<'a>,
    names: Block<'a>,
    doors: Block<'a>,
    names_at_door: Block<'a>,
}

impl<'a> Blocks<'a> {
    fn of(people: &'a [Keyed<'a>]) -> Self {
        let mut blocks = Self::default();
        for (at, it) in people.iter().enumerate() {
            let (person, name) = (it.person, it.name.all.as_str());
            for (block, key, more) in [
                (&mut blocks.phones, person.phone.as_str(), ""),
                (&mut blocks.emails, person.email.as_str(), ""),
                (&mut blocks.names, name, ""),
                (&mut blocks.doors, person.door_key.as_str(), ""),
                (&mut blocks.names_at_door, person.door_key.as_str(), name),
            ] {
                if !key.is_empty() {
                    block.entry((key, more)).or_default().push(at);
                }
            }
        }
        blocks
    }

    /// Everyone to compare: all of a small block with each other. Of one name at one door each
    /// meets the next, however many there are.
    fn pairs(&self) -> BTreeSet<(usize, usize)> {
        let mut pairs = BTreeSet::new();
        for (block, max) in [
            (&self.phones, SHARED_MAX),
            (&self.emails, SHARED_MAX),
            (&self.names, SHARED_MAX),
            (&self.doors, AT_DOOR_MAX),
        ] {
            for people in block.values().filter(|people| people.len() <= max) {
                for (at, one) in people.iter().enumerate() {
                    pairs.extend(people[at + 1..].iter().map(|other| (*one, *other)));
                }
            }
        }
        for people in self.names_at_door.values() {
            pairs.extend(people.windows(2).map(|pair| (pair[0], pair[1])));
        }
        pairs
    }
}

/// Whether a value that two share is shared by few.
fn says_something(block: &Block<'_>, key: &str, max: usize) -> bool {
    block
        .get(&(key, ""))
        .is_some_and(|people| people.len() <= max)
}

fn double(one: &Keyed<'_>, other: &Keyed<'_>, blocks: &Blocks<'_>) -> Option<Double> {
    let (a, b) = (one.person, other.person);
    let shares =
        |a: &str, b: &str, block: &Block<'_>, max: usize| a == b && says_something(block, a, max);
    let mut why = Vec::new();
    if one.name.given_goes_with(&other.name) {
        if shares(&a.phone, &b.phone, &blocks.phones, SHARED_MAX) {
            why.push(DoubleWhy::SamePhone);
        }
        if shares(&a.email, &b.email, &blocks.emails, SHARED_MAX) {
            why.push(DoubleWhy::SameEmail);
        }
    }
    let at_one_door = !a.door_key.is_empty() && a.door_key == b.door_key;
    if at_one_door && one.name.all == other.name.all {
        why.push(DoubleWhy::SameNameAndAddress);
    } else if shares(&a.door_key, &b.door_key, &blocks.doors, AT_DOOR_MAX)
        && one.name.is_like(&other.name)
    {
        why.push(DoubleWhy::LikeNameSameAddress);
    } else if one.name.is_full()
        && shares(&one.name.all, &other.name.all, &blocks.names, SHARED_MAX)
    {
        why.push(DoubleWhy::SameNameOtherAddress);
    }
    let score = why.iter().map(|it| it.weight()).fold(0, u8::saturating_add);
    (!why.is_empty()).then_some(Double {
        first: a.id,
        second: b.id,
        why,
        score: score.min(100),
    })
}
