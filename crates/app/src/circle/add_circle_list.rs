//! Adds a list of addresses to a circle, as a town hands it out or someone typed it.

use std::collections::BTreeSet;

use domain::{
    Address, Circle, CirclePart, CirclePartId, CirclePartKind, HouseNumber, InitiativeId, Side,
};

use super::CircleError;
use crate::field::At as _;
use crate::{App, ErrorCode, Field, FieldError};

/// What came of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddedList {
    /// Doors that the circle has now and had not before.
    pub added: usize,
    /// Doors that it had, or that stand twice in the list.
    pub known: usize,
    /// Lines that are no address; then nothing was added.
    pub wrong: Vec<WrongLine>,
}

/// A line that is no address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongLine {
    /// Its number, from 1.
    pub line: u32,
    /// What stands there, not longer than a line on a screen.
    pub text: String,
}

/// More addresses than an initiative asks.
const LINES_MAX: usize = 10_000;
const SHOWN_CHARS: usize = 80;

/// Adds one address a line, `Dorpsstraat 12a` or `Dorpsstraat;12;a;1234AB;Utrecht`. When one line
/// is wrong nothing is added, and each wrong line is told.
pub async fn add_circle_list(
    app: &App,
    initiative: InitiativeId,
    text: &str,
) -> Result<AddedList, CircleError> {
    let read = read(text);
    if read.is_empty() {
        return Err(FieldError::new(Field::Text, ErrorCode::Blank).into());
    }
    if read.len() > LINES_MAX {
        let error = FieldError::new(Field::Text, ErrorCode::TooLong);
        return Err(error.with("max", LINES_MAX).into());
    }
    let mut list = AddedList::default();
    let mut addresses = Vec::new();
    for line in read {
        match line {
            Ok(address) => addresses.push(address),
            Err(wrong) => list.wrong.push(wrong),
        }
    }
    if !list.wrong.is_empty() {
        return Ok(list);
    }
    let mut act = app.begin("add_circle_list").await?;
    let known = act.initiative(initiative).await?;
    known.ok_or(CircleError::UnknownInitiative(initiative))?;
    let (_, mut parts, households) = act.circle(initiative).await?;
    let before = Circle::of(&parts, &households);
    let had = parts.len();
    let mut named = BTreeSet::new();
    for address in &addresses {
        let is_known = before.find(address).is_some();
        if let Some(part) = part_of(app, initiative, address)
            && !is_known
            && named.insert(address.door_key())
        {
            parts.push(part);
        }
    }
    for part in &parts[had..] {
        act.add(part);
    }
    let after = Circle::of(&parts, &households);
    list.added = after.door_count().saturating_sub(before.door_count());
    list.known = addresses.len() - (parts.len() - had);
    app.commit(act).await?;
    Ok(list)
}

/// A bare number is a range of one, so that additions that are noted there count as its doors.
fn part_of(app: &App, initiative: InitiativeId, address: &Address) -> Option<CirclePart> {
    let number = address.house_number.as_ref()?;
    Some(CirclePart {
        id: CirclePartId::new(app.ports.next_id()),
        initiative,
        kind: match number.addition.is_empty() {
            true => CirclePartKind::Range,
            false => CirclePartKind::Door,
        },
        street: address.street.clone(),
        city: address.city.clone(),
        first: number.number,
        last: number.number,
        side: Side::Both,
        addition: number.addition.clone(),
    })
}

fn read(text: &str) -> Vec<Result<Address, WrongLine>> {
    let filled = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty());
    filled
        .map(|(number, line)| {
            address(line).ok_or_else(|| WrongLine {
                line: number,
                text: line.trim().chars().take(SHOWN_CHARS).collect(),
            })
        })
        .collect()
}

fn address(line: &str) -> Option<Address> {
    let cells: Vec<&str> = line.split(';').map(str::trim).collect();
    let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
    let (street, house_number) = match cells.len() {
        1 => Address::street_and_number(line),
        _ => (
            cell(0).to_owned(),
            HouseNumber::parse_with_addition(cell(1), cell(2)).ok(),
        ),
    };
    let street = Address::place(&street).at(Field::Street).ok()?;
    let city = Address::place(cell(4)).ok()?;
    if !cell(3).is_empty() {
        domain::Postcode::parse(cell(3)).ok()?;
    }
    house_number.as_ref()?;
    (!street.is_empty()).then_some(Address {
        street,
        house_number,
        postcode: None,
        city,
    })
}
