//! The zip around a workbook, judged before any library unpacks it.
//!
//! Spreadsheet libraries trust what they unpack: they reserve what a part announces and
//! follow what it repeats. So every part is unpacked here first, to nowhere, and counted.

mod inflate;
mod kept;
mod xml;

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::Limits;
use crate::read_error::{ForeignKind, Measure, ReadError};

pub(crate) use xml::{attribute, parse as parse_xml};

/// The archive over bytes in memory.
pub(crate) type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// What kind of workbook a package holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PackageKind {
    /// Excel since 2007.
    Xlsx,
    /// OpenDocument spreadsheet.
    Ods,
}

/// Opens a package, names its kind and checks every part of it.
pub(crate) fn open<'b>(
    bytes: &'b [u8],
    limits: &Limits,
) -> Result<(PackageKind, Archive<'b>), ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged("", &error))?;
    let kind = kind(&mut archive)?;
    if archive.len() > limits.parts {
        return Err(ReadError::too_much(Measure::Parts, limits.parts as u64));
    }
    inflate::check_parts(&mut archive, limits)?;
    Ok((kind, archive))
}

/// What a library said about a part, in our terms.
fn damaged(part: &str, error: &ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ReadError::PasswordProtected,
        _ => ReadError::damaged(part),
    }
}

fn kind(archive: &mut Archive<'_>) -> Result<PackageKind, ReadError> {
    let names: Vec<String> = archive
        .file_names()
        .flatten()
        .map(|name| name.to_ascii_lowercase())
        .collect();
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    if has("xl/workbook.bin") {
        Err(ReadError::wrong(ForeignKind::BinaryExcel))
    } else if has("xl/") {
        Ok(PackageKind::Xlsx)
    } else if has("word/") || has("ppt/") {
        Err(ReadError::wrong(ForeignKind::OtherOffice))
    } else if has("index/document.iwa") || has("index.zip") {
        Err(ReadError::wrong(ForeignKind::Numbers))
    } else {
        open_document_kind(archive)
    }
}

/// OpenDocument says in a first part what it is.
fn open_document_kind(archive: &mut Archive<'_>) -> Result<PackageKind, ReadError> {
    let Ok(part) = archive.by_name("mimetype") else {
        return Err(ReadError::wrong(ForeignKind::Zip));
    };
    let mut name = String::new();
    part.take(200)
        .read_to_string(&mut name)
        .map_err(|_| ReadError::damaged("mimetype"))?;
    match name
        .trim()
        .strip_prefix("application/vnd.oasis.opendocument.")
    {
        Some("spreadsheet" | "spreadsheet-template") => Ok(PackageKind::Ods),
        Some(_) => Err(ReadError::wrong(ForeignKind::OtherOffice)),
        None => Err(ReadError::wrong(ForeignKind::Zip)),
    }
}
