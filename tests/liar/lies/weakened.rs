//! Keys of before, versions of before, and times that can not be.

use protocol::{Code, TIME_HEADER};
use serde_json::json;

use crate::lie::Route::{About, Checkpoint, Heads, Pull, Push, PutCheckpoint};
use crate::lie::Told::Error;
use crate::lie::Victim::{Behind, Current, Keeper, Newcomer, Writer};
use crate::lie::{Lie, lie};

pub const LIES: &[Lie] = &[
    lie(
        "what is sealed with the key of now is said to be stale",
        Writer,
        &[Push],
        |it| {
            it.all_are(&json!({ "outcome": "stale_epoch" }));
        },
    )
    .instead(),
    lie(
        "what was done today is said to be ahead of time",
        Writer,
        &[Push],
        |it| {
            it.all_are(&json!({ "outcome": "clock_ahead", "now": i64::MAX }));
        },
    )
    .instead(),
    lie(
        "a checkpoint with the key of now is said to be stale",
        Keeper,
        &[PutCheckpoint],
        |it| {
            it.refuse(Code::StaleEpoch);
        },
    )
    .instead()
    .told(Error("server_refused")),
    lie(
        "an envelope says to be of another epoch",
        Behind,
        &[Pull],
        |it| {
            let mut first = it.page()[0].1.clone();
            first[21] ^= 3;
            it.set_first(first);
        },
    ),
    lie(
        "a checkpoint without its epoch",
        Newcomer,
        &[Checkpoint],
        |it| {
            it.set_header(protocol::EPOCH_HEADER, "");
        },
    ),
    lie("a version of before", Current, &[About], |it| {
        it.json(|about| about["version"] = 0.into());
    }),
    lie("a version of later", Current, &[About], |it| {
        it.json(|about| about["version"] = 99.into());
    }),
    lie("a server without a generation", Current, &[About], |it| {
        it.json(|about| about["generation"] = "".into());
    }),
    lie("every clock is said to be behind", Behind, &[Heads], |it| {
        it.refuse(Code::ClockBehind);
    })
    .told(Error("server_refused")),
    lie("a time that no server tells", Behind, &[], |it| {
        it.set_header(TIME_HEADER, "later");
    })
    .told(Error("not_the_server")),
];
