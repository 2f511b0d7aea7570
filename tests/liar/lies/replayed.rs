//! What was handed out before, again.

use protocol::{Code, PushOutcome};

use crate::lie::Route::{Checkpoint, Heads, Pull, Push};
use crate::lie::Victim::{Behind, Current, Newcomer, Writer};
use crate::lie::{Lie, Meddling, lie};

pub const LIES: &[Lie] = &[
    lie(
        "the envelope before comes once more",
        Behind,
        &[Pull],
        |it| {
            it.set_first(it.memory.at(it.after()));
        },
    ),
    lie("the whole stream comes once more", Behind, &[Pull], |it| {
        let all = it.memory.stream.values().cloned();
        let page: Vec<_> = (it.after() + 1..).zip(all).collect();
        it.set_head(it.after() + page.len() as u64);
        it.set_page(&page);
    }),
    lie(
        "one envelope stands at two positions of a page",
        Behind,
        &[Pull],
        |it| {
            let first = (it.after() + 1, it.memory.at(it.after()));
            let page = [first.clone(), (first.0 + 1, first.1)];
            it.set_page(&page);
        },
    ),
    lie("the stream never ends", Behind, &[Heads, Pull], never_ends),
    lie(
        "what a removed laptop sent comes again and again",
        Behind,
        &[Pull],
        |it| {
            let late = it.memory.too_late[0].clone();
            let next = it.after() + 1;
            it.set_page(&[(next, late.clone()), (next + 1, late)]);
        },
    ),
    lie(
        "an earlier checkpoint for the latest",
        Newcomer,
        &[Checkpoint],
        |it| {
            it.set_checkpoint(it.memory.checkpoint(1));
        },
    ),
    lie(
        "an earlier checkpoint at the latest position",
        Newcomer,
        &[Checkpoint],
        |it| {
            let (position, _) = it.memory.checkpoint(2);
            it.set_checkpoint((position, it.memory.checkpoint(1).1));
        },
    ),
    lie(
        "what comes next always stands in a checkpoint",
        Behind,
        &[Pull],
        |it| {
            it.refuse(Code::CheckpointNeeded);
        },
    ),
    lie(
        "the same checkpoint under ever new numbers",
        Current,
        &[Heads],
        |it| {
            let more = it.number("checkpoints") + it.nth as u64;
            it.json(|heads| heads["checkpoints"] = more.into());
        },
    ),
    lie(
        "what was pushed stood there long ago",
        Writer,
        &[Push],
        |it| {
            let dup = PushOutcome::Dup { pos: 1 };
            it.all_are(&serde_json::json!(dup));
        },
    )
    .instead(),
];

/// Every page holds what is known, and the head stays out of reach.
fn never_ends(it: &mut Meddling) {
    if it.route == Heads {
        let head = it.number("team") + 1_000_000;
        return it.json(|heads| heads["team"] = head.into());
    }
    let known = it.memory.at(1);
    it.set_page(&[(it.after() + 1, known)]);
    it.set_head(it.after() + 2_000_000);
}
