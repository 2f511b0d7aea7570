//! The files of a certificate and of its key, and what can be wrong with them.

use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use domain::Moment;
use rustls::ServerConfig;
use rustls::crypto::ring::default_provider;
use rustls::pki_types::pem::{self, PemObject};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use super::validity::Validity;

/// Both are PEM.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFiles {
    /// The certificate of the server, and after it those that it hangs on.
    pub certificate: PathBuf,
    /// Its private key.
    pub key: PathBuf,
}

/// One of the files can not be used.
#[derive(Debug, thiserror::Error)]
#[error("{setting} is `{}`: {fault}", file.display())]
pub struct TlsError {
    /// `certificate` or `key`.
    pub setting: &'static str,
    /// What it says.
    pub file: PathBuf,
    /// What is wrong with that file.
    pub fault: TlsFault,
}

/// What is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum TlsFault {
    /// It is not there, or not for the server to read.
    #[error("it can not be read ({0})")]
    Unreadable(io::Error),
    /// There is nothing in it of what it is for.
    #[error("there is no {0} in PEM in it")]
    Empty(&'static str),
    /// It holds something else than it says.
    #[error("it is damaged ({0})")]
    Damaged(String),
    /// The key belongs to another certificate than the one in this file.
    #[error("it does not fit the certificate in `{}`", .0.display())]
    Unfit(PathBuf),
    /// It no longer holds since then.
    #[error("it ran out at {0}")]
    RanOut(String),
    /// It holds from then on.
    #[error("it does not hold before {0}")]
    NotYet(String),
}

/// By which one sees that the files were written.
pub(super) type Stamps = [Option<(SystemTime, u64, u64)>; 2];

impl TlsFiles {
    /// Reads both, and sees that they fit.
    pub(super) fn read(&self) -> Result<Arc<ServerConfig>, TlsError> {
        let (chain, key) = (self.chain()?, self.private_key()?);
        let builder = ServerConfig::builder_with_provider(Arc::new(default_provider()));
        let builder = builder.with_safe_default_protocol_versions();
        let builder = builder.map_err(|error| self.refused(&error))?;
        let config = builder.with_no_client_auth().with_single_cert(chain, key);
        let mut config = config.map_err(|error| self.refused(&error))?;
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Arc::new(config))
    }

    /// Whether the certificate holds at this moment.
    pub(super) fn in_time(&self, now: Moment) -> Result<(), TlsError> {
        let own = self.chain()?.swap_remove(0);
        let validity = Validity::of(&own);
        let held = validity.map_err(TlsFault::Damaged).and_then(|it| {
            if it.until < now {
                Err(TlsFault::RanOut(it.until_told))
            } else if it.from > now {
                Err(TlsFault::NotYet(it.from_told))
            } else {
                Ok(())
            }
        });
        held.map_err(|fault| self.of_certificate(fault))
    }

    pub(super) fn stamps(&self) -> Stamps {
        [stamp(&self.certificate), stamp(&self.key)]
    }

    /// At least one.
    fn chain(&self) -> Result<Vec<CertificateDer<'static>>, TlsError> {
        let failed = |error| self.of_certificate(fault(error, "certificate"));
        let found = CertificateDer::pem_file_iter(&self.certificate).map_err(failed)?;
        let chain: Vec<_> = found.collect::<Result<_, _>>().map_err(failed)?;
        if chain.is_empty() {
            return Err(failed(pem::Error::NoItemsFound));
        }
        Ok(chain)
    }

    fn private_key(&self) -> Result<PrivateKeyDer<'static>, TlsError> {
        let found = PrivateKeyDer::from_pem_file(&self.key);
        found.map_err(|error| self.of_key(fault(error, "private key")))
    }

    fn refused(&self, error: &rustls::Error) -> TlsError {
        match error {
            rustls::Error::InconsistentKeys(_) => {
                self.of_key(TlsFault::Unfit(self.certificate.clone()))
            }
            rustls::Error::InvalidCertificate(_) => {
                self.of_certificate(TlsFault::Damaged(error.to_string()))
            }
            _ => self.of_key(TlsFault::Damaged(error.to_string())),
        }
    }

    fn of_certificate(&self, fault: TlsFault) -> TlsError {
        TlsError {
            setting: "certificate",
            file: self.certificate.clone(),
            fault,
        }
    }

    fn of_key(&self, fault: TlsFault) -> TlsError {
        TlsError {
            setting: "key",
            file: self.key.clone(),
            fault,
        }
    }
}

fn fault(error: pem::Error, what: &'static str) -> TlsFault {
    match error {
        pem::Error::Io(error) => TlsFault::Unreadable(error),
        pem::Error::NoItemsFound => TlsFault::Empty(what),
        error => TlsFault::Damaged(error.to_string()),
    }
}

fn stamp(file: &Path) -> Option<(SystemTime, u64, u64)> {
    let known = std::fs::metadata(file).ok()?;
    Some((known.modified().ok()?, known.len(), known.ino()))
}
