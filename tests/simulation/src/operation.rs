//! What happens, step by step.

use crate::fault::Fault;
use crate::world::{Broken, World};

/// One thing that happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Someone does something at a laptop.
    Act(usize),
    /// Someone brings in a list of people.
    Import(usize),
    /// Someone decides which of several values stands.
    Resolve(usize),
    /// A laptop meets the server.
    Exchange(usize),
    /// A bundle is carried.
    Carry(usize, usize),
    /// A keeper lets someone in.
    Admit(usize),
    /// A keeper takes a laptop out.
    Remove(usize, usize),
    /// Trouble that is not on the wire.
    Trouble(Fault),
    /// The server deletes what is due.
    Collect,
}

/// The kinds of what someone does, by name.
const KINDS: [&str; 7] = [
    "act", "import", "resolve", "exchange", "carry", "admit", "remove",
];

/// The kinds that follow on trouble; what is rare otherwise comes more than once.
const AFTER_TROUBLE: [&str; 12] = [
    "act", "import", "import", "resolve", "resolve", "exchange", "carry", "admit", "admit",
    "remove", "remove", "remove",
];

/// The kinds that speak to the server.
const ON_THE_WIRE: [&str; 3] = ["exchange", "admit", "remove"];

/// The laptops of the keepers.
const KEEPERS: [usize; 2] = [0, 1];

/// A team does not become smaller than this.
const SMALLEST_TEAM: usize = 2;

impl Operation {
    /// What happens next.
    pub fn draw(world: &mut World) -> Self {
        if let Some(seat) = world.just_struck.take()
            && world.chance.u8(..3) > 0
        {
            // What follows on trouble is what trouble is about.
            let kind = AFTER_TROUBLE[world.chance.usize(..AFTER_TROUBLE.len())];
            return Self::of_kind(kind, seat, world);
        }
        let seats = world.team();
        let one = seats[world.chance.usize(..seats.len())];
        match world.chance.u8(..100) {
            0..=43 => Self::Act(one),
            44 => Self::Import(one),
            45..=48 => Self::Resolve(one),
            49..=76 => Self::Exchange(one),
            77..=83 => Self::of_kind("carry", one, world),
            84..=86 => Self::of_kind("admit", one, world),
            87 => Self::of_kind("remove", one, world),
            88..=97 => Self::trouble(one, world),
            98 => Self::Collect,
            _ => Self::Exchange(one),
        }
    }

    /// Trouble of this schedule, or a meeting when it has none of that kind.
    fn trouble(seat: usize, world: &mut World) -> Self {
        let all = world.troubles.iter().copied();
        let off: Vec<Fault> = all
            .filter(|fault| !Fault::ON_THE_WIRE.contains(fault))
            .collect();
        match off.len() {
            0 => Self::Exchange(seat),
            some => Self::Trouble(off[world.chance.usize(..some)]),
        }
    }

    /// Something of a kind at a laptop, or by a keeper; a meeting where that can not be.
    fn of_kind(kind: &str, seat: usize, world: &mut World) -> Self {
        let team = world.team();
        let other = team[world.chance.usize(..team.len())];
        let keeper = match KEEPERS.contains(&seat) {
            true => seat,
            false => KEEPERS[world.chance.usize(..KEEPERS.len())],
        };
        let may_go = !KEEPERS.contains(&other) && team.len() > SMALLEST_TEAM;
        match kind {
            "act" => Self::Act(seat),
            "import" => Self::Import(seat),
            "resolve" => Self::Resolve(seat),
            "carry" if seat != other => Self::Carry(seat, other),
            "admit" => Self::Admit(keeper),
            "remove" if may_go => Self::Remove(keeper, other),
            _ => Self::Exchange(seat),
        }
    }

    /// Its kind.
    pub fn name(self) -> &'static str {
        match self {
            Self::Act(_) => "act",
            Self::Import(_) => "import",
            Self::Resolve(_) => "resolve",
            Self::Exchange(_) => "exchange",
            Self::Carry(..) => "carry",
            Self::Admit(_) => "admit",
            Self::Remove(..) => "remove",
            Self::Trouble(_) => "trouble",
            Self::Collect => "collect",
        }
    }

    /// Whose laptops have a part in it.
    pub fn seats(self) -> Vec<usize> {
        match self {
            Self::Act(seat) | Self::Import(seat) | Self::Resolve(seat) => vec![seat],
            Self::Exchange(seat) | Self::Admit(seat) | Self::Remove(seat, _) => vec![seat],
            Self::Carry(from, to) => vec![from, to],
            Self::Trouble(_) | Self::Collect => Vec::new(),
        }
    }

    /// It happens; whether it came about at all.
    pub async fn run(self, world: &mut World) -> Result<bool, Broken> {
        match self {
            Self::Act(seat) => world.act(seat).await?,
            Self::Import(seat) => world.import(seat).await?,
            Self::Resolve(seat) => return world.resolve(seat).await,
            Self::Exchange(seat) => world.exchange(seat).await?,
            Self::Carry(from, to) => world.carry(from, to).await?,
            Self::Admit(keeper) => return world.admit(keeper).await,
            Self::Remove(keeper, other) => return world.remove(keeper, other).await,
            Self::Trouble(fault) => world.trouble(fault).await?,
            Self::Collect => world.town.collect().await,
        }
        Ok(true)
    }

    /// Whether it can meet this trouble.
    pub fn can_meet(self, fault: Fault) -> bool {
        !fault.is_about_the_wire() || ON_THE_WIRE.contains(&self.name())
    }

    /// The pairs of trouble and operation that can meet.
    pub fn pairs() -> Vec<(Fault, &'static str)> {
        let of = |fault: &Fault| {
            let kinds: &[&'static str] = match fault.is_about_the_wire() {
                true => &ON_THE_WIRE,
                false => &KINDS,
            };
            kinds.iter().map(|kind| (*fault, *kind)).collect::<Vec<_>>()
        };
        Fault::ALL.iter().flat_map(of).collect()
    }
}
