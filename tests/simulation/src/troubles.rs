//! What goes wrong beside the network.

use app::backup::{make_backup, restore_backup};
use sabotage::working_as;

use crate::fault::Fault;
use crate::laptop::{Laptop, copy_of};
use crate::operation::{Next, Operation};
use crate::town::Town;
use crate::world::{Seat, Sound, World};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

impl World {
    /// Something goes wrong.
    pub async fn trouble(&mut self, fault: Fault, seat: usize) -> Sound {
        let team = self.team();
        self.tell(&format!("{fault:?} at {seat}"));
        match fault {
            Fault::LongAway => {
                self.time.advance_ms(self.chance.i64(1..35) * DAY_MS);
                self.strike(fault, &team);
            }
            Fault::Partition => {
                self.wire.cut(seat);
                Operation::follow(self, seat);
            }
            Fault::CrashInExchange | Fault::CrashInWrite => {
                self.end(seat).await;
                self.strike(fault, &[seat]);
            }
            Fault::RestoredBackup => self.back_up_or_restore(seat).await,
            Fault::RestoredFolder => self.keep_or_replace(seat).await,
            Fault::RestoredServer => self.back_up_or_restore_server(seat).await,
            Fault::ClockJump => self.jump(seat),
            Fault::ClonedProfile => self.clone_profile(seat).await,
            Fault::OldVersion => self.update_someone(seat).await,
            _ => {}
        }
        Ok(())
    }

    /// The program ends, and what it left is opened.
    pub async fn end(&mut self, seat: usize) {
        let place = self.place.clone();
        self.seats[seat].laptop.end_and_open(None, &place).await;
        self.seats[seat].look = None;
    }

    async fn back_up_or_restore(&mut self, at: usize) {
        let seat = at;
        let app = self.seats[seat].laptop.app.clone();
        let Some((file, knew)) = self.seats[seat].backup.take() else {
            let made = make_backup(&app).await.expect("a backup is made");
            let knows = self.seats[seat].knows.clone();
            self.seats[seat].backup = Some((made.file, knows));
            return Operation::come_back(self, Fault::RestoredBackup, seat);
        };
        // The folder may have been replaced since.
        let version = self.seats[seat].laptop.version;
        let restoring = restore_backup(&app, &file, None);
        let Ok(restored) = working_as(version, restoring).await else {
            return;
        };
        let seat = &mut self.seats[seat];
        seat.laptop.app = restored;
        seat.knows.go_back_to(&knew);
        seat.look = None;
        seat.went_back = true;
        self.strike(Fault::RestoredBackup, &[at]);
    }

    async fn keep_or_replace(&mut self, at: usize) {
        let seat = at;
        let place = self.place.clone();
        let Some((folder, knew)) = self.seats[seat].kept.take() else {
            let copy = self.seats[seat].laptop.copy(&place);
            let knows = self.seats[seat].knows.clone();
            self.seats[seat].kept = Some((copy, knows));
            return Operation::come_back(self, Fault::RestoredFolder, seat);
        };
        let seat = &mut self.seats[seat];
        seat.laptop.end_and_open(Some(folder.path()), &place).await;
        seat.knows = knew;
        seat.look = None;
        seat.went_back = true;
        seat.backup = None;
        // Rarely does an older folder have something to decide about.
        if !self.look(at).await.conflicts.is_empty() && self.chance.bool() {
            self.next.push_back(Next::Kind("resolve", at));
        }
        self.strike(Fault::RestoredFolder, &[at]);
    }

    /// Two laptops go on from the same folder.
    async fn clone_profile(&mut self, of: usize) {
        let all = 0..self.seats.len();
        let cloned: Vec<usize> = all.filter(|seat| self.seats[*seat].is_cloned).collect();
        if let [first, second] = cloned[..] {
            self.strike(Fault::ClonedProfile, &cloned);
            let either = [first, second, Operation::rather_a_keeper(first, second)];
            let next = either[self.chance.usize(..either.len())];
            return Operation::follow(self, next);
        }
        let number = self.seats.len();
        let laptop = &self.seats[of].laptop;
        let at = (&self.time, &self.wire);
        let (folder, secrets) = (laptop.folder.path(), laptop.secrets());
        let laptop = Laptop::on_copy(folder, &secrets, (self.lives, number), at, &self.place).await;
        let seat = &mut self.seats[of];
        seat.is_cloned = true;
        let clone = Seat {
            knows: seat.knows.clone(),
            is_cloned: true,
            ..Seat::new(laptop, true)
        };
        self.seats.push(clone);
        self.strike(Fault::ClonedProfile, &[of, number]);
        Operation::follow(self, Operation::rather_a_keeper(of, number));
    }

    async fn back_up_or_restore_server(&mut self, seat: usize) {
        let Some((folder, knew)) = self.town_backup.take() else {
            let copy = copy_of(self.town.folder(), &self.place);
            self.town_backup = Some((copy, self.town_knows.clone()));
            return Operation::come_back(self, Fault::RestoredServer, seat);
        };
        self.lives += 1 << 20;
        self.town = Town::start(folder, &self.time, self.lives, true).await;
        self.wire.lead_to(self.town.router());
        self.town_knows = knew;
        let team = self.team();
        self.strike(Fault::RestoredServer, &team);
    }

    fn jump(&mut self, seat: usize) {
        let now = self.time.now_ms();
        let off_by_ms = match self.chance.u8(..6) {
            0 => -now,                    // 1970
            1 => 4_291_747_200_000 - now, // 2106
            2 => self.chance.i64(-400..400) * DAY_MS,
            3 => self.chance.i64(-3_600_000..3_600_000),
            _ => 0,
        };
        self.set_clock(seat, off_by_ms);
        Operation::follow(self, seat);
    }
}
