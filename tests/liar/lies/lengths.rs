//! Too short, too long, and never ending.

use crate::lie::Route::{Checkpoint, Heads, Pull, Records};
use crate::lie::Shape::{BreaksOff, Endless};
use crate::lie::Told::Error;
use crate::lie::Victim::{Behind, Current, Newcomer, Outdated};
use crate::lie::{Lie, lie};

pub const LIES: &[Lie] = &[
    lie("a page without its last byte", Behind, &[Pull], |it| {
        it.answer.body.pop();
    }),
    lie("a page with a byte more", Behind, &[Pull], |it| {
        it.answer.body.push(0);
    }),
    lie("an envelope without a byte", Behind, &[Pull], |it| {
        it.set_first(Vec::new());
    }),
    lie("an envelope that is cut short", Behind, &[Pull], |it| {
        let mut first = it.page()[0].1.clone();
        first.truncate(first.len() - 10);
        it.set_first(first);
    }),
    lie(
        "an envelope of four gigabytes, as it says",
        Behind,
        &[Pull],
        |it| {
            it.answer.body[8..12].copy_from_slice(&[0xFF; 4]);
        },
    ),
    lie(
        "an envelope that is longer than the page",
        Behind,
        &[Pull],
        |it| {
            it.answer.body[8..12].copy_from_slice(&(1_u32 << 19).to_be_bytes());
        },
    ),
    lie("a page that is longer than any", Behind, &[Pull], |it| {
        it.answer.body.resize(6 << 20, 0);
    }),
    lie("a page without an end", Behind, &[Pull], |it| {
        it.answer.shape = Endless;
    }),
    lie("a page that breaks off", Behind, &[Pull], |it| {
        it.answer.shape = BreaksOff;
    })
    .told(Error("server_unreached")),
    lie("heads without an end", Current, &[Heads], |it| {
        it.answer.shape = Endless;
    }),
    lie(
        "a checkpoint that is cut off after a whole part",
        Newcomer,
        &[Checkpoint],
        |it| {
            let parts = it.parts();
            it.set_parts(&parts[..1]);
        },
    ),
    lie(
        "a checkpoint with its end twice",
        Newcomer,
        &[Checkpoint],
        |it| {
            let mut parts = it.parts();
            parts.extend(parts.last().cloned());
            it.set_parts(&parts);
        },
    ),
    lie(
        "a checkpoint without its beginning",
        Newcomer,
        &[Checkpoint],
        |it| {
            let parts = it.parts();
            it.set_parts(&parts[1..]);
        },
    ),
    lie("an empty checkpoint", Newcomer, &[Checkpoint], |it| {
        it.answer.body.clear();
    }),
    lie(
        "a checkpoint without an end",
        Newcomer,
        &[Checkpoint],
        |it| it.answer.shape = Endless,
    ),
    lie(
        "a record that is longer than any",
        Outdated,
        &[Records],
        |it| {
            it.set_parts(&[vec![7; 100 << 10]]);
        },
    ),
    lie(
        "records that end in the middle",
        Outdated,
        &[Records],
        |it| {
            it.answer.body.pop();
        },
    ),
];
