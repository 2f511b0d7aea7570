//! Brings the bytes of attachments to the server and fetches those that are lacking here, chunk
//! by chunk. Rows never wait for them, and nothing is held while the network is waited for.

use std::collections::BTreeSet;

use crypto::{AttachmentKey, CHUNK_BYTES, ChunkOf, chunk_count, open_chunk};
use domain::{AttachmentId, InitiativeId};
use remote::{CHUNKS_MAX, ChunkSent};
use storage::{AttachmentsUnderWay, TravellingAttachment};

use super::exchange::{ExchangeError, Meeting};
use crate::{App, Event, ServerState};

/// What came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// Attachments of which the server has everything now.
    pub sent: usize,
    /// Attachments that can be opened here now.
    pub came: usize,
    /// Attachments that are erased at the server now.
    pub erased: usize,
    /// The server has no room for more.
    pub is_full: bool,
    /// How many are on their way yet.
    pub under_way: AttachmentsUnderWay,
}

/// No server takes a larger file, and none is fetched.
pub(crate) const TRAVELS_MAX: u64 = CHUNKS_MAX as u64 * CHUNK_BYTES as u64;

/// A server that tells of more at a time than this many pages is asked again at the next meeting.
const PAGES: usize = 64;

/// Brings there what is to be erased and what is lacking, and fetches what is lacking here, the
/// smallest first. Where it was broken off it goes on the next time.
pub async fn carry_attachments(
    app: &App,
    initiative: InitiativeId,
) -> Result<Carried, ExchangeError> {
    let meeting = Meeting::begin(app, initiative).await?;
    let mut carried = Carried::default();
    if !meeting.has_to_carry().await? {
        return Ok(carried);
    }
    let outcome = meeting.carry(&mut carried).await;
    carried.under_way = meeting
        .lease()
        .await?
        .attachments_under_way(initiative)
        .await?;
    if carried.sent + carried.came > 0 {
        meeting.tell_of_attachments().await?;
    }
    outcome.map(|()| carried)
}

/// Which way an attachment goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    There,
    Here,
}

impl Meeting<'_> {
    async fn has_to_carry(&self) -> Result<bool, ExchangeError> {
        let mut lease = self.lease().await?;
        let under_way = lease.attachments_under_way(self.initiative).await?;
        Ok(under_way != AttachmentsUnderWay::default()
            || self.link(&mut lease).await?.is_full
            || !lease.blobs_to_erase(self.initiative).await?.is_empty())
    }

    async fn carry(&self, carried: &mut Carried) -> Result<(), ExchangeError> {
        self.erase_there(carried).await?;
        let (mut tried, mut faulty) = (BTreeSet::new(), None);
        // Asked anew after each, so that what is small and new does not wait for all that is large.
        while let Some((way, it)) = self.next_to_carry(&tried, carried.is_full).await? {
            tried.insert(it.id);
            match way {
                Way::There => self.bring(&it, carried).await?,
                Way::Here => match self.fetch(&it, carried).await {
                    // The others may be as they should.
                    Err(error @ ExchangeError::Chunk(_)) => faulty = Some(error),
                    fetched => fetched?,
                },
            }
        }
        let mut lease = self.lease().await?;
        let is_news = lease
            .note_full_server(self.initiative, carried.is_full)
            .await?;
        drop(lease);
        if is_news {
            self.tell_of_attachments().await?;
        }
        faulty.map_or(Ok(()), Err)
    }

    async fn erase_there(&self, carried: &mut Carried) -> Result<(), ExchangeError> {
        let to_erase = self.lease().await?.blobs_to_erase(self.initiative).await?;
        for cid in to_erase {
            self.server.erase_blob(self.caller(), cid).await?;
            let mut lease = self.lease().await?;
            lease.note_blob_erased(self.initiative, cid).await?;
            carried.erased += 1;
        }
        Ok(())
    }

    /// The smallest that was not tried yet.
    async fn next_to_carry(
        &self,
        tried: &BTreeSet<AttachmentId>,
        is_full: bool,
    ) -> Result<Option<(Way, TravellingAttachment)>, ExchangeError> {
        let mut lease = self.lease().await?;
        let there = match is_full {
            true => Vec::new(),
            false => {
                lease
                    .attachments_to_send(self.initiative, TRAVELS_MAX)
                    .await?
            }
        };
        let here = lease
            .attachments_to_fetch(self.initiative, TRAVELS_MAX)
            .await?;
        let there = there.into_iter().map(|it| (Way::There, it));
        let all = there.chain(here.into_iter().map(|it| (Way::Here, it)));
        let new = all.filter(|(_, it)| !tried.contains(&it.id));
        Ok(new.min_by_key(|(_, it)| it.size_bytes))
    }

    async fn bring(
        &self,
        it: &TravellingAttachment,
        carried: &mut Carried,
    ) -> Result<(), ExchangeError> {
        let chunks = chunks_of(it);
        let missing = self.server.missing_chunks(self.caller(), it.cid, chunks);
        let missing = missing.await?;
        let mut is_whole = missing.is_empty();
        for number in missing {
            let sealed = self.lease().await?.attachment_chunk(it.id, number).await?;
            let Some(sealed) = sealed else {
                // Erased meanwhile; the server is told of it the next time.
                return Ok(());
            };
            let at = (number, chunks);
            match self
                .server
                .put_chunk(self.caller(), it.cid, at, sealed)
                .await?
            {
                ChunkSent::Whole => is_whole = true,
                // If the last one fits nothing that lies there, the server throws all of it
                // away, and takes it anew.
                ChunkSent::Kept | ChunkSent::Differs => {}
                ChunkSent::Full => {
                    carried.is_full = true;
                    return Ok(());
                }
                // It is erased here, too, once that is heard of.
                ChunkSent::Erased => {
                    let mut lease = self.lease().await?;
                    return Ok(lease.note_blob_at_server(self.initiative, it.cid).await?);
                }
            }
        }
        if is_whole {
            let mut lease = self.lease().await?;
            lease.note_blob_at_server(self.initiative, it.cid).await?;
            carried.sent += 1;
        }
        Ok(())
    }

    async fn fetch(
        &self,
        it: &TravellingAttachment,
        carried: &mut Carried,
    ) -> Result<(), ExchangeError> {
        let here = self.lease().await?.attachment_chunks_here(it.id).await?;
        let lacking = (0..chunks_of(it)).filter(|number| here.binary_search(number).is_err());
        for number in lacking {
            let of = chunk_of(it, number);
            let bytes = of.sealed_bytes().unwrap_or_default();
            let sealed = self.server.chunk(self.caller(), it.cid, number, bytes);
            let Some(sealed) = sealed.await? else {
                // Someone erased it, or the server lost it; it may be told of again.
                let mut lease = self.lease().await?;
                return Ok(lease.forget_blob_at_server(self.initiative, it.cid).await?);
            };
            open_chunk(&AttachmentKey::new(it.file_key), of, &sealed)?;
            let mut lease = self.lease().await?;
            lease.keep_attachment_chunk(it.id, number, &sealed).await?;
        }
        carried.came += 1;
        self.app.announce(Event::NeighboursChanged);
        self.app.announce(Event::InitiativesChanged);
        Ok(())
    }

    /// Takes note of the attachments that became whole at the server.
    pub(super) async fn hear_of_attachments(&self, there: u64) -> Result<(), ExchangeError> {
        for _ in 0..PAGES {
            let mut lease = self.lease().await?;
            let known = self.link(&mut lease).await?.attachments;
            drop(lease);
            if known >= there {
                return Ok(());
            }
            let blobs = self.server.whole_blobs(self.caller(), known).await?;
            // Those at the end may have been erased since.
            let up_to = blobs.last().map_or(there, |(number, _)| *number);
            let cids: Vec<_> = blobs.into_iter().map(|(_, cid)| cid).collect();
            let mut lease = self.lease().await?;
            lease
                .note_blobs_at_server(self.initiative, &cids, up_to)
                .await?;
        }
        Ok(())
    }

    /// Lets the windows look again at how many are on their way.
    async fn tell_of_attachments(&self) -> Result<(), ExchangeError> {
        let mut lease = self.lease().await?;
        let at = self.link(&mut lease).await?.in_step_at;
        drop(lease);
        if let Some(at) = at {
            let (initiative, state) = (self.initiative, ServerState::InStep(at));
            self.app
                .announce(Event::ServerChanged { initiative, state });
        }
        Ok(())
    }
}

/// A number that fits the column in which it is kept.
pub(super) fn countable(attachments: u64) -> u64 {
    attachments.min(i64::MAX.unsigned_abs())
}

pub(crate) fn chunks_of(it: &TravellingAttachment) -> u32 {
    u32::try_from(chunk_count(it.size_bytes)).unwrap_or(u32::MAX)
}

pub(crate) fn chunk_of(it: &TravellingAttachment, number: u32) -> ChunkOf {
    ChunkOf {
        attachment: *it.id.uuid().as_bytes(),
        size: it.size_bytes,
        number,
    }
}
