//! What a search finds.

use std::borrow::Cow;
use std::ops::Range;

use super::lines::Place;
use super::matches::LineNumber;

/// The lines that are found.
pub(crate) struct Hits<'a> {
    places: &'a [Place],
    lines: Cow<'a, [LineNumber]>,
    /// Of these, the ones whose family name begins as the first word. As all lines are sorted,
    /// they stand together.
    named: Range<usize>,
}

impl<'a> Hits<'a> {
    pub(super) fn new(places: &'a [Place], lines: Cow<'a, [LineNumber]>, begin: &str) -> Self {
        let name = |line: &LineNumber| {
            let place = places.get(*line as usize);
            place.map_or("", |place| place.sort_name.as_str())
        };
        let first = lines.partition_point(|line| name(line) < begin);
        let from_first = lines.get(first..).unwrap_or_default();
        let end = first + from_first.partition_point(|line| name(line).starts_with(begin));
        Self {
            places,
            lines,
            named: first..end,
        }
    }

    /// How many there are.
    pub(crate) fn total(&self) -> usize {
        self.lines.len()
    }

    /// Whose lines they are, as the list shows them: those who are named so come first.
    pub(crate) fn people(&self) -> impl Iterator<Item = i64> {
        let Range { start, end } = self.named.clone();
        let parts = [start..end, 0..start, end..self.lines.len()];
        let parts = parts.map(|part| self.lines.get(part).unwrap_or_default());
        let place = |line: &LineNumber| self.places.get(*line as usize);
        let places = parts.into_iter().flatten().filter_map(place);
        places.map(|place| place.pk)
    }
}
