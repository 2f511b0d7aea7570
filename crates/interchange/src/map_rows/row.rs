//! One row on its way to a person.

use std::borrow::Cow;

use domain::{Tag, TagError, Text, TextError};

use super::plan::Plan;
use super::{address, contacts, name, suspicious};
use crate::{Column, Draft, Format, Mapped, Problem, Repair, RowIssue, Table, tag_list};

/// A row, what was found wrong with it so far, and what goes to the note.
pub(super) struct Row<'t> {
    table: &'t Table,
    pub(super) plan: &'t Plan,
    number: usize,
    cells: &'t [String],
    issues: Vec<RowIssue>,
    repairs: Vec<Repair>,
    note: String,
}

impl<'t> Row<'t> {
    pub(super) const fn new(
        table: &'t Table,
        plan: &'t Plan,
        index: usize,
        cells: &'t [String],
    ) -> Self {
        Self {
            table,
            plan,
            number: table.first_row_number + index,
            cells,
            issues: Vec::new(),
            repairs: Vec::new(),
            note: String::new(),
        }
    }

    /// Adds the person, or else what is wrong.
    pub(super) fn map_into(mut self, mapped: &mut Mapped) {
        suspicious::check(&mut self);
        let draft = self.draft();
        match draft.filter(|_| self.issues.is_empty()) {
            Some(draft) => {
                mapped.drafts.push(draft);
                mapped.repairs.append(&mut self.repairs);
            }
            None => mapped.issues.append(&mut self.issues),
        }
    }

    /// The trimmed text of a column, empty where the row is shorter.
    pub(super) fn text(&self, column: usize) -> &'t str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// The trimmed text of the column with a meaning, empty when there is none.
    pub(super) fn field(&self, meaning: Column) -> &'t str {
        self.plan
            .column(meaning)
            .map_or("", |column| self.text(column))
    }

    /// Filled cells beyond the last column of the file.
    pub(super) fn extra(&self) -> Option<&'t str> {
        self.cells
            .iter()
            .skip(self.plan.width)
            .map(|cell| cell.trim())
            .find(|cell| !cell.is_empty())
    }

    /// Puts a line into the note.
    pub(super) fn note_down(&mut self, line: &str) {
        if !self.note.is_empty() {
            self.note.push('\n');
        }
        self.note.push_str(line);
    }

    pub(super) fn repaired(&mut self, before: &str, after: String) {
        self.repairs.push(Repair {
            row: self.number,
            before: before.to_owned(),
            after,
        });
    }

    /// Notes that the column with this meaning is to blame.
    pub(super) fn blame(&mut self, meaning: Column, problem: Problem) {
        let column = self.plan.column(meaning);
        let value = column.map_or("", |column| self.text(column));
        self.blame_text(column, meaning, problem, value);
    }

    /// Notes what is wrong with a text.
    pub(super) fn blame_text(
        &mut self,
        column: Option<usize>,
        field: Column,
        problem: Problem,
        value: &str,
    ) {
        // Cards have no headers; what stands there are our own names.
        let headers = Some(&self.table.headers).filter(|_| self.table.format != Format::VCard);
        let header = column.and_then(|column| headers?.get(column));
        self.issues.push(RowIssue {
            row: self.number,
            column_header: header.cloned().unwrap_or_default(),
            field,
            problem,
            value: value.chars().take(RowIssue::VALUE_CHARS).collect(),
        });
    }

    fn draft(&mut self) -> Option<Draft> {
        self.copy_notes();
        let name = name::read(self);
        let address = address::read(self);
        let phone = contacts::phone(self);
        let email = contacts::email(self);
        Some(Draft {
            row: self.number,
            name: name?,
            address: address?,
            phone,
            email,
            tags: self.tags(),
            note: self.note()?,
        })
    }

    fn copy_notes(&mut self) {
        for &column in &self.plan.notes {
            let cell = self.cells.get(column).map_or("", String::as_str);
            if !cell.trim().is_empty() {
                self.note_down(&lines(cell));
            }
        }
    }

    fn note(&mut self) -> Option<Text> {
        let problem = match Text::parse(&self.note) {
            Ok(note) => return Some(note),
            Err(TextError::TooLong) => Problem::NoteTooLong,
            Err(TextError::Forbidden(character)) => character.into(),
        };
        self.blame(Column::Note, problem);
        None
    }

    fn tags(&mut self) -> Vec<Tag> {
        let mut tags: Vec<Tag> = Vec::new();
        for &column in &self.plan.tags {
            for text in tag_list::read(self.text(column)) {
                match Tag::parse(&text) {
                    Ok(tag) if tags.iter().any(|known| known.key() == tag.key()) => {}
                    Ok(tag) => tags.push(tag),
                    Err(error) => self.blame_tag(column, &text, &error),
                }
            }
        }
        tags
    }

    fn blame_tag(&mut self, column: usize, text: &str, error: &TagError) {
        let problem = match error {
            TagError::Blank => return,
            TagError::TooLong => Problem::TagTooLong,
            TagError::Forbidden(character) => (*character).into(),
        };
        self.blame_text(Some(column), Column::Tags, problem, text);
    }
}

/// Outlook writes line ends within a cell as vertical tabs.
fn lines(cell: &str) -> Cow<'_, str> {
    if cell.contains('\u{B}') {
        Cow::Owned(cell.replace('\u{B}', "\n"))
    } else {
        Cow::Borrowed(cell)
    }
}
