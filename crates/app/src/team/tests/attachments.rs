//! A bundle carries the bytes of attachments.

use domain::{AttachmentId, AttachmentOwner};
use sync::{Bundle, BundleChunk};

use super::super::export_bundle::with_attachments;
use super::super::two_laptops::TwoLaptops;
use super::super::*;
use crate::attachment::{OpenAttachmentError, attach_file, open_attachment};
use crate::testing::TestApp;

const MIB: usize = 1 << 20;

async fn attach(two: &TwoLaptops, bytes: usize) -> (AttachmentId, Vec<u8>) {
    let mut document = b"%PDF-1.7 ".to_vec();
    document.resize(bytes, b'7');
    let path = two.a.folder.path().join("plan.pdf");
    std::fs::write(&path, &document).unwrap();
    let owner = AttachmentOwner::Initiative(two.initiative);
    let made = attach_file(&two.a.app, owner, &path).await.unwrap();
    (made.id, document)
}

async fn is_here(at: &TestApp, id: AttachmentId) -> bool {
    match open_attachment(&at.app, id).await {
        Ok(_) => true,
        Err(OpenAttachmentError::NotHereYet) => false,
        Err(other) => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_laptop_that_has_a_bundle_alone_opens_what_was_attached() {
    let two = TwoLaptops::new().await;
    let (id, document) = attach(&two, 2 * MIB + 1).await;
    assert_eq!(two.carry(&two.a, &two.b).await.attachments, 1);
    let opened = open_attachment(&two.b.app, id).await.unwrap();
    assert!(opened.bytes == document);
    let again = two.carry(&two.a, &two.b).await;
    assert_eq!((again.attachments, again.new_envelopes), (0, 0));
    let c = TestApp::laptop(3).await;
    let link = invite_device(&two.a.app, two.initiative).await.unwrap();
    let joining = join_team(&c.app, &link, "Fatima").await.unwrap();
    accept_device(&two.a.app, two.initiative, &joining.request, Role::Member)
        .await
        .unwrap();
    let taken = two.carry(&two.a, &c).await;
    assert!(taken.is_new && taken.attachments == 1);
    assert!(is_here(&c, id).await);
}

#[tokio::test]
async fn what_does_not_fit_is_left_out_and_counted_the_smallest_goes_first() {
    let two = TwoLaptops::new().await;
    let (large, _) = attach(&two, 3 * MIB).await;
    let (small, _) = attach(&two, 100).await;
    let made = with_attachments(&two.a.app, two.initiative, 2 * MIB)
        .await
        .unwrap();
    assert_eq!((made.attachments, made.left_out), (1, 1));
    let taken = import_bundle(&two.b.app, &made.bytes).await.unwrap();
    assert_eq!(taken.attachments, 1);
    assert!(is_here(&two.b, small).await && !is_here(&two.b, large).await);
    let made = make_bundle(&two.a.app, two.initiative).await.unwrap();
    assert_eq!((made.attachments, made.left_out), (2, 0));
}

#[tokio::test]
async fn chunks_that_were_changed_on_the_way_or_belong_to_nothing_are_not_kept() {
    let two = TwoLaptops::new().await;
    let (id, _) = attach(&two, MIB + 5).await;
    let made = make_bundle(&two.a.app, two.initiative).await.unwrap();
    let mut changed = Bundle::decode(&made.bytes).unwrap().encode();
    for chunk in BundleChunk::all_in(&made.bytes).unwrap() {
        let chunk = chunk.unwrap();
        let mut sealed = chunk.sealed.to_vec();
        sealed[3] ^= 1;
        for wrong in [
            BundleChunk {
                sealed: &sealed,
                ..chunk
            },
            BundleChunk {
                sealed: &chunk.sealed[1..],
                ..chunk
            },
            BundleChunk {
                number: chunk.number + 1,
                ..chunk
            },
            BundleChunk {
                attachment: [9; 16],
                ..chunk
            },
        ] {
            wrong.push_to(&mut changed);
        }
    }
    let taken = import_bundle(&two.b.app, &changed).await.unwrap();
    assert_eq!(taken.attachments, 0);
    let mut lease = two.b.app.store.lease().await.unwrap();
    assert!(lease.attachment_chunks_here(id).await.unwrap().is_empty());
    drop(lease);
    let cut = &made.bytes[..made.bytes.len() - 1];
    let refused = import_bundle(&two.b.app, cut).await;
    assert!(matches!(refused, Err(ImportBundleError::File(_))));
    import_bundle(&two.b.app, &made.bytes).await.unwrap();
    assert!(is_here(&two.b, id).await);
}
