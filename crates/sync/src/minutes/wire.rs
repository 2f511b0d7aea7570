//! Looks over the bytes of an update before the library reads them.
//!
//! The library knows many kinds of content, nested and of any length. Here stands plain text
//! alone, and all numbers are of what the bytes can hold: nothing recurses, nothing reserves
//! memory for more than came, no clock overflows.

use std::collections::BTreeSet;

use super::BrokenText;
use super::replica::ROOT;

const GONE: u8 = 0;
const SKIPPED: u8 = 10;
const DELETED: u8 = 1;
const STRING: u8 = 4;
const HAS_LEFT: u8 = 0b1000_0000;
const HAS_RIGHT: u8 = 0b0100_0000;

/// Clocks are compared as signed numbers of 32 bits.
const CLOCK_MAX: u64 = i32::MAX as u64;
/// Names of writers are numbers that JavaScript can hold.
pub(super) const CLIENT_MAX: u64 = (1 << 53) - 1;

/// Refuses every update that is not plain text of this version's making.
pub(super) fn check_text_only(update: &[u8]) -> Result<(), BrokenText> {
    let mut r = Reader(update);
    let mut writers = BTreeSet::new();
    for _ in 0..r.count()? {
        let blocks = r.count()?;
        let (client, mut clock) = (r.client()?, r.clock()?);
        if blocks == 0 || !writers.insert(client) {
            return Err(BrokenText);
        }
        for _ in 0..blocks {
            let length = r.block(client, clock)?;
            if length == 0 {
                return Err(BrokenText);
            }
            clock = within(clock + length)?;
        }
    }
    for _ in 0..r.count()? {
        r.client()?;
        for _ in 0..r.count()? {
            let begin = r.clock()?;
            within(begin + r.clock()?)?;
        }
    }
    if r.0.is_empty() {
        Ok(())
    } else {
        Err(BrokenText)
    }
}

fn within(clock: u64) -> Result<u64, BrokenText> {
    if clock <= CLOCK_MAX {
        Ok(clock)
    } else {
        Err(BrokenText)
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8, BrokenText> {
        let (first, rest) = self.0.split_first().ok_or(BrokenText)?;
        self.0 = rest;
        Ok(*first)
    }

    fn bytes(&mut self, length: usize) -> Result<&'a [u8], BrokenText> {
        let (front, rest) = self.0.split_at_checked(length).ok_or(BrokenText)?;
        self.0 = rest;
        Ok(front)
    }

    /// Seven bits a byte, the lowest first.
    fn number(&mut self) -> Result<u64, BrokenText> {
        let mut number = 0;
        for shift in (0..56).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(BrokenText)
    }

    /// How many of something follow; each takes a byte at least.
    fn count(&mut self) -> Result<usize, BrokenText> {
        let count = usize::try_from(self.number()?).map_err(|_| BrokenText)?;
        if count <= self.0.len() {
            Ok(count)
        } else {
            Err(BrokenText)
        }
    }

    fn client(&mut self) -> Result<u64, BrokenText> {
        let client = self.number()?;
        if client <= CLIENT_MAX {
            Ok(client)
        } else {
            Err(BrokenText)
        }
    }

    fn clock(&mut self) -> Result<u64, BrokenText> {
        within(self.number()?)
    }

    fn string(&mut self) -> Result<&'a str, BrokenText> {
        let length = self.count()?;
        str::from_utf8(self.bytes(length)?).map_err(|_| BrokenText)
    }

    /// The length of a block.
    fn block(&mut self, client: u64, clock: u64) -> Result<u64, BrokenText> {
        let info = self.byte()?;
        if info == GONE || info == SKIPPED {
            return self.clock();
        }
        for side in [HAS_LEFT, HAS_RIGHT] {
            if info & side != 0 {
                self.neighbour(client, clock)?;
            }
        }
        if info & (HAS_LEFT | HAS_RIGHT) == 0 && (self.number()? != 1 || self.string()? != ROOT) {
            return Err(BrokenText);
        }
        match info & !(HAS_LEFT | HAS_RIGHT) {
            DELETED => self.clock(),
            STRING => Ok(self.string()?.encode_utf16().count() as u64),
            _ => Err(BrokenText),
        }
    }

    /// What a block stands beside was written before it.
    fn neighbour(&mut self, client: u64, clock: u64) -> Result<(), BrokenText> {
        let (of, at) = (self.client()?, self.clock()?);
        if of == client && at >= clock {
            Err(BrokenText)
        } else {
            Ok(())
        }
    }
}
