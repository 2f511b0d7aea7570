//! Enters a statement, as from a list on paper.

use domain::{
    HouseholdId, InitiativeId, Neighbour, NeighbourId, PersonName, Position, Support,
    SupportChannel, SupportId, SupportUnit, Text, Voice, Weighed, Weight, fold,
};
use storage::{Act, SupportAtHome};

use super::at_door::at_door;
use super::list_support::{ListedSupport, listed_one};
use super::{StandingDouble, SupportError};
use crate::field::{At as _, name_error, past_day};
use crate::neighbour::home::{AddressInput, door_at, parse};
use crate::{App, ErrorCode, Field, FieldError};

/// A statement as typed.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields of a statement, as typed")]
pub struct SupportInput {
    pub position: String,
    pub channel: String,
    /// `2026-11-23`; empty for today.
    pub given_on: String,
    pub remark: String,
    pub given: String,
    pub prefix: String,
    pub family: String,
    pub street: String,
    pub house_number: String,
    pub postcode: String,
    pub city: String,
    /// Someone who is known; then no name and no address are needed.
    pub neighbour: Option<NeighbourId>,
    /// A door that is known; then no address is needed.
    pub household: Option<HouseholdId>,
    /// Enter it although the door or the person made one already; it then counts once.
    pub allow_double: bool,
}

/// Enters it. Someone with a name is looked for behind the door, and else written down there,
/// without consent; without a name it speaks for the household.
pub async fn record_support(
    app: &App,
    initiative: InitiativeId,
    input: &SupportInput,
) -> Result<ListedSupport, SupportError> {
    let id = SupportId::new(app.ports.next_id());
    let mut support = parse_statement(app, id, initiative, input)?;
    let mut act = app.begin("record_support").await?;
    let known = act.initiative(initiative).await?;
    let rules = known
        .ok_or(SupportError::UnknownInitiative(initiative))?
        .support;
    let who = whose(app, &mut act, initiative, input).await?;
    support.household = who.household;
    support.neighbour = who.neighbour.as_ref().map(|it| it.id);
    if !input.allow_double {
        refuse_double(&mut act, &support, who.neighbour.as_ref(), rules.unit).await?;
    }
    if let Some(new) = who.neighbour.filter(|_| who.is_new) {
        act.add(&new);
    }
    act.add(&support);
    app.commit(act).await?;
    listed_one(app, id).await
}

fn parse_statement(
    app: &App,
    id: SupportId,
    initiative: InitiativeId,
    input: &SupportInput,
) -> Result<Support, FieldError> {
    let today = app.today();
    let given_on = match input.given_on.trim() {
        "" => today,
        day => past_day(day, today, Field::GivenOn)?,
    };
    Ok(Support {
        id,
        initiative,
        household: HouseholdId::new(id.uuid()),
        neighbour: None,
        pseudonym: None,
        position: input.position.parse::<Position>().at(Field::Position)?,
        channel: input.channel.parse::<SupportChannel>().at(Field::Channel)?,
        given_on: Some(given_on),
        withdrawn_on: None,
        remark: Text::parse(&input.remark).at(Field::Remark)?,
        double_of: None,
        round: None,
    })
}

/// Who makes a statement, and where.
struct Whose {
    household: HouseholdId,
    neighbour: Option<Neighbour>,
    is_new: bool,
}

async fn whose(
    app: &App,
    act: &mut Act,
    initiative: InitiativeId,
    input: &SupportInput,
) -> Result<Whose, SupportError> {
    let name = name(input)?;
    let known = match input.neighbour {
        Some(id) => Some(act.neighbour(id).await?.ok_or(SupportError::Unknown)?),
        None => None,
    };
    let at_home = known.as_ref().and_then(|it| it.household);
    let household = match input.household.or(at_home) {
        Some(id) => act.household(id).await?.ok_or(SupportError::Unknown)?.id,
        None => door(app, act, initiative, input).await?,
    };
    if known.is_some() || name.is_none() {
        let (neighbour, is_new) = (known, false);
        return Ok(Whose {
            household,
            neighbour,
            is_new,
        });
    }
    let Some(name) = name else {
        return Err(SupportError::Unknown);
    };
    let wanted = fold(&name.to_string());
    let mut behind = act.neighbours_at(household).await?.into_iter();
    let found = behind.find(|it| fold(&it.name.to_string()) == wanted);
    let is_new = found.is_none();
    let new = || Neighbour {
        household: Some(household),
        ..Neighbour::named(NeighbourId::new(app.ports.next_id()), initiative, name)
    };
    Ok(Whose {
        household,
        neighbour: Some(found.unwrap_or_else(new)),
        is_new,
    })
}

fn name(input: &SupportInput) -> Result<Option<PersonName>, FieldError> {
    let parts = [&input.given, &input.prefix, &input.family];
    if parts.iter().all(|part| part.trim().is_empty()) {
        return Ok(None);
    }
    let name = PersonName::new(&input.given, &input.prefix, &input.family);
    name.map(Some).map_err(|error| name_error(&error))
}

/// The door at the address that was typed; it needs a street and a number.
async fn door(
    app: &App,
    act: &mut Act,
    initiative: InitiativeId,
    input: &SupportInput,
) -> Result<HouseholdId, SupportError> {
    let address = parse(&AddressInput {
        street: &input.street,
        house_number: &input.house_number,
        postcode: &input.postcode,
        city: &input.city,
    })?;
    let blank = |field| SupportError::from(FieldError::new(field, ErrorCode::Blank));
    if address.street.is_empty() && address.postcode.is_none() {
        return Err(blank(Field::Street));
    }
    if address.house_number.is_none() {
        return Err(blank(Field::HouseNumber));
    }
    Ok(door_at(app, act, initiative, address).await?.id)
}

/// Refuses a second statement of a unit of which one stands. Where persons count, one without a
/// name is a second one as soon as anybody of the door made one.
async fn refuse_double(
    act: &mut Act,
    new: &Support,
    who: Option<&Neighbour>,
    unit: SupportUnit,
) -> Result<(), SupportError> {
    // Nothing was said yet at a door that this act makes.
    let Some(home) = act.household(new.household).await? else {
        return Ok(());
    };
    let at = at_door(act, new.initiative, home.id, &home.address).await?;
    let (circle, all) = (at.circle, at.said);
    let statements: Vec<_> = all.iter().map(SupportAtHome::statement).collect();
    let weights = Weighed::of(&circle, &statements, unit).weights;
    let voice = who.map(|it| Voice::Named(fold(&it.name.to_string())));
    let door = circle.key_of(new.household);
    let is_same = |at: usize| {
        let it = &statements[at];
        let says_it =
            unit == SupportUnit::Household || voice.as_ref().is_none_or(|voice| *voice == it.voice);
        says_it && circle.key_of(it.household) == door
    };
    let stands = |at: &usize| matches!(weights[*at], Weight::Counts | Weight::Clash);
    let found = (0..all.len()).filter(stands).find(|at| is_same(*at));
    match found.and_then(|at| all.get(at)) {
        Some(other) => Err(SupportError::Double(Box::new(StandingDouble {
            id: other.support.id,
            position: other.support.position,
            given_on: other.support.given_on,
            name: other
                .name
                .as_ref()
                .map_or_else(String::new, ToString::to_string),
        }))),
        None => Ok(()),
    }
}
