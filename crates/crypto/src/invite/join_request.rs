//! The newcomer's answer to an invite: who they are, and the card of their device.
//!
//! A sealed request is: version (1 byte), nonce (24), ciphertext with its tag. Inside: card (64),
//! length of the name (1), name and zeroes (200), signature (64). All requests are as long as
//! each other.

use zeroize::Zeroizing;

use super::{Invite, InviteSecret};
use crate::aead::{self, NONCE_BYTES, TAG_BYTES};
use crate::device::SIGNATURE_BYTES;
use crate::{DeviceCard, DeviceKeys};

const VERSION: u8 = 1;
const HEADER_BYTES: usize = 1 + NONCE_BYTES;
const CONTENT_BYTES: usize = DeviceCard::BYTES + 1 + JoinRequest::NAME_BYTES_MAX;

/// Someone who has the link wants to come into the team with this device. Whether it is who it
/// says that it is, only [`check_digits`](super::check_digits()) tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinRequest {
    /// Whoever sent it has the keys to it.
    pub card: DeviceCard,
    /// What the newcomer is called, as they wrote it themselves.
    pub name: String,
}

/// Why a request was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealJoinRequestError {
    /// More than [`JoinRequest::NAME_BYTES_MAX`].
    #[error("a name has at most {} bytes", JoinRequest::NAME_BYTES_MAX)]
    NameTooLong,
    /// The cipher refused; it does so only for messages of many GiB.
    #[error("the cipher refused to seal the request")]
    Cipher,
}

/// Why a request was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenJoinRequestError {
    /// Made by a newer version of the app.
    #[error("a request in format {found}, known is {VERSION}")]
    UnknownVersion {
        /// The first byte.
        found: u8,
    },
    /// It answers another invite, or was changed.
    #[error("the request does not belong to this invite")]
    WrongKey,
    /// Not as any version writes it.
    #[error("not a request to join")]
    Malformed,
    /// Who sent it does not have the keys of the card.
    #[error("the signature does not fit")]
    Signature,
}

impl JoinRequest {
    /// The longest name.
    pub const NAME_BYTES_MAX: usize = 200;

    /// Bytes of a sealed request.
    pub const SEALED_BYTES: usize = HEADER_BYTES + CONTENT_BYTES + SIGNATURE_BYTES + TAG_BYTES;

    /// Answers an invite. `nonce` must be freshly random.
    pub fn seal(
        invite: &Invite,
        by: &DeviceKeys,
        name: &str,
        nonce: [u8; NONCE_BYTES],
    ) -> Result<Vec<u8>, SealJoinRequestError> {
        let mut content = content(by.card(), name).ok_or(SealJoinRequestError::NameTooLong)?;
        content.extend(by.signing().sign(&to_sign(invite, &content)));
        let sealed = aead::seal(&key(&invite.secret), &nonce, &bound(invite), &content)
            .ok_or(SealJoinRequestError::Cipher)?;
        Ok([&[VERSION][..], &nonce, &sealed].concat())
    }

    /// Opens an answer to this invite.
    pub fn open(invite: &Invite, sealed: &[u8]) -> Result<Self, OpenJoinRequestError> {
        let (version, rest) = sealed
            .split_first()
            .ok_or(OpenJoinRequestError::Malformed)?;
        if *version != VERSION {
            return Err(OpenJoinRequestError::UnknownVersion { found: *version });
        }
        if sealed.len() != Self::SEALED_BYTES {
            return Err(OpenJoinRequestError::Malformed);
        }
        let (nonce, sealed) = rest
            .split_first_chunk()
            .ok_or(OpenJoinRequestError::Malformed)?;
        let content = aead::open(&key(&invite.secret), nonce, &bound(invite), sealed)
            .ok_or(OpenJoinRequestError::WrongKey)?;
        read(invite, &content)
    }
}

fn content(card: &DeviceCard, name: &str) -> Option<Vec<u8>> {
    let length = u8::try_from(name.len()).ok()?;
    let mut content = card.to_bytes().to_vec();
    content.push(length);
    content.extend(name.as_bytes());
    (content.len() <= CONTENT_BYTES).then(|| {
        content.resize(CONTENT_BYTES, 0);
        content
    })
}

fn read(invite: &Invite, signed: &[u8]) -> Result<JoinRequest, OpenJoinRequestError> {
    let request = read_content(signed).ok_or(OpenJoinRequestError::Malformed)?;
    let (content, signature) = signed
        .split_last_chunk::<SIGNATURE_BYTES>()
        .ok_or(OpenJoinRequestError::Malformed)?;
    let signing = request.card.signing;
    signing
        .has_signed(&to_sign(invite, content), signature)
        .then_some(request)
        .ok_or(OpenJoinRequestError::Signature)
}

/// `None` unless [`content`] wrote it.
fn read_content(signed: &[u8]) -> Option<JoinRequest> {
    let (card, rest) = signed.split_first_chunk()?;
    let card = DeviceCard::parse(card).ok()?;
    let (length, rest) = rest.split_first()?;
    let name = rest.get(..usize::from(*length))?;
    let name = std::str::from_utf8(name).ok()?.to_owned();
    let is_as_written = signed.get(..CONTENT_BYTES) == content(&card, &name).as_deref();
    is_as_written.then_some(JoinRequest { card, name })
}

fn key(secret: &InviteSecret) -> Zeroizing<[u8; 32]> {
    let context = "samenspel 2026 v1 join request key";
    Zeroizing::new(blake3::derive_key(context, secret.as_bytes()))
}

fn bound(invite: &Invite) -> Vec<u8> {
    let context = &b"samenspel join request"[..];
    [context, &[VERSION], &invite.id().0, &invite.team.0].concat()
}

/// A signature is over this and nothing else, so that it fits no other invite.
fn to_sign(invite: &Invite, content: &[u8]) -> [u8; 32] {
    let message = [&invite.id().0[..], &invite.team.0, content].concat();
    blake3::derive_key("samenspel 2026 v1 join request to sign", &message)
}
