//! TLS: the certificate that the server shows, also after it was renewed.

mod files;
mod validity;

pub use files::{TlsError, TlsFault, TlsFiles};

use std::sync::{Arc, Mutex, PoisonError};

use domain::Moment;
use rustls::ServerConfig;
use tokio_rustls::TlsAcceptor;

use files::Stamps;

/// Speaks TLS with the certificate that stands in the files.
#[derive(Debug)]
pub struct Tls {
    files: TlsFiles,
    shown: Mutex<Shown>,
}

#[derive(Debug)]
struct Shown {
    /// Of the files when they were last read, whether or not that went well.
    stamps: Stamps,
    config: Arc<ServerConfig>,
}

impl Tls {
    /// Reads the files for the first time.
    pub fn new(files: TlsFiles) -> Result<Self, TlsError> {
        let shown = Shown {
            stamps: files.stamps(),
            config: files.read()?,
        };
        Ok(Self {
            files,
            shown: Mutex::new(shown),
        })
    }

    /// For a connection that begins now: files that were written since are read again. The two
    /// are written one after the other, so until they fit the certificate of before is shown.
    pub fn acceptor(&self) -> TlsAcceptor {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        let stamps = self.files.stamps();
        if shown.stamps != stamps {
            shown.stamps = stamps;
            match self.files.read() {
                Ok(config) => {
                    shown.config = config;
                    tracing::info!("the renewed certificate is shown from now on");
                }
                Err(error) => {
                    tracing::error!(%error, "the renewed certificate is not taken");
                }
            }
        }
        TlsAcceptor::from(shown.config.clone())
    }
}

/// What is wrong with the files at this moment; nothing, if all is well.
pub fn check(files: &TlsFiles, now: Moment) -> Option<String> {
    let checked = files.read().and_then(|_| files.in_time(now));
    checked.err().map(|error| error.to_string())
}
