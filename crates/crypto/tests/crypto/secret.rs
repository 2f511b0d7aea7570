use samenspel_crypto::{AttachmentKey, DatabaseKey, KeychainSecret};

#[test]
fn secrets_never_show() {
    let shown = format!(
        "{:?} {:?} {:?}",
        DatabaseKey::new([7; 32]),
        KeychainSecret::new([7; 32]),
        AttachmentKey::new([7; 32])
    );
    assert_eq!(
        shown,
        "DatabaseKey(redacted) KeychainSecret(redacted) AttachmentKey(redacted)"
    );
}

#[test]
fn a_database_key_is_written_for_the_database() {
    let key = DatabaseKey::new([0x0f; 32]);
    assert_eq!(*key.to_hex(), "0f".repeat(32));
}

#[test]
fn attachments_have_their_own_key() {
    let [one, other] = [[1; 32], [2; 32]].map(|b| *DatabaseKey::new(b).attachment_key().as_bytes());
    assert_ne!(one, other);
    assert_ne!(one, [1; 32]);
}
