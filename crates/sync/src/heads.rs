//! Up to where each site is in a copy: the first part of one.

use minicbor::{Decoder, Encoder};

use crate::{ChangeSetError, Stamp};

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
}

/// No copy names more sites.
const HEADS_MAX: u64 = 100_000;

/// Writes heads as CBOR: an array of arrays of four.
pub fn encode_heads(heads: &[Head]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut e = Encoder::new(&mut bytes);
    // Writing to memory can not fail; minicbor's error type does not say so.
    let _written = e.array(heads.len() as u64);
    for head in heads {
        let _written = e.array(4).and_then(|e| e.bytes(&head.site));
        let _written = e.u64(head.last).and_then(|e| e.bytes(&head.hash));
        let _written = e.u64(head.latest.0);
    }
    bytes
}

/// Reads what [`encode_heads`] wrote.
pub fn decode_heads(bytes: &[u8]) -> Result<Vec<Head>, ChangeSetError> {
    use minicbor::decode::Error;
    let mut d = Decoder::new(bytes);
    let count = d.array()?.filter(|count| *count <= HEADS_MAX);
    let count = count.ok_or_else(|| Error::message("too many heads"))?;
    let mut heads = Vec::new();
    for _ in 0..count {
        if d.array()? != Some(4) {
            return Err(Error::message("a head has four parts").into());
        }
        let site = d.bytes()?.try_into();
        let site = site.map_err(|_| Error::message("a site has 16 bytes"))?;
        let last = d.u64()?;
        let hash = d.bytes()?.try_into();
        let hash = hash.map_err(|_| Error::message("a hash has 32 bytes"))?;
        let latest = Stamp(d.u64()?);
        heads.push(Head {
            site,
            last,
            hash,
            latest,
        });
    }
    Ok(heads)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn heads_are_read_back(heads in prop::collection::vec(any::<([u8; 16], u64, [u8; 32], u64)>(), 0..5)) {
            let head = |(site, last, hash, latest)| Head { site, last, hash, latest: Stamp(latest) };
            let heads: Vec<Head> = heads.into_iter().map(head).collect();
            prop_assert_eq!(decode_heads(&encode_heads(&heads)).unwrap(), heads);
        }

        #[test]
        fn no_bytes_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            let _ = decode_heads(&bytes);
        }
    }
}
