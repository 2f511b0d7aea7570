//! Organisations, talents, contact, calls and saved questions.

mod segments;

use domain::{InitiativeId, Involvement, NeighbourId, OrganisationId, TalentKind};

use super::*;
use crate::consent::{ConsentInput, record_consent};
use crate::history::undo;
use crate::neighbour::{show_neighbour, trash_neighbours};
use crate::testing::TestApp;
use crate::{ErrorCode, Field, Refusal};

impl OrganisationInput {
    /// One with a name.
    pub(crate) fn named(name: &str) -> Self {
        Self {
            name: name.into(),
            kind: "association".into(),
            standing: "not_asked".into(),
            ..Self::default()
        }
    }
}

impl ContactInput {
    /// A call to someone on some day.
    pub(crate) fn call(neighbour: NeighbourId, on: &str, state: &str) -> Self {
        Self {
            neighbour: Some(neighbour),
            channel: "phone".into(),
            direction: "out".into(),
            on: on.into(),
            state: state.into(),
            ..Self::default()
        }
    }
}

struct Street {
    t: TestApp,
    initiative: InitiativeId,
    kees: NeighbourId,
    club: OrganisationId,
}

impl Street {
    async fn new() -> Self {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let kees = t.a_neighbour(initiative, "Kees", "Zandstra").await;
        let club = OrganisationInput::named("Voetbalclub");
        let club = add_organisation(&t.app, initiative, &club).await.unwrap();
        Self {
            t,
            initiative,
            kees,
            club,
        }
    }

    async fn relate(&self, organisation: Option<OrganisationId>, role: &str) -> ShownRelation {
        let input = RelationInput {
            neighbour: self.kees,
            organisation,
            role: role.into(),
            is_key_figure: organisation.is_none(),
        };
        add_relation(&self.t.app, self.initiative, &input)
            .await
            .unwrap()
    }

    fn talent(&self, what: &str) -> TalentInput {
        TalentInput {
            neighbour: Some(self.kees),
            kind: "talent".into(),
            what: what.into(),
            state: "available".into(),
            ..TalentInput::default()
        }
    }

    async fn call(&self, on: &str, state: &str) -> ShownContact {
        let input = ContactInput::call(self.kees, on, state);
        record_contact(&self.t.app, self.initiative, &input, None)
            .await
            .unwrap()
    }

    async fn whom_to_call(&self) -> Vec<String> {
        let calls = next_calls(&self.t.app, self.initiative).await.unwrap();
        let said = calls.into_iter().map(|it| {
            let may = if it.may_call { "" } else { " (not)" };
            format!("{} {}{may}", it.name, it.call.why)
        });
        said.collect()
    }
}

#[tokio::test]
async fn an_organisation_shows_its_people_its_offers_and_when_it_was_spoken_to() {
    let s = Street::new().await;
    s.relate(Some(s.club), "voorzitter").await;
    s.relate(None, "kent de Kerkstraat").await;
    let offer = TalentInput {
        neighbour: None,
        organisation: Some(s.club),
        kind: "place".into(),
        ..s.talent("Kantine")
    };
    add_talent(&s.t.app, s.initiative, &offer).await.unwrap();
    let meeting = ContactInput {
        neighbour: None,
        organisation: Some(s.club),
        ..ContactInput::call(s.kees, "2025-11-01", "done")
    };
    record_contact(&s.t.app, s.initiative, &meeting, None)
        .await
        .unwrap();
    let shown = show_organisation(&s.t.app, s.club).await.unwrap();
    assert_eq!(shown.people[0].relation.role.as_str(), "voorzitter");
    assert_eq!(shown.offers[0].name, "Voetbalclub");
    assert_eq!(shown.contact.len(), 1);
    let listed = list_organisations(&s.t.app, s.initiative, "voetbal").await;
    let listed = listed.unwrap().remove(0);
    let last = listed.last_contact_on.map(|day| day.to_string());
    assert_eq!((listed.people, listed.key_figures), (1, 0));
    assert_eq!(last.as_deref(), Some("2025-11-01"));
    let figures = list_key_figures(&s.t.app, s.initiative).await.unwrap();
    assert_eq!(
        figures[0].shown.relation.role.as_str(),
        "kent de Kerkstraat"
    );
    let person = show_neighbour(&s.t.app, s.kees).await.unwrap();
    let of: Vec<_> = person
        .relations
        .iter()
        .map(|it| it.organisation.as_str())
        .collect();
    assert_eq!(of, ["Voetbalclub", ""]);
}

#[tokio::test]
async fn what_hangs_on_an_organisation_goes_to_the_trash_and_comes_back_with_it() {
    let s = Street::new().await;
    s.relate(Some(s.club), "lid").await;
    trash_organisation(&s.t.app, s.club).await.unwrap();
    let shown = show_neighbour(&s.t.app, s.kees).await.unwrap();
    assert!(shown.relations.is_empty());
    restore_organisation(&s.t.app, s.club).await.unwrap();
    let shown = show_neighbour(&s.t.app, s.kees).await.unwrap();
    assert_eq!(shown.relations.len(), 1);
}

#[tokio::test]
async fn talents_are_found_by_word_and_kind_and_not_of_who_is_in_the_trash() {
    let s = Street::new().await;
    add_talent(&s.t.app, s.initiative, &s.talent("Lassen"))
        .await
        .unwrap();
    let busy = TalentInput {
        state: "in_use".into(),
        kind: "hours".into(),
        ..s.talent("Zaterdagen")
    };
    add_talent(&s.t.app, s.initiative, &busy).await.unwrap();
    let found = async |text: &str, kind, only_available| {
        let query = TalentQuery {
            initiative: s.initiative,
            text: text.into(),
            kind,
            only_available,
        };
        let listed = list_talents(&s.t.app, &query).await.unwrap();
        let names = listed.into_iter().map(|it| it.talent.what.to_string());
        names.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found("zandstra", None, false).await, "Lassen Zaterdagen");
    assert_eq!(
        found("", Some(TalentKind::Hours), false).await,
        "Zaterdagen"
    );
    assert_eq!(found("", None, true).await, "Lassen");
    trash_neighbours(&s.t.app, &[s.kees]).await.unwrap();
    assert_eq!(found("", None, false).await, "");
}

#[tokio::test]
async fn what_is_wrong_is_named_and_changes_nothing() {
    let s = Street::new().await;
    let before = s.t.app.state_hash().await.unwrap();
    let refused = |error: NetworkError| {
        let refusal = Refusal::from(error);
        (refusal.code, refusal.field)
    };
    let blank = add_organisation(&s.t.app, s.initiative, &OrganisationInput::named(" ")).await;
    assert_eq!(
        refused(blank.unwrap_err()),
        (ErrorCode::Blank, Some(Field::Name))
    );
    for (neighbour, organisation) in [(None, None), (Some(s.kees), Some(s.club))] {
        let input = TalentInput {
            neighbour,
            organisation,
            ..s.talent("Lassen")
        };
        let refusal = add_talent(&s.t.app, s.initiative, &input)
            .await
            .unwrap_err();
        assert_eq!(refused(refusal), (ErrorCode::OneOwner, None));
    }
    for (on, state, follow_up_on, field) in [
        ("2099-01-01", "done", None, Field::On),
        ("morgen", "planned", None, Field::On),
        ("2025-11-01", "done", Some("ooit"), Field::FollowUpOn),
    ] {
        let input = ContactInput {
            follow_up_on: follow_up_on.map(str::to_owned),
            ..ContactInput::call(s.kees, on, state)
        };
        let refusal = record_contact(&s.t.app, s.initiative, &input, None).await;
        assert_eq!(
            refused(refusal.unwrap_err()),
            (ErrorCode::Date, Some(field))
        );
    }
    let elsewhere = s.t.an_initiative().await;
    let refusal = add_talent(&s.t.app, elsewhere, &s.talent("Lassen")).await;
    assert_eq!(refused(refusal.unwrap_err()), (ErrorCode::NotFound, None));
    undo(&s.t.app).await.unwrap();
    assert_eq!(s.t.app.state_hash().await.unwrap(), before);
}

#[tokio::test]
async fn a_call_that_answers_another_is_one_act() {
    let s = Street::new().await;
    let planned = s.call("2025-11-01", "planned").await.moment.id;
    assert_eq!(s.whom_to_call().await, ["Kees Zandstra planned"]);
    let made = ContactInput::call(s.kees, "2025-11-02", "done");
    record_contact(&s.t.app, s.initiative, &made, Some(planned))
        .await
        .unwrap();
    assert!(s.whom_to_call().await.is_empty());
    undo(&s.t.app).await.unwrap();
    assert_eq!(s.whom_to_call().await, ["Kees Zandstra planned"]);
    follow_up(&s.t.app, planned, true).await.unwrap();
    assert!(s.whom_to_call().await.is_empty());
}

#[tokio::test]
async fn another_day_for_a_follow_up_asks_for_it_again_and_the_same_day_does_not() {
    let s = Street::new().await;
    let today = s.t.app.today().to_string();
    let on = |day: &str| ContactInput {
        follow_up_on: Some(day.into()),
        ..ContactInput::call(s.kees, "2025-11-01", "done")
    };
    let noted = record_contact(&s.t.app, s.initiative, &on(&today), None).await;
    let noted = noted.unwrap().moment.id;
    let asked = async || {
        let calls = next_calls(&s.t.app, s.initiative).await.unwrap();
        let asked = calls
            .iter()
            .map(|it| (it.call.on.to_string(), it.call.is_due));
        asked.collect::<Vec<_>>()
    };
    assert_eq!(asked().await, [(today.clone(), true)], "due on its day");
    follow_up(&s.t.app, noted, true).await.unwrap();
    assert_eq!(asked().await, []);
    let worded = ContactInput {
        note: "Belde terug".into(),
        ..on(&today)
    };
    edit_contact(&s.t.app, noted, &worded).await.unwrap();
    assert_eq!(asked().await, [], "another note asks for nothing");
    edit_contact(&s.t.app, noted, &on("2099-01-01"))
        .await
        .unwrap();
    assert_eq!(asked().await, [("2099-01-01".to_owned(), false)]);
    follow_up(&s.t.app, noted, true).await.unwrap();
    follow_up(&s.t.app, noted, false).await.unwrap();
    assert_eq!(asked().await.len(), 1);
    remove_contact(&s.t.app, noted).await.unwrap();
    assert_eq!(asked().await, []);
}

#[tokio::test]
async fn who_does_not_want_to_be_called_is_told_apart() {
    let s = Street::new().await;
    s.call("2025-11-01", "not_reached").await;
    let no = ConsentInput {
        channel: "phone".into(),
        purpose: "contact".into(),
        given: false,
        wording: "Mogen we je bellen?".into(),
        source: "spoken".into(),
    };
    record_consent(&s.t.app, s.kees, &no).await.unwrap();
    assert_eq!(s.whom_to_call().await, ["Kees Zandstra not_reached (not)"]);
    trash_neighbours(&s.t.app, &[s.kees]).await.unwrap();
    assert!(s.whom_to_call().await.is_empty());
}

#[tokio::test]
async fn who_takes_part_joined_today_unless_a_day_is_known() {
    let s = Street::new().await;
    let ans = s.t.a_neighbour(s.initiative, "Ans", "Smit").await;
    set_joined_on(&s.t.app, ans, "2024-05-01").await.unwrap();
    set_involvement(&s.t.app, &[s.kees, ans], Involvement::Helps)
        .await
        .unwrap();
    let joined = async |id| {
        let shown = show_neighbour(&s.t.app, id).await.unwrap().neighbour;
        shown.joined_on.map(|day| day.to_string())
    };
    assert_eq!(joined(ans).await.as_deref(), Some("2024-05-01"));
    assert_eq!(joined(s.kees).await, Some(s.t.app.today().to_string()));
    let months = show_interest(&s.t.app, s.initiative).await.unwrap();
    assert_eq!(months.iter().map(|it| it.joined).sum::<u32>(), 2);
    undo(&s.t.app).await.unwrap();
    assert_eq!(joined(s.kees).await, None);
}
