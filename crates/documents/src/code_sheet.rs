//! A sheet with a code to keep in a drawer, from the text that stands on it.

use crate::Look;
use crate::pdf::DocumentError;
use crate::report::{Block, Section, bare_report};

/// The sheet as a PDF: the first line is its title, and what stands in groups of capitals and digits
/// is set large.
pub fn code_sheet(text: &str, look: &Look) -> Result<Vec<u8>, DocumentError> {
    let (title, rest) = text.trim().split_once('\n').unwrap_or((text.trim(), ""));
    let lines: Vec<&str> = rest.lines().map(str::trim).collect();
    let parts = lines.split(|line| line.is_empty());
    let parts = parts.filter(|part| !part.is_empty());
    let blocks: Vec<Block> = parts.map(block).collect();
    bare_report(title, &[Section::new("", blocks)], look)
}

fn block(lines: &[&str]) -> Block {
    match lines.iter().all(|line| is_code(line)) {
        true => Block::Code {
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
        },
        false => Block::text(lines.join("\n")),
    }
}

fn is_code(line: &str) -> bool {
    line.chars()
        .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || " -".contains(c))
}
