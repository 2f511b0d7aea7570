//! Changes a card of an initiative. Only the fields that differ are written, so that two people
//! who fill in different fields of one card do not meet.

use domain::{Cards, InitiativeId};
use storage::Act;

use super::{
    CommunityInput, DepthError, ExpectationInput, GatheringInput, QuestionInput, RulesInput,
};
use crate::App;

/// Writes the rules of the game, and what is asked of support.
pub async fn edit_rules_card(
    app: &App,
    id: InitiativeId,
    input: &RulesInput,
) -> Result<(), DepthError> {
    let (rules, support) = input.parse()?;
    let (mut act, cards) = begin(app, "edit_rules_card", id).await?;
    let initiative = act.initiative(id).await?;
    let mut initiative = initiative.ok_or(DepthError::UnknownInitiative(id))?;
    initiative.support = support;
    act.save(&initiative);
    commit(app, act, &Cards { rules, ..cards }).await
}

/// Writes what whoever takes part may expect.
pub async fn edit_expectations(
    app: &App,
    id: InitiativeId,
    input: &ExpectationInput,
) -> Result<(), DepthError> {
    let expectation = input.parse()?;
    let (act, cards) = begin(app, "edit_expectations", id).await?;
    let cards = Cards {
        expectation,
        ..cards
    };
    commit(app, act, &cards).await
}

/// Writes the analysis of the question.
pub async fn edit_question(
    app: &App,
    id: InitiativeId,
    input: &QuestionInput,
) -> Result<(), DepthError> {
    let question = input.parse()?;
    let (act, cards) = begin(app, "edit_question", id).await?;
    commit(app, act, &Cards { question, ..cards }).await
}

/// Writes when people meet, again and again.
pub async fn edit_gathering(
    app: &App,
    id: InitiativeId,
    input: &GatheringInput,
) -> Result<(), DepthError> {
    let gathering = input.parse()?;
    let (act, cards) = begin(app, "edit_gathering", id).await?;
    commit(app, act, &Cards { gathering, ..cards }).await
}

/// Writes to which community it belongs.
pub async fn edit_community(
    app: &App,
    id: InitiativeId,
    input: &CommunityInput,
) -> Result<(), DepthError> {
    let community = input.parse()?;
    let (act, cards) = begin(app, "edit_community", id).await?;
    commit(app, act, &Cards { community, ..cards }).await
}

async fn begin(app: &App, code: &str, id: InitiativeId) -> Result<(Act, Cards), DepthError> {
    let mut act = app.begin(code).await?;
    let cards = act.cards(id).await?;
    let cards = cards.ok_or(DepthError::UnknownInitiative(id))?;
    Ok((act, cards))
}

async fn commit(app: &App, mut act: Act, cards: &Cards) -> Result<(), DepthError> {
    act.save(cards);
    app.commit(act).await?;
    Ok(())
}
