//! Keys and rights that nobody of the team gave.

use protocol::HEAD_HEADER;

use crate::lie::Route::Records;
use crate::lie::Victim::{Fresh, Outdated};
use crate::lie::{Lie, Meddling, lie};

pub const LIES: &[Lie] = &[
    lie(
        "a key in a new record is exchanged",
        Outdated,
        &[Records],
        |it| flip(it, 120),
    ),
    lie(
        "the signature of a record is changed",
        Outdated,
        &[Records],
        |it| {
            let end = it.parts()[0].len() - 1;
            flip(it, end);
        },
    ),
    lie("two records change places", Outdated, &[Records], |it| {
        let mut parts = it.parts();
        parts.swap(0, 1);
        it.set_parts(&parts);
    }),
    lie("a record comes twice", Outdated, &[Records], |it| {
        let parts = it.parts();
        it.set_parts(&[parts[0].clone(), parts[0].clone(), parts[1].clone()]);
    }),
    lie("a record of another team", Outdated, &[Records], |it| {
        let other = it.memory.elsewhere().records[1].clone();
        it.set_parts(&[other]);
    }),
    lie(
        "an envelope instead of a record",
        Outdated,
        &[Records],
        |it| {
            it.set_parts(&[it.memory.at(1)]);
        },
    ),
    lie(
        "an earlier record instead of a new one",
        Outdated,
        &[Records],
        |it| {
            it.set_parts(&[it.memory.records[1].clone()]);
        },
    ),
    lie(
        "another team, for who has not seen any record yet",
        Fresh,
        &[Records],
        |it| {
            it.set_parts(&it.memory.elsewhere().records.clone());
        },
    ),
    lie(
        "a list without who founded the team",
        Fresh,
        &[Records],
        |it| {
            let parts = it.parts();
            it.set_parts(&parts[1..]);
        },
    ),
    lie("a record in two halves", Outdated, &[Records], |it| {
        let parts = it.parts();
        let (left, right) = parts[0].split_at(parts[0].len() / 2);
        it.set_parts(&[left.to_vec(), right.to_vec()]);
    }),
    lie(
        "an unknown record at the end of the list",
        Outdated,
        &[Records],
        |it| {
            let mut parts = it.parts();
            parts.push(vec![7; 200]);
            it.set_parts(&parts);
            it.set_header(HEAD_HEADER, &"07".repeat(32));
        },
    ),
];

fn flip(it: &mut Meddling, at: usize) {
    let mut parts = it.parts();
    parts[0][at] ^= 1;
    it.set_parts(&parts);
}
