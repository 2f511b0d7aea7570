//! Changes the rules of a circle, one at a time.

use domain::{Address, CirclePart, CirclePartId, CirclePartKind, InitiativeId, PartNumbers, Side};
use sync::registry::CIRCLE_PART;

use super::CircleError;
use crate::field::At as _;
use crate::{App, ErrorCode, Field, FieldError};

/// A part as typed.
#[derive(Clone, Debug, Default)]
pub struct CirclePartInput {
    /// The street.
    pub street: String,
    /// The town; may be empty.
    pub city: String,
    /// `1-39`, `1 t/m 39`, `12`, `12a`.
    pub numbers: String,
    /// `both`, `odd` or `even`; empty for both.
    pub side: String,
    /// These numbers are no doors.
    pub is_no_door: bool,
}

/// Adds a part.
pub async fn add_circle_part(
    app: &App,
    initiative: InitiativeId,
    input: &CirclePartInput,
) -> Result<CirclePart, CircleError> {
    let id = CirclePartId::new(app.ports.next_id());
    let part = parse(id, initiative, input)?;
    let mut act = app.begin("add_circle_part").await?;
    let known = act.initiative(initiative).await?;
    known.ok_or(CircleError::UnknownInitiative(initiative))?;
    act.add(&part);
    app.commit(act).await?;
    Ok(part)
}

/// Says something else with a part.
pub async fn edit_circle_part(
    app: &App,
    id: CirclePartId,
    input: &CirclePartInput,
) -> Result<CirclePart, CircleError> {
    let mut act = app.begin("edit_circle_part").await?;
    let standing = act.circle_part(id).await?;
    let standing = standing.ok_or(CircleError::Unknown(id))?;
    let part = parse(id, standing.initiative, input)?;
    act.save(&part);
    app.commit(act).await?;
    Ok(part)
}

/// Takes a part away. What was noted at its doors stays.
pub async fn remove_circle_part(app: &App, id: CirclePartId) -> Result<(), CircleError> {
    let mut act = app.begin("remove_circle_part").await?;
    let standing = act.circle_part(id).await?;
    standing.ok_or(CircleError::Unknown(id))?;
    act.trash(&CIRCLE_PART, id.uuid());
    app.commit(act).await?;
    Ok(())
}

/// One number has no sides: what was typed of it counts.
fn parse(
    id: CirclePartId,
    initiative: InitiativeId,
    input: &CirclePartInput,
) -> Result<CirclePart, FieldError> {
    let street = Address::place(&input.street).at(Field::Street)?;
    let blank = |field| Err(FieldError::new(field, ErrorCode::Blank));
    if street.is_empty() {
        return blank(Field::Street);
    }
    if input.numbers.trim().is_empty() {
        return blank(Field::Numbers);
    }
    let numbers = PartNumbers::parse(&input.numbers).at(Field::Numbers)?;
    let side = match input.side.as_str() {
        "" => Side::Both,
        side => side.parse().at(Field::Side)?,
    };
    Ok(CirclePart {
        id,
        initiative,
        kind: match input.is_no_door {
            true => CirclePartKind::NoDoor,
            false => numbers.kind,
        },
        street,
        city: Address::place(&input.city).at(Field::City)?,
        side: if numbers.first == numbers.last {
            Side::Both
        } else {
            side
        },
        first: numbers.first,
        last: numbers.last,
        addition: numbers.addition,
    })
}
