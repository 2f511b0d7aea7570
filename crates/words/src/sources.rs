//! The files of `locales/`, embedded.

use crate::Language;

macro_rules! sources {
    ($($area:literal),+ $(,)?) => {
        /// The files of a language, by area of the app.
        pub(crate) const fn sources(language: Language) -> &'static [(&'static str, &'static str)] {
            match language {
                Language::Nl => &[$(($area, include_str!(concat!("../../../locales/nl/", $area, ".ftl")))),+],
                Language::En => &[$(($area, include_str!(concat!("../../../locales/en/", $area, ".ftl")))),+],
            }
        }
    };
}

sources! {
    "app", "bookings", "cli", "demo", "documents", "doors", "errors", "export", "help", "import", "neighbours", "overview", "paper", "register", "resources", "settings", "support", "team", "welcome",
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_file_of_the_locales_is_embedded() {
        for language in Language::ALL {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../../locales")
                .join(language.as_str());
            let there: BTreeSet<String> = std::fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            let known: BTreeSet<String> = sources(language)
                .iter()
                .map(|(area, _)| format!("{area}.ftl"))
                .collect();
            assert_eq!(there, known);
        }
    }
}
