//! The street, the town, and what is known to be true of them.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::task::Poll;

use app::domain::InitiativeId;
use app::sync::Value;
use app::sync::registry::is_of_the_row;
use app::{Cell, Look};
use fastrand::Rng;
use sabotage::{Version, working_as};
use tempfile::TempDir;

use crate::fault::Fault;
use crate::files::Attached;
use crate::laptop::{Laptop, copy_of};
use crate::model::{Knowledge, Model};
use crate::operation::{Next, Operation};
use crate::table::Table;
use crate::template::{IN_TEAM, Template};
use crate::town::{Town, TrueTime};
use crate::wire::Wire;

/// Something that must never be.
#[derive(Debug)]
pub struct Broken(pub String);

/// Whether all is as it must be.
pub type Sound = Result<(), Broken>;

/// A laptop, and what is known of it.
pub struct Seat {
    /// Where someone works.
    pub laptop: Laptop,
    /// What it has for certain.
    pub knows: Knowledge,
    /// What stood there when it was looked at last; `None` when that may have changed.
    pub look: Option<Arc<Look>>,
    /// It is in the team, as far as anyone was told.
    pub is_in_team: bool,
    /// Copies of its folder that someone kept, with what it knew then.
    pub kept: Option<(TempDir, Knowledge)>,
    /// A keeper took it out of the team, for certain.
    pub is_out: bool,
    /// What befell it since something was done at it last.
    pub struck: BTreeSet<Fault>,
    /// Why it was not in step after its last meeting, if it was not.
    pub not_in_step: Option<String>,
    /// Two laptops have gone on from its folder.
    pub is_cloned: bool,
    /// It goes on from an earlier day of its own.
    pub went_back: bool,
    /// A backup that the app made, with what it knew then.
    pub backup: Option<(PathBuf, Knowledge)>,
}

impl Seat {
    /// A laptop at which nothing was done yet.
    pub fn new(laptop: Laptop, is_in_team: bool) -> Self {
        Self {
            laptop,
            knows: Knowledge::default(),
            look: None,
            is_in_team,
            kept: None,
            is_out: false,
            struck: BTreeSet::new(),
            not_in_step: None,
            is_cloned: false,
            went_back: false,
            backup: None,
        }
    }
}

/// Everything.
pub struct World {
    /// Decides what happens.
    pub chance: Rng,
    /// Decides what happens at the doors, and nothing else.
    pub doors: Rng,
    /// True time.
    pub time: TrueTime,
    /// The network.
    pub wire: Wire,
    /// The server.
    pub town: Town,
    /// What the server has for certain.
    pub town_knows: Knowledge,
    /// A backup of the server.
    pub town_backup: Option<(TempDir, Knowledge)>,
    /// How many lives the server has had.
    pub lives: u64,
    /// The laptops.
    pub seats: Vec<Seat>,
    /// What must not be lost.
    pub model: Model,
    /// What goes wrong in this schedule.
    pub troubles: BTreeSet<Fault>,
    /// What has gone wrong in which operation.
    pub table: Table,
    /// A value of which someone wants to know where it is.
    pub watched: Option<String>,
    /// The field in which it was written first.
    watched_in: Option<Cell>,
    /// What was told of that field last, of each laptop.
    watched_words: BTreeMap<usize, String>,
    /// What happened so far.
    pub trace: blake3::Hasher,
    /// The same in words, when someone wants to read it.
    pub story: Option<String>,
    /// What they work on.
    pub initiative: InitiativeId,
    /// The requests of those who ask to be let in, with their seats.
    pub asking: Vec<(usize, Vec<u8>)>,
    /// Where folders are made.
    pub place: PathBuf,
    /// Numbers that were written.
    pub next_value: u32,
    /// Numbers that were written at doors.
    pub next_at_door: u32,
    /// Who said to be in step last, at which state of the server, and what stood there.
    pub in_step: Option<(String, Arc<Look>)>,
    /// The last who met the server said so.
    pub in_step_now: bool,
    /// The last who ended did so while it waited for the server.
    pub ended_on_the_wire: bool,
    /// What follows on what was.
    pub next: VecDeque<Next>,
    /// What was attached.
    pub attached: Vec<Attached>,
}

impl World {
    /// The world of a seed, as it begins.
    pub async fn begin(seed: u64, template: &Template, place: &Path, tells: bool) -> Self {
        let mut chance = Rng::with_seed(seed);
        let time = TrueTime::evening();
        time.advance_ms(template.ready_at_ms - time.now_ms() + 60_000);
        let wire = Wire::new(&time, Rng::with_seed(seed ^ 0x5eed));
        let town = copy_of(template.town.path(), place);
        let town = Town::start(town, &time, 1 + seed, false).await;
        wire.lead_to(town.router());
        let mut seats = Vec::new();
        let count = chance.usize(3..=IN_TEAM);
        for number in 0..template.laptops.len() {
            let (folder, secrets) = &template.laptops[number];
            let (of, at) = ((seed, number), (&time, &wire));
            let laptop = Laptop::on_copy(folder.path(), secrets, of, at, place).await;
            seats.push(Seat::new(laptop, number < count));
        }
        let asking = (IN_TEAM..).zip(template.requests.iter().cloned()).collect();
        let mut world = Self {
            troubles: troubles(&mut chance),
            chance,
            doors: Rng::with_seed(seed ^ 0xd0025),
            time,
            wire,
            town,
            town_knows: Knowledge::default(),
            town_backup: None,
            lives: 1 + seed,
            seats,
            model: Model::default(),
            table: Table::default(),
            trace: blake3::Hasher::new(),
            watched: std::env::var("SAMENSPEL_WATCH").ok().filter(|_| tells),
            watched_in: None,
            watched_words: BTreeMap::new(),
            story: tells.then(String::new),
            initiative: template.initiative,
            asking,
            place: place.to_owned(),
            next_value: 0,
            next_at_door: 0,
            in_step: None,
            in_step_now: false,
            ended_on_the_wire: false,
            next: VecDeque::new(),
            attached: Vec::new(),
        };
        world.let_trouble_in();
        world.let_versions_differ();
        world
    }

    /// Something happens. Whatever is noticed to be wrong ends the schedule.
    pub async fn step(&mut self) -> Sound {
        self.time.advance_ms(self.chance.i64(1_000..120_000));
        let operation = Operation::draw(self);
        let _before = self.wire.happened();
        let came_about = operation.run(self).await?;
        self.tell_where_it_is().await;
        if came_about {
            self.count(operation);
        }
        Ok(())
    }

    /// Counts which troubles the operation met: on its way, or at the laptops before it.
    fn count(&mut self, operation: Operation) {
        let mut met = self.wire.happened();
        let is_there = |fault: &Fault| operation.can_meet(*fault);
        for seat in operation.seats() {
            let struck = &mut self.seats[seat].struck;
            met.extend(struck.iter().copied().filter(is_there));
            struck.retain(|fault| !is_there(fault));
            if self.seats[seat].laptop.off_by_ms.load(Ordering::Relaxed) != 0 {
                met.insert(Fault::ClockJump);
            }
            if self.seats[seat].laptop.version != Version::Present {
                met.insert(Fault::OldVersion);
            }
        }
        for fault in met {
            self.table.add(fault, operation.name());
        }
    }

    /// Notes that trouble befell these laptops.
    pub fn strike(&mut self, fault: Fault, seats: &[usize]) {
        for seat in seats {
            self.seats[*seat].struck.insert(fault);
        }
        if let Some(seat) = seats.first() {
            Operation::follow(self, *seat);
        }
    }

    /// Notes what happened.
    pub fn tell(&mut self, what: &str) {
        self.trace.update(what.as_bytes()).update(b"\n");
        if let Some(story) = &mut self.story {
            let _written = writeln!(story, "{what}");
        }
    }

    /// Tells of the field in which a value was written that someone watches: what stands there
    /// and what is told there, at each laptop where that is no longer as it was.
    pub async fn tell_where_it_is(&mut self) {
        let Some(value) = self.watched.clone().map(Value::Text) else {
            return;
        };
        for seat in 0..self.seats.len() {
            let look = self.look(seat).await;
            let stands = look.cells.iter().find(|(_, (it, _))| *it == value);
            self.watched_in = self.watched_in.or(stands.map(|(cell, _)| *cell));
            let Some(cell) = self.watched_in else {
                continue;
            };
            let told = look.conflicts.iter().filter(|(of, ..)| *of == cell);
            let told: Vec<_> = told.map(|(_, stamp, value)| (stamp, value)).collect();
            let words = format!("    {seat}: {:?}, told {told:?}", look.cells.get(&cell));
            if self.watched_words.insert(seat, words.clone()).as_ref() != Some(&words) {
                self.tell(&words);
            }
        }
    }

    /// What stands at a laptop now.
    pub async fn look(&mut self, seat: usize) -> Arc<Look> {
        if let Some(look) = &self.seats[seat].look {
            return look.clone();
        }
        let app = &self.seats[seat].laptop.app;
        let look = app.look(self.initiative).await;
        let mut look = look.expect("a store can be read");
        // Which of the edits of a row in the trash are told depends on what came first.
        look.conflicts.retain(|(cell, ..)| !is_of_the_row(cell.2));
        let look = Arc::new(look);
        self.seats[seat].look = Some(look.clone());
        look
    }

    /// Lets a laptop do something, which may end in the middle when its program does: `None`
    /// then, and the laptop has opened what was left.
    pub async fn at<T>(&mut self, seat: usize, work: impl Future<Output = T>) -> Option<T> {
        let done = {
            let mut work = pin!(working_as(self.seats[seat].laptop.version, work));
            let (wire, folder) = (&self.wire, self.seats[seat].laptop.folder.path());
            let place = &self.place;
            std::future::poll_fn(|cx| match work.as_mut().poll(cx) {
                Poll::Ready(done) => Poll::Ready(Ok(done)),
                // As the disk is at this moment; afterwards the program tidies up.
                Poll::Pending if wire.has_ended() || sabotage::has_ended() => {
                    Poll::Ready(Err(copy_of(folder, place)))
                }
                Poll::Pending => {
                    sabotage::wake_at_end(cx.waker());
                    Poll::Pending
                }
            })
            .await
        };
        self.ended_on_the_wire = self.wire.has_ended();
        self.wire.end_after(None);
        sabotage::end_nowhere();
        match done {
            Ok(done) => Some(done),
            Err(left) => {
                let place = self.place.clone();
                let laptop = &mut self.seats[seat].laptop;
                laptop.end_and_open(Some(left.path()), &place).await;
                self.seats[seat].look = None;
                None
            }
        }
    }

    /// Puts a clock right or wrong.
    pub fn set_clock(&mut self, seat: usize, off_by_ms: i64) {
        let clock = &self.seats[seat].laptop.off_by_ms;
        clock.store(off_by_ms, Ordering::Relaxed);
    }

    fn let_trouble_in(&mut self) {
        for fault in Fault::ON_THE_WIRE {
            if self.troubles.contains(&fault) {
                self.wire.may(fault, self.chance.u8(2..12));
            }
        }
    }
}

/// A few kinds of trouble: with all of them at once nothing would ever get anywhere.
fn troubles(chance: &mut Rng) -> BTreeSet<Fault> {
    let some = chance.u8(1..=4);
    let all = Fault::ALL.iter().copied();
    all.filter(|_| chance.u8(..8) < some).collect()
}
