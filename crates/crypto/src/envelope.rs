//! What travels between the laptops of a team, over a server that may not read it.
//!
//! An envelope is: header (102 bytes, see [`EnvelopeHeader`]), content, signature (64). In
//! the team stream the content is a nonce (24) and a sealed, padded message; in the shared
//! stream, which the server may read, it is the message itself. The header is bound to what is
//! sealed, and the device signs both. Once it left the laptop not a byte of it changes.

mod header;
mod padding;

use std::sync::OnceLock;

pub use header::{EnvelopeHash, EnvelopeHeader, Stream};

use crate::aead::{self, NONCE_BYTES};
use crate::device::{DeviceKey, DevicePublicKey, SIGNATURE_BYTES};
use crate::secret::EpochKey;
use header::HEADER_BYTES;

/// No envelope is longer than this: one call to the server takes as much.
pub const ENVELOPE_BYTES_MAX: usize = 1 << 20;

/// Some bytes in the form of an envelope. Whose they are is not known yet.
#[derive(Clone, Debug)]
pub struct Envelope {
    header: EnvelopeHeader,
    bytes: Vec<u8>,
    /// Who was found to have signed it: that is looked at more than once, and costs most of all.
    signed_by: OnceLock<DevicePublicKey>,
}

impl PartialEq for Envelope {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl Eq for Envelope {}

/// An envelope that a known device signed.
#[derive(Clone, Copy, Debug)]
pub struct SignedEnvelope<'a>(&'a Envelope);

/// Why an envelope could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MakeEnvelopeError {
    /// The message should go in parts.
    #[error("an envelope has at most {ENVELOPE_BYTES_MAX} bytes")]
    TooLong,
    /// The header says that it holds nothing.
    #[error("the last change comes before the first")]
    Empty,
    /// What is sealed goes to a stream of the team, and what is not goes to the shared one.
    #[error("the header names a stream for other messages")]
    Stream,
}

/// Why bytes were not taken for an envelope of that device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadEnvelopeError {
    /// Made by a newer version, or no envelope at all.
    #[error("an envelope in format {found}")]
    UnknownVersion {
        /// The first byte.
        found: u8,
    },
    /// Too short, too long, or a header that no device writes.
    #[error("not an envelope")]
    Malformed,
    /// Another device made it, or a byte was changed.
    #[error("the signature does not fit")]
    Signature,
}

/// Why a signed envelope was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenEnvelopeError {
    /// The key is of another epoch or another team.
    #[error("the key does not fit this envelope")]
    WrongKey,
    /// It opened, and what came out is not how messages are padded.
    #[error("the message is not padded as it should be")]
    Padding,
}

impl Envelope {
    /// Seals a message for the team. `nonce` must be freshly random.
    pub fn sealed(
        header: EnvelopeHeader,
        key: &EpochKey,
        nonce: [u8; NONCE_BYTES],
        by: &DeviceKey,
        message: &[u8],
    ) -> Result<Self, MakeEnvelopeError> {
        if !header.stream.is_sealed() {
            return Err(MakeEnvelopeError::Stream);
        }
        let padded = padding::pad(message).ok_or(MakeEnvelopeError::TooLong)?;
        let sealed = aead::seal(key.as_bytes(), &nonce, &header.bound(), &padded)
            .ok_or(MakeEnvelopeError::TooLong)?;
        Self::signed(header, by, &[&nonce, sealed.as_slice()])
    }

    /// Signs a message that the server may read.
    pub fn open_to_all(
        header: EnvelopeHeader,
        by: &DeviceKey,
        message: &[u8],
    ) -> Result<Self, MakeEnvelopeError> {
        if header.stream.is_sealed() {
            return Err(MakeEnvelopeError::Stream);
        }
        Self::signed(header, by, &[message])
    }

    fn signed(
        header: EnvelopeHeader,
        by: &DeviceKey,
        content: &[&[u8]],
    ) -> Result<Self, MakeEnvelopeError> {
        if header.last < header.first {
            return Err(MakeEnvelopeError::Empty);
        }
        let mut bytes = header.encode().to_vec();
        bytes.extend(content.iter().copied().flatten());
        bytes.extend(by.sign(&to_sign(&bytes)));
        if bytes.len() > ENVELOPE_BYTES_MAX {
            return Err(MakeEnvelopeError::TooLong);
        }
        Ok(Self::unsigned(header, bytes))
    }

    fn unsigned(header: EnvelopeHeader, bytes: Vec<u8>) -> Self {
        Self {
            header,
            bytes,
            signed_by: OnceLock::new(),
        }
    }

    /// Takes bytes from anywhere.
    pub fn parse(bytes: Vec<u8>) -> Result<Self, ReadEnvelopeError> {
        let header = EnvelopeHeader::decode(&bytes)?;
        let least = match header.stream {
            Stream::Shared => HEADER_BYTES + SIGNATURE_BYTES,
            Stream::Team | Stream::Copy => {
                HEADER_BYTES + NONCE_BYTES + aead::TAG_BYTES + SIGNATURE_BYTES
            }
        };
        if !(least..=ENVELOPE_BYTES_MAX).contains(&bytes.len()) {
            return Err(ReadEnvelopeError::Malformed);
        }
        Ok(Self::unsigned(header, bytes))
    }

    /// As it travels.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What stands outside, which anyone could have written.
    pub fn header(&self) -> &EnvelopeHeader {
        &self.header
    }

    /// By which duplicates are known, and the next one names this one.
    pub fn hash(&self) -> EnvelopeHash {
        EnvelopeHash(*blake3::hash(&self.bytes).as_bytes())
    }

    /// Only what a device signed can be read.
    pub fn signed_by(&self, by: &DevicePublicKey) -> Result<SignedEnvelope<'_>, ReadEnvelopeError> {
        let (signed, signature) = self
            .bytes
            .split_last_chunk::<SIGNATURE_BYTES>()
            .ok_or(ReadEnvelopeError::Malformed)?;
        if self.signed_by.get() == Some(by) {
            return Ok(SignedEnvelope(self));
        }
        if by.has_signed(&to_sign(signed), signature) {
            // One is enough to remember; no two devices have signed the same.
            let _first = self.signed_by.set(*by);
            Ok(SignedEnvelope(self))
        } else {
            Err(ReadEnvelopeError::Signature)
        }
    }

    fn content(&self) -> &[u8] {
        &self.bytes[HEADER_BYTES..self.bytes.len() - SIGNATURE_BYTES]
    }
}

impl SignedEnvelope<'_> {
    /// The message. `key` is that of the epoch in the header; what is shared needs none.
    pub fn open(self, key: &EpochKey) -> Result<Vec<u8>, OpenEnvelopeError> {
        let Self(envelope) = self;
        let content = envelope.content();
        if !envelope.header.stream.is_sealed() {
            return Ok(content.to_vec());
        }
        let (nonce, sealed) = content
            .split_first_chunk::<NONCE_BYTES>()
            .ok_or(OpenEnvelopeError::WrongKey)?;
        let padded = aead::open(key.as_bytes(), nonce, &envelope.header.bound(), sealed)
            .ok_or(OpenEnvelopeError::WrongKey)?;
        padding::unpad(padded).ok_or(OpenEnvelopeError::Padding)
    }
}

/// A signature is over this and nothing else, so that it fits no other kind of message.
fn to_sign(header_and_content: &[u8]) -> [u8; 32] {
    blake3::derive_key("samenspel 2026 v1 envelope to sign", header_and_content)
}
