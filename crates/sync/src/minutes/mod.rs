//! The text of minutes: what several people write, approve, open again and correct too late.
//!
//! It is one column of a row, and the only one that is not replaced by a later value but joined
//! with it ([`MinutesText::join`]): whatever came, in whatever order and however often, laptops
//! that have the same hold the same. What an act changes is a value of the same kind with that in
//! it alone, so that little travels and a copy is only a larger change.
//!
//! A text lives in generations. Of an open one everybody's letters are joined ([`replica`]). Who
//! approves freezes what they see, as plain text; the next generation begins with that, on all
//! laptops with the same letters. What comes late to an older generation never changes what was
//! approved: it is a [`Suggestion`] ([`standing`]). [`step`] says what acts do, [`compare`] what
//! was typed, [`codec`] how all is written, [`wire`] which bytes of others are looked at.

mod codec;
mod compare;
mod replica;
mod standing;
mod step;
#[cfg(test)]
mod tests;
mod wire;

use std::collections::BTreeMap;

use crate::Stamp;

pub use standing::{Approved, Standing, Suggestion};
pub use step::{Step, Worked};

/// Bytes that are not the text of minutes, or not of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the text of minutes")]
pub struct BrokenText;

/// A value larger than this is nobody's minutes.
pub const MINUTES_BYTES_MAX: usize = 4 << 20;

/// Of a laptop: its site, as in an envelope; zeros while there is no team.
pub type WriterId = [u8; 16];

/// All generations of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MinutesText {
    generations: BTreeMap<GenerationKey, Generation>,
}

/// Which generation: how many came before, and of what text it began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct GenerationKey {
    /// 0 for the first.
    pub number: u32,
    /// Hash of all texts that were approved before.
    pub from: [u8; 16],
}

/// Who wrote something, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Authored {
    /// When.
    pub stamp: Stamp,
    /// On which laptop.
    pub by: WriterId,
}

/// One generation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Generation {
    /// Odd once somebody opened it, even when that was taken back; the highest counts.
    opened: u32,
    state: Vec<u8>,
    /// Who wrote, by the number under which the letters stand in the state: each act has its own.
    edits: BTreeMap<u64, Authored>,
    approvals: BTreeMap<[u8; 16], Approval>,
    /// Edits that came late and that somebody took or left: odd. Even when that was taken back.
    decided: BTreeMap<u64, u32>,
}

/// Somebody found that a text is right.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Approval {
    /// The highest counts: one up for each time that it changes.
    level: u32,
    stands: bool,
    stamp: Stamp,
    by: WriterId,
    /// Hash of the text, also when that is gone.
    digest: [u8; 16],
    /// What was approved; nothing once a later generation is approved.
    text: String,
    /// The edits that whoever approved had seen.
    seen: Vec<u64>,
}

impl GenerationKey {
    /// The generation that begins with an approved text.
    fn next(self, approved: [u8; 16]) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("samenspel minutes generation v1");
        hasher.update(&self.number.to_be_bytes()).update(&self.from);
        hasher.update(&approved);
        Self {
            number: self.number.saturating_add(1),
            from: half(hasher.finalize()),
        }
    }
}

impl MinutesText {
    /// Takes in what another has. It does not matter in which order.
    pub fn join(&mut self, other: &Self) -> Result<(), BrokenText> {
        let mut joined = self.clone();
        for (key, generation) in &other.generations {
            joined
                .generations
                .entry(*key)
                .or_default()
                .join(generation)?;
        }
        *self = joined;
        Ok(())
    }

    /// Short for all of it, the same wherever the same came.
    pub fn fingerprint(&self) -> Result<[u8; 32], BrokenText> {
        let mut plain = self.clone();
        for generation in plain.generations.values_mut() {
            generation.state = replica::fingerprint(&generation.state)?.to_vec();
        }
        Ok(*blake3::hash(&plain.encode()).as_bytes())
    }

    fn generation(&self, key: &GenerationKey) -> Option<&Generation> {
        self.generations.get(key)
    }
}

impl Generation {
    fn join(&mut self, other: &Self) -> Result<(), BrokenText> {
        self.state = replica::joined(&self.state, &other.state)?;
        self.opened = self.opened.max(other.opened);
        for (client, authored) in &other.edits {
            let known = self.edits.entry(*client).or_insert(*authored);
            *known = (*known).min(*authored);
        }
        for (id, approval) in &other.approvals {
            let known = self.approvals.entry(*id).or_default();
            if *known < *approval {
                known.clone_from(approval);
            }
        }
        for (client, level) in &other.decided {
            let known = self.decided.entry(*client).or_default();
            *known = (*known).max(*level);
        }
        Ok(())
    }

    fn text(&self) -> Result<String, BrokenText> {
        replica::text_of(&self.state)
    }
}

fn digest_of(text: &str) -> [u8; 16] {
    half(blake3::hash(text.as_bytes()))
}

fn half(hash: blake3::Hash) -> [u8; 16] {
    let mut half = [0; 16];
    half.copy_from_slice(&hash.as_bytes()[..16]);
    half
}

/// A level that is odd for yes: the same when it says so already, else one up.
fn leveled(level: u32, yes: bool) -> u32 {
    level.saturating_add(u32::from((level % 2 == 1) != yes))
}

fn is_yes(level: u32) -> bool {
    level % 2 == 1
}
