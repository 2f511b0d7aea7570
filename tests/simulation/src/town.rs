//! The municipal server and the one clock that all others go by.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use app::domain::{InitiativeId, Moment};
use axum::Router;
use server::database::DatabaseOptions;
use server::edge::{Clock, Random};
use server::http::router;
use server::relay::Place;
use server::relay::generation::Generation;
use server::relay::heads::ReadHeads;
use server::store::Store;
use server::{Server, Settings};
use tempfile::TempDir;

/// True time, in milliseconds since 1970. It stands still until the simulation moves it.
#[derive(Clone, Debug)]
pub struct TrueTime(Arc<AtomicI64>);

impl TrueTime {
    /// Friday 1 May 2026, 20:00 in Utrecht.
    pub fn evening() -> Self {
        Self(Arc::new(AtomicI64::new(1_777_658_400_000)))
    }

    /// Now.
    pub fn now_ms(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }

    /// Goes on.
    pub fn advance_ms(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::Relaxed);
    }
}

impl Clock for TrueTime {
    fn now(&self) -> Moment {
        Moment(self.now_ms())
    }
}

/// Draws 1, 2, 3 and so on.
struct Counting(AtomicU64);

impl Random for Counting {
    fn draw(&self) -> [u8; 16] {
        let mut bytes = [7; 16];
        let next = self.0.fetch_add(1, Ordering::Relaxed);
        bytes[..8].copy_from_slice(&next.to_be_bytes());
        bytes
    }
}

/// A server on a file, and the way to it.
pub struct Town {
    server: Arc<Server>,
    folder: TempDir,
    life: u64,
}

impl Town {
    /// Starts it in a folder that may hold what it was sent before. `life` tells what it draws
    /// from what it drew in another life; with `renews` it says that it is another one.
    pub async fn start(folder: TempDir, time: &TrueTime, life: u64, renews: bool) -> Self {
        let options = DatabaseOptions::Sqlite(folder.path().join("server.db"));
        let store = Store::open(&options).await.expect("the server opens");
        let random = Arc::new(Counting(AtomicU64::new(life << 32)));
        if renews {
            let renewed = store.write(Generation {
                municipality: settings().municipality,
                fresh: random.draw(),
                renew: true,
            });
            renewed.await.expect("a server can be renewed");
        }
        let clock = Arc::new(time.clone());
        let server = Server::new(store, clock, random, settings()).await;
        let server = Arc::new(server.expect("the server starts"));
        Self {
            server,
            folder,
            life,
        }
    }

    /// What answers requests.
    pub fn router(&self) -> Router {
        router(self.server.clone())
    }

    /// How far an initiative is here, as one text.
    pub async fn state(&self, initiative: InitiativeId) -> String {
        let municipality = settings().municipality;
        let place = Place {
            municipality,
            initiative,
        };
        let heads = self.server.store().read(ReadHeads(place)).await;
        let heads = heads
            .expect("a server can be read")
            .expect("it is registered");
        format!("{}/{}", self.life, heads.changes)
    }

    /// Where its file is.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Deletes what is due.
    pub async fn collect(&self) {
        self.server.collect().await.expect("a server can collect");
    }
}

/// It may be asked as often as a simulation likes.
fn settings() -> Settings {
    let often = std::num::NonZeroU32::new(1_000_000).expect("not zero");
    Settings {
        rates: server::http::Rates {
            device_per_minute: often,
            address_per_minute: often,
        },
        ..Settings::default()
    }
}
