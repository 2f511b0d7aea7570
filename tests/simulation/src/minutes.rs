//! What people do to minutes: each writes a line that nobody wrote before.

use std::ops::Range;

use app::App;
use app::domain::{InitiativeId, MinutesId};
use app::minutes::{
    MinutesChange, MinutesDetails, MinutesInput, SuggestionId, WriteMinutes, approve_minutes,
    create_minutes, edit_minutes, leave_suggestion, list_minutes, reopen_minutes, show_minutes,
    take_suggestion, trash_minutes, write_minutes,
};
use app::sync::Value;

use crate::world::{Sound, World};

/// More minutes than these are not begun: several write in the same.
const MINUTES_MAX: usize = 3;

/// What someone wants to do, all chosen.
enum Wish {
    Begin(MinutesInput),
    Write(WriteMinutes),
    Approve(MinutesId, String),
    Reopen(MinutesId),
    Take(MinutesId, SuggestionId),
    Leave(MinutesId, SuggestionId),
    Rename(MinutesId, MinutesChange),
    Trash(MinutesId),
}

impl World {
    /// Someone works on minutes; the program may end meanwhile.
    pub async fn write(&mut self, seat: usize) -> Sound {
        let (app, initiative) = (self.seats[seat].laptop.app.clone(), self.initiative);
        let before = self.look(seat).await;
        let all = list_minutes(&app, initiative).await;
        let all = all.expect("a store can be read");
        let number = self.next_value;
        self.next_value += 1;
        let place = self.chance.usize(..MINUTES_MAX);
        let wish = match all.get(place) {
            Some(one) => {
                let shown = show_minutes(&app, one.minutes.id).await;
                self.wish_for(&shown.expect("what is listed is there"), number)
            }
            None => Wish::Begin(MinutesInput {
                title: format!("Overleg §{number}§"),
                text: line(number),
                ..MinutesInput::default()
            }),
        };
        let name = wish.name();
        self.model.replacing = wish.replaces();
        self.may_end_in_a_write();
        let work = wish.grant(&app, initiative);
        let done = self.do_at(seat, name, &before, work).await;
        self.model.replacing.clear();
        done
    }

    fn wish_for(&mut self, it: &MinutesDetails, number: u32) -> Wish {
        let id = it.minutes.id;
        let late = it.suggestions.first();
        match self.chance.u8(..20) {
            0..=1 if !it.is_approved => Wish::Approve(id, it.text.clone()),
            0..=4 if it.is_approved => Wish::Reopen(id),
            5..=6 if !it.is_approved && late.is_some() => {
                Wish::Take(id, late.expect("there is one").id)
            }
            7 if late.is_some() => Wish::Leave(id, late.expect("there is one").id),
            8..=9 => self.without_a_line(it, number),
            10 => Wish::Rename(
                id,
                MinutesChange {
                    title: Some(format!("Overleg §{number}§")),
                    day: None,
                },
            ),
            11 if self.chance.u8(..4) == 0 => Wish::Trash(id),
            _ => self.with_a_line(it, number),
        }
    }

    fn with_a_line(&mut self, it: &MinutesDetails, number: u32) -> Wish {
        let mut lines: Vec<&str> = it.text.split_inclusive('\n').collect();
        let line = line(number);
        lines.insert(self.chance.usize(..=lines.len()), &line);
        Wish::of(it, lines.concat())
    }

    /// Someone takes a line out, and writes another in its place.
    fn without_a_line(&mut self, it: &MinutesDetails, number: u32) -> Wish {
        let mut lines: Vec<&str> = it.text.split_inclusive('\n').collect();
        let line = line(number);
        match lines.len() {
            0 => lines.push(&line),
            some => lines[self.chance.usize(..some)] = &line,
        }
        Wish::of(it, lines.concat())
    }
}

impl Wish {
    fn of(it: &MinutesDetails, text: String) -> Self {
        Self::Write(WriteMinutes {
            id: it.minutes.id,
            generation: it.generation,
            seen: it.text.clone(),
            text,
        })
    }

    /// The lines that the writer saw and took out.
    fn replaces(&self) -> Vec<Value> {
        let Self::Write(writing) = self else {
            return Vec::new();
        };
        let left = |it: &char| !writing.text.contains(*it);
        let gone = letters_in(&writing.seen).filter(left);
        gone.map(|it| Value::Text(it.into())).collect()
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Begin(_) => "begin minutes",
            Self::Write(_) => "write",
            Self::Approve(..) => "approve",
            Self::Reopen(_) => "reopen",
            Self::Take(..) => "take",
            Self::Leave(..) => "leave",
            Self::Rename(..) => "rename",
            Self::Trash(_) => "trash minutes",
        }
    }

    /// Does it; whether it was acknowledged.
    async fn grant(self, app: &App, initiative: InitiativeId) -> bool {
        match self {
            Self::Begin(input) => create_minutes(app, initiative, &input).await.is_ok(),
            Self::Write(writing) => write_minutes(app, &writing).await.is_ok(),
            Self::Approve(id, seen) => approve_minutes(app, id, &seen).await.is_ok(),
            Self::Reopen(id) => reopen_minutes(app, id).await.is_ok(),
            Self::Take(id, late) => take_suggestion(app, id, late).await.is_ok(),
            Self::Leave(id, late) => leave_suggestion(app, id, late).await.is_ok(),
            Self::Rename(id, change) => edit_minutes(app, id, &change).await.is_ok(),
            Self::Trash(id) => trash_minutes(app, id).await.is_ok(),
        }
    }
}

/// A line with a letter that stands in no other. Two who write over the same words both stand
/// there, letter beside letter, so that only a letter by itself is sure to be found again.
fn line(number: u32) -> String {
    format!("{} is besloten\n", letter(number))
}

/// The letters of lines: Chinese ones, of which there are enough.
const LETTERS: Range<u32> = 0x4E00..0x9FA0;

fn letter(number: u32) -> char {
    let letter = LETTERS.start + number % (LETTERS.end - LETTERS.start);
    char::from_u32(letter).expect("a letter")
}

/// The letters of lines in a text.
pub fn letters_in(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|it| LETTERS.contains(&u32::from(*it)))
}
