//! Many schedules and many bytes, drawn.

use proptest::prelude::*;

use super::Peer;
use crate::minutes::{BrokenText, MinutesText, replica};

fn peers() -> Vec<Peer> {
    (1..=4).map(Peer::new).collect()
}

proptest! {
    /// Four who write, approve, open again and decide; each hears of what the others did in an
    /// order of its own, with gaps, and is opened anew in between.
    #[test]
    fn all_come_to_the_same_and_nothing_that_was_typed_is_gone(
        acts in prop::collection::vec((0usize..4, 0u8..20, any::<prop::sample::Index>()), 1..60),
        order in prop::collection::vec(any::<u16>(), 4 * 60),
    ) {
        let mut peers = peers();
        let mut sent: Vec<Vec<u8>> = Vec::new();
        let mut typed: Vec<String> = Vec::new();
        for (at, (who, what, index)) in acts.into_iter().enumerate() {
            let peer = &mut peers[who];
            let standing = peer.text.standing().unwrap();
            match what {
                0..=9 if !standing.is_frozen => {
                    let word = format!("woord {at}.\n");
                    let place = index.index(standing.text.len() + 1);
                    let mut text = standing.text.clone();
                    let place = (place..=text.len()).find(|at| text[..*at].ends_with('\n')).unwrap_or(0);
                    text.insert_str(place, &word);
                    typed.push(word);
                    sent.push(peer.write(&text));
                }
                10 if !standing.is_frozen => {
                    // Someone takes a word out.
                    let word = typed.get(index.index(typed.len().max(1))).cloned();
                    let word = word.filter(|word| standing.text.contains(word.as_str()));
                    if let Some(gone) = word {
                        sent.push(peer.write(&standing.text.replace(gone.as_str(), "")));
                        typed.retain(|word| *word != gone);
                    }
                }
                11 | 12 if !standing.is_frozen => sent.push(peer.approve()),
                11..=13 if standing.is_frozen => sent.push(peer.reopen()),
                14 => peer.reload(),
                _ if !sent.is_empty() => {
                    let change = sent[index.index(sent.len())].clone();
                    peer.hears(&change);
                }
                _ => {}
            }
        }
        let mut order = order.into_iter();
        for peer in &mut peers {
            let mut all: Vec<_> = sent.iter().map(|change| (order.next(), change)).collect();
            all.sort();
            for (_, change) in all {
                peer.hears(change);
            }
            peer.reload();
        }
        let whole = peers[0].text.fingerprint().unwrap();
        let shown = peers[0].text.shown().unwrap();
        let everything = peers[0].read() + &peers[0].suggested().concat();
        for word in &typed {
            prop_assert!(everything.contains(word.as_str()), "{word} is gone: {everything}");
        }
        for peer in &peers {
            prop_assert_eq!(peer.text.fingerprint().unwrap(), whole);
            prop_assert_eq!(&peer.text.shown().unwrap(), &shown);
        }
        // Whole texts are joined as changes are: a copy brings someone new to the same.
        let mut newcomer = Peer::new(9);
        newcomer.hears(&peers[1].text.encode());
        prop_assert_eq!(newcomer.text.fingerprint().unwrap(), whole);
    }

    #[test]
    fn mutilated_bytes_are_refused_or_read_and_never_end_the_program(
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut ans = Peer::new(1);
        ans.write("Een bank, een boom.\n");
        ans.write("Een bank, twee bomen.\n");
        ans.approve();
        let mut bytes = ans.text.encode();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= byte;
        }
        bytes.truncate(cut.index(bytes.len()) + 1);
        let mut other = Peer::new(2);
        other.write("Iets anders.\n");
        let before = other.text.clone();
        match MinutesText::decode(&bytes).and_then(|text| other.text.join(&text)) {
            Ok(()) => drop(other.text.shown()),
            Err(BrokenText) => prop_assert_eq!(other.text, before),
        }
    }

    #[test]
    fn any_bytes_are_refused_or_read(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        let _answer = replica::joined(&[], &bytes);
        let _answer = MinutesText::decode(&bytes);
    }

    #[test]
    fn mutilated_updates_are_refused_or_read(
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..3),
    ) {
        let mut ans = Peer::new(1);
        ans.write("Een bank, een boom.\n");
        ans.write("Een bank, twee bomen.\n");
        let key = ans.text.standing().unwrap().generation;
        let state = ans.text.generation(&key).unwrap().state.clone();
        let mut update = state.clone();
        for (at, byte) in flips {
            let at = at.index(update.len());
            update[at] ^= byte;
        }
        if let Ok(joined) = replica::joined(&state, &update) {
            prop_assert!(joined.len() < 4 * (state.len() + update.len()));
            let _text = replica::text_of(&joined);
        }
    }
}
