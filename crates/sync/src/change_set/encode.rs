//! A change set as CBOR: an array of four to six, ops as maps with small keys, so that later
//! versions can add keys.

use minicbor::encode::Encoder;

use super::{ChangeSet, Op, Reopened, RowChange, Settled};
use crate::{ColumnId, Stamp, Value};

impl ChangeSet {
    /// The bytes that are logged and sent.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(64 + self.ops.len() * 96);
        let mut e = Encoder::new(&mut bytes);
        let Ok(()) = write_change_set(&mut e, self);
        bytes
    }
}

pub(crate) type Written = Result<(), std::convert::Infallible>;
pub(crate) type Writer<'a> = Encoder<&'a mut Vec<u8>>;

fn write_change_set(e: &mut Writer<'_>, change: &ChangeSet) -> Written {
    let length = match (change.goes_on, change.by) {
        (_, Some(_)) => 6,
        (true, None) => 5,
        (false, None) => 4,
    };
    infallible(e.array(length))?;
    infallible(e.u64(change.stamp.0))?;
    infallible(e.str(&change.act))?;
    infallible(e.u32(change.schema))?;
    infallible(e.array(change.ops.len() as u64))?;
    change.ops.iter().try_for_each(|op| write_op(e, op))?;
    if length > 4 {
        infallible(e.bool(change.goes_on))?;
    }
    match change.by {
        Some(site) => infallible(e.bytes(&site)),
        None => Ok(()),
    }
}

fn write_op(e: &mut Writer<'_>, op: &Op) -> Written {
    match op {
        Op::Set(change) => write_row_change(e, op, change),
        Op::Erase { .. } => {
            write_row(e, op, 3)?;
            infallible(e.u8(4))?;
            infallible(e.bool(true))
        }
        Op::Later { bytes, .. } => {
            e.writer_mut().extend_from_slice(bytes);
            Ok(())
        }
    }
}

/// Opens the map of an op, and says of which row it is.
fn write_row(e: &mut Writer<'_>, op: &Op, keys: u64) -> Written {
    let (table, row) = op.row();
    infallible(e.map(keys))?;
    infallible(e.u8(0))?;
    infallible(e.u8(table.0))?;
    infallible(e.u8(1))?;
    infallible(e.bytes(row.as_bytes()))
}

fn write_row_change(e: &mut Writer<'_>, op: &Op, change: &RowChange) -> Written {
    let more = [
        !change.resolved.is_empty(),
        change.is_lost,
        !change.reopened.is_empty(),
    ];
    write_row(e, op, 4 + more.iter().filter(|is| **is).count() as u64)?;
    infallible(e.u8(2))?;
    infallible(e.map(change.columns.len() as u64))?;
    for (column, value) in &change.columns {
        infallible(e.u8(column.0))?;
        write_value(e, value)?;
    }
    infallible(e.u8(3))?;
    write_stamps(e, &change.replaced)?;
    if !change.resolved.is_empty() {
        infallible(e.u8(5))?;
        infallible(e.array(change.resolved.len() as u64))?;
        let mut resolved = change.resolved.iter();
        resolved.try_for_each(|settled| write_settled(e, settled))?;
    }
    if change.is_lost {
        infallible(e.u8(6))?;
        infallible(e.bool(true))?;
    }
    if !change.reopened.is_empty() {
        infallible(e.u8(7))?;
        infallible(e.array(change.reopened.len() as u64))?;
        let mut reopened = change.reopened.iter();
        reopened.try_for_each(|value| write_reopened(e, value))?;
    }
    Ok(())
}

fn write_settled(e: &mut Writer<'_>, settled: &Settled) -> Written {
    infallible(e.array(3))?;
    infallible(e.u8(settled.column.0))?;
    infallible(e.u64(settled.stamp.0))?;
    infallible(e.u32(settled.level))
}

fn write_reopened(e: &mut Writer<'_>, reopened: &Reopened) -> Written {
    infallible(e.array(5))?;
    infallible(e.u8(reopened.column.0))?;
    write_value(e, &reopened.value)?;
    infallible(e.u64(reopened.stamp.0))?;
    infallible(e.bytes(&reopened.by))?;
    infallible(e.u32(reopened.level))
}

fn write_stamps(e: &mut Writer<'_>, stamps: &[(ColumnId, Stamp)]) -> Written {
    infallible(e.map(stamps.len() as u64))?;
    for (column, stamp) in stamps {
        infallible(e.u8(column.0))?;
        infallible(e.u64(stamp.0))?;
    }
    Ok(())
}

pub(crate) fn write_value(e: &mut Writer<'_>, value: &Value) -> Written {
    match value {
        Value::Null => infallible(e.null()),
        Value::Integer(number) => infallible(e.i64(*number)),
        Value::Text(text) => infallible(e.str(text)),
        Value::Bytes(bytes) => infallible(e.bytes(bytes)),
    }
}

/// Writing to memory can not fail; minicbor's error type does not say so.
pub(crate) fn infallible<T, E>(_written: Result<T, E>) -> Written {
    Ok(())
}
