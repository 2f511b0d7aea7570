//! A user act as it is logged and later sent: what was written, and what it replaced.

use minicbor::data::Type;
use minicbor::decode::{Decoder, Error as DecodeError};
use minicbor::encode::Encoder;
use uuid::Uuid;

use crate::{ColumnId, Stamp, TableId, Value};

/// Everything one act wrote; applied whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeSet {
    /// When, on the hybrid clock of the device.
    pub stamp: Stamp,
    /// The use case, for people: `edit_neighbour`.
    pub act: String,
    /// The schema that wrote it.
    pub schema: u32,
    /// What was written.
    pub ops: Vec<Op>,
}

/// One write to one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    /// Writes columns of a row, making the row when it is not there.
    Set {
        /// Which table.
        table: TableId,
        /// Which row.
        row: Uuid,
        /// New values.
        columns: Vec<(ColumnId, Value)>,
        /// The stamps that the writer saw under the values it replaced; empty for a new row.
        replaced: Vec<(ColumnId, Stamp)>,
    },
    /// Removes a row for good: its values are gone everywhere and never come back.
    Erase {
        /// Which table.
        table: TableId,
        /// Which row.
        row: Uuid,
    },
}

/// Bytes that are not a change set.
#[derive(Debug, thiserror::Error)]
#[error("not a change set")]
pub struct ChangeSetError(#[from] DecodeError);

const MAX_LENGTH: u64 = 4_000_000;

impl ChangeSet {
    /// CBOR: an array of four, ops as maps with small keys, so that later versions can add keys.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(64 + self.ops.len() * 96);
        let mut e = Encoder::new(&mut bytes);
        let Ok(()) = write_change_set(&mut e, self);
        bytes
    }

    /// The same act without its ops.
    pub fn clone_head(&self) -> Self {
        Self {
            stamp: self.stamp,
            act: self.act.clone(),
            schema: self.schema,
            ops: Vec::new(),
        }
    }

    /// Reads what [`ChangeSet::encode`] wrote. Unknown keys are skipped.
    pub fn decode(bytes: &[u8]) -> Result<Self, ChangeSetError> {
        Self::decode_first(bytes).map(|(change, _)| change)
    }

    /// The same, and what comes after it.
    pub(crate) fn decode_first(bytes: &[u8]) -> Result<(Self, &[u8]), ChangeSetError> {
        let mut d = Decoder::new(bytes);
        let length = bounded(&mut d, Decoder::array)?;
        let stamp = Stamp(d.u64()?);
        let act = d.str()?.to_owned();
        let schema = d.u32()?;
        let count = bounded(&mut d, Decoder::array)?;
        let mut ops = Vec::new();
        for _ in 0..count {
            ops.push(read_op(&mut d)?);
        }
        for _ in 4..length {
            d.skip()?;
        }
        let change = Self {
            stamp,
            act,
            schema,
            ops,
        };
        Ok((change, bytes.get(d.position()..).unwrap_or_default()))
    }
}

impl Op {
    /// The row this op writes.
    pub fn row(&self) -> (TableId, Uuid) {
        match self {
            Self::Set { table, row, .. } | Self::Erase { table, row } => (*table, *row),
        }
    }
}

type Written = Result<(), std::convert::Infallible>;
type Writer<'a> = Encoder<&'a mut Vec<u8>>;

fn write_change_set(e: &mut Writer<'_>, change: &ChangeSet) -> Written {
    infallible(e.array(4))?;
    infallible(e.u64(change.stamp.0))?;
    infallible(e.str(&change.act))?;
    infallible(e.u32(change.schema))?;
    infallible(e.array(change.ops.len() as u64))?;
    change.ops.iter().try_for_each(|op| write_op(e, op))
}

fn write_op(e: &mut Writer<'_>, op: &Op) -> Written {
    let (table, row) = op.row();
    infallible(e.map(if matches!(op, Op::Set { .. }) { 4 } else { 3 }))?;
    infallible(e.u8(0))?;
    infallible(e.u8(table.0))?;
    infallible(e.u8(1))?;
    infallible(e.bytes(row.as_bytes()))?;
    match op {
        Op::Set {
            columns, replaced, ..
        } => write_columns(e, columns, replaced),
        Op::Erase { .. } => {
            infallible(e.u8(4))?;
            infallible(e.bool(true))
        }
    }
}

fn write_columns(
    e: &mut Writer<'_>,
    columns: &[(ColumnId, Value)],
    replaced: &[(ColumnId, Stamp)],
) -> Written {
    infallible(e.u8(2))?;
    infallible(e.map(columns.len() as u64))?;
    for (column, value) in columns {
        infallible(e.u8(column.0))?;
        write_value(e, value)?;
    }
    infallible(e.u8(3))?;
    infallible(e.map(replaced.len() as u64))?;
    for (column, stamp) in replaced {
        infallible(e.u8(column.0))?;
        infallible(e.u64(stamp.0))?;
    }
    Ok(())
}

fn write_value(e: &mut Writer<'_>, value: &Value) -> Written {
    match value {
        Value::Null => infallible(e.null()),
        Value::Integer(number) => infallible(e.i64(*number)),
        Value::Text(text) => infallible(e.str(text)),
        Value::Bytes(bytes) => infallible(e.bytes(bytes)),
    }
}

/// Writing to memory can not fail; minicbor's error type does not say so.
fn infallible<T, E>(_written: Result<T, E>) -> Written {
    Ok(())
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

fn read_op(d: &mut Decoder<'_>) -> Result<Op, DecodeError> {
    let (mut table, mut row, mut columns, mut replaced, mut erase) =
        (None, None, vec![], vec![], false);
    for _ in 0..bounded(d, Decoder::map)? {
        match d.u32()? {
            0 => table = Some(TableId(d.u8()?)),
            1 => row = Some(read_uuid(d)?),
            2 => columns = read_pairs(d, read_value)?,
            3 => replaced = read_pairs(d, |d| d.u64().map(Stamp))?,
            4 => erase = d.bool()?,
            _ => d.skip()?,
        }
    }
    let missing = || DecodeError::message("an op names its table and row");
    let (table, row) = (table.ok_or_else(missing)?, row.ok_or_else(missing)?);
    Ok(if erase {
        Op::Erase { table, row }
    } else {
        Op::Set {
            table,
            row,
            columns,
            replaced,
        }
    })
}

fn read_uuid(d: &mut Decoder<'_>) -> Result<Uuid, DecodeError> {
    Uuid::from_slice(d.bytes()?).map_err(|_| DecodeError::message("an id has 16 bytes"))
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

fn read_value(d: &mut Decoder<'_>) -> Result<Value, DecodeError> {
    match d.datatype()? {
        Type::Null => d.null().map(|()| Value::Null),
        Type::String => d.str().map(|text| Value::Text(text.to_owned())),
        Type::Bytes => d.bytes().map(|bytes| Value::Bytes(bytes.to_vec())),
        _ => d.i64().map(Value::Integer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<i64>().prop_map(Value::Integer),
            ".{0,12}".prop_map(Value::Text),
            prop::collection::vec(any::<u8>(), 0..20).prop_map(Value::Bytes),
        ]
    }

    fn op() -> impl Strategy<Value = Op> {
        let id = any::<[u8; 16]>().prop_map(Uuid::from_bytes);
        let column = || any::<u8>().prop_map(ColumnId);
        let set = (
            any::<u8>().prop_map(TableId),
            id.clone(),
            prop::collection::vec((column(), value()), 0..5),
            prop::collection::vec((column(), any::<u64>().prop_map(Stamp)), 0..5),
        )
            .prop_map(|(table, row, columns, replaced)| Op::Set {
                table,
                row,
                columns,
                replaced,
            });
        let erase =
            (any::<u8>().prop_map(TableId), id).prop_map(|(table, row)| Op::Erase { table, row });
        prop_oneof![set, erase]
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_back(stamp in any::<u64>(), ops in prop::collection::vec(op(), 0..6)) {
            let change = ChangeSet { stamp: Stamp(stamp), act: "edit_neighbour".into(), schema: 1, ops };
            prop_assert_eq!(ChangeSet::decode(&change.encode()).unwrap(), change);
        }

        #[test]
        fn no_bytes_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = ChangeSet::decode(&bytes);
        }
    }

    #[test]
    fn a_cut_change_set_is_refused() {
        let op = Op::Erase {
            table: TableId(4),
            row: Uuid::nil(),
        };
        let change = ChangeSet {
            stamp: Stamp(1),
            act: "x".into(),
            schema: 1,
            ops: vec![op],
        };
        let bytes = change.encode();
        assert!(ChangeSet::decode(&bytes[..bytes.len() - 1]).is_err());
    }
}
