//! What stands, as one blob at the server: for newcomers, for who was away long, and for what
//! can not go there otherwise.

use protocol::{Code, Limits, join, split};
use remote::Checkpoint;
use sabotage::{Sabotage, is_on};

use super::exchange::{ExchangeError, Meeting};
use crate::team::{
    Membership, WorkInError, is_by_a_removed_device, seal_copy, work_in, work_in_copy,
};

impl Meeting<'_> {
    /// Works in the latest checkpoint, and goes on behind it; there must be one.
    pub(super) async fn jump_or_doubt(&mut self) -> Result<(), ExchangeError> {
        if self.jump_to_checkpoint().await? {
            return Ok(());
        }
        let mut lease = self.lease().await?;
        let position = self.link(&mut lease).await?.position + 1;
        Err(ExchangeError::Faulty { position })
    }

    /// Works in the latest checkpoint, and goes on behind it; whether there is one that does not
    /// end at the beginning.
    pub(super) async fn jump_to_checkpoint(&mut self) -> Result<bool, ExchangeError> {
        let heads = self.server.heads(self.caller(), None, 0).await?;
        let number = heads.map_or(0, |(heads, _)| heads.checkpoints);
        if number == 0 {
            return Ok(false);
        }
        let Some(position) = self.work_in_checkpoint(number).await? else {
            return Ok(false);
        };
        let mut lease = self.lease().await?;
        lease.note_position(self.initiative, position).await?;
        Ok(position > 0)
    }

    /// Works in a checkpoint that is new here.
    pub(super) async fn take_checkpoint(&mut self, number: u64) -> Result<(), ExchangeError> {
        self.work_in_checkpoint(number).await.map(drop)
    }

    async fn work_in_checkpoint(&mut self, number: u64) -> Result<Option<u64>, ExchangeError> {
        let Some(Checkpoint { position, bytes }) = self.server.checkpoint(self.caller()).await?
        else {
            return Ok(None);
        };
        let copy = split(&bytes, Limits::DEFAULT.envelope).map_err(|_| WorkInError::Copy)?;
        let copy: Vec<Vec<u8>> = copy.into_iter().map(<[u8]>::to_vec).collect();
        let (app, id) = (self.app, self.initiative);
        let mut lease = self.lease().await?;
        let membership = Membership::load(app, &mut lease, id).await?;
        let due = self.link(&mut lease).await?.checkpoint_due;
        if is_by_a_removed_device(&membership.team, &copy) {
            // Who removed it makes another.
            lease.note_checkpoint(id, number, due).await?;
            return Ok(None);
        }
        // What came before counts before what stands: who lost is told then.
        work_in(app, &mut lease, &membership, id, &mut self.came).await?;
        work_in_copy(app, &mut lease, &membership, id, &copy, &mut self.came).await?;
        lease.note_checkpoint(id, number, due).await?;
        Ok(Some(position))
    }

    /// Makes a checkpoint that is due; whether both have the same then. It holds everything that
    /// the server has, and everything that is here.
    pub(super) async fn make_checkpoint(&mut self) -> Result<bool, ExchangeError> {
        let server = self.server.clone();
        let given = match server.checkpoint_lease(self.caller()).await {
            // Another laptop is at it; the next meeting looks again.
            Err(error) if error.code() == Some(Code::LeaseHeld) => return Ok(true),
            given => given?,
        };
        let heads = server.heads(self.caller(), None, 0).await?;
        let Some((heads, _)) = heads else {
            return Ok(false);
        };
        let Some((epoch, bytes)) = self.sealed(given.head, heads.checkpoints).await? else {
            return Ok(false);
        };
        let position = given.head;
        let checkpoint = Checkpoint { position, bytes };
        server
            .put_checkpoint(self.caller(), &given, epoch, checkpoint)
            .await?;
        let number = heads.checkpoints + 1;
        let mut lease = self.lease().await?;
        lease
            .note_checkpoint(self.initiative, number, false)
            .await?;
        drop(lease);
        Ok(false)
    }

    /// `None` when something is to be sent or taken in first.
    async fn sealed(
        &self,
        head: u64,
        checkpoints: u64,
    ) -> Result<Option<(u32, Vec<u8>)>, ExchangeError> {
        let (app, id) = (self.app, self.initiative);
        let mut lease = self.lease().await?;
        let membership = Membership::load(app, &mut lease, id).await?;
        let link = self.link(&mut lease).await?;
        let is_current = link.position == head && link.checkpoints == checkpoints;
        let is_sealed = lease.unsealed(id).await?.changes.is_empty();
        let may_wait = !is_on(Sabotage::CheckpointTooEarly);
        if may_wait
            && (!is_current || !is_sealed || !lease.unsent_envelopes(id, 1).await?.is_empty())
        {
            return Ok(None);
        }
        let copy = seal_copy(app, &mut lease, &membership, id).await?;
        let bytes = join(copy.iter().map(crypto::Envelope::as_bytes));
        Ok(Some((membership.team.epoch().number, bytes)))
    }
}
