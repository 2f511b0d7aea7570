use proptest::prelude::*;
use samenspel_domain::{
    Channel, ConsentDecision, ConsentEvent, ConsentEventId, ConsentSource, InitiativeId, Moment,
    NeighbourId, Purpose, Text, current_consent,
};
use uuid::Uuid;

use ConsentDecision::{Given, Withdrawn};

fn event(id: u128, at: i64, decision: ConsentDecision) -> ConsentEvent {
    ConsentEvent {
        id: ConsentEventId::new(Uuid::from_u128(id)),
        initiative: InitiativeId::new(Uuid::nil()),
        neighbour: NeighbourId::new(Uuid::nil()),
        channel: Channel::Email,
        purpose: Purpose::Newsletter,
        decision,
        wording: Text::empty(),
        source: ConsentSource::Paper,
        happened_at: Moment(at),
    }
}

fn decision(history: &[ConsentEvent]) -> Vec<ConsentDecision> {
    current_consent(history)
        .iter()
        .map(|(_, e)| e.decision)
        .collect()
}

#[test]
fn nothing_asked_means_nothing_held() {
    assert!(current_consent(&[]).is_empty());
}

#[test]
fn the_latest_answer_holds_in_any_order() {
    let [given, withdrawn] = [event(1, 20, Given), event(2, 10, Withdrawn)];
    assert_eq!(decision(&[given.clone(), withdrawn.clone()]), [Given]);
    assert_eq!(decision(&[withdrawn, given]), [Given]);
}

#[test]
fn at_the_same_moment_a_withdrawal_holds() {
    let [given, withdrawn] = [event(9, 10, Given), event(1, 10, Withdrawn)];
    assert_eq!(decision(&[given.clone(), withdrawn.clone()]), [Withdrawn]);
    assert_eq!(decision(&[withdrawn, given]), [Withdrawn]);
}

#[test]
fn each_channel_and_purpose_has_its_own_answer() {
    let newsletter = event(1, 10, Given);
    let photo = ConsentEvent {
        purpose: Purpose::Photo,
        ..event(2, 20, Withdrawn)
    };
    let by_post = ConsentEvent {
        channel: Channel::Post,
        ..event(3, 30, Withdrawn)
    };
    let history = [newsletter, photo, by_post];

    let held: Vec<_> = current_consent(&history)
        .into_iter()
        .map(|(key, e)| (key, e.decision))
        .collect();

    assert_eq!(
        held,
        [
            ((Channel::Post, Purpose::Newsletter), Withdrawn),
            ((Channel::Email, Purpose::Newsletter), Given),
            ((Channel::Email, Purpose::Photo), Withdrawn),
        ]
    );
}

proptest! {
    #[test]
    fn the_order_of_the_history_never_matters(
        answers in proptest::collection::vec((0i64..4, any::<bool>()), 0..8),
        seed in any::<prop::sample::Index>(),
    ) {
        let history: Vec<_> = answers
            .iter()
            .enumerate()
            .map(|(id, (at, given))| event(id as u128, *at, if *given { Given } else { Withdrawn }))
            .collect();
        let mut turned = history.clone();
        if !turned.is_empty() {
            let by = seed.index(turned.len());
            turned.rotate_left(by);
        }
        prop_assert_eq!(current_consent(&history), current_consent(&turned));
    }
}
