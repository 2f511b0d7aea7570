//! Files of office programs that are no list we read.

use super::BadFile;
use super::workbook::{ods_with_content, zipped};

const OLE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

pub(super) fn all() -> Vec<BadFile> {
    let nothing = || b"x".to_vec();
    let locked_list = r#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"#;
    let open_text = [(
        "mimetype",
        b"application/vnd.oasis.opendocument.text".to_vec(),
    )];
    vec![
        BadFile::new("old_excel", "oud.xls", compound("Workbook"), "old_excel"),
        BadFile::new(
            "old_word",
            "brief.doc",
            compound("WordDocument"),
            "other_office_file",
        ),
        BadFile::new(
            "locked_xlsx",
            "geheim.xlsx",
            compound("EncryptedPackage"),
            "password_protected",
        ),
        BadFile::new(
            "locked_ods",
            "geheim.ods",
            ods_with_content("<a/>", locked_list),
            "password_protected",
        ),
        BadFile::new(
            "locked_zip",
            "slot.xlsx",
            locked_zip(),
            "password_protected",
        ),
        BadFile::new(
            "binary_excel",
            "lijst.xlsb",
            zipped(&[("xl/workbook.bin", nothing())]),
            "binary_excel",
        ),
        BadFile::new(
            "word",
            "brief.xlsx",
            zipped(&[("word/document.xml", nothing())]),
            "other_office_file",
        ),
        BadFile::new(
            "open_text",
            "brief.ods",
            zipped(&open_text),
            "other_office_file",
        ),
        BadFile::new(
            "numbers",
            "lijst.numbers",
            zipped(&[("Index/Document.iwa", nothing())]),
            "apple_numbers",
        ),
        BadFile::new(
            "plain_zip",
            "lijst.zip",
            zipped(&[("lijst.csv", nothing())]),
            "plain_zip",
        ),
    ]
}

/// The container of old Office files, with the name of one stream in it.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = OLE.to_vec();
    bytes.resize(512, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(1536, 0);
    bytes
}

/// Sets the flag that says a part is encrypted, at both places where a zip keeps it.
fn locked_zip() -> Vec<u8> {
    let mut bytes = zipped(&[("xl/workbook.xml", b"<a/>".to_vec())]);
    for (signature, flag_at) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        if let Some(at) = bytes.windows(4).position(|window| window == signature) {
            bytes[at + flag_at] |= 1;
        }
    }
    bytes
}
