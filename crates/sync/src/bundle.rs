//! What goes from laptop to laptop on a stick: everything in it is signed, and what is about
//! people is sealed.
//!
//! A bundle is a first line, the initiative (16 bytes), and parts: a kind (1 byte), a length
//! (4, big endian), and that many bytes.

const FIRST_LINE: &[u8] = b"samenspel bundle 1\n";

/// No part is longer: an envelope and a record are shorter, and a chunk with its place is as long.
const PART_BYTES_MAX: usize = (1 << 20) + 64;

const RECORD: u8 = 1;
const COPY: u8 = 2;
const ENVELOPE: u8 = 3;
const CHUNK: u8 = 4;

/// What is in a bundle, in the order in which it counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    /// Of which initiative all of it is.
    pub initiative: [u8; 16],
    /// The membership log, from its first record.
    pub records: Vec<Vec<u8>>,
    /// A copy of what stands, in envelopes of its own.
    pub copy: Vec<Vec<u8>>,
    /// Envelopes in the order in which they came.
    pub envelopes: Vec<Vec<u8>>,
}

/// A sealed chunk of an attachment. There may be many, and they are large: they are added to a
/// bundle that is written, and read from its bytes, one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BundleChunk<'a> {
    /// The attachment.
    pub attachment: [u8; 16],
    /// From 0.
    pub number: u32,
    /// As it is kept.
    pub sealed: &'a [u8],
}

/// Bytes that are not a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadBundleError {
    /// Another kind of file.
    #[error("not a bundle")]
    NotABundle,
    /// It ends in the middle, or holds what no version writes.
    #[error("the bundle is cut off or damaged")]
    Damaged,
}

impl Bundle {
    /// The bytes of the file. Chunks may follow.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = [FIRST_LINE, &self.initiative].concat();
        let kinds = [
            (RECORD, &self.records),
            (COPY, &self.copy),
            (ENVELOPE, &self.envelopes),
        ];
        for (kind, parts) in kinds {
            for part in parts {
                push_part(&mut bytes, kind, &[part]);
            }
        }
        bytes
    }

    /// Takes a file apart. What its parts hold is not looked at.
    pub fn decode(bytes: &[u8]) -> Result<Self, ReadBundleError> {
        let (initiative, parts) = split(bytes)?;
        let mut bundle = Self {
            initiative,
            ..Self::default()
        };
        for part in parts {
            match part? {
                (RECORD, part) => bundle.records.push(part.to_vec()),
                (COPY, part) => bundle.copy.push(part.to_vec()),
                (ENVELOPE, part) => bundle.envelopes.push(part.to_vec()),
                (CHUNK, part) => chunk(part).map(drop)?,
                _ => return Err(ReadBundleError::Damaged),
            }
        }
        Ok(bundle)
    }
}

impl<'a> BundleChunk<'a> {
    /// Adds it to the bytes of a bundle.
    pub fn push_to(&self, bytes: &mut Vec<u8>) {
        let number = self.number.to_be_bytes();
        push_part(bytes, CHUNK, &[&self.attachment, &number, self.sealed]);
    }

    /// The chunks in the bytes of a bundle, in their order. What they hold is not looked at.
    pub fn all_in(
        bytes: &'a [u8],
    ) -> Result<impl Iterator<Item = Result<Self, ReadBundleError>>, ReadBundleError> {
        let (_, parts) = split(bytes)?;
        Ok(parts.filter_map(|part| match part {
            Ok((CHUNK, part)) => Some(chunk(part)),
            Ok(_) => None,
            Err(error) => Some(Err(error)),
        }))
    }
}

type Part<'a> = Result<(u8, &'a [u8]), ReadBundleError>;

/// The initiative, and each part with its kind.
fn split(bytes: &[u8]) -> Result<([u8; 16], impl Iterator<Item = Part<'_>>), ReadBundleError> {
    let rest = bytes
        .strip_prefix(FIRST_LINE)
        .ok_or(ReadBundleError::NotABundle)?;
    let (initiative, mut rest) = rest
        .split_first_chunk::<16>()
        .ok_or(ReadBundleError::Damaged)?;
    let parts = std::iter::from_fn(move || {
        let (kind, after) = rest.split_first()?;
        let Some((part, after)) = split_part(after) else {
            rest = &[];
            return Some(Err(ReadBundleError::Damaged));
        };
        rest = after;
        Some(Ok((*kind, part)))
    });
    Ok((*initiative, parts))
}

fn push_part(bytes: &mut Vec<u8>, kind: u8, part: &[&[u8]]) {
    let length: usize = part.iter().map(|piece| piece.len()).sum();
    bytes.push(kind);
    bytes.extend(u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes());
    for piece in part {
        bytes.extend(*piece);
    }
}

fn chunk(part: &[u8]) -> Result<BundleChunk<'_>, ReadBundleError> {
    let damaged = ReadBundleError::Damaged;
    let (attachment, rest) = part.split_first_chunk().ok_or(damaged)?;
    let (number, sealed) = rest.split_first_chunk().ok_or(damaged)?;
    Ok(BundleChunk {
        attachment: *attachment,
        number: u32::from_be_bytes(*number),
        sealed,
    })
}

fn split_part(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    (length <= PART_BYTES_MAX)
        .then(|| rest.split_at_checked(length))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parts() -> impl Strategy<Value = Vec<Vec<u8>>> {
        prop::collection::vec(prop::collection::vec(any::<u8>(), 0..20), 0..4)
    }

    proptest! {
        #[test]
        fn a_bundle_is_read_back(
            initiative in any::<[u8; 16]>(),
            records in parts(),
            copy in parts(),
            envelopes in parts(),
            chunks in parts(),
        ) {
            let bundle = Bundle { initiative, records, copy, envelopes };
            let mut bytes = bundle.encode();
            let chunks = (0..).zip(&chunks).map(|(number, sealed)| BundleChunk {
                attachment: [7; 16],
                number,
                sealed,
            });
            let chunks: Vec<_> = chunks.collect();
            for chunk in &chunks {
                chunk.push_to(&mut bytes);
            }
            prop_assert_eq!(Bundle::decode(&bytes).unwrap(), bundle);
            let read: Result<Vec<_>, _> = BundleChunk::all_in(&bytes).unwrap().collect();
            prop_assert_eq!(read.unwrap(), chunks);
        }

        #[test]
        fn no_bytes_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = Bundle::decode(&bytes);
            let bytes = [FIRST_LINE, &bytes].concat();
            let _ = Bundle::decode(&bytes);
            let _ = BundleChunk::all_in(&bytes).map(Iterator::count);
        }
    }

    #[test]
    fn a_bundle_that_ends_in_the_middle_is_refused() {
        let bundle = Bundle {
            envelopes: vec![vec![7; 40]],
            ..Bundle::default()
        };
        let bytes = bundle.encode();
        for cut in [bytes.len() - 1, bytes.len() - 42, FIRST_LINE.len() + 3] {
            assert_eq!(Bundle::decode(&bytes[..cut]), Err(ReadBundleError::Damaged));
        }
        assert_eq!(Bundle::decode(b"PK"), Err(ReadBundleError::NotABundle));
    }
}
