//! Every code there is has a sentence in both languages.

use app::ErrorCode;
use words::{Language, Words};

/// The catalogues of the crate that reads lists, as they stand in its code.
const READ_ERRORS: [&str; 3] = [
    include_str!("../../../interchange/src/read_error.rs"),
    include_str!("../../../interchange/src/read_error/foreign_kind.rs"),
    include_str!("../../../interchange/src/read_error/measure.rs"),
];
const PROBLEMS: &str = include_str!("../../../interchange/src/draft.rs");

#[test]
fn every_refusal_has_a_sentence() {
    for code in ErrorCode::ALL {
        assert_said("error", code.as_str());
    }
}

#[test]
fn every_reason_why_a_list_can_not_be_read_has_a_sentence() {
    let codes: Vec<&str> = READ_ERRORS.into_iter().flat_map(codes).collect();
    assert!(codes.len() >= 40, "{codes:?}");
    for code in codes {
        assert_said("error-list", code);
    }
}

#[test]
fn everything_that_can_be_wrong_with_a_row_has_a_sentence() {
    let codes = codes(PROBLEMS);
    assert!(codes.len() >= 19, "{codes:?}");
    for code in codes {
        assert_said("error-row", code);
    }
}

fn assert_said(kind: &str, code: &str) {
    let id = format!("{kind}-{}", code.replace('_', "-"));
    for language in Language::ALL {
        assert!(
            Words::new(language).has(&id),
            "{id} is missing in {language}"
        );
    }
}

/// The texts in the functions named `code`.
fn codes(source: &str) -> Vec<&str> {
    let bodies = source.split("const fn code(").skip(1);
    let bodies = bodies.map(|body| body.split("\n    }\n").next().unwrap_or_default());
    let lines = bodies
        .flat_map(str::lines)
        .filter(|line| line.contains("=>"));
    lines.filter_map(|line| line.split('"').nth(1)).collect()
}
