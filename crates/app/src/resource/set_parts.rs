//! Says what a set consists of.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Resource, ResourceId, ResourcePart, ResourcePartId};
use sync::registry::RESOURCE_PART;

use super::ResourceError;
use crate::number::number;
use crate::{App, ErrorCode, Field, FieldError};

/// A part as typed.
#[derive(Clone, Debug)]
pub struct PartInput {
    /// What is in the set.
    pub resource: ResourceId,
    /// How many of it are in one set.
    pub quantity: String,
}

/// Makes these the parts of a set; none, and it is a set no more. A set is no part of a set.
pub async fn set_parts(
    app: &App,
    set: ResourceId,
    parts: &[PartInput],
) -> Result<(), ResourceError> {
    let mut act = app.begin("set_parts").await?;
    let whole = act.resource(set).await?;
    let initiative = whole.ok_or(ResourceError::Unknown(set))?.initiative;
    let known = act.resource_parts_in(initiative).await?;
    let wanted = wanted(parts)?;
    check(set, wanted.keys().copied(), &known)?;
    for part in wanted.keys() {
        let resource = act.resource(*part).await?;
        let is_here = resource.is_some_and(|it| it.initiative == initiative);
        is_here.then_some(()).ok_or(ResourceError::Unknown(*part))?;
    }
    let mut done = BTreeSet::new();
    for mut it in known.into_iter().filter(|it| it.set == set) {
        match wanted.get(&it.part).filter(|_| done.insert(it.part)) {
            Some(quantity) => {
                it.quantity = *quantity;
                act.save(&it);
            }
            None => act.trash(&RESOURCE_PART, it.id.uuid()),
        }
    }
    for (part, quantity) in wanted.into_iter().filter(|(part, _)| !done.contains(part)) {
        act.add(&ResourcePart {
            id: ResourcePartId::new(app.ports.next_id()),
            initiative,
            set,
            part,
            quantity,
        });
    }
    app.commit(act).await?;
    Ok(())
}

fn wanted(parts: &[PartInput]) -> Result<BTreeMap<ResourceId, u32>, FieldError> {
    let limits = (1, Resource::QUANTITY_MAX);
    let one = |it: &PartInput| Ok((it.resource, number(&it.quantity, Field::Quantity, limits)?));
    parts.iter().map(one).collect()
}

/// Neither is a part a set, nor is the set a part of another.
fn check(
    set: ResourceId,
    parts: impl Iterator<Item = ResourceId>,
    known: &[ResourcePart],
) -> Result<(), FieldError> {
    let is_set = |it: ResourceId| it == set || known.iter().any(|part| part.set == it);
    let parts: Vec<ResourceId> = parts.collect();
    let is_part = !parts.is_empty() && known.iter().any(|part| part.part == set);
    if is_part || parts.into_iter().any(is_set) {
        return Err(FieldError::new(Field::Part, ErrorCode::ASet));
    }
    Ok(())
}
