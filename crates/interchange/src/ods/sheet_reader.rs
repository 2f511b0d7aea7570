//! Follows the elements of `content.xml` and fills a table.

use quick_xml::events::{BytesStart, Event};

use super::cell::CellReader;
use crate::Limits;
use crate::package::attribute;
use crate::read_error::ReadError;
use crate::sheet::SheetRows;
use crate::table_builder::TableBuilder;

/// What stands beside the cells and must not be taken for them.
const ASIDE: [&str; 4] = [
    "annotation",
    "shapes",
    "tracked-changes",
    "named-expressions",
];

/// The state between two events.
pub(super) struct SheetReader<'l> {
    wanted: Option<&'l str>,
    limits: &'l Limits,
    sheets: Vec<String>,
    chosen: Option<String>,
    table: TableBuilder<'l>,
    /// Tables within each other: one in a cell is no sheet.
    tables: usize,
    /// Elements open within something that stands aside.
    aside: usize,
    is_reading: bool,
    row_repeats: usize,
    column: usize,
    cell: Option<CellReader>,
}

impl<'l> SheetReader<'l> {
    pub(super) const fn new(wanted: Option<&'l str>, limits: &'l Limits) -> Self {
        Self {
            wanted,
            limits,
            sheets: Vec::new(),
            chosen: None,
            table: TableBuilder::new(limits),
            tables: 0,
            aside: 0,
            is_reading: false,
            row_repeats: 1,
            column: 0,
            cell: None,
        }
    }

    /// Takes the next event of the part.
    pub(super) fn see(&mut self, event: &Event<'_>) -> Result<(), ReadError> {
        match event {
            Event::Start(element) => self.begin(element),
            Event::Empty(element) => {
                self.begin(element)?;
                self.end(element.local_name().as_ref())
            }
            Event::End(element) => self.end(element.local_name().as_ref()),
            other => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.aside == 0) {
                    cell.see_text(other);
                }
                Ok(())
            }
        }
    }

    /// The sheet that was asked for, or the first with something in it.
    pub(super) fn finish(self) -> Result<SheetRows, ReadError> {
        match (self.chosen, self.wanted) {
            (Some(sheet), _) => Ok(SheetRows {
                sheets: self.sheets,
                sheet,
                rows: self.table.finish()?,
            }),
            (None, Some(name)) => Err(ReadError::UnknownSheet {
                sheet: name.to_owned(),
            }),
            (None, None) if self.sheets.is_empty() => Err(ReadError::NoSheet),
            (None, None) => Err(ReadError::Empty),
        }
    }

    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), ReadError> {
        let name = element.local_name();
        let name = name.as_ref();
        if self.aside > 0 || ASIDE.contains(&name) {
            self.aside += 1;
            return Ok(());
        }
        match name {
            "table" => self.begin_table(element),
            "table-row" if self.is_in_sheet() => self.begin_row(element),
            "table-cell" | "covered-table-cell" if self.is_in_sheet() => {
                self.cell = Some(CellReader::new(element, self.limits));
            }
            _ => {
                if let Some(cell) = &mut self.cell {
                    cell.see_element(name, element);
                }
            }
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), ReadError> {
        if self.aside > 0 {
            self.aside -= 1;
            return Ok(());
        }
        match name {
            "table" => self.end_table(),
            "table-row" if self.is_in_sheet() => return self.end_row(),
            "table-cell" | "covered-table-cell" if self.is_in_sheet() => return self.end_cell(),
            _ => {}
        }
        Ok(())
    }

    const fn is_in_sheet(&self) -> bool {
        self.is_reading && self.tables == 1
    }

    fn begin_table(&mut self, element: &BytesStart<'_>) {
        self.tables += 1;
        if self.tables > 1 {
            return;
        }
        let name = attribute(element, "table:name").unwrap_or_default();
        let name = quick_xml::escape::unescape(name)
            .unwrap_or_default()
            .into_owned();
        self.is_reading = self.chosen.is_none() && self.wanted.is_none_or(|wanted| wanted == name);
        if self.is_reading {
            self.table = TableBuilder::new(self.limits);
        }
        self.sheets.push(name);
    }

    fn end_table(&mut self) {
        self.tables = self.tables.saturating_sub(1);
        if self.tables == 0 && self.is_reading {
            self.is_reading = false;
            if self.wanted.is_some() || !self.table.is_empty() {
                self.chosen = self.sheets.last().cloned();
            }
        }
    }

    fn begin_row(&mut self, element: &BytesStart<'_>) {
        self.row_repeats = repeats(element, "table:number-rows-repeated");
        self.column = 0;
    }

    fn end_row(&mut self) -> Result<(), ReadError> {
        self.table.end_row_times(self.row_repeats)
    }

    fn end_cell(&mut self) -> Result<(), ReadError> {
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        let repeats = cell.repeats();
        let text = cell.into_text();
        let filled = if text.trim().is_empty() { 0 } else { repeats };
        for offset in 0..filled {
            self.table.set(self.column + offset, &text)?;
        }
        self.column = self.column.saturating_add(repeats);
        Ok(())
    }
}

/// How often an element stands for itself.
pub(super) fn repeats(element: &BytesStart<'_>, name: &str) -> usize {
    attribute(element, name)
        .and_then(|count| count.parse().ok())
        .unwrap_or(1)
}
