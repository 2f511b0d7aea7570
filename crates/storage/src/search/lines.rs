//! One text with a line for each person, in the order of the list.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::ops::Range;

use uuid::Uuid;

use super::terms::{Needle, SearchTerms};

/// Whose line it is. Compared as the list is sorted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) initiative: Uuid,
    pub(super) sort_name: String,
    pub(super) pk: i64,
    pub(super) id: Uuid,
    pub(super) in_trash: bool,
}

/// What is looked through for one person: no control characters, so that it is one line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) place: Place,
    pub(super) text: String,
}

/// All lines, one after the other.
#[derive(Default)]
pub(super) struct Lines {
    places: Vec<Place>,
    /// Where each line ends in the text; the next begins there.
    ends: Vec<usize>,
    text: String,
}

impl Lines {
    /// Who is found, as the list shows them: those whose family name begins with the first
    /// word come first.
    pub(super) fn find(&self, initiative: Uuid, terms: &SearchTerms, in_trash: bool) -> Vec<i64> {
        let mut needles = terms.needles();
        needles.sort_by_key(|needle| std::cmp::Reverse(needle.len()));
        let Some((rarest, others)) = needles.split_first() else {
            return Vec::new();
        };
        let mut hits = self.lines_with(rarest, self.of(initiative));
        for needle in others {
            hits.retain(|line| needle.is_in(self.line(*line)));
        }
        let found = hits.into_iter().filter_map(|line| self.places.get(line));
        let (mut first, rest): (Vec<&Place>, Vec<&Place>) = found
            .filter(|place| place.in_trash == in_trash)
            .partition(|place| place.sort_name.starts_with(terms.first()));
        first.extend(rest);
        first.into_iter().map(|place| place.pk).collect()
    }

    /// Takes lines out and puts others in.
    pub(super) fn replace(&mut self, gone: &HashSet<Uuid>, mut come: Vec<Line>) {
        come.sort_unstable_by(|one, other| one.place.cmp(&other.place));
        let old = std::mem::take(self);
        let mut come = come.into_iter().peekable();
        for (at, place) in old.places.iter().enumerate() {
            if gone.contains(&place.id) {
                continue;
            }
            while let Some(line) = come.next_if(|line| line.place.cmp(place) == Ordering::Less) {
                self.push(line.place, &line.text);
            }
            self.push(place.clone(), old.line(at));
        }
        for line in come {
            self.push(line.place, &line.text);
        }
    }

    fn push(&mut self, place: Place, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len());
        self.places.push(place);
    }

    /// The lines of an initiative.
    fn of(&self, initiative: Uuid) -> Range<usize> {
        let begin = self.places.partition_point(|it| it.initiative < initiative);
        let end = self
            .places
            .partition_point(|it| it.initiative <= initiative);
        begin..end
    }

    fn begin_of(&self, line: usize) -> usize {
        let before = line.checked_sub(1).and_then(|before| self.ends.get(before));
        before.copied().unwrap_or(0)
    }

    fn line(&self, line: usize) -> &str {
        let end = self.ends.get(line).copied().unwrap_or(0);
        self.text.get(self.begin_of(line)..end).unwrap_or_default()
    }

    /// The lines that hold a needle, in order.
    fn lines_with(&self, needle: &Needle<'_>, among: Range<usize>) -> Vec<usize> {
        let mut lines = self.lines_with_part(needle.part(), among.clone());
        if let Some(stem) = needle.stem() {
            lines.extend(self.lines_with_part(stem, among));
            lines.sort_unstable();
            lines.dedup();
        }
        lines
    }

    fn lines_with_part(
        &self,
        part: &memchr::memmem::Finder<'_>,
        among: Range<usize>,
    ) -> Vec<usize> {
        let end = self.begin_of(among.end);
        let (mut line, mut at) = (among.start, self.begin_of(among.start));
        let mut lines = Vec::new();
        let text = self.text.as_bytes();
        while let Some(found) = text.get(at..end).and_then(|rest| part.find(rest)) {
            let found = at + found;
            line += self
                .ends
                .iter()
                .skip(line)
                .take_while(|end| **end <= found)
                .count();
            lines.push(line);
            at = self.ends.get(line).copied().unwrap_or(end);
            line += 1;
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: Uuid = Uuid::from_u128(1);

    fn line(pk: u32, sort_name: &str, text: &str) -> Line {
        let place = Place {
            initiative: OURS,
            sort_name: sort_name.to_owned(),
            pk: pk.into(),
            id: Uuid::from_u128(pk.into()),
            in_trash: false,
        };
        let text = format!("{text}\n");
        Line { place, text }
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

    fn found(lines: &Lines, typed: &str) -> Vec<i64> {
        lines.find(OURS, &SearchTerms::parse(typed), false)
    }

    #[test]
    fn a_family_name_comes_before_a_street() {
        assert_eq!(found(&street(), "vries"), [1, 2]);
        assert_eq!(found(&street(), "dorpsstraat"), [3, 1]);
    }

    #[test]
    fn every_word_must_stand_in_the_same_line() {
        assert_eq!(found(&street(), "dorps jan"), [1]);
        assert!(found(&street(), "fatima dorpsstraat").is_empty());
    }

    #[test]
    fn a_word_does_not_run_on_into_the_next_line() {
        // In order, "… 3" is followed by "ans smit".
        assert!(found(&street(), "3ans").is_empty());
    }

    #[test]
    fn another_initiative_and_the_trash_are_apart() {
        let mut lines = street();
        let mut theirs = line(4, "vries", "kees de vries");
        theirs.place.initiative = Uuid::from_u128(2);
        let mut trashed = line(5, "vries", "piet de vries");
        trashed.place.in_trash = true;
        lines.replace(&HashSet::new(), vec![theirs, trashed]);
        assert_eq!(found(&lines, "vries"), [1, 2]);
        let terms = SearchTerms::parse("vries");
        assert_eq!(lines.find(OURS, &terms, true), [5]);
        assert_eq!(lines.find(Uuid::from_u128(2), &terms, false), [4]);
    }

    #[test]
    fn a_line_that_is_replaced_is_found_by_its_new_words_alone() {
        let mut lines = street();
        let gone = HashSet::from([Uuid::from_u128(3)]);
        lines.replace(
            &gone,
            vec![line(3, "bakker", "ans bakker | dorpsstraat 14")],
        );
        assert!(found(&lines, "smit").is_empty());
        assert_eq!(found(&lines, "dorpsstraat"), [3, 1]);
    }
}
