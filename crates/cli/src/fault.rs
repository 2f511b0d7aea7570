//! Why a command did not do it.

use app::import::RowIssue;
use app::{ErrorCode, Field, Refusal};
use serde_json::{Value, json};
use words::{RowIssueWords, Words};

use crate::dates::detail;

/// A refusal, and the rows that are to blame when it was a list.
pub(crate) struct Fault {
    refusal: Refusal,
    issues: Vec<RowIssue>,
    duplicates: usize,
    is_about_list: bool,
}

/// Rows that a person reads before they open the file; a program gets more.
const LINES_MAX: usize = 20;
const ISSUES_MAX: usize = 1_000;

impl<R: Into<Refusal>> From<R> for Fault {
    fn from(refused: R) -> Self {
        Self {
            refusal: refused.into(),
            issues: Vec::new(),
            duplicates: 0,
            is_about_list: false,
        }
    }
}

impl Fault {
    /// Rows of a list that can not be taken in.
    pub(crate) fn rows(issues: Vec<RowIssue>, duplicates: usize) -> Self {
        let mut refusal = Refusal::new(ErrorCode::ImportRows).with("rows", issues.len());
        refusal.row = issues
            .first()
            .and_then(|issue| u32::try_from(issue.row).ok());
        Self {
            refusal,
            issues,
            duplicates,
            is_about_list: true,
        }
    }

    /// Says of the same that it was about a list that was to come in.
    pub(crate) fn about_list(mut self) -> Self {
        self.is_about_list = true;
        self
    }

    /// Says of the same in which line of the input it was.
    pub(crate) fn in_row(mut self, row: u32) -> Self {
        self.refusal.row = Some(row);
        self
    }

    pub(crate) fn code(&self) -> ErrorCode {
        self.refusal.code
    }

    /// One sentence, or one for each of the first rows that are to blame.
    pub(crate) fn lines(&self, words: Words) -> Vec<String> {
        if self.issues.is_empty() {
            return vec![sentence(&self.refusal, words)];
        }
        let mut lines: Vec<String> = self
            .issues
            .iter()
            .take(LINES_MAX)
            .map(|issue| row_sentence(issue, words))
            .collect();
        if self.issues.len() > LINES_MAX {
            lines.push(words.say(
                "import-more",
                &[("count", (self.issues.len() - LINES_MAX).into())],
            ));
        }
        lines
    }

    /// `{"error": {…}}`, and for a list what is wrong with it.
    pub(crate) fn json(&self, words: Words) -> Value {
        let mut object = json!({ "error": {
            "code": self.refusal.code.as_str(),
            "field": self.refusal.field.map(Field::as_str),
            "row": self.refusal.row,
            "message": self.lines(words).first(),
        } });
        if self.is_about_list {
            object["imported"] = 0.into();
            object["duplicates"] = self.duplicates.into();
            object["errors"] = self.errors(words);
        }
        object
    }

    fn errors(&self, words: Words) -> Value {
        if self.issues.is_empty() {
            let reason = self
                .refusal
                .details
                .iter()
                .find(|(name, _)| *name == "reason");
            let code = reason.map_or(self.refusal.code.as_str(), |(_, reason)| reason);
            let message = sentence(&self.refusal, words);
            return json!([{ "row": self.refusal.row, "field": "file", "code": code, "message": message }]);
        }
        issues_json(&self.issues, words)
    }
}

/// What is wrong with rows, as a program reads it.
pub(crate) fn issues_json(issues: &[RowIssue], words: Words) -> Value {
    let issue = |issue: &RowIssue| {
        json!({
            "row": issue.row,
            "field": issue.field.as_str(),
            "code": issue.code(),
            "message": row_sentence(issue, words),
        })
    };
    issues.iter().take(ISSUES_MAX).map(issue).collect()
}

/// What is wrong with a row, and where.
pub(crate) fn row_sentence(issue: &RowIssue, words: Words) -> String {
    words.row_issue(&RowIssueWords {
        row: issue.row,
        column_header: &issue.column_header,
        field: issue.field.as_str(),
        code: issue.code(),
        value: &issue.value,
    })
}

/// The name of the input, what is wrong with it, and what would be accepted.
fn sentence(refusal: &Refusal, words: Words) -> String {
    let field = refusal.field.map(Field::as_str);
    let details = refusal.details.iter();
    let details: Vec<(&str, String)> = details.map(|(name, it)| (*name, detail(it))).collect();
    let problem = words.refusal(refusal.code.as_str(), field, refusal.row, &details);
    let is_named = !matches!(refusal.field, Some(Field::File | Field::Columns));
    let mut sentence = match field.filter(|_| is_named) {
        Some(field) => format!(
            "{}: {problem}",
            words.say("cli-field", &[("field", field.into())])
        ),
        None => problem,
    };
    // Other sentences say it by themselves.
    if refusal.code == ErrorCode::UnknownChoice
        && let Some((_, accepted)) = refusal.details.iter().find(|(name, _)| *name == "accepted")
    {
        sentence += " ";
        sentence += &words.say("cli-accepted", &[("accepted", accepted.as_str().into())]);
    }
    sentence
}
