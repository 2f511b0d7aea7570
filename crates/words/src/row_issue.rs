//! What is wrong with a row of a list, as a sentence.

use crate::Words;
use crate::refusal::message_id;

/// A cell that can not be taken in.
#[derive(Clone, Copy, Debug)]
pub struct RowIssueWords<'a> {
    /// The row as a person sees it in the file.
    pub row: usize,
    /// The header above the cell; empty when the file has none.
    pub column_header: &'a str,
    /// What the column was taken for, as `app::import::Column` names it.
    pub field: &'a str,
    /// What is wrong, as `app::import::Problem` names it.
    pub code: &'a str,
    /// What stands there.
    pub value: &'a str,
}

impl Words {
    /// Where it is, what stands there, and what would be accepted.
    pub fn row_issue(self, issue: &RowIssueWords<'_>) -> String {
        let kind = self.say(&format!("kind-{}", issue.field), &[]);
        let column = if issue.column_header.is_empty() {
            &kind
        } else {
            issue.column_header
        };
        let place = self.say(
            "error-row-place",
            &[
                ("row", issue.row.into()),
                ("column", column.into()),
                ("value", issue.value.into()),
                (
                    "has_value",
                    if issue.value.trim().is_empty() {
                        "no"
                    } else {
                        "yes"
                    }
                    .into(),
                ),
            ],
        );
        format!("{place} {}", self.row_problem(issue.code))
    }

    /// What is wrong with a cell and what would be accepted, without saying where.
    pub fn row_problem(self, code: &str) -> String {
        let id = message_id("error-row", code);
        if self.has(&id) {
            self.say(&id, &[])
        } else {
            self.refusal(code, None, None, &[])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn the_row_the_column_and_the_value_are_named() {
        let issue = RowIssueWords {
            row: 3,
            column_header: "PC",
            field: "postcode",
            code: "postcode",
            value: "0234 AB",
        };
        let said = Words::new(Language::Nl).row_issue(&issue);
        for part in ["Regel 3", "PC", "0234 AB", "1234 AB"] {
            assert!(said.contains(part), "{said}");
        }
        let headless = RowIssueWords {
            column_header: "",
            value: "",
            ..issue
        };
        assert!(
            Words::new(Language::En)
                .row_issue(&headless)
                .contains("Postcode")
        );
    }
}
