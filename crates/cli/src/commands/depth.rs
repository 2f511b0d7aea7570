//! The initiative in depth: cards, lists and the checklist.

mod fields;
mod lists;

use app::App;
use app::depth::{
    self, CommunityInput, ExpectationInput, GatheringInput, QuestionInput, RulesInput, show_depth,
};
use app::domain::{CheckItem, CheckKey, InitiativeId};
use serde_json::{Value, json};

use self::fields::{over, shown};
use crate::answer::Answer;
use crate::arguments::{AnswerItem, Card, CardName, Depth};
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Depth) -> Result<Answer, Fault> {
    match what {
        Depth::Show(of) => {
            let initiative = super::initiative(app, of.initiative).await?;
            everything(shell, app, initiative).await
        }
        Depth::Card(card) => self::card(shell, app, card).await,
        Depth::Add(row) => {
            let initiative = super::initiative(app, row.of.initiative).await?;
            lists::save(shell, app, initiative, (row.list, None), &row.values).await
        }
        Depth::Edit(row) => {
            let initiative = super::initiative(app, row.of.initiative).await?;
            let known = (row.list, Some(row.id));
            lists::save(shell, app, initiative, known, &row.values).await
        }
        Depth::Remove { list, id } => lists::remove(shell, app, list, id).await,
        Depth::Hold { role, person } => {
            depth::add_holder(app, role, person).await?;
            Ok(saved(shell, json!({ "role": role.to_string() })))
        }
        Depth::Release { holder } => {
            depth::remove_holder(app, holder).await?;
            Ok(saved(shell, json!({ "id": holder.to_string() })))
        }
        Depth::Similar { text, of } => {
            let initiative = super::initiative(app, of.initiative).await?;
            similar(shell, app, initiative, &text).await
        }
        Depth::Checklist(of) => {
            let initiative = super::initiative(app, of.initiative).await?;
            checklist(shell, app, initiative).await
        }
        Depth::Answer(typed) => answer(shell, app, typed).await,
    }
}

fn saved(shell: &Shell, json: Value) -> Answer {
    Answer::line(shell.say("saved-all"), json)
}

/// The card as it stands, after what was typed was written to it.
async fn card(shell: &Shell, app: &App, typed: Card) -> Result<Answer, Fault> {
    let id = super::initiative(app, typed.of.initiative).await?;
    let standing = show_depth(app, id).await?;
    let (cards, new) = (&standing.cards, &typed.values);
    let is_new = !new.is_empty();
    let card = match typed.card {
        CardName::Rules => {
            let it = RulesInput::of(&cards.rules, &standing.initiative.support);
            let it = over(it, new)?;
            if is_new {
                depth::edit_rules_card(app, id, &it).await?;
            }
            shown(&it)
        }
        CardName::Expectation => {
            let it = over(ExpectationInput::from(&cards.expectation), new)?;
            if is_new {
                depth::edit_expectations(app, id, &it).await?;
            }
            shown(&it)
        }
        CardName::Question => {
            let it = over(QuestionInput::from(&cards.question), new)?;
            if is_new {
                depth::edit_question(app, id, &it).await?;
            }
            shown(&it)
        }
        CardName::Gathering => {
            let it = over(GatheringInput::from(&cards.gathering), new)?;
            if is_new {
                depth::edit_gathering(app, id, &it).await?;
            }
            shown(&it)
        }
        CardName::Community => {
            let it = over(CommunityInput::from(&cards.community), new)?;
            if is_new {
                depth::edit_community(app, id, &it).await?;
            }
            shown(&it)
        }
    };
    Ok(Answer {
        lines: fields::lines(shell, &card),
        json: card,
    })
}

async fn everything(shell: &Shell, app: &App, id: InitiativeId) -> Result<Answer, Fault> {
    let it = show_depth(app, id).await?;
    let cards = &it.cards;
    let rules = RulesInput::of(&cards.rules, &it.initiative.support);
    let mut lines = vec![it.initiative.title.to_string()];
    let mut json = json!({
        "id": id.to_string(),
        "rules": shown(&rules),
        "expectation": shown(&ExpectationInput::from(&cards.expectation)),
        "question": shown(&QuestionInput::from(&cards.question)),
        "gathering": shown(&GatheringInput::from(&cards.gathering)),
        "community": shown(&CommunityInput::from(&cards.community)),
    });
    for card in ["rules", "expectation", "question", "gathering", "community"] {
        lines.extend(fields::lines(shell, &json[card]));
    }
    lists::add(shell, &it, &mut lines, &mut json);
    let next: Vec<String> = it.next_gatherings.iter().map(ToString::to_string).collect();
    json["next_gatherings"] = next.into();
    Ok(Answer { lines, json })
}

async fn similar(shell: &Shell, app: &App, id: InitiativeId, text: &str) -> Result<Answer, Fault> {
    let hits = depth::find_similar(app, id, text).await?;
    let why =
        |hit: &depth::SimilarHit| -> Vec<&str> { hit.why.iter().map(|why| why.as_str()).collect() };
    let line = |hit: &depth::SimilarHit| {
        let it = &hit.initiative;
        format!("{}  {}  ({})", it.id, it.title, why(hit).join(", "))
    };
    let mut lines: Vec<String> = hits.iter().map(line).collect();
    if lines.is_empty() {
        lines.push(shell.say("cli-similar-none"));
    }
    let object = |hit: &depth::SimilarHit| {
        json!({
            "id": hit.initiative.id.to_string(),
            "title": hit.initiative.title.as_str(),
            "why": why(hit),
        })
    };
    let similar: Vec<Value> = hits.iter().map(object).collect();
    Ok(Answer {
        lines,
        json: json!({ "similar": similar }),
    })
}

async fn answer(shell: &Shell, app: &App, typed: AnswerItem) -> Result<Answer, Fault> {
    let id = super::initiative(app, typed.of.initiative).await?;
    depth::answer_check(app, id, &typed.item, &typed.answer, &typed.note).await?;
    checklist(shell, app, id).await
}

async fn checklist(shell: &Shell, app: &App, id: InitiativeId) -> Result<Answer, Fault> {
    let list = show_depth(app, id).await?.checklist;
    let mut lines: Vec<String> = list.items.iter().map(|it| item_line(shell, it)).collect();
    let counted = [("met", list.met.into()), ("open", list.open.into())];
    lines.push(shell.words.say("cli-check-count", &counted));
    if let Some(next) = list.next() {
        let step = shell.say(&word(next));
        let advice = shell.say(&format!("{}-advice", word(next)));
        let said = [("step", step.into()), ("advice", advice.into())];
        lines.push(shell.words.say("cli-check-next", &said));
    }
    let items: Vec<Value> = list.items.iter().map(item).collect();
    Ok(Answer {
        lines,
        json: json!({
            "items": items,
            "met": list.met,
            "open": list.open,
            "next": list.next().map(CheckKey::as_str),
        }),
    })
}

fn word(key: CheckKey) -> String {
    format!("check-{}", key.as_str().replace('_', "-"))
}

fn item_line(shell: &Shell, it: &CheckItem) -> String {
    let mark = match (it.is_met(), it.is_open()) {
        (true, _) => "[x]",
        (_, true) => "[ ]",
        _ => "[-]",
    };
    let note = match it.note.as_str() {
        "" => String::new(),
        note => format!(": {note}"),
    };
    format!("{mark} {}  {}{note}", it.key, shell.say(&word(it.key)))
}

fn item(it: &CheckItem) -> Value {
    json!({
        "item": it.key.as_str(),
        "theme": it.key.theme().as_str(),
        "answer": it.answer.as_str(),
        "note": it.note.as_str(),
        "seen": it.seen.is_met,
        "count": it.seen.count,
        "met": it.is_met(),
    })
}
