//! Dutch addresses: postcode, house number with addition.

/// A Dutch postcode, stored as `1234AB` and shown as `1234 AB`.
///
/// Four digits of which the first is not 0, two letters that are not SA, SD or SS
/// (source: PostNL's rules for postcodes).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode(String);

/// A house number with its addition, such as `12`, `12 bis` or `12-3hoog`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HouseNumber {
    /// 1 to 99999.
    pub number: u32,
    /// Letter or addition without leading separators, in the writing that was given; empty when none.
    pub addition: String,
}

/// Where a household lives. Only what is known is filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Street without the number; may be empty.
    pub street: String,
    /// Number and addition.
    pub house_number: Option<HouseNumber>,
    /// Postcode.
    pub postcode: Option<Postcode>,
    /// Town or village; may be empty.
    pub city: String,
}

/// Why an address part was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Not of the form 1234 AB.
    #[error("a postcode looks like 1234 AB")]
    Postcode,
    /// Not a number from 1 to 99999 with an optional addition.
    #[error("a house number is 1 to 99999, with an addition of at most 12 characters")]
    HouseNumber,
}
