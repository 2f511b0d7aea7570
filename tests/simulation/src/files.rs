//! Files that hang on the initiative or on someone, and the way of their bytes.

use std::collections::BTreeSet;

use app::attachment::{attach_file, open_attachment};
use app::domain::{AttachmentId, AttachmentOwner, NeighbourId};
use app::server::carry_attachments;
use app::sync::registry::{ATTACHMENT, NEIGHBOUR};

use crate::acts::rows_of;
use crate::fault::Fault;
use crate::world::{Broken, Sound, World};

/// In so many rounds all bytes are everywhere.
const ROUNDS: usize = 3;

/// A file that was attached.
pub struct Attached {
    /// Under which id.
    pub id: AttachmentId,
    /// To whom.
    pub owner: Option<NeighbourId>,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl World {
    /// Someone attaches a file; the program may end meanwhile.
    pub async fn attach(&mut self, seat: usize) {
        let size = [100, 5_000, 9_000][self.chance.usize(..3)];
        self.may_end_in_a_write();
        let made = self.attach_of(seat, size).await;
        self.tell(&format!("{seat} attaches: {:?}", made.is_some()));
        self.attached.extend(made);
    }

    /// Someone attaches a file of so many bytes. `None` when it is not known to have been done.
    pub async fn attach_of(&mut self, seat: usize, size: usize) -> Option<Attached> {
        let owner = self.someone(seat).await.filter(|_| self.chance.bool());
        let mut bytes = b"%PDF-1.7 ".to_vec();
        bytes.resize(size, self.chance.u8(..));
        let path = self.place.join("plan.pdf");
        std::fs::write(&path, &bytes).expect("a file is written");
        let whose = owner.map_or(
            AttachmentOwner::Initiative(self.initiative),
            AttachmentOwner::Neighbour,
        );
        let app = self.seats[seat].laptop.app.clone();
        let made = self.at(seat, attach_file(&app, whose, &path)).await;
        self.seats[seat].look = None;
        if made.is_none() {
            self.strike(Fault::CrashInWrite, &[seat]);
        }
        let id = made?.ok()?.id;
        Some(Attached { id, owner, bytes })
    }

    /// Someone who stands at a laptop, when there are more than two.
    pub async fn someone(&mut self, seat: usize) -> Option<NeighbourId> {
        let look = self.look(seat).await;
        let people = rows_of(&look, &NEIGHBOUR, false);
        let chosen = (people.len() > 2).then(|| people[self.chance.usize(..people.len())]);
        chosen.map(NeighbourId::new)
    }

    /// A laptop and the server exchange the bytes of attachments; its program may end meanwhile.
    pub async fn carry_bytes(&mut self, seat: usize) {
        self.may_end_in(4, 6);
        self.bytes_of(seat).await;
    }

    async fn bytes_of(&mut self, seat: usize) {
        let (app, id) = (self.seats[seat].laptop.app.clone(), self.initiative);
        let carried = self.at(seat, carry_attachments(&app, id)).await;
        self.seats[seat].look = None;
        if carried.is_none() {
            let fault = self.end_of_the_program();
            self.strike(fault, &[seat]);
        }
        let words = carried.map(|carried| carried.map_err(|error| format!("{error:?}")));
        self.tell(&format!("{seat} carries bytes: {words:?}"));
    }

    /// What one of the team can open, all can, and it is what was attached. Nobody can open what
    /// hung on someone who is erased.
    pub async fn files_open_everywhere(&mut self, team: &[usize]) -> Sound {
        if self.attached.is_empty() {
            return Ok(());
        }
        for seat in team.repeat(ROUNDS) {
            // What was begun and came to nothing runs out.
            self.time.advance_ms(11 * 60 * 1000);
            self.meet(seat).await?;
            self.bytes_of(seat).await;
        }
        let look = self.look(team[0]).await;
        let standing: BTreeSet<_> = rows_of(&look, &ATTACHMENT, false).into_iter().collect();
        let is_there = |owner: NeighbourId| look.cells.keys().any(|cell| cell.1 == owner.uuid());
        for attached in &self.attached {
            let mut opened = Vec::new();
            for seat in team {
                let opens = open_attachment(&self.seats[*seat].laptop.app, attached.id).await;
                opened.push(opens.ok().map(|opens| opens.bytes));
            }
            let stands =
                standing.contains(&attached.id.uuid()) && attached.owner.is_none_or(is_there);
            let first = opened[0].clone();
            let is_sound = opened.iter().all(|bytes| *bytes == first)
                && (stands || first.is_none())
                && first.is_none_or(|bytes| bytes == attached.bytes);
            if !is_sound {
                let who: Vec<bool> = opened.iter().map(Option::is_some).collect();
                let id = attached.id;
                return Err(Broken(format!("attachment {id:?}, {stands}: {who:?}")));
            }
        }
        Ok(())
    }
}
