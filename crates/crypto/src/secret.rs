//! Secrets of 256 random bits. They wipe themselves and never show in `Debug`.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::hex;

macro_rules! secrets {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Zeroize, ZeroizeOnDrop)]
        pub struct $name([u8; 32]);

        impl $name {
            /// Takes 32 bytes that were drawn at random or kept before.
            pub const fn new(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }

            /// The bytes themselves; do not keep copies.
            pub const fn as_bytes(&self) -> &[u8; 32] {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(redacted)"))
            }
        }
    )+};
}

secrets! {
    /// Encrypts the whole database; kept only in slots.
    DatabaseKey,
    /// What the keychain of the operating system holds for one slot.
    KeychainSecret,
    /// Seals attachments; see [`DatabaseKey::attachment_key`].
    AttachmentKey,
    /// Seals what the laptops of a team send one another, from one change of members to the next.
    EpochKey,
}

impl DatabaseKey {
    /// The key in lower-case hexadecimal, as SQLCipher's `PRAGMA key = "x'…'"` wants it.
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(&self.0))
    }

    /// The key for this folder's attachments, so that one key never serves two ciphers.
    pub fn attachment_key(&self) -> AttachmentKey {
        AttachmentKey(blake3::derive_key(
            "samenspel 2026 v1 attachment key",
            &self.0,
        ))
    }
}
