//! Every bad file is refused by its own code, with the row to look at.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use interchange::bad_files::{self, BadFile};
use interchange::{Limits, guess_columns, map_rows, read_table};

/// Some are large, so they are built once.
static FILES: LazyLock<Vec<BadFile>> = LazyLock::new(bad_files::all);

/// The code and the row of the refusal, or else of the first row to look at.
fn outcome(file: &BadFile) -> (&'static str, Option<usize>) {
    let table = match read_table(file.file_name, &file.bytes, None, &Limits::default()) {
        Ok(table) => table,
        Err(error) => return (error.code(), error.row()),
    };
    let mapped = map_rows(&table, &guess_columns(&table));
    match mapped.issues.first() {
        Some(issue) => (issue.code(), Some(issue.row)),
        None => ("taken_in", None),
    }
}

#[test]
fn every_bad_file_is_refused_by_its_code_and_row() {
    let wrong: Vec<String> = FILES
        .iter()
        .map(|file| (file, outcome(file)))
        .filter(|(file, outcome)| *outcome != (file.code, file.row))
        .map(|(file, outcome)| {
            format!(
                "{}: expected {:?}, got {outcome:?}",
                file.name,
                (file.code, file.row)
            )
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn there_are_at_least_34_kinds_of_bad_file_and_no_name_twice() {
    let names: BTreeSet<&str> = FILES.iter().map(|file| file.name).collect();
    let codes: BTreeSet<&str> = FILES.iter().map(|file| file.code).collect();
    assert_eq!(names.len(), FILES.len());
    assert!(codes.len() >= 34, "{} kinds", codes.len());
}

#[test]
fn a_row_to_look_at_says_what_stands_there() {
    let file = FILES
        .iter()
        .find(|file| file.name == "bad_postcode")
        .expect("the file");
    let table = read_table(file.file_name, &file.bytes, None, &Limits::default()).expect("a table");
    let mapped = map_rows(&table, &guess_columns(&table));
    let issue = &mapped.issues[0];
    assert_eq!(
        (issue.column_header.as_str(), issue.value.as_str()),
        ("Postcode", "0234 AB")
    );
    assert_eq!(issue.field.as_str(), "postcode");
    assert_eq!(mapped.drafts.len(), 1);
}
