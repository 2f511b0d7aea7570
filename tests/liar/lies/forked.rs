//! One thing said to one laptop, and another to others or later.

use serde_json::json;

use crate::lie::Route::{Heads, Lease, Pull, Push, PutCheckpoint, Records};
use crate::lie::Victim::{Behind, Keeper, Outdated, Writer};
use crate::lie::{Lie, Meddling, lie};

pub const LIES: &[Lie] = &[
    lie(
        "what was pushed is taken and never shown",
        Writer,
        &[Push, Heads],
        |it| {
            if it.route == Push {
                return takes(it, it.memory.stream.len() as u64 + 1);
            }
            let head = it.memory.stream.len() as u64;
            it.json(|heads| heads["team"] = head.into());
        },
    )
    .hears(|route, _| route != Push),
    lie(
        "what was pushed is taken, and others stand in its place",
        Writer,
        &[Push],
        |it| {
            takes(it, it.memory.stream.len() as u64 - 2);
        },
    )
    .instead(),
    lie(
        "what was pushed stands beyond the end",
        Writer,
        &[Push],
        |it| {
            let head = it.memory.stream.len() as u64;
            takes(it, head + 7);
            it.json(|told| told["head"] = head.into());
        },
    )
    .instead(),
    lie(
        "two envelopes are taken at one position",
        Writer,
        &[Push],
        |it| {
            let pos = it.memory.stream.len() + 1;
            it.all_are(&json!({ "outcome": "ok", "pos": pos }));
            it.json(|told| told["head"] = pos.into());
        },
    )
    .instead(),
    lie("one outcome for two envelopes", Writer, &[Push], |it| {
        it.all_are(&json!({ "outcome": "fork" }));
        it.json(|told| told["outcomes"] = json!([told["outcomes"][0]]));
    })
    .instead(),
    lie(
        "everything is said to be sent otherwise before",
        Writer,
        &[Push],
        |it| {
            it.all_are(&json!({ "outcome": "fork" }));
        },
    )
    .instead()
    .content(),
    lie(
        "something before is said to be missing, for ever",
        Writer,
        &[Push],
        |it| {
            it.all_are(&json!({ "outcome": "gap", "expected": 1 }));
        },
    )
    .instead()
    .content(),
    lie(
        "whoever signs is said to be nobody",
        Writer,
        &[Push],
        |it| {
            it.all_are(&json!({ "outcome": "not_member" }));
        },
    )
    .instead()
    .content(),
    lie(
        "the list of members ends in another record",
        Behind,
        &[Heads],
        |it| {
            it.json(|heads| heads["membership"]["head"] = "00".repeat(32).into());
        },
    ),
    lie(
        "the head of the list is another than its last record",
        Outdated,
        &[Records],
        |it| {
            it.set_header(protocol::HEAD_HEADER, &"00".repeat(32));
            it.set_parts(&[]);
        },
    ),
    lie(
        "a page ends before the head that was told",
        Behind,
        &[Pull],
        |it| {
            it.set_head(it.after() + 1);
            let page = it.page();
            it.set_page(&page[..1]);
        },
    ),
    lie(
        "the right to make a checkpoint is given for the past",
        Keeper,
        &[Lease],
        |it| {
            it.json(|lease| lease["head"] = 1.into());
        },
    ),
    lie(
        "a checkpoint is taken for another position",
        Keeper,
        &[PutCheckpoint],
        |it| {
            it.answer.body = json!({ "position": 1 }).to_string().into_bytes();
        },
    )
    .instead(),
];

/// Says of each envelope that it was taken, from this position on.
fn takes(it: &mut Meddling, first: u64) {
    let count = it.pushed() as u64;
    let outcomes: Vec<_> = (first..first + count)
        .map(|pos| json!({ "outcome": "ok", "pos": pos }))
        .collect();
    let head = (first + count - 1).max(it.memory.stream.len() as u64);
    let told = json!({ "outcomes": outcomes, "head": head });
    it.answer.body = told.to_string().into_bytes();
}
