//! The end of a schedule: nothing goes wrong any more, all meet, and then all must be the same.

use std::sync::Arc;

use app::Look;

use crate::fault::Fault;
use crate::meetings::difference;
use crate::model::Knowledge;
use crate::world::{Broken, Sound, World};

/// In so many rounds all must agree.
const ROUNDS: usize = 8;

impl World {
    /// All meet until nothing changes any more, and are compared.
    pub async fn end_well(&mut self) -> Sound {
        self.wire.heal();
        let team = self.team();
        for seat in &team {
            self.set_clock(*seat, 0);
            self.update(*seat).await;
        }
        self.nothing_opens_elsewhere(team[0]).await?;
        let mut quiet = false;
        for _ in 0..ROUNDS {
            // A right to make a checkpoint runs out.
            self.time.advance_ms(11 * 60 * 1000);
            quiet = self.round(&team).await?;
            if quiet {
                break;
            }
        }
        let looks = self.looks(&team).await;
        if !quiet {
            let words = looks.windows(2).map(|two| difference(&two[0], &two[1]));
            let not = team.iter().filter_map(|seat| {
                let why = self.seats[*seat].not_in_step.as_ref()?;
                Some(format!("{seat}: {why}"))
            });
            let words: Vec<String> = not.chain(words.filter(|it| !it.is_empty())).collect();
            return Err(Broken(format!("no agreement: {}", words.join(" / "))));
        }
        self.compare(&team, &looks)?;
        for seat in &team {
            self.search(*seat).await?;
        }
        self.nothing_is_called_a_fork()?;
        self.keys_only_get_newer(&team).await?;
        self.nothing_is_lost(&team, &looks[0])?;
        self.nobody_is_not_home(&looks[0])?;
        self.statements_stay(&team, &looks[0])?;
        self.files_open_everywhere(&team).await?;
        self.nothing_erased_can_be_read(&team).await?;
        self.who_is_out_reads_nothing(&team).await
    }

    /// Each meets once; whether all were in step and nothing moved.
    async fn round(&mut self, team: &[usize]) -> Result<bool, Broken> {
        let before = self.town.state(self.initiative).await;
        let looks = self.looks(team).await;
        let mut all = true;
        for seat in team {
            self.in_step_now = false;
            self.meet(*seat).await?;
            self.tell_where_it_is().await;
            all &= self.in_step_now;
        }
        let is_still = before == self.town.state(self.initiative).await;
        Ok(all && is_still && looks == self.looks(team).await)
    }

    async fn looks(&mut self, team: &[usize]) -> Vec<Arc<Look>> {
        let mut looks = Vec::new();
        for seat in team {
            looks.push(self.look(*seat).await);
        }
        looks
    }

    fn compare(&self, team: &[usize], looks: &[Arc<Look>]) -> Sound {
        for (seat, look) in team.iter().zip(looks) {
            if *look != looks[0] {
                let words = difference(&looks[0], look);
                return Err(Broken(format!("{} and {seat} differ: {words}", team[0])));
            }
        }
        Ok(())
    }

    fn nothing_is_lost(&self, team: &[usize], look: &Look) -> Sound {
        let known = self.known(team);
        let lost = self.model.lost(&known, look);
        if !lost.is_empty() {
            return Err(Broken(format!("lost: {}", lost.join("; "))));
        }
        let risen = self.model.risen(&known, look);
        if !risen.is_empty() {
            return Err(Broken(format!("erased and there: {}", risen.join("; "))));
        }
        Ok(())
    }

    /// Numbers are given twice only where a store or the server went back to an earlier day: what
    /// the server has it knows when it comes again.
    fn nothing_is_called_a_fork(&self) -> Sound {
        let goes_back = [
            Fault::RestoredBackup,
            Fault::RestoredFolder,
            Fault::RestoredServer,
            Fault::ClonedProfile,
        ];
        let forks = self.wire.forks();
        if forks > 0 && goes_back.iter().all(|fault| !self.troubles.contains(fault)) {
            return Err(Broken(format!(
                "{forks} called a fork, and nothing went back"
            )));
        }
        Ok(())
    }

    /// After a removal nothing is taken that is sealed with a key from before it.
    async fn keys_only_get_newer(&self, team: &[usize]) -> Sound {
        for seat in team {
            let app = &self.seats[*seat].laptop.app;
            let epochs = app.epochs_at_server(self.initiative).await;
            let epochs = epochs.expect("a store can be read");
            if !epochs.is_sorted() {
                return Err(Broken(format!(
                    "an old key counts after a removal: {epochs:?}"
                )));
            }
        }
        Ok(())
    }

    /// What is sealed for one initiative does not open as that of another.
    async fn nothing_opens_elsewhere(&self, seat: usize) -> Sound {
        let app = &self.seats[seat].laptop.app;
        let is_bound = app.seals_for_one_initiative(self.initiative).await;
        match is_bound.expect("a store can be read") {
            true => Ok(()),
            false => Err(Broken(format!("{seat} seals for any initiative"))),
        }
    }

    pub(crate) fn known(&self, team: &[usize]) -> Knowledge {
        let mut known = self.town_knows.clone();
        for seat in team {
            known.learn(&self.seats[*seat].knows);
        }
        known
    }

    async fn nothing_erased_can_be_read(&self, team: &[usize]) -> Sound {
        let canaries = self.model.canaries(&self.known(team));
        for seat in team {
            let app = &self.seats[*seat].laptop.app;
            let readable = app.readable(self.initiative).await;
            let readable = readable.expect("a store can be read");
            for canary in &canaries {
                let bytes = canary.as_bytes();
                if readable.windows(bytes.len()).any(|some| some == bytes) {
                    return Err(Broken(format!("{seat} still holds {canary:?}")));
                }
            }
        }
        Ok(())
    }
}
