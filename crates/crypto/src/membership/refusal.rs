//! Why a team does not take a record.

use crate::DeviceId;

use super::{DEVICES_MAX, RECORDS_MAX};

/// The rule that a record breaks. Everybody who reads the list finds the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordRefusal {
    /// The first record is not the one by which the team is known.
    #[error("the record founds another team")]
    OtherTeam,
    /// A list begins with the founding of a team, at number 0, by the founder, who holds the
    /// list or leaves that to the server.
    #[error("the record founds no team")]
    NotFounding,
    /// A team is founded once.
    #[error("the team was founded before")]
    FoundedBefore,
    /// It belongs to another list.
    #[error("the record is of another initiative")]
    OtherInitiative,
    /// Records are missing before it, or it was taken already, or another came first.
    #[error("record {expected} comes next")]
    WrongNumber {
        /// The number of the record that would be taken.
        expected: u64,
    },
    /// It was written without knowing the last record.
    #[error("the record follows another than the last one")]
    OtherPrevious,
    /// The list is full.
    #[error("a team has at most {RECORDS_MAX} records")]
    TooManyRecords,
    /// Its author was never admitted, or was removed.
    #[error("device {0} is not in the team, and can not write records")]
    AuthorNotActive(DeviceId),
    /// Another device made it, or a byte was changed.
    #[error("the signature does not fit")]
    Signature,
    /// Members change nothing in the list.
    #[error("only keepers write records")]
    AuthorNotKeeper,
    /// Another device orders the list.
    #[error("only the holder writes records")]
    NotHolder,
    /// A device is admitted once; after it was removed it needs new keys, both of them.
    #[error("a key of device {0} was in the team before")]
    KnownDevice(DeviceId),
    /// An invite is good for one device.
    #[error("the invite was used before")]
    InviteUsed,
    /// The team is full.
    #[error("a team has at most {DEVICES_MAX} devices")]
    TooManyDevices,
    /// Never admitted, or removed.
    #[error("device {0} is not in the team")]
    DeviceNotActive(DeviceId),
    /// Who makes the new key knows it: another keeper has to do this.
    #[error("a device can not remove itself")]
    RemovesItself,
    /// The new key must go to each that stays, and to nobody else.
    #[error("the key is not wrapped for exactly those who stay")]
    WrongWraps,
    /// Only series of the removed device itself are pinned.
    #[error("the pins of device {0} name another device")]
    WrongPins(DeviceId),
    /// Nobody could admit or remove any more.
    #[error("a team has at least one keeper")]
    LastKeeper,
    /// Nobody could write records any more.
    #[error("the holder of the list is a keeper's device")]
    HolderNotKeeper,
}

/// Why a whole list was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// Not even the founding of the team.
    #[error("the list is empty")]
    Empty,
    /// All before it hold.
    #[error("record {index} of the list: {refusal}")]
    Refused {
        /// Counted from 0.
        index: usize,
        /// Why.
        refusal: RecordRefusal,
    },
}
