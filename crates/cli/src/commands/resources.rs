//! What can be booked, and what of it is free.

use app::App;
use app::domain::{InitiativeId, ResourceId, ResourceKind};
use app::resource::{
    FreeQuery, FreeResource, ListedResource, ResourceDetails, ResourceInput, ResourceQuery,
    add_resource, edit_resource, free_resources, list_resources, set_parts, show_resource,
    trash_resource,
};
use serde_json::{Value, json};

use super::bookings::{self, booking_line, booking_object};
use crate::answer::Answer;
use crate::arguments::{Free, Resources};
use crate::dates::period;
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Resources) -> Result<Answer, Fault> {
    match what {
        Resources::List { text, kind, of } => {
            list(shell, app, of.initiative, &text.join(" "), kind).await
        }
        Resources::Show { id } => show(shell, app, id).await,
        Resources::Add(new) => {
            let initiative = super::initiative(app, new.of.initiative).await?;
            let added = add_resource(app, initiative, &new.input()).await?;
            show(shell, app, added.id).await
        }
        Resources::Edit(edit) => {
            let id = edit.id;
            let standing = show_resource(app, id).await?.resource;
            let input = edit.over(ResourceInput::from(&standing));
            edit_resource(app, id, &input).await?;
            show(shell, app, id).await
        }
        Resources::Trash { id } => {
            trash_resource(app, id).await?;
            let json = json!({ "id": id.to_string(), "trashed": true });
            Ok(Answer::line(shell.say("cli-resource-trashed"), json))
        }
        Resources::Set { id, parts } => {
            set_parts(app, id, &parts).await?;
            show(shell, app, id).await
        }
        Resources::Free(what) => free(shell, app, what).await,
        other => bookings::run(shell, app, other).await,
    }
}

async fn list(
    shell: &Shell,
    app: &App,
    of: Option<InitiativeId>,
    text: &str,
    kind: Option<ResourceKind>,
) -> Result<Answer, Fault> {
    let query = ResourceQuery {
        initiative: super::initiative(app, of).await?,
        text: text.to_owned(),
        kind,
    };
    let all = list_resources(app, &query).await?;
    let mut lines: Vec<String> = all.iter().map(|it| line(shell, it)).collect();
    if lines.is_empty() {
        lines.push(shell.say("cli-resources-none"));
    }
    let objects: Vec<Value> = all.iter().map(row).collect();
    Ok(Answer {
        lines,
        json: json!({ "resources": objects }),
    })
}

fn line(shell: &Shell, listed: &ListedResource) -> String {
    let it = &listed.resource;
    let said = [
        ("quantity", it.quantity.into()),
        ("standing", it.standing.as_str().into()),
        ("overdue", listed.is_overdue.to_string().into()),
    ];
    let state = shell.words.say("cli-resource-state", &said);
    format!("{}  {}  {}  {state}", it.id, it.name, it.place)
}

fn row(listed: &ListedResource) -> Value {
    let it = &listed.resource;
    json!({
        "id": it.id.to_string(),
        "name": it.name.as_str(),
        "kind": it.kind.as_str(),
        "place": it.place.as_str(),
        "quantity": it.quantity,
        "standing": it.standing.as_str(),
        "overdue": listed.is_overdue,
    })
}

async fn show(shell: &Shell, app: &App, id: ResourceId) -> Result<Answer, Fault> {
    let shown = show_resource(app, id).await?;
    let listed = ListedResource {
        is_overdue: shown.bookings.iter().any(|it| it.is_overdue),
        resource: shown.resource.clone(),
    };
    let mut lines = vec![line(shell, &listed)];
    let parts = shown.parts.iter();
    lines.extend(parts.map(|it| format!("  {} × {}", it.quantity, it.name)));
    lines.extend(shown.bookings.iter().map(|it| booking_line(shell, it)));
    Ok(Answer {
        lines,
        json: object(&listed, &shown),
    })
}

fn object(listed: &ListedResource, shown: &ResourceDetails) -> Value {
    let typed = ResourceInput::from(&shown.resource);
    let mut object = row(listed);
    for (name, value) in [
        ("contact_name", typed.contact_name),
        ("contact_phone", typed.contact_phone),
        ("contact_email", typed.contact_email),
        ("conditions", typed.conditions),
        ("price_unit", typed.price_unit),
    ] {
        object[name] = value.into();
    }
    let it = &shown.resource;
    object["capacity"] = it.capacity.into();
    object["notice_days"] = it.notice_days.into();
    object["buffer_minutes"] = it.buffer_minutes.into();
    object["price_cents"] = it.price.cents().into();
    object["deposit_cents"] = it.deposit.cents().into();
    let part = |it: &app::resource::ShownPart| json!({ "id": it.resource.to_string(), "name": it.name, "quantity": it.quantity });
    object["parts"] = shown.parts.iter().map(part).collect();
    object["part_of"] = shown.part_of.iter().map(part).collect();
    object["bookings"] = shown.bookings.iter().map(booking_object).collect();
    object
}

async fn free(shell: &Shell, app: &App, what: Free) -> Result<Answer, Fault> {
    let query = FreeQuery {
        initiative: super::initiative(app, what.of.initiative).await?,
        starts_at: what.from,
        ends_at: what.to,
        kind: what.kind,
        quantity: what.quantity,
    };
    let rows = free_resources(app, &query).await?;
    let mut lines: Vec<String> = rows.iter().map(|it| free_line(shell, it)).collect();
    if lines.is_empty() {
        lines.push(shell.say("cli-resources-none"));
    }
    let objects: Vec<Value> = rows.iter().map(free_object).collect();
    Ok(Answer {
        lines,
        json: json!({ "resources": objects }),
    })
}

fn free_line(shell: &Shell, it: &FreeResource) -> String {
    let resource = &it.resource.resource;
    let said = [
        ("free", it.free.into()),
        ("quantity", resource.quantity.into()),
        ("soon", it.is_too_soon.to_string().into()),
    ];
    let mut line = format!("{}  {}  ", resource.id, resource.name);
    line += &shell.words.say("cli-resource-free", &said);
    if let Some(next) = it.next {
        let said = [("period", period(next).into())];
        line += " ";
        line += &shell.words.say("cli-resource-next", &said);
    }
    line
}

fn free_object(it: &FreeResource) -> Value {
    let mut object = row(&it.resource);
    object["free"] = it.free.into();
    object["too_soon"] = it.is_too_soon.into();
    object["clash"] = it.clash.as_ref().map(booking_object).into();
    object["next"] = it.next.map(bookings::period_object).into();
    object
}
