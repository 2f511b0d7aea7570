//! People who may have been written down twice.

use app::App;
use app::neighbour::{
    DoublePair, DoublePerson, MergeChoice, MergedField, dismiss_double, find_doubles,
    merge_neighbours,
};
use app::{ErrorCode, FieldError, Refusal};
use serde_json::{Value, json};

use super::network::list;
use crate::answer::Answer;
use crate::arguments::Network;
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Network) -> Result<Answer, Fault> {
    match what {
        Network::Doubles { limit, of } => {
            let initiative = super::initiative(app, of.initiative).await?;
            let page = find_doubles(app, initiative, 0, limit).await?;
            let mut answer = list(shell, "pairs", &page.pairs, line, object);
            answer.json["total"] = page.total.into();
            Ok(answer)
        }
        Network::Merge { stays, goes, take } => {
            let fields = take.iter().map(|code| code.parse::<MergedField>());
            let choice = MergeChoice {
                stays,
                goes,
                take_from_gone: fields.collect::<Result<_, FieldError>>()?,
            };
            merge_neighbours(app, &choice).await?;
            let json = json!({ "id": stays.to_string(), "gone": goes.to_string() });
            Ok(Answer::line(shell.say("cli-merged"), json))
        }
        Network::Apart { one, other } => {
            dismiss_double(app, one, other).await?;
            let json = json!({ "one": one.to_string(), "other": other.to_string() });
            Ok(Answer::line(shell.say("saved-all"), json))
        }
        _ => Err(Refusal::new(ErrorCode::Failed).into()),
    }
}

fn line(it: &DoublePair) -> String {
    let side = |it: &DoublePerson| {
        let person = &it.neighbour;
        format!("{}  {}  {}", person.id, person.name, it.address)
    };
    format!(
        "{:>3}  {}  |  {}",
        it.score,
        side(&it.first),
        side(&it.second)
    )
}

fn object(it: &DoublePair) -> Value {
    let why = it.why.iter().map(|it| it.as_str());
    json!({
        "first": person(&it.first),
        "second": person(&it.second),
        "why": why.collect::<Vec<_>>(),
        "score": it.score,
    })
}

fn person(it: &DoublePerson) -> Value {
    json!({
        "id": it.neighbour.id.to_string(),
        "name": it.neighbour.name.to_string(),
        "address": it.address.to_string(),
        "consent": it.consent,
        "support": it.support,
        "contact": it.contact,
        "attachments": it.attachments,
    })
}
