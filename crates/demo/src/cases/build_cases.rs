//! Builds the sample cases through the use cases.

use app::depth::{
    RulesInput, answer_check, edit_community, edit_expectations, edit_gathering, edit_question,
    edit_rules_card, save_group, save_kindred, save_method, save_party, save_role, save_term,
};
use app::history::forget_steps;
use app::initiative::{
    InitiativeChange, InitiativeSummary, create_initiative, edit_initiative, list_initiatives,
};
use app::resource::{ResourceInput, add_resource};
use app::{App, Refusal};
use domain::InitiativeId;

use super::{Case, cases};

/// Adds those of the ten sample cases that a folder does not have; what was looked at last is still
/// what is looked at.
pub async fn build_cases(app: &App) -> Result<Vec<InitiativeId>, Refusal> {
    let standing = list_initiatives(app).await?;
    let mut ids = Vec::new();
    for case in cases() {
        let same = |it: &&InitiativeSummary| it.initiative.title.as_str() == case.title;
        ids.push(match standing.iter().find(same) {
            Some(there) => there.initiative.id,
            None => build_case(app, &case).await?,
        });
    }
    forget_steps(app).await?;
    Ok(ids)
}

/// The same, for who came to see them: the first is looked at.
pub async fn show_cases(app: &App) -> Result<(), Refusal> {
    if let Some(first) = build_cases(app).await?.first() {
        app.look_at(*first).await?;
    }
    Ok(())
}

pub(super) async fn build_case(app: &App, case: &Case) -> Result<InitiativeId, Refusal> {
    let id = create_initiative(app, case.title).await?;
    let text = |text: &str| Some(text.to_owned());
    let change = InitiativeChange {
        why: text(case.why),
        how: text(case.how),
        what: text(case.what),
        theme: text(case.theme),
        area: text(case.area),
        phase: text(case.phase),
        ..InitiativeChange::default()
    };
    edit_initiative(app, id, &change).await?;
    deepen(app, id, case).await?;
    for (name, kind) in &case.resources {
        let resource = ResourceInput {
            name: (*name).to_owned(),
            kind: (*kind).to_owned(),
            quantity: "1".to_owned(),
            price_unit: "free".to_owned(),
            standing: "available".to_owned(),
            ..ResourceInput::default()
        };
        add_resource(app, id, &resource).await?;
    }
    Ok(id)
}

/// Writes the cards and lists of a case into an initiative.
pub(crate) async fn deepen(app: &App, id: InitiativeId, case: &Case) -> Result<(), Refusal> {
    write_cards(app, id, case).await?;
    write_lists(app, id, case).await
}

async fn write_cards(app: &App, id: InitiativeId, case: &Case) -> Result<(), Refusal> {
    if case.rules != RulesInput::default() {
        edit_rules_card(app, id, &case.rules).await?;
    }
    edit_expectations(app, id, &case.expectation).await?;
    edit_question(app, id, &case.question).await?;
    edit_gathering(app, id, &case.gathering).await?;
    Ok(edit_community(app, id, &case.community).await?)
}

async fn write_lists(app: &App, id: InitiativeId, case: &Case) -> Result<(), Refusal> {
    for it in &case.terms {
        save_term(app, id, None, it).await?;
    }
    for it in &case.parties {
        save_party(app, id, None, it).await?;
    }
    for it in &case.methods {
        save_method(app, id, None, it).await?;
    }
    for it in &case.roles {
        save_role(app, id, None, it).await?;
    }
    for it in &case.groups {
        save_group(app, id, None, it).await?;
    }
    for it in &case.kindred {
        save_kindred(app, id, None, it).await?;
    }
    for (key, answer, note) in &case.checks {
        answer_check(app, id, key, answer, note).await?;
    }
    Ok(())
}
