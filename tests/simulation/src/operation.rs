//! What happens, step by step.

use crate::fault::Fault;
use crate::world::{Sound, World};

/// One thing that happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Someone does something at a laptop.
    Act(usize),
    /// A laptop meets the server.
    Exchange(usize),
    /// A bundle is carried.
    Carry(usize, usize),
    /// Someone is let in.
    Admit,
    /// Trouble that is not on the wire.
    Trouble(Fault),
    /// The server deletes what is due.
    Collect,
}

impl Operation {
    /// What happens next.
    pub fn draw(world: &mut World) -> Self {
        let seats = world.team();
        let chance = &mut world.chance;
        let one = seats[chance.usize(..seats.len())];
        let other = seats[chance.usize(..seats.len())];
        match chance.u8(..100) {
            0..=46 => Self::Act(one),
            47..=76 => Self::Exchange(one),
            77..=83 if one != other => Self::Carry(one, other),
            84..=86 => Self::Admit,
            87..=97 => {
                let all: Vec<Fault> = world.troubles.iter().copied().collect();
                let off = |fault: &Fault| !Fault::ON_THE_WIRE.contains(fault);
                let all: Vec<Fault> = all.into_iter().filter(off).collect();
                match all.len() {
                    0 => Self::Exchange(one),
                    some => Self::Trouble(all[world.chance.usize(..some)]),
                }
            }
            98 => Self::Collect,
            _ => Self::Exchange(one),
        }
    }

    /// Its kind.
    pub fn name(self) -> &'static str {
        match self {
            Self::Act(_) => "act",
            Self::Exchange(_) => "exchange",
            Self::Carry(..) => "carry",
            Self::Admit => "admit",
            Self::Trouble(_) => "trouble",
            Self::Collect => "collect",
        }
    }

    /// It happens.
    pub async fn run(self, world: &mut World) -> Sound {
        match self {
            Self::Act(seat) => world.act(seat).await,
            Self::Exchange(seat) => world.exchange(seat).await,
            Self::Carry(from, to) => world.carry(from, to).await,
            Self::Admit => world.admit().await,
            Self::Trouble(fault) => world.trouble(fault).await,
            Self::Collect => {
                world.town.collect().await;
                Ok(())
            }
        }
    }

    /// The pairs of trouble and operation that can meet.
    pub fn pairs() -> Vec<(Fault, &'static str)> {
        let mut pairs = Vec::new();
        for fault in Fault::ON_THE_WIRE {
            pairs.push((fault, "exchange"));
            pairs.push((fault, "admit"));
        }
        pairs.push((Fault::Partition, "exchange"));
        pairs.push((Fault::CrashInExchange, "exchange"));
        for name in ["act", "exchange", "carry"] {
            pairs.push((Fault::CrashInWrite, name));
        }
        pairs
    }
}
