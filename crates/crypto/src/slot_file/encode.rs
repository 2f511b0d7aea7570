//! Writing the slot file.

use super::SlotFile;
use crate::hex;
use crate::{KeySlot, SlotKind, Stretching};

/// What every slot file starts with, before its version.
pub(super) const START: &str = "samenspel keys ";

/// The last line's name.
pub(super) const CHECK: &str = "check ";

pub(super) fn encode(file: &SlotFile) -> String {
    let mut text = format!("{START}{}\n", SlotFile::VERSION);
    push(&mut text, "profile", &hex::encode(&file.profile_id.0));
    for slot in &file.slots {
        push_slot(&mut text, slot);
    }
    let check = checksum(&text);
    text + CHECK + &check + "\n"
}

/// Tells a damaged file from a wrong passphrase. It protects against accidents only:
/// against people, every slot is sealed.
pub(super) fn checksum(text: &str) -> String {
    hex::encode(&blake3::hash(text.as_bytes()).as_bytes()[..16])
}

fn push_slot(text: &mut String, slot: &KeySlot) {
    push(text, "slot", &hex::encode(&slot.id.0));
    push(text, "kind", slot.kind.as_str());
    push(text, "made_at_ms", &slot.made_at_ms.to_string());
    if slot.kind == SlotKind::Passphrase {
        push(text, "argon2id", &costs(slot.stretching));
    }
    push(text, "salt", &hex::encode(&slot.salt));
    push(text, "nonce", &hex::encode(&slot.nonce));
    push(text, "wrapped_key", &hex::encode(&slot.wrapped_key));
}

fn costs(stretching: Stretching) -> String {
    let Stretching {
        memory_kib,
        passes,
        lanes,
    } = stretching;
    format!("m={memory_kib} t={passes} p={lanes}")
}

fn push(text: &mut String, name: &str, value: &str) {
    text.extend([name, " ", value, "\n"]);
}
