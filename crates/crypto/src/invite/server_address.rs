//! Where a server is: `https`, or plain `http` on the same machine for trying things out.

use std::net::{Ipv4Addr, Ipv6Addr};

/// An address in the one form that is accepted: scheme, host, perhaps a port, perhaps a path;
/// no name of a user, no question, no fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerAddress(String);

/// Why a text is not the address of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ServerAddressError {
    /// More than [`ServerAddress::BYTES_MAX`].
    #[error("an address has at most {} bytes", ServerAddress::BYTES_MAX)]
    TooLong,
    /// Others on the way could read who talks to the server.
    #[error("a server is reached by https")]
    NotHttps,
    /// Not a host, a port and a path.
    #[error("not the address of a server")]
    Malformed,
}

impl ServerAddress {
    /// The longest that is accepted.
    pub const BYTES_MAX: usize = 512;

    /// Refuses every address that two readers could take for two servers.
    pub fn parse(text: &str) -> Result<Self, ServerAddressError> {
        if text.len() > Self::BYTES_MAX {
            return Err(ServerAddressError::TooLong);
        }
        let (scheme, rest) = text
            .split_once("://")
            .ok_or(ServerAddressError::Malformed)?;
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let host = host_of(authority).ok_or(ServerAddressError::Malformed)?;
        if !path.bytes().all(is_plain) {
            return Err(ServerAddressError::Malformed);
        }
        match scheme {
            "https" => Ok(Self(text.to_owned())),
            "http" if is_this_machine(host) => Ok(Self(text.to_owned())),
            _ => Err(ServerAddressError::NotHttps),
        }
    }

    /// As it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Without its port. `None` when either is not in its plain form.
fn host_of(authority: &str) -> Option<&str> {
    let after = authority.rfind(']').map_or(0, |bracket| bracket + 1);
    let (host, port) = match authority[after..].find(':') {
        Some(colon) => {
            let (host, port) = authority.split_at(after + colon);
            (host, Some(&port[1..]))
        }
        None => (authority, None),
    };
    let has_port = port.is_none_or(|port| {
        let number: Option<u16> = port.parse().ok();
        number.is_some_and(|number| number > 0 && number.to_string() == port)
    });
    (has_port && is_host(host)).then_some(host)
}

fn is_host(host: &str) -> bool {
    let mut labels = host.split('.');
    host.len() <= 253 && labels.all(is_label) || in_brackets(host).is_some()
}

fn is_label(label: &str) -> bool {
    let is_plain = label
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b == b'-');
    is_plain && (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-')
}

fn in_brackets(host: &str) -> Option<Ipv6Addr> {
    let inside = host.strip_prefix('[')?.strip_suffix(']')?;
    inside.parse().ok()
}

fn is_this_machine(host: &str) -> bool {
    let v4 = host
        .parse()
        .is_ok_and(|address: Ipv4Addr| address.is_loopback());
    let v6 = in_brackets(host).is_some_and(|address| address.is_loopback());
    v4 || v6 || host == "localhost"
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte)
}
