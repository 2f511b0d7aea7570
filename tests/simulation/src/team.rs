//! Who comes into the team, and who goes.

use app::domain::InitiativeId;
use app::server::{connect_server, exchange};
use app::team::{
    DeviceId, Role, accept_device, export_bundle, import_bundle, list_devices, remove_device,
};
use app::{App, Look};

use crate::acts::note_something;
use crate::template::server;
use crate::world::{Broken, Sound, World};

impl World {
    /// A keeper lets in who asks; whether anyone did.
    pub async fn admit(&mut self, keeper: usize) -> Result<bool, Broken> {
        let Some((newcomer, request)) = self.asking.first().cloned() else {
            return Ok(false);
        };
        if !self.may_change_members(keeper).await {
            return Ok(false);
        }
        let (app, id) = (self.seats[keeper].laptop.app.clone(), self.initiative);
        self.may_end_in(3, 3);
        let accepting = accept_device(&app, id, &request, Role::Member);
        let accepted = self.at_keeper(keeper, accepting).await;
        self.tell(&format!("{keeper} lets {newcomer} in: {accepted:?}"));
        if accepted == Some(true) {
            self.asking.remove(0);
            let app = self.seats[newcomer].laptop.app.clone();
            let met = connect_server(&app, id, &server()).await;
            self.tell(&format!("{newcomer} came in: {:?}", met.is_ok()));
            self.seats[newcomer].look = None;
            self.seats[newcomer].is_in_team = true;
        }
        Ok(true)
    }

    /// A keeper takes a laptop out; whether they tried. From then on nothing that is done at it
    /// counts, whether or not they were told that it worked.
    pub async fn remove(&mut self, keeper: usize, other: usize) -> Result<bool, Broken> {
        if !self.may_change_members(keeper).await {
            return Ok(false);
        }
        let id = self.initiative;
        let Some(device) = device_of(&self.seats[other].laptop.app, id).await else {
            return Ok(false);
        };
        self.seats[other].is_in_team = false;
        let app = self.seats[keeper].laptop.app.clone();
        self.may_end_in(3, 3);
        let removed = self
            .at_keeper(keeper, remove_device(&app, id, device))
            .await;
        self.tell(&format!("{keeper} takes {other} out: {removed:?}"));
        self.seats[other].is_out = removed == Some(true);
        Ok(true)
    }

    /// What a keeper does with the list of members: `None` when the program ended meanwhile.
    async fn at_keeper<E>(
        &mut self,
        keeper: usize,
        work: impl Future<Output = Result<(), E>>,
    ) -> Option<bool> {
        let done = self.at(keeper, async { work.await.is_ok() }).await;
        if done.is_none() {
            let fault = self.end_of_the_program();
            self.strike(fault, &[keeper]);
        }
        self.seats[keeper].look = None;
        done
    }

    /// After a server was put back, keepers wait with the list of members until it has what the
    /// others have of it (ADR 18).
    async fn may_change_members(&self, keeper: usize) -> bool {
        if !self.seats[keeper].is_in_team {
            return false;
        }
        let mut longest = 0;
        for seat in self.team() {
            longest = longest.max(self.records_at(seat).await);
        }
        self.records_at(keeper).await == longest
    }

    async fn records_at(&self, seat: usize) -> usize {
        let app = &self.seats[seat].laptop.app;
        let records = app.membership_records(self.initiative).await;
        records.expect("a store can be read")
    }

    /// Who was taken out reads nothing that was written since, from the server or from a bundle.
    pub async fn who_is_out_reads_nothing(&mut self, team: &[usize]) -> Sound {
        let out: Vec<usize> = (0..self.seats.len())
            .filter(|seat| self.seats[*seat].is_out)
            .collect();
        if out.is_empty() {
            return Ok(());
        }
        self.nothing_of_theirs_counts(&out, team[0]).await?;
        let writer = self.seats[team[0]].laptop.app.clone();
        let secret = "§wie eruit is leest dit niet§";
        assert!(note_something(&writer, self.initiative, secret).await);
        self.meet(team[0]).await?;
        let bundle = export_bundle(&writer, self.initiative).await;
        let bundle = bundle.expect("a bundle is made");
        for seat in out {
            let app = self.seats[seat].laptop.app.clone();
            let met = exchange(&app, self.initiative).await;
            if met.is_ok_and(|met| met.in_step) {
                return Err(Broken(format!("{seat} is out and said to be in step")));
            }
            let _taken = import_bundle(&app, &bundle).await;
            let look = app.look(self.initiative).await;
            let look: Look = look.expect("a store can be read");
            let readable = app.readable(self.initiative).await;
            let readable = readable.expect("a store can be read");
            let is_there = format!("{look:?}").contains(secret)
                || readable
                    .windows(secret.len())
                    .any(|some| some == secret.as_bytes());
            if is_there {
                return Err(Broken(format!("{seat} is out and reads {secret:?}")));
            }
        }
        Ok(())
    }

    /// What someone does who is out, and does not know that, does not count: not from a bundle,
    /// either. Of who goes on from an earlier day it may, up to the number that was accepted:
    /// a removal names numbers, not what stood under them (ADR 14).
    async fn nothing_of_theirs_counts(&mut self, out: &[usize], reader: usize) -> Sound {
        let (id, theirs) = (self.initiative, "§wie eruit is schrijft dit niet§");
        for seat in out.iter().filter(|seat| !self.seats[**seat].went_back) {
            let app = self.seats[*seat].laptop.app.clone();
            let is_noted = note_something(&app, id, theirs).await;
            // Who knows that they are out makes none.
            let Ok(bundle) = export_bundle(&app, id).await else {
                continue;
            };
            let reader = self.seats[reader].laptop.app.clone();
            let _taken = import_bundle(&reader, &bundle).await;
            let look = reader.look(id).await.expect("a store can be read");
            if is_noted && format!("{look:?}").contains(theirs) {
                return Err(Broken(format!("{seat} is out and writes {theirs:?}")));
            }
        }
        self.seats[reader].look = None;
        Ok(())
    }
}

async fn device_of(app: &App, initiative: InitiativeId) -> Option<DeviceId> {
    let devices = list_devices(app, initiative).await.ok()?;
    devices.iter().find(|it| it.is_own).map(|it| it.id)
}
