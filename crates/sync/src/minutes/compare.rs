//! What someone changed in a text: compared with what they saw, and brought over to what stands.

use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// Part of a text that is taken out, and what comes in its place. Places are bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hunk {
    pub(super) at: usize,
    pub(super) removed: usize,
    pub(super) inserted: String,
}

/// Beyond this product of lengths two texts are not compared word by word.
const WORK_MAX: usize = 16_000_000;

/// What makes `new` of `old`, in order.
pub(super) fn hunks(old: &str, new: &str) -> Vec<Hunk> {
    let (front, back) = shared_ends(old, new);
    let (old_part, new_part) = (&old[front..old.len() - back], &new[front..new.len() - back]);
    if old_part.is_empty() && new_part.is_empty() {
        return Vec::new();
    }
    let pieces = [words as fn(&str) -> Vec<&str>, lines]
        .into_iter()
        .map(|cut| (cut(old_part), cut(new_part)))
        .find(|(olds, news)| olds.len().saturating_mul(news.len()) <= WORK_MAX);
    let (olds, news) = pieces.unwrap_or_else(|| (vec![old_part], vec![new_part]));
    let (old_at, new_at) = (places(&olds, front), places(&news, front));
    let ops = capture_diff_slices(Algorithm::Myers, &olds, &news);
    let range = |at: &[usize], range: Range<usize>| at[range.start]..at[range.end];
    let mut hunks: Vec<Hunk> = Vec::new();
    for op in ops.iter().filter(|op| op.tag() != DiffTag::Equal) {
        let removed = range(&old_at, op.old_range());
        let hunk = narrowed(old, removed, &new[range(&new_at, op.new_range())]);
        let end_before = hunks.last().map_or(0, |hunk| hunk.at + hunk.removed);
        hunks.push(slid(old, hunk, end_before));
    }
    hunks
}

/// What someone who saw `seen` and typed `text` wants of a text that changed meanwhile: nothing of
/// the others is taken out, and nothing that was typed gets lost.
pub(super) fn carried_over(seen: &str, text: &str, current: &str) -> Vec<Hunk> {
    let wanted = hunks(seen, text);
    if seen == current {
        return wanted;
    }
    let others = hunks(seen, current);
    let kept = kept_parts(seen, &others);
    let mut carried = Vec::new();
    for hunk in wanted.iter().filter(|hunk| !others.contains(hunk)) {
        if !hunk.inserted.is_empty() {
            carried.push(Hunk {
                at: place_in(&kept, hunk.at, seen, current),
                removed: 0,
                inserted: hunk.inserted.clone(),
            });
        }
        let removed = hunk.at..hunk.at + hunk.removed;
        carried.extend(kept.iter().filter_map(|part| part.taken_out(&removed)));
    }
    carried
}

/// Part of a text that stands in another one, too.
struct Kept {
    here: Range<usize>,
    there: usize,
}

impl Kept {
    fn taken_out(&self, removed: &Range<usize>) -> Option<Hunk> {
        let begin = self.here.start.max(removed.start);
        let end = self.here.end.min(removed.end);
        (begin < end).then(|| Hunk {
            at: self.there + (begin - self.here.start),
            removed: end - begin,
            inserted: String::new(),
        })
    }
}

fn kept_parts(seen: &str, others: &[Hunk]) -> Vec<Kept> {
    let (mut here, mut there) = (0, 0);
    let mut kept = Vec::new();
    for hunk in others {
        kept.push(Kept {
            here: here..hunk.at,
            there,
        });
        there += hunk.at - here + hunk.inserted.len();
        here = hunk.at + hunk.removed;
    }
    kept.push(Kept {
        here: here..seen.len(),
        there,
    });
    kept.retain(|part| !part.here.is_empty());
    kept
}

/// Behind the last letter before it that still stands; at the end when nothing was seen.
fn place_in(kept: &[Kept], at: usize, seen: &str, current: &str) -> usize {
    if seen.is_empty() {
        return current.len();
    }
    let before = kept.iter().rev().find(|part| part.here.start < at);
    before.map_or(0, |part| {
        part.there + (at.min(part.here.end) - part.here.start)
    })
}

/// The bytes that both begin with, and those that both end with.
fn shared_ends(old: &str, new: &str) -> (usize, usize) {
    let same = |(one, other): &(char, char)| one == other;
    let length = |pairs: &mut dyn Iterator<Item = (char, char)>| {
        pairs.map(|(one, _)| one.len_utf8()).sum::<usize>()
    };
    let front = length(&mut old.chars().zip(new.chars()).take_while(same));
    let ends = old[front..].chars().rev().zip(new[front..].chars().rev());
    (front, length(&mut ends.take_while(same)))
}

/// Letters that were typed alone, without those around them that stay.
fn narrowed(old: &str, removed: Range<usize>, inserted: &str) -> Hunk {
    let (front, back) = shared_ends(&old[removed.clone()], inserted);
    Hunk {
        at: removed.start + front,
        removed: removed.len() - front - back,
        inserted: inserted[front..inserted.len() - back].to_owned(),
    }
}

/// So far a hunk is slid at most.
const SLIDES_MAX: usize = 200;

/// A line that comes in before one that begins alike can be read as letters in the midst of that
/// one. Where there is a choice, a hunk begins where a line does, or else a word: what others
/// write at the same place then comes before it or after it. It stays behind the one before it.
fn slid(old: &str, hunk: Hunk, end_before: usize) -> Hunk {
    let is_removal = hunk.inserted.is_empty();
    if !is_removal && hunk.removed > 0 {
        return hunk;
    }
    let mut piece = match is_removal {
        true => old[hunk.at..hunk.at + hunk.removed].to_owned(),
        false => hunk.inserted.clone(),
    };
    let (mut at, mut best) = (hunk.at, (beginning(old, hunk.at), hunk.at, piece.clone()));
    for _ in 0..SLIDES_MAX {
        let before = old[end_before..at].chars().next_back();
        let Some(letter) = before.filter(|letter| piece.ends_with(*letter)) else {
            break;
        };
        at -= letter.len_utf8();
        piece.truncate(piece.len() - letter.len_utf8());
        piece.insert(0, letter);
        if beginning(old, at) > best.0 {
            best = (beginning(old, at), at, piece.clone());
        }
    }
    let (_, at, piece) = best;
    Hunk {
        at,
        removed: hunk.removed,
        inserted: if is_removal { String::new() } else { piece },
    }
}

/// What begins there: 2 for a line, 1 for a word.
fn beginning(text: &str, at: usize) -> u8 {
    match text[..at].chars().next_back() {
        None | Some('\n') => 2,
        Some(before) if before.is_whitespace() => 1,
        Some(_) => 0,
    }
}

fn places(pieces: &[&str], begin: usize) -> Vec<usize> {
    let mut at = begin;
    let ends = pieces.iter().map(|piece| {
        at += piece.len();
        at
    });
    std::iter::once(begin).chain(ends).collect()
}

/// Words, and each other character by itself.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let word = rest.find(|c: char| !c.is_alphanumeric());
        let end = match word {
            Some(0) => first.len_utf8(),
            Some(end) => end,
            None => rest.len(),
        };
        let (word, after) = rest.split_at(end);
        words.push(word);
        rest = after;
    }
    words
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn applied(text: &str, hunks: &[Hunk]) -> String {
        let mut text = text.to_owned();
        for hunk in hunks.iter().rev() {
            text.replace_range(hunk.at..hunk.at + hunk.removed, &hunk.inserted);
        }
        text
    }

    fn carried(seen: &str, text: &str, current: &str) -> String {
        applied(current, &carried_over(seen, text, current))
    }

    #[test]
    fn a_letter_in_a_word_is_all_that_changes() {
        let hunks = hunks("Kees komt morgen", "Kees kwam morgen");
        assert_eq!(hunks.len(), 1);
        assert_eq!((hunks[0].at, hunks[0].removed), (6, 3));
        assert_eq!(hunks[0].inserted, "wam");
    }

    #[test]
    fn what_others_wrote_meanwhile_stays() {
        let seen = "Aanwezig: Ans\nBesluit: geen\n";
        let text = "Aanwezig: Ans, Kees\nBesluit: geen\n";
        let current = "Opening\nAanwezig: Ans\nBesluit: bank kopen\n";
        let both = "Opening\nAanwezig: Ans, Kees\nBesluit: bank kopen\n";
        assert_eq!(carried(seen, text, current), both);
    }

    #[test]
    fn what_was_typed_stays_where_others_deleted_around_it() {
        let typed = carried("een twee drie", "een twee en half drie", "");
        assert_eq!(typed, "en half ");
    }

    #[test]
    fn a_line_before_one_that_begins_alike_is_a_whole_line() {
        let hunk = &hunks("- a\n- c\n", "- a\n- b\n- c\n")[0];
        assert_eq!((hunk.at, hunk.inserted.as_str()), (4, "- b\n"));
    }

    #[test]
    fn the_same_change_is_made_once() {
        assert_eq!(carried("a b", "a x b", "a x b"), "a x b");
    }

    proptest! {
        #[test]
        fn hunks_make_the_new_text(old in "[ab é\n😀]{0,30}", new in "[ab é\n😀]{0,30}") {
            prop_assert_eq!(applied(&old, &hunks(&old, &new)), new);
        }

        #[test]
        fn a_word_that_was_typed_is_there_whatever_others_did(
            seen in "[ab é\n]{0,30}", at in 0usize..30, current in "[ab é\n]{0,30}",
        ) {
            let at = seen.char_indices().map(|(at, _)| at).nth(at).unwrap_or(seen.len());
            let mut text = seen.clone();
            text.insert_str(at, "QQ");
            prop_assert!(carried(&seen, &text, &current).contains("QQ"));
        }
    }
}
