//! Support and objection.

use app::domain::{InitiativeId, Position, SupportId, SupportRules, Weight};
use app::support::{
    CountedSupport, ListedSupport, SupportFilter, SupportInput, SupportQuery, count_support,
    keep_support, list_support, record_support, set_support_rules, trash_support, withdraw_support,
};
use app::{App, ErrorCode, Refusal};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::arguments::{AddSupport, ListSupport, Rules, Support};
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Support) -> Result<Answer, Fault> {
    match what {
        Support::Count(of) => {
            let initiative = super::initiative(app, of.initiative).await?;
            count(shell, app, initiative).await
        }
        Support::List(what) => list(shell, app, what).await,
        Support::Add(new) => add(shell, app, *new).await,
        Support::Withdraw { id, on } => {
            withdraw_support(app, id, &on).await?;
            Ok(saved(shell, id))
        }
        Support::Keep { id } => {
            keep_support(app, id).await?;
            Ok(saved(shell, id))
        }
        Support::Trash { id } => {
            trash_support(app, id).await?;
            Ok(saved(shell, id))
        }
        Support::Rules(rules) => set_rules(shell, app, &rules).await,
    }
}

fn saved(shell: &Shell, id: SupportId) -> Answer {
    Answer::line(shell.say("saved-all"), json!({ "id": id.to_string() }))
}

async fn count(shell: &Shell, app: &App, initiative: InitiativeId) -> Result<Answer, Fault> {
    let it = count_support(app, initiative).await?;
    let number = |number: usize| number.into();
    let said = [
        ("for", number(it.count.in_favour)),
        ("against", number(it.count.against)),
        ("neutral", number(it.count.neutral)),
        ("silent", number(it.count.silent)),
        ("doors", number(it.count.doors)),
        ("doubles", number(it.count.doubles)),
        ("clashes", number(it.count.clashes)),
        ("withdrawn", number(it.count.withdrawn)),
        ("outside", number(it.count.outside)),
    ];
    let mut lines = vec![
        shell.words.say("cli-support-count", &said),
        shell.words.say("cli-support-rest", &said),
    ];
    if let Some(enough) = it.is_enough {
        let said = [("enough", enough.to_string().into())];
        lines.push(shell.words.say("cli-support-enough", &said));
    }
    Ok(Answer {
        lines,
        json: count_object(&it),
    })
}

fn count_object(it: &CountedSupport) -> Value {
    json!({
        "doors": it.count.doors,
        "for": it.count.in_favour,
        "against": it.count.against,
        "neutral": it.count.neutral,
        "silent": it.count.silent,
        "clashes": it.count.clashes,
        "doubles": it.count.doubles,
        "withdrawn": it.count.withdrawn,
        "outside": it.count.outside,
        "unit": it.rules.unit.as_str(),
        "needed": it.rules.needed,
        "percent": it.rules.percent,
        "enough": it.is_enough,
    })
}

async fn list(shell: &Shell, app: &App, what: ListSupport) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, what.of.initiative).await?;
    let query = SupportQuery {
        initiative,
        text: what.search,
        filter: filter(&what.filter)?,
        offset: 0,
        limit: u32::MAX,
    };
    let page = list_support(app, &query).await?;
    let mut lines: Vec<String> = page.rows.iter().map(|row| line(shell, row)).collect();
    if lines.is_empty() {
        lines.push(shell.say("cli-support-none"));
    }
    let objects: Vec<Value> = page.rows.iter().map(object).collect();
    Ok(Answer {
        lines,
        json: json!({ "total": page.total, "support": objects }),
    })
}

const FILTERS: &str = "all, for, against, neutral, doubles, withdrawn, outside";

fn filter(word: &str) -> Result<SupportFilter, Refusal> {
    if let Ok(position) = word.parse::<Position>() {
        return Ok(SupportFilter::Of(position));
    }
    match word {
        "all" => Ok(SupportFilter::All),
        "doubles" => Ok(SupportFilter::Doubles),
        "withdrawn" => Ok(SupportFilter::Withdrawn),
        "outside" => Ok(SupportFilter::Outside),
        _ => Err(Refusal::new(ErrorCode::UnknownChoice).with("accepted", FILTERS)),
    }
}

async fn add(shell: &Shell, app: &App, new: AddSupport) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, new.of.initiative).await?;
    let input = SupportInput {
        position: new.position,
        channel: new.channel,
        given_on: new.on,
        remark: new.remark,
        given: new.given,
        prefix: new.prefix,
        family: new.family,
        street: new.street,
        house_number: new.number,
        postcode: new.postcode,
        city: new.city,
        neighbour: new.neighbour,
        household: None,
        allow_double: new.double,
    };
    let row = record_support(app, initiative, &input).await?;
    Ok(Answer::line(line(shell, &row), object(&row)))
}

async fn set_rules(shell: &Shell, app: &App, new: &Rules) -> Result<Answer, Fault> {
    let initiative = super::initiative(app, new.of.initiative).await?;
    let standing = count_support(app, initiative).await?.rules;
    let number = |typed: Option<u32>, standing| match typed {
        None => standing,
        Some(0) => None,
        typed => typed,
    };
    let rules = SupportRules {
        unit: new.unit.unwrap_or(standing.unit),
        needed: number(new.needed, standing.needed),
        percent: number(new.percent, standing.percent),
    };
    if rules != standing {
        set_support_rules(app, initiative, rules).await?;
    }
    count(shell, app, initiative).await
}

fn state(weight: Weight) -> &'static str {
    match weight {
        Weight::Counts => "counts",
        Weight::Double => "double",
        Weight::Clash => "clash",
        Weight::Withdrawn => "withdrawn",
    }
}

fn line(shell: &Shell, row: &ListedSupport) -> String {
    let it = &row.at_home.support;
    let position = [("position", it.position.as_str().into())];
    let name = row.at_home.name.as_ref().map(ToString::to_string);
    let day = it.given_on.map(|day| day.to_string());
    let said = [
        ("address", row.at_home.address.to_string().into()),
        ("name", name.unwrap_or_default().into()),
        (
            "position",
            shell.words.say("cli-position", &position).into(),
        ),
        ("day", day.unwrap_or_default().into()),
        ("state", state(row.weight).into()),
    ];
    format!("{}  {}", it.id, shell.words.say("cli-support", &said))
}

fn object(row: &ListedSupport) -> Value {
    let it = &row.at_home.support;
    json!({
        "id": it.id.to_string(),
        "position": it.position.as_str(),
        "channel": it.channel.as_str(),
        "given_on": it.given_on.map(|day| day.to_string()),
        "withdrawn_on": it.withdrawn_on.map(|day| day.to_string()),
        "remark": it.remark.as_str(),
        "name": row.at_home.name.as_ref().map(ToString::to_string),
        "neighbour_id": it.neighbour.map(|id| id.to_string()),
        "address": row.at_home.address.to_string(),
        "in_circle": row.in_circle,
        "state": state(row.weight),
    })
}
