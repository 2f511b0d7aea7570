//! What the pure crates live without.

use super::project::Project;

/// Libraries that would let the vocabulary read, wait, call or throw dice.
const BANNED_IN_DOMAIN: &[&str] = &["getrandom", "rand", "reqwest", "rusqlite", "sqlx", "tokio"];

/// Banned libraries that `domain` is compiled with, at any depth.
pub fn in_domain(project: &Project) -> Vec<String> {
    let found = BANNED_IN_DOMAIN
        .iter()
        .filter(|banned| project.domain_tree.iter().any(|name| name == **banned));
    found
        .map(|name| {
            format!(
                "`domain` is compiled with `{name}`; see `cargo tree -p samenspel-domain -i {name}`"
            )
        })
        .collect()
}

/// Hash tables in crates whose answers must be equal on every laptop.
pub fn random_order(project: &Project) -> Vec<String> {
    let crates = ["crates/domain/src/", "crates/sync/src/"];
    let files = crates
        .iter()
        .flat_map(|start| project.files_in(start, ".rs"));
    let why = "a hash table has another order in every run: use BTreeMap or BTreeSet";
    files
        .flat_map(|file| file.complain(why, names_a_hash_table))
        .collect()
}

fn names_a_hash_table(line: &str) -> bool {
    line.contains("HashMap") || line.contains("HashSet")
}

#[cfg(test)]
mod tests {
    use super::super::project::sample;
    use super::*;

    #[test]
    fn a_runtime_deep_below_the_domain_is_found() {
        let domain_tree = ["samenspel-domain", "phonenumber", "tokio"]
            .map(str::to_owned)
            .to_vec();
        let project = Project {
            domain_tree,
            ..Project::default()
        };
        assert!(in_domain(&project)[0].contains("`tokio`"));
    }

    #[test]
    fn a_hash_table_in_a_merge_is_refused() {
        let project = sample::file(
            "crates/sync/src/merge.rs",
            "use std::collections::HashMap;\n",
        );
        assert!(random_order(&project)[0].starts_with("crates/sync/src/merge.rs:1:"));
    }

    #[test]
    fn a_hash_table_in_the_app_is_fine() {
        let project = sample::file("crates/app/src/find.rs", "use std::collections::HashMap;\n");
        assert!(random_order(&project).is_empty());
    }
}
