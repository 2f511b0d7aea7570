//! By which field someone is found: told for the people of a window, never for everyone.

use std::collections::BTreeSet;

use memchr::memmem::Finder;

use super::terms::{Needle, SearchTerms, Stemming};

/// What someone is found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FoundBy {
    /// Their name.
    Name,
    /// Where they live.
    Address,
    /// Phone.
    Phone,
    /// E-mail.
    Email,
    /// A tag.
    Tag,
    /// The note about them.
    Note,
    /// What they can do or have to offer.
    Talent,
    /// An organisation in which they have a part.
    Organisation,
    /// What they do or are there, or in the neighbourhood.
    Part,
}

/// The fields, as they stand in a line.
const FIELDS: [FoundBy; 9] = [
    FoundBy::Name,
    FoundBy::Address,
    FoundBy::Phone,
    FoundBy::Email,
    FoundBy::Tag,
    FoundBy::Note,
    FoundBy::Talent,
    FoundBy::Organisation,
    FoundBy::Part,
];

/// Stands between two fields of a line, and in none.
const BETWEEN: &str = "\u{1f}";

impl FoundBy {
    /// The code of it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Address => "address",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Tag => "tag",
            Self::Note => "note",
            Self::Talent => "talent",
            Self::Organisation => "organisation",
            Self::Part => "part",
        }
    }

    /// Whether its words are also found by their other forms.
    fn has_stems(self) -> bool {
        self >= Self::Tag
    }
}

/// A line of folded fields.
pub(super) fn line_of(fields: &[String; FIELDS.len()]) -> String {
    let plain = fields
        .each_ref()
        .map(|it| it.replace(char::is_control, " "));
    plain.join(BETWEEN)
}

/// Tells of lines that were found by which fields.
pub(super) struct FieldFinder<'a> {
    needles: Vec<Needle<'a>>,
    stemming: Stemming,
}

impl<'a> FieldFinder<'a> {
    pub(super) fn new(terms: &'a SearchTerms) -> Self {
        Self {
            needles: terms.needles(),
            stemming: Stemming::new(),
        }
    }

    /// Of each word the first field that has it.
    pub(super) fn fields_of(&mut self, line: &str) -> Vec<FoundBy> {
        let Self { needles, stemming } = self;
        let found = needles.iter().filter_map(|needle| {
            let with_word = |(_, text): &(FoundBy, &str)| has(needle.finder(), text);
            let by_word = fields(line).find(with_word);
            by_word.or_else(|| with_stem(needle, stemming, line))
        });
        let found: BTreeSet<FoundBy> = found.map(|(field, _)| field).collect();
        found.into_iter().collect()
    }
}

fn with_stem<'a>(
    needle: &Needle<'_>,
    stemming: &mut Stemming,
    line: &'a str,
) -> Option<(FoundBy, &'a str)> {
    let stem = needle.stem()?;
    let mut with_words = fields(line).filter(|(field, _)| field.has_stems());
    with_words.find(|(_, text)| stemming.stems(text).iter().any(|it| it == stem))
}

fn fields(line: &str) -> impl Iterator<Item = (FoundBy, &str)> {
    FIELDS.into_iter().zip(line.split(BETWEEN))
}

fn has(word: &Finder<'_>, text: &str) -> bool {
    word.find(text.as_bytes()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found_by(typed: &str) -> Vec<FoundBy> {
        let fields = [
            "jan de vries",
            "kerkstraat 4",
            "+31612345678 0612345678",
            "jan@voorbeeld.nl",
            "klusser",
            "woont in een groot\nhuis",
            "timmerman",
            "bewonersvereniging de kerk",
            "voorzitter",
        ];
        let line = line_of(&fields.map(str::to_owned));
        FieldFinder::new(&SearchTerms::parse(typed)).fields_of(&line)
    }

    #[test]
    fn each_word_tells_its_first_field() {
        assert_eq!(found_by("vries"), [FoundBy::Name]);
        assert_eq!(found_by("kerk"), [FoundBy::Address]);
        assert_eq!(found_by("timmerman"), [FoundBy::Talent]);
        assert_eq!(found_by("bewonersvereniging"), [FoundBy::Organisation]);
        let both = [FoundBy::Name, FoundBy::Part];
        assert_eq!(found_by("voorzitter jan"), both);
    }

    #[test]
    fn another_form_of_a_word_tells_its_field_too() {
        assert_eq!(found_by("huizen"), [FoundBy::Note]);
        assert_eq!(found_by("verenigingen"), [] as [FoundBy; 0]);
        assert_eq!(found_by("voorzitters"), [FoundBy::Part]);
    }

    #[test]
    fn a_line_is_cut_by_no_sign_that_someone_typed() {
        let mut fields: [String; FIELDS.len()] = Default::default();
        fields[0] = "jan\u{1f}piet".into();
        fields[1] = "kerkstraat".into();
        let line = line_of(&fields);
        let by = FieldFinder::new(&SearchTerms::parse("kerkstraat")).fields_of(&line);
        assert_eq!(by, [FoundBy::Address]);
    }
}
