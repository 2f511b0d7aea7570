//! One cell of an OpenDocument sheet: its value, or else the paragraphs in it.

use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use super::sheet_reader::repeats;
use crate::Limits;
use crate::number::{iso_text, number_text};
use crate::package::attribute;

/// A cell whose end has not been reached.
pub(super) struct CellReader {
    repeats: usize,
    value: Option<String>,
    text: String,
    has_paragraph: bool,
    /// More text than this need not be kept: the table refuses it.
    most_bytes: usize,
}

impl CellReader {
    pub(super) fn new(element: &BytesStart<'_>, limits: &Limits) -> Self {
        Self {
            repeats: repeats(element, "table:number-columns-repeated"),
            value: value(element),
            text: String::new(),
            has_paragraph: false,
            most_bytes: limits.cell_chars.saturating_add(1).saturating_mul(4),
        }
    }

    pub(super) const fn repeats(&self) -> usize {
        self.repeats
    }

    /// An element within the cell.
    pub(super) fn see_element(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "p" if self.has_paragraph => self.push("\n"),
            "p" => self.has_paragraph = true,
            "line-break" => self.push("\n"),
            "tab" => self.push("\t"),
            "s" => {
                let most = self.most_bytes.saturating_sub(self.text.len());
                self.push(&" ".repeat(repeats(element, "text:c").min(most)));
            }
            _ => {}
        }
    }

    /// Text within the cell.
    pub(super) fn see_text(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) if self.has_paragraph => self.push(&text.xml10_content()),
            Event::CData(text) if self.has_paragraph => self.push(&text.xml10_content()),
            Event::GeneralRef(reference) if self.has_paragraph => {
                let character = reference.resolve_char_ref().ok().flatten();
                match character {
                    Some(c) => self.push(c.encode_utf8(&mut [0; 4])),
                    None => self.push(resolve_predefined_entity(reference).unwrap_or_default()),
                }
            }
            _ => {}
        }
    }

    /// What the cell says.
    pub(super) fn into_text(self) -> String {
        self.value.unwrap_or(self.text)
    }

    fn push(&mut self, text: &str) {
        if self.text.len() < self.most_bytes {
            self.text.push_str(text);
        }
    }
}

/// Numbers and dates stand in attributes; the paragraph shows them in the writing of the country.
/// An error is told by its paragraph alone.
fn value(cell: &BytesStart<'_>) -> Option<String> {
    if attribute(cell, "calcext:value-type") == Some("error") {
        return None;
    }
    match attribute(cell, "office:value-type")? {
        "float" | "currency" | "percentage" => number(cell),
        "date" => attribute(cell, "office:date-value").map(iso_text),
        "boolean" => attribute(cell, "office:boolean-value").map(str::to_owned),
        "string" => {
            let text = attribute(cell, "office:string-value")?;
            unescape(text).ok().map(std::borrow::Cow::into_owned)
        }
        _ => None,
    }
}

fn number(cell: &BytesStart<'_>) -> Option<String> {
    attribute(cell, "office:value")?
        .parse()
        .ok()
        .map(number_text)
}
