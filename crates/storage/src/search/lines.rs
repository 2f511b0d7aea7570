//! Everyone's line, in the order of the list.

use std::cmp::{Ordering, Reverse};
use std::collections::HashSet;
use std::ops::Range;

use uuid::Uuid;

use super::stems::Stems;
use super::terms::{Needle, SearchTerms};
use super::texts::Texts;

/// So many lines are searched by two threads: fewer cost more to share than to search.
const MANY: usize = 20_000;
/// Looking at one line in so many is quicker than reading them all in one go.
const FEW: usize = 8;
/// So many words are remembered.
const TYPED_MAX: usize = 8;

/// Whose line it is. Compared as the list is sorted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) initiative: Uuid,
    pub(super) in_trash: bool,
    pub(super) sort_name: String,
    pub(super) pk: i64,
    pub(super) id: Uuid,
}

/// What is looked through for one person. Neither part has control characters of its own.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) place: Place,
    /// Name, address, phone, e-mail, tags and note.
    pub(super) text: String,
    /// The stems of the words in tags and note.
    pub(super) stems: Vec<String>,
}

/// All lines, one after the other.
#[derive(Default)]
pub(super) struct Lines {
    places: Vec<Place>,
    texts: Texts,
    stems: Stems,
    /// Which lines hold a word that was typed: the next letter narrows them down.
    typed: Vec<Typed>,
}

/// A word, and the lines of a list that hold it.
struct Typed {
    word: String,
    list: Range<usize>,
    lines: Vec<usize>,
}

impl Lines {
    /// The lines that are found, as the list shows them: those whose family name begins with
    /// the first word come first.
    pub(super) fn find(
        &mut self,
        initiative: Uuid,
        terms: &SearchTerms,
        in_trash: bool,
    ) -> Vec<usize> {
        let list = self.list(initiative, in_trash);
        let mut needles = terms.needles();
        needles.sort_by_key(|needle| Reverse(needle.word.len()));
        let Some((rarest, others)) = needles.split_first() else {
            return Vec::new();
        };
        let mut hits = self.lines_with(rarest, list);
        for needle in others {
            let stem = needle.stem().and_then(|stem| self.stems.number(stem));
            hits.retain(|line| self.is_in(*line, needle, stem));
        }
        self.bring_to_front(&mut hits, terms.first());
        hits
    }

    /// Whose lines these are.
    pub(super) fn people(&self, lines: &[usize]) -> Vec<i64> {
        let places = lines.iter().filter_map(|line| self.places.get(*line));
        places.map(|place| place.pk).collect()
    }

    /// Moves those whose family name begins so to the front; as all lines are sorted, they
    /// stand together.
    fn bring_to_front(&self, hits: &mut [usize], begin: &str) {
        let name = |line: &usize| {
            let place = self.places.get(*line);
            place.map_or("", |place| place.sort_name.as_str())
        };
        let first = hits.partition_point(|line| name(line) < begin);
        let from_first = hits.get(first..).unwrap_or_default();
        let count = from_first.partition_point(|line| name(line).starts_with(begin));
        if let Some(up_to_last) = hits.get_mut(..first + count) {
            up_to_last.rotate_left(first);
        }
    }

    /// Takes lines out and puts others in.
    pub(super) fn replace(&mut self, gone: &HashSet<Uuid>, mut come: Vec<Line>) {
        come.sort_unstable_by(|one, other| one.place.cmp(&other.place));
        let mut old = std::mem::take(self);
        self.stems = old.stems.emptied();
        let mut come = come.into_iter().peekable();
        for (at, place) in old.places.iter().enumerate() {
            if gone.contains(&place.id) {
                continue;
            }
            while let Some(line) = come.next_if(|line| line.place.cmp(place) == Ordering::Less) {
                self.push(line);
            }
            self.places.push(place.clone());
            self.texts.push(old.texts.line(at));
            self.stems.push_line_of(&old.stems, at);
        }
        for line in come {
            self.push(line);
        }
    }

    fn push(&mut self, line: Line) {
        self.places.push(line.place);
        self.texts.push(&line.text);
        self.stems.push(line.stems);
    }

    /// The lines of an initiative, or those of its trash.
    fn list(&self, initiative: Uuid, in_trash: bool) -> Range<usize> {
        let list = (initiative, in_trash);
        let of = |place: &Place| (place.initiative, place.in_trash);
        let begin = self.places.partition_point(|place| of(place) < list);
        let end = self.places.partition_point(|place| of(place) <= list);
        begin..end
    }

    /// The lines that hold a word or its stem, in order.
    fn lines_with(&mut self, needle: &Needle<'_>, list: Range<usize>) -> Vec<usize> {
        let mut lines = self.lines_with_word(needle, list.clone());
        let stem = needle.stem().and_then(|stem| self.stems.number(stem));
        self.remember(needle.word, list.clone(), &lines);
        if let Some(stem) = stem {
            lines.extend(self.stems.lines_with(stem, list));
            lines.sort_unstable();
            lines.dedup();
        }
        lines
    }

    /// The lines that hold a word. Once a part of it was typed, only few are looked through.
    fn lines_with_word(&self, needle: &Needle<'_>, list: Range<usize>) -> Vec<usize> {
        let begun = self
            .typed
            .iter()
            .filter(|typed| typed.list == list && needle.word.contains(&typed.word));
        let fewest = begun.min_by_key(|typed| typed.lines.len());
        match fewest.filter(|typed| typed.lines.len() < list.len() / FEW) {
            Some(typed) => {
                let holds = |line: &&usize| self.texts.has(**line, needle.finder());
                typed.lines.iter().filter(holds).copied().collect()
            }
            None if list.len() < MANY => self.texts.lines_with(needle.finder(), list),
            None => self.texts.lines_with_in_halves(needle.finder(), list),
        }
    }

    fn remember(&mut self, word: &str, list: Range<usize>, lines: &[usize]) {
        if self.typed.len() == TYPED_MAX {
            self.typed.remove(0);
        }
        self.typed.push(Typed {
            word: word.to_owned(),
            list,
            lines: lines.to_vec(),
        });
    }

    fn is_in(&self, line: usize, needle: &Needle<'_>, stem: Option<u32>) -> bool {
        self.texts.has(line, needle.finder()) || stem.is_some_and(|stem| self.stems.has(line, stem))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::terms::stems;

    const OURS: Uuid = Uuid::from_u128(1);

    fn line(pk: u32, sort_name: &str, text: &str) -> Line {
        let place = Place {
            initiative: OURS,
            sort_name: sort_name.to_owned(),
            pk: pk.into(),
            id: Uuid::from_u128(pk.into()),
            in_trash: false,
        };
        Line {
            place,
            text: text.to_owned(),
            stems: stems(text),
        }
    }

    fn street() -> Lines {
        let mut lines = Lines::default();
        let people = vec![
            line(1, "vries", "jan de vries | dorpsstraat 12"),
            line(2, "berg", "fatima van den berg | vriesplein 3"),
            line(3, "smit", "ans smit | dorpsstraat 14"),
        ];
        lines.replace(&HashSet::new(), people);
        lines
    }

    fn found(lines: &mut Lines, typed: &str) -> Vec<i64> {
        let found = lines.find(OURS, &SearchTerms::parse(typed), false);
        lines.people(&found)
    }

    #[test]
    fn a_family_name_comes_before_a_street() {
        assert_eq!(found(&mut street(), "vries"), [1, 2]);
        assert_eq!(found(&mut street(), "dorpsstraat"), [3, 1]);
    }

    #[test]
    fn every_word_must_stand_in_the_same_line() {
        assert_eq!(found(&mut street(), "dorps jan"), [1]);
        assert!(found(&mut street(), "fatima dorpsstraat").is_empty());
    }

    #[test]
    fn a_word_does_not_run_on_into_the_next_line() {
        // In order, "… 3" is followed by "ans smit".
        assert!(found(&mut street(), "3ans").is_empty());
    }

    #[test]
    fn a_word_is_found_by_its_other_form() {
        let mut lines = street();
        let note = line(4, "bos", "noor bos | woont in een groot huis");
        lines.replace(&HashSet::new(), vec![note]);
        assert_eq!(found(&mut lines, "huizen"), [4]);
        assert_eq!(found(&mut lines, "noor huizen"), [4]);
        assert!(found(&mut lines, "huizenblok").is_empty());
    }

    #[test]
    fn letter_by_letter_finds_what_the_whole_word_finds() {
        let mut lines = street();
        let crowd = (10..200).map(|pk| line(pk, "zwart", "ada zwart"));
        lines.replace(&HashSet::new(), crowd.collect());
        let typed = "dorpsstraat 12";
        for end in 1..=typed.len() {
            let whole = found(&mut fresh(&lines), &typed[..end]);
            assert_eq!(found(&mut lines, &typed[..end]), whole, "{end}");
        }
        let gone = HashSet::from([Uuid::from_u128(1)]);
        lines.replace(&gone, vec![]);
        assert!(
            found(&mut lines, typed).is_empty(),
            "a line that went is remembered"
        );
    }

    /// The same lines, of which none was searched.
    fn fresh(lines: &Lines) -> Lines {
        let mut fresh = Lines::default();
        let line = |(at, place): (usize, &Place)| Line {
            place: place.clone(),
            text: lines.texts.line(at).to_owned(),
            stems: stems(lines.texts.line(at)),
        };
        let all = lines.places.iter().enumerate().map(line).collect();
        fresh.replace(&HashSet::new(), all);
        fresh
    }

    #[test]
    fn many_lines_are_found_in_the_same_order_as_few() {
        let mut lines = street();
        let crowd = (10..).take(MANY).map(|pk| line(pk, "zwart", "ada zwart"));
        lines.replace(&HashSet::new(), crowd.collect());
        assert_eq!(found(&mut lines, "dorpsstraat"), [3, 1]);
        let everyone = found(&mut lines, "a");
        assert_eq!(everyone.len(), MANY + 3);
        assert!(everyone.iter().skip(3).is_sorted());
    }

    #[test]
    fn another_initiative_and_the_trash_are_apart() {
        let mut lines = street();
        let mut theirs = line(4, "vries", "kees de vries");
        theirs.place.initiative = Uuid::from_u128(2);
        let mut trashed = line(5, "vries", "piet de vries");
        trashed.place.in_trash = true;
        lines.replace(&HashSet::new(), vec![theirs, trashed]);
        assert_eq!(found(&mut lines, "vries"), [1, 2]);
        let terms = SearchTerms::parse("vries");
        let mut find = |initiative, in_trash| {
            let found = lines.find(initiative, &terms, in_trash);
            lines.people(&found)
        };
        assert_eq!(find(OURS, true), [5]);
        assert_eq!(find(Uuid::from_u128(2), false), [4]);
    }

    #[test]
    fn a_line_that_is_replaced_is_found_by_its_new_words_alone() {
        let mut lines = street();
        let gone = HashSet::from([Uuid::from_u128(3)]);
        lines.replace(
            &gone,
            vec![line(3, "bakker", "ans bakker | dorpsstraat 14")],
        );
        assert!(found(&mut lines, "smit").is_empty());
        assert_eq!(found(&mut lines, "dorpsstraat"), [3, 1]);
    }
}
