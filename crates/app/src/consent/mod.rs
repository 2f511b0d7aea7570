//! Consent: what a person said about being reached.

mod record_consent;

pub use record_consent::{ConsentInput, RecordConsentError, record_consent};
