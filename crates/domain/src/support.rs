//! Statements of support and objection, and how they are counted.

mod count;

use jiff::civil::Date;
use uuid::Uuid;

use crate::code::codes;
use crate::{DoorRoundId, HouseholdId, InitiativeId, NeighbourId, SupportId, Text};

pub use count::{Statement, SupportCount, Voice, Weighed, Weight};

/// What someone said of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    /// Identity.
    pub id: SupportId,
    /// Of which initiative.
    pub initiative: InitiativeId,
    /// At which door.
    pub household: HouseholdId,
    /// Who, when that is known; without a name it speaks for the household.
    pub neighbour: Option<NeighbourId>,
    /// Stands for who said it once they are erased, and for nobody else.
    pub pseudonym: Option<Uuid>,
    /// What they think.
    pub position: Position,
    /// How it came.
    pub channel: SupportChannel,
    /// The day on which they said it; the latest counts.
    pub given_on: Option<Date>,
    /// The day on which they took it back.
    pub withdrawn_on: Option<Date>,
    /// What else was said.
    pub remark: Text,
    /// Someone decided that this other statement counts instead.
    pub double_of: Option<SupportId>,
    /// The round at whose visit it was noted; the next visit of that round replaces it.
    pub round: Option<DoorRoundId>,
}

/// What someone thinks of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Position {
    /// They want it.
    For,
    /// They do not want it.
    Against,
    /// They do not mind.
    Neutral,
}

/// How a statement came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SupportChannel {
    /// Said at the door, in a round.
    Door,
    /// Signed on a list.
    Paper,
    /// Said to someone.
    Spoken,
    /// Written in a letter.
    Letter,
    /// Sent over the internet.
    Online,
}

codes!("position", Position {
    For = "for",
    Against = "against",
    Neutral = "neutral",
});

codes!("support_channel", SupportChannel {
    Door = "door",
    Paper = "paper",
    Spoken = "spoken",
    Letter = "letter",
    Online = "online",
});

/// What a scheme asks: of whom one statement counts, and how many are enough.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SupportRules {
    /// Of whom one statement counts.
    pub unit: SupportUnit,
    /// So many must be for it.
    pub needed: Option<u32>,
    /// So many of a hundred doors must be for it.
    pub percent: Option<u32>,
}

/// Of whom one statement counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SupportUnit {
    /// One for each door.
    #[default]
    Household,
    /// One for each person.
    Person,
}

codes!("support_unit", SupportUnit {
    Household = "household",
    Person = "person",
});

impl SupportRules {
    /// Whether so many are enough; `None` when nothing is asked. Both must be met when both are.
    pub fn is_enough(&self, in_favour: usize, doors: usize) -> Option<bool> {
        let (in_favour, doors) = (in_favour as u64, doors as u64);
        let needed = self.needed.map(|needed| in_favour >= needed.into());
        let percent = self.percent.map(|percent| {
            let percent = u64::from(percent);
            doors > 0 && in_favour * 100 >= percent * doors
        });
        match (needed, percent) {
            (None, None) => None,
            (needed, percent) => Some(needed != Some(false) && percent != Some(false)),
        }
    }
}
