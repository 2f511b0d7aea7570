//! Reading the slot file: strictly, so that there is one text for every content.

use super::encode::{CHECK, START, checksum};
use super::{SlotFile, SlotFileError, checked};
use crate::hex;
use crate::{KeySlot, ProfileId, SlotId, SlotKind, Stretching};

pub(super) fn decode(text: &str) -> Result<SlotFile, SlotFileError> {
    if text.len() > SlotFile::MAX_BYTES {
        return Err(SlotFileError::TooLarge);
    }
    check_version(text)?;
    let mut lines = Lines::new(check_and_strip(text)?);
    lines.next(); // the version
    let profile_id = ProfileId(lines.bytes("profile")?);
    let mut slots = Vec::new();
    while !lines.is_at_end() {
        slots.push(read_slot(&mut lines)?);
    }
    Ok(SlotFile {
        profile_id,
        slots: checked(slots)?,
    })
}

/// Before the checksum, which a newer version may write differently.
fn check_version(text: &str) -> Result<(), SlotFileError> {
    let first = text.split('\n').next().unwrap_or_default();
    let version = first
        .strip_prefix(START)
        .ok_or(SlotFileError::NotASlotFile)?;
    match number(version).ok_or(SlotFileError::NotASlotFile)? {
        SlotFile::VERSION => Ok(()),
        found => Err(SlotFileError::UnknownVersion { found }),
    }
}

fn check_and_strip(text: &str) -> Result<&str, SlotFileError> {
    let start = text.rfind(CHECK).ok_or(SlotFileError::Damaged)?;
    let (body, check) = text.split_at(start);
    if check == format!("{CHECK}{}\n", checksum(body)) {
        Ok(body)
    } else {
        Err(SlotFileError::Damaged)
    }
}

fn read_slot(lines: &mut Lines<'_>) -> Result<KeySlot, SlotFileError> {
    let id = SlotId(lines.bytes("slot")?);
    let kind = lines.read("kind", kind)?;
    let made_at_ms = lines.read("made_at_ms", number)?;
    let stretching = match kind {
        SlotKind::Passphrase => lines.read("argon2id", costs)?,
        SlotKind::Keychain | SlotKind::Recovery => Stretching::NONE,
    };
    Ok(KeySlot {
        id,
        kind,
        made_at_ms,
        stretching,
        salt: lines.bytes("salt")?,
        nonce: lines.bytes("nonce")?,
        wrapped_key: lines.bytes("wrapped_key")?,
    })
}

fn kind(code: &str) -> Option<SlotKind> {
    let kinds = [SlotKind::Keychain, SlotKind::Passphrase, SlotKind::Recovery];
    kinds.into_iter().find(|kind| kind.as_str() == code)
}

fn costs(text: &str) -> Option<Stretching> {
    let (memory, rest) = text.strip_prefix("m=")?.split_once(" t=")?;
    let (passes, lanes) = rest.split_once(" p=")?;
    Some(Stretching {
        memory_kib: number(memory)?,
        passes: number(passes)?,
        lanes: number(lanes)?,
    })
}

/// One writing per number: no plus sign, no zeros in front.
fn number<N: std::str::FromStr + ToString>(text: &str) -> Option<N> {
    let number: N = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

/// The lines of the file, each a name and a value.
struct Lines<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            rest: text,
            line: 0,
        }
    }

    fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    fn next(&mut self) -> &'a str {
        let (line, rest) = self.rest.split_once('\n').unwrap_or_default();
        self.rest = rest;
        self.line += 1;
        line
    }

    fn read<T>(
        &mut self,
        name: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<T, SlotFileError> {
        let value = self
            .next()
            .strip_prefix(name)
            .and_then(|l| l.strip_prefix(' '));
        value
            .and_then(read)
            .ok_or(SlotFileError::Malformed { line: self.line })
    }

    fn bytes<const N: usize>(&mut self, name: &str) -> Result<[u8; N], SlotFileError> {
        self.read(name, hex::decode)
    }
}
