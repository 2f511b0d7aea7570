//! Many rows in one answer.
//!
//! sqlx hands each row to another thread by itself, which costs more than reading it. Where
//! someone waits for a list, SQLite writes its rows as one JSON text: an array of arrays.

use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _};
use uuid::Uuid;

use crate::StorageError;

/// Reads the rows of such a text.
pub(crate) fn rows_from<R: DeserializeOwned>(text: &str) -> Result<Vec<R>, StorageError> {
    let rows = serde_json::from_str(text).map_err(|error| sqlx::Error::Decode(error.into()));
    Ok(rows?)
}

/// Ids for `SELECT unhex(value) FROM json_each(?)`.
pub(crate) fn ids_at_once(ids: impl Iterator<Item = Uuid>) -> String {
    let ids: Vec<String> = ids.map(|id| id.simple().to_string()).collect();
    format!("{ids:?}")
}

/// An id that was written with `hex`.
pub(crate) fn hex_id<'de, D: Deserializer<'de>>(text: D) -> Result<Uuid, D::Error> {
    let text = <&str>::deserialize(text)?;
    Uuid::try_parse(text).map_err(D::Error::custom)
}

/// An id that was written with `hex`, or nothing.
pub(crate) fn optional_hex_id<'de, D: Deserializer<'de>>(
    text: D,
) -> Result<Option<Uuid>, D::Error> {
    let text = <&str>::deserialize(text)?;
    if text.is_empty() {
        return Ok(None);
    }
    Uuid::try_parse(text).map(Some).map_err(D::Error::custom)
}
