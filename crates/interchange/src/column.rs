//! What a column can mean.

use std::fmt;
use std::str::FromStr;

/// What a column of a file is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Not taken in.
    Ignore,
    /// A whole name in one cell.
    FullName,
    /// First name.
    Given,
    /// What stands before the family name, such as `van der`.
    Prefix,
    /// Family name.
    Family,
    /// Street without number.
    Street,
    /// House number, with or without addition.
    HouseNumber,
    /// Addition to the house number.
    Addition,
    /// Street and number in one cell.
    StreetAndNumber,
    /// Postcode.
    Postcode,
    /// Town or village.
    City,
    /// Phone; may be chosen more than once.
    Phone,
    /// E-mail; may be chosen more than once.
    Email,
    /// Remarks; may be chosen more than once.
    Note,
    /// Tags with commas between them; may be chosen more than once.
    Tags,
}

/// A name that no column has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no column is called {0}")]
pub struct UnknownColumn(pub String);

impl Column {
    /// Every column, in the order in which a person is asked for them.
    pub const ALL: [Self; 15] = [
        Self::Ignore,
        Self::FullName,
        Self::Given,
        Self::Prefix,
        Self::Family,
        Self::Street,
        Self::HouseNumber,
        Self::Addition,
        Self::StreetAndNumber,
        Self::Postcode,
        Self::City,
        Self::Phone,
        Self::Email,
        Self::Note,
        Self::Tags,
    ];

    /// The stable name that the window sends and the store keeps.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ignore => "ignore",
            Self::FullName => "full_name",
            Self::Given => "given",
            Self::Prefix => "prefix",
            Self::Family => "family",
            Self::Street => "street",
            Self::HouseNumber => "house_number",
            Self::Addition => "addition",
            Self::StreetAndNumber => "street_and_number",
            Self::Postcode => "postcode",
            Self::City => "city",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Note => "note",
            Self::Tags => "tags",
        }
    }

    /// Whether several columns of one file may mean this.
    pub const fn is_repeatable(self) -> bool {
        matches!(
            self,
            Self::Ignore | Self::Phone | Self::Email | Self::Note | Self::Tags
        )
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Column {
    type Err = UnknownColumn;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = Self::ALL.into_iter().find(|column| column.as_str() == text);
        known.ok_or_else(|| UnknownColumn(text.to_owned()))
    }
}
