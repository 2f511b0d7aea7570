//! E-mail addresses.

use std::fmt;

use email_address::{EmailAddress, Options};

/// An e-mail address that could exist: nothing is looked up. The part after the @ is lower case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);

/// Why an e-mail address was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// Not of the form `name@example.nl`.
    #[error("an e-mail address looks like name@example.nl")]
    Form,
    /// Longer than [`Email::MAX_BYTES`].
    #[error("an e-mail address has at most {} characters", Email::MAX_BYTES)]
    TooLong,
}

impl Email {
    /// Longest address that mail servers carry (RFC 5321, section 4.5.3.1.3).
    pub const MAX_BYTES: usize = 254;

    /// Trims and checks one address; names around it, quotes and bare hosts are refused.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text = text.trim();
        if text.len() > Self::MAX_BYTES {
            return Err(EmailError::TooLong);
        }
        if text.starts_with('"') {
            return Err(EmailError::Form);
        }
        EmailAddress::parse_with_options(text, plain_address()).map_err(|_| EmailError::Form)?;
        let (name, domain) = text.rsplit_once('@').ok_or(EmailError::Form)?;
        Ok(Self(format!("{name}@{}", domain.to_lowercase())))
    }

    /// Takes back what [`Email::parse`] once accepted and a store kept.
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// The address itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn plain_address() -> Options {
    Options::default()
        .with_required_tld()
        .without_display_text()
        .without_domain_literal()
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
