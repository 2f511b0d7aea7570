//! Workbooks that are damaged, or that ask for more than they show.

use std::io::Cursor;

use zip::{ZipArchive, ZipWriter};

use super::BadFile;
use super::workbook::{TWO_ROWS, xlsx, zipped};

pub(super) fn all() -> Vec<BadFile> {
    let mut files = damaged();
    files.extend(bombs());
    files
}

fn damaged() -> Vec<BadFile> {
    let whole = xlsx(TWO_ROWS, Vec::new());
    let half = whole[..whole.len() / 2].to_vec();
    let mut flipped = whole.clone();
    flipped[60] ^= 0xFF;
    let strange = replaced(&whole, b"[Content_Types].xml", b"../../etc/passwd.xm");
    let backwards =
        r#"<row r="5"><c r="A5"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>"#;
    vec![
        BadFile::new("cut_off_zip", "half.xlsx", half, "file_damaged"),
        BadFile::new("flipped_byte", "stuk.xlsx", flipped, "file_damaged"),
        BadFile::new("path_outside", "pad.xlsx", strange, "unsafe_part_name"),
        BadFile::new(
            "rows_backwards",
            "terug.xlsx",
            xlsx(backwards, Vec::new()),
            "file_damaged",
        ),
        BadFile::new(
            "blank_sheet",
            "leeg.xlsx",
            xlsx("", Vec::new()),
            "file_empty",
        ),
    ]
}

fn bombs() -> Vec<BadFile> {
    let zeros = ("xl/media/a.bin", vec![0; 2_000_000]);
    let many = (0..5_001).map(|i| format!("xl/{i}")).collect::<Vec<_>>();
    let many: Vec<_> = many
        .iter()
        .map(|name| (name.as_str(), Vec::new()))
        .collect();
    let long_text = format!("<sst><si><t>{}</t></si></sst>", "abcdefghij".repeat(3_000));
    let repeated: String = (2..2_000)
        .map(|r| format!("<row r=\"{r}\"><c r=\"A{r}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    vec![
        BadFile::new(
            "inflates_too_much",
            "bom.xlsx",
            xlsx(TWO_ROWS, vec![zeros]),
            "inflates_too_much",
        ),
        BadFile::new(
            "inflates_too_far",
            "berg.xlsx",
            copies_of_a_megabyte(301),
            "inflates_too_far",
        ),
        BadFile::new(
            "understates_its_size",
            "berg2.xlsx",
            understated(copies_of_a_megabyte(301)),
            "file_damaged",
        ),
        BadFile::new(
            "too_many_parts",
            "delen.xlsx",
            zipped(&many),
            "too_many_parts",
        ),
        BadFile::new(
            "one_text_in_every_cell",
            "echo.xlsx",
            xlsx(
                &repeated,
                vec![("xl/sharedStrings.xml", long_text.into_bytes())],
            ),
            "too_much_text",
        )
        .in_row(1602),
    ]
}

/// The same packed megabyte under many names, each of them small enough to pass alone.
fn copies_of_a_megabyte(count: usize) -> Vec<u8> {
    let one = zipped(&[("xl/a", vec![0; 1_000_000])]);
    let Ok(mut source) = ZipArchive::new(Cursor::new(one)) else {
        return Vec::new();
    };
    let mut copies = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..count {
        if let Ok(part) = source.by_index_raw(0) {
            let _ = copies.raw_copy_file_rename(part, format!("xl/{index}"));
        }
    }
    copies.finish().map(Cursor::into_inner).unwrap_or_default()
}

/// Writes at both places where a zip keeps it that every part has 100 bytes.
fn understated(mut bytes: Vec<u8>) -> Vec<u8> {
    for (signature, size_at) in [(b"PK\x03\x04", 22), (b"PK\x01\x02", 24)] {
        for at in 0..bytes.len().saturating_sub(size_at + 4) {
            if bytes[at..].starts_with(signature) {
                bytes[at + size_at..at + size_at + 4].copy_from_slice(&100_u32.to_le_bytes());
            }
        }
    }
    bytes
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for at in 0..bytes.len().saturating_sub(from.len()) {
        if bytes[at..].starts_with(from) {
            bytes[at..at + from.len()].copy_from_slice(to);
        }
    }
    bytes
}
