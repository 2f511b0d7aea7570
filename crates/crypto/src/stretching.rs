//! Stretching a passphrase with Argon2id, within bounds that a file can not move.

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

/// What one try of a passphrase costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretching {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub passes: u32,
    /// Independent lanes.
    pub lanes: u32,
}

/// Why a passphrase could not be stretched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StretchingError {
    /// Below [`Stretching::FLOOR`]: someone may have made guessing cheap.
    #[error("stretching below m=19456 t=2 is not accepted")]
    TooWeak,
    /// Above [`Stretching::CEILING`]: opening would keep the machine busy for minutes.
    #[error("stretching above m=1048576 t=20 p=4 is not accepted")]
    TooCostly,
    /// This machine does not have the memory now.
    #[error("not enough memory to try a passphrase")]
    OutOfMemory,
}

impl Stretching {
    /// For new slots: the second choice of RFC 9106, section 4, with one lane, as older laptops allow.
    pub const RECOMMENDED: Self = Self {
        memory_kib: 65_536,
        passes: 3,
        lanes: 1,
    };

    /// Of slots that need no stretching; refused for a passphrase.
    pub(crate) const NONE: Self = Self {
        memory_kib: 0,
        passes: 0,
        lanes: 0,
    };

    /// The least that opens (source: the OWASP Password Storage Cheat Sheet).
    pub const FLOOR: Self = Self {
        memory_kib: 19_456,
        passes: 2,
        lanes: 1,
    };

    /// The most that opens.
    pub const CEILING: Self = Self {
        memory_kib: 1_048_576,
        passes: 20,
        lanes: 4,
    };

    /// Whether these costs lie between floor and ceiling.
    pub fn check(self) -> Result<(), StretchingError> {
        let [floor, ceiling] = [Self::FLOOR, Self::CEILING];
        if self.memory_kib < floor.memory_kib
            || self.passes < floor.passes
            || self.lanes < floor.lanes
        {
            return Err(StretchingError::TooWeak);
        }
        if self.memory_kib > ceiling.memory_kib
            || self.passes > ceiling.passes
            || self.lanes > ceiling.lanes
        {
            return Err(StretchingError::TooCostly);
        }
        Ok(())
    }

    /// Argon2id, version 1.3, to 32 bytes. Costs out of bounds are refused before any work.
    pub(crate) fn stretch(
        self,
        passphrase: &[u8],
        salt: &[u8; 16],
    ) -> Result<Zeroizing<[u8; 32]>, StretchingError> {
        self.check()?;
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| StretchingError::TooCostly)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase, salt, key.as_mut())
            .map_err(|_| StretchingError::OutOfMemory)?;
        Ok(key)
    }
}
