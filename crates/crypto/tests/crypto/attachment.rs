use proptest::prelude::*;
use samenspel_crypto::{
    AttachmentKey, CHUNK_BYTES, ChunkOf, OpenChunkError, chunk_count, open_chunk, seal_file,
};

const ID: [u8; 16] = [7; 16];

fn key() -> AttachmentKey {
    AttachmentKey::new([5; 32])
}

fn of(size: usize, number: u32) -> ChunkOf {
    ChunkOf {
        attachment: ID,
        size: size as u64,
        number,
    }
}

fn sealed(bytes: &[u8]) -> Vec<Vec<u8>> {
    seal_file(&key(), ID, bytes).expect("small enough")
}

fn opened(size: usize, chunks: &[Vec<u8>]) -> Vec<u8> {
    let chunks = (0..).zip(chunks);
    let opened = chunks.map(|(number, chunk)| open_chunk(&key(), of(size, number), chunk));
    opened
        .map(|part| part.expect("opens"))
        .collect::<Vec<_>>()
        .concat()
}

#[test]
fn a_sealed_file_opens_chunk_by_chunk() {
    for (size, chunks) in [
        (0, 1),
        (7, 1),
        (CHUNK_BYTES, 1),
        (CHUNK_BYTES + 1, 2),
        (3 * CHUNK_BYTES, 3),
    ] {
        let bytes: Vec<u8> = (0..size).map(|at| (at % 251) as u8).collect();
        let sealed = sealed(&bytes);
        assert_eq!(
            (sealed.len(), chunk_count(size as u64)),
            (chunks, chunks as u64)
        );
        assert!(opened(size, &sealed) == bytes, "{size}");
    }
}

#[test]
fn every_laptop_makes_the_same_chunks_and_every_key_others() {
    assert_eq!(sealed(b"a photo"), sealed(b"a photo"));
    let other = seal_file(&AttachmentKey::new([6; 32]), ID, b"a photo").expect("small");
    assert_ne!(sealed(b"a photo"), other);
    let twice = sealed(&vec![0; 2 * CHUNK_BYTES]);
    assert_ne!(twice[0], twice[1]);
}

#[test]
fn a_chunk_opens_with_its_key_in_its_place_alone() {
    let size = CHUNK_BYTES + 7;
    let chunks = sealed(&vec![1; size]);
    let at = of(size, 1);
    let wrong = [
        (AttachmentKey::new([6; 32]), at),
        (
            key(),
            ChunkOf {
                attachment: [8; 16],
                ..at
            },
        ),
        (key(), of(2 * CHUNK_BYTES + 7, 2)),
    ];
    for (key, at) in wrong {
        let outcome = open_chunk(&key, at, &chunks[1]);
        assert_eq!(outcome, Err(OpenChunkError::WrongKey), "{at:?}");
    }
    for number in [0, 2, u32::MAX] {
        let outcome = open_chunk(&key(), of(size, number), &chunks[1]);
        assert_eq!(outcome, Err(OpenChunkError::OtherLength), "{number}");
    }
}

#[test]
fn every_flipped_bit_is_refused() {
    let sealed = sealed(b"a photo").remove(0);
    for bit in 0..8 * sealed.len() {
        let mut changed = sealed.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(open_chunk(&key(), of(7, 0), &changed).is_err(), "bit {bit}");
    }
}

#[test]
fn a_chunk_that_was_cut_short_or_lengthened_has_another_length() {
    let mut sealed = sealed(b"a photo").remove(0);
    for length in 0..sealed.len() {
        let outcome = open_chunk(&key(), of(7, 0), &sealed[..length]);
        assert_eq!(outcome, Err(OpenChunkError::OtherLength), "{length} bytes");
    }
    sealed.push(0);
    let outcome = open_chunk(&key(), of(7, 0), &sealed);
    assert_eq!(outcome, Err(OpenChunkError::OtherLength));
}

proptest! {
    #[test]
    fn no_bytes_make_opening_panic(bytes in any::<Vec<u8>>(), size in any::<u64>(), number in any::<u32>()) {
        let at = ChunkOf { attachment: ID, size, number };
        prop_assert!(open_chunk(&key(), at, &bytes).is_err());
    }
}
