//! Opens the demo: the one that stands, or a new one.

use std::path::Path;
use std::sync::Arc;

use app::import::Stop;
use app::profile::{BeginProfileError, Secret, UnlockProfileError, begin_profile, unlock_profile};
use app::{App, ErrorCode, Ports, Refusal, StorageError};

use crate::build::{BuildError, build};
use crate::discard_demo::{DiscardDemoError, discard_demo};
use crate::marker::{self, Content};
use crate::story_clock::StoryClock;

/// Opens every demo. It keeps nothing secret: nobody in the demo is real.
pub const PASSPHRASE: &str = "acht straten vol verzonnen buren";

/// Why there is no demo to look at.
#[derive(Debug, thiserror::Error)]
pub enum OpenDemoError {
    /// The folder holds something that is no demo.
    #[error("the folder holds something else than a demo")]
    NotADemo,
    /// Another Samenspel is building it.
    #[error("the demo is being built")]
    BeingBuilt,
    /// A new one could not be begun.
    #[error(transparent)]
    Begin(#[from] BeginProfileError),
    /// The one that stands could not be opened.
    #[error(transparent)]
    Unlock(#[from] UnlockProfileError),
    /// Stopped on request; nothing is left of it.
    #[error("stopped")]
    Cancelled,
    /// A use case refused what the demo says; a fault in the demo.
    #[error("the demo was refused: {:?}", .0.code)]
    Refused(Refusal),
    /// Half a demo could not be removed.
    #[error(transparent)]
    Discard(#[from] DiscardDemoError),
    /// The folder could not be read or written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl From<OpenDemoError> for Refusal {
    fn from(error: OpenDemoError) -> Self {
        match error {
            OpenDemoError::NotADemo => Self::new(ErrorCode::ProfileExists),
            OpenDemoError::BeingBuilt => Self::new(ErrorCode::InUse),
            OpenDemoError::Begin(error) => error.into(),
            OpenDemoError::Unlock(error) => error.into(),
            OpenDemoError::Cancelled => Self::new(ErrorCode::Cancelled),
            OpenDemoError::Refused(refusal) => refusal,
            OpenDemoError::Discard(error) => error.into(),
            OpenDemoError::Io(error) => StorageError::Io(error).into(),
        }
    }
}

/// Opens the demo in a folder of its own, and builds it when it is not there yet.
///
/// `told` hears how many people live there already, of how many. A stop or a failure
/// on the way removes what was built.
pub async fn open_demo(
    ports: Ports,
    folder: &Path,
    stop: &Stop,
    told: &(dyn Fn(u64, u64) + Send + Sync),
) -> Result<App, OpenDemoError> {
    match marker::content(folder)? {
        Content::Demo => {
            return Ok(unlock_profile(ports, folder, Secret::Passphrase(PASSPHRASE)).await?);
        }
        Content::Other => return Err(OpenDemoError::NotADemo),
        Content::BeingBuilt => return Err(OpenDemoError::BeingBuilt),
        Content::HalfADemo => discard_demo(folder)?,
        Content::Nothing => {}
    }
    let mark = marker::mark_building(folder)?;
    match begin_and_build(ports, folder, stop, told).await {
        Ok(app) => {
            marker::mark_ready(folder)?;
            Ok(app)
        }
        Err(error) => {
            drop(mark);
            discard_demo(folder)?;
            Err(error)
        }
    }
}

async fn begin_and_build(
    ports: Ports,
    folder: &Path,
    stop: &Stop,
    told: &(dyn Fn(u64, u64) + Send + Sync),
) -> Result<App, OpenDemoError> {
    let clock = Arc::new(StoryClock::new(ports.clock.clone()));
    let ports = Ports {
        clock: clock.clone(),
        ..ports
    };
    let app = begin_profile(ports, folder, Some(PASSPHRASE)).await?;
    if let Err(error) = build(&app, &clock, stop, told).await {
        // What failed is the thing to tell; the files are thrown away next.
        let _closed = app.close().await;
        return Err(error.into());
    }
    Ok(app)
}

impl From<BuildError> for OpenDemoError {
    fn from(error: BuildError) -> Self {
        match error {
            BuildError::Cancelled => Self::Cancelled,
            BuildError::Refused(refusal) => Self::Refused(refusal),
        }
    }
}
