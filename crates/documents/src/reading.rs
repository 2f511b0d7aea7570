//! Reads papers back, for tests: what a screen reader would get of them.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// The letter that each sign of a font stands for.
type Letters = BTreeMap<u16, String>;

/// The text of each page, with single spaces; what can not be read is left out.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let Ok(document) = Document::load_mem(pdf) else {
        return Vec::new();
    };
    let pages = document.get_pages().into_values();
    pages.map(|page| page_text(&document, page)).collect()
}

/// All of its text, with single spaces.
pub fn text(pdf: &[u8]) -> String {
    pages(pdf).join(" ")
}

fn page_text(document: &Document, page: ObjectId) -> String {
    let fonts = document.get_page_fonts(page).unwrap_or_default();
    let fonts: BTreeMap<Vec<u8>, Letters> = fonts
        .into_iter()
        .map(|(name, font)| (name, letters(document, font)))
        .collect();
    let content = document.get_page_content(page).unwrap_or_default();
    let Ok(content) = Content::decode(&content) else {
        return String::new();
    };
    let mut font = &Letters::new();
    let mut text = String::new();
    for operation in &content.operations {
        match operation.operator.as_str() {
            "Tf" => {
                let name = operation.operands.first();
                let name = name.and_then(|name| name.as_name().ok());
                font = name.and_then(|name| fonts.get(name)).unwrap_or(font);
            }
            "Tj" | "TJ" => operation
                .operands
                .iter()
                .for_each(|it| push(&mut text, it, font)),
            "ET" => text.push(' '),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn push(text: &mut String, operand: &Object, font: &Letters) {
    match operand {
        Object::Array(parts) => parts.iter().for_each(|part| push(text, part, font)),
        Object::String(bytes, _) => {
            let signs = bytes.chunks_exact(2);
            let signs = signs.map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            text.extend(signs.filter_map(|sign| font.get(&sign)).map(String::as_str));
        }
        _ => {}
    }
}

/// The lines `<0001> <0057>` of the map that a font brings along.
fn letters(document: &Document, font: &Dictionary) -> Letters {
    let map = font.get_deref(b"ToUnicode", document);
    let map = map.and_then(Object::as_stream);
    let map = map.and_then(lopdf::Stream::get_plain_content);
    let map = String::from_utf8(map.unwrap_or_default()).unwrap_or_default();
    map.lines().filter_map(line).collect()
}

fn line(line: &str) -> Option<(u16, String)> {
    let mut parts = line
        .split(['<', '>'])
        .filter(|part| !part.trim().is_empty());
    let (sign, letter) = (parts.next()?, parts.next()?);
    let units = letter.as_bytes().chunks(4);
    let units = units.map(|unit| u16::from_str_radix(std::str::from_utf8(unit).ok()?, 16).ok());
    let units: Vec<u16> = units.collect::<Option<_>>()?;
    let sign = u16::from_str_radix(sign, 16).ok()?;
    Some((sign, String::from_utf16(&units).ok()?))
}
