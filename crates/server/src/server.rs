//! What every request is answered with.

use std::sync::Arc;
use std::time::Duration;

use domain::{InitiativeId, Moment};
use ipnet::IpNet;
use tokio::sync::{Semaphore, watch};

use crate::database::StoreError;
use crate::edge::{Clock, Random};
use crate::hex;
use crate::http::{Nonces, RateLimits, Rates, Teams};
use crate::relay::collect::{Collect, Collected, Sweep};
use crate::relay::command::Kind;
use crate::relay::generation::Generation;
use crate::relay::{Municipality, Place};
use crate::store::Store;

/// So much may be in memory of bodies that were sent, in KiB: 256 MiB.
const BODIES_KIB: usize = 256 << 10;

/// See [`Settings::quota_bytes`]: 2 GiB.
const QUOTA_BYTES: u64 = 2 << 30;

/// See [`Settings::look_again`].
const LOOK_AGAIN: Duration = Duration::from_secs(10);

/// What may differ from server to server.
#[derive(Clone)]
pub struct Settings {
    /// Whose server it is.
    pub municipality: Municipality,
    /// What new initiatives have to name; `None` lets everyone in.
    pub enrolment_code: Option<String>,
    /// The machines that speak TLS for this one, hand requests on and say for whom.
    pub trusted_proxies: Vec<IpNet>,
    /// How much one initiative may keep here: envelopes and chunks together, in bytes.
    pub quota_bytes: u64,
    /// How often it may be asked.
    pub rates: Rates,
    /// Held polls look again by themselves this often, in case a hint was lost on its way from
    /// another server of the same municipality.
    pub look_again: Duration,
    /// What can be asked of the municipality.
    pub kinds: Vec<Arc<dyn Kind>>,
}

/// Everything at hand.
pub struct Server {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) settings: Settings,
    pub(crate) generation: String,
    pub(crate) nonces: Nonces,
    pub(crate) teams: Teams,
    pub(crate) rates: RateLimits,
    pub(crate) bodies: Semaphore,
    stopping: watch::Sender<bool>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            municipality: Municipality(0),
            enrolment_code: None,
            trusted_proxies: Vec::new(),
            quota_bytes: QUOTA_BYTES,
            rates: Rates::default(),
            look_again: LOOK_AGAIN,
            kinds: Vec::new(),
        }
    }
}

impl Server {
    /// Takes up a store, and draws a generation at its first start.
    pub async fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        settings: Settings,
    ) -> Result<Self, StoreError> {
        let generation = store.write(Generation {
            municipality: settings.municipality,
            fresh: random.draw(),
            renew: false,
        });
        Ok(Self {
            generation: hex::digits(&generation.await?),
            nonces: Nonces::default(),
            teams: Teams::default(),
            rates: RateLimits::new(settings.rates, clock.clone()),
            bodies: Semaphore::new(BODIES_KIB),
            stopping: watch::Sender::new(false),
            store,
            clock,
            random,
            settings,
        })
    }

    /// Deletes what is due. To be called now and then.
    pub async fn collect(&self) -> Result<Collected, StoreError> {
        let municipality = self.settings.municipality;
        let now = self.now();
        let collected = self.store.write(Collect { municipality, now }).await?;
        if collected != Collected::default() {
            self.store.read(Sweep).await?;
        }
        Ok(collected)
    }

    /// What it was sent.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Lets those who wait for news go.
    pub fn stop(&self) {
        self.stopping.send_replace(true);
    }

    /// How many initiatives are waited for.
    pub fn waiting(&self) -> usize {
        self.store.hints().watched()
    }

    /// Finishes what waits and closes the store.
    pub async fn close(&self) {
        self.store.close().await;
    }

    pub(crate) fn now(&self) -> Moment {
        self.clock.now()
    }

    pub(crate) fn place(&self, initiative: InitiativeId) -> Place {
        Place {
            municipality: self.settings.municipality,
            initiative,
        }
    }

    /// Returns once the server stops.
    pub(crate) async fn stopped(&self) {
        let mut stopping = self.stopping.subscribe();
        // The sender lives as long as `self`.
        let _stopped = stopping.wait_for(|stopping| *stopping).await;
    }
}
