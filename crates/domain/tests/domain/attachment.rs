use proptest::prelude::*;
use samenspel_domain::{MediaType, MediaTypeError};

#[test]
fn a_file_is_known_by_its_first_bytes() {
    for (bytes, kind) in [
        (&b"\xFF\xD8\xFF\xE0rest"[..], MediaType::Jpeg),
        (b"\x89PNG\r\n\x1a\nrest", MediaType::Png),
        (b"RIFF\x01\x02\x03\x04WEBPrest", MediaType::Webp),
        (b"%PDF-1.7", MediaType::Pdf),
    ] {
        assert_eq!(MediaType::from_bytes(bytes), Ok(kind));
    }
}

#[test]
fn other_files_are_refused() {
    for bytes in [
        &b""[..],
        b"\xFF\xD8",
        b"GIF89a",
        b"RIFF1234WAVE",
        b"RIFX1234WEBP",
        b"<html>",
        b"MZ",
        b" %PDF-1.7",
    ] {
        assert_eq!(MediaType::from_bytes(bytes), Err(MediaTypeError::Unknown));
    }
}

#[test]
fn a_kind_of_file_is_stored_by_its_mime_name() {
    let names: Vec<_> = MediaType::ALL.iter().map(|m| m.as_str()).collect();
    assert_eq!(
        names,
        ["image/jpeg", "image/png", "image/webp", "application/pdf"]
    );
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in any::<Vec<u8>>()) {
        let _ = MediaType::from_bytes(&bytes);
    }
}
