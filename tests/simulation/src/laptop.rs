//! A laptop: the whole app on a folder, with a clock, ids and chance of its own.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use app::domain::Moment;
use app::profile::{Secret, begin_profile, unlock_profile};
use app::{App, Clock, Ids, Keychain, KeychainError, Ports, Random};
use sabotage::{Version, working_as};
use tempfile::TempDir;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::town::TrueTime;
use crate::wire::{Line, Wire};

/// A laptop with its app open.
pub struct Laptop {
    /// The app.
    pub app: App,
    /// How far its clock is off, in milliseconds.
    pub off_by_ms: Arc<AtomicI64>,
    /// Its folder.
    pub folder: TempDir,
    /// What it knows of what others write.
    pub version: Version,
    ports: Ports,
    purse: Arc<Purse>,
}

/// What opens the folder of a laptop, as its keychain holds it.
pub type Secrets = HashMap<String, Vec<u8>>;

impl Laptop {
    /// A new laptop, whose ids and keys are not those of others.
    pub async fn new(number: usize, time: &TrueTime, wire: &Wire, place: &Path) -> Self {
        let made = Made::new(number as u64, time, wire.line(number), Secrets::new());
        let folder = tempfile::tempdir_in(place).expect("a folder is made");
        let app = begin_profile(made.ports.clone(), folder.path(), None).await;
        made.laptop(app.expect("a profile begins"), folder)
    }

    /// A laptop on a copy of a folder. What it draws follows from `seed` and its number.
    pub async fn on_copy(
        of: &Path,
        secrets: &Secrets,
        (seed, number): (u64, usize),
        (time, wire): (&TrueTime, &Wire),
        place: &Path,
    ) -> Self {
        let draws = seed.wrapping_mul(64).wrapping_add(number as u64 + 1_000);
        let made = Made::new(draws, time, wire.line(number), secrets.clone());
        let folder = copy_of(of, place);
        let app = open(&made.ports, folder.path()).await;
        made.laptop(app, folder)
    }

    /// What its keychain holds.
    pub fn secrets(&self) -> Secrets {
        self.purse.0.lock().expect("nothing panics here").clone()
    }

    /// Ends the program as it is, and opens what it left. `None` leaves its own folder; a copy
    /// of an earlier moment takes its place otherwise.
    pub async fn end_and_open(&mut self, on: Option<&Path>, place: &Path) {
        let folder = copy_of(on.unwrap_or(self.folder.path()), place);
        let opening = open(&self.ports, folder.path());
        self.app = working_as(self.version, opening).await;
        self.folder = folder;
    }

    /// A copy of its folder as it is now.
    pub fn copy(&self, place: &Path) -> TempDir {
        copy_of(self.folder.path(), place)
    }
}

async fn open(ports: &Ports, folder: &Path) -> App {
    let app = unlock_profile(ports.clone(), folder, Secret::Keychain).await;
    app.expect("a profile opens")
}

/// A copy of a folder, as the disk would be after the power went.
pub fn copy_of(folder: &Path, place: &Path) -> TempDir {
    let copy = tempfile::tempdir_in(place).expect("a folder is made");
    copy_all(folder, copy.path()).expect("a folder is copied");
    copy
}

fn copy_all(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let there = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir(&there)?;
            copy_all(&entry.path(), &there)?;
        } else {
            fs::copy(entry.path(), there)?;
        }
    }
    Ok(())
}

/// Everything of a laptop but its app and its folder.
struct Made {
    ports: Ports,
    purse: Arc<Purse>,
    off_by_ms: Arc<AtomicI64>,
}

impl Made {
    fn new(draws: u64, time: &TrueTime, line: Line, secrets: Secrets) -> Self {
        let off_by_ms = Arc::new(AtomicI64::new(0));
        let clock = Watch {
            time: time.clone(),
            off_by_ms: off_by_ms.clone(),
            looks: AtomicI64::new(0),
        };
        let purse = Arc::new(Purse(Mutex::new(secrets)));
        let ports = Ports {
            clock: Arc::new(clock),
            ids: Arc::new(Counter(AtomicU64::new((draws << 24) + 1))),
            random: Arc::new(Dice(Mutex::new(fastrand::Rng::with_seed(draws)))),
            keychain: purse.clone(),
            network: Arc::new(line),
        };
        Self {
            ports,
            purse,
            off_by_ms,
        }
    }

    fn laptop(self, app: App, folder: TempDir) -> Laptop {
        Laptop {
            app,
            off_by_ms: self.off_by_ms,
            folder,
            version: Version::Present,
            ports: self.ports,
            purse: self.purse,
        }
    }
}

/// A clock that is off, and goes on by one millisecond with every look.
struct Watch {
    time: TrueTime,
    off_by_ms: Arc<AtomicI64>,
    looks: AtomicI64,
}

impl Clock for Watch {
    fn now(&self) -> Moment {
        let looks = self.looks.fetch_add(1, Ordering::Relaxed);
        Moment(self.time.now_ms() + self.off_by_ms.load(Ordering::Relaxed) + looks)
    }
}

struct Counter(AtomicU64);

impl Ids for Counter {
    fn next(&self, _: Moment) -> Uuid {
        Uuid::from_u128(self.0.fetch_add(1, Ordering::Relaxed).into())
    }
}

struct Dice(Mutex<fastrand::Rng>);

impl Random for Dice {
    fn fill(&self, bytes: &mut [u8]) {
        self.0.lock().expect("nothing panics here").fill(bytes);
    }
}

/// A keychain that works.
struct Purse(Mutex<Secrets>);

impl Keychain for Purse {
    fn works(&self) -> bool {
        true
    }

    fn put(&self, name: &str, secret: &[u8]) -> Result<(), KeychainError> {
        let mut kept = self.0.lock().expect("nothing panics here");
        kept.insert(name.to_owned(), secret.to_vec());
        Ok(())
    }

    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeychainError> {
        let kept = self.0.lock().expect("nothing panics here");
        Ok(kept.get(name).cloned().map(Zeroizing::new))
    }

    fn forget(&self, name: &str) -> Result<(), KeychainError> {
        self.0.lock().expect("nothing panics here").remove(name);
        Ok(())
    }
}
