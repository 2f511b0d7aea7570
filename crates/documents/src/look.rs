//! How a paper looks, and days as it writes them.

use jiff::civil::Date;
use words::{Arg, Words};

/// How a paper looks. The day is handed in, so that the same input gives the same paper.
#[derive(Clone, Copy)]
pub struct Look {
    /// Its language.
    pub words: Words,
    /// In letters of 18 points.
    pub large: bool,
    /// The day on which it is made.
    pub day: Date,
}

impl Look {
    /// A message without values.
    pub(crate) fn say(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    /// A message with one value.
    pub(crate) fn say_with(&self, id: &str, name: &str, value: &str) -> String {
        self.words.say(id, &[(name, value.into())])
    }

    /// The line that says when it was made.
    pub(crate) fn made(&self) -> String {
        self.say_with("paper-made", "day", &day_in_words(self.words, self.day))
    }
}

/// `23 november 2026`.
pub fn day_in_words(words: Words, day: Date) -> String {
    let number = |number: i8| Arg::Number(number.into());
    let said = [
        ("day", number(day.day())),
        ("month", number(day.month())),
        // As a text, so that no mark comes between its thousands.
        ("year", day.year().to_string().into()),
    ];
    words.say("paper-day-in-words", &said)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use words::Language;

    use super::*;

    #[test]
    fn days_are_written_in_words() {
        let said = |language, day| day_in_words(Words::new(language), day);
        assert_eq!(said(Language::Nl, date(2027, 3, 1)), "1 maart 2027");
        assert_eq!(said(Language::En, date(2026, 12, 31)), "31 December 2026");
    }
}
