//! How a laptop says who it is: it signs every request by itself, and there is nothing to log
//! in to, to steal or to keep.
//!
//! `Authorization: Samenspel initiative=…,device=…,at=…,nonce=…,signature=…`, in this order.

use std::fmt;
use std::str::FromStr;

use domain::{InitiativeId, Moment};

/// The scheme, before a space.
pub const SCHEME: &str = "Samenspel";

/// Who asks, when, and the signature over the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Authorization {
    /// Of whose team the device is.
    pub initiative: InitiativeId,
    /// The id of the device.
    pub device: [u8; 12],
    /// When the request was made, by the clock of the server as the laptop knows it.
    pub at: Moment,
    /// Drawn for this request.
    pub nonce: [u8; 16],
    /// By the device, over what [`Authorization::to_sign`] gives.
    pub signature: [u8; 64],
}

/// Why a header was not taken for an authorization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AuthorizationError {
    /// Another scheme.
    #[error("the scheme is not {SCHEME}")]
    Scheme,
    /// A part is missing, of the wrong form or out of its order.
    #[error("`{0}` is missing or has the wrong form")]
    Part(&'static str),
}

impl Authorization {
    /// What the device signs. `path` is with its query, as it is sent; `body` is the BLAKE3 of
    /// the body; `generation` is what the server says of itself, so that a request fits one server.
    pub fn to_sign(&self, method: &str, path: &str, body: &[u8; 32], generation: &str) -> Vec<u8> {
        let mut bytes = b"samenspel 2026 v1 request".to_vec();
        for text in [method, path, generation] {
            bytes.extend((text.len() as u64).to_be_bytes());
            bytes.extend(text.as_bytes());
        }
        bytes.extend(body);
        bytes.extend(self.initiative.uuid().as_bytes());
        bytes.extend(self.device);
        bytes.extend(self.at.0.to_be_bytes());
        bytes.extend(self.nonce);
        bytes
    }
}

impl fmt::Display for Authorization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{SCHEME} initiative={},device={},at={},nonce={},signature={}",
            self.initiative,
            Hex(&self.device),
            self.at.0,
            Hex(&self.nonce),
            Hex(&self.signature)
        )
    }
}

impl FromStr for Authorization {
    type Err = AuthorizationError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let rest = text
            .strip_prefix(SCHEME)
            .and_then(|rest| rest.strip_prefix(' '));
        let mut parts = rest.ok_or(AuthorizationError::Scheme)?.split(',');
        let mut part = |name| value(parts.next(), name);
        let initiative = part("initiative")?;
        let device = part("device")?;
        let at = part("at")?;
        let nonce = part("nonce")?;
        let signature = part("signature")?;
        if parts.next().is_some() {
            return Err(AuthorizationError::Part("signature"));
        }
        Ok(Self {
            initiative: initiative
                .parse()
                .map_err(|_| AuthorizationError::Part("initiative"))?,
            device: bytes(device, "device")?,
            at: Moment(at.parse().map_err(|_| AuthorizationError::Part("at"))?),
            nonce: bytes(nonce, "nonce")?,
            signature: bytes(signature, "signature")?,
        })
    }
}

fn value<'a>(part: Option<&'a str>, name: &'static str) -> Result<&'a str, AuthorizationError> {
    part.and_then(|part| part.strip_prefix(name)?.strip_prefix('='))
        .ok_or(AuthorizationError::Part(name))
}

fn bytes<const N: usize>(digits: &str, name: &'static str) -> Result<[u8; N], AuthorizationError> {
    let wrong = AuthorizationError::Part(name);
    if digits.len() != 2 * N || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(wrong);
    }
    let mut bytes = [0; N];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).map_err(|_| wrong)?;
    }
    Ok(bytes)
}

struct Hex<'a>(&'a [u8]);

impl fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn authorization() -> Authorization {
        Authorization {
            initiative: InitiativeId::new(uuid::Uuid::from_u128(1)),
            device: [2; 12],
            at: Moment(3),
            nonce: [4; 16],
            signature: [5; 64],
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let text = authorization().to_string();
        assert_eq!(text.parse(), Ok(authorization()));
    }

    #[test]
    fn a_part_that_is_missing_or_wrong_is_named() {
        let text = authorization().to_string();
        let wrong = [
            (
                text.replace("Samenspel ", "Basic "),
                AuthorizationError::Scheme,
            ),
            (
                text.replace("at=3", "at=drie"),
                AuthorizationError::Part("at"),
            ),
            (
                text.replace("device=02", "device=é"),
                AuthorizationError::Part("device"),
            ),
            (
                text.replace("nonce=04", "nonce=4"),
                AuthorizationError::Part("nonce"),
            ),
            (
                format!("{text},more=1"),
                AuthorizationError::Part("signature"),
            ),
        ];
        for (text, error) in wrong {
            assert_eq!(text.parse::<Authorization>(), Err(error), "{text}");
        }
    }

    #[test]
    fn no_two_requests_are_signed_alike() {
        let sign = |path, body| authorization().to_sign("PUT", path, body, "g");
        assert_ne!(sign("/a", &[1; 32]), sign("/b", &[1; 32]));
        assert_ne!(sign("/a", &[1; 32]), sign("/a", &[2; 32]));
        let moved = authorization().to_sign("PUT/", "a", &[1; 32], "g");
        assert_ne!(sign("/a", &[1; 32]), moved);
    }
}
