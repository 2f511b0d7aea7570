//! One text that several people write, as `yrs` keeps it. The only file that knows `yrs`.
//!
//! A state is an update that holds everything; updates are joined in any order, as often as they
//! come, and one that lacks something waits within the state. What was deleted is collected: its
//! letters are gone from the bytes, only that something stood there stays.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use yrs::updates::decoder::Decode as _;
use yrs::{
    Doc, GetString as _, ReadTxn as _, StateVector, Text as _, TextRef, Transact as _, Update,
};

use super::BrokenText;
use super::compare::Hunk;
use super::wire::check_text_only;

/// The name of the text within its document.
pub(super) const ROOT: &str = "t";

/// Nobody writes under this number: states are only read with it.
const READER: u64 = 0;

/// A state after an edit, and the edit alone.
pub(super) struct Edited {
    pub(super) state: Vec<u8>,
    pub(super) update: Vec<u8>,
}

/// The text of a state; no bytes are no text.
pub(super) fn text_of(state: &[u8]) -> Result<String, BrokenText> {
    guarded(|| {
        let (doc, text) = open(state, READER)?;
        Ok(text.get_string(&doc.transact()))
    })
}

/// Both together.
pub(super) fn joined(one: &[u8], other: &[u8]) -> Result<Vec<u8>, BrokenText> {
    if one == other || other.is_empty() {
        return Ok(one.to_vec());
    }
    guarded(|| {
        let (doc, _) = open(one, READER)?;
        apply(&doc, other)?;
        Ok(state_of(&doc))
    })
}

/// Writes hunks, which are in order and name places in the text of the state. `client` must never
/// have been used for other hunks.
pub(super) fn edited(state: &[u8], client: u64, hunks: &[Hunk]) -> Result<Edited, BrokenText> {
    guarded(|| {
        let (doc, text) = open(state, client)?;
        let mut change = doc.transact_mut();
        for hunk in hunks.iter().rev() {
            let (at, removed) = (short(hunk.at)?, short(hunk.removed)?);
            if removed > 0 {
                text.remove_range(&mut change, at, removed);
            }
            if !hunk.inserted.is_empty() {
                text.insert(&mut change, at, &hunk.inserted);
            }
        }
        let update = change.encode_update_v1();
        drop(change);
        Ok(Edited {
            state: state_of(&doc),
            update,
        })
    })
}

/// Of what a state is made, the same wherever the same updates came, in whatever order.
pub(super) fn fingerprint(state: &[u8]) -> Result<[u8; 32], BrokenText> {
    guarded(|| {
        let (doc, text) = open(state, READER)?;
        let read = doc.transact();
        let snapshot = read.snapshot();
        let mut hasher = blake3::Hasher::new();
        hasher.update(text.get_string(&read).as_bytes());
        let seen: BTreeMap<u64, u32> = (snapshot.state_map.iter())
            .map(|(client, clock)| (client.get(), *clock))
            .collect();
        for (client, clock) in seen {
            hasher.update(&client.to_be_bytes());
            hasher.update(&clock.to_be_bytes());
        }
        hasher.update(b"deleted");
        for (client, ranges) in snapshot.delete_set.iter() {
            for clock in ranges.iter().flat_map(Clone::clone) {
                hasher.update(&client.get().to_be_bytes());
                hasher.update(&clock.to_be_bytes());
            }
        }
        Ok(*hasher.finalize().as_bytes())
    })
}

fn open(state: &[u8], client: u64) -> Result<(Doc, TextRef), BrokenText> {
    let doc = Doc::with_client_id(client);
    let text = doc.get_or_insert_text(ROOT);
    apply(&doc, state)?;
    Ok((doc, text))
}

fn apply(doc: &Doc, update: &[u8]) -> Result<(), BrokenText> {
    if update.is_empty() {
        return Ok(());
    }
    check_text_only(update)?;
    let update = Update::decode_v1(update).map_err(|_| BrokenText)?;
    let mut change = doc.transact_mut();
    change.apply_update(update).map_err(|_| BrokenText)
}

fn state_of(doc: &Doc) -> Vec<u8> {
    let everything = StateVector::default();
    doc.transact().encode_state_as_update_v1(&everything)
}

fn short(number: usize) -> Result<u32, BrokenText> {
    u32::try_from(number).map_err(|_| BrokenText)
}

/// What comes from others was checked before; should the library stumble over it all the same,
/// that is an answer and not the end of the program.
fn guarded<T>(work: impl FnOnce() -> Result<T, BrokenText>) -> Result<T, BrokenText> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(BrokenText))
}
