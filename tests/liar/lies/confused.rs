//! One kind of thing in the place of another.

use protocol::{Code, join};
use serde_json::json;

use crate::lie::Route::{Checkpoint, Heads, Pull, Push};
use crate::lie::Told::Error;
use crate::lie::Victim::{Behind, Current, Newcomer, Writer};
use crate::lie::{Lie, lie};

pub const LIES: &[Lie] = &[
    lie(
        "a part of a checkpoint as an envelope",
        Behind,
        &[Pull],
        |it| {
            let (_, checkpoint) = it.memory.checkpoint(2);
            let parts = protocol::split(&checkpoint, 1 << 20).expect("a checkpoint");
            it.set_first(parts[1].to_vec());
        },
    ),
    lie(
        "a record of the list of members as an envelope",
        Behind,
        &[Pull],
        |it| {
            it.set_first(it.memory.records[0].clone());
        },
    ),
    lie("a bundle as an envelope", Behind, &[Pull], |it| {
        it.set_first(it.memory.bundle.clone());
    }),
    lie("a bundle as a page", Behind, &[Pull], |it| {
        it.answer.body = it.memory.bundle.clone();
    }),
    lie("a checkpoint as a page", Behind, &[Pull], |it| {
        it.answer.body = it.memory.checkpoint(2).1;
    }),
    lie("envelopes as a checkpoint", Newcomer, &[Checkpoint], |it| {
        let stream: Vec<&[u8]> = it.memory.stream.values().map(Vec::as_slice).collect();
        it.answer.body = join(stream);
    }),
    lie(
        "the list of members as a checkpoint",
        Newcomer,
        &[Checkpoint],
        |it| {
            it.answer.body = join(it.memory.records.iter().map(Vec::as_slice));
        },
    ),
    lie("a bundle as a checkpoint", Newcomer, &[Checkpoint], |it| {
        it.answer.body = it.memory.bundle.clone();
    }),
    lie("numbers as words", Current, &[Heads], |it| {
        it.json(|heads| heads["team"] = "3".into());
    }),
    lie("numbers below nothing", Current, &[Heads], |it| {
        it.json(|heads| heads["team"] = (-1).into());
    }),
    lie("numbers that no store can hold", Current, &[Heads], |it| {
        it.json(|heads| heads["team"] = u64::MAX.into());
    }),
    lie("heads as the answer to a push", Writer, &[Push], |it| {
        it.answer.body = json!({ "team": 3 }).to_string().into_bytes();
    })
    .instead(),
    lie(
        "nothing changed, at the first question",
        Current,
        &[Heads],
        |it| {
            it.answer.status = 304;
            it.answer.body = Vec::new();
        },
    ),
    lie(
        "the page of a network where one has to sign in",
        Behind,
        &[],
        |it| {
            it.answer.status = 200;
            it.answer.headers = vec![("content-type".into(), "text/html".into())];
            it.answer.body = b"<html>Welkom bij de bibliotheek</html>".to_vec();
        },
    )
    .told(Error("not_the_server")),
    lie("a way to somewhere else", Behind, &[], |it| {
        it.answer.status = 302;
        it.set_header("location", "http://127.0.0.1:1/");
    }),
    lie("a refusal without a reason", Behind, &[Pull], |it| {
        it.answer.status = 409;
        it.answer.body = b"{}".to_vec();
    }),
    lie(
        "the initiative is not known, however often it is made known",
        Behind,
        &[Heads],
        |it| {
            it.refuse(Code::UnknownInitiative);
        },
    )
    .told(Error("server_refused")),
];
