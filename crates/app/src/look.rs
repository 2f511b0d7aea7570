//! Everything that stands, for the simulation to compare laptops by.

use domain::InitiativeId;
use storage::StorageError;
pub use storage::{Cell, Look};

use crate::App;
use crate::team::{Membership, read_anything, sealed_for};

impl App {
    /// Looks at everything of an initiative.
    pub async fn look(&self, initiative: InitiativeId) -> Result<Look, StorageError> {
        self.store.lease().await?.look(initiative).await
    }

    /// How many records of the list of members are here.
    pub async fn membership_records(
        &self,
        initiative: InitiativeId,
    ) -> Result<usize, StorageError> {
        let mut lease = self.store.lease().await?;
        Ok(lease.membership_records(initiative).await?.len())
    }

    /// Whether what is sealed for the team of an initiative is sealed otherwise than it would be
    /// for another with the same key: then it opens in no envelope of the other.
    pub async fn seals_for_one_initiative(
        &self,
        initiative: InitiativeId,
    ) -> Result<bool, StorageError> {
        let mut lease = self.store.lease().await?;
        let Ok(membership) = Membership::load(self, &mut lease, initiative).await else {
            return Ok(true);
        };
        let for_this = sealed_for(&membership, membership.team.initiative());
        Ok(for_this.is_none() || for_this != sealed_for(&membership, [7; 16]))
    }

    /// With which keys the envelopes were sealed that stand at the server, in their order there.
    pub async fn epochs_at_server(
        &self,
        initiative: InitiativeId,
    ) -> Result<Vec<u32>, StorageError> {
        let mut lease = self.store.lease().await?;
        lease.epochs_at_server(initiative).await
    }

    /// Everything that can be read in the folder beside the rows, in one piece: logs, and what
    /// the envelopes hold that are kept here.
    pub async fn readable(&self, initiative: InitiativeId) -> Result<Vec<u8>, StorageError> {
        let mut lease = self.store.lease().await?;
        let mut all = lease.kept_bytes().await?;
        let Ok(membership) = Membership::load(self, &mut lease, initiative).await else {
            return Ok(all);
        };
        for bytes in lease.all_envelopes(initiative).await? {
            all.extend(read_anything(&membership, bytes));
        }
        Ok(all)
    }
}
