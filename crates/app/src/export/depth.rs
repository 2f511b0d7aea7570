//! The initiative in depth, as an export has it: its cards, the lists beside them, the checklist.

use domain::{CheckAnswer, InitiativeId};
use interchange::{begin_csv, push_csv_row};
use serde::Serialize;
use serde_json::Value;
use storage::{Lease, NamedHolder};

use super::bookable::cells;
use super::export_all::ExportAllError;
use crate::depth::{
    CommunityInput, ExpectationInput, GatheringInput, GroupInput, KindredInput, MethodInput,
    PartyInput, QuestionInput, RoleInput, RulesInput, TermInput,
};

const CARDS: [&str; 4] = ["initiativeId", "card", "field", "value"];
const TERMS: [&str; 3] = ["id", "term", "meaning"];
const PARTIES: [&str; 8] = [
    "id", "name", "kind", "position", "interest", "concern", "gains", "gives",
];
const METHODS: [&str; 7] = ["id", "title", "kind", "withWhom", "on", "state", "outcome"];
const ROLES: [&str; 5] = ["id", "title", "what", "needed", "holders"];
const GROUPS: [&str; 7] = ["id", "name", "share", "people", "heard", "how", "enough"];
const KINDRED: [&str; 9] = [
    "id",
    "title",
    "place",
    "what",
    "contact",
    "link",
    "verdict",
    "inCommunity",
    "lesson",
];
const CHECKLIST: [&str; 4] = ["id", "item", "answer", "note"];

/// All of it, of one initiative.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DepthJson {
    rules: RulesInput,
    expectation: ExpectationInput,
    question: QuestionInput,
    gathering: GatheringInput,
    community: CommunityInput,
    terms: Vec<Row<TermInput>>,
    parties: Vec<Row<PartyInput>>,
    methods: Vec<Row<MethodInput>>,
    roles: Vec<Row<RoleJson>>,
    groups: Vec<Row<GroupInput>>,
    kindred: Vec<Row<KindredInput>>,
    checklist: Vec<Row<CheckJson>>,
}

#[derive(Serialize)]
struct Row<T> {
    id: String,
    #[serde(flatten)]
    row: T,
}

#[derive(Serialize)]
struct RoleJson {
    #[serde(flatten)]
    role: RoleInput,
    /// Ids of members of the team and of neighbours.
    holders: Vec<String>,
}

#[derive(Serialize)]
struct CheckJson {
    item: String,
    answer: &'static str,
    note: String,
}

/// The lists of these, for spreadsheets: their columns are those of `samenspel.json`.
pub(super) struct DepthSheets {
    sheets: [(&'static str, String); 8],
}

impl DepthSheets {
    pub(super) fn new() -> Self {
        Self {
            sheets: [
                ("cards.csv", begin_csv(CARDS)),
                ("terms.csv", begin_csv(TERMS)),
                ("parties.csv", begin_csv(PARTIES)),
                ("methods.csv", begin_csv(METHODS)),
                ("roles.csv", begin_csv(ROLES)),
                ("groups.csv", begin_csv(GROUPS)),
                ("kindred.csv", begin_csv(KINDRED)),
                ("checklist.csv", begin_csv(CHECKLIST)),
            ],
        }
    }

    /// Every list with the name of its file.
    pub(super) fn files(self) -> impl Iterator<Item = (&'static str, Vec<u8>)> {
        let sheets = self.sheets.into_iter();
        sheets.map(|(name, text)| (name, text.into_bytes()))
    }

    /// Reads all of one initiative, and adds it to the lists.
    pub(super) async fn take(
        &mut self,
        lease: &mut Lease,
        id: InitiativeId,
    ) -> Result<DepthJson, ExportAllError> {
        let json = read(lease, id).await?;
        let [
            cards,
            terms,
            parties,
            methods,
            roles,
            groups,
            kindred,
            checklist,
        ] = &mut self.sheets;
        push_cards(&mut cards.1, id, &json)?;
        push(&mut terms.1, TERMS, &json.terms)?;
        push(&mut parties.1, PARTIES, &json.parties)?;
        push(&mut methods.1, METHODS, &json.methods)?;
        push(&mut roles.1, ROLES, &json.roles)?;
        push(&mut groups.1, GROUPS, &json.groups)?;
        push(&mut kindred.1, KINDRED, &json.kindred)?;
        push(&mut checklist.1, CHECKLIST, &json.checklist)?;
        Ok(json)
    }
}

fn push<const N: usize, T: Serialize>(
    sheet: &mut String,
    columns: [&str; N],
    rows: &[T],
) -> Result<(), serde_json::Error> {
    for row in rows {
        push_csv_row(sheet, cells(columns, row)?);
    }
    Ok(())
}

/// One line a field that is filled in.
fn push_cards(
    sheet: &mut String,
    id: InitiativeId,
    json: &DepthJson,
) -> Result<(), serde_json::Error> {
    for (card, fields) in [
        ("rules", serde_json::to_value(&json.rules)?),
        ("expectation", serde_json::to_value(&json.expectation)?),
        ("question", serde_json::to_value(&json.question)?),
        ("gathering", serde_json::to_value(&json.gathering)?),
        ("community", serde_json::to_value(&json.community)?),
    ] {
        let fields = fields.as_object().into_iter().flatten();
        for (field, value) in fields {
            let value = match value {
                Value::Null => continue,
                Value::String(text) if text.is_empty() => continue,
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            push_csv_row(sheet, [id.to_string(), card.into(), field.clone(), value]);
        }
    }
    Ok(())
}

async fn read(lease: &mut Lease, id: InitiativeId) -> Result<DepthJson, ExportAllError> {
    let (initiative, cards) = (lease.initiative(id).await?, lease.cards(id).await?);
    let (Some(initiative), Some(cards)) = (initiative, cards) else {
        return Ok(DepthJson::default());
    };
    let holders = lease.role_holders_in(id).await?;
    let (terms, parties) = (lease.terms_in(id).await?, lease.parties_in(id).await?);
    let (methods, roles) = (lease.methods_in(id).await?, lease.roles_in(id).await?);
    let (groups, kindred) = (lease.groups_in(id).await?, lease.kindred_in(id).await?);
    let answered = lease.check_answers(id).await?;
    let answered = answered.into_iter();
    Ok(DepthJson {
        rules: RulesInput::of(&cards.rules, &initiative.support),
        expectation: (&cards.expectation).into(),
        question: (&cards.question).into(),
        gathering: (&cards.gathering).into(),
        community: (&cards.community).into(),
        terms: rows(&terms, |it| it.id.to_string()),
        parties: rows(&parties, |it| it.id.to_string()),
        methods: rows(&methods, |it| it.id.to_string()),
        roles: roles.iter().map(|role| role_row(role, &holders)).collect(),
        groups: rows(&groups, |it| it.id.to_string()),
        kindred: rows(&kindred, |it| it.id.to_string()),
        checklist: answered.map(check_row).collect(),
    })
}

fn rows<'a, S, T: From<&'a S>>(all: &'a [S], id: impl Fn(&S) -> String) -> Vec<Row<T>> {
    let row = |it: &'a S| Row {
        id: id(it),
        row: it.into(),
    };
    all.iter().map(row).collect()
}

fn role_row(role: &domain::Role, holders: &[NamedHolder]) -> Row<RoleJson> {
    let of = holders.iter().filter(|it| it.holder.role == role.id);
    let row = RoleJson {
        role: role.into(),
        holders: of.map(|it| it.holder.person.to_string()).collect(),
    };
    Row {
        id: role.id.to_string(),
        row,
    }
}

fn check_row(it: domain::GivenCheck) -> Row<CheckJson> {
    let row = CheckJson {
        answer: CheckAnswer::as_str(it.answer),
        note: it.note.to_string(),
        item: it.key,
    };
    Row {
        id: it.id.to_string(),
        row,
    }
}
