//! What a search finds.

use std::borrow::Cow;
use std::ops::Range;

use super::FoundBy;
use super::found_by::FieldFinder;
use super::lines::Place;
use super::matches::LineNumber;
use super::terms::SearchTerms;
use super::texts::Texts;

/// The lines that are found.
pub(crate) struct Hits<'a> {
    places: &'a [Place],
    texts: &'a Texts,
    lines: Cow<'a, [LineNumber]>,
    terms: &'a SearchTerms,
    /// Of these, the ones whose family name begins as the first word. As all lines are sorted,
    /// they stand together.
    named: Range<usize>,
}

/// One of the lines.
#[derive(Clone, Copy)]
pub(crate) struct Hit {
    /// Whose it is.
    pub(crate) pk: i64,
    line: usize,
}

impl<'a> Hits<'a> {
    pub(super) fn new(
        places: &'a [Place],
        texts: &'a Texts,
        lines: Cow<'a, [LineNumber]>,
        terms: &'a SearchTerms,
    ) -> Self {
        let begin = terms.first();
        let name = |line: &LineNumber| {
            let place = places.get(*line as usize);
            place.map_or("", |place| place.sort_name.as_str())
        };
        let first = lines.partition_point(|line| name(line) < begin);
        let from_first = lines.get(first..).unwrap_or_default();
        let end = first + from_first.partition_point(|line| name(line).starts_with(begin));
        Self {
            places,
            texts,
            lines,
            terms,
            named: first..end,
        }
    }

    /// How many there are.
    pub(crate) fn total(&self) -> usize {
        self.lines.len()
    }

    /// The lines, as the list shows them: those who are named so come first.
    pub(crate) fn people(&self) -> impl Iterator<Item = Hit> {
        let Range { start, end } = self.named.clone();
        let parts = [start..end, 0..start, end..self.lines.len()];
        let parts = parts.map(|part| self.lines.get(part).unwrap_or_default());
        parts.into_iter().flatten().filter_map(|line| {
            let line = *line as usize;
            let pk = self.places.get(line)?.pk;
            Some(Hit { pk, line })
        })
    }

    /// Whose these lines are, and by which fields they are found.
    pub(crate) fn found(&self, window: impl Iterator<Item = Hit>) -> Vec<(i64, Vec<FoundBy>)> {
        let mut fields = FieldFinder::new(self.terms);
        let found = |hit: Hit| (hit.pk, fields.fields_of(self.texts.line(hit.line)));
        window.map(found).collect()
    }
}
