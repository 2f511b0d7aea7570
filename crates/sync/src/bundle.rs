//! What goes from laptop to laptop on a stick: everything in it is signed, and what is about
//! people is sealed.
//!
//! A bundle is a first line, the initiative (16 bytes), and parts: a kind (1 byte), a length
//! (4, big endian), and that many bytes.

const FIRST_LINE: &[u8] = b"samenspel bundle 1\n";

/// No part is longer: an envelope and a record are shorter.
const PART_BYTES_MAX: usize = 1 << 20;

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
    /// The bytes of the file.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = [FIRST_LINE, &self.initiative].concat();
        let kinds = [(1, &self.records), (2, &self.copy), (3, &self.envelopes)];
        for (kind, parts) in kinds {
            for part in parts {
                let length = u32::try_from(part.len()).unwrap_or(u32::MAX);
                bytes.push(kind);
                bytes.extend(length.to_be_bytes());
                bytes.extend(part);
            }
        }
        bytes
    }

    /// Takes a file apart. What its parts hold is not looked at.
    pub fn decode(bytes: &[u8]) -> Result<Self, ReadBundleError> {
        let rest = bytes
            .strip_prefix(FIRST_LINE)
            .ok_or(ReadBundleError::NotABundle)?;
        let (initiative, mut rest) = rest
            .split_first_chunk::<16>()
            .ok_or(ReadBundleError::Damaged)?;
        let mut bundle = Self {
            initiative: *initiative,
            ..Self::default()
        };
        while let Some((kind, after)) = rest.split_first() {
            let (part, after) = split_part(after).ok_or(ReadBundleError::Damaged)?;
            match kind {
                1 => bundle.records.push(part.to_vec()),
                2 => bundle.copy.push(part.to_vec()),
                3 => bundle.envelopes.push(part.to_vec()),
                _ => return Err(ReadBundleError::Damaged),
            }
            rest = after;
        }
        Ok(bundle)
    }
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
        ) {
            let bundle = Bundle { initiative, records, copy, envelopes };
            prop_assert_eq!(Bundle::decode(&bundle.encode()).unwrap(), bundle);
        }

        #[test]
        fn no_bytes_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = Bundle::decode(&bytes);
            let _ = Bundle::decode(&[FIRST_LINE, &bytes].concat());
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
