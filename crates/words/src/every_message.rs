//! Every message of every file, in both languages.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::Language;
use crate::bundle::bundle;
use crate::sources::sources;

#[test]
fn every_file_is_understood_and_no_message_stands_twice() {
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        for (area, text) in sources(language) {
            let read = FluentResource::try_new((*text).to_owned());
            assert!(read.is_ok(), "{language}/{area}.ftl: {:?}", read.err());
            for id in messages(text).into_keys() {
                assert!(seen.insert(id), "{id} stands twice in {language}");
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_values() {
    for ((area, dutch), (_, english)) in sources(Language::Nl).iter().zip(sources(Language::En)) {
        assert_eq!(messages(dutch), messages(english), "{area}.ftl");
    }
}

#[test]
fn every_message_can_be_said_in_both_languages() {
    for language in Language::ALL {
        // A message may fill in another one, so that each gets the values of all.
        let messages: BTreeMap<_, _> = sources(language)
            .iter()
            .flat_map(|(_, text)| messages(text))
            .collect();
        let names: BTreeSet<&str> = messages.values().flatten().copied().collect();
        for id in messages.into_keys() {
            for value in [
                FluentValue::from(0),
                FluentValue::from(1),
                FluentValue::from("woord"),
            ] {
                let said = say(language, id, &names, &value);
                assert!(!said.trim().is_empty(), "{id} says nothing in {language}");
                assert!(
                    !said.contains(['\u{2068}', '\u{2069}', '{']),
                    "{id} in {language}: {said}"
                );
            }
        }
    }
}

fn say(
    language: Language,
    id: &str,
    names: &BTreeSet<&str>,
    value: &FluentValue<'static>,
) -> String {
    let bundle = bundle(language);
    let message = bundle
        .get_message(id)
        .unwrap_or_else(|| panic!("{id} is missing in {language}"));
    let pattern = message
        .value()
        .unwrap_or_else(|| panic!("{id} is empty in {language}"));
    let args: FluentArgs<'_> = names.iter().map(|name| (*name, value.clone())).collect();
    let mut errors = Vec::new();
    let said = bundle
        .format_pattern(pattern, Some(&args), &mut errors)
        .into_owned();
    assert!(errors.is_empty(), "{id} in {language}: {errors:?}");
    said
}

/// The messages of a file by name, each with the values that it fills in.
fn messages(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut messages = BTreeMap::new();
    let mut current = "";
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) = line
            .split_once(" =")
            .filter(|_| line.starts_with(char::is_alphabetic))
        {
            current = id;
            messages.insert(current, BTreeSet::new());
        }
        if let Some(names) = messages.get_mut(current) {
            names.extend(line.split('$').skip(1).map(first_word));
        }
    }
    messages
}

fn first_word(text: &str) -> &str {
    let end = text
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(text.len());
    &text[..end]
}
