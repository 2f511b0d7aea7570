//! Takes in a photo or a scan.
//!
//! A PDF is kept as it is, and never shown here: a person saves it and opens it with a
//! program of their own. It is not searched for scripts: they can be packed so that a
//! search finds none, and a promise that can not be kept is worse than none.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use crypto::{AttachmentKey, SealFileError, seal_file};
use domain::{Attachment, AttachmentId, AttachmentOwner, InitiativeId, MediaType, MediaTypeError};
use storage::{Lease, StorageError, StoredAttachment};

use super::clean_image::{CleanImageError, clean_image};
use super::clean_name::clean_name;
use crate::refusal::refuses;
use crate::{App, ErrorCode, Field, FieldError, Refusal};

const MB: u64 = 1_000_000;
const IMAGE_BYTES_MAX: u64 = 30 * MB;
const PDF_BYTES_MAX: u64 = 10 * MB;
const TOGETHER_BYTES_MAX: u64 = 200 * MB;

/// Why a file was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum AttachFileError {
    /// There is no such person, initiative or resource.
    #[error("nobody to attach to")]
    UnknownOwner,
    /// Its first bytes are those of another kind of file.
    #[error(transparent)]
    Kind(#[from] MediaTypeError),
    /// Larger than is allowed for its kind.
    #[error("larger than {max_bytes} bytes")]
    TooLarge {
        /// The most for its kind.
        max_bytes: u64,
    },
    /// A picture that can not be read.
    #[error("the picture can not be read")]
    Image,
    /// There is no room for it beside the others.
    #[error("all attachments together have at most {TOGETHER_BYTES_MAX} bytes")]
    Full,
    /// The file could not be read.
    #[error("the file can not be read")]
    Unreadable(#[source] std::io::Error),
    /// It could not be sealed.
    #[error(transparent)]
    Seal(#[from] SealFileError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(AttachFileError {
    AttachFileError::UnknownOwner => Refusal::new(ErrorCode::NotFound),
    AttachFileError::Kind(_) => {
        FieldError::new(Field::File, ErrorCode::FileKind).with("accepted", "JPEG, PNG, WebP, PDF").into()
    },
    AttachFileError::TooLarge { max_bytes } => {
        FieldError::new(Field::File, ErrorCode::FileTooLarge).with("max_mb", max_bytes / MB).into()
    },
    AttachFileError::Image => FieldError::new(Field::File, ErrorCode::ImageUnreadable).into(),
    AttachFileError::Full => {
        Refusal::new(ErrorCode::AttachmentsFull).with("max_mb", TOGETHER_BYTES_MAX / MB)
    },
    AttachFileError::Unreadable(_) => FieldError::new(Field::File, ErrorCode::FileUnreadable).into(),
    AttachFileError::Seal(_) => Refusal::new(ErrorCode::Failed),
    AttachFileError::Storage(error) => error.into(),
});

impl From<CleanImageError> for AttachFileError {
    fn from(error: CleanImageError) -> Self {
        match error {
            CleanImageError::TooManyPixels => Self::TooLarge {
                max_bytes: IMAGE_BYTES_MAX,
            },
            CleanImageError::Unreadable(_) | CleanImageError::Io(_) => Self::Image,
        }
    }
}

/// Cleans a file, seals it with a key of its own and stores it, in one act.
pub async fn attach_file(
    app: &App,
    owner: AttachmentOwner,
    path: &Path,
) -> Result<Attachment, AttachFileError> {
    let (id, file_key) = (app.ports.next_id(), app.ports.draw());
    let path = path.to_owned();
    let work = tokio::task::spawn_blocking(move || {
        let file = read_and_clean(&path)?;
        let key = AttachmentKey::new(file_key);
        let chunks = seal_file(&key, *id.as_bytes(), &file.bytes)?;
        let mut all = blake3::Hasher::new();
        for chunk in &chunks {
            all.update(chunk);
        }
        Ok::<_, AttachFileError>((file, chunks, *all.finalize().as_bytes()))
    });
    let (file, chunks, cid) = work.await.unwrap_or(Err(StorageError::Closed.into()))?;
    let mut act = app.begin("attach_file").await?;
    let (owner, initiative) = owner_there(&mut act, owner).await?;
    if act.attachments_bytes_total().await? + file.bytes.len() as u64 > TOGETHER_BYTES_MAX {
        return Err(AttachFileError::Full);
    }
    let attachment = Attachment {
        id: AttachmentId::new(id),
        initiative,
        owner,
        file_name: file.name,
        media_type: file.kind,
        size_bytes: file.bytes.len() as u64,
        hash: *blake3::hash(&file.bytes).as_bytes(),
    };
    act.add(&StoredAttachment {
        attachment: attachment.clone(),
        file_key,
        cid,
    });
    act.add_attachment_bytes(id, chunks)?;
    app.commit(act).await?;
    Ok(attachment)
}

/// Whose it is, of who was merged the one who stays, and of which initiative.
async fn owner_there(
    lease: &mut Lease,
    owner: AttachmentOwner,
) -> Result<(AttachmentOwner, InitiativeId), AttachFileError> {
    let found = match owner {
        AttachmentOwner::Initiative(id) => lease.initiative(id).await?.map(|it| (owner, it.id)),
        AttachmentOwner::Neighbour(id) => {
            let person = lease.neighbour(id).await?;
            person.map(|it| (AttachmentOwner::Neighbour(it.id), it.initiative))
        }
        AttachmentOwner::Resource(id) => {
            let resource = lease.resource(id).await?;
            resource.map(|it| (owner, it.initiative))
        }
    };
    found.ok_or(AttachFileError::UnknownOwner)
}

struct CleanFile {
    name: String,
    kind: MediaType,
    bytes: Vec<u8>,
}

fn read_and_clean(path: &Path) -> Result<CleanFile, AttachFileError> {
    let bytes = read_bounded(path)?;
    let kind = MediaType::from_bytes(&bytes)?;
    let (bytes, kind) = match kind {
        MediaType::Pdf if bytes.len() as u64 > PDF_BYTES_MAX => {
            return Err(AttachFileError::TooLarge {
                max_bytes: PDF_BYTES_MAX,
            });
        }
        MediaType::Pdf => (bytes, kind),
        _ => clean_image(&bytes, kind)?,
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(CleanFile {
        name: clean_name(&name, kind),
        kind,
        bytes,
    })
}

fn read_bounded(path: &Path) -> Result<Vec<u8>, AttachFileError> {
    let file = File::open(path).map_err(AttachFileError::Unreadable)?;
    let mut bytes = Vec::new();
    file.take(IMAGE_BYTES_MAX + 1)
        .read_to_end(&mut bytes)
        .map_err(AttachFileError::Unreadable)?;
    if bytes.len() as u64 > IMAGE_BYTES_MAX {
        return Err(AttachFileError::TooLarge {
            max_bytes: IMAGE_BYTES_MAX,
        });
    }
    Ok(bytes)
}
