//! Why something was refused, in one word that programs may rely on.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $status:literal, $title:literal;)+) => {
        /// A word that never changes its meaning; the words for people are in `locales`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Code {
            $($(#[$doc])* $name,)+
        }

        impl Code {
            /// All of them, in the order of their status.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// As it is written.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }

            /// The HTTP status that goes with it.
            pub const fn status(self) -> u16 {
                match self { $(Self::$name => $status),+ }
            }

            /// One line in English, for whoever reads the wire.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$name => $title),+ }
            }
        }
    };
}

codes! {
    /// Bytes that no laptop of any version sends.
    Malformed = "malformed", 400, "The request can not be read";
    /// A part of the path or query has a form that it never has.
    BadValue = "bad_value", 400, "A value has the wrong form";
    /// The request is not signed, or not by a device that this server knows.
    Unauthorized = "unauthorized", 401, "The request is not signed by a known device";
    /// The laptop's clock is more than ten minutes ahead of the server's.
    ClockAhead = "clock_ahead", 401, "The clock of the device is ahead";
    /// The laptop's clock is more than ten minutes behind the server's.
    ClockBehind = "clock_behind", 401, "The clock of the device is behind";
    /// The same signed request came twice.
    Replayed = "replayed", 401, "This request was made before";
    /// The device is not, or no longer, in the team.
    NotMember = "not_member", 403, "The device is not in the team";
    /// Only a keeper of the team may do this.
    NotKeeper = "not_keeper", 403, "Only a keeper of the team may do this";
    /// The code for new initiatives is missing or wrong.
    EnrolmentRefused = "enrolment_refused", 403, "The enrolment code does not fit";
    /// No such path.
    UnknownPath = "unknown_path", 404, "There is no such path";
    /// There is no such initiative here.
    UnknownInitiative = "unknown_initiative", 404, "The initiative is not registered here";
    /// What was asked for is not here.
    NotFound = "not_found", 404, "It is not here";
    /// The path is there, for other methods.
    MethodNotAllowed = "method_not_allowed", 405, "The path does not take this method";
    /// The request did not come in, or was not answered, in time.
    Timeout = "timeout", 408, "It took too long";
    /// An initiative with this id is registered already.
    AlreadyRegistered = "already_registered", 409, "The initiative is registered already";
    /// The mailbox of this invite is used already.
    InviteUsed = "invite_used", 409, "The invite was used already";
    /// Another device is making a checkpoint.
    LeaseHeld = "lease_held", 409, "Another device makes a checkpoint";
    /// The lease ran out, or was never given.
    NoLease = "no_lease", 409, "There is no such lease";
    /// A checkpoint has to stand at the head, and after the one before it.
    WrongPosition = "wrong_position", 409, "The checkpoint stands at another position";
    /// It is sealed with a key that the team no longer uses.
    StaleEpoch = "stale_epoch", 409, "The team uses a newer key";
    /// This command is being carried out.
    InProgress = "in_progress", 409, "The command is being carried out";
    /// A chunk with this number holds something else.
    ChunkDiffers = "chunk_differs", 409, "The chunk holds something else already";
    /// What comes after that position was replaced by a checkpoint.
    CheckpointNeeded = "checkpoint_needed", 410, "Start from the checkpoint";
    /// The team erased this attachment; it is not taken in again.
    Erased = "erased", 410, "The attachment was erased";
    /// The invite is older than 72 hours.
    InviteExpired = "invite_expired", 410, "The invite ran out";
    /// Someone else changed the team first.
    HeadMoved = "head_moved", 412, "The team was changed meanwhile";
    /// More bytes than the limit of this path.
    TooLarge = "too_large", 413, "The body is too large";
    /// The body is compressed or of another kind.
    UnsupportedMedia = "unsupported_media", 415, "The body has the wrong kind or coding";
    /// The id was used for another command.
    CommandDiffers = "command_differs", 422, "The id belongs to another command";
    /// No such kind of command in this version.
    UnknownKind = "unknown_kind", 422, "This kind of command is not known";
    /// The chunks together are not what their name says.
    ContentDiffers = "content_differs", 422, "The chunks are not what their name says";
    /// The rules of the membership log do not allow this record.
    RecordRefused = "record_refused", 422, "The record breaks a rule of the membership log";
    /// The request lacks `If-Match`.
    MatchRequired = "match_required", 428, "Say on which head this is based";
    /// Too many requests.
    TooMany = "too_many", 429, "Too many requests";
    /// Something is wrong on the server's side.
    Internal = "internal", 500, "The server failed";
    /// The store did not answer; the same request may be sent again.
    Unavailable = "unavailable", 503, "The store can not be reached";
    /// The initiative keeps as much on this server as it may. Envelopes that a checkpoint covers
    /// make room after a while.
    QuotaExceeded = "quota_exceeded", 507, "The initiative has no room left";
}

/// A word that this version does not know.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown code {0:?}")]
pub struct UnknownCode(pub String);

impl FromStr for Code {
    type Err = UnknownCode;

    fn from_str(word: &str) -> Result<Self, UnknownCode> {
        let found = Self::ALL.iter().find(|code| code.word() == word);
        found.copied().ok_or_else(|| UnknownCode(word.to_owned()))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_same_word_in_json_and_in_text() {
        for code in Code::ALL {
            let json = serde_json::to_string(code).unwrap();
            assert_eq!(json, format!("\"{code}\""));
            assert_eq!(code.word().parse(), Ok(*code));
        }
        assert!("other".parse::<Code>().is_err());
    }

    #[test]
    fn every_code_goes_with_a_status_of_refusal() {
        let statuses: Vec<u16> = Code::ALL.iter().map(|code| code.status()).collect();
        assert!(statuses.is_sorted());
        assert!(statuses.iter().all(|status| (400..=599).contains(status)));
    }
}
