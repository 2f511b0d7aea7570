//! The app can hold each sample case: all that is written of it is read back, and what the source
//! text names is found where people would look for it.
//!
//! Not held as kinds of their own yet: pledges (in what a side gives), agreements and requests for
//! room in the rules (among the methods), key figures (among the sides).

use std::collections::BTreeSet;

use app::depth::{
    CommunityInput, Depth, ExpectationInput, GatheringInput, GroupInput, KindredInput, MethodInput,
    PartyInput, QuestionInput, RoleInput, RulesInput, TermInput, show_depth,
};
use app::initiative::list_initiatives;
use app::resource::{ResourceQuery, list_resources};
use app::testing::TestApp;
use domain::{Balance, CheckKey, HeardState, Method, MethodKind, PartyKind, Scale};

use super::build_cases::build_case;
use super::eight_keys::KEYS;
use super::{
    Case, build_cases, care, cases, eight_keys, five_advices, four_tips, island, ministries,
    part_up, samenmet, show_cases, square, three_strategies,
};

async fn held(t: &TestApp, case: &Case) -> Depth {
    let id = build_case(&t.app, case).await.unwrap();
    show_depth(&t.app, id).await.unwrap()
}

fn is_read_back(case: &Case, it: &Depth) {
    let (name, cards) = (case.title, &it.cards);
    if case.rules != RulesInput::default() {
        let rules = RulesInput::of(&cards.rules, &it.initiative.support);
        assert_eq!(rules, case.rules, "{name}");
    }
    assert_eq!(
        ExpectationInput::from(&cards.expectation),
        case.expectation,
        "{name}"
    );
    assert_eq!(
        QuestionInput::from(&cards.question),
        case.question,
        "{name}"
    );
    assert_eq!(
        GatheringInput::from(&cards.gathering),
        case.gathering,
        "{name}"
    );
    assert_eq!(
        CommunityInput::from(&cards.community),
        case.community,
        "{name}"
    );
    let parties: Vec<_> = it.parties.iter().map(PartyInput::from).collect();
    assert_eq!(parties, case.parties, "{name}");
    let methods: Vec<_> = it.methods.iter().map(MethodInput::from).collect();
    assert_eq!(methods, case.methods, "{name}");
    let roles: Vec<_> = it
        .roles
        .iter()
        .map(|it| RoleInput::from(&it.role))
        .collect();
    assert_eq!(roles, case.roles, "{name}");
    let groups: Vec<_> = it.groups.iter().map(GroupInput::from).collect();
    assert_eq!(groups, case.groups, "{name}");
    let kindred: Vec<_> = it.kindred.iter().map(KindredInput::from).collect();
    assert_eq!(kindred, case.kindred, "{name}");
    for term in &case.terms {
        assert!(
            it.terms.iter().any(|it| TermInput::from(it) == *term),
            "{name}"
        );
    }
    for (key, answer, note) in &case.checks {
        let item = it.checklist.items.iter().find(|it| it.key.as_str() == *key);
        let item = item.unwrap();
        assert_eq!(
            (item.answer.as_str(), item.note.as_str()),
            (*answer, *note),
            "{name}"
        );
    }
}

#[tokio::test]
async fn all_ten_stand_in_one_folder_and_are_read_back() {
    let t = TestApp::new().await;
    let own = t.an_initiative().await;
    t.app.look_at(own).await.unwrap();
    let built = build_cases(&t.app).await.unwrap();
    assert_eq!(built.len(), 10);
    for (case, id) in cases().iter().zip(built) {
        is_read_back(case, &show_depth(&t.app, id).await.unwrap());
    }
    assert_eq!(t.app.last_initiative().await.unwrap(), Some(own));
    assert_eq!(t.app.undo_steps().await.unwrap(), app::UndoSteps::default());
    let names: BTreeSet<&str> = cases().iter().map(|case| case.title).collect();
    assert_eq!(names.len(), 10);
}

#[tokio::test]
async fn who_comes_for_the_cases_again_finds_each_of_them_once_and_looks_at_the_first() {
    let t = TestApp::new().await;
    t.an_initiative().await;
    show_cases(&t.app).await.unwrap();
    let ids = build_cases(&t.app).await.unwrap();
    assert_eq!(list_initiatives(&t.app).await.unwrap().len(), 11);
    assert_eq!(t.app.last_initiative().await.unwrap(), Some(ids[0]));
}

#[tokio::test]
async fn samenmet_promises_an_answer_in_two_working_days_and_invites_two_each_month() {
    let t = TestApp::new().await;
    let it = held(&t, &samenmet::case()).await;
    assert_eq!(it.cards.expectation.reply_days, Some(2));
    assert!(
        it.cards
            .gathering
            .what
            .as_str()
            .contains("twee initiatieven")
    );
    assert_eq!(it.next_gatherings.len(), 6);
    assert!(!it.cards.expectation.town_does_not.is_empty());
    assert!(it.cards.question.known.as_str().contains("45"));
}

#[tokio::test]
async fn part_up_is_a_community_with_rules_a_core_team_and_four_steps() {
    let t = TestApp::new().await;
    let it = held(&t, &part_up::case()).await;
    let community = &it.cards.community;
    assert!(!community.name.is_empty() && !community.goal.is_empty());
    assert!(!community.rules.is_empty() && !community.who_may_start.is_empty());
    assert!(it.cards.rules.budget.is_some());
    assert_eq!(it.community.len(), 1);
    let steps = it
        .methods
        .iter()
        .filter(|it| it.title.as_str().starts_with("Stap "));
    assert_eq!(steps.count(), 4);
    assert_eq!(Method::missing_of(&it.methods), []);
    assert!(it.kindred.iter().all(|it| it.in_community));
    assert!(
        it.roles
            .iter()
            .any(|it| it.role.title.as_str() == "Kernteam")
    );
}

#[tokio::test]
async fn the_square_has_three_sides_a_measured_rule_an_experiment_and_an_agreement() {
    let t = TestApp::new().await;
    let it = held(&t, &square::case()).await;
    for kind in [
        PartyKind::Residents,
        PartyKind::Entrepreneurs,
        PartyKind::Officials,
    ] {
        let party = it.parties.iter().find(|it| it.kind == kind).unwrap();
        assert!(!party.interest.is_empty() && party.balance() == Balance::Both);
    }
    assert!(it.cards.rules.rules.as_str().contains("50 cm"));
    let of = |kind: MethodKind, word: &str| {
        let mut methods = it.methods.iter().filter(|it| it.kind == kind);
        methods.any(|it| it.title.as_str().contains(word))
    };
    assert!(of(MethodKind::Doing, "Proef") && of(MethodKind::Deciding, "Afspraak"));
    let win_win = it
        .checklist
        .items
        .iter()
        .find(|it| it.key == CheckKey::WinWin);
    assert!(win_win.unwrap().is_met());
}

#[tokio::test]
async fn rotterdam_meets_every_month_on_an_alternative_to_the_tender() {
    let t = TestApp::new().await;
    let it = held(&t, &care::case()).await;
    assert_eq!(it.next_gatherings.len(), 6);
    let month = |day: &jiff::civil::Date| day.first_of_month();
    let months: BTreeSet<_> = it.next_gatherings.iter().map(month).collect();
    assert_eq!(months.len(), 6);
    assert_eq!(
        it.cards.community.name.as_str(),
        it.initiative.title.as_str()
    );
    assert!(it.cards.community.goal.as_str().contains("aanbesteding"));
}

#[tokio::test]
async fn the_ministries_work_on_two_themes_with_people_from_outside() {
    let t = TestApp::new().await;
    let it = held(&t, &ministries::case()).await;
    assert_eq!(it.cards.community.scale, Some(Scale::Country));
    let themes = it.kindred.iter().filter(|it| it.in_community);
    assert_eq!(themes.count(), 2);
    let kinds = it.parties.iter().map(|it| it.kind);
    let officials = kinds.filter(|kind| *kind == PartyKind::Officials);
    assert_eq!(officials.count(), 2);
    assert!(
        it.parties
            .iter()
            .any(|it| it.kind == PartyKind::Organisation)
    );
}

#[tokio::test]
async fn goeree_overflakkee_is_a_whole_island_of_residents_firms_and_care() {
    let t = TestApp::new().await;
    let it = held(&t, &island::case()).await;
    assert_eq!(it.cards.rules.scale, Some(Scale::Region));
    for kind in [
        PartyKind::Residents,
        PartyKind::Entrepreneurs,
        PartyKind::Organisation,
    ] {
        assert!(it.parties.iter().any(|it| it.kind == kind));
    }
    assert_eq!(it.groups[0].state(), HeardState::Not);
}

#[tokio::test]
async fn each_of_the_eight_keys_is_an_item_that_can_be_answered() {
    let t = TestApp::new().await;
    let it = held(&t, &eight_keys::case()).await;
    let answered = |key: &&str| {
        let items = &it.checklist.items;
        let item = items.iter().find(|it| it.key.as_str() == *key).unwrap();
        item.answer != domain::CheckAnswer::Open && !item.note.is_empty()
    };
    assert_eq!(KEYS.iter().filter(|key| answered(key)).count(), 8);
    assert_eq!(KEYS.iter().collect::<BTreeSet<_>>().len(), 8);
    assert!(it.parties.iter().any(|it| it.kind == PartyKind::Council));
}

#[tokio::test]
async fn the_five_advices_are_a_frame_an_analysis_a_mix_lessons_and_a_learning_arena() {
    let t = TestApp::new().await;
    let it = held(&t, &five_advices::case()).await;
    assert_eq!(it.terms.len(), 2);
    let analysed = it
        .checklist
        .items
        .iter()
        .find(|it| it.key == CheckKey::Question);
    assert!(analysed.unwrap().is_met());
    assert_eq!(Method::missing_of(&it.methods), []);
    assert!(
        it.methods
            .iter()
            .all(|it| it.outcome.as_str().starts_with("Samen "))
    );
    assert!(it.cards.gathering.what.as_str().starts_with("Leerarena"));
    assert!(it.cards.question.tried.as_str().contains("tijd en energie"));
}

#[tokio::test]
async fn the_four_tips_are_a_service_expectations_things_to_lend_and_support_within() {
    let t = TestApp::new().await;
    let it = held(&t, &four_tips::case()).await;
    assert!(
        it.methods
            .iter()
            .any(|it| it.title.as_str().starts_with("Dienst afnemen"))
    );
    assert!(!it.cards.expectation.time.is_empty());
    let query = ResourceQuery {
        initiative: it.initiative.id,
        text: String::new(),
        kind: None,
    };
    assert_eq!(list_resources(&t.app, &query).await.unwrap().len(), 5);
    let resources = it
        .checklist
        .items
        .iter()
        .find(|it| it.key == CheckKey::Resources);
    assert_eq!(resources.unwrap().seen.count, Some(5));
    assert!(it.parties.iter().any(|it| it.kind == PartyKind::Council));
    assert!(
        it.parties
            .iter()
            .any(|it| it.gives.as_str() == "Sleutelfiguren")
    );
}

#[tokio::test]
async fn the_three_strategies_are_time_of_officials_a_reliable_partner_and_gain_for_all() {
    let t = TestApp::new().await;
    let it = held(&t, &three_strategies::case()).await;
    assert!(
        it.cards
            .expectation
            .town_does
            .as_str()
            .contains("tijd en deskundigheid")
    );
    assert_eq!(it.cards.expectation.reply_days, Some(5));
    let kept = it
        .checklist
        .items
        .iter()
        .find(|it| it.key == CheckKey::Agreements);
    assert!(kept.unwrap().is_met());
    assert!(it.parties.iter().all(|it| it.balance() == Balance::Both));
}
