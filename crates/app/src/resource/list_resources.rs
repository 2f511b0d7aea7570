//! The catalogue.

use std::collections::BTreeSet;

use domain::{InitiativeId, Moment, Period, Resource, ResourceId, ResourceKind, fold};
use storage::{Lease, StorageError};

use super::ResourceError;
use crate::App;

/// What to list.
#[derive(Clone, Debug)]
pub struct ResourceQuery {
    /// Whose.
    pub initiative: InitiativeId,
    /// Words that all stand in its name, place, contact or conditions.
    pub text: String,
    /// Of which kind.
    pub kind: Option<ResourceKind>,
}

/// A resource as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedResource {
    /// The resource.
    pub resource: Resource,
    /// Something of it should have been back.
    pub is_overdue: bool,
}

/// The resources that a search finds, by name; those out of use and hidden too.
pub async fn list_resources(
    app: &App,
    query: &ResourceQuery,
) -> Result<Vec<ListedResource>, ResourceError> {
    let now = app.now();
    let mut lease = app.store.lease().await?;
    let all = lease.resources_in(query.initiative).await?;
    let overdue = overdue(&mut lease, query.initiative, now).await?;
    let text = fold(&query.text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_found =
        |it: &Resource| query.kind.is_none_or(|kind| kind == it.kind) && has_words(it, &words);
    let listed = |resource: Resource| ListedResource {
        is_overdue: overdue.contains(&resource.id),
        resource,
    };
    Ok(all.into_iter().filter(is_found).map(listed).collect())
}

fn has_words(it: &Resource, words: &[&str]) -> bool {
    let texts = [&it.place, &it.contact_name, &it.conditions].map(|text| fold(text.as_str()));
    let all = format!("{}\n{}", fold(it.name.as_str()), texts.join("\n"));
    words.iter().all(|word| all.contains(word))
}

/// Of which resources something is out past its time.
pub(super) async fn overdue(
    lease: &mut Lease,
    initiative: InitiativeId,
    now: Moment,
) -> Result<BTreeSet<ResourceId>, StorageError> {
    // Whatever is out comes with any period.
    let moment = Period::from_stored(now, now);
    let taken = lease.taken_within(initiative, moment, now).await?;
    let late = taken
        .into_iter()
        .filter(|(_, it)| it.until == Moment(i64::MAX));
    Ok(late.map(|(resource, _)| resource).collect())
}
