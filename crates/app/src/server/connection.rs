//! The server of each initiative, for as long as the app is open.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::{InitiativeId, Moment};
use remote::{Draw, Exchange, NoAnswer, Server, ServerAddress};

use crate::{App, Ports};

/// Servers that were spoken to.
#[derive(Clone, Default)]
pub(crate) struct Servers(Arc<Mutex<HashMap<InitiativeId, Spoken>>>);

/// A server at an address.
#[derive(Clone)]
struct Spoken {
    address: String,
    authorities: Vec<u8>,
    server: Arc<Server>,
}

impl App {
    /// The server at an address, as it was spoken to last.
    pub(super) fn server_at(
        &self,
        initiative: InitiativeId,
        address: &ServerAddress,
        authorities: &[u8],
    ) -> Result<Arc<Server>, NoAnswer> {
        let mut servers = self
            .servers
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(spoken) = servers.get(&initiative)
            && spoken.address == address.as_str()
            && spoken.authorities == authorities
        {
            return Ok(spoken.server.clone());
        }
        let server = Arc::new(self.new_server(address, authorities)?);
        let spoken = Spoken {
            address: address.as_str().to_owned(),
            authorities: authorities.to_vec(),
            server: server.clone(),
        };
        servers.insert(initiative, spoken);
        Ok(server)
    }

    fn new_server(&self, address: &ServerAddress, authorities: &[u8]) -> Result<Server, NoAnswer> {
        let exchange: Arc<dyn Exchange> = self.ports.network.reach(address, authorities)?;
        Ok(Server::new(exchange, Arc::new(Drawn(self.ports.clone()))))
    }
}

/// Time and chance for requests.
struct Drawn(Ports);

impl Draw for Drawn {
    fn now(&self) -> Moment {
        self.0.clock.now()
    }

    fn nonce(&self) -> [u8; 16] {
        self.0.draw()
    }
}
