//! Two people who become one, and who do not.

use domain::{AttachmentOwner, DoorRoundId, Involvement, NeighbourId, SupportRules, SupportUnit};

use super::*;
use crate::attachment::attach_file;
use crate::circle::{CirclePartInput, add_circle_part};
use crate::consent::{ConsentInput, record_consent};
use crate::door_round::{RoundInput, assign_street, show_round, start_round};
use crate::history::undo;
use crate::network::{
    ContactInput, NetworkError, RelationInput, TalentInput, add_relation, add_talent,
    record_contact, set_involvement,
};
use crate::support::{
    SupportFilter, SupportInput, SupportQuery, count_support, list_support, record_support,
    set_support_rules,
};
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

impl Two {
    /// A file, a part, a talent, a conversation, a statement at the door of someone else, and a
    /// street to walk.
    async fn a_full_life(&self, who: NeighbourId) -> DoorRoundId {
        let (app, initiative) = (&self.t.app, self.initiative);
        self.says(who, true).await;
        let path = self.t.folder.path().join("verklaring.pdf");
        std::fs::write(&path, "%PDF-1.7").unwrap();
        attach_file(app, AttachmentOwner::Neighbour(who), &path)
            .await
            .unwrap();
        let part = RelationInput {
            neighbour: who,
            organisation: None,
            role: "Kent iedereen".into(),
            is_key_figure: true,
        };
        add_relation(app, initiative, &part).await.unwrap();
        let talent = TalentInput {
            neighbour: Some(who),
            kind: "talent".into(),
            what: "Timmeren".into(),
            state: "available".into(),
            ..TalentInput::default()
        };
        add_talent(app, initiative, &talent).await.unwrap();
        let spoken = ContactInput::call(who, "2025-11-01", "done");
        record_contact(app, initiative, &spoken, None)
            .await
            .unwrap();
        let signed = SupportInput {
            position: "for".into(),
            channel: "paper".into(),
            street: "Dorpsstraat".into(),
            house_number: "9".into(),
            neighbour: Some(who),
            ..Default::default()
        };
        record_support(app, initiative, &signed).await.unwrap();
        let streets = CirclePartInput {
            street: "Kerkstraat".into(),
            numbers: "1-9".into(),
            side: "both".into(),
            ..CirclePartInput::default()
        };
        add_circle_part(app, initiative, &streets).await.unwrap();
        let round = RoundInput {
            title: "Ronde".into(),
            ..RoundInput::default()
        };
        let round = start_round(app, initiative, &round).await.unwrap();
        let street = ("Kerkstraat", "");
        assign_street(app, round, street, domain::Side::Both, who.uuid())
            .await
            .unwrap();
        round
    }

    /// How much of each hangs on someone, and who walks the street and signed.
    async fn hangs_on(&self, who: NeighbourId, round: DoorRoundId) -> ([usize; 5], String, String) {
        let it = show_neighbour(&self.t.app, who).await.unwrap();
        let counts = [
            it.consent.len(),
            it.attachments.len(),
            it.relations.len(),
            it.talents.len(),
            it.contact.len(),
        ];
        let round = show_round(&self.t.app, round).await.unwrap();
        let walks = round.streets[0].helpers[0].name.clone();
        let query = SupportQuery {
            initiative: self.initiative,
            text: String::new(),
            filter: SupportFilter::All,
            offset: 0,
            limit: 10,
        };
        let said = list_support(&self.t.app, &query).await.unwrap();
        let signed = said.rows[0].at_home.name.as_ref().unwrap().to_string();
        (counts, walks, signed)
    }
}

#[tokio::test]
async fn all_that_hung_on_who_went_hangs_on_who_stays_and_an_undo_gives_it_back() {
    let two = Two::new().await;
    let round = two.a_full_life(two.johan).await;
    let johan = || ("Johan Berg".to_owned(), "Johan Berg".to_owned());
    let (all, walks, signed) = two.hangs_on(two.johan, round).await;
    assert_eq!((all, (walks, signed)), ([1; 5], johan()));
    two.merge(&[]).await;
    let (all, walks, signed) = two.hangs_on(two.jan, round).await;
    let jan = ("Jan Berg".to_owned(), "Jan Berg".to_owned());
    assert_eq!((all, (walks, signed)), ([1; 5], jan));
    undo(&two.t.app).await.unwrap();
    let (all, walks, signed) = two.hangs_on(two.johan, round).await;
    assert_eq!((all, (walks, signed)), ([1; 5], johan()));
    assert_eq!(two.hangs_on(two.jan, round).await.0, [0; 5]);
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
