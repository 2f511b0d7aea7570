//! Prints the doors of a round, to walk with.

use documents::{WalkDoor, WalkList, WalkStreet, walk_list};
use domain::{DoorRoundId, PersonName, Side};

use super::style::set;
use super::{PaperStyle, PrintError};
use crate::App;
use crate::door_round::{RoundDoor, RoundError, RoundStreetDetails, round_doors, show_round};

/// What is on the list. Who was not home is not: a paper that gets lost would tell it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WalkListInput {
    /// One street and its town; without it all of the round.
    pub street: Option<(String, String)>,
    /// Who is known behind each door.
    pub with_names: bool,
    /// What a door said before this round.
    pub with_earlier: bool,
}

/// The walk list as a PDF.
pub async fn print_walk_list(
    app: &App,
    round: DoorRoundId,
    input: &WalkListInput,
    style: PaperStyle,
) -> Result<Vec<u8>, PrintError> {
    let shown = show_round(app, round).await?;
    let mut streets = Vec::new();
    for street in shown.streets.iter().filter(|it| is_wanted(it, input)) {
        let doors = round_doors(app, round, &street.street, &street.city).await?;
        streets.push(walked(street, &doors, input));
    }
    if streets.is_empty() {
        return Err(RoundError::Unknown.into());
    }
    let paper = WalkList {
        round: shown.summary.round.title.to_string(),
        with_names: input.with_names,
        with_earlier: input.with_earlier,
        streets,
        questions: shown.questions,
    };
    set(app, style, move |look| walk_list(&paper, look)).await
}

fn is_wanted(street: &RoundStreetDetails, input: &WalkListInput) -> bool {
    let wanted = input.street.as_ref();
    wanted.is_none_or(|(name, city)| {
        street.street.eq_ignore_ascii_case(name) && (city.is_empty() || street.city == *city)
    })
}

fn walked(street: &RoundStreetDetails, doors: &[RoundDoor], input: &WalkListInput) -> WalkStreet {
    let helper = |it: &crate::door_round::RoundHelper| match it.side {
        Side::Both => it.name.clone(),
        Side::Odd => format!("{} (1, 3, 5 …)", it.name),
        Side::Even => format!("{} (2, 4, 6 …)", it.name),
    };
    WalkStreet {
        street: street.street.clone(),
        city: street.city.clone(),
        helpers: street.helpers.iter().map(helper).collect(),
        doors: doors.iter().map(|door| to_ring_at(door, input)).collect(),
    }
}

/// What is not wanted does not even come near the paper.
fn to_ring_at(door: &RoundDoor, input: &WalkListInput) -> WalkDoor {
    let people = door.people.iter().filter(|_| input.with_names);
    WalkDoor {
        number: door.number.clone(),
        is_odd: is_odd(&door.number),
        people: people.map(PersonName::to_string).collect(),
        earlier: door.earlier.filter(|_| input.with_earlier),
        no_post: door.no_post,
    }
}

/// Whether a number as it is written, such as `12a`, is odd.
fn is_odd(number: &str) -> bool {
    let last = number.bytes().take_while(u8::is_ascii_digit).last();
    last.is_some_and(|digit| digit % 2 == 1)
}
