//! A laptop: the whole app on a folder, with a clock, ids and chance of its own.

use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use app::domain::Moment;
use app::profile::{Secret, begin_profile, unlock_profile};
use app::{App, Clock, Ids, Keychain, KeychainError, Ports, Random};
use tempfile::TempDir;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::network::Wire;
use crate::town::TrueTime;

/// A laptop with its app open.
pub struct Laptop {
    /// The app.
    pub app: App,
    /// How far its clock is off, in milliseconds.
    pub off_by_ms: Arc<AtomicI64>,
    /// Its folder.
    pub folder: TempDir,
    ports: Ports,
}

impl Laptop {
    /// A new laptop, whose ids and keys are not those of others.
    pub async fn new(number: u64, time: &TrueTime, wire: &Wire) -> Self {
        let off_by_ms = Arc::new(AtomicI64::new(0));
        let clock = Watch {
            time: time.clone(),
            off_by_ms: off_by_ms.clone(),
            looks: AtomicI64::new(0),
        };
        let ports = Ports {
            clock: Arc::new(clock),
            ids: Arc::new(Counter(AtomicU64::new((number << 40) + 1))),
            random: Arc::new(Dice(Mutex::new(fastrand::Rng::with_seed(number)))),
            keychain: Arc::new(Purse::default()),
            network: Arc::new(wire.clone()),
        };
        let folder = tempfile::tempdir().expect("a folder is made");
        let app = begin_profile(ports.clone(), folder.path(), None).await;
        Self {
            app: app.expect("a profile begins"),
            off_by_ms,
            folder,
            ports,
        }
    }

    /// Opens the folder again, after it was closed or its program ended.
    pub async fn open_again(&mut self) {
        self.app = open(&self.ports, self.folder.path()).await;
    }
}

async fn open(ports: &Ports, folder: &Path) -> App {
    let app = unlock_profile(ports.clone(), folder, Secret::Keychain).await;
    app.expect("a profile opens")
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
#[derive(Default)]
struct Purse(Mutex<HashMap<String, Vec<u8>>>);

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
