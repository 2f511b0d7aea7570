//! What people do at a laptop.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use app::conflict::{Choice, list_conflicts, resolve_conflict};
use app::consent::{ConsentInput, record_consent};
use app::domain::{InitiativeId, NeighbourId, TeamMemberId};
use app::history::{redo, undo};
use app::import::{ImportChoice, Stop, import_neighbours, read_import_file};
use app::neighbour::{
    NeighbourChange, NeighbourInput, create_neighbour, edit_neighbour, erase_neighbour,
    restore_neighbours, tag_neighbours, trash_neighbours, untag_neighbours,
};
use app::sync::registry::{CONSENT_EVENT, NEIGHBOUR, NEIGHBOUR_TAG, REMOVED_AT, TEAM_MEMBER};
use app::sync::{Table, Value};
use app::team_member::{TeamMemberInput, add_team_member, edit_team_member};
use app::{App, Look};
use sabotage::Version;
use uuid::Uuid;

use crate::fault::Fault;
use crate::versions::{WITHOUT_NOTES, knows_table};
use crate::world::{Broken, Sound, World};

/// Clocks that are further ahead are not followed: ten minutes.
const AHEAD_MS_MAX: i64 = 10 * 60 * 1000;

/// What someone wants to do, all chosen.
#[derive(Clone, Debug)]
enum Wish {
    Create(NeighbourInput),
    Edit(NeighbourId, NeighbourChange),
    Trash(NeighbourId),
    Restore(NeighbourId),
    Erase(NeighbourId),
    Consent(NeighbourId, ConsentInput),
    Tag(NeighbourId, String),
    Untag(NeighbourId, String),
    Undo,
    Redo,
    AddMember(TeamMemberInput),
    EditMember(TeamMemberId, TeamMemberInput),
}

impl World {
    /// Someone does something at a laptop; its program may end meanwhile.
    pub async fn act(&mut self, seat: usize) -> Sound {
        let before = self.look(seat).await;
        let wish = self.wish(&before, self.seats[seat].laptop.version);
        let name = name_of(&wish);
        if let Wish::Erase(id) = &wish {
            let rows = erased_with(&before, id.uuid());
            self.model.doom(rows);
        }
        self.may_end_in_a_write();
        let app = self.seats[seat].laptop.app.clone();
        let initiative = self.initiative;
        let work = wish.grant(&app, initiative);
        self.do_at(seat, name, &before, work).await?;
        self.go_along_the_doors(seat).await
    }

    /// Someone brings in a list of people; the program may end meanwhile.
    pub async fn import(&mut self, seat: usize) -> Sound {
        let before = self.look(seat).await;
        let list = self.list_of_people();
        let app = self.seats[seat].laptop.app.clone();
        let work = import_list(&app, self.initiative, &list);
        self.may_end_in_a_write();
        self.do_at(seat, "import", &before, work).await
    }

    /// Someone decides about a field; whether there was one to decide about.
    pub async fn resolve(&mut self, seat: usize) -> Result<bool, Broken> {
        let (app, initiative) = (self.seats[seat].laptop.app.clone(), self.initiative);
        let fields = list_conflicts(&app, initiative).await;
        let fields = fields.expect("a store can be read");
        if fields.is_empty() {
            return Ok(false);
        }
        let before = self.look(seat).await;
        let field = &fields[self.chance.usize(..fields.len())];
        let choice = match self.chance.bool() {
            true => Choice::Standing,
            false => Choice::Value(field.others[0].value.clone()),
        };
        self.may_end_in_a_write();
        let work = async {
            let resolved = resolve_conflict(&app, initiative, field.id, &choice).await;
            resolved.is_ok()
        };
        self.do_at(seat, "resolve", &before, work).await?;
        Ok(true)
    }

    fn may_end(&self) -> bool {
        self.troubles.contains(&Fault::CrashInWrite)
    }

    /// Whoever writes next may end meanwhile.
    pub fn may_end_in_a_write(&mut self) {
        if self.may_end() && self.chance.u8(..8) == 0 {
            sabotage::end_at(self.chance.u32(..4));
        }
    }

    /// Does it, and notes what it changed.
    pub async fn do_at(
        &mut self,
        seat: usize,
        name: &str,
        before: &Look,
        work: impl Future<Output = bool>,
    ) -> Sound {
        let ends_then = self.may_end() && self.chance.u8(..8) == 0;
        let done = self.at(seat, work).await;
        if done.is_none() {
            self.strike(Fault::CrashInWrite, &[seat]);
        } else if ends_then {
            // What was acknowledged is on the disk, at once.
            self.end(seat).await;
            self.strike(Fault::CrashInWrite, &[seat]);
        }
        self.seats[seat].look = None;
        let after = self.look(seat).await;
        if done == Some(true) && *before == *after && must_change(name) {
            return Err(Broken(format!(
                "{name} was acknowledged and changed nothing"
            )));
        }
        if done == Some(true) && name == "create" {
            self.clock_is_its_own(seat, before, &after)?;
        }
        let knows = &mut self.seats[seat].knows;
        let noted = self.model.note(before, &after, knows);
        let number = self.next_value.saturating_sub(1);
        self.tell(&format!(
            "{seat} {name} {number}: {done:?}, {noted} written"
        ));
        Ok(())
    }

    /// What someone makes anew is stamped by their own clock, however far those of others are
    /// ahead.
    fn clock_is_its_own(&self, seat: usize, before: &Look, after: &Look) -> Sound {
        let off_by_ms = self.seats[seat].laptop.off_by_ms.load(Ordering::Relaxed);
        let most = self.time.now_ms() + off_by_ms + 2 * AHEAD_MS_MAX;
        for (cell, (_, stamp)) in &after.cells {
            let is_new = cell.0 == NEIGHBOUR.id && !before.cells.contains_key(cell);
            if is_new && stamp.unix_ms() > most {
                let ahead = stamp.unix_ms() - most;
                return Err(Broken(format!("{seat} follows a clock {ahead} ms ahead")));
            }
        }
        Ok(())
    }

    /// A list of three people, as a file.
    fn list_of_people(&mut self) -> PathBuf {
        let mut list = String::from("voornaam;achternaam;telefoon\n");
        for _ in 0..3 {
            let number = self.next_value;
            self.next_value += 1;
            let _written = writeln!(list, "§{number}§;Lijst;{}", phone(number));
        }
        let file = self.place.join(format!("lijst-{}.csv", self.next_value));
        std::fs::write(&file, list).expect("a file is written");
        file
    }

    fn wish(&mut self, look: &Look, version: Version) -> Wish {
        let standing = rows_of(look, &NEIGHBOUR, false);
        let removed = rows_of(look, &NEIGHBOUR, true);
        let members = rows_of(look, &TEAM_MEMBER, false);
        let number = self.next_value;
        self.next_value += 1;
        let someone = (!standing.is_empty())
            .then(|| NeighbourId::new(standing[self.chance.usize(..standing.len())]));
        match (self.chance.u8(..40), someone) {
            (0..=17, Some(id)) => Wish::Edit(id, self.change(number, version)),
            (18..=19, Some(id)) if standing.len() > 2 => Wish::Trash(id),
            (20..=21, _) if !removed.is_empty() => Wish::Restore(NeighbourId::new(
                removed[self.chance.usize(..removed.len())],
            )),
            (22, Some(id)) if standing.len() > 2 && self.chance.bool() => Wish::Erase(id),
            (23..=24, Some(id)) if knows_table(version, &CONSENT_EVENT) => {
                Wish::Consent(id, consent(self.chance.bool()))
            }
            (25..=26, Some(id)) if knows_table(version, &NEIGHBOUR_TAG) => {
                Wish::Tag(id, format!("kan {}", self.chance.u8(..3)))
            }
            (27, Some(id)) if knows_table(version, &NEIGHBOUR_TAG) => {
                Wish::Untag(id, format!("kan {}", self.chance.u8(..3)))
            }
            (28..=30, _) => Wish::Undo,
            (31, _) => Wish::Redo,
            (32, _) => Wish::AddMember(member(number)),
            (33..=35, _) if !members.is_empty() => {
                let id = members[self.chance.usize(..members.len())];
                Wish::EditMember(TeamMemberId::new(id), member(number))
            }
            (_, Some(id)) if standing.len() > 12 => Wish::Edit(id, self.change(number, version)),
            _ => Wish::Create(neighbour(number)),
        }
    }

    fn change(&mut self, number: u32, version: Version) -> NeighbourChange {
        let mut change = NeighbourChange::default();
        match self.chance.u8(..4) {
            0 | 1 => change.phone = Some(phone(number)),
            2 if version != WITHOUT_NOTES => {
                change.note = Some(format!("§{number}§ aan de deur gesproken"));
            }
            _ => change.email = Some(format!("s{number}@straat.nl")),
        }
        change
    }
}

impl Wish {
    /// Does it; whether it was acknowledged.
    async fn grant(self, app: &App, initiative: InitiativeId) -> bool {
        match self {
            Self::Create(input) => create_neighbour(app, initiative, &input).await.is_ok(),
            Self::Edit(id, change) => edit_neighbour(app, id, &change).await.is_ok(),
            Self::Trash(id) => trash_neighbours(app, &[id]).await.is_ok(),
            Self::Restore(id) => restore_neighbours(app, &[id]).await.is_ok(),
            Self::Erase(id) => erase_neighbour(app, id).await.is_ok(),
            Self::Consent(id, input) => record_consent(app, id, &input).await.is_ok(),
            Self::Tag(id, tag) => tag_neighbours(app, &[id], &tag).await.is_ok(),
            Self::Untag(id, tag) => untag_neighbours(app, &[id], &tag).await.is_ok(),
            Self::Undo => undo(app).await.is_ok(),
            Self::Redo => redo(app).await.is_ok(),
            Self::AddMember(input) => add_team_member(app, initiative, &input).await.is_ok(),
            Self::EditMember(id, input) => edit_team_member(app, id, &input).await.is_ok(),
        }
    }
}

fn name_of(wish: &Wish) -> &'static str {
    match wish {
        Wish::Create(_) => "create",
        Wish::Edit(..) => "edit",
        Wish::Trash(_) => "trash",
        Wish::Restore(_) => "restore",
        Wish::Erase(_) => "erase",
        Wish::Consent(..) => "consent",
        Wish::Tag(..) => "tag",
        Wish::Untag(..) => "untag",
        Wish::Undo => "undo",
        Wish::Redo => "redo",
        Wish::AddMember(_) => "add member",
        Wish::EditMember(..) => "edit member",
    }
}

fn must_change(name: &str) -> bool {
    [
        "create",
        "edit",
        "trash",
        "restore",
        "erase",
        "consent",
        "add member",
        "import",
        "resolve",
        "begin minutes",
        "write",
        "approve",
        "reopen",
        "take",
        "leave",
        "rename",
        "trash minutes",
        "add resource",
        "edit resource",
        "trash resource",
        "book",
        "move booking",
        "confirm booking",
        "cancel booking",
        "pick up",
        "bring back",
    ]
    .contains(&name)
}

async fn import_list(app: &App, initiative: InitiativeId, list: &Path) -> bool {
    let file = read_import_file(app, list, None).await;
    let file = file.expect("a list can be read");
    let choice = ImportChoice {
        columns: file.columns,
        ..ImportChoice::default()
    };
    let never = Stop::default();
    let imported = import_neighbours(app, initiative, &file.table, &choice, &never);
    imported.await.is_ok()
}

/// Notes something about a new neighbour that nobody wrote before; whether the initiative is there.
pub async fn note_something(app: &App, initiative: InitiativeId, note: &str) -> bool {
    let input = NeighbourInput {
        note: note.to_owned(),
        ..neighbour(0)
    };
    create_neighbour(app, initiative, &input).await.is_ok()
}

fn neighbour(number: u32) -> NeighbourInput {
    NeighbourInput {
        given: format!("§{number}§"),
        family: "Berg".into(),
        street: "Dorpsstraat".into(),
        house_number: (1 + number % 3).to_string(),
        postcode: "3511 AB".into(),
        city: "Utrecht".into(),
        phone: phone(number),
        ..NeighbourInput::default()
    }
}

fn member(number: u32) -> TeamMemberInput {
    TeamMemberInput {
        given: format!("§{number}§"),
        prefix: String::new(),
        family: "Smit".into(),
        role: "other".into(),
        phone: phone(number),
        email: String::new(),
        note: String::new(),
    }
}

fn phone(number: u32) -> String {
    format!("061{number:07}")
}

fn consent(given: bool) -> ConsentInput {
    ConsentInput {
        channel: "email".into(),
        purpose: "newsletter".into(),
        given,
        wording: "ja".into(),
        source: "spoken".into(),
    }
}

/// The rows of a table that stand, or that are in the trash.
pub fn rows_of(look: &Look, table: &Table, removed: bool) -> Vec<Uuid> {
    let of = |((id, row, column), (value, _)): (&app::Cell, &(Value, _))| {
        let is = *id == table.id && *column == REMOVED_AT && (*value != Value::Null) == removed;
        is.then_some(*row)
    };
    look.cells.iter().filter_map(of).collect()
}

/// A person and what hangs on them.
fn erased_with(look: &Look, person: Uuid) -> Vec<(app::sync::TableId, Uuid)> {
    let points = |value: &Value| *value == Value::reference(person);
    let rows = look.cells.iter().filter(|((table, row, _), (value, _))| {
        (*table == NEIGHBOUR.id && *row == person) || points(value)
    });
    rows.map(|((table, row, _), _)| (*table, *row)).collect()
}
