//! The bytes of attachments travel with the team.

use domain::{Attachment, AttachmentId, AttachmentOwner};

use super::relay::Relay;
use super::street::{Street, agree};
use crate::attachment::{
    OpenAttachmentError, attach_file, list_attachments, open_attachment, save_attachment,
};
use crate::neighbour::erase_neighbour;
use crate::server::{Carried, ExchangeError, carry_attachments, keep_in_step, show_server};
use crate::testing::TestApp;
use crate::{ErrorCode, Refusal};

const MIB: usize = 1 << 20;
const WORDS: &str = "%PDF-1.7 Kanarieinhoud";

/// A document of so many bytes, with words in every part of it.
fn document(bytes: usize) -> Vec<u8> {
    let mut document: Vec<u8> = WORDS.bytes().cycle().take(bytes.max(WORDS.len())).collect();
    document[0] = b'%';
    document
}

async fn attach(at: &TestApp, owner: AttachmentOwner, bytes: &[u8]) -> Attachment {
    let path = at.folder.path().join("Kanariescan.pdf");
    std::fs::write(&path, bytes).unwrap();
    attach_file(&at.app, owner, &path).await.unwrap()
}

impl Street {
    async fn carry(&self, at: &TestApp) -> Result<Carried, ExchangeError> {
        self.meet(at).await;
        carry_attachments(&at.app, self.initiative).await
    }

    async fn attached(&self, bytes: &[u8]) -> Attachment {
        let owner = AttachmentOwner::Initiative(self.initiative);
        attach(&self.a, owner, bytes).await
    }
}

async fn opened(at: &TestApp, id: AttachmentId) -> Option<Vec<u8>> {
    match open_attachment(&at.app, id).await {
        Ok(opened) => Some(opened.bytes),
        Err(OpenAttachmentError::NotHereYet) => None,
        Err(other) => panic!("{other}"),
    }
}

fn went(relay: &Relay) -> Vec<String> {
    relay.with_blobs(super::blobs::Blobs::went)
}

#[tokio::test]
async fn what_one_attaches_the_others_open() {
    let street = Street::new().await;
    let bytes = document(2 * MIB + 5);
    let made = street.attached(&bytes).await;
    assert_eq!(street.carry(&street.a).await.unwrap().sent, 1);
    for at in [&street.b, &street.c] {
        assert_eq!(street.carry(at).await.unwrap().came, 1);
        assert_eq!(opened(at, made.id).await.as_ref(), Some(&bytes));
    }
    agree(&[&street.a, &street.b, &street.c]).await;
    went(&street.relay);
    for at in [&street.a, &street.b, &street.c] {
        assert_eq!(street.carry(at).await.unwrap(), Carried::default());
    }
    assert!(went(&street.relay).is_empty(), "nothing goes twice");
}

#[tokio::test]
async fn while_the_app_is_open_they_come_by_themselves() {
    let street = Street::new().await;
    let (_a, _b) = (keep_in_step(&street.a.app), keep_in_step(&street.b.app));
    let mut changes = street.b.app.events();
    let bytes = document(MIB + 1);
    let made = street.attached(&bytes).await;
    loop {
        // Every attachment that comes is told.
        let _lagged = changes.recv().await;
        match open_attachment(&street.b.app, made.id).await {
            Ok(opened) => break assert!(opened.bytes == bytes),
            Err(OpenAttachmentError::Unknown(_) | OpenAttachmentError::NotHereYet) => {}
            Err(error) => panic!("{error}"),
        }
    }
}

#[tokio::test]
async fn what_has_not_come_yet_is_said_and_nothing_breaks() {
    let street = Street::new().await;
    let made = street.attached(&document(100)).await;
    assert!(street.meet(&street.a).await.in_step);
    assert!(street.meet(&street.b).await.in_step, "rows do not wait");
    let listed = list_attachments(&street.b.app, street.initiative).await;
    let [listed] = &listed.unwrap()[..] else {
        panic!("one is listed")
    };
    assert_eq!((&listed.attachment, listed.is_here), (&made, false));
    let to = street.b.folder.path().join("bewaard.pdf");
    for refused in [
        open_attachment(&street.b.app, made.id).await.map(drop),
        save_attachment(&street.b.app, made.id, &to).await,
    ] {
        let refusal = Refusal::from(refused.unwrap_err());
        assert_eq!(refusal.code, ErrorCode::AttachmentNotHere);
    }
    assert!(!to.exists());
    let status = async |at: &TestApp| {
        let status = show_server(&at.app, street.initiative).await.unwrap();
        let under_way = status.unwrap().attachments;
        (under_way.to_send, under_way.to_come)
    };
    assert_eq!(
        (status(&street.a).await, status(&street.b).await),
        ((1, 0), (0, 1))
    );
    street.carry(&street.a).await.unwrap();
    street.carry(&street.b).await.unwrap();
    assert_eq!(
        (status(&street.a).await, status(&street.b).await),
        ((0, 0), (0, 0))
    );
}

#[tokio::test]
async fn an_attachment_goes_on_where_it_broke_off_on_both_ways() {
    let street = Street::new().await;
    let bytes = document(3 * MIB);
    let made = street.attached(&bytes).await;
    street.relay.with_blobs(|it| it.cut_after = Some(2));
    assert!(street.carry(&street.a).await.is_err());
    street.relay.with_blobs(|it| it.cut_after = None);
    assert_eq!(went(&street.relay), ["PUT", "PUT"]);
    assert_eq!(street.carry(&street.a).await.unwrap().sent, 1);
    assert_eq!(went(&street.relay), ["PUT"], "the rest alone");
    street.relay.with_blobs(|it| it.cut_after = Some(1));
    assert!(street.carry(&street.b).await.is_err());
    street.relay.with_blobs(|it| it.cut_after = None);
    assert_eq!(
        (went(&street.relay).len(), opened(&street.b, made.id).await),
        (1, None)
    );
    assert_eq!(street.carry(&street.b).await.unwrap().came, 1);
    assert_eq!(went(&street.relay), ["GET", "GET"], "the rest alone");
    assert_eq!(opened(&street.b, made.id).await, Some(bytes));
}

#[tokio::test]
async fn the_smallest_goes_first() {
    let street = Street::new().await;
    let large = street.attached(&document(2 * MIB)).await;
    let small = street.attached(&document(100)).await;
    street.relay.with_blobs(|it| it.cut_after = Some(1));
    assert!(street.carry(&street.a).await.is_err());
    street.relay.with_blobs(|it| it.cut_after = None);
    street.carry(&street.b).await.unwrap();
    assert!(opened(&street.b, small.id).await.is_some());
    assert!(opened(&street.b, large.id).await.is_none());
}

#[tokio::test]
async fn a_server_that_hands_out_other_bytes_is_refused_and_nothing_is_kept() {
    let street = Street::new().await;
    let bytes = document(MIB + 5);
    let made = street.attached(&bytes).await;
    street.carry(&street.a).await.unwrap();
    street.meet(&street.b).await;
    let before = street.b.app.state_hash().await.unwrap();
    let lies: [fn(Vec<u8>) -> Vec<u8>; 4] = [
        |mut chunk| {
            chunk[7] ^= 1;
            chunk
        },
        |mut chunk| {
            chunk.pop();
            chunk
        },
        |mut chunk| {
            chunk.push(0);
            chunk
        },
        |_| Vec::new(),
    ];
    for lie in lies {
        street.relay.with_blobs(|it| it.lie = Some(lie));
        let refused = street.carry(&street.b).await.unwrap_err();
        assert_eq!(Refusal::from(refused).code, ErrorCode::ServerFaulty);
        let mut lease = street.b.app.store.lease().await.unwrap();
        assert!(
            lease
                .attachment_chunks_here(made.id)
                .await
                .unwrap()
                .is_empty()
        );
        drop(lease);
        assert_eq!(street.b.app.state_hash().await.unwrap(), before);
        assert!(street.meet(&street.b).await.in_step, "rows go on");
    }
    street.relay.with_blobs(|it| it.lie = None);
    street.carry(&street.b).await.unwrap();
    assert_eq!(opened(&street.b, made.id).await, Some(bytes));
}

#[tokio::test]
async fn a_server_without_the_bytes_that_it_told_of_stops_nothing() {
    let street = Street::new().await;
    let made = street.attached(&document(100)).await;
    street.carry(&street.a).await.unwrap();
    street
        .relay
        .with_blobs(super::blobs::Blobs::lose_first_chunks);
    assert_eq!(street.carry(&street.b).await.unwrap().came, 0);
    assert_eq!(opened(&street.b, made.id).await, None);
}

#[tokio::test]
async fn erased_bytes_go_everywhere_and_never_come_back() {
    let street = Street::new().await;
    let kees = AttachmentOwner::Neighbour(street.kees);
    let old = attach(&street.a, kees, &document(MIB + 1)).await;
    street.carry(&street.a).await.unwrap();
    street.carry(&street.b).await.unwrap();
    // One that only the laptop has that is away.
    let new = attach(&street.b, kees, &document(100)).await;
    street.meet(&street.b).await;
    street.meet(&street.a).await;
    erase_neighbour(&street.a.app, street.kees).await.unwrap();
    assert_eq!(street.carry(&street.a).await.unwrap().erased, 2);
    assert!(street.relay.with_blobs(|it| it.bytes()).is_empty());
    // It was away, and would have sent first.
    let sent = carry_attachments(&street.b.app, street.initiative).await;
    assert_eq!(sent.unwrap().sent, 0);
    for at in [&street.b, &street.c] {
        street.carry(at).await.unwrap();
        for id in [old.id, new.id] {
            let gone = open_attachment(&at.app, id).await;
            assert!(matches!(gone, Err(OpenAttachmentError::Unknown(_))));
            let mut lease = at.app.store.lease().await.unwrap();
            assert!(lease.attachment_chunks_here(id).await.unwrap().is_empty());
        }
    }
    assert!(street.relay.with_blobs(|it| it.bytes()).is_empty());
}

#[tokio::test]
async fn what_was_attached_to_someone_who_is_erased_meanwhile_goes_too() {
    let street = Street::new().await;
    erase_neighbour(&street.a.app, street.kees).await.unwrap();
    let kees = AttachmentOwner::Neighbour(street.kees);
    let made = attach(&street.b, kees, &document(100)).await;
    street.meet(&street.a).await;
    assert_eq!(street.carry(&street.b).await.unwrap().sent, 0);
    street.all_meet().await;
    agree(&[&street.a, &street.b, &street.c]).await;
    for at in [&street.a, &street.b, &street.c] {
        street.carry(at).await.unwrap();
        let mut lease = at.app.store.lease().await.unwrap();
        let chunks = lease.attachment_chunks_here(made.id).await.unwrap();
        let rows = lease.attachments_in(street.initiative).await.unwrap();
        assert!(chunks.is_empty() && rows.is_empty());
    }
    assert!(street.relay.with_blobs(|it| it.bytes()).is_empty());
}

#[tokio::test]
async fn a_full_server_keeps_rows_and_takes_the_bytes_once_it_has_room() {
    let street = Street::new().await;
    let bytes = document(100);
    let made = street.attached(&bytes).await;
    street.relay.with_blobs(|it| it.most = Some(10));
    let carried = street.carry(&street.a).await.unwrap();
    assert_eq!(
        (carried.sent, carried.is_full, carried.under_way.to_send),
        (0, true, 1)
    );
    let status = show_server(&street.a.app, street.initiative).await.unwrap();
    assert!(status.unwrap().is_full);
    assert!(street.meet(&street.a).await.in_step);
    assert!(street.meet(&street.b).await.in_step);
    assert_eq!(opened(&street.a, made.id).await.as_ref(), Some(&bytes));
    street.relay.with_blobs(|it| it.most = None);
    assert_eq!(street.carry(&street.a).await.unwrap().sent, 1);
    let status = show_server(&street.a.app, street.initiative).await.unwrap();
    assert!(!status.unwrap().is_full);
    assert_eq!(street.carry(&street.b).await.unwrap().came, 1);
}

#[tokio::test]
async fn the_server_reads_neither_name_nor_content_and_can_not_tell_equal_files() {
    let street = Street::new().await;
    let bytes = document(MIB);
    for _ in 0..2 {
        street.attached(&bytes).await;
    }
    street.carry(&street.a).await.unwrap();
    let mut all = street.relay.with_blobs(|it| it.bytes());
    assert_eq!(all.len(), 2 * (MIB + 16));
    assert_ne!(all[..MIB], all[MIB + 16..2 * MIB + 16]);
    all.extend(street.relay.envelopes_after(0).concat());
    for word in [&b"Kanarie"[..], b"%PDF"] {
        assert!(!all.windows(word.len()).any(|window| window == word));
    }
}
