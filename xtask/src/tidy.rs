//! `cargo xtask tidy`: the rules of the house that no compiler knows.
//!
//! Each rule is one function from the project to its complaints; the table
//! below is all there is. A rule that a type or a lint can hold does not
//! belong here.

mod edges;
mod life;
mod project;
mod shape;
mod store;
mod supply;
mod words;

use anyhow::{Result, ensure};

use crate::places::Places;
use project::Project;

struct Rule {
    says: &'static str,
    complaints: fn(&Project) -> Vec<String>,
}

const RULES: &[Rule] = &[
    Rule {
        says: "a crate depends only on what the picture in ARCHITECTURE.md allows",
        complaints: edges::forbidden,
    },
    Rule {
        says: "`domain` compiles without a database, a runtime, a network or randomness",
        complaints: life::in_domain,
    },
    Rule {
        says: "`domain` and `sync` keep no order that changes between runs",
        complaints: life::random_order,
    },
    Rule {
        says: "only `storage` and `server` speak SQL",
        complaints: store::sql_outside,
    },
    Rule {
        says: "the store has one connection",
        complaints: store::second_connection,
    },
    Rule {
        says: "one sqlx and the pinned SQLite are linked",
        complaints: store::linked_versions,
    },
    Rule {
        says: "Tauri is a release that has its fixes",
        complaints: supply::tauri,
    },
    Rule {
        says: "every library has a licence that deny.toml allows",
        complaints: supply::licences,
    },
    Rule {
        says: "no library is banned",
        complaints: supply::banned,
    },
    Rule {
        says: "every library comes from the registry",
        complaints: supply::sources,
    },
    Rule {
        says: "a file fits in a head",
        complaints: shape::too_long,
    },
    Rule {
        says: "a lint is expected with a reason, never allowed",
        complaints: shape::bare_allow,
    },
    Rule {
        says: "what is to be done stands in an issue, not in the code",
        complaints: shape::left_undone,
    },
    Rule {
        says: "no file knows whose computer it was written on",
        complaints: shape::home_paths,
    },
    Rule {
        says: "a feature of the UI calls Rust through its api.ts alone",
        complaints: shape::bindings_outside_api,
    },
    Rule {
        says: "every message stands in Dutch and in English",
        complaints: words::missing_twins,
    },
    Rule {
        says: "no message stands twice",
        complaints: words::said_twice,
    },
];

/// Checks every rule and prints what grows towards a limit.
pub fn tidy(places: &Places, arguments: &[String]) -> Result<()> {
    ensure!(arguments.is_empty(), "`tidy` takes no arguments");
    check(places)
}

/// Checks every rule.
pub fn check(places: &Places) -> Result<()> {
    let project = Project::read(places)?;
    for long in shape::growing(&project) {
        println!("long: {long}");
    }
    let broken = RULES.iter().filter(|rule| !keeps(rule, &project)).count();
    ensure!(broken == 0, "{broken} of {} rules are broken", RULES.len());
    println!(
        "{} rules hold over {} files",
        RULES.len(),
        project.files.len()
    );
    Ok(())
}

fn keeps(rule: &Rule, project: &Project) -> bool {
    let complaints = (rule.complaints)(project);
    if !complaints.is_empty() {
        println!("\nBroken: {}.", rule.says);
    }
    for complaint in &complaints {
        println!("  {complaint}");
    }
    complaints.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_project_breaks_no_rule() {
        let project = Project::default();
        assert!(
            RULES
                .iter()
                .all(|rule| (rule.complaints)(&project).is_empty())
        );
    }

    #[test]
    fn a_rule_with_a_complaint_is_broken() {
        let rule = Rule {
            says: "nothing is right",
            complaints: |_| vec!["this".to_owned()],
        };
        assert!(!keeps(&rule, &Project::default()));
    }
}
