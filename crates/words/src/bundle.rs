//! The messages of a language, read once.

use std::sync::LazyLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

use crate::sources::sources;
use crate::{Language, number};

pub(crate) type Bundle = FluentBundle<FluentResource>;

static DUTCH: LazyLock<Bundle> = LazyLock::new(|| read(Language::Nl));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| read(Language::En));

pub(crate) fn bundle(language: Language) -> &'static Bundle {
    match language {
        Language::Nl => &DUTCH,
        Language::En => &ENGLISH,
    }
}

/// What Fluent does not understand is left out here; a test finds it.
fn read(language: Language) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![identifier(language)]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Nl => number::dutch,
        Language::En => number::english,
    }));
    for (_, text) in sources(language) {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(read, _)| read);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Plurals follow the language; a country makes no difference to them.
fn identifier(language: Language) -> LanguageIdentifier {
    language.as_str().parse().unwrap_or_default()
}
