//! What the workbook library keeps in memory while it reads, bounded before it starts.

use quick_xml::events::{BytesStart, Event};

use super::xml::attribute;
use crate::Limits;
use crate::read_error::{Measure, ReadError};

/// Elements that become one structure in memory each, and how many Excel or a large list needs.
const ELEMENTS: [(&str, usize); 9] = [
    ("si", 1_000_000),
    ("xf", 66_000),
    ("font", 66_000),
    ("fill", 66_000),
    ("border", 66_000),
    ("numFmt", 66_000),
    ("sheet", 10_000),
    ("definedName", 66_000),
    ("Relationship", 66_000),
];

/// Bytes of a part with such elements.
const PART_BYTES: usize = 64_000_000;

/// Counts while one part passes.
pub(super) struct Kept<'p> {
    part: &'p str,
    limits: &'p Limits,
    elements: [usize; ELEMENTS.len()],
    has_kept: bool,
    part_bytes: usize,
    /// Bytes of the cell or shared text that is open.
    text_bytes: Option<usize>,
}

impl<'p> Kept<'p> {
    pub(super) const fn new(part: &'p str, limits: &'p Limits) -> Self {
        Self {
            part,
            limits,
            elements: [0; ELEMENTS.len()],
            has_kept: false,
            part_bytes: 0,
            text_bytes: None,
        }
    }

    /// Refuses the part at the event that goes too far.
    pub(super) fn see(&mut self, event: &Event<'_>) -> Result<(), ReadError> {
        match event {
            Event::Start(element) => {
                self.see_element(element)?;
                self.see_text_begin(element);
            }
            Event::Empty(element) => self.see_element(element)?,
            Event::End(element) if is_text(element.local_name().as_ref()) => self.text_bytes = None,
            _ => {}
        }
        self.see_bytes(event.len())
    }

    fn see_element(&mut self, element: &BytesStart<'_>) -> Result<(), ReadError> {
        let name = element.local_name();
        self.count(name.as_ref())?;
        let is_honest = match name.as_ref() {
            "sst" => announces_few_texts(element),
            "dimension" => attribute(element, "ref").is_none_or(is_forward),
            "row" | "c" => attribute(element, "r").is_none_or(is_small),
            "Relationship" => leads_to_xml(element),
            _ => true,
        };
        if is_honest {
            Ok(())
        } else {
            Err(ReadError::damaged(self.part))
        }
    }

    fn count(&mut self, name: &str) -> Result<(), ReadError> {
        let Some(index) = ELEMENTS.iter().position(|(kept, _)| *kept == name) else {
            return Ok(());
        };
        self.has_kept = true;
        self.elements[index] += 1;
        let limit = ELEMENTS[index].1;
        if self.elements[index] > limit {
            return Err(ReadError::too_much(Measure::Elements, limit as u64));
        }
        Ok(())
    }

    fn see_text_begin(&mut self, element: &BytesStart<'_>) {
        if is_text(element.local_name().as_ref()) {
            self.text_bytes = Some(0);
        }
    }

    fn see_bytes(&mut self, length: usize) -> Result<(), ReadError> {
        if self.has_kept {
            self.part_bytes += length;
        }
        if self.part_bytes > PART_BYTES {
            return Err(ReadError::too_much(Measure::Text, PART_BYTES as u64));
        }
        let Some(bytes) = &mut self.text_bytes else {
            return Ok(());
        };
        *bytes += length;
        if *bytes > self.limits.line_bytes {
            return Err(ReadError::too_much(
                Measure::Line,
                self.limits.line_bytes as u64,
            ));
        }
        Ok(())
    }
}

fn is_text(name: &str) -> bool {
    name == "c" || name == "si"
}

/// The library reserves room for what is announced here, before it has seen one text.
fn announces_few_texts(element: &BytesStart<'_>) -> bool {
    let Some(announced) = attribute(element, "uniqueCount") else {
        return true;
    };
    announced
        .parse::<usize>()
        .is_ok_and(|count| count <= ELEMENTS[0].1)
}

/// Three letters and eight digits are more than any sheet has; the library adds up whatever stands
/// there, and past 32 bits a cell would land in another row.
fn is_small(reference: &str) -> bool {
    let digits = reference.bytes().filter(u8::is_ascii_digit).count();
    digits <= 8 && reference.len() - digits <= 3
}

/// A range such as `A1:F60` ends behind its beginning; the library subtracts without looking.
fn is_forward(range: &str) -> bool {
    let Some((begin, end)) = range.split_once(':') else {
        return is_small(range);
    };
    if !is_small(begin) || !is_small(end) {
        return false;
    }
    let (begin, end) = (position(begin), position(end));
    begin.0 <= end.0 && begin.1 <= end.1
}

/// Row and column of a small reference, such as `F60`.
fn position(reference: &str) -> (u32, u32) {
    reference.bytes().fold((0, 0), |(row, column), byte| {
        let value = u32::from(byte.to_ascii_uppercase());
        if byte.is_ascii_digit() {
            (row * 10 + value - u32::from(b'0'), column)
        } else {
            (row, column * 26 + value)
        }
    })
}

/// Parts that are read as XML carry that name, or they would pass unchecked.
fn leads_to_xml(relationship: &BytesStart<'_>) -> bool {
    const XML_TYPES: [&str; 5] = [
        "/officeDocument",
        "/worksheet",
        "/sharedStrings",
        "/styles",
        "/theme",
    ];
    let kind = attribute(relationship, "Type").unwrap_or_default();
    let target = attribute(relationship, "Target").unwrap_or_default();
    let must_be_xml = kind.contains('&') || XML_TYPES.iter().any(|end| kind.ends_with(end));
    !must_be_xml || target.to_ascii_lowercase().ends_with(".xml")
}
