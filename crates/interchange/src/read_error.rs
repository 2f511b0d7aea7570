//! Why a file could not be read, in terms of the file and never of the library that read it.

mod foreign_kind;
mod measure;

pub use foreign_kind::ForeignKind;
pub use measure::Measure;

/// Why a whole file was refused. Nothing of it was taken in.
///
/// Every variant has a stable [`ReadError::code`]; the words are in `locales`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Headers and nothing below them.
    #[error("the file has headers in row {row} and nothing below them")]
    OnlyHeader {
        /// The row with the headers.
        row: usize,
    },
    /// More than a list can be.
    #[error("the file goes past {limit} {}", .what.as_str())]
    TooMuch {
        /// What there is too much of.
        what: Measure,
        /// The most that is accepted.
        limit: u64,
        /// The row where the limit was passed, when it is one row.
        row: Option<usize>,
        /// The column where the limit was passed, counted from 1.
        column: Option<usize>,
    },
    /// Another kind of file.
    #[error("this is {}, not a list", .kind.as_str())]
    WrongKind {
        /// What it is.
        kind: ForeignKind,
    },
    /// A password stands between us and the list.
    #[error("the file is protected with a password")]
    PasswordProtected,
    /// A zipped file that is cut off or damaged.
    #[error("the file is damaged: {part} cannot be read")]
    Damaged {
        /// The part within the file; empty when it is the file as a whole.
        part: String,
    },
    /// A part that names a place outside the file.
    #[error("the file holds a part with an unsafe name: {part}")]
    UnsafePartName {
        /// The name.
        part: String,
    },
    /// XML that defines its own abbreviations; no spreadsheet program writes them.
    #[error("{part} defines its own XML entities")]
    XmlEntities {
        /// The part within the file.
        part: String,
    },
    /// The sheet that was asked for is not there.
    #[error("there is no sheet named {sheet}")]
    UnknownSheet {
        /// The name that was asked for.
        sheet: String,
    },
    /// A workbook without a sheet of cells.
    #[error("the file has no sheet with cells")]
    NoSheet,
    /// A quote was opened and not closed.
    #[error("a quote that opens in row {row} is not closed")]
    UnclosedQuote {
        /// The row where it opens.
        row: usize,
    },
    /// A character that no text has.
    #[error("row {row} holds a NUL character")]
    NulCharacter {
        /// The line in the file.
        row: usize,
    },
    /// UTF-8 for the most part, with bytes in it that are not.
    #[error("the text of row {row} is neither UTF-8 nor Windows-1252")]
    MixedEncoding {
        /// The line with the first such byte.
        row: usize,
    },
    /// UTF-16 with a half character in it.
    #[error("the text of row {row} is not valid UTF-16")]
    InvalidUtf16 {
        /// The line with the first half character.
        row: usize,
    },
    /// UTF-7 or UTF-32, which no current program writes.
    #[error("the text is written in {encoding}, which is not read")]
    UnknownEncoding {
        /// Its name.
        encoding: &'static str,
    },
    /// A card that begins and never ends.
    #[error("card {row} is not closed")]
    UnclosedCard {
        /// Which card, counted from 1.
        row: usize,
    },
}

impl ReadError {
    /// The stable name of this refusal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file_empty",
            Self::OnlyHeader { .. } => "only_header",
            Self::TooMuch { what, .. } => what.code(),
            Self::WrongKind { kind } => kind.code(),
            Self::PasswordProtected => "password_protected",
            Self::Damaged { .. } => "file_damaged",
            Self::UnsafePartName { .. } => "unsafe_part_name",
            Self::XmlEntities { .. } => "xml_entities",
            Self::UnknownSheet { .. } => "unknown_sheet",
            Self::NoSheet => "no_sheet",
            Self::UnclosedQuote { .. } => "unclosed_quote",
            Self::NulCharacter { .. } => "nul_character",
            Self::MixedEncoding { .. } => "mixed_encoding",
            Self::InvalidUtf16 { .. } => "invalid_utf16",
            Self::UnknownEncoding { .. } => "unknown_encoding",
            Self::UnclosedCard { .. } => "unclosed_card",
        }
    }

    /// The row of the file that is to blame, when it is one row.
    pub const fn row(&self) -> Option<usize> {
        match self {
            Self::OnlyHeader { row }
            | Self::UnclosedQuote { row }
            | Self::NulCharacter { row }
            | Self::MixedEncoding { row }
            | Self::InvalidUtf16 { row }
            | Self::UnclosedCard { row } => Some(*row),
            Self::TooMuch { row, .. } => *row,
            _ => None,
        }
    }

    /// Data for a message: names and values, never a sentence.
    pub fn details(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooMuch { limit, column, .. } => too_much(*limit, *column),
            Self::Damaged { part } | Self::UnsafePartName { part } | Self::XmlEntities { part } => {
                vec![("part", bounded(part))]
            }
            Self::UnknownSheet { sheet } => vec![("sheet", bounded(sheet))],
            Self::UnknownEncoding { encoding } => vec![("encoding", (*encoding).to_owned())],
            Self::WrongKind { kind } => vec![("kind", kind.as_str().to_owned())],
            _ => Vec::new(),
        }
    }

    pub(crate) const fn too_much(what: Measure, limit: u64) -> Self {
        Self::TooMuch {
            what,
            limit,
            row: None,
            column: None,
        }
    }

    pub(crate) fn damaged(part: &str) -> Self {
        Self::Damaged {
            part: part.to_owned(),
        }
    }

    pub(crate) const fn wrong(kind: ForeignKind) -> Self {
        Self::WrongKind { kind }
    }
}

fn too_much(limit: u64, column: Option<usize>) -> Vec<(&'static str, String)> {
    let mut details = vec![("limit", limit.to_string())];
    details.extend(column.map(|number| ("column", number.to_string())));
    details
}

/// Names come from the file and may be as long as it likes.
fn bounded(name: &str) -> String {
    name.chars().take(80).collect()
}
