//! One row on its way to a person.

use std::borrow::Cow;

use domain::{PersonName, PersonNameError, Tag, TagError, Text, TextError};

use super::plan::Plan;
use super::{address, contacts, suspicious};
use crate::{Column, Draft, Mapped, Problem, Repair, RowIssue, Table, tag_list};

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
        let header = column.and_then(|column| self.table.headers.get(column));
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
        let name = self.name();
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

    /// Parts win over the whole; the whole helps where there is no family name.
    fn name(&mut self) -> Option<PersonName> {
        let (given, family) = (self.field(Column::Given), self.field(Column::Family));
        let whole = self.field(Column::FullName);
        let name = if family.is_empty() && !whole.is_empty() {
            PersonName::from_full(whole)
        } else if self.plan.column(Column::Prefix).is_some() {
            PersonName::new(given, self.field(Column::Prefix), family)
        } else {
            name_without_prefix(given, family)
        };
        name.map_err(|error| self.blame_name(&error)).ok()
    }

    fn blame_name(&mut self, error: &PersonNameError) {
        let problem = match error {
            PersonNameError::Blank => Problem::NameMissing,
            PersonNameError::TooLong { .. } => Problem::NameTooLong,
            PersonNameError::Forbidden(character) => (*character).into(),
        };
        let fields = [
            Column::FullName,
            Column::Family,
            Column::Given,
            Column::Prefix,
        ];
        let is_forbidden = |text: &str| {
            text.chars()
                .any(|c| Text::parse(c.encode_utf8(&mut [0; 4])).is_err())
        };
        let filled = fields
            .into_iter()
            .filter(|field| !self.field(*field).is_empty());
        let guilty = filled.max_by_key(|field| {
            let text = self.field(*field);
            (is_forbidden(text), text.chars().count())
        });
        let present = fields
            .into_iter()
            .find(|field| self.plan.column(*field).is_some());
        self.blame(guilty.or(present).unwrap_or(Column::FullName), problem);
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

/// Lists without a column for the prefix have it in front of the family name (`van der Berg`)
/// or behind it (`Berg, van der`).
fn name_without_prefix(given: &str, family: &str) -> Result<PersonName, PersonNameError> {
    let has_blank = family.contains(|c: char| c.is_whitespace() || c == ',');
    if !has_blank {
        return PersonName::new(given, "", family);
    }
    let parts = match family.split_once(',') {
        Some((name, prefix)) => PersonName::from_full(&format!("{name}, A {prefix}"))?,
        None => PersonName::from_full(&format!("A {family}"))?,
    };
    if parts.given == "A" {
        PersonName::new(given, &parts.prefix, &parts.family)
    } else {
        PersonName::new(given, "", family)
    }
}
