//! The circle around the playground, a round that was walked, one half way, and a list on paper.

use app::circle::{CirclePartInput, add_circle_part};

use app::door_round::{
    QuestionInput, RoundInput, VisitInput, end_round, record_visit, round_doors, start_round,
};
use app::import::Stop;
use app::support::{SupportInput, record_support, set_support_rules};
use app::{App, ErrorCode, Refusal};
use domain::{DoorRoundId, InitiativeId, SupportRules};

use crate::build::{BuildError, of_street};
use crate::chance::Chance;
use crate::story_clock::StoryClock;
use crate::streets::TOWN;

const SEED: u64 = 0x0d00;
/// Of the laan only the side of the playground is asked.
const CIRCLE: [(&str, &str, &str); 3] = [
    ("Lindelaan", "1-57", "odd"),
    ("Berkenhof", "1-22", "both"),
    ("Kastanjeplein", "1-14", "both"),
];
const FIRST_ROUND: i64 = 21;
const SECOND_ROUND: i64 = 3;
/// So many doors of the laan are walked in the second round.
const WALKED: usize = 14;
const SIGNED: usize = 9;

/// Lays the circle, walks it once and half a time more, and enters a list.
pub(crate) async fn ask_around(
    app: &App,
    clock: &StoryClock,
    initiative: InitiativeId,
    stop: &Stop,
) -> Result<(), BuildError> {
    let mut chance = Chance::new(SEED);
    clock.be_days_ago(FIRST_ROUND);
    for (street, numbers, side) in CIRCLE {
        let part = CirclePartInput {
            street: street.into(),
            city: TOWN.into(),
            numbers: numbers.into(),
            side: side.into(),
            ..CirclePartInput::default()
        };
        add_circle_part(app, initiative, &part).await?;
    }
    let rules = SupportRules {
        percent: Some(50),
        ..SupportRules::default()
    };
    set_support_rules(app, initiative, rules).await?;
    let first = begin(app, initiative, "Eerste rondje: kennismaken", Vec::new()).await?;
    for (street, ..) in &CIRCLE[1..] {
        walk(app, first, street, usize::MAX, (&mut chance, stop)).await?;
    }
    end_round(app, first).await?;
    clock.be_days_ago(SECOND_ROUND);
    let second = begin(app, initiative, "Wat moet er komen?", questions()).await?;
    walk(app, second, CIRCLE[0].0, WALKED, (&mut chance, stop)).await?;
    clock.be_days_ago(SECOND_ROUND - 1);
    enter_list(app, initiative, &mut chance).await
}

async fn begin(
    app: &App,
    initiative: InitiativeId,
    title: &str,
    questions: Vec<QuestionInput>,
) -> Result<DoorRoundId, BuildError> {
    let input = RoundInput {
        title: title.into(),
        questions,
        ..RoundInput::default()
    };
    Ok(start_round(app, initiative, &input).await?)
}

fn questions() -> Vec<QuestionInput> {
    let question = |kind: &str, text: &str, options: &[&str]| QuestionInput {
        id: None,
        kind: kind.into(),
        text: text.into(),
        options: options.iter().map(|&option| option.into()).collect(),
    };
    vec![
        question("yes_no", "Wilt u een zaterdag helpen?", &[]),
        question(
            "choice",
            "Wat komt er als eerste?",
            &["Schommels", "Zandbak", "Bankjes"],
        ),
    ]
}

async fn walk(
    app: &App,
    round: DoorRoundId,
    street: &str,
    doors: usize,
    (chance, stop): (&mut Chance, &Stop),
) -> Result<(), BuildError> {
    for door in round_doors(app, round, street, TOWN)
        .await?
        .into_iter()
        .take(doors)
    {
        if stop.is_asked() {
            return Err(BuildError::Cancelled);
        }
        let outcome = chance.pick(&[
            "for",
            "for",
            "for",
            "for",
            "against",
            "neutral",
            "not_home",
            "not_home",
            "come_back",
        ]);
        let remark = match outcome {
            "against" if chance.percent(60) => "Bang voor geluid in de avond.",
            "come_back" => "Na zes uur.",
            _ => "",
        };
        let visit = VisitInput {
            street: street.into(),
            city: TOWN.into(),
            house_number: door.number,
            household: door.household,
            outcome: outcome.into(),
            remark: remark.into(),
            answers: Vec::new(),
        };
        record_visit(app, round, &visit).await?;
    }
    Ok(())
}

/// A list that lay at the bakery: most names stand once, and some doors had spoken already.
async fn enter_list(
    app: &App,
    initiative: InitiativeId,
    chance: &mut Chance,
) -> Result<(), BuildError> {
    for (street, ..) in CIRCLE {
        for person in of_street(app, initiative, street)
            .await?
            .into_iter()
            .take(SIGNED / 3 * 2)
        {
            if chance.percent(50) {
                continue;
            }
            let signed = SupportInput {
                position: "for".into(),
                channel: "paper".into(),
                neighbour: Some(person.id),
                ..SupportInput::default()
            };
            match record_support(app, initiative, &signed)
                .await
                .map_err(Refusal::from)
            {
                Err(refusal) if refusal.code != ErrorCode::DoubleSupport => {
                    return Err(refusal.into());
                }
                Ok(_) | Err(_) => {}
            }
        }
    }
    Ok(())
}
