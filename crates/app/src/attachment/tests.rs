//! Files on a real encrypted store.

use std::io::Cursor;
use std::path::PathBuf;

use domain::{AttachmentOwner, MediaType};
use image::{DynamicImage, ImageFormat, RgbImage, RgbaImage};

use super::*;
use crate::history::{redo, undo};
use crate::neighbour::erase_neighbour;
use crate::testing::TestApp;
use crate::{ErrorCode, Refusal};

fn picture(width: u32, height: u32) -> DynamicImage {
    let dot = |x: u32, y: u32| image::Rgb([x as u8, y as u8, (x * y) as u8]);
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, dot))
}

fn bytes_of(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// A JPEG with an EXIF block that turns it and tells the place and a name.
fn jpeg_with_exif(picture: &DynamicImage, orientation: u8) -> Vec<u8> {
    let plain = bytes_of(picture, ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    exif.extend([0x01, 0x3b, 0, 2, 0, 0, 0, 8, 0, 0, 0, 38]);
    exif.extend([0, 0, 0, 0]);
    exif.extend(b"KANARIE\0GPS 52.0907N 5.1214E");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [
        &plain[..2],
        &[0xff, 0xe1],
        &length,
        &exif,
        &plain[2..],
        b"KANARIE behind the end",
    ]
    .concat()
}

fn file(t: &TestApp, name: &str, bytes: &[u8]) -> PathBuf {
    let path = t.folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes
        .windows(word.len())
        .any(|window| window == word.as_bytes())
}

async fn attach(
    t: &TestApp,
    owner: AttachmentOwner,
    name: &str,
    bytes: &[u8],
) -> Result<OpenedAttachment, ErrorCode> {
    let path = file(t, name, bytes);
    let made = attach_file(&t.app, owner, &path)
        .await
        .map_err(|error| Refusal::from(error).code)?;
    let opened = open_attachment(&t.app, made.id).await.unwrap();
    assert_eq!(opened.attachment, made);
    assert_eq!(made.size_bytes, opened.bytes.len() as u64);
    Ok(opened)
}

#[tokio::test]
async fn a_photo_is_turned_upright_made_smaller_and_tells_nothing_but_the_picture() {
    let t = TestApp::new().await;
    let owner = AttachmentOwner::Initiative(t.an_initiative().await);
    let photo = jpeg_with_exif(&picture(3_000, 1_000), 6);
    assert!(holds(&photo, "KANARIE") && holds(&photo, "GPS"));
    let opened = attach(&t, owner, "IMG_0001.JPEG", &photo).await.unwrap();
    assert_eq!(
        (
            opened.attachment.file_name.as_str(),
            opened.attachment.media_type
        ),
        ("IMG_0001.jpg", MediaType::Jpeg)
    );
    for word in ["KANARIE", "GPS", "Exif", "ICC"] {
        assert!(!holds(&opened.bytes, word), "{word}");
    }
    let seen = image::load_from_memory(&opened.bytes).unwrap();
    assert_eq!(
        (seen.width(), seen.height()),
        (683, 2_048),
        "turned by a quarter"
    );
}

#[tokio::test]
async fn each_kind_of_picture_is_made_anew() {
    let t = TestApp::new().await;
    let owner = AttachmentOwner::Initiative(t.an_initiative().await);
    let clear = DynamicImage::ImageRgba8(RgbaImage::from_pixel(20, 10, image::Rgba([1, 2, 3, 4])));
    for (name, bytes, kind) in [
        (
            "a.png",
            bytes_of(&picture(20, 10), ImageFormat::Png),
            MediaType::Png,
        ),
        ("b.png", bytes_of(&clear, ImageFormat::Png), MediaType::Png),
        (
            "c.webp",
            bytes_of(&clear, ImageFormat::WebP),
            MediaType::Webp,
        ),
        (
            "d.webp",
            bytes_of(&picture(20, 10), ImageFormat::WebP),
            MediaType::Jpeg,
        ),
        (
            "wrong.png",
            bytes_of(&picture(20, 10), ImageFormat::Jpeg),
            MediaType::Jpeg,
        ),
    ] {
        let opened = attach(&t, owner, name, &bytes).await.unwrap();
        assert_eq!(opened.attachment.media_type, kind, "{name}");
        assert_eq!(MediaType::from_bytes(&opened.bytes), Ok(kind), "{name}");
        let seen = image::load_from_memory(&opened.bytes).unwrap();
        assert_eq!((seen.width(), seen.height()), (20, 10), "{name}");
    }
}

#[tokio::test]
async fn what_is_not_accepted_is_refused_by_name_and_changes_nothing() {
    let t = TestApp::new().await;
    let owner = AttachmentOwner::Initiative(t.an_initiative().await);
    let before = t.app.state_hash().await.unwrap();
    let photo = bytes_of(&picture(200, 100), ImageFormat::Jpeg);
    let mut pdf = b"%PDF-1.7".to_vec();
    pdf.resize(10_000_001, b' ');
    let mut large = photo.clone();
    large.resize(30_000_001, 0);
    for (name, bytes, code) in [
        ("a.txt", b"hello".to_vec(), ErrorCode::FileKind),
        ("a.svg", b"<svg onload='x'/>".to_vec(), ErrorCode::FileKind),
        ("a.jpg", b"GIF89a".to_vec(), ErrorCode::FileKind),
        (
            "half.jpg",
            photo[..300].to_vec(),
            ErrorCode::ImageUnreadable,
        ),
        (
            "noise.png",
            b"\x89PNG\r\n\x1A\nnoise".to_vec(),
            ErrorCode::ImageUnreadable,
        ),
        ("a.pdf", pdf, ErrorCode::FileTooLarge),
        ("large.jpg", large, ErrorCode::FileTooLarge),
        ("bomb.png", huge_png(), ErrorCode::FileTooLarge),
    ] {
        assert_eq!(
            attach(&t, owner, name, &bytes).await.err(),
            Some(code),
            "{name}"
        );
    }
    let nobody = AttachmentOwner::Neighbour(domain::NeighbourId::new(uuid::Uuid::nil()));
    assert_eq!(
        attach(&t, nobody, "a.jpg", &photo).await.err(),
        Some(ErrorCode::NotFound)
    );
    let missing = attach_file(&t.app, owner, &t.folder.path().join("nothing.jpg")).await;
    assert!(matches!(missing, Err(AttachFileError::Unreadable(_))));
    assert_eq!(t.app.state_hash().await.unwrap(), before);
}

/// A small file that says it has 100,000 by 100,000 dots.
fn huge_png() -> Vec<u8> {
    let mut bytes = bytes_of(&picture(2, 2), ImageFormat::Png);
    bytes[16..24].copy_from_slice(&[0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0]);
    let sum = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| {
        if sum & 1 == 1 {
            0xedb8_8320 ^ (sum >> 1)
        } else {
            sum >> 1
        }
    };
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), step)
    })
}

#[tokio::test]
async fn all_files_together_have_a_limit_and_the_trash_counts() {
    let t = TestApp::new().await;
    let owner = AttachmentOwner::Initiative(t.an_initiative().await);
    let pdf = b"%PDF-1.7 0123456789";
    let mut attachment = attach(&t, owner, "1.pdf", pdf).await.unwrap().attachment;
    attachment.size_bytes = 200_000_000 - pdf.len() as u64;
    let mut act = t.app.begin("attach_file").await.unwrap();
    act.save(&storage::StoredAttachment {
        attachment: attachment.clone(),
        file_key: [0; 32],
        cid: [0; 32],
    });
    t.app.commit(act).await.unwrap();
    let second = attach(&t, owner, "2.pdf", pdf).await.unwrap().attachment;
    assert_eq!(
        attach(&t, owner, "3.pdf", pdf).await.err(),
        Some(ErrorCode::AttachmentsFull)
    );
    remove_attachment(&t.app, second.id).await.unwrap();
    assert_eq!(
        attach(&t, owner, "3.pdf", pdf).await.err(),
        Some(ErrorCode::AttachmentsFull)
    );
}

#[tokio::test]
async fn a_file_can_be_removed_undone_and_done_again() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let empty = t.app.state_hash().await.unwrap();
    let owner = AttachmentOwner::Initiative(initiative);
    let made = attach(&t, owner, "plan.pdf", b"%PDF-1.7 plan")
        .await
        .unwrap();
    assert_eq!(made.bytes, b"%PDF-1.7 plan");
    assert_eq!(
        list_attachments(&t.app, initiative).await.unwrap(),
        [storage::ListedAttachment {
            attachment: made.attachment.clone(),
            is_here: true,
        }]
    );
    remove_attachment(&t.app, made.attachment.id).await.unwrap();
    assert!(
        list_attachments(&t.app, initiative)
            .await
            .unwrap()
            .is_empty()
    );
    undo(&t.app).await.unwrap();
    assert_eq!(
        open_attachment(&t.app, made.attachment.id)
            .await
            .unwrap()
            .bytes,
        made.bytes
    );
    undo(&t.app).await.unwrap();
    assert_eq!(t.app.state_hash().await.unwrap(), empty);
    redo(&t.app).await.unwrap();
    assert_eq!(
        open_attachment(&t.app, made.attachment.id)
            .await
            .unwrap()
            .bytes,
        made.bytes
    );
}

#[tokio::test]
async fn files_are_erased_with_their_owner() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let kees = t.a_neighbour(initiative, "Kees", "Zandstra").await;
    let made = attach(
        &t,
        AttachmentOwner::Neighbour(kees),
        "brief.pdf",
        b"%PDF-1.7 brief",
    )
    .await
    .unwrap();
    let report = erase_neighbour(&t.app, kees).await.unwrap();
    assert_eq!(report.attachments, 1);
    let gone = open_attachment(&t.app, made.attachment.id).await;
    assert!(matches!(gone, Err(OpenAttachmentError::Unknown(_))));
}

#[tokio::test]
async fn a_document_is_saved_and_never_shown() {
    let t = TestApp::new().await;
    let owner = AttachmentOwner::Initiative(t.an_initiative().await);
    let photo = bytes_of(&picture(20, 10), ImageFormat::Jpeg);
    let photo = attach(&t, owner, "foto.jpg", &photo).await.unwrap();
    let shown = open_picture(&t.app, photo.attachment.id).await.unwrap();
    assert_eq!(shown, photo);
    let plan = attach(&t, owner, "plan.pdf", b"%PDF-1.7 plan")
        .await
        .unwrap();
    let refused = open_picture(&t.app, plan.attachment.id).await;
    assert!(matches!(refused, Err(OpenAttachmentError::NotAPicture)));
    let to = t.folder.path().join("bewaard.pdf");
    save_attachment(&t.app, plan.attachment.id, &to)
        .await
        .unwrap();
    assert_eq!(std::fs::read(&to).unwrap(), plan.bytes);
}
