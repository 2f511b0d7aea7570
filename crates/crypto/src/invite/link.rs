//! An invite as a text that can be sent, or shown as a code to scan: `samenspel://join#…`.
//!
//! After the `#`, which no server gets to see, comes in base64url (RFC 4648, section 5, no padding):
//! version (1 byte), initiative (16), team (32), secret (16), expiry (8, big endian), address of
//! the server (the rest; none when empty), and the first bytes of BLAKE3 of all that (4).

use base64ct::{Base64UrlUnpadded, Encoding as _};
use zeroize::Zeroizing;

use super::{Invite, InviteSecret, ServerAddress, ServerAddressError};
use crate::TeamId;

/// No link is longer than this.
pub const INVITE_LINK_BYTES_MAX: usize = 1024;

const START: &str = "samenspel://join#";
const VERSION: u8 = 1;
const CHECK_BYTES: usize = 4;

/// Why a text was not taken for an invite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadInviteError {
    /// More than [`INVITE_LINK_BYTES_MAX`].
    #[error("a link has at most {INVITE_LINK_BYTES_MAX} bytes")]
    TooLong,
    /// It does not begin as an invite does.
    #[error("an invite begins with {START}")]
    NotAnInvite,
    /// Made by a newer version of the app.
    #[error("an invite of version {found}, known is {VERSION}")]
    UnknownVersion {
        /// The version in the link.
        found: u8,
    },
    /// Cut short on its way, or a character was changed.
    #[error("the link is damaged")]
    Damaged,
    /// It leads to a server that may not be used.
    #[error(transparent)]
    Server(#[from] ServerAddressError),
}

impl Invite {
    /// The link. Whoever sees it can ask to be taken up, until it expires or was used.
    pub fn link(&self) -> Zeroizing<String> {
        let server = self.server.as_ref().map_or("", ServerAddress::as_str);
        let mut bytes = Zeroizing::new(Vec::with_capacity(INVITE_LINK_BYTES_MAX));
        bytes.push(VERSION);
        bytes.extend(self.initiative);
        bytes.extend(self.team.0);
        bytes.extend(self.secret.as_bytes());
        bytes.extend(self.expires_at_ms.to_be_bytes());
        bytes.extend(server.as_bytes());
        let check = check(&bytes);
        bytes.extend(check);
        let text = Zeroizing::new(Base64UrlUnpadded::encode_string(&bytes));
        Zeroizing::new([START, &text].concat())
    }

    /// Reads a link that was pasted or scanned.
    pub fn parse(text: &str) -> Result<Self, ReadInviteError> {
        if text.len() > INVITE_LINK_BYTES_MAX {
            return Err(ReadInviteError::TooLong);
        }
        let text = text.trim().strip_prefix(START);
        let text = text.ok_or(ReadInviteError::NotAnInvite)?;
        let bytes = Base64UrlUnpadded::decode_vec(text).map_err(|_| ReadInviteError::Damaged)?;
        let bytes = Zeroizing::new(bytes);
        read(check_and_strip(&bytes)?)
    }
}

/// The version comes first: a newer one may check its bytes in another way.
fn check_and_strip(bytes: &[u8]) -> Result<&[u8], ReadInviteError> {
    let (version, rest) = bytes.split_first().ok_or(ReadInviteError::Damaged)?;
    if *version != VERSION {
        return Err(ReadInviteError::UnknownVersion { found: *version });
    }
    let (content, found) = rest
        .split_last_chunk::<CHECK_BYTES>()
        .ok_or(ReadInviteError::Damaged)?;
    let is_whole = *found == check(&bytes[..=content.len()]);
    is_whole.then_some(content).ok_or(ReadInviteError::Damaged)
}

fn read(mut rest: &[u8]) -> Result<Invite, ReadInviteError> {
    let invite = Invite {
        initiative: take(&mut rest)?,
        team: TeamId(take(&mut rest)?),
        secret: InviteSecret::new(take(&mut rest)?),
        expires_at_ms: i64::from_be_bytes(take(&mut rest)?),
        server: None,
    };
    if rest.is_empty() {
        return Ok(invite);
    }
    let server = std::str::from_utf8(rest).map_err(|_| ServerAddressError::Malformed)?;
    let server = Some(ServerAddress::parse(server)?);
    Ok(Invite { server, ..invite })
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], ReadInviteError> {
    let (part, after) = rest.split_first_chunk().ok_or(ReadInviteError::Damaged)?;
    *rest = after;
    Ok(*part)
}

/// Tells a damaged link from a good one; it protects against accidents only.
fn check(bytes: &[u8]) -> [u8; CHECK_BYTES] {
    let hash = blake3::hash(bytes);
    std::array::from_fn(|index| hash.as_bytes()[index])
}
