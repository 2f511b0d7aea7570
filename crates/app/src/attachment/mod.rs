//! Photos and scans: cleaned, sealed with a key of their own, erased with their owner.

mod attach_file;
mod clean_image;
mod clean_name;
mod open_attachment;
mod remove_attachment;
#[cfg(test)]
mod tests;

pub use attach_file::{AttachFileError, attach_file};
pub use open_attachment::{
    OpenAttachmentError, OpenedAttachment, list_attachments, open_attachment, open_picture,
    save_attachment,
};
pub use remove_attachment::{RemoveAttachmentError, remove_attachment};
