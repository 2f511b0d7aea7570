//! Ids that count, so that a failing test names the same id in every run.

use std::sync::atomic::{AtomicU64, Ordering};

use uuid::Uuid;

/// Hands out `counted(1)`, `counted(2)` and so on.
#[derive(Debug, Default)]
pub struct CountingIds(AtomicU64);

impl CountingIds {
    /// The next id.
    pub fn next(&self) -> Uuid {
        counted(self.0.fetch_add(1, Ordering::Relaxed) + 1)
    }
}

/// A version 7 UUID that ends in `count` and sorts by it.
pub const fn counted(count: u64) -> Uuid {
    const FIRST: u128 = 0x0199_0000_0000_7000_8000_0000_0000_0000;
    Uuid::from_u128(FIRST | (count as u128 & 0xFFFF_FFFF_FFFF))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_version_7_and_sort_by_their_count() {
        let ids = CountingIds::default();
        let [one, two] = [ids.next(), ids.next()];
        assert_eq!((one, two), (counted(1), counted(2)));
        assert!(one < two);
        assert_eq!(one.get_version_num(), 7);
    }
}
