//! Cuts what is to be sent into messages that fit an envelope.

use std::io;

use crate::{ChangeSet, Stamp, pack};

/// What goes in one envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// How many change sets it holds.
    pub count: u64,
    /// The latest stamp in it.
    pub latest: Stamp,
    /// They themselves, packed.
    pub message: Vec<u8>,
}

/// Bytes of change sets that a message holds before it is compressed. Even when they do not
/// compress at all, padded and sealed they fit an envelope.
const PARCEL_BYTES: usize = 768 << 10;

/// Packs acts of one site in their order. An act that is too large is cut, and its pieces
/// share their envelopes with no other act. One that comes in pieces stays whole where it fits:
/// of two envelopes the second may be refused.
pub fn parcels(acts: Vec<ChangeSet>) -> io::Result<Vec<Parcel>> {
    let (mut parcels, mut open) = (Vec::new(), Open::default());
    let mut goes_on = false;
    for act in acts {
        let pieces = cut(act);
        let is_cut = goes_on || pieces.len() > 1 || pieces.iter().any(|(piece, _)| piece.goes_on);
        goes_on = pieces.last().is_some_and(|(piece, _)| piece.goes_on);
        if is_cut != open.is_cut {
            parcels.extend(open.close()?);
        }
        open.is_cut = is_cut;
        for (piece, bytes) in pieces {
            if open.bytes + bytes.len() > PARCEL_BYTES {
                parcels.extend(open.close()?);
            }
            open.push(&piece, bytes);
            if is_cut && !piece.goes_on {
                parcels.extend(open.close()?);
            }
        }
    }
    parcels.extend(open.close()?);
    Ok(parcels)
}

#[derive(Default)]
struct Open {
    encoded: Vec<Vec<u8>>,
    bytes: usize,
    latest: Stamp,
    is_cut: bool,
}

impl Open {
    fn push(&mut self, change: &ChangeSet, encoded: Vec<u8>) {
        self.bytes += encoded.len();
        self.latest = self.latest.max(change.stamp);
        self.encoded.push(encoded);
    }

    fn close(&mut self) -> io::Result<Option<Parcel>> {
        if self.encoded.is_empty() {
            return Ok(None);
        }
        let is_cut = self.is_cut;
        let closed = std::mem::replace(
            self,
            Self {
                is_cut,
                ..Self::default()
            },
        );
        Ok(Some(Parcel {
            count: closed.encoded.len() as u64,
            latest: closed.latest,
            message: pack(closed.encoded.iter().map(Vec::as_slice))?,
        }))
    }
}

/// Halves an act until each piece fits, and encodes them.
fn cut(mut act: ChangeSet) -> Vec<(ChangeSet, Vec<u8>)> {
    let encoded = act.encode();
    if encoded.len() <= PARCEL_BYTES || act.ops.len() < 2 {
        return vec![(act, encoded)];
    }
    let rest = act.ops.split_off(act.ops.len() / 2);
    let second = ChangeSet {
        ops: rest,
        ..act.clone()
    };
    act.goes_on = true;
    let mut pieces = cut(act);
    pieces.extend(cut(second));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ColumnId, Op, RowChange, TableId, Value, unpack};
    use uuid::Uuid;

    fn act(at: u64, rows: u64, bytes: usize) -> ChangeSet {
        let op = |row| {
            let noise = noise(row, bytes);
            let columns = vec![(ColumnId(4), Value::Bytes(noise))];
            Op::Set(RowChange::new(
                TableId(4),
                Uuid::from_u128(row.into()),
                columns,
            ))
        };
        ChangeSet {
            ops: (0..rows).map(op).collect(),
            ..ChangeSet::new(Stamp(at), "import_neighbours", 1)
        }
    }

    /// Bytes that do not compress.
    fn noise(seed: u64, bytes: usize) -> Vec<u8> {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.to_be_bytes()[0]
        };
        (0..bytes).map(|_| next()).collect()
    }

    fn opened(parcels: &[Parcel]) -> Vec<Vec<ChangeSet>> {
        let open = |parcel: &Parcel| unpack(&parcel.message, parcel.count).unwrap();
        parcels.iter().map(open).collect()
    }

    #[test]
    fn small_acts_share_a_parcel() {
        let acts = vec![act(1, 1, 10), act(2, 1, 10)];
        let parcels = parcels(acts.clone()).unwrap();
        assert_eq!(opened(&parcels), [acts]);
        assert_eq!(parcels[0].latest, Stamp(2));
    }

    #[test]
    fn an_act_that_is_too_large_is_cut_and_can_be_put_together() {
        let large = act(2, 40, 60_000);
        let parcels = parcels(vec![act(1, 1, 10), large.clone(), act(3, 1, 10)]).unwrap();
        let opened = opened(&parcels);
        assert!(opened.len() > 4);
        let pieces: Vec<&ChangeSet> = opened.iter().flatten().filter(|c| c.stamp.0 == 2).collect();
        let goes_on: Vec<bool> = pieces.iter().map(|piece| piece.goes_on).collect();
        assert!(!goes_on[goes_on.len() - 1] && goes_on[..goes_on.len() - 1].iter().all(|on| *on));
        let ops: Vec<Op> = pieces.iter().flat_map(|piece| piece.ops.clone()).collect();
        assert_eq!(ops, large.ops);
    }

    #[test]
    fn an_act_that_comes_in_pieces_stays_whole_where_it_fits() {
        let part = ChangeSet {
            goes_on: true,
            ..act(2, 3, 10)
        };
        let acts = [part, act(2, 0, 0)];
        let parcels = parcels([&acts[..], &[act(3, 1, 10)]].concat()).unwrap();
        assert_eq!(opened(&parcels), [acts.to_vec(), vec![act(3, 1, 10)]]);
    }

    #[test]
    fn the_pieces_of_an_act_share_their_parcels_with_no_other() {
        let acts = vec![act(1, 1, 10), act(2, 40, 60_000), act(3, 1, 10)];
        for parcel in opened(&parcels(acts).unwrap()) {
            assert!(parcel.iter().all(|change| change.stamp == parcel[0].stamp));
        }
    }

    #[test]
    fn a_parcel_fits_an_envelope_even_when_it_does_not_compress() {
        for parcel in parcels(vec![act(2, 40, 60_000)]).unwrap() {
            assert!(parcel.message.len() < (1 << 20) - (1 << 17));
        }
    }
}
