//! What someone typed as the address of a server.

use remote::{ServerAddress, ServerAddressError};

use crate::{ErrorCode, Field, FieldError};

/// Without a scheme `https` is meant; a slash at the end does not matter.
pub(super) fn parse(typed: &str) -> Result<ServerAddress, FieldError> {
    let typed = typed.trim().trim_end_matches('/');
    let whole = if typed.contains("://") {
        typed.to_owned()
    } else {
        format!("https://{typed}")
    };
    ServerAddress::parse(&whole).map_err(|error| {
        let code = match error {
            ServerAddressError::NotHttps => ErrorCode::NotHttps,
            ServerAddressError::TooLong | ServerAddressError::Malformed => ErrorCode::ServerAddress,
        };
        FieldError::new(Field::Server, code)
    })
}
