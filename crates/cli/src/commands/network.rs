//! Organisations, key figures, talents, contact, and whom to call next.

use app::App;
use app::domain::{Counterpart, OrganisationId};
use app::network::{
    CallToMake, KeyFigure, ListedOrganisation, OrganisationInput, ShownContact, ShownRelation,
    ShownTalent, TalentQuery, add_organisation, add_relation, add_talent, follow_up,
    list_key_figures, list_organisations, list_segments, list_talents, next_calls, record_contact,
    set_involvement, show_interest, show_organisation, trash_organisation,
};
use serde_json::{Value, json};

use super::doubles;
use crate::answer::Answer;
use crate::arguments::Network;
use crate::dates::detail;
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Network) -> Result<Answer, Fault> {
    let initiative = async |named| super::initiative(app, named).await;
    match what {
        Network::Organisations { text, of } => {
            let of = initiative(of.initiative).await?;
            let all = list_organisations(app, of, &text.join(" ")).await?;
            Ok(list(shell, "organisations", &all, organisation_line, row))
        }
        Network::Organisation { id } => organisation(shell, app, id).await,
        Network::AddOrganisation(new) => {
            let of = initiative(new.of.initiative).await?;
            let id = add_organisation(app, of, &new.input()).await?;
            organisation(shell, app, id).await
        }
        Network::TrashOrganisation { id } => {
            trash_organisation(app, id).await?;
            let json = json!({ "id": id.to_string(), "trashed": true });
            Ok(Answer::line(shell.say("cli-organisation-trashed"), json))
        }
        Network::People(of) => {
            let all = list_key_figures(app, initiative(of.initiative).await?).await?;
            Ok(list(shell, "people", &all, figure_line, figure))
        }
        Network::Relate(new) => {
            let of = initiative(new.of.initiative).await?;
            let added = add_relation(app, of, &new.input()).await?;
            Ok(Answer::line(relation_line(&added), relation(&added)))
        }
        Network::Talents {
            text,
            kind,
            available,
            of,
        } => {
            let query = TalentQuery {
                initiative: initiative(of.initiative).await?,
                text: text.join(" "),
                kind,
                only_available: available,
            };
            let all = list_talents(app, &query).await?;
            Ok(list(shell, "talents", &all, talent_line, talent))
        }
        Network::AddTalent(new) => {
            let of = initiative(new.of.initiative).await?;
            let added = add_talent(app, of, &new.input()).await?;
            Ok(Answer::line(talent_line(&added), talent(&added)))
        }
        Network::Contact(new) => {
            let (of, answers) = (initiative(new.of.initiative).await?, new.answers);
            let noted = record_contact(app, of, &new.input(), answers).await?;
            Ok(Answer::line(contact_line(&noted), contact(&noted)))
        }
        Network::Done { id } => {
            follow_up(app, id, true).await?;
            let json = json!({ "id": id.to_string(), "done": true });
            Ok(Answer::line(shell.say("saved-all"), json))
        }
        Network::Next(of) => {
            let all = next_calls(app, initiative(of.initiative).await?).await?;
            let line = |it: &CallToMake| call_line(shell, it);
            Ok(list(shell, "calls", &all, line, call))
        }
        Network::Involve { involvement, ids } => {
            set_involvement(app, &ids, involvement).await?;
            let json = json!({ "people": ids.len(), "involvement": involvement.as_str() });
            Ok(Answer::line(shell.say("saved-all"), json))
        }
        Network::Interest(of) => {
            let all = show_interest(app, initiative(of.initiative).await?).await?;
            let month = |it: &app::domain::InterestMonth| format!("{}-{:02}", it.year, it.month);
            let object = |it: &app::domain::InterestMonth| {
                json!({ "month": month(it), "joined": it.joined, "late": it.late,
                        "supporters": it.supporters, "contacts": it.contacts })
            };
            let line = |it: &app::domain::InterestMonth| {
                let said = [
                    ("month", month(it).into()),
                    ("joined", it.joined.into()),
                    ("supporters", it.supporters.into()),
                    ("contacts", it.contacts.into()),
                ];
                shell.words.say("cli-interest", &said)
            };
            Ok(list(shell, "months", &all, line, object))
        }
        Network::Segments(of) => {
            let all = list_segments(app, initiative(of.initiative).await?).await?;
            let line = |it: &app::network::ShownSegment| {
                format!("{}  {}  {}", it.segment.id, it.segment.name, it.count)
            };
            let object = |it: &app::network::ShownSegment| {
                json!({ "id": it.segment.id.to_string(), "name": it.segment.name.as_str(),
                        "count": it.count })
            };
            Ok(list(shell, "segments", &all, line, object))
        }
        other => doubles::run(shell, app, other).await,
    }
}

/// One line and one object for each, or a line that says that there are none.
pub(super) fn list<T>(
    shell: &Shell,
    name: &str,
    all: &[T],
    line: impl Fn(&T) -> String,
    object: impl Fn(&T) -> Value,
) -> Answer {
    let mut lines: Vec<String> = all.iter().map(line).collect();
    if lines.is_empty() {
        lines.push(shell.say("cli-network-none"));
    }
    let objects: Vec<Value> = all.iter().map(object).collect();
    Answer {
        lines,
        json: json!({ name: objects }),
    }
}

async fn organisation(shell: &Shell, app: &App, id: OrganisationId) -> Result<Answer, Fault> {
    let shown = show_organisation(app, id).await?;
    let typed = OrganisationInput::from(&shown.organisation);
    let mut lines = vec![format!("{id}  {}  {}", typed.name, typed.place)];
    lines.extend(
        shown
            .people
            .iter()
            .map(|it| format!("  {}", relation_line(it))),
    );
    lines.extend(
        shown
            .offers
            .iter()
            .map(|it| format!("  {}", talent_line(it))),
    );
    lines.extend(
        shown
            .contact
            .iter()
            .map(|it| format!("  {}", contact_line(it))),
    );
    if typed.phone.is_empty() && typed.email.is_empty() {
        lines.push(format!("  {}", shell.say("cli-organisation-unreached")));
    }
    let json = json!({
        "id": id.to_string(),
        "name": typed.name,
        "kind": typed.kind,
        "standing": typed.standing,
        "place": typed.place,
        "phone": typed.phone,
        "email": typed.email,
        "website": typed.website,
        "note": typed.note,
        "people": shown.people.iter().map(relation).collect::<Vec<_>>(),
        "offers": shown.offers.iter().map(talent).collect::<Vec<_>>(),
        "contact": shown.contact.iter().map(contact).collect::<Vec<_>>(),
    });
    Ok(Answer { lines, json })
}

fn organisation_line(it: &ListedOrganisation) -> String {
    let organisation = &it.organisation;
    format!(
        "{}  {}  {}",
        organisation.id, organisation.name, organisation.place
    )
}

fn row(it: &ListedOrganisation) -> Value {
    json!({
        "id": it.organisation.id.to_string(),
        "name": it.organisation.name.as_str(),
        "kind": it.organisation.kind.as_str(),
        "standing": it.organisation.standing.as_str(),
        "place": it.organisation.place.as_str(),
        "people": it.people,
        "key_figures": it.key_figures,
        "last_contact_on": it.last_contact_on.map(|day| day.to_string()),
    })
}

fn relation_line(it: &ShownRelation) -> String {
    let role = it.relation.role.as_str();
    format!(
        "{}  {}  {role}  {}",
        it.relation.id, it.name, it.organisation
    )
}

fn relation(it: &ShownRelation) -> Value {
    json!({
        "id": it.relation.id.to_string(),
        "neighbour": it.relation.neighbour.to_string(),
        "name": it.name.to_string(),
        "organisation": it.organisation,
        "role": it.relation.role.as_str(),
        "key_figure": it.relation.is_key_figure,
    })
}

fn figure_line(it: &KeyFigure) -> String {
    format!("{}  {}", relation_line(&it.shown), it.phone)
}

fn figure(it: &KeyFigure) -> Value {
    let mut object = relation(&it.shown);
    object["phone"] = it.phone.as_str().into();
    object["email"] = it.email.as_str().into();
    object["last_contact_on"] = it.last_contact_on.map(|day| day.to_string()).into();
    object
}

fn talent_line(it: &ShownTalent) -> String {
    format!("{}  {}  {}", it.talent.id, it.talent.what, it.name)
}

fn talent(it: &ShownTalent) -> Value {
    json!({
        "id": it.talent.id.to_string(),
        "of": of(it.talent.of),
        "name": it.name,
        "kind": it.talent.kind.as_str(),
        "what": it.talent.what.as_str(),
        "when": it.talent.when.as_str(),
        "state": it.talent.state.as_str(),
    })
}

fn contact_line(it: &ShownContact) -> String {
    let day = it.moment.on.map(|day| detail(&day.to_string()));
    let (id, day) = (it.moment.id, day.unwrap_or_default());
    format!("{id}  {day}  {}  {}", it.name, it.moment.note.as_str())
}

fn contact(it: &ShownContact) -> Value {
    json!({
        "id": it.moment.id.to_string(),
        "with": of(it.moment.with),
        "name": it.name,
        "channel": it.moment.channel.as_str(),
        "direction": it.moment.direction.as_str(),
        "on": it.moment.on.map(|day| day.to_string()),
        "by": it.by,
        "state": it.moment.state.as_str(),
        "note": it.moment.note.as_str(),
        "follow_up_on": it.moment.follow_up_on.map(|day| day.to_string()),
        "followed_up": it.moment.is_followed_up,
    })
}

fn call_line(shell: &Shell, it: &CallToMake) -> String {
    let said = [
        ("why", it.call.why.as_str().into()),
        ("day", detail(&it.call.on.to_string()).into()),
        ("may_call", it.may_call.to_string().into()),
    ];
    let why = shell.words.say("cli-next-call", &said);
    let contact = it.call.contact.map(|id| id.to_string());
    format!(
        "{}  {}  {}  {why}",
        contact.unwrap_or_default(),
        it.name,
        it.phone
    )
}

fn call(it: &CallToMake) -> Value {
    json!({
        "with": of(it.call.with),
        "contact": it.call.contact.map(|id| id.to_string()),
        "name": it.name,
        "phone": it.phone,
        "involvement": it.involvement.map(app::domain::Involvement::as_str),
        "why": it.call.why.as_str(),
        "on": it.call.on.to_string(),
        "due": it.call.is_due,
        "last_contact_on": it.call.last_contact_on.map(|day| day.to_string()),
        "may_call": it.may_call,
    })
}

fn of(party: Counterpart) -> String {
    match party {
        Counterpart::Person(id) => id.to_string(),
        Counterpart::Organisation(id) => id.to_string(),
    }
}
