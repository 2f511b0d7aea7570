//! The address circle: which doors an initiative asks, and so out of how many it has heard.
//!
//! The circle is rules, not doors: ranges of numbers, single doors, and numbers that are none.
//! [`Circle::of`] lays the doors out from them and from the households that are known.

mod lay_out;
mod numbers;

use std::collections::BTreeMap;
use std::fmt;

use crate::address::squeezed;
use crate::code::codes;
use crate::{Address, CirclePartId, HouseNumber, HouseholdId, InitiativeId};

pub use numbers::{NumbersError, PartNumbers};

/// A rule of the circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CirclePart {
    /// Identity.
    pub id: CirclePartId,
    /// The initiative whose circle it is.
    pub initiative: InitiativeId,
    /// What it says.
    pub kind: CirclePartKind,
    /// The street.
    pub street: String,
    /// The town; empty for whatever town the others of this street name.
    pub city: String,
    /// The first number.
    pub first: u32,
    /// The last number; the first again for one door.
    pub last: u32,
    /// Of a range, which side of the street.
    pub side: Side,
    /// Of one door, what follows its number.
    pub addition: String,
}

/// What a part of the circle says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CirclePartKind {
    /// Every number from the first to the last is a door.
    Range,
    /// This is a door.
    Door,
    /// This is no door, whatever the others say.
    NoDoor,
}

/// A side of a street.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// All numbers.
    #[default]
    Both,
    /// The odd numbers.
    Odd,
    /// The even numbers.
    Even,
}

codes!("circle_part_kind", CirclePartKind {
    Range = "range",
    Door = "door",
    NoDoor = "no_door",
});

codes!("side", Side {
    Both = "both",
    Odd = "odd",
    Even = "even",
});

impl Side {
    /// Whether a number lies on this side.
    pub const fn has(self, number: u32) -> bool {
        match self {
            Self::Both => true,
            Self::Odd => number % 2 == 1,
            Self::Even => number.is_multiple_of(2),
        }
    }
}

impl CirclePart {
    /// More numbers than any street has. A range that others wrote longer ends here.
    pub const MAX_NUMBERS: u32 = 3_000;

    /// The numbers of a range, or the one of them that is asked for.
    fn numbers(&self, only: Option<u32>) -> impl Iterator<Item = u32> {
        let last = self
            .last
            .min(self.first.saturating_add(Self::MAX_NUMBERS - 1));
        let (first, side) = (self.first.max(1), self.side);
        let (from, to) = only.map_or((first, last), |it| (it.max(first), it.min(last)));
        (from..=to).filter(move |number| side.has(*number))
    }
}

/// `Dorpsstraat 1-39`, `Dorpsstraat 12a`.
impl fmt::Display for CirclePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first != self.last {
            return write!(f, "{} {}-{}", self.street, self.first, self.last);
        }
        let number = HouseNumber {
            number: self.first,
            addition: self.addition.clone(),
        };
        write!(f, "{} {number}", self.street)
    }
}

/// Streets and doors, in the order in which lists show them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circle {
    /// The streets of the circle by name, each with its doors by number.
    pub streets: Vec<CircleStreet>,
    /// Doors that are known and lie outside.
    pub outside: Vec<CircleDoor>,
    names: lay_out::Names,
    places: BTreeMap<HouseholdId, DoorKey>,
}

/// A street of the circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CircleStreet {
    /// As its first part writes it.
    pub street: String,
    /// As its first part with a town writes it.
    pub city: String,
    /// Its doors, by number.
    pub doors: Vec<CircleDoor>,
}

/// A door, in the circle or outside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CircleDoor {
    /// What all writings of it share.
    pub key: DoorKey,
    /// Its number; `None` where only the household is known.
    pub number: Option<HouseNumber>,
    /// The households that stand for it: none when nobody noted anything, several after two
    /// laptops noted the same door.
    pub households: Vec<HouseholdId>,
    /// A part names this very door.
    pub is_named: bool,
}

/// What all writings of one door share, for comparing. The order is that of walking up a street.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DoorKey {
    street: StreetKey,
    number: u32,
    addition: String,
    /// Where nothing but the household is known.
    household: Option<HouseholdId>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct StreetKey {
    street: String,
    city: String,
}

/// For the page, which gives it back to say which door it means.
impl fmt::Display for DoorKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let StreetKey { street, city } = &self.street;
        match self.household {
            Some(household) => household.fmt(f),
            None => write!(f, "{street}|{city}|{}|{}", self.number, self.addition),
        }
    }
}

impl Circle {
    /// How many doors there are: the number that answers are counted out of.
    pub fn door_count(&self) -> usize {
        self.streets.iter().map(|street| street.doors.len()).sum()
    }

    /// The doors of all streets.
    pub fn doors(&self) -> impl Iterator<Item = &CircleDoor> {
        self.streets.iter().flat_map(|street| &street.doors)
    }

    /// The door at an address, if it is one of the circle's.
    pub fn find(&self, address: &Address) -> Option<&CircleDoor> {
        let key = self.names.door_key(address)?;
        self.find_key(&key)
    }

    /// The door of a household, if it is one of the circle's.
    pub fn door_of(&self, household: HouseholdId) -> Option<&CircleDoor> {
        self.find_key(self.places.get(&household)?)
    }

    /// What stands for the door of a household, also outside the circle.
    pub fn key_of(&self, household: HouseholdId) -> DoorKey {
        let known = self.places.get(&household).cloned();
        known.unwrap_or_else(|| DoorKey::of_household(household))
    }

    /// A street of the circle, in any writing of its name.
    pub fn street(&self, street: &str, city: &str) -> Option<&CircleStreet> {
        let wanted = self.names.street_key(street, city);
        let found = |it: &&CircleStreet| self.names.street_key(&it.street, &it.city) == wanted;
        self.streets.iter().find(found)
    }

    pub(crate) fn has(&self, key: &DoorKey) -> bool {
        self.find_key(key).is_some()
    }

    fn find_key(&self, key: &DoorKey) -> Option<&CircleDoor> {
        let place = |street: &CircleStreet| {
            let first = street.doors.first();
            first.map(|door| &door.key.street).cmp(&Some(&key.street))
        };
        let street = self
            .streets
            .get(self.streets.binary_search_by(place).ok()?)?;
        let at = street.doors.binary_search_by(|door| door.key.cmp(key));
        street.doors.get(at.ok()?)
    }
}

impl DoorKey {
    fn of_household(household: HouseholdId) -> Self {
        Self {
            street: StreetKey::default(),
            number: 0,
            addition: String::new(),
            household: Some(household),
        }
    }

    fn at(street: StreetKey, number: &HouseNumber) -> Self {
        Self {
            street,
            number: number.number,
            addition: number.addition_key(),
            household: None,
        }
    }

    /// Whether two addresses name the same door of the same street.
    pub fn is_same_door(one: &Address, other: &Address) -> bool {
        let (Some(a), Some(b)) = (&one.house_number, &other.house_number) else {
            return false;
        };
        let is_town = |a: &str, b: &str| a.is_empty() || b.is_empty() || a == b;
        a.number == b.number
            && a.addition_key() == b.addition_key()
            && !squeezed(&one.street).is_empty()
            && squeezed(&one.street) == squeezed(&other.street)
            && is_town(&squeezed(&one.city), &squeezed(&other.city))
    }
}
