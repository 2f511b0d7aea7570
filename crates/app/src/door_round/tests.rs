//! Rounds as they are walked.

mod answers;

use domain::{DoorRoundId, InitiativeId, Outcome, Position};

use super::*;
use crate::circle::{CirclePartInput, add_circle_part};
use crate::history::undo;
use crate::neighbour::erase_neighbour;
use crate::support::{SupportInput, count_support, record_support};
use crate::team::two_laptops::TwoLaptops;
use crate::testing::TestApp;
use crate::{App, ErrorCode, Refusal};

async fn part(app: &App, initiative: InitiativeId, street: &str, numbers: &str, side: &str) {
    let part = CirclePartInput {
        street: street.into(),
        numbers: numbers.into(),
        side: side.into(),
        ..CirclePartInput::default()
    };
    add_circle_part(app, initiative, &part).await.unwrap();
}

/// Three streets of 40 doors, of one the odd side only.
async fn three_streets(app: &App, initiative: InitiativeId) {
    part(app, initiative, "Lindestraat", "1-39", "odd").await;
    part(app, initiative, "Kastanjelaan", "1-12", "both").await;
    part(app, initiative, "Lindeplein", "1-8", "both").await;
}

async fn begun(app: &App, initiative: InitiativeId, title: &str) -> DoorRoundId {
    let input = RoundInput {
        title: title.into(),
        ..RoundInput::default()
    };
    start_round(app, initiative, &input).await.unwrap()
}

fn at(street: &str, number: &str, outcome: &str) -> VisitInput {
    VisitInput {
        street: street.into(),
        house_number: number.into(),
        outcome: outcome.into(),
        ..VisitInput::default()
    }
}

async fn ring(
    app: &App,
    round: DoorRoundId,
    street: &str,
    number: &str,
    outcome: &str,
) -> RoundDoor {
    record_visit(app, round, &at(street, number, outcome))
        .await
        .unwrap()
}

/// Walks all doors of the circle: what came of each by its place on the walk.
async fn walk(app: &App, round: DoorRoundId, outcome: impl Fn(usize) -> &'static str) {
    let mut place = 0;
    let shown = show_round(app, round).await.unwrap();
    for street in shown.streets {
        for door in round_doors(app, round, &street.street, &street.city)
            .await
            .unwrap()
        {
            ring(app, round, &street.street, &door.number, outcome(place)).await;
            place += 1;
        }
    }
    assert_eq!(place, 40);
}

#[tokio::test]
async fn two_rounds_and_a_list_on_paper_agree_with_a_count_by_hand() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    three_streets(&t.app, initiative).await;
    let first = begun(&t.app, initiative, "Eerste ronde").await;
    // By hand: 40 doors; of every eight 3 for, 1 against, 1 neutral, 2 not home, 1 come back.
    let of_eight = [
        "for",
        "against",
        "for",
        "not_home",
        "neutral",
        "for",
        "come_back",
        "not_home",
    ];
    walk(&t.app, first, |place| of_eight[place % 8]).await;
    let count = count_support(&t.app, initiative).await.unwrap().count;
    assert_eq!(
        (count.in_favour, count.against, count.neutral, count.silent),
        (15, 5, 5, 15)
    );
    assert_eq!(
        end_round(&t.app, first).await.unwrap(),
        EndedRound { cleared: 10 }
    );
    let count_after = count_support(&t.app, initiative).await.unwrap().count;
    assert_eq!(count_after, count);
    // The second round asks the doors anew; what stands from the first stays where it says nothing.
    let second = begun(&t.app, initiative, "Tweede ronde").await;
    walk(&t.app, second, |place| match place % 8 {
        3 => "for",
        6 => "against",
        7 => "no_post",
        _ => "not_home",
    })
    .await;
    let count = count_support(&t.app, initiative).await.unwrap().count;
    assert_eq!(
        (count.in_favour, count.against, count.neutral, count.silent),
        (20, 10, 5, 5)
    );
    // 25 signatures, of which 3 are of people who signed already: 12 at doors that said for,
    // 5 at silent doors, 5 outside the circle.
    let shown = crate::circle::show_circle(&t.app, initiative)
        .await
        .unwrap();
    let mut signed = Vec::new();
    for street in &shown.streets {
        let doors = |wanted| street.doors.iter().filter(move |it| it.position == wanted);
        signed.extend(
            doors(Some(Position::For))
                .map(|it| (street.street.clone(), it.number.clone()))
                .take(4),
        );
        signed.extend(doors(None).map(|it| (street.street.clone(), it.number.clone())));
    }
    assert_eq!(signed.len(), 17);
    signed.extend((1..=5).map(|number| ("Verderop".to_owned(), number.to_string())));
    signed.extend(signed[..3].to_vec());
    assert_eq!(signed.len(), 25);
    for (at, (street, house_number)) in signed.iter().enumerate() {
        let input = SupportInput {
            position: "for".into(),
            channel: "paper".into(),
            street: street.clone(),
            house_number: house_number.clone(),
            family: format!("Bewoner {}", at % 22),
            allow_double: true,
            ..SupportInput::default()
        };
        record_support(&t.app, initiative, &input).await.unwrap();
    }
    let count = count_support(&t.app, initiative).await.unwrap().count;
    assert_eq!(
        (count.in_favour, count.against, count.neutral, count.silent),
        (25, 10, 5, 0)
    );
    assert_eq!((count.doors, count.outside, count.clashes), (40, 5, 0));
    assert_eq!(
        count.doubles,
        12 + 3,
        "the doors had said so, and three signed twice"
    );
}

#[tokio::test]
async fn one_goes_on_where_one_stopped() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    part(&t.app, initiative, "Lindeplein", "1-6", "").await;
    let round = begun(&t.app, initiative, "Ronde").await;
    let doors = round_doors(&t.app, round, "lindeplein", "").await.unwrap();
    let walk: Vec<_> = doors.iter().map(|it| it.number.as_str()).collect();
    assert_eq!(walk, ["1", "3", "5", "6", "4", "2"]);
    let next = async || show_round(&t.app, round).await.unwrap().next_key;
    assert_eq!(next().await.as_ref(), Some(&doors[0].key));
    ring(&t.app, round, "Lindeplein", "3", "for").await;
    ring(&t.app, round, "Lindeplein", "5", "not_home").await;
    assert_eq!(next().await.as_ref(), Some(&doors[3].key));
    undo(&t.app).await.unwrap();
    assert_eq!(next().await.as_ref(), Some(&doors[2].key));
    for number in ["5", "6", "4", "2"] {
        ring(&t.app, round, "Lindeplein", number, "for").await;
    }
    assert_eq!(next().await.as_ref(), Some(&doors[0].key));
    ring(&t.app, round, "Lindeplein", "1", "come_back").await;
    assert_eq!(next().await, None);
    let rounds = list_rounds(&t.app, initiative).await.unwrap();
    assert_eq!((rounds[0].done, rounds[0].doors), (6, 6));
}

#[tokio::test]
async fn the_last_visit_takes_along_what_was_said_at_the_one_before() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    part(&t.app, initiative, "Lindeplein", "1-6", "").await;
    let round = begun(&t.app, initiative, "Ronde").await;
    ring(&t.app, round, "Lindeplein", "1", "for").await;
    ring(&t.app, round, "Lindeplein", "1", "against").await;
    let count = async || count_support(&t.app, initiative).await.unwrap().count;
    assert_eq!((count().await.in_favour, count().await.against), (0, 1));
    let door = ring(&t.app, round, "Lindeplein", "1", "no_post").await;
    assert!(door.no_post && door.outcome == Some(Outcome::NoPost));
    assert_eq!(count().await.silent, 6);
    let later = begun(&t.app, initiative, "Later").await;
    ring(&t.app, later, "Lindeplein", "1", "neutral").await;
    let door = ring(&t.app, round, "Lindeplein", "1", "come_back").await;
    assert_eq!(door.earlier, Some(Position::Neutral));
}

#[tokio::test]
async fn a_remark_is_kept_before_there_is_an_outcome() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    part(&t.app, initiative, "Lindeplein", "1-6", "").await;
    let input = RoundInput {
        title: "Ronde".into(),
        questions: vec![QuestionInput {
            kind: "choice".into(),
            text: "Wat eerst?".into(),
            options: vec!["bank".into(), "boom".into()],
            ..QuestionInput::default()
        }],
        ..RoundInput::default()
    };
    let round = start_round(&t.app, initiative, &input).await.unwrap();
    let question = show_round(&t.app, round).await.unwrap().questions[0].id;
    let mut visit = VisitInput {
        remark: "Belt zelf terug".into(),
        answers: vec![(question, "bank".into())],
        ..at("Lindeplein", "1", "")
    };
    let door = record_visit(&t.app, round, &visit).await.unwrap();
    assert_eq!(
        (door.outcome, door.remark.as_str()),
        (None, "Belt zelf terug")
    );
    assert_eq!(door.answers, [(question, "bank".to_owned())]);
    assert_eq!(show_round(&t.app, round).await.unwrap().summary.done, 0);
    visit.answers = vec![(question, "schommel".into())];
    let refused = record_visit(&t.app, round, &visit).await;
    assert_eq!(
        Refusal::from(refused.unwrap_err()).code,
        ErrorCode::NotAnAnswer
    );
}

#[tokio::test]
async fn not_home_is_nowhere_once_the_round_has_ended() {
    let two = TwoLaptops::new().await;
    let (a, b, initiative) = (&two.a.app, &two.b.app, two.initiative);
    part(a, initiative, "Lindeplein", "1-6", "").await;
    let round = begun(a, initiative, "Ronde").await;
    ring(a, round, "Lindeplein", "1", "not_home").await;
    ring(a, round, "Lindeplein", "1", "for").await;
    ring(a, round, "Lindeplein", "2", "not_home").await;
    undo(a).await.unwrap();
    ring(a, round, "Lindeplein", "3", "not_home").await;
    two.carry(&two.a, &two.b).await;
    // B walks on without having heard of the end.
    ring(b, round, "Lindeplein", "4", "not_home").await;
    assert_eq!(
        end_round(a, round).await.unwrap(),
        EndedRound { cleared: 1 }
    );
    let left = a.store.lease().await.unwrap().not_home_in(round).await;
    assert!(left.unwrap().is_empty(), "with the end itself");
    let again = record_visit(a, round, &at("Lindeplein", "5", "for")).await;
    assert_eq!(
        Refusal::from(again.unwrap_err()).code,
        ErrorCode::RoundEnded
    );
    two.carry(&two.b, &two.a).await;
    two.carry(&two.a, &two.b).await;
    two.carry(&two.b, &two.a).await;
    for app in [a, b] {
        let mut lease = app.store.lease().await.unwrap();
        assert!(lease.not_home_in(round).await.unwrap().is_empty());
        drop(lease);
        while app.undo_steps().await.unwrap().undo.is_some() {
            undo(app).await.unwrap();
        }
        let mut lease = app.store.lease().await.unwrap();
        assert!(lease.not_home_in(round).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn what_was_written_at_a_door_is_told_when_someone_there_is_erased() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    part(&t.app, initiative, "Lindeplein", "1-6", "").await;
    let round = begun(&t.app, initiative, "Ronde").await;
    let input = SupportInput {
        position: "for".into(),
        channel: "paper".into(),
        street: "Lindeplein".into(),
        house_number: "1".into(),
        family: "Smit".into(),
        ..SupportInput::default()
    };
    let smit = record_support(&t.app, initiative, &input).await.unwrap();
    for (number, remark) in [
        ("1", "Hond blaft"),
        ("2", "Kent mevrouw Smit"),
        ("3", "Niets"),
    ] {
        let visit = VisitInput {
            remark: remark.into(),
            ..at("Lindeplein", number, "come_back")
        };
        record_visit(&t.app, round, &visit).await.unwrap();
    }
    let smit = smit.at_home.support.neighbour.unwrap();
    let report = erase_neighbour(&t.app, smit).await.unwrap();
    let told: Vec<_> = report
        .mentions_at_doors
        .iter()
        .map(|it| it.excerpt.as_str())
        .collect();
    assert_eq!(told, ["Hond blaft", "Kent mevrouw Smit"]);
}

#[tokio::test]
async fn a_street_is_given_to_someone_who_is_known() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    part(&t.app, initiative, "Lindeplein", "1-6", "").await;
    let round = begun(&t.app, initiative, "Ronde").await;
    let kees = t.a_neighbour(initiative, "Kees", "Vries").await;
    let side = domain::Side::Odd;
    let given = assign_street(&t.app, round, ("lindeplein", ""), side, kees.uuid()).await;
    let shown = show_round(&t.app, round).await.unwrap();
    assert_eq!(shown.streets[0].helpers[0].name, "Kees Vries");
    let nobody = uuid::Uuid::from_u128(9);
    for (street, helper) in [("Elders", kees.uuid()), ("Lindeplein", nobody)] {
        let refused = assign_street(&t.app, round, (street, ""), side, helper).await;
        assert_eq!(
            Refusal::from(refused.unwrap_err()).code,
            ErrorCode::NotFound
        );
    }
    unassign_street(&t.app, given.unwrap()).await.unwrap();
    trash_round(&t.app, round).await.unwrap();
    assert!(list_rounds(&t.app, initiative).await.unwrap().is_empty());
    restore_round(&t.app, round).await.unwrap();
    let edited = RoundInput {
        title: "Rondje".into(),
        ..RoundInput::default()
    };
    edit_round(&t.app, round, &edited).await.unwrap();
    let shown = show_round(&t.app, round).await.unwrap();
    assert!(shown.streets[0].helpers.is_empty() && shown.summary.round.title.as_str() == "Rondje");
}
