//! Every kind of bad file is refused in words, changes nothing, and stays small.

use interchange::bad_files::{self, BadFile};
use nix::sys::resource::{UsageWho, getrusage};

use crate::samenspel::Home;

/// So often the state is compared on the way; it always is at the end.
const COMPARE_EVERY: usize = 10;
const MEMORY_MAX_MB: i64 = 300;

#[tokio::test]
async fn every_bad_file_is_refused_in_both_languages_and_changes_nothing() {
    // Two folders, so that both languages are tried at once.
    let (dutch, english) = tokio::join!(Home::begun(), Home::begun());
    let before = (dutch.state_hash().await, english.state_hash().await);
    for (at, file) in (1..).zip(bad_files::all()) {
        let path = dutch.file(file.file_name, &file.bytes);
        tokio::join!(
            refused_in_dutch(&dutch, &file, &path),
            refused_as_an_english_object(&english, &file, &path)
        );
        let used = largest_process_mb();
        assert!(used < MEMORY_MAX_MB, "{} took {used} MB", file.name);
        if at % COMPARE_EVERY == 0 {
            assert_eq!(dutch.state_hash().await, before.0, "{}", file.name);
        }
    }
    assert_eq!(
        (dutch.state_hash().await, english.state_hash().await),
        before
    );
}

async fn refused_in_dutch(home: &Home, file: &BadFile, path: &str) {
    let ran = home.run(&["import", "neighbours", path]).await;
    let told = (ran.exit, ran.out.as_str());
    assert_eq!(told, (3, ""), "{}: {}", file.name, ran.err);
    assert_names(file, &ran.err, '.', "estand");
}

async fn refused_as_an_english_object(home: &Home, file: &BadFile, path: &str) {
    let words = ["--language", "en", "import", "neighbours", path];
    let object = home.object(&words, 3).await;
    let message = object["error"]["message"].as_str().expect("a sentence");
    assert_names(file, message, ',', "file");
    let first = &object["errors"][0];
    let row = file.row.map(|row| row as u64);
    assert_eq!(object["imported"], 0);
    assert_eq!(first["message"], message, "{}", file.name);
    assert_eq!(first["code"], file.code, "{}", file.name);
    assert_eq!(first["row"].as_u64(), row, "{}", file.name);
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
