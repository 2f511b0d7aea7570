//! What a column can hold.

use minicbor::{Decoder, Encoder};

use crate::ChangeSetError;
use crate::change_set::{read_value, write_value};

/// One value of one column, as the store and the change sets write it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Absent: a reference that points nowhere, a moment that has not come.
    Null,
    /// Whole numbers, moments (UTC milliseconds), amounts (cents), yes and no.
    Integer(i64),
    /// Text.
    Text(String),
    /// Identifiers, hashes, keys.
    Bytes(Vec<u8>),
}

impl Value {
    /// One value alone, as CBOR.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let Ok(()) = write_value(&mut Encoder::new(&mut bytes), self);
        bytes
    }

    /// Reads what [`Value::encode`] wrote.
    pub fn decode(bytes: &[u8]) -> Result<Self, ChangeSetError> {
        Ok(read_value(&mut Decoder::new(bytes))?)
    }

    /// A reference to a row.
    pub fn reference(id: uuid::Uuid) -> Self {
        Self::Bytes(id.as_bytes().to_vec())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Integer(yes.into())
    }
}
