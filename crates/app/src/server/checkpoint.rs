//! What stands, as one blob at the server: for newcomers, for who was away long, and for what
//! can not go there otherwise.

use protocol::{Code, Limits, join, split};
use remote::Checkpoint;
use sabotage::{Sabotage, is_on};
use sync::CopyContents;

use super::exchange::{ExchangeError, Meeting};
use crate::team::{
    Copy, Membership, WorkInError, contents_of, is_by_a_removed_device, seal_copy, work_in,
};

impl Meeting<'_> {
    /// Works in the latest checkpoint, and goes on behind it; there must be one that goes further
    /// than this.
    pub(super) async fn jump_behind(&mut self, after: u64) -> Result<(), ExchangeError> {
        let to = self.jump_to_checkpoint().await?;
        if to.is_some_and(|to| to > after) {
            return Ok(());
        }
        let mut lease = self.lease().await?;
        let position = self.link(&mut lease).await?.position + 1;
        Err(ExchangeError::Faulty { position })
    }

    /// Works in the latest checkpoint, and goes on behind it; gives where it stands, if there is
    /// one.
    pub(super) async fn jump_to_checkpoint(&mut self) -> Result<Option<u64>, ExchangeError> {
        let heads = self.heads().await?;
        self.hear_head(heads.team)?;
        if heads.checkpoints == 0 {
            return Ok(None);
        }
        let Some(contents) = self.work_in_checkpoint(heads.checkpoints).await? else {
            return Ok(None);
        };
        let (position, heads) = (contents.position, &contents.heads);
        let mut lease = self.lease().await?;
        lease.go_on_behind(self.initiative, position, heads).await?;
        Ok(Some(position))
    }

    /// Works in a checkpoint that is new here.
    pub(super) async fn take_checkpoint(&mut self, number: u64) -> Result<(), ExchangeError> {
        self.work_in_checkpoint(number).await.map(drop)
    }

    async fn work_in_checkpoint(
        &mut self,
        number: u64,
    ) -> Result<Option<CopyContents>, ExchangeError> {
        let checkpoint = self.server.checkpoint(self.caller()).await?;
        // It said itself that there is one.
        let told = ExchangeError::Faulty {
            position: self.told,
        };
        let checkpoint = checkpoint.ok_or(told)?;
        let bytes = &checkpoint.bytes;
        let copy = split(bytes, Limits::DEFAULT.envelope).map_err(|_| WorkInError::Copy)?;
        let copy: Vec<Vec<u8>> = copy.into_iter().map(<[u8]>::to_vec).collect();
        let (app, id) = (self.app, self.initiative);
        let mut lease = self.lease().await?;
        let membership = Membership::load(app, &mut lease, id).await?;
        let due = self.link(&mut lease).await?.checkpoint_due;
        drop(lease);
        let contents = contents_of(&membership, &copy).ok_or(WorkInError::Copy)?;
        self.is_the_one(number, &checkpoint, &contents).await?;
        let mut lease = self.lease().await?;
        if is_by_a_removed_device(&membership.team, &copy) {
            // Who removed it makes another.
            lease.note_checkpoint(id, number, due).await?;
            return Ok(None);
        }
        let copy = Copy::whole(&membership, &copy)?;
        // What came before counts before what stands: who lost is told then.
        work_in(app, &mut lease, &membership, id, &mut self.came).await?;
        copy.work_in(app, &mut lease, &membership, id, &mut self.came)
            .await?;
        lease.note_checkpoint(id, number, due).await?;
        Ok(Some(copy.contents))
    }

    /// A checkpoint says inside which one it is and where it stands. A later one than was asked
    /// for may have come meanwhile, and then the head went on, too.
    async fn is_the_one(
        &mut self,
        number: u64,
        checkpoint: &Checkpoint,
        contents: &CopyContents,
    ) -> Result<(), ExchangeError> {
        let position = checkpoint.position;
        if contents.position > self.told && contents.checkpoint > number {
            let heads = self.heads().await?;
            self.hear_head(heads.team)?;
        }
        let is_the_one =
            contents.checkpoint >= number && contents.position == position && position <= self.told;
        if is_the_one {
            Ok(())
        } else {
            Err(ExchangeError::Faulty { position })
        }
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
        self.hear_head(given.head)?;
        let heads = self.heads().await?;
        self.hear_head(heads.team)?;
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
        let may_wait = !is_on(Sabotage::CheckpointTooEarly);
        if may_wait && (!is_current || lease.has_to_send(id).await?) {
            return Ok(None);
        }
        let number = checkpoints + 1;
        let copy = seal_copy(app, &mut lease, &membership, id, number).await?;
        let bytes = join(copy.iter().map(crypto::Envelope::as_bytes));
        Ok(Some((membership.team.epoch().number, bytes)))
    }
}
