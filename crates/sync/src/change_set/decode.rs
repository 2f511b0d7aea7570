//! Reads a change set that this version, an earlier or a later one wrote.

use minicbor::data::Type;
use minicbor::decode::{Decoder, Error as DecodeError};
use uuid::Uuid;

use super::{ChangeSet, Op, Reopened, RowChange, Settled};
use crate::{ColumnId, Stamp, TableId, Value};

/// Bytes that are not a change set.
#[derive(Debug, thiserror::Error)]
#[error("not a change set")]
pub struct ChangeSetError(#[from] DecodeError);

const MAX_LENGTH: u64 = 4_000_000;

impl ChangeSet {
    /// Reads what [`ChangeSet::encode`] wrote. An op with keys of a later version is kept as
    /// it came.
    pub fn decode(bytes: &[u8]) -> Result<Self, ChangeSetError> {
        decode_first(bytes).map(|(change, _)| change)
    }
}

/// Reads one change set, and gives what comes after it.
pub(crate) fn decode_first(bytes: &[u8]) -> Result<(ChangeSet, &[u8]), ChangeSetError> {
    let mut d = Decoder::new(bytes);
    let length = bounded(&mut d, Decoder::array)?;
    let (stamp, act, schema) = (Stamp(d.u64()?), d.str()?, d.u32()?);
    let mut change = ChangeSet::new(stamp, act, schema);
    for _ in 0..bounded(&mut d, Decoder::array)? {
        change.ops.push(read_op(&mut d, bytes)?);
    }
    if length > 4 {
        change.goes_on = d.bool()?;
    }
    if length > 5 {
        change.by = Some(read_id(&mut d)?);
    }
    for _ in 6..length {
        d.skip()?;
    }
    Ok((change, bytes.get(d.position()..).unwrap_or_default()))
}

fn bounded<'b>(
    d: &mut Decoder<'b>,
    read: impl Fn(&mut Decoder<'b>) -> Result<Option<u64>, DecodeError>,
) -> Result<u64, DecodeError> {
    match read(d)? {
        Some(length) if length <= MAX_LENGTH => Ok(length),
        _ => Err(DecodeError::message("length is missing or too large")),
    }
}

/// `all` are the bytes that `d` reads from.
fn read_op(d: &mut Decoder<'_>, all: &[u8]) -> Result<Op, DecodeError> {
    let begins = d.position();
    let (mut table, mut row) = (None, None);
    let (mut erase, mut is_lost, mut is_later) = (false, false, false);
    let (mut columns, mut replaced, mut resolved, mut reopened) = (vec![], vec![], vec![], vec![]);
    for _ in 0..bounded(d, Decoder::map)? {
        match d.u32()? {
            0 => table = Some(TableId(d.u8()?)),
            1 => row = Some(Uuid::from_bytes(read_id(d)?)),
            2 => columns = read_pairs(d, read_value)?,
            3 => replaced = read_pairs(d, read_stamp)?,
            4 => erase = d.bool()?,
            5 => resolved = read_settled(d)?,
            6 => is_lost = d.bool()?,
            7 => reopened = read_reopened(d)?,
            _ => {
                is_later = true;
                d.skip()?;
            }
        }
    }
    let missing = || DecodeError::message("an op names its table and row");
    let (table, row) = (table.ok_or_else(missing)?, row.ok_or_else(missing)?);
    if is_later {
        let bytes = all.get(begins..d.position()).unwrap_or_default().to_vec();
        return Ok(Op::Later { table, row, bytes });
    }
    if erase {
        return Ok(Op::Erase { table, row });
    }
    Ok(Op::Set(RowChange {
        table,
        row,
        columns,
        replaced,
        resolved,
        reopened,
        is_lost,
    }))
}

fn read_settled(d: &mut Decoder<'_>) -> Result<Vec<Settled>, DecodeError> {
    let mut values = Vec::new();
    for _ in 0..bounded(d, Decoder::array)? {
        let parts = bounded(d, Decoder::array)?;
        values.push(Settled {
            column: ColumnId(d.u8()?),
            stamp: read_stamp(d)?,
            level: d.u32()?,
        });
        for _ in 3..parts {
            d.skip()?;
        }
    }
    Ok(values)
}

fn read_reopened(d: &mut Decoder<'_>) -> Result<Vec<Reopened>, DecodeError> {
    let mut values = Vec::new();
    for _ in 0..bounded(d, Decoder::array)? {
        let parts = bounded(d, Decoder::array)?;
        values.push(Reopened {
            column: ColumnId(d.u8()?),
            value: read_value(d)?,
            stamp: read_stamp(d)?,
            by: read_id(d)?,
            level: d.u32()?,
        });
        for _ in 5..parts {
            d.skip()?;
        }
    }
    Ok(values)
}

fn read_id(d: &mut Decoder<'_>) -> Result<[u8; 16], DecodeError> {
    let bytes = d.bytes()?.try_into();
    bytes.map_err(|_| DecodeError::message("an id has 16 bytes"))
}

fn read_stamp(d: &mut Decoder<'_>) -> Result<Stamp, DecodeError> {
    d.u64().map(Stamp)
}

fn read_pairs<T>(
    d: &mut Decoder<'_>,
    read: impl Fn(&mut Decoder<'_>) -> Result<T, DecodeError>,
) -> Result<Vec<(ColumnId, T)>, DecodeError> {
    let mut pairs = Vec::new();
    for _ in 0..bounded(d, Decoder::map)? {
        pairs.push((ColumnId(d.u8()?), read(d)?));
    }
    Ok(pairs)
}

pub(crate) fn read_value(d: &mut Decoder<'_>) -> Result<Value, DecodeError> {
    match d.datatype()? {
        Type::Null => d.null().map(|()| Value::Null),
        Type::String => d.str().map(|text| Value::Text(text.to_owned())),
        Type::Bytes => d.bytes().map(|bytes| Value::Bytes(bytes.to_vec())),
        _ => d.i64().map(Value::Integer),
    }
}
