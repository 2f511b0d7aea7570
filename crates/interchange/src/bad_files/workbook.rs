//! Small workbooks with any part replaced, and the zip around them.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A part's name and content.
pub(super) type Part<'p> = (&'p str, Vec<u8>);

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
const ROOT: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Lijst" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const BOOK_RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const MANIFEST: &str = r#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#;

/// Two rows in the writing of an .xlsx sheet.
pub(super) const TWO_ROWS: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Naam</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Jan</t></is></c></row>"#;

/// Packs parts in their order.
pub(super) fn zipped(parts: &[Part<'_>]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        // Memory takes everything, and the names are our own.
        let _ = zip.start_file(*name, SimpleFileOptions::default());
        let _ = zip.write_all(content);
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

/// An .xlsx of one sheet with these rows, and further parts in front.
pub(super) fn xlsx(rows: &str, parts: Vec<Part<'_>>) -> Vec<u8> {
    xlsx_with_sheet(
        &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        parts,
    )
}

/// An .xlsx with the whole XML of its sheet.
pub(super) fn xlsx_with_sheet(sheet: &str, mut parts: Vec<Part<'_>>) -> Vec<u8> {
    let standard = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    for (name, content) in standard {
        if parts.iter().all(|(known, _)| *known != name) {
            parts.push((name, content.as_bytes().to_vec()));
        }
    }
    zipped(&parts)
}

/// An .ods with this XML between the tags of the spreadsheet.
pub(super) fn ods(tables: &str) -> Vec<u8> {
    ods_with_content(
        &format!(
            "<office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
        ),
        MANIFEST,
    )
}

/// An .ods with the whole XML of its content and its list of parts.
pub(super) fn ods_with_content(content: &str, manifest: &str) -> Vec<u8> {
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet".to_vec(),
        ),
        ("content.xml", content.as_bytes().to_vec()),
        ("META-INF/manifest.xml", manifest.as_bytes().to_vec()),
    ])
}

/// An .ods table with these rows.
pub(super) fn ods_table(rows: &str) -> Vec<u8> {
    ods(&format!(
        "<table:table table:name=\"Lijst\">{rows}</table:table>"
    ))
}
