//! Every kind of bad file is refused in words, changes nothing, and stays small.

use interchange::bad_files::{self, BadFile};
use nix::sys::resource::{UsageWho, getrusage};

use crate::samenspel::Home;

/// So often the state is compared on the way; it always is at the end.
const COMPARE_EVERY: usize = 10;
const MEMORY_MAX_MB: i64 = 300;

#[tokio::test]
async fn every_bad_file_is_refused_in_both_languages_and_changes_nothing() {
    let home = Home::begun().await;
    let before = home.state_hash().await;
    for (at, file) in (1..).zip(bad_files::all()) {
        refused_in_dutch(&home, &file).await;
        refused_as_an_english_object(&home, &file).await;
        let used = largest_process_mb();
        assert!(used < MEMORY_MAX_MB, "{} took {used} MB", file.name);
        if at % COMPARE_EVERY == 0 {
            assert_eq!(home.state_hash().await, before, "{}", file.name);
        }
    }
    assert_eq!(home.state_hash().await, before);
}

async fn refused_in_dutch(home: &Home, file: &BadFile) {
    let path = home.file(file.file_name, &file.bytes);
    let ran = home.run(&["import", "neighbours", &path]).await;
    assert_eq!(
        (ran.exit, ran.out.as_str()),
        (3, ""),
        "{}: {}",
        file.name,
        ran.err
    );
    assert_names(file, &ran.err, '.', "estand");
}

async fn refused_as_an_english_object(home: &Home, file: &BadFile) {
    let path = home.argument(file.file_name);
    let words = ["--language", "en", "import", "neighbours", &path];
    let object = home.object(&words, 3).await;
    let message = object["error"]["message"].as_str().expect("a sentence");
    assert_names(file, message, ',', "file");
    let first = &object["errors"][0];
    assert_eq!(first["message"], message, "{}", file.name);
    assert_eq!(object["imported"], 0);
    assert_eq!(first["code"], file.code, "{}", file.name);
    assert_eq!(
        first["row"].as_u64(),
        file.row.map(|row| row as u64),
        "{}",
        file.name
    );
}

/// The row where there is one, else the file; and never a placeholder.
fn assert_names(file: &BadFile, said: &str, mark: char, word: &str) {
    let place = file
        .row
        .map_or_else(|| word.to_owned(), |row| with_mark(row, mark));
    assert!(
        said.contains(&place),
        "{} does not name {place}: {said}",
        file.name
    );
    assert!(!said.contains(['$', '{']), "{}: {said}", file.name);
    assert!(said.trim_end().ends_with('.'), "{}: {said}", file.name);
}

/// `12.345`.
fn with_mark(row: usize, mark: char) -> String {
    match (row / 1_000, row % 1_000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands}{mark}{rest:03}"),
    }
}

/// The most that any process that was started and has ended ever held.
fn largest_process_mb() -> i64 {
    getrusage(UsageWho::RUSAGE_CHILDREN)
        .expect("numbers")
        .max_rss()
        / 1_024
}
