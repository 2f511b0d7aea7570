//! Which of our crates may know which: the one table.

use super::project::{Package, Project};

/// Direct, normal dependencies among our own crates; an edge that is not here is forbidden.
///
/// `tests` and `xtask` stand outside the app and may know all. `testkit` is for
/// tests; `app` may take it up for its feature `testing` alone.
const ALLOWED: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("sabotage", &[]),
    ("crypto", &["sabotage"]),
    ("words", &[]),
    ("sync", &["domain", "crypto", "sabotage"]),
    ("protocol", &["domain"]),
    ("remote", &["protocol", "sync", "crypto"]),
    ("storage", &["domain", "sync", "crypto", "sabotage"]),
    ("interchange", &["domain", "words"]),
    ("documents", &["domain", "words"]),
    (
        "app",
        &[
            "domain",
            "crypto",
            "words",
            "sync",
            "storage",
            "interchange",
            "documents",
            "protocol",
            "remote",
            "sabotage",
            "testkit",
        ],
    ),
    ("demo", &["app", "domain"]),
    ("cli", &["app", "demo", "words"]),
    ("desktop", &["app", "demo", "words"]),
    ("server", &["domain", "crypto", "protocol", "sabotage"]),
    ("testkit", &["domain", "sync", "crypto"]),
];

const OUTSIDE: &[&str] = &[
    "samenspel-bare-window",
    "samenspel-full-disk",
    "samenspel-late-threads",
    "samenspel-simulation",
    "samenspel-tests",
    "xtask",
];

/// Edges that the table does not have, and crates that it does not know.
pub fn forbidden(project: &Project) -> Vec<String> {
    let ours = project
        .packages
        .iter()
        .filter(|package| package.source.is_none());
    let inside = ours.filter(|package| !OUTSIDE.contains(&package.name.as_str()));
    inside.flat_map(forbidden_of).collect()
}

fn forbidden_of(package: &Package) -> Vec<String> {
    let name = short(&package.name);
    let Some((_, allowed)) = ALLOWED.iter().find(|(known, _)| *known == name) else {
        return vec![format!(
            "`{name}` has no row in xtask/src/tidy/edges.rs: say what it may know"
        )];
    };
    let normal = package
        .dependencies
        .iter()
        .filter(|edge| edge.kind.is_none());
    let to_ours = normal
        .filter(|edge| edge.name.starts_with("samenspel-"))
        .map(|edge| short(&edge.name));
    let wrong = to_ours.filter(|to| !allowed.contains(to));
    wrong
        .map(|to| format!("`{name}` may not depend on `{to}`"))
        .collect()
}

fn short(name: &str) -> &str {
    name.strip_prefix("samenspel-").unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::super::project::sample;
    use super::*;

    #[test]
    fn an_edge_against_the_picture_is_refused() {
        let project = sample::packages(vec![sample::ours(
            "samenspel-domain",
            &[("samenspel-storage", None)],
        )]);
        assert_eq!(
            forbidden(&project),
            ["`domain` may not depend on `storage`"]
        );
    }

    #[test]
    fn the_shell_may_not_reach_past_the_use_cases() {
        let project = sample::packages(vec![sample::ours(
            "samenspel-desktop",
            &[("samenspel-storage", None)],
        )]);
        assert_eq!(forbidden(&project).len(), 1);
    }

    #[test]
    fn tests_of_a_crate_may_use_what_the_crate_may_not() {
        let edge = ("samenspel-testkit", Some("dev"));
        let project = sample::packages(vec![sample::ours("samenspel-sync", &[edge])]);
        assert!(forbidden(&project).is_empty());
    }

    #[test]
    fn a_crate_without_a_row_is_refused() {
        let project = sample::packages(vec![sample::ours("samenspel-helpers", &[])]);
        assert!(forbidden(&project)[0].contains("has no row"));
    }

    #[test]
    fn the_tests_crate_may_know_all() {
        let edge = ("samenspel-storage", None);
        let project = sample::packages(vec![sample::ours("samenspel-tests", &[edge])]);
        assert!(forbidden(&project).is_empty());
    }
}
