//! Six digits that two people read to one another before a device is admitted.

use std::fmt;

use super::InviteId;
use crate::{DeviceCard, Stretching, StretchingError, TeamId};

/// Six digits from 0 to 9. `Display` writes them as `123 456`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckDigits(pub [u8; 6]);

/// The digits for a device that answers an invite: the same on both laptops, if both have the
/// same team and the same card. Takes 64 MiB and about a tenth of a second.
///
/// They protect against somebody who got hold of the link, and puts a device of their own in
/// the place of the newcomer's: on the two laptops other digits stand. To hit the same ones they
/// would try keys, a million of them on average, and each try costs what a guess of a
/// passphrase costs: more than a day of one core. A blind hit succeeds once in a million.
///
/// They do not protect when nobody compares them, when they are compared over a channel in which
/// the other can not be recognised, or against somebody who has the link, many machines, and
/// the time until the digits are read. They say nothing about the name in the request.
pub fn check_digits(
    team: TeamId,
    invite: InviteId,
    card: &DeviceCard,
) -> Result<CheckDigits, StretchingError> {
    let context = &b"samenspel 2026 v1 check digits"[..];
    let message = [context, &team.0, &card.to_bytes()].concat();
    let hash = Stretching::RECOMMENDED.stretch(&message, &invite.0)?;
    let number = u64::from_be_bytes(std::array::from_fn(|index| hash[index]));
    Ok(CheckDigits(digits_of(number)))
}

/// The last six of the number.
fn digits_of(number: u64) -> [u8; 6] {
    let mut rest = number;
    let mut digits = [0; 6];
    for digit in digits.iter_mut().rev() {
        *digit = (rest % 10) as u8; // below 10
        rest /= 10;
    }
    digits
}

impl fmt::Display for CheckDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e, g] = self.0;
        write!(f, "{a}{b}{c} {d}{e}{g}")
    }
}
