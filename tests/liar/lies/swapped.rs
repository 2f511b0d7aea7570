//! Envelopes in the place of others.

use crate::lie::Route::Pull;
use crate::lie::Victim::Behind;
use crate::lie::{Lie, Meddling, lie};

pub const LIES: &[Lie] = &[
    lie("two envelopes change places", Behind, &[Pull], |it| {
        let mut page = it.page();
        (page[0].1, page[1].1) = (page[1].1.clone(), page[0].1.clone());
        it.set_page(&page);
    }),
    lie("a page goes backwards", Behind, &[Pull], |it| {
        let mut page = it.page();
        page.reverse();
        it.set_page(&page);
    }),
    lie("an envelope of another initiative", Behind, &[Pull], |it| {
        it.set_first(it.memory.elsewhere().at(1));
    }),
    lie(
        "an envelope of an earlier position",
        Behind,
        &[Pull],
        |it| {
            it.set_first(it.memory.at(1));
        },
    ),
    lie(
        "the next envelope but one comes first",
        Behind,
        &[Pull],
        |it| {
            let page = it.page();
            it.set_first(page[1].1.clone());
        },
    ),
    lie("a bit of the header is turned", Behind, &[Pull], |it| {
        flip(it, 40);
    }),
    lie("a bit of what is sealed is turned", Behind, &[Pull], |it| {
        flip(it, 140);
    }),
    lie("a bit of the signature is turned", Behind, &[Pull], |it| {
        let end = it.page()[0].1.len() - 1;
        flip(it, end);
    }),
    lie(
        "the end of one envelope on the beginning of another",
        Behind,
        &[Pull],
        |it| {
            let page = it.page();
            let (mut first, second) = (page[0].1.clone(), &page[1].1);
            first.truncate(102);
            first.extend(&second[102..]);
            it.set_first(first);
        },
    ),
];

fn flip(it: &mut Meddling, at: usize) {
    let mut first = it.page()[0].1.clone();
    first[at] ^= 1;
    it.set_first(first);
}
