//! Random bytes that were handed in, for a library that asks a generator for them.

use std::convert::Infallible;

use hpke::rand_core::{TryCryptoRng, TryRng};

/// Gives its bytes once, in their order, and then zeroes.
pub(super) struct Given<'a> {
    rest: &'a [u8],
    was_enough: bool,
}

impl<'a> Given<'a> {
    pub(super) fn new(random: &'a [u8]) -> Self {
        Self {
            rest: random,
            was_enough: true,
        }
    }

    /// False when more was asked for than was handed in: what came out of it is no secret.
    pub(super) fn was_enough(&self) -> bool {
        self.was_enough
    }

    fn take<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        let Ok(()) = self.try_fill_bytes(&mut bytes);
        bytes
    }
}

impl TryRng for Given<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(u32::from_be_bytes(self.take()))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(u64::from_be_bytes(self.take()))
    }

    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), Infallible> {
        into.fill(0);
        let Some((now, later)) = self.rest.split_at_checked(into.len()) else {
            self.was_enough = false;
            return Ok(());
        };
        into.copy_from_slice(now);
        self.rest = later;
        Ok(())
    }
}

impl TryCryptoRng for Given<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_given_once_and_running_out_shows() {
        let mut given = Given::new(&[1, 2, 3, 4, 5]);
        assert_eq!(given.take(), [1, 2]);
        assert_eq!(given.take(), [3, 4, 5]);
        assert!(given.was_enough());
        assert_eq!(given.take(), [0]);
        assert!(!given.was_enough());
    }
}
