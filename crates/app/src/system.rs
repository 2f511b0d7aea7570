//! The ports as the computer gives them. The only file that touches ambient time and randomness.

use std::sync::Arc;

use domain::Moment;
use jiff::Timestamp;
use remote::{Exchange, Https, NoAnswer, ServerAddress};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{Clock, Ids, Keychain, KeychainError, Network, Ports, Random};

/// Clock, randomness and keychain of this computer.
pub fn system_ports() -> Ports {
    Ports {
        clock: Arc::new(SystemClock),
        ids: Arc::new(SystemIds),
        random: Arc::new(SystemRandom),
        keychain: Arc::new(SystemKeychain),
        network: Arc::new(SystemNetwork),
    }
}

struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        #[expect(
            clippy::disallowed_methods,
            reason = "this is the clock that is handed in"
        )]
        Moment(Timestamp::now().as_millisecond())
    }
}

struct SystemIds;

impl Ids for SystemIds {
    fn next(&self, now: Moment) -> Uuid {
        let mut random = [0; 10];
        SystemRandom.fill(&mut random);
        let millis = u64::try_from(now.0).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }
}

struct SystemNetwork;

impl Network for SystemNetwork {
    fn reach(
        &self,
        address: &ServerAddress,
        authorities: &[u8],
    ) -> Result<Arc<dyn Exchange>, NoAnswer> {
        let https = Https::new(address, authorities);
        let https = https.map_err(|error| NoAnswer::Untrusted(error.to_string()))?;
        Ok(Arc::new(https))
    }
}

struct SystemRandom;

impl Random for SystemRandom {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the source that is handed in"
    )]
    #[expect(
        clippy::expect_used,
        reason = "a computer without randomness can not keep a secret"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives randomness");
    }
}

/// Secret Service, Windows Credential Manager or the macOS keychain, through `keyring`.
/// The Linux kernel keyring is never used: it forgets at reboot.
struct SystemKeychain;

const SERVICE: &str = "Samenspel";
const PROBE: &str = "probe";

impl Keychain for SystemKeychain {
    fn works(&self) -> bool {
        let probe = self.put(PROBE, b"probe").and_then(|()| self.get(PROBE));
        let works = matches!(probe, Ok(Some(secret)) if secret.as_slice() == b"probe");
        let _nothing_to_forget = self.forget(PROBE);
        works
    }

    fn put(&self, name: &str, secret: &[u8]) -> Result<(), KeychainError> {
        entry(name)?.set_secret(secret).map_err(|_| KeychainError)
    }

    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeychainError> {
        match entry(name)?.get_secret() {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(_) => Err(KeychainError),
        }
    }

    fn forget(&self, name: &str) -> Result<(), KeychainError> {
        match entry(name)?.delete_credential() {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(_) => Err(KeychainError),
        }
    }
}

fn entry(name: &str) -> Result<keyring::Entry, KeychainError> {
    keyring::Entry::new(SERVICE, name).map_err(|_| KeychainError)
}
