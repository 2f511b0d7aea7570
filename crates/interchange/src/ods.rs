//! OpenDocument spreadsheets, as LibreOffice writes them.
//!
//! Read from the XML itself. The library for workbooks spreads out every repeated row and
//! cell before it hands anything back, and reads on for ever in a table that is cut off;
//! here a repeated cell meets the limits one by one.

mod cell;
mod sheet_reader;

use std::io::BufReader;

use crate::Limits;
use crate::package::{Archive, parse_xml};
use crate::read_error::ReadError;
use crate::sheet::SheetRows;
use sheet_reader::SheetReader;

const CONTENT: &str = "content.xml";

/// Reads one sheet: the one that is asked for, else the first that has something in it.
pub(crate) fn read(
    archive: &mut Archive<'_>,
    wanted: Option<&str>,
    limits: &Limits,
) -> Result<SheetRows, ReadError> {
    refuse_locked(archive, limits)?;
    let part = archive
        .by_name(CONTENT)
        .map_err(|_| ReadError::damaged(CONTENT))?;
    let mut reader = SheetReader::new(wanted, limits);
    parse_xml(CONTENT, BufReader::new(part), limits, |event| {
        reader.see(event)
    })?;
    reader.finish()
}

/// A password leaves the zip itself open and is told by its list of parts.
fn refuse_locked(archive: &mut Archive<'_>, limits: &Limits) -> Result<(), ReadError> {
    const MANIFEST: &str = "META-INF/manifest.xml";
    let Ok(part) = archive.by_name(MANIFEST) else {
        return Ok(());
    };
    parse_xml(MANIFEST, BufReader::new(part), limits, |event| {
        use quick_xml::events::Event::{Empty, Start};
        match event {
            Start(element) | Empty(element)
                if element.local_name().as_ref() == "encryption-data" =>
            {
                Err(ReadError::PasswordProtected)
            }
            _ => Ok(()),
        }
    })
}
