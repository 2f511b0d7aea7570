//! The circle, support and door rounds in `samenspel.json`, and their lists.
//!
//! Who was not home is in no export, also while a round goes on.

use std::collections::BTreeMap;

use domain::{
    CirclePart, DoorRound, DoorRoundId, InitiativeId, RoundQuestion, RoundStreet, SupportRules,
    Visit, VisitAnswer,
};
use interchange::{begin_csv, push_csv_row};
use serde::Serialize;
use storage::{Lease, StorageError, SupportAtHome};

use super::document::moment;

const SUPPORT: [&str; 12] = [
    "id",
    "initiativeId",
    "householdId",
    "neighbourId",
    "name",
    "address",
    "position",
    "channel",
    "givenOn",
    "withdrawnOn",
    "remark",
    "doubleOf",
];
const VISITS: [&str; 7] = [
    "id",
    "initiativeId",
    "roundId",
    "householdId",
    "outcome",
    "remark",
    "visitedAt",
];

#[derive(Serialize)]
pub(super) struct SupportRulesJson {
    unit: &'static str,
    needed: Option<u32>,
    percent: Option<u32>,
}

#[derive(Serialize)]
pub(super) struct CirclePartJson {
    id: String,
    kind: &'static str,
    street: String,
    city: String,
    first: u32,
    last: u32,
    side: &'static str,
    addition: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SupportJson {
    id: String,
    household_id: String,
    neighbour_id: Option<String>,
    position: &'static str,
    channel: &'static str,
    given_on: Option<String>,
    withdrawn_on: Option<String>,
    remark: String,
    double_of: Option<String>,
    round_id: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RoundJson {
    id: String,
    title: String,
    started_on: Option<String>,
    ended_at: Option<String>,
    streets: Vec<RoundStreetJson>,
    questions: Vec<QuestionJson>,
    visits: Vec<VisitJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RoundStreetJson {
    street: String,
    city: String,
    side: &'static str,
    helper_id: String,
}

#[derive(Serialize)]
pub(super) struct QuestionJson {
    id: String,
    kind: &'static str,
    text: String,
    options: Vec<String>,
    answers: Vec<AnswerJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AnswerJson {
    household_id: String,
    answer: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct VisitJson {
    id: String,
    household_id: String,
    outcome: Option<&'static str>,
    remark: String,
    visited_at: String,
}

impl From<SupportRules> for SupportRulesJson {
    fn from(it: SupportRules) -> Self {
        Self {
            unit: it.unit.as_str(),
            needed: it.needed,
            percent: it.percent,
        }
    }
}

impl From<CirclePart> for CirclePartJson {
    fn from(it: CirclePart) -> Self {
        Self {
            id: it.id.to_string(),
            kind: it.kind.as_str(),
            street: it.street,
            city: it.city,
            first: it.first,
            last: it.last,
            side: it.side.as_str(),
            addition: it.addition,
        }
    }
}

impl From<&SupportAtHome> for SupportJson {
    fn from(it: &SupportAtHome) -> Self {
        let it = &it.support;
        Self {
            id: it.id.to_string(),
            household_id: it.household.to_string(),
            neighbour_id: it.neighbour.map(|id| id.to_string()),
            position: it.position.as_str(),
            channel: it.channel.as_str(),
            given_on: it.given_on.map(|day| day.to_string()),
            withdrawn_on: it.withdrawn_on.map(|day| day.to_string()),
            remark: it.remark.as_str().to_owned(),
            double_of: it.double_of.map(|id| id.to_string()),
            round_id: it.round.map(|id| id.to_string()),
        }
    }
}

impl RoundJson {
    pub(super) async fn of(lease: &mut Lease, it: DoorRound) -> Result<Self, StorageError> {
        let mut answers = lease.round_answers(it.id).await?;
        let questions = lease.round_questions(it.id).await?;
        let question = |it: RoundQuestion| {
            let of_it = answers.extract_if(.., |answer| answer.question == it.id);
            QuestionJson {
                id: it.id.to_string(),
                kind: it.kind.as_str(),
                text: it.text.as_str().to_owned(),
                options: it.options,
                answers: of_it.map(AnswerJson::from).collect(),
            }
        };
        Ok(Self {
            id: it.id.to_string(),
            title: it.title.as_str().to_owned(),
            started_on: it.started_on.map(|day| day.to_string()),
            ended_at: it.ended_at.map(moment),
            questions: questions.into_iter().map(question).collect(),
            streets: (lease.round_streets(it.id).await?.into_iter())
                .map(RoundStreetJson::from)
                .collect(),
            visits: Vec::new(),
        })
    }
}

impl From<RoundStreet> for RoundStreetJson {
    fn from(it: RoundStreet) -> Self {
        Self {
            street: it.street,
            city: it.city,
            side: it.side.as_str(),
            helper_id: it.helper.to_string(),
        }
    }
}

impl From<VisitAnswer> for AnswerJson {
    fn from(it: VisitAnswer) -> Self {
        Self {
            household_id: it.household.to_string(),
            answer: it.answer.as_str().to_owned(),
        }
    }
}

impl From<&Visit> for VisitJson {
    fn from(it: &Visit) -> Self {
        Self {
            id: it.id.to_string(),
            household_id: it.household.to_string(),
            outcome: it.outcome.map(domain::Outcome::as_str),
            remark: it.remark.as_str().to_owned(),
            visited_at: moment(it.visited_at),
        }
    }
}

/// What an initiative knows of its doors.
pub(super) struct StreetOf {
    pub(super) circle: Vec<CirclePartJson>,
    pub(super) support: Vec<SupportJson>,
    pub(super) rounds: Vec<RoundJson>,
}

/// The lists so far.
pub(super) struct StreetSheets {
    support: String,
    visits: String,
}

impl StreetSheets {
    pub(super) fn new() -> Self {
        Self {
            support: begin_csv(SUPPORT),
            visits: begin_csv(VISITS),
        }
    }

    /// Takes in what an initiative knows of its doors.
    pub(super) async fn take(
        &mut self,
        lease: &mut Lease,
        id: InitiativeId,
    ) -> Result<StreetOf, StorageError> {
        let parts = lease.circle_parts(id).await?;
        let statements = lease.support_in(id).await?;
        let mut rounds = BTreeMap::<DoorRoundId, RoundJson>::new();
        for round in lease.door_rounds(id).await? {
            rounds.insert(round.id, RoundJson::of(lease, round).await?);
        }
        for visit in lease.visits_in(id).await? {
            if let Some(round) = rounds.get_mut(&visit.round) {
                round.visits.push((&visit).into());
                self.visit(&visit);
            }
        }
        for it in &statements {
            self.statement(it);
        }
        Ok(StreetOf {
            circle: parts.into_iter().map(Into::into).collect(),
            support: statements.iter().map(Into::into).collect(),
            rounds: rounds.into_values().collect(),
        })
    }

    fn statement(&mut self, at_home: &SupportAtHome) {
        let it = &at_home.support;
        let name = at_home.name.as_ref().map(ToString::to_string);
        let id = |id: Option<String>| id.unwrap_or_default();
        let day = |day: Option<jiff::civil::Date>| id(day.map(|day| day.to_string()));
        let cells = [
            it.id.to_string(),
            it.initiative.to_string(),
            it.household.to_string(),
            id(it.neighbour.map(|id| id.to_string())),
            name.unwrap_or_default(),
            at_home.address.to_string(),
            it.position.as_str().to_owned(),
            it.channel.as_str().to_owned(),
            day(it.given_on),
            day(it.withdrawn_on),
            it.remark.as_str().to_owned(),
            id(it.double_of.map(|id| id.to_string())),
        ];
        push_csv_row(&mut self.support, cells);
    }

    fn visit(&mut self, it: &Visit) {
        let cells = [
            it.id.to_string(),
            it.initiative.to_string(),
            it.round.to_string(),
            it.household.to_string(),
            it.outcome.map_or("", domain::Outcome::as_str).to_owned(),
            it.remark.as_str().to_owned(),
            moment(it.visited_at),
        ];
        push_csv_row(&mut self.visits, cells);
    }

    /// Every list with the name of its file.
    pub(super) fn files(self) -> Vec<(&'static str, Vec<u8>)> {
        vec![
            ("support.csv", self.support.into_bytes()),
            ("visits.csv", self.visits.into_bytes()),
        ]
    }
}
