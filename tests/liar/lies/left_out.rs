//! What should have come, and does not.

use protocol::{Code, HEAD_HEADER};

use crate::lie::Route::{Checkpoint, Heads, Pull, Records};
use crate::lie::Victim::{Behind, Newcomer, Outdated};
use crate::lie::{Lie, lie};

pub const LIES: &[Lie] = &[
    lie("an empty page below the head", Behind, &[Pull], |it| {
        it.set_page(&[]);
    }),
    lie("the first envelope is left out", Behind, &[Pull], |it| {
        let page = it.page();
        it.set_page(&page[1..]);
    }),
    lie(
        "the first is left out, and the others move up",
        Behind,
        &[Pull, Heads],
        |it| {
            if it.route == Heads {
                let head = it.number("team") - 1;
                return it.json(|heads| heads["team"] = head.into());
            }
            let page = it.page().into_iter().skip(1);
            let page: Vec<_> = page.map(|(at, bytes)| (at - 1, bytes)).collect();
            it.set_head(it.after() + page.len() as u64);
            it.set_page(&page);
        },
    ),
    lie("one in the middle is left out", Behind, &[Pull], |it| {
        let mut page = it.page();
        page.remove(1);
        it.set_page(&page);
    }),
    lie(
        "the heads promise what no page holds",
        Behind,
        &[Heads],
        |it| {
            let head = it.number("team") + 5;
            it.json(|heads| heads["team"] = head.into());
        },
    ),
    lie("the checkpoint is gone", Newcomer, &[Checkpoint], |it| {
        it.refuse(Code::NotFound);
    }),
    lie(
        "half of the stream is said to be in a checkpoint",
        Newcomer,
        &[Checkpoint],
        |it| {
            let (position, bytes) = it.memory.checkpoint(2);
            it.set_checkpoint((position + 2, bytes));
        },
    ),
    lie(
        "records are promised and not handed out",
        Outdated,
        &[Records],
        |it| it.set_parts(&[]),
    ),
    lie(
        "the first new record is left out",
        Outdated,
        &[Records],
        |it| {
            let parts = it.parts();
            it.set_parts(&parts[1..]);
        },
    ),
    lie(
        "the records are said to end here",
        Outdated,
        &[Records],
        |it| {
            let known = it.memory.records.len() - it.parts().len();
            let head = blake3::hash(&it.memory.records[known - 1]).to_hex();
            it.set_parts(&[]);
            it.set_header(HEAD_HEADER, head.as_str());
        },
    ),
];
