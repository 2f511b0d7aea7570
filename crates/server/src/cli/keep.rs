//! Backups of the file, and looking the database over. PostgreSQL has programs of its own for
//! backups; they are named instead of wrapped.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use server::config::Config;
use server::database::{
    Database, DatabaseOptions, StoreError, check_sqlite, connect_sqlite, copy_sqlite_to,
};
use server::edge::Random;
use server::relay::Municipality;
use server::relay::check::Check;
use server::relay::generation::Generation;
use server::store::Store;

/// The file of the server's database.
pub(super) struct Keep(PathBuf);

/// Why a backup was not made or put back.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    #[error("this database is PostgreSQL: use pg_dump, and pg_restore and then `renew`")]
    Postgres,
    #[error("{0} exists already")]
    Exists(PathBuf),
    #[error("{0} is damaged or no backup: {1}")]
    Damaged(PathBuf, String),
    #[error("a server uses {0}: stop it first")]
    InUse(PathBuf),
    #[error("{0}")]
    File(PathBuf, #[source] io::Error),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Holds the file for one server, until it is dropped or the process ends. PostgreSQL takes
/// many.
pub(super) fn lock(options: &DatabaseOptions) -> Result<Option<File>, KeepError> {
    let DatabaseOptions::Sqlite(file) = options else {
        return Ok(None);
    };
    let path = beside(file, "lock");
    let opened = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path);
    let lock = opened.map_err(|error| KeepError::File(path.clone(), error))?;
    match lock.try_lock() {
        Ok(()) => Ok(Some(lock)),
        Err(TryLockError::WouldBlock) => Err(KeepError::InUse(file.clone())),
        Err(TryLockError::Error(error)) => Err(KeepError::File(path, error)),
    }
}

/// What is wrong with the database; nothing, if all is well.
pub(super) async fn check(config: &Config) -> Result<Vec<String>, StoreError> {
    let mut wrong = Vec::new();
    if let DatabaseOptions::Sqlite(file) = &config.database {
        let mut conn = connect_sqlite(file, false).await?;
        wrong = check_sqlite(&mut conn).await?;
        Database::Sqlite(conn).close().await;
    }
    if wrong.is_empty() {
        let store = Store::open(&config.database).await?;
        wrong = store.read(Check(config.municipality)).await?;
        store.close().await;
    }
    Ok(wrong)
}

impl Keep {
    pub(super) fn of(options: &DatabaseOptions) -> Result<Self, KeepError> {
        match options {
            DatabaseOptions::Sqlite(file) => Ok(Self(file.clone())),
            DatabaseOptions::Postgres(_) => Err(KeepError::Postgres),
        }
    }

    /// Writes a copy under another name first, so that a file with this name is whole.
    pub(super) async fn back_up(&self, target: &Path) -> Result<(), KeepError> {
        if target.exists() {
            return Err(KeepError::Exists(target.to_owned()));
        }
        let part = beside(target, "part");
        remove(&part)?;
        let mut conn = connect_sqlite(&self.0, false).await?;
        let copied = copy_sqlite_to(&mut conn, &part).await;
        Database::Sqlite(conn).close().await;
        copied?;
        rename(&part, target)
    }

    /// Puts a copy of the backup in the place of the file, and draws a new generation, by which
    /// laptops see that the server may have forgotten something. Gives the name under which
    /// what was there is kept.
    pub(super) async fn restore(
        &self,
        backup: &Path,
        config: &Config,
        random: &dyn Random,
    ) -> Result<Option<PathBuf>, KeepError> {
        let _only_one = lock(&config.database)?;
        let part = beside(&self.0, "part");
        remove(&part)?;
        let copied = std::fs::copy(backup, &part);
        copied.map_err(|error| KeepError::File(backup.to_owned(), error))?;
        let options = DatabaseOptions::Sqlite(part.clone());
        if let Err(error) = renew_copy(&part, &options, config, random).await {
            remove(&part)?;
            return Err(error.named(backup));
        }
        let aside = self.put_aside(random)?;
        rename(&part, &self.0)?;
        Ok(aside)
    }

    /// What was written last may still stand in the log beside the file, which goes with it.
    fn put_aside(&self, random: &dyn Random) -> Result<Option<PathBuf>, KeepError> {
        if !self.0.exists() {
            return Ok(None);
        }
        let number = u128::from_be_bytes(random.draw());
        let aside = beside(&self.0, &format!("before-restore-{number:032x}"));
        for end in ["-wal", "-shm"] {
            let (from, to) = (with_end(&self.0, end), with_end(&aside, end));
            if from.exists() {
                rename(&from, &to)?;
            }
        }
        rename(&self.0, &aside)?;
        Ok(Some(aside))
    }
}

/// Looks the copy over before it is renewed.
async fn renew_copy(
    file: &Path,
    options: &DatabaseOptions,
    config: &Config,
    random: &dyn Random,
) -> Result<(), KeepError> {
    let mut conn = connect_sqlite(file, false).await?;
    let wrong = check_sqlite(&mut conn).await;
    Database::Sqlite(conn).close().await;
    if let Some(wrong) = wrong?.first() {
        return Err(KeepError::Damaged(file.to_owned(), wrong.clone()));
    }
    Ok(renew(options, config.municipality, random).await?)
}

/// Brings the database to the newest schema and gives it a new generation.
pub(super) async fn renew(
    options: &DatabaseOptions,
    municipality: Municipality,
    random: &dyn Random,
) -> Result<(), StoreError> {
    let store = Store::open(options).await?;
    let renewed = store.write(Generation {
        municipality,
        fresh: random.draw(),
        renew: true,
    });
    let renewed = renewed.await;
    store.close().await;
    renewed.map(drop)
}

impl KeepError {
    /// Told of the backup, instead of the copy that was looked over.
    fn named(self, backup: &Path) -> Self {
        match self {
            Self::Damaged(_, what) => Self::Damaged(backup.to_owned(), what),
            Self::Store(error) => Self::Damaged(backup.to_owned(), error.to_string()),
            error => error,
        }
    }
}

fn beside(file: &Path, end: &str) -> PathBuf {
    with_end(file, &format!(".{end}"))
}

fn with_end(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

fn remove(file: &Path) -> Result<(), KeepError> {
    for file in [
        file.to_owned(),
        with_end(file, "-wal"),
        with_end(file, "-shm"),
    ] {
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(KeepError::File(file, error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// The new name is on the disk too.
fn rename(from: &Path, to: &Path) -> Result<(), KeepError> {
    let failed = |error| KeepError::File(to.to_owned(), error);
    std::fs::rename(from, to).map_err(failed)?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = File::open(folder.unwrap_or(Path::new(".")));
    folder.and_then(|folder| folder.sync_all()).map_err(failed)
}
