//! A whole app on a temporary folder, for tests of use cases.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use domain::{InitiativeId, Moment};
use remote::{Exchange, NoAnswer, ServerAddress};
use tempfile::TempDir;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::initiative::create_initiative;
use crate::neighbour::{NeighbourInput, create_neighbour};
use crate::profile::begin_profile;
use crate::{App, Clock, Ids, Keychain, KeychainError, Network, Ports, Random};

/// An app with a real encrypted file, a clock that ticks one second a look, counting ids.
pub struct TestApp {
    /// The app.
    pub app: App,
    /// Its folder, removed at the end.
    pub folder: TempDir,
}

/// Opens every test profile.
pub const PASSPHRASE: &str = "vier groene tuinstoelen buiten";

#[expect(clippy::unwrap_used, reason = "a test that can not begin has failed")]
impl TestApp {
    /// A new, empty profile.
    pub async fn new() -> Self {
        Self::laptop(0).await
    }

    /// One of several laptops, whose ids and keys are not those of the others.
    pub async fn laptop(number: u32) -> Self {
        Self::on(number, Arc::new(NoNetwork)).await
    }

    /// One of several laptops, on a network.
    pub async fn on(number: u32, network: Arc<dyn Network>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ports = Ports {
            network,
            ..ports_of(number)
        };
        let app = begin_profile(ports, folder.path(), Some(PASSPHRASE))
            .await
            .unwrap();
        Self { app, folder }
    }

    /// An initiative with a title.
    pub async fn an_initiative(&self) -> InitiativeId {
        create_initiative(&self.app, "Speeltuin in de straat")
            .await
            .unwrap()
    }

    /// A person with a name.
    pub async fn a_neighbour(
        &self,
        initiative: InitiativeId,
        given: &str,
        family: &str,
    ) -> domain::NeighbourId {
        let input = NeighbourInput {
            given: given.into(),
            family: family.into(),
            ..Default::default()
        };
        create_neighbour(&self.app, initiative, &input)
            .await
            .unwrap()
    }
}

/// Ports that give the same on every run.
pub fn test_ports() -> Ports {
    ports_of(0)
}

fn ports_of(laptop: u32) -> Ports {
    let first = (u64::from(laptop) << 40) + 1;
    Ports {
        clock: Arc::new(TickingClock(AtomicI64::new(1_763_000_000_000))),
        ids: Arc::new(CountingIds(AtomicU64::new(first))),
        random: Arc::new(CountingRandom(AtomicU64::new(first))),
        keychain: Arc::new(NoKeychain),
        network: Arc::new(NoNetwork),
    }
}

struct TickingClock(AtomicI64);

impl Clock for TickingClock {
    fn now(&self) -> Moment {
        Moment(self.0.fetch_add(1_000, Ordering::Relaxed))
    }
}

struct CountingIds(AtomicU64);

impl Ids for CountingIds {
    fn next(&self, _now: Moment) -> Uuid {
        Uuid::from_u128(self.0.fetch_add(1, Ordering::Relaxed).into())
    }
}

struct CountingRandom(AtomicU64);

impl Random for CountingRandom {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let next = self
                .0
                .fetch_add(0x9e37_79b9, Ordering::Relaxed)
                .to_le_bytes();
            chunk.copy_from_slice(&next[..chunk.len()]);
        }
    }
}

struct NoNetwork;

impl Network for NoNetwork {
    fn reach(&self, _: &ServerAddress, _: &[u8]) -> Result<Arc<dyn Exchange>, NoAnswer> {
        Err(NoAnswer::Unreached("there is no network in a test".into()))
    }
}

struct NoKeychain;

impl Keychain for NoKeychain {
    fn works(&self) -> bool {
        false
    }

    fn put(&self, _name: &str, _secret: &[u8]) -> Result<(), KeychainError> {
        Err(KeychainError)
    }

    fn get(&self, _name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeychainError> {
        Err(KeychainError)
    }

    fn forget(&self, _name: &str) -> Result<(), KeychainError> {
        Err(KeychainError)
    }
}
