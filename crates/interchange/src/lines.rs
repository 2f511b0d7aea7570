//! Lines of a text file, before anything is made of them.

use crate::read_error::{Measure, ReadError};

/// Refuses a line that no program writes and no person reads.
pub(crate) fn refuse_long_lines(text: &str, longest: usize) -> Result<(), ReadError> {
    for (index, line) in text.as_bytes().split(|b| *b == b'\n').enumerate() {
        // Old Macs end lines with a bare return.
        if line.split(|b| *b == b'\r').any(|part| part.len() > longest) {
            return Err(ReadError::TooMuch {
                what: Measure::Line,
                limit: longest as u64,
                row: Some(index + 1),
                column: None,
            });
        }
    }
    Ok(())
}
