//! Cards and lists that name a person who is erased.

use domain::{Neighbour, fold};
use serde::Serialize;
use serde_json::Value;
use storage::{Lease, StorageError};

use super::{
    CommunityInput, ExpectationInput, GatheringInput, GroupInput, KindredInput, MethodInput,
    PartyInput, QuestionInput, RoleInput, RulesInput, TermInput,
};

/// A card or a row that names someone; for a human to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DepthMention {
    /// The card or the list: `question`, `parties`.
    pub place: &'static str,
    /// The words around the name.
    pub excerpt: String,
}

/// Cards and rows of someone's initiative that hold all of their name. `excerpt` gives the words
/// around it.
pub(crate) async fn mentions_in_depth(
    lease: &mut Lease,
    person: &Neighbour,
    excerpt: impl Fn(&str) -> Option<String>,
) -> Result<Vec<DepthMention>, StorageError> {
    let parts = [&person.name.given, &person.name.family].map(|part| fold(part));
    let names = |text: &String| {
        let text = fold(text);
        parts.iter().all(|part| text.contains(part.as_str()))
    };
    let mut mentions = Vec::new();
    for (place, texts) in texts_of(lease, person).await? {
        let named = texts.iter().filter(|text| names(text));
        let named = named.filter_map(|text| excerpt(text));
        mentions.extend(named.map(|excerpt| DepthMention { place, excerpt }));
    }
    Ok(mentions)
}

type Texts = Vec<(&'static str, Vec<String>)>;

async fn texts_of(lease: &mut Lease, person: &Neighbour) -> Result<Texts, StorageError> {
    let id = person.initiative;
    let (initiative, cards) = (lease.initiative(id).await?, lease.cards(id).await?);
    let (Some(initiative), Some(cards)) = (initiative, cards) else {
        return Ok(Texts::new());
    };
    let rules = RulesInput::of(&cards.rules, &initiative.support);
    let mut all = vec![
        ("rules", texts(&rules)),
        (
            "expectation",
            texts(&ExpectationInput::from(&cards.expectation)),
        ),
        ("question", texts(&QuestionInput::from(&cards.question))),
        ("gathering", texts(&GatheringInput::from(&cards.gathering))),
        ("community", texts(&CommunityInput::from(&cards.community))),
    ];
    let terms = lease.terms_in(id).await?;
    all.extend(rows("terms", &terms, |it| texts(&TermInput::from(it))));
    let parties = lease.parties_in(id).await?;
    all.extend(rows("parties", &parties, |it| texts(&PartyInput::from(it))));
    let methods = lease.methods_in(id).await?;
    all.extend(rows("methods", &methods, |it| {
        texts(&MethodInput::from(it))
    }));
    let roles = lease.roles_in(id).await?;
    all.extend(rows("roles", &roles, |it| texts(&RoleInput::from(it))));
    let groups = lease.groups_in(id).await?;
    all.extend(rows("groups", &groups, |it| texts(&GroupInput::from(it))));
    let kindred = lease.kindred_in(id).await?;
    all.extend(rows("kindred", &kindred, |it| {
        texts(&KindredInput::from(it))
    }));
    let answers = lease.check_answers(id).await?;
    all.extend(rows("checklist", &answers, |it| vec![it.note.to_string()]));
    Ok(all)
}

fn rows<T>(place: &'static str, rows: &[T], of: impl Fn(&T) -> Vec<String>) -> Texts {
    rows.iter().map(|row| (place, of(row))).collect()
}

fn texts(typed: &impl Serialize) -> Vec<String> {
    let Ok(Value::Object(fields)) = serde_json::to_value(typed) else {
        return Vec::new();
    };
    let text = |value: Value| match value {
        Value::String(text) => Some(text),
        _ => None,
    };
    fields.into_iter().filter_map(|(_, it)| text(it)).collect()
}
