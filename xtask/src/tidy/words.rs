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

/// Messages, terms and `message.attribute` of a Fluent file.
fn keys(text: &str) -> BTreeSet<String> {
    let mut message = "";
    let mut keys = BTreeSet::new();
    for line in text.lines() {
        let Some(name) = name_before_equals(line) else {
            continue;
        };
        if let Some(attribute) = name.strip_prefix('.') {
            keys.insert(format!("{message}.{attribute}"));
        } else if !line.starts_with(' ') {
            message = name;
            keys.insert(name.to_owned());
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
    fn terms_attributes_and_plurals_are_told_apart() {
        let text = "-brand = Samenspel\nname =\n    .label = Naam\nhouses = { $count ->\n    [one] een = huis\n   *[other] { $count } huizen\n}\n# note = none\n";
        let found: Vec<String> = keys(text).into_iter().collect();
        assert_eq!(found, ["-brand", "houses", "name", "name.label"]);
    }
}
