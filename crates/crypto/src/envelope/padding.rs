//! Lengths that say little about what was written.
//!
//! A padded message is: length (4 bytes, big endian), message, zeroes up to a length of
//! which only the first few bits differ (Padmé, in "Reducing Metadata Leakage from Encrypted
//! Files and Communication with PURBs", 2019): never under [`LEAST`], and from there at most
//! 6 % more.

const LENGTH_BYTES: usize = 4;
const LEAST: usize = 256;

/// `None` when the length of the message does not fit its field.
pub(super) fn pad(message: &[u8]) -> Option<Vec<u8>> {
    let length = u32::try_from(message.len()).ok()?;
    let size = padded_size(LENGTH_BYTES + message.len());
    let mut padded = Vec::with_capacity(size);
    padded.extend(length.to_be_bytes());
    padded.extend(message);
    padded.resize(size, 0);
    Some(padded)
}

/// `None` unless [`pad`] made it.
pub(super) fn unpad(mut padded: Vec<u8>) -> Option<Vec<u8>> {
    let (length, rest) = padded.split_first_chunk::<LENGTH_BYTES>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let zeroes = rest.get(length..)?;
    let is_exact = padded.len() == padded_size(LENGTH_BYTES + length);
    if !is_exact || zeroes.iter().any(|byte| *byte != 0) {
        return None;
    }
    padded.drain(..LENGTH_BYTES);
    padded.truncate(length);
    Some(padded)
}

/// The next size that Padmé knows.
fn padded_size(size: usize) -> usize {
    let size = size.max(LEAST);
    let exponent = size.ilog2();
    let kept_bits = exponent.ilog2() + 1;
    let step = 1 << (exponent - kept_bits);
    size.next_multiple_of(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_grow_by_at_most_a_sixteenth_and_are_few() {
        let sizes: Vec<usize> = (0..1 << 20).map(padded_size).collect();
        for (size, padded) in sizes.iter().enumerate().skip(LEAST) {
            assert!(
                (size..=size + size / 16).contains(padded),
                "{size}: {padded}"
            );
        }
        let mut different = sizes;
        different.dedup();
        assert_eq!(different.len(), 257);
    }

    #[test]
    fn short_messages_all_look_the_same() {
        let sizes =
            [0, 1, 100, LEAST - LENGTH_BYTES].map(|size| pad(&vec![1; size]).map(|it| it.len()));
        assert_eq!(sizes, [Some(LEAST); 4]);
    }

    #[test]
    fn what_was_not_padded_here_is_refused() {
        let padded = pad(b"een bericht").unwrap();
        assert_eq!(unpad(padded.clone()).as_deref(), Some(&b"een bericht"[..]));
        let mut with_a_tail = padded.clone();
        *with_a_tail.last_mut().unwrap() = 1;
        let mut too_long = padded.clone();
        too_long.push(0);
        let mut says_more = padded;
        says_more[0] = 1;
        for wrong in [with_a_tail, too_long, says_more, vec![], vec![0; 4]] {
            assert_eq!(unpad(wrong), None);
        }
    }
}
