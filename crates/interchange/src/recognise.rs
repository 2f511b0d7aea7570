//! What kind of file this is, by its content; a name can say anything.

use crate::read_error::{ForeignKind, ReadError};

/// A kind of file that we read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A zip, which may be a workbook.
    Package,
    /// Text: a table with a delimiter or cards.
    Text,
}

const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// First bytes of files that are something else.
const FOREIGN: [(&[u8], ForeignKind); 16] = [
    (b"%PDF-", ForeignKind::Pdf),
    (b"\x89PNG", ForeignKind::Image),
    (b"\xFF\xD8\xFF", ForeignKind::Image),
    (b"GIF8", ForeignKind::Image),
    (b"BM\0\0", ForeignKind::Image),
    (b"II*\0", ForeignKind::Image),
    (b"MM\0*", ForeignKind::Image),
    (b"\x1F\x8B", ForeignKind::Compressed),
    (b"7z\xBC\xAF\x27\x1C", ForeignKind::Compressed),
    (b"Rar!\x1A\x07", ForeignKind::Compressed),
    (b"BZh", ForeignKind::Compressed),
    (b"\xFD7zXZ\0", ForeignKind::Compressed),
    (b"{\\rtf", ForeignKind::Rtf),
    (b"SQLite format 3\0", ForeignKind::Binary),
    (b"\x7FELF", ForeignKind::Binary),
    (b"MZ\x90\0", ForeignKind::Binary),
];

/// Names the kind of a file, or refuses one that is something else.
pub(crate) fn recognise(bytes: &[u8]) -> Result<Kind, ReadError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Package);
    }
    if bytes.starts_with(OLE) {
        return Err(compound_file(bytes));
    }
    match foreign_kind(bytes) {
        Some(kind) => Err(ReadError::wrong(kind)),
        None => Ok(Kind::Text),
    }
}

fn foreign_kind(bytes: &[u8]) -> Option<ForeignKind> {
    let by_magic = FOREIGN.iter().find(|(magic, _)| bytes.starts_with(magic));
    by_magic
        .map(|(_, kind)| *kind)
        .or_else(|| container_image(bytes))
}

/// WebP, HEIC and AVIF name themselves after a length.
fn container_image(bytes: &[u8]) -> Option<ForeignKind> {
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let is_heic = bytes.get(4..8) == Some(b"ftyp");
    (is_webp || is_heic).then_some(ForeignKind::Image)
}

/// Old Office files and modern ones with a password share one container.
fn compound_file(bytes: &[u8]) -> ReadError {
    let has_stream = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if has_stream("EncryptedPackage") {
        ReadError::PasswordProtected
    } else if has_stream("WordDocument") || has_stream("PowerPoint Document") {
        ReadError::wrong(ForeignKind::OtherOffice)
    } else {
        ReadError::wrong(ForeignKind::OldExcel)
    }
}

/// Refuses text that is a page, a document or a calendar. `text` is decoded.
pub(crate) fn refuse_foreign_text(text: &str) -> Result<(), ReadError> {
    let start = text.trim_start();
    let head: String = start
        .chars()
        .take(2000)
        .collect::<String>()
        .to_ascii_lowercase();
    match foreign_text(&head) {
        Some(kind) => Err(ReadError::wrong(kind)),
        None => Ok(()),
    }
}

fn foreign_text(head: &str) -> Option<ForeignKind> {
    let is_markup = head.starts_with('<');
    if is_markup && head.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        Some(ForeignKind::ExcelXml)
    } else if is_markup && is_page(head) {
        Some(ForeignKind::Html)
    } else if head.starts_with("begin:vcalendar") {
        Some(ForeignKind::Calendar)
    } else if head.starts_with("[{") || (head.starts_with('{') && head.contains("\":")) {
        Some(ForeignKind::Json)
    } else {
        None
    }
}

/// Pages, and any other markup that begins with a declaration.
fn is_page(head: &str) -> bool {
    [
        "<!doctype",
        "<html",
        "<table",
        "<head",
        "<meta",
        "<?xml",
        "<body",
        "<div",
    ]
    .iter()
    .any(|start| head.starts_with(start))
}
