//! What the use cases need from the world, as parameters.

use std::sync::Arc;

use domain::Moment;
use remote::{Exchange, NoAnswer, ServerAddress};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now, in UTC.
    fn now(&self) -> Moment;
}

/// Makes identifiers.
pub trait Ids: Send + Sync {
    /// A version 7 UUID that was never given before.
    fn next(&self, now: Moment) -> Uuid;
}

/// Draws random bytes fit for keys.
pub trait Random: Send + Sync {
    /// Fills all of `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

/// The operating system's place for secrets.
pub trait Keychain: Send + Sync {
    /// Whether it can be written and read here. Tries both.
    fn works(&self) -> bool;
    /// Keeps a secret under a name.
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), KeychainError>;
    /// Gives a secret back.
    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeychainError>;
    /// Forgets a secret.
    fn forget(&self, name: &str) -> Result<(), KeychainError>;
}

/// The keychain did not answer or refused.
#[derive(Debug, thiserror::Error)]
#[error("the keychain does not work")]
pub struct KeychainError;

/// The way to servers.
pub trait Network: Send + Sync {
    /// Whatever brings requests to the server at an address. Nothing is sent yet. `authorities`
    /// are certificates in PEM that are trusted beside the system's.
    fn reach(
        &self,
        address: &ServerAddress,
        authorities: &[u8],
    ) -> Result<Arc<dyn Exchange>, NoAnswer>;
}

/// All ports together.
#[derive(Clone)]
pub struct Ports {
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Identifiers.
    pub ids: Arc<dyn Ids>,
    /// Randomness.
    pub random: Arc<dyn Random>,
    /// Secrets.
    pub keychain: Arc<dyn Keychain>,
    /// Servers.
    pub network: Arc<dyn Network>,
}

impl Ports {
    /// A random array.
    pub(crate) fn draw<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.random.fill(&mut bytes);
        bytes
    }

    /// A new identifier.
    pub(crate) fn next_id(&self) -> Uuid {
        self.ids.next(self.clock.now())
    }
}
