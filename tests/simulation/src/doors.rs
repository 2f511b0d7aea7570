//! What people do along the doors: they walk rounds, sign lists, end rounds, and take back what
//! they said. It is decided apart from everything else, so that schedules stay what they were.

use app::domain::{DoorRoundId, NeighbourId, SupportId};
use app::door_round::{
    RoundInput, VisitInput, end_round, list_rounds, record_visit, reopen_round, start_round,
};
use app::support::{
    SupportFilter, SupportInput, SupportQuery, keep_support, list_support, record_support,
    withdraw_support,
};
use app::sync::registry::{DOOR_ROUND, NEIGHBOUR, SUPPORT, VISIT};
use app::sync::{Table, TableId, Value};
use app::{App, Look, heir_of};
use sabotage::Version;
use uuid::Uuid;

use crate::acts::rows_of;
use crate::world::{Broken, Sound, World};

/// More rounds than these are not begun: several walk in the same.
const ROUNDS_MAX: usize = 2;

/// What someone wants to do, all chosen.
enum Wish {
    Start(RoundInput),
    Visit(DoorRoundId, VisitInput),
    End(DoorRoundId),
    Reopen(DoorRoundId),
    Sign(SupportInput),
    Withdraw(SupportId),
    Keep(SupportId),
}

impl World {
    /// Now and then someone at a laptop is at the doors; the program may end meanwhile.
    pub async fn go_along_the_doors(&mut self, seat: usize) -> Sound {
        if self.doors.u8(..4) > 0 || self.seats[seat].laptop.version != Version::Present {
            return Ok(());
        }
        std::mem::swap(&mut self.chance, &mut self.doors);
        let done = self.at_a_door(seat).await;
        std::mem::swap(&mut self.chance, &mut self.doors);
        done
    }

    async fn at_a_door(&mut self, seat: usize) -> Sound {
        let (app, initiative) = (self.seats[seat].laptop.app.clone(), self.initiative);
        let before = self.look(seat).await;
        let wish = self.wish_at_a_door(&app, &before).await;
        if let Wish::End(round) = &wish {
            self.model.doom(not_home_of(&before, round.uuid()));
        }
        self.may_end_in_a_write();
        let name = wish.name();
        let work = wish.grant(&app, initiative);
        self.do_at(seat, name, &before, work).await
    }

    async fn wish_at_a_door(&mut self, app: &App, look: &Look) -> Wish {
        let number = self.next_at_door;
        self.next_at_door += 1;
        let rounds = list_rounds(app, self.initiative).await;
        let rounds = rounds.expect("a store can be read");
        let round = rounds.get(self.chance.usize(..ROUNDS_MAX));
        let Some(round) = round.map(|it| &it.round) else {
            return Wish::Start(RoundInput {
                title: format!("Ronde §d{number}§"),
                ..RoundInput::default()
            });
        };
        let query = SupportQuery {
            initiative: self.initiative,
            text: String::new(),
            filter: SupportFilter::All,
            offset: 0,
            limit: 500,
        };
        let said = list_support(app, &query).await;
        let said = said.expect("a store can be read").rows;
        let some = (!said.is_empty()).then(|| self.chance.usize(..said.len()));
        let some = some.map(|at| said[at].at_home.support.id);
        match (self.chance.u8(..20), some) {
            (0, _) if round.ended_at.is_none() => Wish::End(round.id),
            (0..=2, _) if round.ended_at.is_some() => Wish::Reopen(round.id),
            (3..=4, Some(id)) => Wish::Withdraw(id),
            (5, Some(id)) => Wish::Keep(id),
            (6..=11, _) if round.ended_at.is_none() => Wish::Visit(round.id, self.visit(number)),
            _ => Wish::Sign(self.signature(look, number)),
        }
    }

    fn visit(&mut self, number: u32) -> VisitInput {
        let outcomes = ["for", "against", "not_home", "not_home", "come_back", ""];
        VisitInput {
            street: "Dorpsstraat".into(),
            city: "Utrecht".into(),
            house_number: (1 + self.chance.u32(..5)).to_string(),
            outcome: outcomes[self.chance.usize(..outcomes.len())].into(),
            remark: format!("§d{number}§ aan de deur"),
            ..VisitInput::default()
        }
    }

    fn signature(&mut self, look: &Look, number: u32) -> SupportInput {
        let people = rows_of(look, &NEIGHBOUR, false);
        let someone = (!people.is_empty()).then(|| people[self.chance.usize(..people.len())]);
        SupportInput {
            position: ["for", "against"][self.chance.usize(..2)].into(),
            channel: "paper".into(),
            remark: format!("§d{number}§ op de lijst"),
            street: "Dorpsstraat".into(),
            house_number: (1 + self.chance.u32(..5)).to_string(),
            city: "Utrecht".into(),
            neighbour: someone.filter(|_| self.chance.bool()).map(NeighbourId::new),
            allow_double: true,
            ..SupportInput::default()
        }
    }

    /// In no round that has ended it is known who was not home.
    pub fn nobody_is_not_home(&self, look: &Look) -> Sound {
        for round in rows_of(look, &DOOR_ROUND, false) {
            let ended = value(look, &DOOR_ROUND, round, "ended_at");
            let known = not_home_of(look, round);
            if ended.is_some_and(|at| *at != Value::Null) && !known.is_empty() {
                return Err(Broken(format!("{} are known not to be home", known.len())));
            }
        }
        Ok(())
    }

    /// For what someone said who is erased something stands, without them.
    pub fn statements_stay(&self, team: &[usize], look: &Look) -> Sound {
        let stands = |row: Uuid| value(look, &SUPPORT, row, "position").is_some();
        let known = self.known(team);
        for statement in self.model.statements_without_a_person(&known) {
            let heir = heir_of(statement);
            if !stands(heir) && !look.erased.contains(&(SUPPORT.id, heir)) {
                return Err(Broken(format!("nothing stands for statement {statement}")));
            }
        }
        Ok(())
    }
}

impl Wish {
    fn name(&self) -> &'static str {
        match self {
            Self::Start(_) => "start round",
            Self::Visit(..) => "visit",
            Self::End(_) => "end round",
            Self::Reopen(_) => "reopen round",
            Self::Sign(_) => "sign",
            Self::Withdraw(_) => "withdraw",
            Self::Keep(_) => "keep",
        }
    }

    /// Does it; whether it was acknowledged.
    async fn grant(self, app: &App, initiative: app::domain::InitiativeId) -> bool {
        match self {
            Self::Start(input) => start_round(app, initiative, &input).await.is_ok(),
            Self::Visit(round, input) => record_visit(app, round, &input).await.is_ok(),
            Self::End(round) => end_round(app, round).await.is_ok(),
            Self::Reopen(round) => reopen_round(app, round).await.is_ok(),
            Self::Sign(input) => record_support(app, initiative, &input).await.is_ok(),
            Self::Withdraw(id) => withdraw_support(app, id, "").await.is_ok(),
            Self::Keep(id) => keep_support(app, id).await.is_ok(),
        }
    }
}

fn value<'a>(look: &'a Look, table: &Table, row: Uuid, column: &str) -> Option<&'a Value> {
    let cell = (table.id, row, table.column(column));
    look.cells.get(&cell).map(|(value, _)| value)
}

/// The rows of a round that say that nobody was home.
fn not_home_of(look: &Look, round: Uuid) -> Vec<(TableId, Uuid)> {
    let (of, said) = (Value::reference(round), Value::from("not_home"));
    let rows = look
        .cells
        .iter()
        .filter(|((table, _, column), (value, _))| {
            *table == VISIT.id && *column == VISIT.column("outcome") && *value == said
        });
    let rows = rows.map(|((_, row, _), _)| *row);
    rows.filter(|row| value(look, &VISIT, *row, "round_id") == Some(&of))
        .map(|row| (VISIT.id, row))
        .collect()
}
