//! Which signed requests were seen, for as long as they would be accepted.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::{Mutex, PoisonError};

use domain::Moment;

/// So many are remembered; each takes some hundred bytes. Beyond it requests are refused for a
/// while, rather than let one in twice.
const REMEMBERED: usize = 200_000;

/// Who asked, and the number drawn for the request.
pub(crate) type Key = ([u8; 12], [u8; 16]);

/// The requests that were seen.
#[derive(Debug, Default)]
pub struct Nonces(Mutex<Seen>);

#[derive(Debug, Default)]
struct Seen {
    keys: HashSet<Key>,
    until: BTreeMap<Moment, BTreeSet<Key>>,
}

/// What is to be done with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seeing {
    /// It comes for the first time.
    First,
    /// It came before.
    Again,
    /// There is no room to remember it.
    Full,
}

impl Nonces {
    /// Remembers a request until a moment, after which its time alone gets it refused.
    pub(crate) fn see(&self, key: Key, until: Moment, now: Moment) -> Seeing {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        seen.forget(now);
        if seen.keys.contains(&key) {
            return Seeing::Again;
        }
        if seen.keys.len() >= REMEMBERED {
            return Seeing::Full;
        }
        seen.keys.insert(key);
        seen.until.entry(until).or_default().insert(key);
        Seeing::First
    }
}

impl Seen {
    fn forget(&mut self, now: Moment) {
        let later = self.until.split_off(&now);
        let past = std::mem::replace(&mut self.until, later);
        for key in past.into_values().flatten() {
            self.keys.remove(&key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_remembered_until_its_time_and_no_longer() {
        let nonces = Nonces::default();
        let see = |now| nonces.see(([1; 12], [2; 16]), Moment(10), Moment(now));
        assert_eq!(see(0), Seeing::First);
        assert_eq!(see(10), Seeing::Again);
        assert_eq!(see(11), Seeing::First);
    }

    #[test]
    fn memory_is_bounded_and_what_is_full_lets_nothing_in_twice() {
        let nonces = Nonces::default();
        let key = |number: u64| {
            let mut nonce = [0; 16];
            nonce[..8].copy_from_slice(&number.to_be_bytes());
            ([1; 12], nonce)
        };
        let see = |number, until, now| nonces.see(key(number), Moment(until), Moment(now));
        for number in 0..REMEMBERED as u64 {
            assert_eq!(see(number, 10, 0), Seeing::First);
        }
        assert_eq!(see(u64::MAX, 10, 0), Seeing::Full);
        assert_eq!(see(0, 10, 0), Seeing::Again);
        assert_eq!(see(u64::MAX, 30, 20), Seeing::First);
    }
}
