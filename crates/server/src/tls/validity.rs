//! From when until when a certificate holds (RFC 5280, 4.1.2.5).

use domain::Moment;
use x509_cert::certificate::CertificateInner;
use x509_cert::der::Decode as _;
use x509_cert::time::Time;

/// Both ends belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Validity {
    pub(super) from: Moment,
    pub(super) from_told: String,
    pub(super) until: Moment,
    pub(super) until_told: String,
}

impl Validity {
    /// Reads it from a certificate in DER, or says why not.
    pub(super) fn of(certificate: &[u8]) -> Result<Self, String> {
        let read: CertificateInner =
            CertificateInner::from_der(certificate).map_err(|error| error.to_string())?;
        let validity = read.tbs_certificate().validity();
        let (from, until) = (validity.not_before, validity.not_after);
        Ok(Self {
            from: moment(from),
            from_told: from.to_string(),
            until: moment(until),
            until_told: until.to_string(),
        })
    }
}

fn moment(time: Time) -> Moment {
    let ms = time.to_unix_duration().as_millis();
    Moment(i64::try_from(ms).unwrap_or(i64::MAX))
}
