//! Says a message in a language.

use fluent_bundle::FluentArgs;

use crate::bundle::{Bundle, bundle};
use crate::{Arg, Language};

/// The words of one language. Copies cost nothing.
#[derive(Clone, Copy)]
pub struct Words {
    language: Language,
    bundle: &'static Bundle,
}

impl Words {
    /// The words of a language.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            bundle: bundle(language),
        }
    }

    /// Which language.
    pub fn language(self) -> Language {
        self.language
    }

    /// Whether there is a message of this name; both languages have the same.
    pub fn has(self, id: &str) -> bool {
        self.bundle
            .get_message(id)
            .is_some_and(|message| message.value().is_some())
    }

    /// A message with its values filled in, without marks for the direction of reading.
    ///
    /// # Panics
    ///
    /// Debug builds panic on a message that does not exist; others say its name.
    pub fn say(self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let message = self.bundle.get_message(id);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            debug_assert!(false, "no message is called {id}");
            return id.to_owned();
        };
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            values.set(*name, arg.value());
        }
        self.bundle
            .format_pattern(pattern, Some(&values), &mut Vec::new())
            .into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_differ_and_numbers_are_dutch() {
        let words = Words::new(Language::Nl);
        let rows = |count: u32| words.say("import-rows-count", &[("rows", count.into())]);
        assert_eq!(
            (rows(1).as_str(), rows(12_345).as_str()),
            ("1 regel", "12.345 regels")
        );
    }

    #[test]
    fn names_come_without_marks_for_the_direction_of_reading() {
        let words = Words::new(Language::En);
        let said = words.say(
            "import-repair",
            &[("before", "61".into()), ("after", "061".into())],
        );
        assert!(said.is_ascii(), "{said:?}");
    }
}
