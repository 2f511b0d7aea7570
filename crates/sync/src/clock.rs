//! The hybrid logical clock: wall time that never runs backwards.

use sabotage::{Sabotage, is_on};

/// 48 bits of UTC milliseconds, 4 bits that count acts within one millisecond, and 12 bits for who
/// gave it: two laptops that are as far give different ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp(pub u64);

const MILLIS_SHIFT: u32 = 16;
const MILLIS_MAX: u64 = (1 << 48) - 1;

/// Which of the clocks of a team: the low bits of what it stamps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Node(u16);

impl Node {
    const BITS: u32 = 12;

    /// One that was drawn by chance.
    pub fn drawn(bytes: [u8; 2]) -> Self {
        Self(u16::from_be_bytes(bytes) & ((1 << Self::BITS) - 1))
    }
}

/// How far another device may be ahead of our wall clock before its stamps stop pulling ours.
pub const AHEAD_MS_MAX: i64 = 10 * 60 * 1000;

impl Stamp {
    /// The first stamp of a millisecond. Times before 1970 and after 10889 are clamped.
    pub fn at(unix_ms: i64) -> Self {
        let millis = u64::try_from(unix_ms).unwrap_or(0).min(MILLIS_MAX);
        Self(millis << MILLIS_SHIFT)
    }

    /// UTC milliseconds, without the counter.
    pub fn unix_ms(self) -> i64 {
        i64::try_from(self.0 >> MILLIS_SHIFT).unwrap_or(i64::MAX)
    }

    /// This stamp, or the first one of the same clock after another that is not earlier.
    pub fn after(self, other: Self) -> Self {
        let node = Node((self.0 & ((1 << Node::BITS) - 1)) as u16); // 12 bits
        if self > other { self } else { other.next(node) }
    }

    /// The first stamp of a clock that is later.
    fn next(self, node: Node) -> Self {
        let step = self.by(node);
        let later = self.0.saturating_add(1 << Node::BITS);
        if step > self {
            step
        } else {
            Self(later).by(node)
        }
    }

    fn by(self, Node(node): Node) -> Self {
        Self((self.0 >> Node::BITS << Node::BITS) | u64::from(node))
    }
}

/// Gives every act of this device a later stamp than all it has seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HybridClock {
    last: Stamp,
    node: Node,
}

/// Another device's clock is further ahead than we let ours be pulled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a clock is {ahead_ms} ms ahead of ours")]
pub struct ClockAhead {
    /// Distance to our wall clock.
    pub ahead_ms: i64,
}

impl HybridClock {
    /// Continues from the last stamp that the store holds.
    pub fn resume(last: Stamp) -> Self {
        Self {
            last,
            ..Self::default()
        }
    }

    /// From now on tells what it stamps from what others stamp at the same moment.
    pub fn be(&mut self, node: Node) {
        self.node = node;
    }

    /// The latest stamp given or seen.
    pub fn last(&self) -> Stamp {
        self.last
    }

    /// Stamps a local act, and never refuses. A wall clock that went back a little only stands
    /// still here. When it is far behind what was stamped, it was wrong before or is now, and
    /// is believed: who writes over something sees to being later than that (see [`Stamp::after`]).
    pub fn tick(&mut self, now_ms: i64) -> Stamp {
        if is_far_ahead(self.last, now_ms) {
            self.last = Stamp::default();
        }
        self.last = Stamp::at(now_ms)
            .by(self.node)
            .max(self.last.next(self.node));
        self.last
    }

    /// Takes note of a stamp from elsewhere, so that our next one is later.
    pub fn observe(&mut self, seen: Stamp, now_ms: i64) -> Result<(), ClockAhead> {
        if is_far_ahead(seen, now_ms) {
            let ahead_ms = seen.unix_ms() - now_ms;
            return Err(ClockAhead { ahead_ms });
        }
        self.last = self.last.max(seen);
        Ok(())
    }
}

fn is_far_ahead(stamp: Stamp, now_ms: i64) -> bool {
    stamp.unix_ms() - now_ms > AHEAD_MS_MAX && !is_on(Sabotage::FollowAnyClock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_acts_in_one_millisecond_are_ordered() {
        let mut clock = HybridClock::default();
        assert!(clock.tick(1_000) < clock.tick(1_000));
    }

    #[test]
    fn a_wall_clock_that_goes_back_a_little_does_not_take_stamps_back() {
        let mut clock = HybridClock::default();
        let before = clock.tick(AHEAD_MS_MAX + 1_000);
        assert!(clock.tick(1_000) > before);
    }

    #[test]
    fn a_wall_clock_that_was_years_ahead_leaves_nothing_behind_once_it_is_right() {
        let mut clock = HybridClock::default();
        clock.tick(4_291_747_200_000);
        assert_eq!(clock.tick(1_795_000_000_000), Stamp::at(1_795_000_000_000));
    }

    #[test]
    fn a_stamp_after_another_is_later_than_it_and_else_stays() {
        assert_eq!(Stamp(9).after(Stamp(3)), Stamp(9));
        assert!(Stamp(3).after(Stamp(9)) > Stamp(9));
    }

    #[test]
    fn two_laptops_that_write_over_the_same_stamp_give_different_ones() {
        let seen = Stamp::at(4_291_747_200_000);
        let after = |node: [u8; 2]| {
            let mut clock = HybridClock::default();
            clock.be(Node::drawn(node));
            clock.tick(1_000).after(seen)
        };
        assert_ne!(after([0, 1]), after([0, 2]));
        assert!(after([0, 1]) > seen);
    }

    #[test]
    fn two_laptops_that_act_in_the_same_millisecond_give_different_stamps() {
        let tick = |node: [u8; 2]| {
            let mut clock = HybridClock::default();
            clock.be(Node::drawn(node));
            clock.tick(1_000)
        };
        assert_ne!(tick([3, 1]), tick([3, 2]));
    }

    #[test]
    fn an_act_after_a_seen_stamp_is_later_than_it() {
        let mut clock = HybridClock::default();
        let seen = Stamp::at(60_000);
        clock.observe(seen, 1_000).unwrap();
        assert!(clock.tick(1_000) > seen);
    }

    #[test]
    fn a_stamp_of_eleven_minutes_ahead_does_not_pull_ours() {
        let mut clock = HybridClock::default();
        let before = clock.tick(5 * 60 * 1000);
        let refusal = clock.observe(Stamp::at(11 * 60 * 1000), 0).unwrap_err();
        assert_eq!(refusal.ahead_ms, 11 * 60 * 1000);
        assert_eq!(clock.last(), before);
        assert!(clock.tick(0) > before, "what was stamped stays earlier");
    }

    #[test]
    fn a_stamp_keeps_its_milliseconds() {
        assert_eq!(Stamp::at(1_763_750_000_123).unix_ms(), 1_763_750_000_123);
        assert_eq!(Stamp::at(-5).unix_ms(), 0);
    }
}
