//! A state of an earlier day, handed out as that of now.

use protocol::HEAD_HEADER;
use serde_json::json;

use crate::lie::Route::{About, Checkpoint, Heads, Pull, Records};
use crate::lie::Told::Apart;
use crate::lie::Victim::{Behind, Current, Newcomer};
use crate::lie::{Lie, Meddling, lie};

pub const LIES: &[Lie] = &[
    lie(
        "the stream is shorter than before",
        Current,
        &[Heads],
        |it| {
            let head = it.number("team") - 1;
            it.json(|heads| heads["team"] = head.into());
        },
    ),
    lie("the stream is empty", Current, &[Heads], |it| {
        it.json(|heads| heads["team"] = 0.into());
    }),
    lie("there were fewer checkpoints", Current, &[Heads], |it| {
        it.json(|heads| heads["checkpoints"] = 1.into());
    }),
    lie(
        "the list of members is that of before a removal",
        Current,
        &[Heads, Records],
        older_list,
    ),
    lie("there is no list of members", Current, &[Heads], |it| {
        it.json(|heads| heads["membership"] = json!({ "count": 0, "head": "" }));
    }),
    lie("heads of another generation", Current, &[Heads], |it| {
        it.json(|heads| heads["generation"] = "00".repeat(16).into());
    }),
    lie(
        "it says to be another server every time",
        Behind,
        &[About],
        |it| {
            let generation = format!("{:032x}", it.nth);
            it.json(|about| about["generation"] = generation.into());
        },
    )
    .told(Apart)
    .content(),
    lie(
        "a page ends before where this laptop is",
        Behind,
        &[Pull],
        |it| {
            let at = it.after() - 1;
            it.set_page(&[]);
            it.set_head(at);
        },
    ),
    lie(
        "the first checkpoint, as if it were the only one",
        Newcomer,
        &[Checkpoint, Heads],
        |it| {
            if it.route == Heads {
                return it.json(|heads| heads["checkpoints"] = 2.into());
            }
            it.set_checkpoint(it.memory.checkpoint(1));
        },
    ),
    lie(
        "a checkpoint from beyond the end of the stream",
        Newcomer,
        &[Heads],
        |it| {
            let (position, _) = it.memory.checkpoint(2);
            it.json(|heads| heads["team"] = (position - 1).into());
        },
    ),
];

/// Nobody was taken out yet, wherever it is asked.
fn older_list(it: &mut Meddling) {
    let records = &it.memory.records;
    let count = records.len() - 1;
    let head = blake3::hash(&records[count - 1]).to_hex();
    match it.route {
        Heads => it.json(|heads| {
            heads["membership"] = json!({ "count": count, "head": head.as_str() });
        }),
        _ => {
            it.set_parts(&[]);
            it.set_header(HEAD_HEADER, head.as_str());
        }
    }
}
