//! Why something was not done, as a code with data. Words are the shells' affair.

use storage::StorageError;

use crate::Field;

macro_rules! error_codes {
    ($($(#[$doc:meta])* $variant:ident = $code:literal),+ $(,)?) => {
        /// The catalogue of refusals; `locales/*/errors.ftl` has a sentence for each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ErrorCode {
            $($(#[$doc])* $variant),+
        }

        impl ErrorCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code as it crosses to a shell.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }
        }
    };
}

error_codes! {
    /// What is asked for is not there (any more).
    NotFound = "not_found",
    /// Needed, but empty.
    Blank = "blank",
    /// Longer than allowed; data `max`.
    TooLong = "too_long",
    /// A character that can not be seen or turns text around; data `character`.
    ForbiddenCharacter = "forbidden_character",
    /// Not 1234 AB.
    Postcode = "postcode",
    /// Not a house number.
    HouseNumber = "house_number",
    /// Not a phone number.
    Phone = "phone",
    /// Not an e-mail address.
    Email = "email",
    /// Not a date.
    Date = "date",
    /// Ends before it starts.
    EndBeforeStart = "end_before_start",
    /// A choice that does not exist; data `accepted`.
    UnknownChoice = "unknown_choice",
    /// The passphrase is too easy to guess.
    WeakPassphrase = "weak_passphrase",
    /// The recovery code has a typing error; data `position`.
    RecoveryCode = "recovery_code",
    /// Passphrase, code or keychain does not open this.
    WrongKey = "wrong_key",
    /// There is no keychain here.
    NoKeychain = "no_keychain",
    /// The last way in can not be removed.
    LastKeySlot = "last_key_slot",
    /// Another Samenspel has this folder open.
    InUse = "in_use",
    /// The file is damaged.
    Damaged = "damaged",
    /// A later Samenspel wrote this; data `found`, `known`.
    NewerSchema = "newer_schema",
    /// The disk is full.
    NoRoom = "no_room",
    /// The folder holds a profile already.
    ProfileExists = "profile_exists",
    /// The folder holds no profile yet.
    NoProfile = "no_profile",
    /// A file could not be read or written; data `name`.
    FileUnreadable = "file_unreadable",
    /// No program here shows a paper; it stands in `name`.
    NoViewer = "no_viewer",
    /// A file that is larger than allowed; data `max_mb`.
    FileTooLarge = "file_too_large",
    /// Not a kind of file that is accepted here; data `accepted`.
    FileKind = "file_kind",
    /// Not a backup, or not a whole one.
    NotABackup = "not_a_backup",
    /// No room for more attachments together; data `max_mb`.
    AttachmentsFull = "attachments_full",
    /// An attachment that someone else made, and whose bytes did not come yet.
    AttachmentNotHere = "attachment_not_here",
    /// An image that can not be read.
    ImageUnreadable = "image_unreadable",
    /// Rows of an import were refused; data `rows`.
    ImportRows = "import_rows",
    /// A file to import could not be read; data `reason` and more.
    ImportFile = "import_file",
    /// Nobody works on it with others from this laptop.
    NoTeam = "no_team",
    /// There is a team for it already, or it is here already.
    TeamExists = "team_exists",
    /// This laptop was not let into the team yet, or was taken out of it.
    NotInTeam = "not_in_team",
    /// A keeper took this laptop out of the team; what stands here stays.
    RemovedFromTeam = "removed_from_team",
    /// A laptop does not take itself out of the team.
    OwnDevice = "own_device",
    /// Somebody has to keep the list of members.
    LastKeeper = "last_keeper",
    /// Not what stands on the recovery sheet of a team.
    TeamSheet = "team_sheet",
    /// A recovery sheet that was taken out of its team.
    TeamSheetVoid = "team_sheet_void",
    /// Several fit what was typed; data `accepted`.
    Ambiguous = "ambiguous",
    /// Only who keeps the list of members does this.
    NotAKeeper = "not_a_keeper",
    /// Not a link that invites.
    Invite = "invite",
    /// An invite that is no longer good.
    InviteExpired = "invite_expired",
    /// A request to join that answers no invite of this laptop.
    UnknownRequest = "unknown_request",
    /// The answer to an invite is not with the server, and no file was named for it.
    AnswerNotBrought = "answer_not_brought",
    /// Six digits that are not those of the other laptop.
    Digits = "digits",
    /// Not a bundle, or not a whole one.
    NotABundle = "not_a_bundle",
    /// A bundle of another team, or one that someone changed.
    OtherTeam = "other_team",
    /// No server is known for this initiative.
    NoServer = "no_server",
    /// The initiative has no room left on the server.
    ServerFull = "server_full",
    /// Not the address of a server.
    ServerAddress = "server_address",
    /// A server that would be reached without a lock on the line.
    NotHttps = "not_https",
    /// No network, or the server does not answer now.
    ServerUnreached = "server_unreached",
    /// The certificate of the server is not trusted.
    ServerUntrusted = "server_untrusted",
    /// Something else answered: a sign-in page, or another program.
    NotTheServer = "not_the_server",
    /// The server hands out what can not be right; nothing of it was taken over.
    ServerFaulty = "server_faulty",
    /// The server refused; data `word`.
    ServerRefused = "server_refused",
    /// The code for new initiatives is missing or wrong.
    EnrolmentRefused = "enrolment_refused",
    /// Someone chose between two values before, perhaps on another laptop.
    DecidedAlready = "decided_already",
    /// A value came or went since someone looked at them.
    ValuesChanged = "values_changed",
    /// Minutes that are approved: someone has to open them again first.
    MinutesApproved = "minutes_approved",
    /// Minutes that are not approved, or were opened again already.
    MinutesOpen = "minutes_open",
    /// Neither two house numbers nor one.
    Numbers = "numbers",
    /// Too small or too large; data `min`, `max`.
    OutOfRange = "out_of_range",
    /// A statement of the same door or person stands already; data `id`, `position`, `given_on`, `name`.
    DoubleSupport = "double_support",
    /// A round that has ended: someone has to open it again first.
    RoundEnded = "round_ended",
    /// A choice without two options or more; data `max`.
    QuestionOptions = "question_options",
    /// Not an answer to the question.
    NotAnAnswer = "not_an_answer",
    /// Not a whole number that is accepted here; data `min`, `max`.
    Number = "number",
    /// Not an amount of money, or too much.
    Money = "money",
    /// Not a date and a time.
    DateTime = "date_time",
    /// A time that the clock skips when summer time begins.
    MissingHour = "missing_hour",
    /// Too few are free; data of who has it: `from`, `to`, `purpose`, `borrower`; `free`; and the
    /// nearest free time, empty where there is none: `next_from`, `next_to`. `has_purpose` and
    /// `has_next` say `yes` or `no`.
    NotFree = "not_free",
    /// Asked for later than who keeps it wants; data `days`, `first_day`. It may be passed.
    Notice = "notice",
    /// A resource that is not lent now.
    OutOfUse = "out_of_use",
    /// A booking that is too far, or not far enough, for this; data `state`.
    BookingState = "booking_state",
    /// More are asked for than there are; data `quantity`.
    TooMany = "too_many",
    /// A set can not be a part of a set.
    ASet = "a_set",
    /// Something of it is out, or still to come.
    HasBookings = "has_bookings",
    /// Stopped on request; nothing was changed.
    Cancelled = "cancelled",
    /// Something unforeseen; nothing was changed.
    Failed = "failed",
}

/// A refusal: nothing was changed, and this is why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Why.
    pub code: ErrorCode,
    /// Which input.
    pub field: Option<Field>,
    /// Which row of a file, counted as a person sees it.
    pub row: Option<u32>,
    /// Values for the sentence.
    pub details: Vec<(&'static str, String)>,
}

impl Refusal {
    /// A refusal without data.
    pub const fn new(code: ErrorCode) -> Self {
        Self {
            code,
            field: None,
            row: None,
            details: Vec::new(),
        }
    }

    /// Adds a value for the sentence.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "numbers and texts alike are handed in"
    )]
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.details.push((name, value.to_string()));
        self
    }
}

impl From<&StorageError> for Refusal {
    fn from(error: &StorageError) -> Self {
        match error {
            StorageError::WrongKey => Self::new(ErrorCode::WrongKey),
            StorageError::NewerSchema { found, known } => Self::new(ErrorCode::NewerSchema)
                .with("found", found)
                .with("known", known),
            StorageError::Damaged(_) => Self::new(ErrorCode::Damaged),
            error if error.is_lack_of_room() => Self::new(ErrorCode::NoRoom),
            StorageError::NoRoom(_)
            | StorageError::Inconsistent { .. }
            | StorageError::Closed
            | StorageError::Io(_)
            | StorageError::Sql(_) => {
                tracing::error!(%error, "the store failed");
                Self::new(ErrorCode::Failed)
            }
        }
    }
}

impl From<StorageError> for Refusal {
    fn from(error: StorageError) -> Self {
        Self::from(&error)
    }
}

/// Lets the error of a use case become a refusal: field errors and storage errors carry
/// their own data, and an unknown id is `not_found`.
macro_rules! refuses {
    ($error:ident { $($variant:pat => $refusal:expr),* $(,)? }) => {
        impl From<$error> for $crate::Refusal {
            fn from(error: $error) -> Self {
                match error {
                    $($variant => $refusal,)*
                }
            }
        }
    };
}

pub(crate) use refuses;
