//! How the encrypted store is reached, and with which SQLite.

use super::project::Project;

/// sqlx outside the two crates that have SQL: `storage` on the laptop, and `server`.
pub fn sql_outside(project: &Project) -> Vec<String> {
    let shells = [
        "src-tauri/",
        "crates/app/",
        "crates/cli/",
        "crates/demo/",
        "crates/protocol/",
    ];
    let files = shells
        .iter()
        .flat_map(|start| project.files_in(start, ".rs"));
    files
        .flat_map(|file| file.complain("SQL belongs in `storage`", |line| line.contains("sqlx::")))
        .collect()
}

/// Anything that could open a second connection.
///
/// libsqlite3-sys 0.37 links SQLite 3.50.4, in which two connections that
/// write can lose a page when the write-ahead log starts over (mended in
/// 3.51.3). This rule may go when the pin below moves past that.
pub fn second_connection(project: &Project) -> Vec<String> {
    let crates = ["crates/storage/", "crates/app/", "crates/server/"];
    let files = crates
        .iter()
        .flat_map(|start| project.files_in(start, ".rs"));
    files
        .flat_map(|file| file.complain("a pool can hold a second connection", opens_a_pool))
        .collect()
}

/// PostgreSQL is made for many connections.
fn opens_a_pool(line: &str) -> bool {
    if line.contains("PgPool") {
        return false;
    }
    let names_a_pool = ["SqlitePool", "PoolOptions", "Pool<Sqlite>"]
        .iter()
        .any(|name| line.contains(name));
    let sets_a_size = line.contains("max_connections(") && !line.contains("max_connections(1)");
    names_a_pool || sets_a_size
}

/// A second sqlx, or another SQLite than the one that was tried.
///
/// sqlx accepts many versions of libsqlite3-sys, so that a crate on an older
/// sqlx silently brings an older SQLite for all.
pub fn linked_versions(project: &Project) -> Vec<String> {
    let sqlx: Vec<&str> = project
        .packages_named("sqlx")
        .map(|package| package.version.as_str())
        .collect();
    let twice =
        (sqlx.len() > 1).then(|| format!("sqlx is in the lock file as {}", sqlx.join(" and ")));
    let sqlite = project
        .packages_named("libsqlite3-sys")
        .filter(|package| !package.version.starts_with("0.37."));
    let other = sqlite.map(|package| format!("libsqlite3-sys is {}, not 0.37", package.version));
    twice.into_iter().chain(other).collect()
}

#[cfg(test)]
mod tests {
    use super::super::project::sample::{self, library};
    use super::*;

    #[test]
    fn sql_in_a_command_is_refused() {
        let project = sample::file("src-tauri/src/commands/tag.rs", "sqlx::query(\"…\")");
        assert_eq!(
            sql_outside(&project),
            ["src-tauri/src/commands/tag.rs:1: SQL belongs in `storage`"]
        );
    }

    #[test]
    fn a_pool_is_refused() {
        let project = sample::file(
            "crates/storage/src/open.rs",
            "\nlet pool = SqlitePool::connect(url);",
        );
        assert!(second_connection(&project)[0].starts_with("crates/storage/src/open.rs:2:"));
    }

    #[test]
    fn more_than_one_connection_is_refused_and_one_is_not() {
        assert!(opens_a_pool(".max_connections(5)"));
        assert!(!opens_a_pool(".max_connections(1)"));
        assert!(!opens_a_pool("PgPoolOptions::new().max_connections(5)"));
    }

    #[test]
    fn a_second_sqlx_is_refused() {
        let project = sample::packages(vec![library("sqlx", "0.9.0"), library("sqlx", "0.8.6")]);
        assert_eq!(
            linked_versions(&project),
            ["sqlx is in the lock file as 0.9.0 and 0.8.6"]
        );
    }

    #[test]
    fn another_sqlite_is_refused() {
        let project = sample::packages(vec![library("libsqlite3-sys", "0.30.1")]);
        assert_eq!(
            linked_versions(&project),
            ["libsqlite3-sys is 0.30.1, not 0.37"]
        );
    }
}
