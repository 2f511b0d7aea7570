//! Everyone's line, in the order of the list.

use std::borrow::Cow;
use std::cmp::{Ordering, Reverse};
use std::collections::HashSet;
use std::ops::Range;

use uuid::Uuid;

use super::hits::Hits;
use super::matches::{LineNumber, Matches};
use super::stems::Stems;
use super::terms::{Needle, SearchTerms};
use super::texts::Texts;

/// So many lines are searched by two threads: fewer cost more to share than to search.
const MANY: usize = 20_000;
/// So many words are remembered.
const TYPED_MAX: usize = 4;

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
    /// The fields, in the order of [`super::FoundBy`].
    pub(super) text: String,
    /// The stems of the words in those that have words.
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
    matches: Matches,
}

impl Lines {
    /// The lines that are found: those whose family name begins with the first word come first.
    pub(super) fn find<'a>(
        &'a mut self,
        initiative: Uuid,
        terms: &'a SearchTerms,
        in_trash: bool,
    ) -> Hits<'a> {
        let list = self.list(initiative, in_trash);
        let mut needles = terms.needles();
        needles.sort_by_key(|needle| Reverse(needle.word.len()));
        let lines = match needles.split_first() {
            None => Cow::default(),
            Some((rarest, others)) => {
                self.look_for(rarest, list.clone());
                self.lines_with_all(rarest, others, list)
            }
        };
        Hits::new(&self.places, &self.texts, lines, terms)
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

    /// The lines that hold each word or its stem, in order. The first was looked for.
    fn lines_with_all(
        &self,
        rarest: &Needle<'_>,
        others: &[Needle<'_>],
        list: Range<usize>,
    ) -> Cow<'_, [LineNumber]> {
        let mut lines = self.lines_with(rarest, list);
        for needle in others {
            let stem = self.stem_of(needle);
            lines
                .to_mut()
                .retain(|line| self.is_in(*line, needle, stem));
        }
        lines
    }

    fn lines_with(&self, looked_for: &Needle<'_>, list: Range<usize>) -> Cow<'_, [LineNumber]> {
        let matches = self
            .typed
            .last()
            .map(|typed| typed.matches.lines.as_slice());
        let with_word = matches.unwrap_or_default();
        let Some(stem) = self.stem_of(looked_for) else {
            return Cow::Borrowed(with_word);
        };
        let with_stem = self.stems.lines_with(stem, &list);
        let mut lines = [with_word, with_stem].concat();
        lines.sort(); // two rows that are in order: the stable sort merges them
        lines.dedup();
        Cow::Owned(lines)
    }

    fn stem_of(&self, needle: &Needle<'_>) -> Option<u32> {
        self.stems.number(needle.stem()?)
    }

    /// Remembers which lines hold a word.
    fn look_for(&mut self, needle: &Needle<'_>, list: Range<usize>) {
        let was_this = |typed: &Typed| typed.word == needle.word && typed.list == list;
        if self.typed.last().is_some_and(was_this) {
            return;
        }
        let typed = Typed {
            word: needle.word.to_owned(),
            matches: self.matches(needle, list.clone()),
            list,
        };
        if self.typed.len() == TYPED_MAX {
            self.typed.remove(0);
        }
        self.typed.push(typed);
    }

    /// The lines that hold a word. Once its begin was typed, only the lines with that are looked
    /// through.
    fn matches(&self, needle: &Needle<'_>, list: Range<usize>) -> Matches {
        let begun = self
            .typed
            .iter()
            .filter(|typed| typed.list == list && needle.word.starts_with(&typed.word));
        match begun.max_by_key(|typed| typed.word.len()) {
            Some(typed) => self.texts.narrowed(&typed.matches, needle.finder()),
            None if list.len() < MANY => self.texts.matches(needle.finder(), list),
            None => self.texts.matches_in_halves(needle.finder(), list),
        }
    }

    fn is_in(&self, line: LineNumber, needle: &Needle<'_>, stem: Option<u32>) -> bool {
        let has_stem = stem.is_some_and(|stem| self.stems.has(line, stem));
        has_stem || self.texts.has(line as usize, needle.finder())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::terms::Stemming;

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
            stems: Stemming::new().stems(text),
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
        let terms = SearchTerms::parse(typed);
        let found = lines.find(OURS, &terms, false);
        found.people().map(|hit| hit.pk).collect()
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
            stems: Stemming::new().stems(lines.texts.line(at)),
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
        let mut find = |initiative, in_trash| -> Vec<i64> {
            let found = lines.find(initiative, &terms, in_trash);
            found.people().map(|hit| hit.pk).collect()
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
