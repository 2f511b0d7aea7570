//! Several who write at once: whatever comes in whatever order, all have the same and nothing
//! that was typed is gone.

mod many;

use super::wire::check_text_only;
use super::{BrokenText, MinutesText, Step, WriterId, replica};
use crate::Stamp;

/// A laptop, its text, and what it sent.
#[derive(Clone, Default)]
struct Peer {
    by: WriterId,
    text: MinutesText,
    clock: u64,
}

impl Peer {
    fn new(number: u8) -> Self {
        Self {
            by: [number; 16],
            ..Self::default()
        }
    }

    /// What it did, as it travels; and how it is taken back.
    fn act(&mut self, step: &Step) -> (Vec<u8>, Step) {
        self.clock += 1;
        let stamp = Stamp(self.clock << 12 | u64::from(self.by[0]));
        let step = Step::decode(&step.encode()).unwrap();
        let worked = self.text.work_out(&step, stamp).unwrap();
        self.text.join(&worked.change).unwrap();
        (worked.change.encode(), worked.inverse)
    }

    fn write(&mut self, text: &str) -> Vec<u8> {
        let standing = self.text.standing().unwrap();
        let step = MinutesText::write(self.by, standing.generation, &standing.text, text);
        self.act(&step).0
    }

    fn append(&mut self, text: &str) -> Vec<u8> {
        let all = self.read() + text;
        self.write(&all)
    }

    fn approve(&mut self) -> Vec<u8> {
        let id = [self.by[0].wrapping_add(self.clock as u8).wrapping_mul(7); 16];
        let step = self.text.approve(self.by, id).unwrap().unwrap();
        self.act(&step).0
    }

    fn reopen(&mut self) -> Vec<u8> {
        let step = self.text.reopen(self.by).unwrap();
        self.act(&step).0
    }

    fn hears(&mut self, change: &[u8]) {
        self.text
            .join(&MinutesText::decode(change).unwrap())
            .unwrap();
        // A laptop's clock is later than all that it saw.
        self.clock += 1;
    }

    fn reload(&mut self) {
        self.text = MinutesText::decode(&self.text.encode()).unwrap();
    }

    fn read(&self) -> String {
        self.text.standing().unwrap().text
    }

    fn suggested(&self) -> Vec<String> {
        let suggestions = self.text.suggestions().unwrap();
        suggestions.into_iter().map(|it| it.text).collect()
    }
}

fn has(bytes: &[u8], word: &str) -> bool {
    bytes
        .windows(word.len())
        .any(|part| part == word.as_bytes())
}

#[test]
fn two_who_write_at_once_both_stand() {
    let (mut ans, mut kees) = (Peer::new(1), Peer::new(2));
    let first = ans.write("Opening\nSluiting\n");
    kees.hears(&first);
    let one = ans.write("Opening\nBesluit van Ans\nSluiting\n");
    let other = kees.write("Opening door Kees\nSluiting\n");
    ans.hears(&other);
    kees.hears(&one);
    assert_eq!(ans.read(), "Opening door Kees\nBesluit van Ans\nSluiting\n");
    assert_eq!(kees.read(), ans.read());
    assert_eq!(kees.text.fingerprint(), ans.text.fingerprint());
}

#[test]
fn deleted_letters_are_gone_from_the_bytes_also_where_someone_was_away() {
    let (mut ans, mut kees) = (Peer::new(1), Peer::new(2));
    let first = ans.write("Xqzanne klaagt over de bank.\n");
    kees.hears(&first);
    let away = kees.append("Einde.\n");
    let gone = ans.write("Iemand klaagt over de bank.\n");
    assert!(!has(&ans.text.encode(), "Xqzanne"));
    ans.hears(&away);
    kees.hears(&gone);
    // What is known already comes once more.
    kees.hears(&first);
    for peer in [&ans, &kees] {
        assert_eq!(peer.read(), "Iemand klaagt over de bank.\nEinde.\n");
        assert!(!has(&peer.text.encode(), "Xqzanne"));
    }
}

#[test]
fn what_was_approved_is_not_changed_by_what_comes_late() {
    let (mut ans, mut kees) = (Peer::new(1), Peer::new(2));
    kees.hears(&ans.write("Besluit: bank.\n"));
    let late = kees.append("En een boom.\n");
    let approved = ans.approve();
    for _ in 0..2 {
        ans.hears(&late);
        kees.hears(&approved);
    }
    for peer in [&ans, &kees] {
        let standing = peer.text.standing().unwrap();
        assert!(standing.is_frozen);
        assert_eq!(standing.text, "Besluit: bank.\n");
        let suggestions = peer.text.suggestions().unwrap();
        assert_eq!(suggestions.len(), 1);
        assert_eq!(suggestions[0].authors[0].by, [2; 16]);
        assert_eq!(suggestions[0].against, "Besluit: bank.\n");
        assert_eq!(suggestions[0].text, "Besluit: bank.\nEn een boom.\n");
    }
    assert_eq!(ans.text.fingerprint(), kees.text.fingerprint());
}

#[test]
fn a_suggestion_is_taken_into_the_next_generation_and_told_no_more() {
    let (mut ans, mut kees) = (Peer::new(1), Peer::new(2));
    kees.hears(&ans.write("Besluit: bank.\n"));
    let late = kees.append("En een boom.\n");
    ans.approve();
    ans.hears(&late);
    let it = ans.text.suggestions().unwrap().remove(0);
    assert_eq!(ans.text.take(ans.by, &it).unwrap(), None, "it is frozen");
    ans.reopen();
    ans.write("Opening\nBesluit: bank.\n");
    let take = ans.text.take(ans.by, &it).unwrap().unwrap();
    let (_, inverse) = ans.act(&take);
    assert_eq!(ans.read(), "Opening\nBesluit: bank.\nEn een boom.\n");
    assert!(ans.suggested().is_empty());
    ans.act(&inverse);
    assert_eq!(ans.read(), "Opening\nBesluit: bank.\n");
    assert_eq!(ans.suggested(), ["Besluit: bank.\nEn een boom.\n"]);
}

#[test]
fn a_suggestion_that_is_left_is_gone_and_so_are_its_letters() {
    let (mut ans, mut kees) = (Peer::new(1), Peer::new(2));
    kees.hears(&ans.write("Besluit: bank.\n"));
    let late = kees.append("Xqzanne was boos.\n");
    kees.hears(&ans.approve());
    ans.hears(&late);
    let it = ans.text.suggestions().unwrap().remove(0);
    let left = ans.act(&MinutesText::leave(ans.by, &it)).0;
    kees.hears(&left);
    for peer in [&ans, &kees] {
        assert!(peer.suggested().is_empty());
        assert!(!has(&peer.text.encode(), "Xqzanne"));
        assert_eq!(peer.read(), "Besluit: bank.\n");
    }
}

#[test]
fn of_two_approvals_the_earlier_stands_and_the_other_is_a_suggestion() {
    let (mut ans, mut kees) = (Peer::new(1), Peer::new(2));
    kees.hears(&ans.write("Besluit: bank.\n"));
    let (mut one, mut other) = (
        vec![ans.append("Van Ans.\n")],
        vec![kees.append("Van Kees.\n")],
    );
    one.push(ans.approve());
    kees.clock += 5;
    other.push(kees.approve());
    other.push(kees.reopen());
    other.push(kees.append("Later van Kees.\n"));
    other.iter().for_each(|change| ans.hears(change));
    one.iter().rev().for_each(|change| kees.hears(change));
    for peer in [&ans, &kees] {
        assert_eq!(peer.read(), "Besluit: bank.\nVan Ans.\n");
        let suggested = peer.suggested().concat();
        assert!(suggested.contains("\nVan Kees."), "{suggested}");
        assert!(suggested.contains("Later van Kees."), "{suggested}");
    }
    assert_eq!(ans.text.fingerprint(), kees.text.fingerprint());
}

#[test]
fn a_name_that_was_taken_out_does_not_stand_on_in_what_was_approved_before() {
    let mut ans = Peer::new(1);
    ans.write("Xqzanne was er.\n");
    ans.approve();
    ans.reopen();
    ans.write("Iemand was er.\n");
    assert!(
        has(&ans.text.encode(), "Xqzanne"),
        "what was approved stands until the next"
    );
    let standing = ans.text.standing().unwrap();
    assert_eq!(standing.approved.unwrap().text, "Xqzanne was er.\n");
    let step = ans.text.approve(ans.by, [9; 16]).unwrap().unwrap();
    let (_, inverse) = ans.act(&step);
    assert!(!has(&ans.text.encode(), "Xqzanne"));
    assert_eq!(ans.read(), "Iemand was er.\n");
    let (_, again) = ans.act(&inverse);
    let standing = ans.text.standing().unwrap();
    assert!(!standing.is_frozen);
    assert_eq!(standing.approved.unwrap().text, "Xqzanne was er.\n");
    assert!(ans.suggested().is_empty());
    ans.act(&again);
    assert!(ans.text.standing().unwrap().is_frozen);
    assert!(!has(&ans.text.encode(), "Xqzanne"));
}

#[test]
fn two_who_open_the_same_text_write_in_the_same_generation() {
    let (mut ans, mut kees) = (Peer::new(1), Peer::new(2));
    kees.hears(&ans.write("Besluit: bank.\n"));
    kees.hears(&ans.approve());
    let one = [ans.reopen(), ans.append("Van Ans.\n")];
    let other = [kees.reopen(), kees.append("Van Kees.\n")];
    other.iter().rev().for_each(|change| ans.hears(change));
    one.iter().rev().for_each(|change| kees.hears(change));
    for peer in [&ans, &kees] {
        assert!(peer.suggested().is_empty());
        assert_eq!(peer.read().matches("Besluit").count(), 1);
        assert!(peer.read().contains("Van Ans.") && peer.read().contains("Van Kees."));
    }
}

#[test]
fn what_is_taken_back_leaves_what_others_typed_since() {
    let (mut ans, mut kees) = (Peer::new(1), Peer::new(2));
    kees.hears(&ans.write("Een.\nTwee.\n"));
    let generation = ans.text.standing().unwrap().generation;
    let step = MinutesText::write(ans.by, generation, "Een.\nTwee.\n", "Een.\nDrie.\n");
    let (change, inverse) = ans.act(&step);
    kees.hears(&change);
    ans.hears(&kees.append("Van Kees.\n"));
    ans.act(&inverse);
    assert_eq!(ans.read(), "Een.\nTwee.\nVan Kees.\n");
}

#[test]
fn an_older_copy_that_goes_on_writes_under_other_numbers() {
    let mut ans = Peer::new(1);
    ans.write("Een.\n");
    let mut copy = ans.clone();
    copy.clock += 1; // another moment
    let (one, other) = (ans.append("Twee.\n"), copy.append("Drie.\n"));
    ans.hears(&other);
    copy.hears(&one);
    assert_eq!(ans.read(), copy.read());
    assert!(ans.read().contains("Twee.") && ans.read().contains("Drie."));
    // Even at one moment, from one copy: what is not the same has not the same number.
    let mut twin = ans.clone();
    let (one, other) = (ans.append("Vier.\n"), twin.append("Vijf.\n"));
    ans.hears(&other);
    twin.hears(&one);
    assert_eq!(ans.read(), twin.read());
    assert!(ans.read().contains("Vier.") && ans.read().contains("Vijf."));
}

#[test]
fn content_that_is_not_plain_text_is_refused() {
    // An item of nested values, of which each is two bytes.
    let mut nested = vec![1, 1, 5, 0, 8, 1, 1, b't', 1];
    nested.extend([117, 1].repeat(100_000));
    assert_eq!(check_text_only(&nested), Err(BrokenText));
    // Four billion writers in six bytes.
    assert_eq!(
        check_text_only(&[255, 255, 255, 255, 15, 0]),
        Err(BrokenText)
    );
    assert!(replica::joined(&[], &nested).is_err());
}
