//! Which initiatives look like one: the same theme, the same area, or words in common.

use std::collections::BTreeSet;

use crate::fold::fold;

/// What an initiative is about, as people wrote it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Likeness<'a> {
    /// What it is called.
    pub title: &'a str,
    /// Its theme.
    pub theme: &'a str,
    /// Its area.
    pub area: &'a str,
    /// What will be there in the end.
    pub what: &'a str,
}

/// In what two initiatives are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Alike {
    /// Their themes share a word.
    Theme,
    /// Their areas share a word.
    Area,
    /// They share a word of what they are about.
    Words,
}

impl Alike {
    /// The name as it crosses to a shell.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Area => "area",
            Self::Words => "words",
        }
    }
}

/// Words that say nothing of what something is about.
const EMPTY_WORDS: [&str; 34] = [
    "aan",
    "aanpak",
    "alle",
    "and",
    "bij",
    "buurt",
    "dat",
    "deze",
    "die",
    "door",
    "een",
    "elkaar",
    "for",
    "het",
    "initiatief",
    "met",
    "naar",
    "niet",
    "onze",
    "ons",
    "our",
    "over",
    "plan",
    "project",
    "samen",
    "straat",
    "street",
    "the",
    "uit",
    "van",
    "voor",
    "wij",
    "wijk",
    "with",
];
/// Words shorter than this are not looked at.
const SHORTEST: usize = 3;
/// Words of which so much is the same are the same: a plural, a diminutive, a compound.
const STEM: usize = 5;

impl Likeness<'_> {
    /// What someone typed to look for: it stands for the theme, the area and the words alike.
    pub fn searched(text: &str) -> Likeness<'_> {
        Likeness {
            title: text,
            theme: text,
            area: text,
            what: "",
        }
    }

    /// In what another is like this one; nothing when it is not.
    pub fn with(&self, other: &Likeness<'_>) -> Vec<Alike> {
        let about = |one: &[&str], other: &[&str]| {
            let (own, others) = (words(one), words(other));
            own.iter()
                .any(|word| others.iter().any(|it| is_same(word, it)))
        };
        [
            (Alike::Theme, about(&[self.theme], &[other.theme])),
            (Alike::Area, about(&[self.area], &[other.area])),
            (
                Alike::Words,
                about(&[self.title, self.what], &[other.title, other.what]),
            ),
        ]
        .into_iter()
        .filter_map(|(alike, is_so)| is_so.then_some(alike))
        .collect()
    }
}

fn words(texts: &[&str]) -> BTreeSet<String> {
    let folded = texts.iter().map(|text| fold(text));
    let mut words = BTreeSet::new();
    for text in folded {
        let all = text.split(|c: char| !c.is_alphanumeric());
        let telling = all.filter(|it| it.chars().count() >= SHORTEST && !EMPTY_WORDS.contains(it));
        words.extend(telling.map(str::to_owned));
    }
    words
}

/// `speeltuin` and `speeltuinen` are the same word; `tuin` and `tuinen` too.
fn is_same(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let ending = long.strip_prefix(short);
    short == long
        || (short.len() >= STEM && ending.is_some())
        || ending.is_some_and(|ending| matches!(ending, "s" | "en" | "je" | "jes"))
}
