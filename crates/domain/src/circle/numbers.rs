//! House numbers of a part of the circle, as typed.

use super::{CirclePart, CirclePartKind};
use crate::HouseNumber;

/// What was typed: `1-39`, `1 t/m 39`, `12`, `12a`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartNumbers {
    /// A range, or one door when there is an addition.
    pub kind: CirclePartKind,
    /// The first number.
    pub first: u32,
    /// The last number; the first again when one was typed.
    pub last: u32,
    /// What follows the number of one door.
    pub addition: String,
}

/// Why numbers were refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumbersError {
    /// Neither two numbers nor one house number.
    #[error("numbers look like 1-39 or 12a")]
    Unreadable,
    /// More than any street has.
    #[error("a range has at most {} numbers", CirclePart::MAX_NUMBERS)]
    TooMany,
}

/// Words that stand between the first and the last number, longest first.
const UP_TO: &[&str] = &["tot en met", "t/m", "t.m.", "tm", "tot", "to", "–", "-"];

impl PartNumbers {
    /// Reads them. `12-3` runs backwards, and so is the door 12-3.
    pub fn parse(text: &str) -> Result<Self, NumbersError> {
        let text = text.trim().to_lowercase();
        if let Some((first, last)) = range(&text) {
            if last - first >= CirclePart::MAX_NUMBERS {
                return Err(NumbersError::TooMany);
            }
            let addition = String::new();
            let kind = CirclePartKind::Range;
            return Ok(Self {
                kind,
                first,
                last,
                addition,
            });
        }
        let number = HouseNumber::parse(&text).map_err(|_| NumbersError::Unreadable)?;
        Ok(Self {
            kind: match number.addition.is_empty() {
                true => CirclePartKind::Range,
                false => CirclePartKind::Door,
            },
            first: number.number,
            last: number.number,
            addition: number.addition,
        })
    }
}

fn range(text: &str) -> Option<(u32, u32)> {
    let split = |word: &&str| text.split_once(*word);
    let (first, last) = UP_TO.iter().find_map(split)?;
    let number = |part: &str| part.trim().parse::<u32>().ok();
    let (first, last) = (number(first)?, number(last)?);
    ((1..=99_999).contains(&first) && first < last && last <= 99_999).then_some((first, last))
}
