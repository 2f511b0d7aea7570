//! Two people who become one, and who do not.

use domain::{Involvement, NeighbourId, SupportRules, SupportUnit};

use super::*;
use crate::consent::{ConsentInput, record_consent};
use crate::history::undo;
use crate::network::{ContactInput, NetworkError, record_contact, set_involvement};
use crate::support::{SupportInput, count_support, record_support, set_support_rules};
use crate::testing::TestApp;
use crate::{ErrorCode, Refusal};

fn at(given: &str, number: &str, phone: &str, note: &str) -> NeighbourInput {
    NeighbourInput {
        given: given.into(),
        family: "Berg".into(),
        street: "Kerkstraat".into(),
        house_number: number.into(),
        phone: phone.into(),
        note: note.into(),
        ..Default::default()
    }
}

struct Two {
    t: TestApp,
    initiative: domain::InitiativeId,
    jan: NeighbourId,
    johan: NeighbourId,
}

impl Two {
    async fn new() -> Self {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let jan = at("Jan", "4", "", "Fluit mooi");
        let jan = create_neighbour(&t.app, initiative, &jan).await.unwrap();
        let johan = at("Johan", "6", "06 12345678", "Heeft een ladder");
        let johan = create_neighbour(&t.app, initiative, &johan).await.unwrap();
        Self {
            t,
            initiative,
            jan,
            johan,
        }
    }

    async fn merge(&self, take: &[MergedField]) {
        let choice = MergeChoice {
            stays: self.jan,
            goes: self.johan,
            take_from_gone: take.to_vec(),
        };
        merge_neighbours(&self.t.app, &choice).await.unwrap();
    }

    async fn says(&self, who: NeighbourId, given: bool) {
        let input = ConsentInput {
            channel: "phone".into(),
            purpose: "contact".into(),
            given,
            wording: "Mogen we je bellen?".into(),
            source: "spoken".into(),
        };
        record_consent(&self.t.app, who, &input).await.unwrap();
    }
}

#[tokio::test]
async fn everything_of_both_hangs_on_who_stays_and_undo_takes_them_apart() {
    let two = Two::new().await;
    tag_neighbours(&two.t.app, &[two.jan], "muziek")
        .await
        .unwrap();
    tag_neighbours(&two.t.app, &[two.jan, two.johan], "klussen")
        .await
        .unwrap();
    two.says(two.johan, false).await;
    two.says(two.jan, true).await;
    let spoken = ContactInput::call(two.johan, "2025-11-01", "done");
    record_contact(&two.t.app, two.initiative, &spoken, None)
        .await
        .unwrap();
    set_involvement(&two.t.app, &[two.johan], Involvement::Helps)
        .await
        .unwrap();
    let before = two.t.app.state_hash().await.unwrap();
    two.merge(&[MergedField::Name]).await;
    let shown = show_neighbour(&two.t.app, two.jan).await.unwrap();
    assert_eq!(shown.neighbour.name.given, "Johan");
    assert_eq!(
        shown.neighbour.note.as_str(),
        "Fluit mooi\nHeeft een ladder"
    );
    assert_eq!(shown.neighbour.involvement, Involvement::Helps);
    assert!(shown.neighbour.phone.is_some());
    assert_eq!(shown.address.to_string(), "Kerkstraat 4");
    let tags: Vec<_> = shown.tags.iter().map(domain::Tag::as_str).collect();
    assert_eq!(tags, ["klussen", "muziek"]);
    assert_eq!((shown.consent.len(), shown.contact.len()), (2, 1));
    // A link from elsewhere still opens.
    let gone = show_neighbour(&two.t.app, two.johan).await.unwrap();
    assert_eq!(gone.neighbour.id, two.jan);
    let all = NeighbourQuery::all(two.initiative, "", 10);
    assert_eq!(list_neighbours(&two.t.app, &all).await.unwrap().total, 1);
    let found = NeighbourQuery::all(two.initiative, "johan", 10);
    assert_eq!(list_neighbours(&two.t.app, &found).await.unwrap().total, 1);
    undo(&two.t.app).await.unwrap();
    assert_eq!(two.t.app.state_hash().await.unwrap(), before);
    let apart = show_neighbour(&two.t.app, two.johan).await.unwrap();
    assert_eq!((apart.neighbour.id, apart.contact.len()), (two.johan, 1));
}

#[tokio::test]
async fn one_person_counts_once_after_a_merge() {
    let two = Two::new().await;
    let rules = SupportRules {
        unit: SupportUnit::Person,
        ..SupportRules::default()
    };
    set_support_rules(&two.t.app, two.initiative, rules)
        .await
        .unwrap();
    for who in [two.jan, two.johan] {
        let input = SupportInput {
            position: "for".into(),
            channel: "paper".into(),
            neighbour: Some(who),
            ..Default::default()
        };
        record_support(&two.t.app, two.initiative, &input)
            .await
            .unwrap();
    }
    let counted = async || {
        let count = count_support(&two.t.app, two.initiative)
            .await
            .unwrap()
            .count;
        (count.in_favour + count.outside, count.doubles)
    };
    assert_eq!(counted().await, (2, 0));
    two.merge(&[]).await;
    assert_eq!(counted().await, (1, 1));
    undo(&two.t.app).await.unwrap();
    assert_eq!(counted().await, (2, 0));
}

#[tokio::test]
async fn who_was_merged_is_erased_with_who_stays() {
    let two = Two::new().await;
    tag_neighbours(&two.t.app, &[two.johan], "muziek")
        .await
        .unwrap();
    two.merge(&[]).await;
    erase_neighbour(&two.t.app, two.johan).await.unwrap();
    for gone in [two.jan, two.johan] {
        assert!(show_neighbour(&two.t.app, gone).await.is_err());
    }
    let mut lease = two.t.app.store.lease().await.unwrap();
    assert!(lease.merges(two.initiative).await.unwrap().is_empty());
}

#[tokio::test]
async fn nobody_is_merged_with_themselves_or_with_who_is_in_the_trash() {
    let two = Two::new().await;
    let refused = async |stays, goes| {
        let choice = MergeChoice {
            stays,
            goes,
            take_from_gone: Vec::new(),
        };
        let error: NetworkError = merge_neighbours(&two.t.app, &choice).await.unwrap_err();
        Refusal::from(error).code
    };
    assert_eq!(refused(two.jan, two.jan).await, ErrorCode::SamePerson);
    trash_neighbours(&two.t.app, &[two.johan]).await.unwrap();
    assert_eq!(refused(two.jan, two.johan).await, ErrorCode::NotFound);
    restore_neighbours(&two.t.app, &[two.johan]).await.unwrap();
    two.merge(&[]).await;
    assert_eq!(refused(two.jan, two.johan).await, ErrorCode::SamePerson);
}

#[tokio::test]
async fn doubles_are_found_and_stay_away_once_someone_said_that_they_are_two() {
    let two = Two::new().await;
    let again = at("Jan", "4", "", "");
    let again = create_neighbour(&two.t.app, two.initiative, &again)
        .await
        .unwrap();
    let pairs = async || {
        let page = find_doubles(&two.t.app, two.initiative, 0, 10)
            .await
            .unwrap();
        assert_eq!(page.total, page.pairs.len());
        let ids = page
            .pairs
            .iter()
            .map(|it| (it.first.neighbour.id, it.second.neighbour.id));
        ids.collect::<Vec<_>>()
    };
    assert_eq!(pairs().await, [(two.jan, again)]);
    dismiss_double(&two.t.app, again, two.jan).await.unwrap();
    assert!(pairs().await.is_empty());
    undo(&two.t.app).await.unwrap();
    assert_eq!(pairs().await, [(two.jan, again)]);
    let choice = MergeChoice {
        stays: two.jan,
        goes: again,
        take_from_gone: Vec::new(),
    };
    merge_neighbours(&two.t.app, &choice).await.unwrap();
    assert!(pairs().await.is_empty());
}
