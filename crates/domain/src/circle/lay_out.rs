//! Lays the doors of a circle out from its parts and the households that are known.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Circle, CircleDoor, CirclePart, CirclePartKind, CircleStreet, DoorKey, StreetKey, squeezed,
};
use crate::{Address, HouseNumber, Household, HouseholdId};

/// The towns that the parts of each street name.
///
/// Where they name none, the town of a household does not matter; where they name one, a blank
/// stands for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    towns: BTreeMap<String, BTreeSet<String>>,
}

impl Names {
    fn of(parts: &[CirclePart]) -> Self {
        let mut towns = BTreeMap::<String, BTreeSet<String>>::new();
        for part in parts
            .iter()
            .filter(|part| part.kind != CirclePartKind::NoDoor)
        {
            let of_street = towns.entry(squeezed(&part.street)).or_default();
            of_street.extend(Some(squeezed(&part.city)).filter(|town| !town.is_empty()));
        }
        Self { towns }
    }

    pub(super) fn street_key(&self, street: &str, city: &str) -> StreetKey {
        let (street, city) = (squeezed(street), squeezed(city));
        let city = match self.towns.get(&street) {
            Some(towns) if towns.is_empty() => String::new(),
            Some(towns) if towns.len() == 1 && city.is_empty() => towns.iter().cloned().collect(),
            _ => city,
        };
        StreetKey { street, city }
    }

    pub(super) fn door_key(&self, address: &Address) -> Option<DoorKey> {
        let number = address.house_number.as_ref()?;
        let street = self.street_key(&address.street, &address.city);
        (!street.street.is_empty()).then(|| DoorKey::at(street, number))
    }

    fn key_of_part(&self, part: &CirclePart) -> DoorKey {
        let number = HouseNumber {
            number: part.first,
            addition: part.addition.clone(),
        };
        DoorKey::at(self.street_key(&part.street, &part.city), &number)
    }
}

impl Circle {
    /// Lays it out.
    ///
    /// Every number of a range on its side is one door. Where doors of a number are noted (12a
    /// and 12b, as a household or as a part of the circle), these are doors, and a bare 12 that
    /// nobody noted is none. A part that is one door adds it; a `no_door` takes out what it
    /// names, and then it lies outside. However often parts name a door, it counts once, and so
    /// do households that are one door: of one door key, or of one street, number and addition.
    pub fn of(parts: &[CirclePart], households: &[Household]) -> Self {
        Self::laid_out(parts, households, None)
    }

    /// The doors of one house number, from all parts and the households of that number: what they
    /// are in the whole circle. Doors of two numbers know nothing of each other, since whatever
    /// makes households one door names its number.
    pub fn of_number(parts: &[CirclePart], households: &[Household], number: u32) -> Self {
        Self::laid_out(parts, households, Some(number))
    }

    fn laid_out(parts: &[CirclePart], households: &[Household], only: Option<u32>) -> Self {
        let names = Names::of(parts);
        let places = places(&names, parts, households);
        let taken_out = taken_out(&names, parts, only);
        let mut noted = BTreeMap::<DoorKey, Noted>::new();
        for household in households {
            let Some(key) = places.get(&household.id) else {
                continue;
            };
            let door = noted.entry(key.clone()).or_default();
            door.households.push(household.id);
            door.number = door
                .number
                .take()
                .or_else(|| household.address.house_number.clone());
        }
        let mut inside = BTreeMap::<DoorKey, Noted>::new();
        for part in parts
            .iter()
            .filter(|part| part.kind == CirclePartKind::Door)
            .filter(|part| only.is_none_or(|number| part.first == number))
        {
            let key = names.key_of_part(part);
            let is_door = !taken_out.contains(&key);
            let known = noted.get_mut(&key).map(std::mem::take);
            let mut door = known.unwrap_or_default();
            door.is_named = is_door;
            door.number.get_or_insert_with(|| HouseNumber {
                number: part.first,
                addition: part.addition.clone(),
            });
            noted.insert(key.clone(), door);
            if is_door {
                inside.insert(key, Noted::default());
            }
        }
        for part in parts
            .iter()
            .filter(|part| part.kind == CirclePartKind::Range)
        {
            let street = names.street_key(&part.street, &part.city);
            for number in part.numbers(only) {
                let keys = doors_at(&street, number, &noted, &taken_out);
                inside.extend(keys.into_iter().map(|key| (key, Noted::default())));
            }
        }
        for (key, door) in &mut inside {
            *door = noted.remove(key).unwrap_or_default();
        }
        let outside = noted
            .into_iter()
            .filter(|(_, door)| !door.households.is_empty());
        Self {
            streets: streets(&names, parts, inside),
            outside: outside.map(|(key, door)| door.at(key)).collect(),
            names,
            places,
        }
    }
}

/// What is known of a door.
#[derive(Default)]
struct Noted {
    number: Option<HouseNumber>,
    households: Vec<HouseholdId>,
    is_named: bool,
}

impl Noted {
    fn at(self, key: DoorKey) -> CircleDoor {
        let bare = || HouseNumber {
            number: key.number,
            addition: String::new(),
        };
        CircleDoor {
            number: self.number.or_else(|| (key.number > 0).then(bare)),
            key,
            households: self.households,
            is_named: self.is_named,
        }
    }
}

/// Which door each household is. Of those that share a door key, the one in a street of the
/// circle says where they all are; one without a street so gets one.
fn places(
    names: &Names,
    parts: &[CirclePart],
    households: &[Household],
) -> BTreeMap<HouseholdId, DoorKey> {
    let in_circle: BTreeSet<StreetKey> = parts
        .iter()
        .map(|part| names.street_key(&part.street, &part.city))
        .collect();
    let mut shared = BTreeMap::<String, DoorKey>::new();
    let mut alone = Vec::with_capacity(households.len());
    for household in households {
        let Some(written) = household.address.door_key() else {
            alone.push((household.id, None));
            continue;
        };
        let own = names.door_key(&household.address);
        let own = own.unwrap_or_else(|| DoorKey::of_household(household.id));
        let rank = |key: &DoorKey| (in_circle.contains(&key.street), key.household.is_none());
        match shared.get_mut(&written) {
            None => drop(shared.insert(written.clone(), own)),
            Some(known) if rank(known) < rank(&own) => *known = own,
            Some(_) => {}
        }
        alone.push((household.id, Some(written)));
    }
    let place = |(id, written): (HouseholdId, Option<String>)| {
        let key = written.and_then(|written| shared.get(&written).cloned());
        (id, key.unwrap_or_else(|| DoorKey::of_household(id)))
    };
    alone.into_iter().map(place).collect()
}

fn taken_out(names: &Names, parts: &[CirclePart], only: Option<u32>) -> BTreeSet<DoorKey> {
    let mut out = BTreeSet::new();
    for part in parts
        .iter()
        .filter(|part| part.kind == CirclePartKind::NoDoor)
    {
        if part.first == part.last {
            out.insert(names.key_of_part(part));
            continue;
        }
        let street = names.street_key(&part.street, &part.city);
        out.extend(part.numbers(only).map(|number| bare(&street, number)));
    }
    out
}

fn bare(street: &StreetKey, number: u32) -> DoorKey {
    DoorKey {
        street: street.clone(),
        number,
        addition: String::new(),
        household: None,
    }
}

/// The doors of one number of a range.
fn doors_at(
    street: &StreetKey,
    number: u32,
    noted: &BTreeMap<DoorKey, Noted>,
    taken_out: &BTreeSet<DoorKey>,
) -> Vec<DoorKey> {
    let first = bare(street, number);
    let of_number = noted.range(first.clone()..).map(|(key, _)| key);
    let of_number = of_number.take_while(|key| key.street == *street && key.number == number);
    let known: Vec<DoorKey> = of_number
        .filter(|key| !taken_out.contains(*key))
        .cloned()
        .collect();
    if known.is_empty() && !taken_out.contains(&first) {
        return vec![first];
    }
    known
}

fn streets(
    names: &Names,
    parts: &[CirclePart],
    inside: BTreeMap<DoorKey, Noted>,
) -> Vec<CircleStreet> {
    let mut streets = BTreeMap::<StreetKey, CircleStreet>::new();
    for part in parts
        .iter()
        .filter(|part| part.kind != CirclePartKind::NoDoor)
    {
        let street = streets
            .entry(names.street_key(&part.street, &part.city))
            .or_insert_with(|| CircleStreet {
                street: part.street.clone(),
                city: part.city.clone(),
                doors: Vec::new(),
            });
        if street.city.is_empty() {
            street.city.clone_from(&part.city);
        }
    }
    for (key, door) in inside {
        if let Some(street) = streets.get_mut(&key.street) {
            street.doors.push(door.at(key));
        }
    }
    streets
        .into_values()
        .filter(|street| !street.doors.is_empty())
        .collect()
}
