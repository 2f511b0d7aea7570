//! What goes from laptop to laptop, and who may see it.

use app::server::{ExchangeError, connect_server, exchange};
use app::team::{export_bundle, import_bundle};
use sabotage::working_as;

use crate::fault::Fault;
use crate::operation::Next;
use crate::template::server;
use crate::world::{Broken, Sound, World};

impl World {
    /// The seats of those who are in the team.
    pub fn team(&self) -> Vec<usize> {
        let all = self.seats.iter().enumerate();
        all.filter(|(_, seat)| seat.is_in_team)
            .map(|(at, _)| at)
            .collect()
    }

    /// A laptop meets the server; its program may end meanwhile.
    pub async fn exchange(&mut self, seat: usize) -> Sound {
        self.may_end_on_the_wire();
        if let Some(fault) = self.meet(seat).await? {
            // Who starts again meets again.
            self.next.push_back(Next::Kind("exchange", seat));
            self.strike(fault, &[seat]);
        }
        Ok(())
    }

    /// A laptop meets the server, and another one does while it is at it.
    pub async fn exchange_together(&mut self, seat: usize, other: usize) -> Sound {
        let (app, id) = (self.seats[other].laptop.app.clone(), self.initiative);
        let version = self.seats[other].laptop.version;
        let work = working_as(version, async move {
            // What it learns by this counts once it is said to be in step by itself.
            let _met = exchange(&app, id).await;
        });
        let requests = self.chance.u32(1..8);
        self.wire.meanwhile(requests, Box::pin(work));
        self.tell(&format!("{other} meets while {seat} does"));
        let met = self.meet(seat).await;
        if let Some(rest) = self.wire.take_meanwhile(true) {
            rest.await;
        }
        self.seats[other].look = None;
        met.map(drop)
    }

    /// Whoever speaks to the server next may end meanwhile.
    pub fn may_end_on_the_wire(&mut self) {
        self.may_end_in(8, 12);
    }

    /// The same, one time in so many, at one of the first writes: what is done rarely ends more
    /// often.
    pub fn may_end_in(&mut self, times: u8, writes: u32) {
        if self.troubles.contains(&Fault::CrashInExchange) && self.chance.u8(..times) == 0 {
            self.wire.end_after(Some(self.chance.u32(..6)));
        } else if self.troubles.contains(&Fault::CrashInWrite) && self.chance.u8(..times) == 0 {
            sabotage::end_at(self.chance.u32(..writes));
        }
    }

    /// How a program ended that did just now.
    pub fn end_of_the_program(&self) -> Fault {
        match self.ended_on_the_wire {
            true => Fault::CrashInExchange,
            false => Fault::CrashInWrite,
        }
    }

    /// Meets, and notes what follows. Gives how the program ended, if it did.
    pub async fn meet(&mut self, seat: usize) -> Result<Option<Fault>, Broken> {
        let (app, id) = (self.seats[seat].laptop.app.clone(), self.initiative);
        let met = async {
            match exchange(&app, id).await {
                // Who was let in only just tries again.
                Err(ExchangeError::NoServer) => {
                    let connected = connect_server(&app, id, &server()).await;
                    connected.map_err(|error| format!("{error:?}"))
                }
                met => met.map_err(|error| format!("{error:?}")),
            }
        };
        let before = self.wire.between();
        let met = self.at(seat, met).await;
        let is_alone = before == self.wire.between();
        drop(app);
        self.seats[seat].look = None;
        let Some(met) = met else {
            let fault = self.end_of_the_program();
            self.tell(&format!("{seat} ended in a meeting"));
            return Ok(Some(fault));
        };
        self.seats[seat].not_in_step = match &met {
            Ok(done) if done.in_step => None,
            Ok(_) => Some("not in step".to_owned()),
            Err(error) => Some(error.clone()),
        };
        match &met {
            Ok(done) => self.tell(&format!("{seat} met {done:?}")),
            Err(error) => self.tell(&format!("{seat} met not: {error}")),
        }
        if met.is_ok_and(|done| done.in_step) {
            self.is_in_step(seat, is_alone).await?;
        }
        Ok(None)
    }

    /// A laptop says that it is in step: it has what the server has, and what others have who
    /// said so of the same server. When something of another came after the server told how far it
    /// was, it may be further now than what is here, and nothing follows from how far it is.
    async fn is_in_step(&mut self, seat: usize, is_alone: bool) -> Sound {
        let knows = &mut self.seats[seat].knows;
        self.town_knows.learn(knows);
        knows.learn(&self.town_knows);
        self.in_step_now = true;
        if !is_alone {
            return Ok(());
        }
        let look = self.look(seat).await;
        let state = self.town.state(self.initiative).await;
        if let Some((at, other)) = &self.in_step
            && *at == state
            && *other != look
        {
            let differ = difference(other, &look);
            return Err(Broken(format!("{seat} is said to be in step: {differ}")));
        }
        self.in_step = Some((state, look));
        Ok(())
    }

    /// A bundle is made at one laptop and taken in at another.
    pub async fn carry(&mut self, from: usize, to: usize) -> Sound {
        let (app, id) = (self.seats[from].laptop.app.clone(), self.initiative);
        let bundle = export_bundle(&app, id).await;
        drop(app);
        let bundle = match bundle {
            Ok(bundle) => bundle,
            Err(error) => {
                self.tell(&format!("{from} made no bundle: {error:?}"));
                return Ok(());
            }
        };
        if self.troubles.contains(&Fault::CrashInWrite) && self.chance.u8(..8) == 0 {
            sabotage::end_at(self.chance.u32(..8));
        }
        let app = self.seats[to].laptop.app.clone();
        let taken = self.at(to, import_bundle(&app, &bundle)).await;
        drop(app);
        self.seats[to].look = None;
        match taken {
            None => self.strike(Fault::CrashInWrite, &[to]),
            Some(Err(error)) => self.tell(&format!("{from} to {to} not: {error:?}")),
            Some(Ok(taken)) => {
                self.tell(&format!("{from} to {to}: {taken:?}"));
                let knows = self.seats[from].knows.clone();
                self.seats[to].knows.learn(&knows);
            }
        }
        Ok(())
    }
}

/// What differs, in few words.
pub fn difference(one: &app::Look, other: &app::Look) -> String {
    let mut words = Vec::new();
    for (cell, value) in &one.cells {
        if other.cells.get(cell) != Some(value) {
            words.push(format!("{cell:?}: {value:?} | {:?}", other.cells.get(cell)));
        }
    }
    for (cell, value) in &other.cells {
        if !one.cells.contains_key(cell) {
            words.push(format!("{cell:?}: nothing | {value:?}"));
        }
    }
    for lost in one.conflicts.symmetric_difference(&other.conflicts) {
        words.push(format!(
            "told at {}: {lost:?}",
            if one.conflicts.contains(lost) {
                "one"
            } else {
                "the other"
            }
        ));
    }
    for row in one.erased.symmetric_difference(&other.erased) {
        words.push(format!("erased at one: {row:?}"));
    }
    words.truncate(6);
    words.join("; ")
}
