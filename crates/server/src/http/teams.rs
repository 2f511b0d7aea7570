//! The teams that were asked for lately.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crypto::Team;
use domain::InitiativeId;
use protocol::Problem;

use super::refusal;
use crate::relay::team::ReadTeam;
use crate::server::Server;

/// So many are kept; then all are forgotten, and read again when they are asked for.
const KEPT: usize = 1024;

/// The membership logs that were replayed. The store is asked each time whether there is more.
#[derive(Debug, Default)]
pub struct Teams(Mutex<HashMap<InitiativeId, Arc<Team>>>);

impl Teams {
    /// The team as the log says now.
    pub(crate) async fn of(
        &self,
        server: &Server,
        initiative: InitiativeId,
    ) -> Result<Arc<Team>, Problem> {
        let known = self.lock().get(&initiative).cloned();
        let work = ReadTeam {
            place: server.place(initiative),
            known: known.clone(),
        };
        let team = server.store.read(work).await;
        let team = team.map_err(|error| refusal::store(&error))?;
        let team = team.ok_or_else(refusal::unknown_initiative)?;
        if known.is_none_or(|known| !Arc::ptr_eq(&known, &team)) {
            self.keep(initiative, &team);
        }
        Ok(team)
    }

    fn keep(&self, initiative: InitiativeId, team: &Arc<Team>) {
        let mut kept = self.lock();
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(initiative, team.clone());
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<InitiativeId, Arc<Team>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
