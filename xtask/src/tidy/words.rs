//! The messages of `locales/`, in two languages.

use std::collections::BTreeSet;

use super::project::{Project, SourceFile};

const DUTCH: &str = "locales/nl/";
const ENGLISH: &str = "locales/en/";

/// Messages that stand in one language only.
pub fn missing_twins(project: &Project) -> Vec<String> {
    let mut complaints = only_in(project, DUTCH, ENGLISH);
    complaints.extend(only_in(project, ENGLISH, DUTCH));
    complaints
}

/// Messages that stand twice in a language: of these only one is ever said.
pub fn said_twice(project: &Project) -> Vec<String> {
    let twice = |folder: &str| {
        let mut seen = BTreeSet::new();
        let files = project.files_in(folder, ".ftl");
        let keys =
            files.flat_map(|file| all_keys(&file.text).into_iter().map(move |key| (file, key)));
        keys.filter(|(_, key)| !seen.insert(key.clone()))
            .map(|(file, key)| format!("{} says `{key}` again", file.path))
            .collect::<Vec<_>>()
    };
    [twice(DUTCH), twice(ENGLISH)].concat()
}

fn only_in(project: &Project, here: &str, there: &str) -> Vec<String> {
    project
        .files_in(here, ".ftl")
        .flat_map(|file| unmatched(project, file, here, there))
        .collect()
}

fn unmatched(project: &Project, file: &SourceFile, here: &str, there: &str) -> Vec<String> {
    let twin = file.path.replacen(here, there, 1);
    let Some(other) = project.files.iter().find(|other| other.path == twin) else {
        return vec![format!("{twin} does not exist")];
    };
    let (keys, others) = (keys(&file.text), keys(&other.text));
    keys.difference(&others)
        .map(|key| format!("{twin} lacks `{key}`"))
        .collect()
}

fn keys(text: &str) -> BTreeSet<String> {
    all_keys(text).into_iter().collect()
}

/// Messages, terms and `message.attribute` of a Fluent file.
fn all_keys(text: &str) -> Vec<String> {
    let mut message = "";
    let mut keys = Vec::new();
    for line in text.lines() {
        let Some(name) = name_before_equals(line) else {
            continue;
        };
        if let Some(attribute) = name.strip_prefix('.') {
            keys.push(format!("{message}.{attribute}"));
        } else if !line.starts_with(' ') {
            message = name;
            keys.push(name.to_owned());
        }
    }
    keys
}

fn name_before_equals(line: &str) -> Option<&str> {
    let (name, _) = line.split_once('=')?;
    let name = name.trim();
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    (!name.is_empty() && name.chars().all(is_name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::super::project::sample;
    use super::*;

    #[test]
    fn a_message_without_a_twin_is_named() {
        let project = sample::files(&[
            (
                "locales/nl/app.ftl",
                "save = Bewaar\nundo = Ongedaan maken\n",
            ),
            ("locales/en/app.ftl", "save = Save\nredo = Redo\n"),
        ]);
        let expected = [
            "locales/en/app.ftl lacks `undo`",
            "locales/nl/app.ftl lacks `redo`",
        ];
        assert_eq!(missing_twins(&project), expected);
    }

    #[test]
    fn a_file_without_a_twin_is_named() {
        let project = sample::file("locales/nl/app.ftl", "save = Bewaar\n");
        assert_eq!(
            missing_twins(&project),
            ["locales/en/app.ftl does not exist"]
        );
    }

    #[test]
    fn a_message_that_stands_twice_is_named_also_in_two_files() {
        let project = sample::files(&[
            ("locales/nl/app.ftl", "save = Bewaar\nsave = Opslaan\n"),
            ("locales/nl/cli.ftl", "save = Bewaar\n"),
        ]);
        let expected = [
            "locales/nl/app.ftl says `save` again",
            "locales/nl/cli.ftl says `save` again",
        ];
        assert_eq!(said_twice(&project), expected);
    }

    #[test]
    fn terms_attributes_and_plurals_are_told_apart() {
        let text = "-brand = Samenspel\nname =\n    .label = Naam\nhouses = { $count ->\n    [one] een = huis\n   *[other] { $count } huizen\n}\n# note = none\n";
        let found: Vec<String> = keys(text).into_iter().collect();
        assert_eq!(found, ["-brand", "houses", "name", "name.label"]);
    }
}
