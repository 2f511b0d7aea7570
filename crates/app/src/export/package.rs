//! A zip that gets its name only once it is whole.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use storage::StorageError;
use storage::durable::{sync_parent, unfinished};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Work in progress; removed when it is dropped before [`Package::finish`].
pub(super) struct Package {
    to: PathBuf,
    zip: Option<ZipWriter<BufWriter<File>>>,
}

impl Package {
    pub(super) fn new(to: &Path) -> Result<Self, StorageError> {
        let zip = ZipWriter::new(BufWriter::new(File::create(unfinished(to))?));
        Ok(Self {
            to: to.to_owned(),
            zip: Some(zip),
        })
    }

    /// Adds a file. Compressing may take a while, and happens where nobody waits.
    pub(super) async fn add(&mut self, name: String, bytes: Vec<u8>) -> Result<(), StorageError> {
        let mut zip = self.zip.take().ok_or(StorageError::Closed)?;
        let work = tokio::task::spawn_blocking(move || {
            zip.start_file(name, SimpleFileOptions::default())
                .map_err(io::Error::from)?;
            zip.write_all(&bytes)?;
            Ok::<_, StorageError>(zip)
        });
        self.zip = Some(work.await.unwrap_or(Err(StorageError::Closed))?);
        Ok(())
    }

    pub(super) async fn finish(mut self) -> Result<(), StorageError> {
        let zip = self.zip.take().ok_or(StorageError::Closed)?;
        let to = self.to.clone();
        let work = tokio::task::spawn_blocking(move || {
            let out = zip.finish().map_err(io::Error::from)?;
            out.into_inner()
                .map_err(io::IntoInnerError::into_error)?
                .sync_all()?;
            fs::rename(unfinished(&to), &to)?;
            Ok(sync_parent(&to)?)
        });
        work.await.unwrap_or(Err(StorageError::Closed))
    }
}

impl Drop for Package {
    fn drop(&mut self) {
        // After `finish` there is nothing by this name.
        let _gone = fs::remove_file(unfinished(&self.to));
    }
}
