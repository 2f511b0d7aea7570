//! What people do to an initiative in depth: they fill in cards, keep lists, answer the checklist.
//! It is decided apart from everything else, so that schedules stay what they were.

use app::depth::{
    Depth, PartyInput, QuestionInput, RoleInput, add_holder, answer_check, edit_question,
    remove_party, save_party, save_role, show_depth,
};
use app::domain::{CheckKey, InitiativeId, PartyId, RoleId};
use app::sync::registry::NEIGHBOUR;
use app::{App, Look};
use sabotage::Version;
use uuid::Uuid;

use crate::acts::rows_of;
use crate::world::{Sound, World};

/// More sides and roles than these are not written down: several write over the same.
const ROWS_MAX: usize = 3;

/// What someone wants to do, all chosen.
enum Wish {
    Card(QuestionInput),
    Party(Option<PartyId>, PartyInput),
    RemoveParty(PartyId),
    Role(Option<RoleId>, RoleInput),
    Hold(RoleId, Uuid),
    Answer(CheckKey, String),
}

impl World {
    /// Now and then someone works on the initiative itself; the program may end meanwhile.
    pub async fn deepen(&mut self, seat: usize) -> Sound {
        if self.depth.u8(..4) > 0 || self.seats[seat].laptop.version != Version::Present {
            return Ok(());
        }
        std::mem::swap(&mut self.chance, &mut self.depth);
        let done = self.at_the_table(seat).await;
        std::mem::swap(&mut self.chance, &mut self.depth);
        done
    }

    async fn at_the_table(&mut self, seat: usize) -> Sound {
        let (app, initiative) = (self.seats[seat].laptop.app.clone(), self.initiative);
        let before = self.look(seat).await;
        let standing = show_depth(&app, initiative).await;
        let standing = standing.expect("a store can be read");
        let wish = self.wish_at_the_table(&standing, &before);
        self.may_end_in_a_write();
        let name = wish.name();
        let work = wish.grant(&app, initiative);
        self.do_at(seat, name, &before, work).await
    }

    fn wish_at_the_table(&mut self, it: &Depth, look: &Look) -> Wish {
        let number = self.next_in_depth;
        self.next_in_depth += 1;
        let parties: Vec<PartyId> = it.parties.iter().map(|it| it.id).collect();
        let roles: Vec<RoleId> = it.roles.iter().map(|it| it.role.id).collect();
        let party = self.one_of(&parties);
        let role = self.one_of(&roles);
        let people = rows_of(look, &NEIGHBOUR, false);
        let person = (!people.is_empty()).then(|| people[self.chance.usize(..people.len())]);
        match (self.chance.u8(..20), party, role, person) {
            (0..=5, ..) => Wish::Card(self.question(it, number)),
            (6, Some(id), ..) => Wish::RemoveParty(id),
            (7..=11, party, ..) => Wish::Party(party, side(number)),
            (12..=13, _, role, _) => Wish::Role(role, work(number)),
            (14..=16, _, Some(role), Some(person)) => Wish::Hold(role, person),
            _ => {
                let keys = [CheckKey::Lasting, CheckKey::Council];
                Wish::Answer(keys[self.chance.usize(..keys.len())], said(number))
            }
        }
    }

    /// One of these, or none when there is room for another.
    fn one_of<T: Copy>(&mut self, rows: &[T]) -> Option<T> {
        let at = self.chance.usize(..ROWS_MAX);
        rows.get(at).copied()
    }

    /// The card as it stands with one field written over: others write in others.
    fn question(&mut self, it: &Depth, number: u32) -> QuestionInput {
        let mut card = QuestionInput::from(&it.cards.question);
        let fields = [&mut card.question, &mut card.known, &mut card.shared_goal];
        let [question, known, shared_goal] = fields;
        *match self.chance.u8(..3) {
            0 => question,
            1 => known,
            _ => shared_goal,
        } = said(number);
        card
    }
}

fn said(number: u32) -> String {
    format!("§t{number}§ aan tafel")
}

fn side(number: u32) -> PartyInput {
    PartyInput {
        name: said(number),
        kind: "residents".into(),
        position: "unknown".into(),
        ..PartyInput::default()
    }
}

fn work(number: u32) -> RoleInput {
    RoleInput {
        title: said(number),
        what: said(number),
        needed: 2,
    }
}

impl Wish {
    fn name(&self) -> &'static str {
        match self {
            Self::Card(_) => "fill in card",
            Self::Party(..) => "save party",
            Self::RemoveParty(_) => "remove party",
            Self::Role(..) => "save role",
            Self::Hold(..) => "hold role",
            Self::Answer(..) => "answer item",
        }
    }

    /// Does it; whether it was acknowledged.
    async fn grant(self, app: &App, initiative: InitiativeId) -> bool {
        match self {
            Self::Card(card) => edit_question(app, initiative, &card).await.is_ok(),
            Self::Party(id, it) => save_party(app, initiative, id, &it).await.is_ok(),
            Self::RemoveParty(id) => remove_party(app, id).await.is_ok(),
            Self::Role(id, it) => save_role(app, initiative, id, &it).await.is_ok(),
            Self::Hold(role, person) => add_holder(app, role, person).await.is_ok(),
            Self::Answer(key, note) => {
                let answered = answer_check(app, initiative, key.as_str(), "partly", &note);
                answered.await.is_ok()
            }
        }
    }
}
