//! A zip taken apart and put together again.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Name and content.
pub type Part = (String, Vec<u8>);

/// Parts of a zip, when all of them can be read.
pub fn unpacked(bytes: &[u8]) -> Option<Vec<Part>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).ok()?;
        let name = part.name().ok()?.into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).ok()?;
        parts.push((name, content));
    }
    Some(parts)
}

/// A zip of these parts.
pub fn packed(parts: &[Part]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        if zip
            .start_file(name.as_str(), SimpleFileOptions::default())
            .is_ok()
        {
            zip.write_all(content).expect("memory");
        }
    }
    zip.finish().expect("memory").into_inner()
}
