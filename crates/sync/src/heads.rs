//! What a copy is a copy of: its first part, sealed like all others, so that nobody on the way can
//! cut it off, hand it out for another one, or say that it goes further than it does.

use minicbor::{Decoder, Encoder};

use crate::{ChangeSetError, Stamp};

/// What a copy is a copy of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopyContents {
    /// How many envelopes follow this one.
    pub parts: u64,
    /// The number of the checkpoint that it is, from 1; 0 when it goes by hand.
    pub checkpoint: u64,
    /// Which server who made it reads; empty for none.
    pub generation: String,
    /// Up to here they had read the stream of that server.
    pub position: u64,
    /// Up to where each site is in it.
    pub heads: Vec<Head>,
}

/// Up to where one site is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The site.
    pub site: [u8; 16],
    /// The number of its last change set.
    pub last: u64,
    /// The hash of the envelope that it came in.
    pub hash: [u8; 32],
    /// The latest stamp of the change sets up to there.
    pub latest: Stamp,
    /// The number of its last change set that stands at the server up to that position, envelope
    /// by envelope; 0 for none.
    pub relayed: u64,
    /// A message of it could not be read, so that this stops before that one. The copy may hold
    /// what came after.
    pub stops_early: bool,
}

/// No copy names more sites.
const HEADS_MAX: u64 = 100_000;

impl CopyContents {
    /// Writes it as CBOR: an array of five, of which the last is one of arrays of six.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut e = Encoder::new(&mut bytes);
        // Writing to memory can not fail; minicbor's error type does not say so.
        let _written = e.array(5).and_then(|e| e.u64(self.parts));
        let _written = e
            .u64(self.checkpoint)
            .and_then(|e| e.str(&self.generation))
            .and_then(|e| e.u64(self.position));
        let _written = e.array(self.heads.len() as u64);
        for head in &self.heads {
            let _written = e.array(6).and_then(|e| e.bytes(&head.site));
            let _written = e.u64(head.last).and_then(|e| e.bytes(&head.hash));
            let _written = e.u64(head.latest.0).and_then(|e| e.u64(head.relayed));
            let _written = e.bool(head.stops_early);
        }
        bytes
    }

    /// Reads what [`CopyContents::encode`] wrote.
    pub fn decode(bytes: &[u8]) -> Result<Self, ChangeSetError> {
        let mut d = Decoder::new(bytes);
        array_of(5, &mut d)?;
        Ok(Self {
            parts: d.u64()?,
            checkpoint: d.u64()?,
            generation: d.str()?.to_owned(),
            position: d.u64()?,
            heads: decode_heads(&mut d)?,
        })
    }
}

fn decode_heads(d: &mut Decoder) -> Result<Vec<Head>, ChangeSetError> {
    use minicbor::decode::Error;
    let count = d.array()?.filter(|count| *count <= HEADS_MAX);
    let count = count.ok_or_else(|| Error::message("too many heads"))?;
    let mut heads = Vec::new();
    for _ in 0..count {
        array_of(6, d)?;
        let site = d.bytes()?.try_into();
        let site = site.map_err(|_| Error::message("a site has 16 bytes"))?;
        let last = d.u64()?;
        let hash = d.bytes()?.try_into();
        let hash = hash.map_err(|_| Error::message("a hash has 32 bytes"))?;
        heads.push(Head {
            site,
            last,
            hash,
            latest: Stamp(d.u64()?),
            relayed: d.u64()?,
            stops_early: d.bool()?,
        });
    }
    Ok(heads)
}

fn array_of(count: u64, d: &mut Decoder) -> Result<(), ChangeSetError> {
    match d.array()? {
        Some(found) if found == count => Ok(()),
        _ => Err(minicbor::decode::Error::message("an array has another length").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn contents_are_read_back(
            (parts, checkpoint, position) in any::<(u64, u64, u64)>(),
            generation in "[a-z0-9]{0,32}",
            heads in prop::collection::vec(any::<([u8; 16], u64, [u8; 32], u64, u64, bool)>(), 0..5),
        ) {
            let head = |(site, last, hash, latest, relayed, stops_early)| {
                Head { site, last, hash, latest: Stamp(latest), relayed, stops_early }
            };
            let heads = heads.into_iter().map(head).collect();
            let contents = CopyContents { parts, checkpoint, generation, position, heads };
            prop_assert_eq!(CopyContents::decode(&contents.encode()).unwrap(), contents);
        }

        #[test]
        fn no_bytes_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            let _ = CopyContents::decode(&bytes);
        }
    }
}
