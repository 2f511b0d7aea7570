//! The lists of an initiative in depth.

use app::App;
use app::depth::{
    self, Depth, GroupInput, KindredInput, MethodInput, PartyInput, RoleInput, ShownRole,
    TermInput, show_depth,
};
use app::domain::{InitiativeId, SharedTerm};
use app::{ErrorCode, Refusal};
use serde_json::{Value, json};
use uuid::Uuid;

use super::fields::{lines, over, shown};
use crate::answer::Answer;
use crate::arguments::List;
use crate::fault::Fault;
use crate::shell::Shell;

/// Adds a row, or writes over a known one.
pub(super) async fn save(
    shell: &Shell,
    app: &App,
    of: InitiativeId,
    (list, known): (List, Option<Uuid>),
    typed: &[String],
) -> Result<Answer, Fault> {
    // The row that is known, or a blank one, with what is typed over it, saved.
    macro_rules! saved {
        ($rows:expr, $as_typed:expr, $blank:expr, $save:ident) => {{
            let row = match known {
                None => None,
                Some(id) => {
                    let row = $rows.iter().find(|row| row.id.uuid() == id);
                    Some(row.ok_or_else(|| Refusal::new(ErrorCode::NotFound))?)
                }
            };
            let input = over(row.map_or($blank, $as_typed), typed)?;
            let id = depth::$save(app, of, row.map(|row| row.id), &input).await?;
            with_id(id.uuid(), shown(&input))
        }};
    }
    let it = show_depth(app, of).await?;
    let json = match list {
        List::Term => saved!(it.terms, term, TermInput::default(), save_term),
        List::Party => saved!(it.parties, PartyInput::from, party(), save_party),
        List::Method => saved!(it.methods, MethodInput::from, method(), save_method),
        List::Role => {
            let roles: Vec<_> = it.roles.iter().map(|it| it.role.clone()).collect();
            saved!(roles, RoleInput::from, role(), save_role)
        }
        List::Group => saved!(
            it.groups,
            GroupInput::from,
            GroupInput::default(),
            save_group
        ),
        List::Kindred => saved!(it.kindred, KindredInput::from, kindred(), save_kindred),
    };
    Ok(Answer {
        lines: [vec![shell.say("saved-all")], lines(shell, &json)].concat(),
        json,
    })
}

fn term(it: &SharedTerm) -> TermInput {
    TermInput::from(it)
}

fn party() -> PartyInput {
    PartyInput {
        kind: "other".into(),
        position: "unknown".into(),
        ..PartyInput::default()
    }
}

fn method() -> MethodInput {
    MethodInput {
        kind: "thinking".into(),
        state: "idea".into(),
        ..MethodInput::default()
    }
}

fn role() -> RoleInput {
    RoleInput {
        needed: 1,
        ..RoleInput::default()
    }
}

fn kindred() -> KindredInput {
    KindredInput {
        verdict: "not_looked".into(),
        ..KindredInput::default()
    }
}

/// Puts a row in the trash.
pub(super) async fn remove(
    shell: &Shell,
    app: &App,
    list: List,
    id: Uuid,
) -> Result<Answer, Fault> {
    use app::domain::{GroupId, KindredId, MethodId, PartyId, RoleId, TermId};
    match list {
        List::Term => depth::remove_term(app, TermId::new(id)).await?,
        List::Party => depth::remove_party(app, PartyId::new(id)).await?,
        List::Method => depth::remove_method(app, MethodId::new(id)).await?,
        List::Role => depth::remove_role(app, RoleId::new(id)).await?,
        List::Group => depth::remove_group(app, GroupId::new(id)).await?,
        List::Kindred => depth::remove_kindred(app, KindredId::new(id)).await?,
    }
    let json = json!({ "id": id.to_string(), "trashed": true });
    Ok(Answer::line(shell.say("cli-depth-trashed"), json))
}

/// Adds every list to what is shown of an initiative.
pub(super) fn add(shell: &Shell, it: &Depth, out: &mut Vec<String>, json: &mut Value) {
    let lists: [(&str, Vec<Value>); 6] = [
        ("terms", rows(&it.terms, |it| it.id.uuid(), term)),
        (
            "parties",
            rows(&it.parties, |it| it.id.uuid(), |it| PartyInput::from(it)),
        ),
        (
            "methods",
            rows(&it.methods, |it| it.id.uuid(), |it| MethodInput::from(it)),
        ),
        ("roles", it.roles.iter().map(role_object).collect()),
        (
            "groups",
            rows(&it.groups, |it| it.id.uuid(), |it| GroupInput::from(it)),
        ),
        (
            "kindred",
            rows(&it.kindred, |it| it.id.uuid(), |it| KindredInput::from(it)),
        ),
    ];
    for (name, rows) in lists {
        for row in &rows {
            let about = ["name", "title", "term"].map(|field| row[field].as_str());
            let about = about.into_iter().flatten().next().unwrap_or_default();
            let id = row["id"].as_str().unwrap_or_default();
            out.push(format!("{id}  {about}"));
        }
        json[name] = rows.into();
    }
    for role in it.roles.iter().filter(|it| it.missing > 0) {
        let said = [
            ("role", role.role.title.as_str().into()),
            ("missing", role.missing.into()),
        ];
        out.push(shell.words.say("cli-role-missing", &said));
    }
}

fn rows<S, T: serde::Serialize>(
    all: &[S],
    id: impl Fn(&S) -> Uuid,
    typed: impl Fn(&S) -> T,
) -> Vec<Value> {
    let row = |it: &S| with_id(id(it), shown(&typed(it)));
    all.iter().map(row).collect()
}

fn role_object(it: &ShownRole) -> Value {
    let mut object = with_id(it.role.id.uuid(), shown(&RoleInput::from(&it.role)));
    let holder = |held: &app::NamedHolder| {
        json!({
            "id": held.holder.id.to_string(),
            "person": held.holder.person.to_string(),
            "name": held.name.to_string(),
        })
    };
    object["holders"] = it.holders.iter().map(holder).collect();
    object["missing"] = it.missing.into();
    object
}

fn with_id(id: Uuid, mut object: Value) -> Value {
    object["id"] = id.to_string().into();
    object
}
