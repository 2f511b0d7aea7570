//! The clock of one row, packed: one mark for the row and one for each column written later.

use crate::registry::is_of_the_row;
use crate::{ColumnId, Stamp};

/// A two-byte local name for a device; the store keeps the full identity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SiteRef(pub u16);

/// Who wrote a value and when. The later stamp wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// When, on the writer's hybrid clock.
    pub stamp: Stamp,
    /// Who; a local name, so it never decides between values.
    pub site: SiteRef,
}

impl Mark {
    /// The later of two; the other when they are of one moment.
    pub fn max_by_stamp(self, other: Self) -> Self {
        if self.stamp > other.stamp {
            self
        } else {
            other
        }
    }
}

/// When each column of a row was last written.
///
/// Ten bytes for a row as it was made, eleven more for each column edited since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowClock {
    base: Mark,
    /// By column, so that equal clocks are equal bytes.
    later: Vec<(ColumnId, Mark)>,
}

/// Bytes that are not a row clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a row clock has 10 bytes and 11 for each later column, not {0}")]
pub struct RowClockError(usize);

const MARK_BYTES: usize = 10;
const COLUMN_BYTES: usize = 1 + MARK_BYTES;

impl RowClock {
    /// The clock of a row whose columns were all written at once.
    pub fn new(base: Mark) -> Self {
        Self {
            base,
            later: Vec::new(),
        }
    }

    /// When a column was last written.
    pub fn mark_of(&self, column: ColumnId) -> Mark {
        self.later
            .iter()
            .find(|(id, _)| *id == column)
            .map_or(self.base, |(_, mark)| *mark)
    }

    /// The latest mark of a column that people fill in.
    pub fn latest_work(&self) -> Mark {
        let work = self.later.iter().filter(|(id, _)| !is_of_the_row(*id));
        work.fold(self.base, |latest, (_, mark)| latest.max_by_stamp(*mark))
    }

    /// The latest mark of all.
    pub fn latest(&self) -> Mark {
        let later = self.later.iter();
        later.fold(self.base, |latest, (_, mark)| latest.max_by_stamp(*mark))
    }

    /// The mark of the row as it was made.
    pub fn base(&self) -> Mark {
        self.base
    }

    /// The same clock with other names for the devices.
    pub fn map_sites(&self, name: impl Fn(SiteRef) -> SiteRef) -> Self {
        let named = |mark: Mark| Mark {
            site: name(mark.site),
            ..mark
        };
        Self {
            base: named(self.base),
            later: self
                .later
                .iter()
                .map(|(c, mark)| (*c, named(*mark)))
                .collect(),
        }
    }

    /// Notes that a column was written.
    pub fn write(&mut self, column: ColumnId, mark: Mark) {
        match self.later.binary_search_by_key(&column, |(id, _)| *id) {
            Ok(at) => self.later[at].1 = mark,
            Err(at) => self.later.insert(at, (column, mark)),
        }
    }

    /// The packed form that stands in the row.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(MARK_BYTES + COLUMN_BYTES * self.later.len());
        push_mark(&mut bytes, self.base);
        for (column, mark) in &self.later {
            bytes.push(column.0);
            push_mark(&mut bytes, *mark);
        }
        bytes
    }

    /// Reads the packed form.
    pub fn decode(bytes: &[u8]) -> Result<Self, RowClockError> {
        let malformed = RowClockError(bytes.len());
        let (base, rest) = bytes.split_first_chunk::<MARK_BYTES>().ok_or(malformed)?;
        let (columns, odd) = rest.as_chunks::<COLUMN_BYTES>();
        if !odd.is_empty() {
            return Err(malformed);
        }
        let mut later: Vec<_> = columns.iter().map(read_column).collect();
        later.sort_unstable_by_key(|(column, _)| *column);
        Ok(Self {
            base: read_mark(base),
            later,
        })
    }
}

fn push_mark(bytes: &mut Vec<u8>, mark: Mark) {
    bytes.extend_from_slice(&mark.stamp.0.to_be_bytes());
    bytes.extend_from_slice(&mark.site.0.to_be_bytes());
}

fn read_column(bytes: &[u8; COLUMN_BYTES]) -> (ColumnId, Mark) {
    let [column, mark @ ..] = bytes;
    (ColumnId(*column), read_mark(mark))
}

fn read_mark(bytes: &[u8; MARK_BYTES]) -> Mark {
    let [a, b, c, d, e, f, g, h, i, j] = *bytes;
    Mark {
        stamp: Stamp(u64::from_be_bytes([a, b, c, d, e, f, g, h])),
        site: SiteRef(u16::from_be_bytes([i, j])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mark(stamp: u64) -> Mark {
        Mark {
            stamp: Stamp(stamp),
            site: SiteRef(1),
        }
    }

    #[test]
    fn a_column_never_edited_has_the_mark_of_the_row() {
        assert_eq!(RowClock::new(mark(7)).mark_of(ColumnId(4)), mark(7));
    }

    #[test]
    fn a_fresh_row_takes_ten_bytes() {
        assert_eq!(RowClock::new(mark(7)).encode().len(), 10);
    }

    #[test]
    fn cut_bytes_are_refused() {
        let bytes = RowClock::new(mark(7)).encode();
        assert!(RowClock::decode(&bytes[..9]).is_err());
        assert!(RowClock::decode(&[bytes.as_slice(), &[1]].concat()).is_err());
    }

    proptest! {
        #[test]
        fn what_was_packed_is_read_back(writes in prop::collection::vec((0u8..20, any::<u64>(), any::<u16>()), 0..12)) {
            let mut clock = RowClock::new(mark(1));
            for (column, stamp, site) in writes {
                clock.write(ColumnId(column), Mark { stamp: Stamp(stamp), site: SiteRef(site) });
            }
            prop_assert_eq!(RowClock::decode(&clock.encode()).unwrap(), clock);
        }
    }
}
