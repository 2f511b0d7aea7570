//! Bytes in, bytes out: the keys of a data folder, the files sealed with them, the envelopes in
//! which the laptops of a team send one another what changed, the list of who belongs to it, and
//! how they come into it.
//!
//! The database key is random and is kept only in **slots**, each sealed with something
//! its owner has: the keychain of the operating system, a passphrase, a recovery sheet.
//! Any one of them is enough; without all of them the data is lost, and no one can help.
//!
//! Nothing here draws randomness, reads a clock or touches a file. Primitives come from
//! RustCrypto and BLAKE3: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha), Argon2id (RFC 9106),
//! Ed25519 (RFC 8032), and HPKE (RFC 9180) for what one device alone may open.

mod aead;
mod attachment;
mod device;
mod envelope;
mod epoch;
mod hex;
mod invite;
mod membership;
mod passphrase;
mod recovery_code;
mod request;
mod secret;
mod site;
mod slot;
mod slot_file;
mod stretching;
mod team_sheet;

pub use attachment::{
    CHUNK_BYTES, ChunkOf, OpenChunkError, SealFileError, chunk_count, open_chunk, seal_file,
};
pub use device::{
    DeviceCard, DeviceCardError, DeviceId, DeviceKey, DeviceKeys, DevicePublicKey,
    DevicePublicKeyError, ReceivingKey, ReceivingPublicKey, ReceivingPublicKeyError,
};
pub use envelope::{
    ENVELOPE_BYTES_MAX, Envelope, EnvelopeHash, EnvelopeHeader, MakeEnvelopeError,
    OpenEnvelopeError, ReadEnvelopeError, SignedEnvelope, Stream,
};
pub use epoch::{
    Epoch, EpochKeyCheck, OpenEpochKeyError, SealEpochKeyError, SealedKey, WrappedKey,
};
pub use invite::{
    CheckDigits, INVITE_LINK_BYTES_MAX, Invite, InviteId, InviteSecret, JoinRequest,
    OpenJoinRequestError, ReadInviteError, SealJoinRequestError, ServerAddress, ServerAddressError,
    check_digits,
};
pub use membership::{
    Action, Author, DEVICES_MAX, DeviceKind, EpochKeysError, Holder, MakeRecordError, Newcomer,
    Pins, RECORD_BYTES_MAX, RECORDS_MAX, ReadRecordError, Record, RecordHash, RecordHead,
    RecordRefusal, RecordTooLong, ReplayError, Role, Standing, Team, TeamDevice, TeamId,
};
pub use passphrase::{Passphrase, PassphraseError, check_passphrase};
pub use recovery_code::{RecoveryCode, RecoveryCodeError};
pub use secret::{AttachmentKey, DatabaseKey, EpochKey, KeychainSecret};
pub use site::SiteId;
pub use slot::{KeySlot, OpenSlotError, ProfileId, SealSlotError, SlotId, SlotKind, SlotSecret};
pub use slot_file::{SlotFile, SlotFileError};
pub use stretching::{Stretching, StretchingError};
pub use team_sheet::{ReadTeamSheetError, TeamSheet};
