//! People who are found by what they can do, and by where they have a part.

use domain::{InitiativeId, NeighbourId, OrganisationId};

use super::*;
use crate::FoundBy;
use crate::history::undo;
use crate::network::{
    OrganisationInput, RelationInput, ShownRelation, TalentInput, add_organisation, add_relation,
    add_talent, edit_organisation, edit_talent, remove_relation, remove_talent,
    restore_organisation, trash_organisation,
};
use crate::team::two_laptops::TwoLaptops;
use crate::testing::TestApp;

type Found = Vec<(String, Vec<FoundBy>)>;

/// Whom a word finds, and by what. From the first search on, lines are only read anew.
async fn found(t: &TestApp, initiative: InitiativeId, text: &str) -> Found {
    let query = NeighbourQuery::all(initiative, text, 10);
    let page = list_neighbours(&t.app, &query).await.unwrap();
    let rows = page.rows.into_iter();
    rows.map(|row| (row.name.given, row.found_by)).collect()
}

fn only(given: &str, by: FoundBy) -> Found {
    vec![(given.into(), vec![by])]
}

fn talent(of: NeighbourId, what: &str) -> TalentInput {
    TalentInput {
        neighbour: Some(of),
        kind: "talent".into(),
        what: what.into(),
        state: "available".into(),
        ..TalentInput::default()
    }
}

struct Street {
    t: TestApp,
    initiative: InitiativeId,
    kees: NeighbourId,
    ans: NeighbourId,
}

impl Street {
    async fn new() -> Self {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let kees = t.a_neighbour(initiative, "Kees", "Zandstra").await;
        let ans = t.a_neighbour(initiative, "Ans", "Smit").await;
        assert!(found(&t, initiative, "timmerman").await.is_empty());
        Self {
            t,
            initiative,
            kees,
            ans,
        }
    }

    async fn found(&self, text: &str) -> Found {
        found(&self.t, self.initiative, text).await
    }

    async fn knows(&self, who: NeighbourId, what: &str) -> domain::TalentId {
        let input = talent(who, what);
        let shown = add_talent(&self.t.app, self.initiative, &input).await;
        shown.unwrap().talent.id
    }

    async fn a_part(
        &self,
        who: NeighbourId,
        organisation: Option<OrganisationId>,
    ) -> ShownRelation {
        let input = RelationInput {
            neighbour: who,
            organisation,
            role: "Penningmeester".into(),
            is_key_figure: false,
        };
        add_relation(&self.t.app, self.initiative, &input)
            .await
            .unwrap()
    }

    async fn merge(&self) {
        let choice = MergeChoice {
            stays: self.kees,
            goes: self.ans,
            take_from_gone: Vec::new(),
        };
        merge_neighbours(&self.t.app, &choice).await.unwrap();
    }
}

#[tokio::test]
async fn whoever_can_do_something_is_found_by_it_as_long_as_it_stands() {
    let street = Street::new().await;
    let app = &street.t.app;
    let carpenter = street.knows(street.kees, "Timmerman, ook kozijnen").await;
    let kees = only("Kees", FoundBy::Talent);
    assert_eq!(street.found("timmerman").await, kees);
    assert_eq!(street.found("kozijn").await, kees);
    let both = vec![("Kees".into(), vec![FoundBy::Name, FoundBy::Talent])];
    assert_eq!(street.found("zandstra timmerman").await, both);

    edit_talent(app, carpenter, &talent(street.ans, "Timmerman"))
        .await
        .unwrap();
    assert_eq!(
        street.found("timmerman").await,
        only("Ans", FoundBy::Talent)
    );
    undo(app).await.unwrap();
    assert_eq!(street.found("timmerman").await, kees);
    remove_talent(app, carpenter).await.unwrap();
    assert!(street.found("timmerman").await.is_empty());
    undo(app).await.unwrap();
    assert_eq!(street.found("timmerman").await, kees);
    erase_neighbour(app, street.kees).await.unwrap();
    assert!(street.found("timmerman").await.is_empty());
}

#[tokio::test]
async fn whoever_has_a_part_in_an_organisation_is_found_by_its_name_as_it_stands() {
    let street = Street::new().await;
    let app = &street.t.app;
    let club = OrganisationInput::named("Bewonersvereniging Oost");
    let club = add_organisation(app, street.initiative, &club)
        .await
        .unwrap();
    assert!(street.found("bewonersvereniging").await.is_empty());
    let part = street.a_part(street.kees, Some(club)).await.relation.id;
    let kees = only("Kees", FoundBy::Organisation);
    assert_eq!(street.found("bewonersvereniging").await, kees);
    assert_eq!(
        street.found("penningmeester").await,
        only("Kees", FoundBy::Part)
    );

    let renamed = OrganisationInput::named("Buurtvereniging Oost");
    edit_organisation(app, club, &renamed).await.unwrap();
    assert!(street.found("bewonersvereniging").await.is_empty());
    assert_eq!(street.found("buurtvereniging").await, kees);
    trash_organisation(app, club).await.unwrap();
    assert!(street.found("buurtvereniging").await.is_empty());
    assert!(street.found("penningmeester").await.is_empty());
    restore_organisation(app, club).await.unwrap();
    assert_eq!(street.found("buurtvereniging").await, kees);
    remove_relation(app, part).await.unwrap();
    assert!(street.found("buurtvereniging").await.is_empty());
    assert!(street.found("penningmeester").await.is_empty());
}

#[tokio::test]
async fn what_moves_by_a_merge_is_found_with_who_stays_and_back_after_an_undo() {
    let street = Street::new().await;
    street.knows(street.ans, "Timmerman").await;
    street.a_part(street.ans, None).await;
    let of = async |given: &str| {
        let by_talent = street.found("timmerman").await;
        assert_eq!(by_talent, only(given, FoundBy::Talent));
        let by_part = street.found("penningmeester").await;
        assert_eq!(by_part, only(given, FoundBy::Part));
    };
    of("Ans").await;
    street.merge().await;
    of("Kees").await;
    undo(&street.t.app).await.unwrap();
    of("Ans").await;
}

#[tokio::test]
async fn what_another_laptop_wrote_is_found_here_too() {
    let two = TwoLaptops::new().await;
    assert!(found(&two.b, two.initiative, "timmerman").await.is_empty());
    let of_kees = talent(two.kees, "Timmerman");
    let shown = add_talent(&two.a.app, two.initiative, &of_kees).await;
    let club = OrganisationInput::named("Bewonersvereniging");
    let club = add_organisation(&two.a.app, two.initiative, &club).await;
    let part = RelationInput {
        neighbour: two.kees,
        organisation: Some(club.unwrap()),
        role: String::new(),
        is_key_figure: false,
    };
    add_relation(&two.a.app, two.initiative, &part)
        .await
        .unwrap();
    two.carry(&two.a, &two.b).await;
    let kees = only("Kees", FoundBy::Talent);
    assert_eq!(found(&two.b, two.initiative, "timmerman").await, kees);
    let by_club = found(&two.b, two.initiative, "bewonersvereniging").await;
    assert_eq!(by_club, only("Kees", FoundBy::Organisation));

    // It is of someone else now: the one it was of is found by it no more.
    let ans = two.a.a_neighbour(two.initiative, "Ans", "Smit").await;
    let of_ans = talent(ans, "Timmerman");
    edit_talent(&two.a.app, shown.unwrap().talent.id, &of_ans)
        .await
        .unwrap();
    two.carry(&two.a, &two.b).await;
    let ans = only("Ans", FoundBy::Talent);
    assert_eq!(found(&two.b, two.initiative, "timmerman").await, ans);
}
