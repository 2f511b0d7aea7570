//! Makes one person of two.

use std::str::FromStr;

use domain::{HouseholdId, Neighbour, NeighbourId, Text};
use storage::{Act, StorageError};

use super::follow_merges::put_down_all;
use crate::field::{At as _, unknown_choice};
use crate::network::NetworkError;
use crate::{App, Field, FieldError};

/// Who stays, and what of the other is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeChoice {
    /// Who stays.
    pub stays: NeighbourId,
    /// Who goes.
    pub goes: NeighbourId,
    /// Of which fields the value of who goes is kept.
    pub take_from_gone: Vec<MergedField>,
}

/// A field of which one of two values is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergedField {
    /// The name.
    Name,
    /// Where they live.
    Address,
    /// The phone.
    Phone,
    /// The e-mail.
    Email,
    /// How much they take part.
    Involvement,
}

impl FromStr for MergedField {
    type Err = FieldError;

    fn from_str(code: &str) -> Result<Self, FieldError> {
        const ALL: [(&str, MergedField); 5] = [
            ("name", MergedField::Name),
            ("address", MergedField::Address),
            ("phone", MergedField::Phone),
            ("email", MergedField::Email),
            ("involvement", MergedField::Involvement),
        ];
        let known = ALL.iter().find(|(name, _)| *name == code);
        let accepted = ALL.map(|(name, _)| name);
        let refused = || unknown_choice(Field::Value, &accepted);
        known.map(|(_, field)| *field).ok_or_else(refused)
    }
}

/// Puts everything that hangs on one person down to the other, in one act. A field that one of
/// them lacks is filled from the other; notes are joined, tags united, both histories of consent
/// kept, and the higher involvement counts unless the other is chosen. What they said of the plan
/// at their own door is put to the door where they live from now on, so that they count once.
/// What is noted later of who went, by someone who has not heard of it, is put down to who stays.
pub async fn merge_neighbours(app: &App, choice: &MergeChoice) -> Result<(), NetworkError> {
    let mut act = app.begin("merge_neighbours").await?;
    let stays = one_there(&mut act, choice.stays).await?;
    let goes = one_there(&mut act, choice.goes).await?;
    if stays.id == goes.id {
        return Err(NetworkError::SamePerson);
    }
    if stays.initiative != goes.initiative {
        return Err(NetworkError::Unknown);
    }
    let merged = merged(&stays, &goes, &choice.take_from_gone)?;
    let door = merged.household;
    act.save(&merged);
    put_down_all(&mut act, stays.initiative, goes.id, stays.id).await?;
    move_statements(&mut act, [&stays, &goes], door).await?;
    act.merge_into(goes.id, stays.id);
    app.commit(act).await?;
    Ok(())
}

async fn one_there(act: &mut Act, id: NeighbourId) -> Result<Neighbour, NetworkError> {
    let person = act.neighbour(id).await?.ok_or(NetworkError::Unknown)?;
    match act.is_in_trash(person.id).await? {
        true => Err(NetworkError::Unknown),
        false => Ok(person),
    }
}

fn merged(
    stays: &Neighbour,
    goes: &Neighbour,
    take: &[MergedField],
) -> Result<Neighbour, FieldError> {
    let mut it = stays.clone();
    let takes = |field| take.contains(&field);
    if takes(MergedField::Name) {
        it.name = goes.name.clone();
    }
    if takes(MergedField::Address) || it.household.is_none() {
        it.household = goes.household.or(it.household);
    }
    if takes(MergedField::Phone) || it.phone.is_none() {
        it.phone = goes.phone.clone().or(it.phone);
    }
    if takes(MergedField::Email) || it.email.is_none() {
        it.email = goes.email.clone().or(it.email);
    }
    it.involvement = match takes(MergedField::Involvement) {
        true => goes.involvement,
        false => stays.involvement.max(goes.involvement),
    };
    let joined = stays.joined_on.into_iter().chain(goes.joined_on);
    it.joined_on = joined.min();
    it.note = joined_notes(&stays.note, &goes.note)?;
    Ok(it)
}

fn joined_notes(one: &Text, other: &Text) -> Result<Text, FieldError> {
    let (first, second) = (one.as_str().trim_end(), other.as_str().trim());
    if first.contains(second) {
        return Ok(one.clone());
    }
    if first.is_empty() {
        return Ok(other.clone());
    }
    Text::parse(&format!("{first}\n{second}")).at(Field::Note)
}

/// What either said at their own door is put to the door where they live from now on.
async fn move_statements(
    act: &mut Act,
    both: [&Neighbour; 2],
    door: Option<HouseholdId>,
) -> Result<(), StorageError> {
    let (Some(door), initiative) = (door, both[0].initiative) else {
        return Ok(());
    };
    for said in act.support_in(initiative).await? {
        let mut support = said.support;
        let maker = both.iter().find(|it| support.neighbour == Some(it.id));
        if maker.is_some_and(|it| it.household == Some(support.household)) {
            support.household = door;
            support.neighbour = Some(both[0].id);
            act.save(&support);
        }
    }
    Ok(())
}
