//! Notes what came of ringing at a door.

use domain::period::day_of;
use domain::{
    Address, DoorRound, DoorRoundId, Household, HouseholdId, Outcome, Position, RoundQuestion,
    RoundQuestionId, Support, SupportChannel, SupportId, Text, Visit, VisitId, last_visits,
};
use storage::{Act, answer_at};
use sync::registry::SUPPORT;

use super::RoundError;
use super::edit_round::going_on;
use super::make_answers::make_answers;
use super::round_doors::{RoundDoor, round_door};
use crate::field::At as _;
use crate::neighbour::home::{AddressInput, door_at, parse};
use crate::{App, ErrorCode, Field, FieldError};

/// A visit as typed.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields of a visit, as typed")]
pub struct VisitInput {
    pub street: String,
    pub city: String,
    pub house_number: String,
    /// The household, when it is known.
    pub household: Option<HouseholdId>,
    /// An outcome; empty while someone only types a remark or an answer.
    pub outcome: String,
    pub remark: String,
    pub answers: Vec<(RoundQuestionId, String)>,
}

/// Notes it, and the statement that was made at the door with it. The last visit of a door and a
/// round stands, and so does what was said at it: another outcome takes the statement of this
/// round along.
pub async fn record_visit(
    app: &App,
    id: DoorRoundId,
    input: &VisitInput,
) -> Result<RoundDoor, RoundError> {
    let outcome = match input.outcome.as_str() {
        "" => None,
        outcome => Some(outcome.parse::<Outcome>().at(Field::Outcome)?),
    };
    let remark = Text::parse(&input.remark).at(Field::Remark)?;
    make_answers(app, id, input).await?;
    let mut act = app.begin("record_visit").await?;
    let round = going_on(&mut act, id).await?;
    let questions = act.round_questions(id).await?;
    let answers = answers(&questions, &input.answers)?;
    let household = door(app, &mut act, &round, input).await?;
    let visit = Noting {
        app,
        round: &round,
        household: &household,
    };
    visit.note_outcome(&mut act, outcome, remark).await?;
    if outcome.is_some() {
        let position = outcome.and_then(Outcome::position);
        visit.note_support(&mut act, position).await?;
    }
    if outcome == Some(Outcome::NoPost) && !household.no_post {
        act.save(&Household {
            no_post: true,
            ..household.clone()
        });
    }
    visit.note_answers(&mut act, &answers).await?;
    app.commit(act).await?;
    let mut lease = app.store.lease().await?;
    round_door(&mut lease, id, &household).await
}

async fn door(
    app: &App,
    act: &mut Act,
    round: &DoorRound,
    input: &VisitInput,
) -> Result<Household, RoundError> {
    if let Some(id) = input.household {
        return act.household(id).await?.ok_or(RoundError::Unknown);
    }
    Ok(door_at(app, act, round.initiative, address(input)?).await?)
}

pub(super) fn address(input: &VisitInput) -> Result<Address, RoundError> {
    let address: Address = parse(&AddressInput {
        street: &input.street,
        house_number: &input.house_number,
        postcode: "",
        city: &input.city,
    })?;
    let blank = |field| RoundError::from(FieldError::new(field, ErrorCode::Blank));
    if address.street.is_empty() {
        return Err(blank(Field::Street));
    }
    if address.house_number.is_none() {
        return Err(blank(Field::HouseNumber));
    }
    Ok(address)
}

pub(super) fn answers(
    questions: &[RoundQuestion],
    typed: &[(RoundQuestionId, String)],
) -> Result<Vec<(RoundQuestionId, Text)>, RoundError> {
    let mut answers = Vec::new();
    for (id, answer) in typed {
        let question = questions.iter().find(|question| question.id == *id);
        let question = question.ok_or(RoundError::Unknown)?;
        let answer = question.answer(answer).at(Field::Answers)?;
        answers.push((*id, Text::parse(&answer).at(Field::Answers)?));
    }
    Ok(answers)
}

/// What is noted, and of what.
struct Noting<'a> {
    app: &'a App,
    round: &'a DoorRound,
    household: &'a Household,
}

impl Noting<'_> {
    /// The same outcome again only changes the remark; another one is a row of its own, so that
    /// "not home" is never the past of a row that stays.
    async fn note_outcome(
        &self,
        act: &mut Act,
        outcome: Option<Outcome>,
        remark: Text,
    ) -> Result<(), RoundError> {
        let visits = act.visits_at(self.round.id, &[self.household.id]).await?;
        let standing = last_visits(visits, |household| household).remove(&self.household.id);
        let is_same =
            |it: &Visit| outcome.is_none() || it.outcome.is_none() || it.outcome == outcome;
        let now = act.now();
        match standing.filter(is_same) {
            Some(standing) => act.save(&Visit {
                outcome: outcome.or(standing.outcome),
                visited_at: if outcome.is_some() {
                    now
                } else {
                    standing.visited_at
                },
                remark,
                ..standing
            }),
            None => act.add(&Visit {
                id: VisitId::new(self.app.ports.next_id()),
                initiative: self.round.initiative,
                round: self.round.id,
                household: self.household.id,
                outcome,
                remark,
                visited_at: now,
            }),
        }
        Ok(())
    }

    async fn note_support(
        &self,
        act: &mut Act,
        position: Option<Position>,
    ) -> Result<(), RoundError> {
        let today = day_of(act.now());
        let mut said = act.support_at(&[self.household.id]).await?;
        said.retain(|it| {
            it.support.round == Some(self.round.id) && it.support.household == self.household.id
        });
        let Some(position) = position else {
            for it in said {
                act.trash(&SUPPORT, it.support.id.uuid());
            }
            return Ok(());
        };
        let mut standing = said.into_iter().map(|it| it.support);
        match standing.next_back().filter(|it| it.withdrawn_on.is_none()) {
            Some(standing) => act.save(&Support {
                position,
                given_on: Some(today),
                double_of: None,
                ..standing
            }),
            None => act.add(&self.statement(position, today)),
        }
        Ok(())
    }

    fn statement(&self, position: Position, today: jiff::civil::Date) -> Support {
        Support {
            id: SupportId::new(self.app.ports.next_id()),
            initiative: self.round.initiative,
            household: self.household.id,
            neighbour: None,
            pseudonym: None,
            position,
            channel: SupportChannel::Door,
            given_on: Some(today),
            withdrawn_on: None,
            remark: Text::default(),
            double_of: None,
            round: Some(self.round.id),
        }
    }

    /// An empty answer takes back what was answered; where nothing was, nothing is written.
    async fn note_answers(
        &self,
        act: &mut Act,
        answers: &[(RoundQuestionId, Text)],
    ) -> Result<(), RoundError> {
        let doors = [self.household.id];
        let standing = act.round_answers_at(self.round.id, &doors).await?;
        for (question, answer) in answers {
            let initiative = self.round.initiative;
            let it = answer_at(initiative, *question, self.household.id, answer.clone());
            if !answer.is_empty() || standing.iter().any(|known| known.id == it.id) {
                act.save(&it);
            }
        }
        Ok(())
    }
}
