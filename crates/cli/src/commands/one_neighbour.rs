//! One person: shown, changed, erased.

use app::booking::NamedIn;
use app::domain::{ConsentEvent, Email, NeighbourId, Phone, Tag};
use app::neighbour::{
    EraseReport, NeighbourChange, NeighbourDetails, edit_neighbour, erase_neighbour, show_neighbour,
};
use app::network::NamedInNetwork;
use app::{App, ListedAttachment};
use serde_json::{Value, json};
use words::Arg;

use crate::answer::Answer;
use crate::dates::local;
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn show(shell: &Shell, app: &App, id: NeighbourId) -> Result<Answer, Fault> {
    let details = show_neighbour(app, id).await?;
    Ok(Answer {
        lines: lines(shell, &details),
        json: object(&details),
    })
}

pub(super) async fn edit(
    shell: &Shell,
    app: &App,
    id: NeighbourId,
    change: NeighbourChange,
) -> Result<Answer, Fault> {
    edit_neighbour(app, id, &change).await?;
    let details = show_neighbour(app, id).await?;
    Ok(Answer::line(shell.say("saved-all"), object(&details)))
}

pub(super) async fn erase(shell: &Shell, app: &App, id: NeighbourId) -> Result<Answer, Fault> {
    let report = erase_neighbour(app, id).await?;
    let mut lines = told_of_backups(shell, &report);
    lines.extend(told_of_mentions(shell, &report));
    Ok(Answer {
        lines,
        json: erased_object(&report),
    })
}

fn told_of_backups(shell: &Shell, report: &EraseReport) -> Vec<String> {
    let say = |id: &str, what: &str, count: Arg<'static>| shell.words.say(id, &[(what, count)]);
    let mut lines = vec![say("cli-erased", "backups", report.backups.into())];
    if report.backups_failed > 0 {
        let failed = report.backups_failed.into();
        lines.push(say("cli-erased-later", "count", failed));
    }
    if report.backups_elsewhere > 0 {
        let elsewhere = report.backups_elsewhere.into();
        lines.push(say("cli-erased-elsewhere", "count", elsewhere));
    }
    lines
}

/// Where they are still named: in notes, minutes, bookings, and at doors.
fn told_of_mentions(shell: &Shell, report: &EraseReport) -> Vec<String> {
    let mention = |name: &str, excerpt: &str| {
        let said = [("name", name.into()), ("excerpt", excerpt.into())];
        shell.words.say("cli-mention", &said)
    };
    let notes = report.mentions.iter();
    let notes = notes.map(|it| mention(&it.name.to_string(), &it.excerpt));
    let minutes = report.mentions_in_minutes.iter();
    let minutes = minutes.map(|it| mention(it.title.as_str(), &it.excerpt));
    let bookings = report.mentions_in_bookings.iter();
    let bookings = bookings.map(|it| mention(&it.resource, &it.excerpt));
    let doors = report.mentions_at_doors.iter();
    let doors = doors.map(|it| mention(&it.address.to_string(), &it.excerpt));
    let depth = report.mentions_in_depth.iter();
    let depth =
        depth.map(|it| mention(&shell.say(&format!("cli-place-{}", it.place)), &it.excerpt));
    let network = report.mentions_in_network.iter();
    let network = network.map(|it| mention(&it.name, &it.excerpt));
    let things = bookings.chain(doors).chain(depth).chain(network);
    notes.chain(minutes).chain(things).collect()
}

fn erased_object(report: &EraseReport) -> Value {
    let notes = report.mentions.iter().map(|it| {
        json!({ "id": it.neighbour.to_string(), "name": it.name.to_string(), "excerpt": it.excerpt })
    });
    let minutes = report.mentions_in_minutes.iter().map(|it| {
        json!({ "id": it.minutes.to_string(), "title": it.title.as_str(), "excerpt": it.excerpt })
    });
    let doors = report.mentions_at_doors.iter().map(|it| {
        json!({ "round": it.round.to_string(), "address": it.address.to_string(), "excerpt": it.excerpt })
    });
    let bookings = report.mentions_in_bookings.iter().map(|it| {
        let (kind, id) = match it.named_in {
            NamedIn::Resource(id) => ("resource", id.to_string()),
            NamedIn::Booking(id) => ("booking", id.to_string()),
        };
        json!({ "kind": kind, "id": id, "resource": it.resource, "excerpt": it.excerpt })
    });
    let depth = report
        .mentions_in_depth
        .iter()
        .map(|it| json!({ "place": it.place, "excerpt": it.excerpt }));
    let network = report.mentions_in_network.iter().map(|it| {
        let (kind, id) = match it.named_in {
            NamedInNetwork::Organisation(id) => ("organisation", id.to_string()),
            NamedInNetwork::Contact(id) => ("contact", id.to_string()),
        };
        json!({ "kind": kind, "id": id, "name": it.name, "excerpt": it.excerpt })
    });
    json!({
        "rows": report.rows,
        "attachments": report.attachments,
        "backups": report.backups,
        "backups_failed": report.backups_failed,
        "backups_elsewhere": report.backups_elsewhere,
        "mentions": notes.collect::<Vec<_>>(),
        "mentions_in_minutes": minutes.collect::<Vec<_>>(),
        "mentions_at_doors": doors.collect::<Vec<_>>(),
        "mentions_in_bookings": bookings.collect::<Vec<_>>(),
        "mentions_in_depth": depth.collect::<Vec<_>>(),
        "mentions_in_network": network.collect::<Vec<_>>(),
    })
}

fn lines(shell: &Shell, details: &NeighbourDetails) -> Vec<String> {
    let it = &details.neighbour;
    let tags: Vec<&str> = details.tags.iter().map(Tag::as_str).collect();
    let mates: Vec<String> = details
        .housemates
        .iter()
        .map(|mate| mate.name.to_string())
        .collect();
    let attachments: Vec<String> = details
        .attachments
        .iter()
        .map(|it| match (it.is_here, &it.attachment.file_name) {
            (true, name) => name.clone(),
            (false, name) => format!("{name} ({})", shell.say("attachment-not-here")),
        })
        .collect();
    let labelled = [
        ("group-address", details.address.to_string()),
        (
            "field-phone",
            it.phone.as_ref().map_or_else(String::new, Phone::to_string),
        ),
        (
            "field-email",
            it.email.as_ref().map_or_else(String::new, Email::to_string),
        ),
        ("field-note", it.note.as_str().to_owned()),
        ("column-tags", tags.join(", ")),
        ("housemates", mates.join(", ")),
        ("attachments", attachments.join(", ")),
    ];
    let filled = labelled.iter().filter(|(_, value)| !value.is_empty());
    let mut lines = vec![it.name.to_string()];
    lines.extend(filled.map(|(label, value)| format!("{}: {value}", shell.say(label))));
    lines.extend(details.consent.iter().map(|event| consent(shell, event)));
    if details.in_trash {
        lines.push(shell.say("in-trash"));
    }
    lines
}

fn consent(shell: &Shell, event: &ConsentEvent) -> String {
    let channel = shell.say(&format!("channel-{}", event.channel));
    let purpose = shell.say(&format!("purpose-{}", event.purpose));
    let decision = shell.words.say(
        "cli-consent",
        &[("decision", event.decision.as_str().into())],
    );
    format!(
        "{}  {decision}: {channel}, {purpose}",
        local(event.happened_at)
    )
}

fn object(details: &NeighbourDetails) -> Value {
    let it = &details.neighbour;
    json!({
        "id": it.id.to_string(),
        "initiative": it.initiative.to_string(),
        "name": it.name.to_string(),
        "given": it.name.given,
        "prefix": it.name.prefix,
        "family": it.name.family,
        "address": details.address.to_string(),
        "street": details.address.street,
        "house_number": details.address.house_number.as_ref().map(ToString::to_string),
        "postcode": details.address.postcode.as_ref().map(ToString::to_string),
        "city": details.address.city,
        "phone": it.phone.as_ref().map(Phone::to_string),
        "email": it.email.as_ref().map(Email::to_string),
        "note": it.note.as_str(),
        "tags": details.tags.iter().map(Tag::as_str).collect::<Vec<_>>(),
        "no_post": details.no_post,
        "in_trash": details.in_trash,
        "attachments": details.attachments.iter().map(attachment_object).collect::<Vec<_>>(),
        "consent": details.consent.iter().map(consent_object).collect::<Vec<_>>(),
    })
}

fn attachment_object(it: &ListedAttachment) -> Value {
    json!({
        "id": it.attachment.id.to_string(),
        "file_name": it.attachment.file_name,
        "media_type": it.attachment.media_type.as_str(),
        "bytes": it.attachment.size_bytes,
        "is_here": it.is_here,
    })
}

fn consent_object(event: &ConsentEvent) -> Value {
    json!({
        "channel": event.channel.as_str(),
        "purpose": event.purpose.as_str(),
        "decision": event.decision.as_str(),
        "wording": event.wording.as_str(),
        "source": event.source.as_str(),
        "happened_at": event.happened_at.to_string(),
    })
}
