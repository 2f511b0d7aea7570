//! What becomes of the rows: people to take in, and rows that a person must look at.

use domain::{Address, Email, ForbiddenCharacter, PersonName, Phone, Tag, Text};

use crate::Column;

/// Everything that a table says under a choice of columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapped {
    /// Rows without an issue, in the order of the file.
    pub drafts: Vec<Draft>,
    /// What is wrong, by row; a row with an issue has no draft.
    pub issues: Vec<RowIssue>,
    /// What was put right.
    pub repairs: Vec<Repair>,
}

/// One person as a row describes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The row in the file.
    pub row: usize,
    /// Name.
    pub name: PersonName,
    /// Where this person lives, as far as known.
    pub address: Address,
    /// The first phone number of the row.
    pub phone: Option<Phone>,
    /// The first e-mail address of the row.
    pub email: Option<Email>,
    /// Remarks, then further phone numbers and e-mail addresses.
    pub note: Text,
    /// Tags, each once.
    pub tags: Vec<Tag>,
}

/// One thing in one row that cannot be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowIssue {
    /// The row in the file; the row of the headers when a header is to blame.
    pub row: usize,
    /// Header of the column, empty when the file has none, as cards have not.
    pub column_header: String,
    /// What the column was taken for.
    pub field: Column,
    /// What is wrong.
    pub problem: Problem,
    /// What stands there, at most [`RowIssue::VALUE_CHARS`] characters.
    pub value: String,
}

impl RowIssue {
    /// How much of a cell is shown.
    pub const VALUE_CHARS: usize = 80;

    /// The stable name of what is wrong.
    pub const fn code(&self) -> &'static str {
        self.problem.code()
    }
}

/// A leading zero that a spreadsheet took away and that was given back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// The row in the file.
    pub row: usize,
    /// What the file said.
    pub before: String,
    /// What was made of it.
    pub after: String,
}

/// What can be wrong with a cell or a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No name at all.
    NameMissing,
    /// Part of a name is too long.
    NameTooLong,
    /// Not a Dutch postcode.
    Postcode,
    /// Not a house number.
    HouseNumber,
    /// Street or town is too long.
    PlaceTooLong,
    /// Letters or other signs in a phone number.
    PhoneCharacters,
    /// No such phone number.
    PhoneUnknown,
    /// A spreadsheet rounded the number: digits are gone for good.
    NumberRounded,
    /// Not an e-mail address.
    Email,
    /// E-mail address is too long.
    EmailTooLong,
    /// Remarks are too long.
    NoteTooLong,
    /// A tag is too long.
    TagTooLong,
    /// A mark that turns the direction of reading.
    DirectionMark,
    /// An invisible control character.
    ControlCharacter,
    /// Accents that went wrong in an earlier conversion.
    GarbledText,
    /// An error of a formula, such as `#REF!`.
    FormulaError,
    /// More filled cells than the file has columns.
    ExtraCells,
    /// Two columns have this header, and the second says something else.
    DuplicateHeader,
    /// Two columns were chosen for what a person has once.
    ColumnUsedTwice,
}

impl Problem {
    /// The stable name that messages are found by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NameMissing => "name_missing",
            Self::NameTooLong => "name_too_long",
            Self::Postcode => "postcode",
            Self::HouseNumber => "house_number",
            Self::PlaceTooLong => "place_too_long",
            Self::PhoneCharacters => "phone_characters",
            Self::PhoneUnknown => "phone_unknown",
            Self::NumberRounded => "number_rounded",
            Self::Email => "email",
            Self::EmailTooLong => "email_too_long",
            Self::NoteTooLong => "note_too_long",
            Self::TagTooLong => "tag_too_long",
            Self::DirectionMark => "direction_mark",
            Self::ControlCharacter => "control_character",
            Self::GarbledText => "garbled_text",
            Self::FormulaError => "formula_error",
            Self::ExtraCells => "extra_cells",
            Self::DuplicateHeader => "duplicate_header",
            Self::ColumnUsedTwice => "column_used_twice",
        }
    }
}

impl From<ForbiddenCharacter> for Problem {
    fn from(forbidden: ForbiddenCharacter) -> Self {
        if forbidden.character.is_control() {
            Self::ControlCharacter
        } else {
            Self::DirectionMark
        }
    }
}
