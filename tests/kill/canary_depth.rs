//! Canaries in every field of the cards and lists of an initiative in depth.

use anyhow::Result;
use app::App;
use app::depth::{
    CommunityInput, ExpectationInput, GatheringInput, GroupInput, KindredInput, MethodInput,
    PartyInput, QuestionInput, RoleInput, RulesInput, TermInput, add_holder, answer_check,
    edit_community, edit_expectations, edit_gathering, edit_question, edit_rules_card, save_group,
    save_kindred, save_method, save_party, save_role, save_term,
};
use domain::{InitiativeId, NeighbourId};

pub(crate) async fn fill(app: &App, id: InitiativeId, holder: NeighbourId) -> Result<()> {
    cards(app, id).await?;
    let term = TermInput {
        term: "Kanariewoord".into(),
        meaning: "Kanariebetekenis".into(),
    };
    save_term(app, id, None, &term).await?;
    save_party(app, id, None, &party()).await?;
    let method = MethodInput {
        title: "Kanarieklusdag".into(),
        kind: "doing".into(),
        with_whom: "Kanarieploeg".into(),
        state: "done".into(),
        outcome: "Kanarieuitkomst".into(),
        ..MethodInput::default()
    };
    save_method(app, id, None, &method).await?;
    let role = RoleInput {
        title: "Kanarietaak".into(),
        what: "Kanariewerk".into(),
        needed: 2,
    };
    let role = save_role(app, id, None, &role).await?;
    add_holder(app, role, holder.uuid()).await?;
    let group = GroupInput {
        name: "Kanariegroep".into(),
        how: "Kanariebezoek".into(),
        ..GroupInput::default()
    };
    save_group(app, id, None, &group).await?;
    save_kindred(app, id, None, &kindred()).await?;
    answer_check(app, id, "lasting", "partly", "Kanarieantwoord").await?;
    Ok(())
}

async fn cards(app: &App, id: InitiativeId) -> Result<()> {
    let rules = RulesInput {
        who_may_start: "Kanariestarter".into(),
        rules: "Kanarieregels".into(),
        support_unit: "household".into(),
        ..RulesInput::default()
    };
    edit_rules_card(app, id, &rules).await?;
    let expectation = ExpectationInput {
        about: "Kanarieover".into(),
        not_about: "Kanarienietover".into(),
        time: "Kanarietijd".into(),
        results_when: "Kanarieresultaat".into(),
        town_does: "Kanariegemeente".into(),
        town_does_not: "Kanarieniet".into(),
        ..ExpectationInput::default()
    };
    edit_expectations(app, id, &expectation).await?;
    let question = QuestionInput {
        question: "Kanariekwestie".into(),
        for_whom: "Kanariemensen".into(),
        known: "Kanarieweten".into(),
        tried: "Kanariepoging".into(),
        shared_goal: "Kanariedoel".into(),
    };
    edit_question(app, id, &question).await?;
    let gathering = GatheringInput {
        rhythm: Some("weekly".into()),
        place: "Kanariezaal".into(),
        what: "Kanarieborrel".into(),
        ..GatheringInput::default()
    };
    edit_gathering(app, id, &gathering).await?;
    let community = CommunityInput {
        name: "Kanariegemeenschap".into(),
        theme: "Kanariekoepel".into(),
        goal: "Kanariestreven".into(),
        rules: "Kanarieafspraak".into(),
        who_may_start: "Kanarieleden".into(),
        ..CommunityInput::default()
    };
    edit_community(app, id, &community).await?;
    Ok(())
}

fn party() -> PartyInput {
    PartyInput {
        name: "Kanariepartij".into(),
        kind: "residents".into(),
        position: "doubts".into(),
        interest: "Kanariebelang".into(),
        concern: "Kanariezorg".into(),
        gains: "Kanariewinst".into(),
        gives: "Kanariegift".into(),
    }
}

fn kindred() -> KindredInput {
    KindredInput {
        title: "Kanarieverwant".into(),
        place: "Kanarieoord".into(),
        what: "Kanariedaad".into(),
        contact: "Kanariecontact".into(),
        link: "https://kanarie.example/verwant".into(),
        verdict: "learn".into(),
        in_community: true,
        lesson: "Kanarieles".into(),
    }
}
