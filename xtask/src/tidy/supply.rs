//! What others made: versions, licences and where it comes from.

use super::project::{Package, Project};

/// A Tauri that is unfinished, or older than its last security fix.
pub fn tauri(project: &Project) -> Vec<String> {
    let old = project
        .packages_named("tauri")
        .filter(|package| !is_sound(&package.version));
    old.map(|package| {
        format!(
            "tauri {} is a pre-release or older than 2.11.1",
            package.version
        )
    })
    .collect()
}

fn is_sound(version: &str) -> bool {
    let numbers: Option<Vec<u32>> = version.split('.').map(|part| part.parse().ok()).collect();
    numbers.is_some_and(|numbers| numbers >= vec![2, 11, 1])
}

/// Libraries without a licence that `deny.toml` allows.
pub fn licences(project: &Project) -> Vec<String> {
    let Some(deny) = deny_file(project) else {
        return Vec::new();
    };
    let allowed = allowed_licences(deny);
    let wrong = project
        .packages
        .iter()
        .filter(|package| !is_allowed(package, &allowed));
    wrong
        .map(|package| {
            format!(
                "{} {}: {:?}",
                package.name, package.version, package.license
            )
        })
        .collect()
}

/// Libraries that `deny.toml` bans, at any depth.
pub fn banned(project: &Project) -> Vec<String> {
    let banned: Vec<&str> = deny_file(project).map_or_else(Vec::new, |text| banned_crates(text));
    let found = project
        .packages
        .iter()
        .filter(|package| banned.contains(&package.name.as_str()));
    found
        .map(|package| format!("{} is banned: deny.toml says why", package.name))
        .collect()
}

fn deny_file(project: &Project) -> Option<&str> {
    project
        .files
        .iter()
        .find(|file| file.path == "deny.toml")
        .map(|file| file.text.as_str())
}

/// The names in `{ crate = "…" }` of `deny.toml`.
fn banned_crates(deny: &str) -> Vec<&str> {
    let after = deny.split("{ crate = \"").skip(1);
    after.filter_map(|rest| rest.split('"').next()).collect()
}

/// Libraries from a repository or a folder instead of the registry.
pub fn sources(project: &Project) -> Vec<String> {
    let elsewhere = project
        .packages
        .iter()
        .filter(|package| !is_from_the_registry(package));
    elsewhere
        .map(|package| format!("{} comes from {:?}", package.name, package.source))
        .collect()
}

fn is_from_the_registry(package: &Package) -> bool {
    package
        .source
        .as_ref()
        .is_none_or(|source| source == "registry+https://github.com/rust-lang/crates.io-index")
}

/// The list `allow = [ … ]` of `deny.toml`.
fn allowed_licences(deny: &str) -> Vec<&str> {
    let list = deny.split_once("\nallow = [").map_or("", |(_, rest)| rest);
    let list = list.split_once(']').map_or("", |(list, _)| list);
    list.split('"').skip(1).step_by(2).collect()
}

fn is_allowed(package: &Package, allowed: &[&str]) -> bool {
    let Some(licence) = &package.license else {
        return false;
    };
    let spaced = licence
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    any_of(&mut words.into_iter().peekable(), allowed)
}

type Words<'a> = std::iter::Peekable<std::vec::IntoIter<&'a str>>;

/// SPDX: `OR` binds looser than `AND`, `AND` looser than `WITH`.
fn any_of(words: &mut Words, allowed: &[&str]) -> bool {
    let mut holds = all_of(words, allowed);
    while words.next_if_eq(&"OR").is_some() {
        holds |= all_of(words, allowed);
    }
    holds
}

fn all_of(words: &mut Words, allowed: &[&str]) -> bool {
    let mut holds = one(words, allowed);
    while words.next_if_eq(&"AND").is_some() {
        holds &= one(words, allowed);
    }
    holds
}

fn one(words: &mut Words, allowed: &[&str]) -> bool {
    let Some(word) = words.next() else {
        return false;
    };
    if word == "(" {
        let holds = any_of(words, allowed);
        words.next(); // the closing bracket
        return holds;
    }
    if words.next_if_eq(&"WITH").is_some() {
        let exception = words.next().unwrap_or_default();
        return allowed.contains(&format!("{word} WITH {exception}").as_str())
            || allowed.contains(&word);
    }
    allowed.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::super::project::sample::{self, library};
    use super::*;

    const DENY: &str =
        "[licenses]\nallow = [\n  \"MIT\",\n  \"Unicode-3.0\",\n]\n[bans]\ndeny = [\"x\"]\n";

    fn judged(licence: Option<&str>) -> bool {
        let package = Package {
            license: licence.map(str::to_owned),
            ..library("some", "1.0.0")
        };
        is_allowed(&package, &allowed_licences(DENY))
    }

    #[test]
    fn only_the_allow_list_is_read() {
        assert_eq!(allowed_licences(DENY), ["MIT", "Unicode-3.0"]);
    }

    #[test]
    fn one_allowed_alternative_is_enough() {
        assert!(judged(Some("GPL-3.0 OR MIT")));
        assert!(judged(Some("GPL-3.0/MIT")));
        assert!(!judged(Some("GPL-3.0 OR LGPL-3.0")));
    }

    #[test]
    fn of_two_licences_that_both_hold_both_must_be_allowed() {
        assert!(judged(Some("(MIT OR Apache-2.0) AND Unicode-3.0")));
        assert!(!judged(Some("MIT AND GPL-3.0")));
    }

    #[test]
    fn a_library_without_a_licence_is_refused() {
        let mut project = sample::file("deny.toml", DENY);
        project.packages = vec![Package {
            license: None,
            ..library("secretive", "1.0.0")
        }];
        assert_eq!(licences(&project), ["secretive 1.0.0: None"]);
    }

    #[test]
    fn a_banned_library_is_refused_at_any_depth() {
        let deny = "[bans]\ndeny = [\n  { crate = \"rusqlite\", reason = \"…\" },\n]\n";
        let mut project = sample::file("deny.toml", deny);
        project.packages = vec![library("rusqlite", "0.39.0"), library("serde", "1.0.0")];
        assert_eq!(banned(&project), ["rusqlite is banned: deny.toml says why"]);
    }

    #[test]
    fn a_library_from_a_repository_is_refused() {
        let source = Some("git+https://example.org/some".to_owned());
        let project = sample::packages(vec![Package {
            source,
            ..library("some", "1.0.0")
        }]);
        assert_eq!(sources(&project).len(), 1);
    }

    #[test]
    fn an_unfinished_or_old_tauri_is_refused() {
        let wrong = |version| tauri(&sample::packages(vec![library("tauri", version)])).len();
        assert_eq!(wrong("3.0.0-alpha.4"), 1);
        assert_eq!(wrong("2.11.0"), 1);
        assert_eq!(wrong("2.11.1"), 0);
        assert_eq!(wrong("2.12.5"), 0);
    }
}
