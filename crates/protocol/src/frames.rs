//! Several byte strings in one body: each after its length, four bytes, big endian. Where
//! positions are told, each stands in eight bytes before the length.

/// A byte string and its position in a stream.
pub type Numbered<'a> = (u64, &'a [u8]);

/// Why a body was not taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FramesError {
    /// It ends within a length, a position or a string.
    #[error("the body ends in the middle of part {part}")]
    Cut {
        /// From 0.
        part: usize,
    },
    /// A string says that it is longer than any may be.
    #[error("part {part} has {bytes} bytes, of at most {max}")]
    TooLong {
        /// From 0.
        part: usize,
        /// As it says.
        bytes: usize,
        /// What is accepted.
        max: usize,
    },
}

/// Puts strings behind one another. None may be longer than 4 GiB.
pub fn join<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut body = Vec::new();
    for part in parts {
        put(&mut body, part);
    }
    body
}

/// Puts strings behind one another, each with its position.
pub fn join_numbered<'a>(parts: impl IntoIterator<Item = Numbered<'a>>) -> Vec<u8> {
    let mut body = Vec::new();
    for (position, part) in parts {
        body.extend(position.to_be_bytes());
        put(&mut body, part);
    }
    body
}

/// Takes a body of [`join`] apart. `max` bounds each string.
pub fn split(body: &[u8], max: usize) -> Result<Vec<&[u8]>, FramesError> {
    let mut rest = body;
    let mut parts = Vec::new();
    while !rest.is_empty() {
        parts.push(take(&mut rest, parts.len(), max)?);
    }
    Ok(parts)
}

/// Takes a body of [`join_numbered`] apart. `max` bounds each string.
pub fn split_numbered(body: &[u8], max: usize) -> Result<Vec<Numbered<'_>>, FramesError> {
    let mut rest = body;
    let mut parts = Vec::new();
    while !rest.is_empty() {
        let part = parts.len();
        let (position, after) = rest.split_first_chunk().ok_or(FramesError::Cut { part })?;
        rest = after;
        parts.push((u64::from_be_bytes(*position), take(&mut rest, part, max)?));
    }
    Ok(parts)
}

fn put(body: &mut Vec<u8>, part: &[u8]) {
    let length = u32::try_from(part.len()).unwrap_or(u32::MAX);
    body.extend(length.to_be_bytes());
    body.extend(part);
}

fn take<'a>(rest: &mut &'a [u8], part: usize, max: usize) -> Result<&'a [u8], FramesError> {
    let cut = FramesError::Cut { part };
    let (length, after) = rest.split_first_chunk().ok_or(cut)?;
    let bytes = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
    if bytes > max {
        return Err(FramesError::TooLong { part, bytes, max });
    }
    let (found, after) = after.split_at_checked(bytes).ok_or(cut)?;
    *rest = after;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_joined_is_split_again() {
        let parts = [&b""[..], b"een", &[7; 300]];
        assert_eq!(split(&join(parts), 300), Ok(parts.to_vec()));
        let numbered = [(1, &b"een"[..]), (u64::MAX, b"")];
        assert_eq!(
            split_numbered(&join_numbered(numbered), 3),
            Ok(numbered.to_vec())
        );
    }

    #[test]
    fn a_body_that_was_cut_is_refused_wherever_it_was_cut() {
        let body = join([&b"een"[..], b"twee"]);
        for length in (1..body.len()).filter(|length| *length != 7) {
            assert!(
                matches!(split(&body[..length], 9), Err(FramesError::Cut { .. })),
                "{length}"
            );
        }
        assert_eq!(split(&body[..7], 9), Ok(vec![&b"een"[..]]));
    }

    #[test]
    fn a_length_beyond_the_limit_is_refused_before_anything_is_read() {
        let outcome = split(&[0xFF; 8], 1 << 20);
        assert!(matches!(outcome, Err(FramesError::TooLong { part: 0, .. })));
    }

    proptest::proptest! {
        #[test]
        fn what_is_split_is_joined_to_the_same_bytes(bytes in proptest::collection::vec(0..6_u8, 0..60)) {
            if let Ok(parts) = split(&bytes, 1 << 20) {
                proptest::prop_assert_eq!(join(parts), bytes.clone());
            }
            if let Ok(parts) = split_numbered(&bytes, 1 << 20) {
                proptest::prop_assert_eq!(join_numbered(parts), bytes);
            }
        }
    }
}
