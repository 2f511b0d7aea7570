//! A server, the devices of a team, and what they send.

mod asked;
mod authority;
mod device;
mod ledger;
mod on_both;
mod postgres;
mod program;
mod stands;
mod wire;

pub use asked::{Asked, KINDS};
pub use authority::{Authority, replace};
pub use device::{Answer, Device, Team, quoted};
use ledger::{Lines, MakeLedger};
pub use ledger::{Note, note, send_note};
pub(crate) use on_both::on_both;
pub use postgres::Cluster;
pub use program::{Program, command, pages};
pub use stands::{Stands, are_all};
pub use wire::Wire;

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::Router;
use domain::Moment;
use server::database::DatabaseOptions;
use server::edge::{Clock, Random};
use server::http::{Rates, router};
use server::relay::check::Check;
use server::serve::{Connections, serve};
use server::store::Store;
use server::tls::Tls;
use server::{Server, Settings};
use sqlx::Connection as _;
use tempfile::TempDir;
use testkit::FixedClock;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// A server on its own database, with a clock that stands still.
pub struct TestServer {
    pub server: Arc<Server>,
    pub clock: Arc<TestClock>,
    pub options: DatabaseOptions,
    pub settings: Settings,
    _folder: Option<TempDir>,
}

#[derive(Default)]
pub struct TestClock(pub FixedClock);

/// Draws 1, 2, 3 and so on.
#[derive(Default)]
struct Counting(AtomicU64);

impl Clock for TestClock {
    fn now(&self) -> Moment {
        self.0.now()
    }
}

impl Random for Counting {
    fn draw(&self) -> [u8; 16] {
        let mut bytes = [7; 16];
        bytes[..8].copy_from_slice(&self.0.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        bytes
    }
}

/// As the servers of these tests are set up: they may be asked often, and who waits hears of
/// news by a hint or not at all.
pub fn settings() -> Settings {
    let often = NonZeroU32::new(1_000_000).unwrap();
    let rates = Rates {
        device_per_minute: often,
        address_per_minute: often,
    };
    Settings {
        rates,
        look_again: Duration::from_secs(3600),
        ..Settings::default()
    }
}

impl TestServer {
    pub async fn on_sqlite(settings: Settings) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = DatabaseOptions::Sqlite(folder.path().join("server.db"));
        Self::on(options, settings, Some(folder)).await
    }

    pub async fn on_postgres(settings: Settings) -> Self {
        let options = DatabaseOptions::Postgres(postgres::new_database().await);
        Self::on(options, settings, None).await
    }

    pub async fn on(options: DatabaseOptions, settings: Settings, folder: Option<TempDir>) -> Self {
        let clock = Arc::new(TestClock::default());
        let server = start(&options, &settings, &clock).await;
        Self {
            server,
            clock,
            options,
            settings,
            _folder: folder,
        }
    }

    /// Another server on the same database; where there is one process alone, the same.
    pub async fn beside(&self) -> Arc<Server> {
        match self.options {
            DatabaseOptions::Sqlite(_) => self.server.clone(),
            DatabaseOptions::Postgres(_) => start(&self.options, &self.settings, &self.clock).await,
        }
    }

    /// Stops this server and starts another on the same database.
    pub async fn restart(&mut self) {
        self.restart_with(Arc::new(Counting::default())).await;
    }

    pub async fn restart_with(&mut self, random: Arc<dyn Random>) {
        self.server.close().await;
        let store = Store::open(&self.options).await.unwrap();
        let server = Server::new(store, self.clock.clone(), random, self.settings.clone());
        self.server = Arc::new(server.await.unwrap());
    }

    /// Makes the table into which [`Note`] writes.
    pub async fn make_ledger(&self) {
        let store = Store::open(&self.options).await.unwrap();
        store.write(MakeLedger).await.unwrap();
        store.close().await;
    }

    /// What [`Note`] wrote there.
    pub async fn lines(&self) -> Vec<i64> {
        let store = Store::open(&self.options).await.unwrap();
        let lines = store.read(Lines).await.unwrap();
        store.close().await;
        lines
    }

    /// What the server finds wrong with what it stored.
    pub async fn check(&self) -> Vec<String> {
        let store = Store::open(&self.options).await.unwrap();
        let wrong = store.read(Check(self.settings.municipality)).await.unwrap();
        store.close().await;
        wrong
    }

    /// The same with as few connections to PostgreSQL as it can do with: one for requests.
    pub async fn restart_with_one_connection(&mut self) {
        self.server.close().await;
        let store = Store::open_with(&self.options, 3).await.unwrap();
        let (clock, random) = (self.clock.clone(), Arc::new(Counting::default()));
        let server = Server::new(store, clock, random, self.settings.clone());
        self.server = Arc::new(server.await.unwrap());
    }

    /// Changes every initiative behind the back of the server.
    pub async fn change_unheard(&self) {
        let DatabaseOptions::Postgres(url) = &self.options else {
            panic!("the file has one server")
        };
        let mut conn = sqlx::PgConnection::connect(url).await.unwrap();
        let sql = "UPDATE initiative SET changes = changes + 1";
        sqlx::query(sql).execute(&mut conn).await.unwrap();
        conn.close().await.unwrap();
    }

    pub fn router(&self) -> Router {
        router(self.server.clone())
    }
}

/// The server on a port of its own, until the sender says something.
pub async fn listening(
    t: &TestServer,
    tls: Option<Tls>,
    connections: Connections,
) -> (SocketAddr, oneshot::Sender<()>, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let tls = tls.map(Arc::new);
    let serving = serve(t.server.clone(), listener, tls, connections, async {
        let _said = stopped.await;
    });
    (address, stop, tokio::spawn(serving))
}

async fn start(
    options: &DatabaseOptions,
    settings: &Settings,
    clock: &Arc<TestClock>,
) -> Arc<Server> {
    let store = Store::open(options).await.unwrap();
    let random = Arc::new(Counting::default());
    let server = Server::new(store, clock.clone(), random, settings.clone());
    Arc::new(server.await.unwrap())
}
