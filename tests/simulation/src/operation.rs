//! What happens, step by step.

use crate::fault::Fault;
use crate::world::{Broken, World};

/// One thing that happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Someone does something at a laptop.
    Act(usize),
    /// Someone works on minutes.
    Write(usize),
    /// Someone lends or borrows.
    Lend(usize),
    /// Someone brings in a list of people.
    Import(usize),
    /// Someone decides which of several values stands.
    Resolve(usize),
    /// Someone looks for people.
    Search(usize),
    /// Someone attaches a file.
    Attach(usize),
    /// A laptop meets the server.
    Exchange(usize),
    /// A laptop meets the server while another does.
    Together(usize, usize),
    /// A laptop and the server exchange the bytes of attachments.
    Bytes(usize),
    /// A bundle is carried.
    Carry(usize, usize),
    /// A keeper lets someone in.
    Admit(usize),
    /// A keeper takes a laptop out.
    Remove(usize, usize),
    /// Trouble that is not on the wire, at a laptop.
    Trouble(Fault, usize),
    /// The server deletes what is due.
    Collect,
}

/// What comes next, where something follows on what was.
#[derive(Clone, Copy, Debug)]
pub enum Next {
    /// Something of a kind at a laptop.
    Kind(&'static str, usize),
    /// Trouble again.
    Trouble(Fault, usize),
}

/// The kinds of what someone does, by name.
const KINDS: [&str; 11] = [
    "act", "write", "lend", "import", "resolve", "attach", "exchange", "bytes", "carry", "admit",
    "remove",
];

/// The kinds that follow on trouble; what is rare otherwise comes more than once.
const AFTER_TROUBLE: [&str; 16] = [
    "act", "write", "write", "lend", "lend", "import", "import", "resolve", "resolve", "resolve",
    "attach", "attach", "exchange", "bytes", "bytes", "carry",
];

/// The same at the laptop of a keeper: nobody else lets in and takes out.
const AFTER_TROUBLE_OF_A_KEEPER: [&str; 20] = [
    "act", "write", "lend", "import", "import", "resolve", "resolve", "resolve", "attach",
    "attach", "exchange", "bytes", "bytes", "carry", "admit", "admit", "admit", "remove", "remove",
    "remove",
];

/// What is done between a copy and its return: what was sent and carried in between is what an
/// older copy does not know of.
const BETWEEN: [&str; 7] = ["act", "act", "act", "write", "carry", "carry", "exchange"];

/// The kinds that speak to the server.
const ON_THE_WIRE: [&str; 4] = ["exchange", "bytes", "admit", "remove"];

/// The laptops of the keepers.
const KEEPERS: [usize; 2] = [0, 1];

/// A team does not become smaller than this.
const SMALLEST_TEAM: usize = 2;

impl Operation {
    /// What happens next.
    pub fn draw(world: &mut World) -> Self {
        let seats = world.team();
        if let Some(next) = world.next.pop_front() {
            match next {
                Next::Kind(kind, seat) if seats.contains(&seat) => {
                    return Self::of_kind(kind, seat, world);
                }
                Next::Trouble(fault, seat) => return Self::Trouble(fault, seat),
                Next::Kind(..) => {}
            }
        }
        let one = seats[world.chance.usize(..seats.len())];
        match world.chance.u8(..100) {
            0..=21 => Self::Act(one),
            22..=27 => Self::Lend(one),
            28..=36 => Self::Write(one),
            37..=38 => Self::Search(one),
            39..=40 => Self::Attach(one),
            41..=43 => Self::Bytes(one),
            44 => Self::Import(one),
            45..=48 => Self::Resolve(one),
            49..=73 => Self::Exchange(one),
            74..=76 => Self::of_kind("together", one, world),
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
        let mut off: Vec<Fault> = all
            .filter(|fault| !Fault::ON_THE_WIRE.contains(fault))
            .collect();
        // A backup is made first, and put back later.
        off.extend(world.troubles.get(&Fault::RestoredBackup));
        match off.len() {
            0 => Self::Exchange(seat),
            some => {
                let keeper = KEEPERS[world.chance.usize(..KEEPERS.len())];
                let seat = if world.chance.bool() { seat } else { keeper };
                Self::Trouble(off[world.chance.usize(..some)], seat)
            }
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
        match kind {
            "act" => Self::Act(seat),
            "write" => Self::Write(seat),
            "lend" => Self::Lend(seat),
            "import" => Self::Import(seat),
            "resolve" => Self::Resolve(seat),
            "attach" => Self::Attach(seat),
            "bytes" => Self::Bytes(seat),
            "together" if seat != other => Self::Together(seat, other),
            "carry" if seat != other => Self::Carry(seat, other),
            "admit" => Self::Admit(keeper),
            "remove" => match Self::who_may_go(world) {
                Some(other) => Self::Remove(keeper, other),
                None => Self::Exchange(seat),
            },
            _ => Self::Exchange(seat),
        }
    }

    /// Someone who can be taken out.
    fn who_may_go(world: &mut World) -> Option<usize> {
        let team = world.team();
        let is_free = |seat: &&usize| !KEEPERS.contains(seat) && !world.seats[**seat].is_cloned;
        let free: Vec<usize> = team.iter().filter(is_free).copied().collect();
        let may_go = team.len() > SMALLEST_TEAM && !free.is_empty();
        may_go.then(|| free[world.chance.usize(..free.len())])
    }

    /// One of two laptops, rather that of a keeper.
    pub fn rather_a_keeper(one: usize, other: usize) -> usize {
        if KEEPERS.contains(&one) { one } else { other }
    }

    /// What follows on trouble at a laptop is what trouble is about.
    pub fn follow(world: &mut World, seat: usize) {
        if world.chance.u8(..12) == 0 {
            return;
        }
        let kinds = match KEEPERS.contains(&seat) {
            true => &AFTER_TROUBLE_OF_A_KEEPER[..],
            false => &AFTER_TROUBLE[..],
        };
        for _ in 0..world.chance.usize(1..4) {
            let kind = kinds[world.chance.usize(..kinds.len())];
            world.next.push_back(Next::Kind(kind, seat));
        }
    }

    /// A copy was kept: soon it is put back, or later, when that trouble is drawn again.
    pub fn come_back(world: &mut World, fault: Fault, seat: usize) {
        if world.chance.u8(..8) == 0 {
            return;
        }
        for _ in 0..world.chance.usize(1..5) {
            let kind = BETWEEN[world.chance.usize(..BETWEEN.len())];
            world.next.push_back(Next::Kind(kind, seat));
        }
        world.next.push_back(Next::Trouble(fault, seat));
    }

    /// Its kind.
    pub fn name(self) -> &'static str {
        match self {
            Self::Act(_) => "act",
            Self::Write(_) => "write",
            Self::Lend(_) => "lend",
            Self::Import(_) => "import",
            Self::Resolve(_) => "resolve",
            Self::Search(_) => "search",
            Self::Attach(_) => "attach",
            Self::Bytes(_) => "bytes",
            Self::Exchange(_) | Self::Together(..) => "exchange",
            Self::Carry(..) => "carry",
            Self::Admit(_) => "admit",
            Self::Remove(..) => "remove",
            Self::Trouble(..) => "trouble",
            Self::Collect => "collect",
        }
    }

    /// Whose laptops have a part in it.
    pub fn seats(self) -> Vec<usize> {
        match self {
            Self::Act(seat) | Self::Write(seat) | Self::Import(seat) => vec![seat],
            Self::Resolve(seat) | Self::Lend(seat) => vec![seat],
            Self::Attach(seat) | Self::Bytes(seat) | Self::Exchange(seat) => vec![seat],
            Self::Together(seat, _) | Self::Admit(seat) | Self::Remove(seat, _) => vec![seat],
            Self::Carry(from, to) => vec![from, to],
            Self::Search(_) | Self::Trouble(..) | Self::Collect => Vec::new(),
        }
    }

    /// It happens; whether it came about at all.
    pub async fn run(self, world: &mut World) -> Result<bool, Broken> {
        match self {
            Self::Act(seat) => world.act(seat).await?,
            Self::Write(seat) => world.write(seat).await?,
            Self::Lend(seat) => world.lend(seat).await?,
            Self::Import(seat) => world.import(seat).await?,
            Self::Resolve(seat) => return world.resolve(seat).await,
            Self::Search(seat) => world.search(seat).await?,
            Self::Attach(seat) => world.attach(seat).await,
            Self::Bytes(seat) => world.carry_bytes(seat).await,
            Self::Exchange(seat) => world.exchange(seat).await?,
            Self::Together(seat, other) => world.exchange_together(seat, other).await?,
            Self::Carry(from, to) => world.carry(from, to).await?,
            Self::Admit(keeper) => return world.admit(keeper).await,
            Self::Remove(keeper, other) => return world.remove(keeper, other).await,
            Self::Trouble(fault, seat) => world.trouble(fault, seat).await?,
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
