//! The file of a backup: a zip without compression, with `about`, `keys` and `samenspel.db`.
//!
//! What comes out of such a file was perhaps made by someone else: exactly these three
//! entries are read, by their own names, each within its limit, and no name in it is
//! ever used as a path.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, IntoInnerError, Read, Write};
use std::path::Path;

use crypto::SlotFile;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::About;
use crate::StorageError;
use crate::durable::write_whole;

const ABOUT: &str = "about";
const KEYS: &str = "keys";
const DATABASE: &str = "samenspel.db";

/// A database is copied in pieces of this many bytes.
const BUFFER: usize = 256 * 1024;

const ABOUT_BYTES_MAX: u64 = 4 * 1024;
/// Far above what 200 MB of attachments and a whole town make.
const DATABASE_BYTES_MAX: u64 = 4 * 1024 * 1024 * 1024;

/// Why a backup did not open. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum OpenBackupError {
    /// Another kind of file, or one that was cut short.
    #[error("not a whole backup")]
    NotABackup,
    /// A later Samenspel made it.
    #[error("backup of format {found}, known is {}", About::FORMAT)]
    NewerFormat {
        /// In the file.
        found: u32,
    },
    /// The file or the database in it.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<ZipError> for OpenBackupError {
    fn from(error: ZipError) -> Self {
        match error {
            ZipError::Io(error) => error.into(),
            _ => Self::NotABackup,
        }
    }
}

impl From<io::Error> for OpenBackupError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            // A length or checksum that does not fit.
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => Self::NotABackup,
            _ => Self::Storage(error.into()),
        }
    }
}

/// A backup that is open for reading.
pub struct Archive {
    zip: ZipArchive<BufReader<File>>,
    about: About,
}

impl Archive {
    /// Opens a file and reads what is written about it.
    pub fn open(file: &Path) -> Result<Self, OpenBackupError> {
        let mut zip = ZipArchive::new(BufReader::new(File::open(file)?))?;
        if zip.len() != 3 {
            return Err(OpenBackupError::NotABackup);
        }
        let about = parse_about(&read_bounded(&mut zip, ABOUT, ABOUT_BYTES_MAX)?)?;
        Ok(Self { zip, about })
    }

    /// What is written about it.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The slots that open it.
    pub fn keys(&mut self) -> Result<String, OpenBackupError> {
        let text = read_bounded(&mut self.zip, KEYS, SlotFile::MAX_BYTES as u64)?;
        String::from_utf8(text).map_err(|_| OpenBackupError::NotABackup)
    }

    /// Writes the encrypted database to a new file.
    pub fn extract_database(&mut self, to: &Path) -> Result<(), OpenBackupError> {
        let mut entry = entry(&mut self.zip, DATABASE, DATABASE_BYTES_MAX)?;
        let mut out = BufWriter::with_capacity(BUFFER, File::create_new(to)?);
        io::copy(&mut entry, &mut out)?;
        out.into_inner()
            .map_err(IntoInnerError::into_error)?
            .sync_all()?;
        Ok(())
    }

    /// Reads all of it, so that a changed or missing byte shows.
    pub fn read_through(&mut self) -> Result<(), OpenBackupError> {
        let mut entry = entry(&mut self.zip, DATABASE, DATABASE_BYTES_MAX)?;
        io::copy(&mut entry, &mut io::sink())?;
        Ok(())
    }
}

fn parse_about(text: &[u8]) -> Result<About, OpenBackupError> {
    #[derive(serde::Deserialize)]
    struct Shape {
        format: u32,
    }
    let shape: Shape = serde_json::from_slice(text).map_err(|_| OpenBackupError::NotABackup)?;
    if shape.format > About::FORMAT {
        return Err(OpenBackupError::NewerFormat {
            found: shape.format,
        });
    }
    serde_json::from_slice(text).map_err(|_| OpenBackupError::NotABackup)
}

fn read_bounded(
    zip: &mut ZipArchive<BufReader<File>>,
    name: &str,
    max: u64,
) -> Result<Vec<u8>, OpenBackupError> {
    let mut bytes = Vec::new();
    entry(zip, name, max)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// An entry that is as long as it says and not longer than allowed: nothing here unfolds.
fn entry<'z>(
    zip: &'z mut ZipArchive<BufReader<File>>,
    name: &str,
    max: u64,
) -> Result<impl Read + 'z, OpenBackupError> {
    let entry = zip.by_name(name)?;
    let folded =
        entry.compression() != CompressionMethod::Stored || entry.compressed_size() != entry.size();
    if folded || entry.encrypted() || entry.size() > max {
        return Err(OpenBackupError::NotABackup);
    }
    Ok(entry)
}

/// Writes a backup. Says how many bytes it has.
pub(super) fn write(
    to: &Path,
    about: &About,
    keys: &str,
    database: &Path,
) -> Result<u64, StorageError> {
    write_whole(to, |out| {
        let mut zip = ZipWriter::new(BufWriter::with_capacity(BUFFER, &mut *out));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        zip.start_file(ABOUT, options).map_err(failed)?;
        serde_json::to_writer_pretty(&mut zip, about).map_err(io::Error::from)?;
        zip.start_file(KEYS, options).map_err(failed)?;
        zip.write_all(keys.as_bytes())?;
        zip.start_file(DATABASE, options.large_file(true))
            .map_err(failed)?;
        io::copy(&mut File::open(database)?, &mut zip)?;
        zip.finish().map_err(failed)?.flush()?;
        Ok(out.metadata()?.len())
    })
}

fn failed(error: ZipError) -> StorageError {
    match error {
        ZipError::Io(error) => error.into(),
        other => io::Error::other(other).into(),
    }
}
