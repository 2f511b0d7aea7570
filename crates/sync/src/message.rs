//! Change sets on their way: packed together, because alike things compress well together.
//!
//! A message is the change sets one after another, compressed with Zstandard (RFC 8878).

use std::io::{self, Read as _};

use crate::change_set::decode_first;
use crate::{ChangeSet, ChangeSetError};

/// A message never holds more than this, however small it arrives.
pub const MESSAGE_BYTES_MAX: usize = 16 << 20;

const LEVEL: i32 = 3;

/// Why a message was not taken apart.
#[derive(Debug, thiserror::Error)]
pub enum UnpackError {
    /// Not Zstandard, or cut short.
    #[error("the message is not compressed as it should be")]
    Compression(#[source] io::Error),
    /// It inflates past [`MESSAGE_BYTES_MAX`].
    #[error("the message holds more than {MESSAGE_BYTES_MAX} bytes")]
    TooLarge,
    /// What came out is something else.
    #[error(transparent)]
    ChangeSet(#[from] ChangeSetError),
    /// More or fewer than the envelope says.
    #[error("the message holds another number of change sets than {expected}")]
    Count {
        /// As the envelope says.
        expected: u64,
    },
}

/// Packs the encoded change sets of one site, in their order.
pub fn pack<'a>(encoded: impl IntoIterator<Item = &'a [u8]>) -> io::Result<Vec<u8>> {
    let joined: Vec<u8> = encoded.into_iter().flatten().copied().collect();
    zstd::bulk::compress(&joined, LEVEL)
}

/// Takes a message apart that says to hold `expected` change sets.
pub fn unpack(message: &[u8], expected: u64) -> Result<Vec<ChangeSet>, UnpackError> {
    let joined = inflate(message)?;
    let mut rest = joined.as_slice();
    let mut changes = Vec::new();
    while !rest.is_empty() {
        let (change, after) = decode_first(rest)?;
        changes.push(change);
        rest = after;
    }
    if changes.len() as u64 == expected {
        Ok(changes)
    } else {
        Err(UnpackError::Count { expected })
    }
}

/// Stops at the limit, so that a small message can not fill the memory.
fn inflate(message: &[u8]) -> Result<Vec<u8>, UnpackError> {
    let decoder = zstd::Decoder::with_buffer(message).map_err(UnpackError::Compression)?;
    let mut inflated = Vec::new();
    decoder
        .take(MESSAGE_BYTES_MAX as u64 + 1)
        .read_to_end(&mut inflated)
        .map_err(UnpackError::Compression)?;
    if inflated.len() > MESSAGE_BYTES_MAX {
        return Err(UnpackError::TooLarge);
    }
    Ok(inflated)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ColumnId, Op, RowChange, Stamp, TableId, Value};
    use proptest::prelude::*;
    use uuid::Uuid;

    fn change(at: u64, text: &str) -> ChangeSet {
        let row = Uuid::from_u128(u128::from(at));
        let columns = vec![(ColumnId(4), Value::from(text))];
        let op = Op::Set(RowChange::new(TableId(3), row, columns));
        ChangeSet {
            ops: vec![op],
            ..ChangeSet::new(Stamp(at), "edit_neighbour", 1)
        }
    }

    fn packed(changes: &[ChangeSet]) -> Vec<u8> {
        let encoded: Vec<Vec<u8>> = changes.iter().map(ChangeSet::encode).collect();
        pack(encoded.iter().map(Vec::as_slice)).unwrap()
    }

    proptest! {
        #[test]
        fn what_was_packed_comes_out_in_order(texts in prop::collection::vec(".{0,20}", 0..12)) {
            let changes: Vec<ChangeSet> = (1..).zip(&texts).map(|(at, text)| change(at, text)).collect();
            let count = changes.len() as u64;
            prop_assert_eq!(unpack(&packed(&changes), count).unwrap(), changes);
        }

        #[test]
        fn no_bytes_make_unpacking_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = unpack(&bytes, 1);
            let _ = unpack(&zstd::bulk::compress(&bytes, LEVEL).unwrap(), 1);
        }
    }

    #[test]
    fn alike_change_sets_are_packed_tighter_than_one_by_one() {
        let changes: Vec<ChangeSet> = (0..100).map(|at| change(at, "Dorpsstraat")).collect();
        let apart: usize = changes
            .iter()
            .map(|one| packed(std::slice::from_ref(one)).len())
            .sum();
        assert!(packed(&changes).len() * 5 < apart);
    }

    #[test]
    fn a_message_that_says_another_number_is_refused() {
        let message = packed(&[change(1, "a"), change(2, "b")]);
        for expected in [0, 1, 3] {
            let outcome = unpack(&message, expected);
            assert!(
                matches!(outcome, Err(UnpackError::Count { .. })),
                "{expected}"
            );
        }
    }

    #[test]
    fn a_small_message_of_endless_zeroes_is_refused() {
        let message = zstd::bulk::compress(&vec![0; MESSAGE_BYTES_MAX + 1], LEVEL).unwrap();
        assert!(message.len() < 4096);
        assert!(matches!(unpack(&message, 1), Err(UnpackError::TooLarge)));
    }

    #[test]
    fn a_message_that_was_cut_short_is_refused() {
        let message = packed(&[change(1, "a"), change(2, "b")]);
        for length in 0..message.len() {
            assert!(unpack(&message[..length], 2).is_err(), "{length} bytes");
        }
    }
}
