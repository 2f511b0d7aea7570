//! Rules of budgets, and what they ask.

use app::App;
use app::domain::{Cents, GuideItem, Scheme};
use app::scheme::{
    GuideQuery, SchemeInput, ShownGuide, add_known_schemes, add_scheme, edit_scheme, list_schemes,
    show_guide, show_scheme, trash_scheme,
};
use app::{ErrorCode, Field, FieldError};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::arguments::{Guide, Schemes};
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Schemes) -> Result<Answer, Fault> {
    match what {
        Schemes::List(of) => {
            let initiative = super::initiative(app, of.initiative).await?;
            Ok(listed(shell, &list_schemes(app, initiative).await?))
        }
        Schemes::Known(of) => {
            let initiative = super::initiative(app, of.initiative).await?;
            Ok(listed(shell, &add_known_schemes(app, initiative).await?))
        }
        Schemes::Show { id } => Ok(shown(shell, &show_scheme(app, id).await?)),
        Schemes::Add(new) => {
            let initiative = super::initiative(app, new.of.initiative).await?;
            let input = new.fields.over(unknown());
            Ok(shown(shell, &add_scheme(app, initiative, &input).await?))
        }
        Schemes::Edit(edit) => {
            let standing = show_scheme(app, edit.id).await?;
            let input = edit.fields.over(SchemeInput::from(&standing.terms));
            Ok(shown(shell, &edit_scheme(app, standing.id, &input).await?))
        }
        Schemes::Trash { id } => {
            trash_scheme(app, id).await?;
            let json = json!({ "id": id.to_string(), "trashed": true });
            Ok(Answer::line(shell.say("cli-scheme-trashed"), json))
        }
        Schemes::Guide(guide) => held_against(shell, app, guide).await,
    }
}

/// Nothing is known; the units are what most towns count in.
fn unknown() -> SchemeInput {
    SchemeInput {
        support_unit: "household".into(),
        lead_unit: "working_days".into(),
        reply_unit: "working_days".into(),
        ..SchemeInput::default()
    }
}

fn listed(shell: &Shell, all: &[Scheme]) -> Answer {
    let mut lines: Vec<String> = all.iter().map(line).collect();
    if lines.is_empty() {
        lines.push(shell.say("cli-schemes-none"));
    }
    let objects: Vec<Value> = all.iter().map(object).collect();
    Answer {
        lines,
        json: json!({ "schemes": objects }),
    }
}

fn line(it: &Scheme) -> String {
    format!("{}  {}  {}", it.id, it.terms.town, it.terms.name)
}

fn shown(shell: &Shell, it: &Scheme) -> Answer {
    let mut lines = vec![line(it)];
    for (field, value) in fields(it) {
        if !value.is_empty() && !matches!(field, "name" | "town") {
            let field = shell.words.say("cli-field", &[("field", field.into())]);
            lines.push(format!("  {field}: {}", value.replace('\n', "; ")));
        }
    }
    Answer {
        lines,
        json: object(it),
    }
}

fn object(it: &Scheme) -> Value {
    let mut object = json!({ "id": it.id.to_string() });
    for (field, value) in fields(it) {
        object[field] = value.into();
    }
    object
}

fn fields(it: &Scheme) -> [(&'static str, String); 19] {
    let typed = SchemeInput::from(&it.terms);
    [
        ("name", typed.name),
        ("town", typed.town),
        ("who_may_start", typed.who_may_start),
        ("area", typed.area),
        ("decides", typed.decides),
        ("min_cents", typed.min_cents),
        ("max_cents", typed.max_cents),
        ("own_share", typed.own_share),
        ("support_needed", typed.support_needed),
        ("support_unit", typed.support_unit),
        ("lead_time", typed.lead_time),
        ("lead_unit", typed.lead_unit),
        ("reply_time", typed.reply_time),
        ("reply_unit", typed.reply_unit),
        ("excluded", typed.excluded),
        ("asks", typed.asks),
        ("afterwards", typed.afterwards),
        ("source", typed.source),
        ("seen_on", typed.seen_on),
    ]
}

async fn held_against(shell: &Shell, app: &App, guide: Guide) -> Result<Answer, Fault> {
    let amount = Cents::parse(&guide.amount);
    let query = GuideQuery {
        scheme: guide.id,
        initiative: super::initiative(app, guide.of.initiative).await?,
        day: guide.day,
        amount: amount.map_err(|_| FieldError::new(Field::Amount, ErrorCode::Money))?,
    };
    let it = show_guide(app, &query).await?;
    let mut lines = vec![line(&it.scheme)];
    if let Some(day) = it.guide.latest_day {
        let day = day.strftime("%-d-%-m-%Y").to_string();
        lines.push(shell.words.say("cli-guide-latest", &[("day", day.into())]));
    }
    if let Some(share) = it.guide.own_share {
        let said = [("amount", share.to_string().into())];
        lines.push(shell.words.say("cli-guide-share", &said));
    }
    lines.extend(it.guide.items.iter().map(|item| item_line(shell, item)));
    Ok(Answer {
        lines,
        json: guide_object(&it),
    })
}

fn item_line(shell: &Shell, item: &GuideItem) -> String {
    let met = match item.is_met {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    };
    let said = [
        ("rule", item.rule.as_str().into()),
        ("met", met.into()),
        ("value", item.value.as_str().into()),
    ];
    shell.words.say("cli-guide-item", &said)
}

fn guide_object(it: &ShownGuide) -> Value {
    let item = |item: &GuideItem| json!({ "code": item.rule.as_str(), "met": item.is_met, "value": item.value });
    json!({
        "scheme": object(&it.scheme),
        "amount_cents": it.amount.map(Cents::cents),
        "own_share_cents": it.guide.own_share.map(Cents::cents),
        "latest_day": it.guide.latest_day.map(|day| day.to_string()),
        "items": it.guide.items.iter().map(item).collect::<Vec<_>>(),
    })
}
