//! Which statements count, and how many there are.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use uuid::Uuid;

use super::{Position, SupportUnit};
use crate::{Circle, DoorKey, HouseholdId, SupportId};

/// A statement as it is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Which.
    pub id: SupportId,
    /// At which door.
    pub household: HouseholdId,
    /// Whose.
    pub voice: Voice,
    /// What they think.
    pub position: Position,
    /// The day on which they said it.
    pub given_on: Option<Date>,
    /// They took it back.
    pub is_withdrawn: bool,
    /// Someone decided that this one counts instead.
    pub double_of: Option<SupportId>,
}

/// Who made a statement. Two people of one name at one door are taken for one: so a signature
/// that two laptops entered is found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    /// Nobody was named.
    Household,
    /// A person, by their folded name.
    Named(String),
    /// A person who was erased.
    Erased(Uuid),
}

/// What a statement amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It is the word of its unit.
    Counts,
    /// Another statement of the unit counts instead.
    Double,
    /// The latest day of the unit holds others that say something else: nobody's word counts
    /// before someone decides.
    Clash,
    /// It was taken back.
    Withdrawn,
}

/// Every statement weighed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weighed {
    /// In the order of the statements.
    pub weights: Vec<Weight>,
    /// The position of each door that has one.
    pub positions: BTreeMap<DoorKey, Position>,
    /// Doors where statements clash.
    pub clashes: BTreeSet<DoorKey>,
    /// All of it in numbers.
    pub count: SupportCount,
}

/// How many say what. But for `outside`, only units in the circle are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SupportCount {
    /// Doors of the circle.
    pub doors: usize,
    /// Units that are for it.
    pub in_favour: usize,
    /// Units that are against it.
    pub against: usize,
    /// Units that do not mind.
    pub neutral: usize,
    /// Doors of the circle of which nobody said anything that stands.
    pub silent: usize,
    /// Units whose statements clash.
    pub clashes: usize,
    /// Statements, wherever they come from, for which another counts.
    pub doubles: usize,
    /// Statements, wherever they come from, that were taken back.
    pub withdrawn: usize,
    /// Units outside the circle that have a say or a clash.
    pub outside: usize,
}

type Unit = (DoorKey, Voice);

impl Weighed {
    /// Weighs all statements of an initiative.
    ///
    /// What was withdrawn counts no more, and what someone put aside as the double of another
    /// does not while that other is there and was not put aside itself. Of what is left of a
    /// unit its latest day counts. When all that was said on that day agrees, the statement that
    /// was entered first is the word of the unit and the others are doubles; when it does not,
    /// it is a clash, and people decide. Nothing is deleted, so that what is merged, undone or
    /// withdrawn later changes the count by itself.
    ///
    /// A unit is a door, or a person at a door. Where persons count and a door spoke by name,
    /// a statement without one is a double: it may be of the same people.
    pub fn of(circle: &Circle, statements: &[Statement], unit: SupportUnit) -> Self {
        let mut weighed = Self {
            weights: statements.iter().map(first_weight).collect(),
            ..Self::default()
        };
        let put_aside = put_aside(statements);
        let mut units = BTreeMap::<Unit, Vec<usize>>::new();
        for (at, it) in statements.iter().enumerate() {
            if !it.is_withdrawn && !put_aside.contains(&it.id) {
                let voice = match unit {
                    SupportUnit::Household => Voice::Household,
                    SupportUnit::Person => it.voice.clone(),
                };
                units
                    .entry((circle.key_of(it.household), voice))
                    .or_default()
                    .push(at);
            }
        }
        // Doors where someone was named.
        let by_name: BTreeSet<DoorKey> = units
            .keys()
            .filter(|(_, voice)| *voice != Voice::Household)
            .map(|(door, _)| door.clone())
            .collect();
        for ((door, voice), of_unit) in &units {
            if *voice != Voice::Household || !by_name.contains(door) {
                weighed.weigh(door, statements, of_unit, circle.has(door));
            }
        }
        weighed.end(circle);
        weighed
    }

    fn weigh(&mut self, door: &DoorKey, all: &[Statement], unit: &[usize], is_inside: bool) {
        let day = unit.iter().map(|at| all[*at].given_on).max().flatten();
        let mut latest = unit.to_vec();
        latest.retain(|at| all[*at].given_on == day);
        latest.sort_by_key(|at| all[*at].id);
        let Some(first) = latest.first().copied() else {
            return;
        };
        let position = all[first].position;
        let agrees = latest.iter().all(|at| all[*at].position == position);
        if agrees {
            self.weights[first] = Weight::Counts;
        } else {
            for at in latest {
                self.weights[at] = Weight::Clash;
            }
        }
        if !is_inside {
            self.count.outside += 1;
        } else if !agrees {
            self.count.clashes += 1;
            self.clashes.insert(door.clone());
        } else {
            *match position {
                Position::For => &mut self.count.in_favour,
                Position::Against => &mut self.count.against,
                Position::Neutral => &mut self.count.neutral,
            } += 1;
            self.note_position(door, position);
        }
    }

    /// Of several people at a door who differ, the door shows what is least in favour.
    fn note_position(&mut self, door: &DoorKey, position: Position) {
        let rank = |position: Position| match position {
            Position::For => 0,
            Position::Neutral => 1,
            Position::Against => 2,
        };
        let known = self.positions.entry(door.clone()).or_insert(position);
        if rank(*known) < rank(position) {
            *known = position;
        }
    }

    fn end(&mut self, circle: &Circle) {
        let of = |weight: Weight| self.weights.iter().filter(|it| **it == weight).count();
        self.count.doubles = of(Weight::Double);
        self.count.withdrawn = of(Weight::Withdrawn);
        self.count.doors = circle.door_count();
        let spoke =
            |door: &DoorKey| self.positions.contains_key(door) || self.clashes.contains(door);
        self.count.silent = circle.doors().filter(|door| !spoke(&door.key)).count();
    }
}

fn first_weight(it: &Statement) -> Weight {
    match it.is_withdrawn {
        true => Weight::Withdrawn,
        false => Weight::Double,
    }
}

/// Statements for which someone chose another that is there. Where two laptops chose each
/// other's, nobody did.
fn put_aside(statements: &[Statement]) -> BTreeSet<SupportId> {
    let chosen: BTreeMap<SupportId, Option<SupportId>> =
        statements.iter().map(|it| (it.id, it.double_of)).collect();
    let is_aside = |it: &&Statement| {
        let mut instead = it.double_of;
        for _ in 0..=statements.len() {
            match instead.map(|other| chosen.get(&other)) {
                Some(Some(None)) => return true,
                Some(Some(next)) => instead = *next,
                Some(None) | None => return false,
            }
        }
        false
    };
    let marked = statements.iter().filter(|it| it.double_of.is_some());
    marked.filter(is_aside).map(|it| it.id).collect()
}
