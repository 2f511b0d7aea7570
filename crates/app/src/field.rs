//! Inputs by name, and what is wrong with them.

use domain::{
    AddressError, EmailError, NameField, NumbersError, PersonNameError, PhoneError, QuestionError,
    TagError, TextError, TitleError, UnknownCode,
};
use jiff::civil::Date;

use crate::{ErrorCode, Refusal};

macro_rules! fields {
    ($($variant:ident = $name:literal),+ $(,)?) => {
        /// An input that a person can find back on the screen or in the file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "each is the input of that name")]
        pub enum Field {
            $($variant),+
        }

        impl Field {
            /// The name as it crosses to a shell.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),+
                }
            }
        }
    };
}

fields! {
    Title = "title", Why = "why", How = "how", What = "what", Theme = "theme", Area = "area",
    StartsOn = "starts_on", EndsOn = "ends_on", Phase = "phase", Standing = "standing",
    Role = "role", GivenName = "given", NamePrefix = "prefix", FamilyName = "family",
    Street = "street", HouseNumber = "house_number", Postcode = "postcode", City = "city",
    Phone = "phone", Email = "email", Note = "note", Tag = "tag",
    Channel = "channel", Purpose = "purpose", Source = "source", Wording = "wording",
    Passphrase = "passphrase", RecoveryCode = "recovery_code", File = "file",
    Language = "language", ThemeChoice = "theme_choice", TextPercent = "text_percent",
    Columns = "columns", Invite = "invite", Digits = "digits", Value = "value",
    Server = "server", Device = "device", Day = "day", Text = "text",
    Numbers = "numbers", Side = "side", Unit = "unit", Needed = "needed", Percent = "percent",
    Position = "position", GivenOn = "given_on", Remark = "remark", Outcome = "outcome",
    StartedOn = "started_on", Questions = "questions", Answers = "answers", Helper = "helper",
    Name = "name", Kind = "kind", Place = "place", ContactName = "contact_name",
    ContactPhone = "contact_phone", ContactEmail = "contact_email", Quantity = "quantity",
    Capacity = "capacity", NoticeDays = "notice_days", BufferMinutes = "buffer_minutes",
    Conditions = "conditions", Price = "price", PriceUnit = "price_unit", Deposit = "deposit",
    Part = "part", Period = "period", StartsAt = "starts_at", EndsAt = "ends_at",
    Borrower = "borrower", Condition = "condition", Town = "town",
    WhoMayStart = "who_may_start", Decides = "decides", MinCents = "min_cents",
    MaxCents = "max_cents", OwnShare = "own_share", SupportNeeded = "support_needed",
    SupportUnit = "support_unit", LeadTime = "lead_time", LeadUnit = "lead_unit",
    ReplyTime = "reply_time", ReplyUnit = "reply_unit", Excluded = "excluded", Asks = "asks",
    Afterwards = "afterwards", SeenOn = "seen_on", Amount = "amount",
    Scale = "scale", Budget = "budget_cents", Rules = "rules", About = "about",
    NotAbout = "not_about", Time = "time", ResultsWhen = "results_when", Influence = "influence",
    TownDoes = "town_does", TownDoesNot = "town_does_not", ReplyDays = "reply_days",
    Question = "question", ForWhom = "for_whom", Known = "known", Tried = "tried",
    SharedGoal = "shared_goal", Rhythm = "rhythm", FirstOn = "first_on", Minutes = "minutes",
    Goal = "goal", Interest = "interest", Concern = "concern", Gains = "gains", Gives = "gives",
    WithWhom = "with_whom", On = "on", State = "state", Share = "share", People = "people",
    Heard = "heard", Enough = "enough", Contact = "contact", Link = "link", Verdict = "verdict",
    Lesson = "lesson", Term = "term", Meaning = "meaning", Key = "key", Answer = "answer",
    Website = "website", When = "when", Direction = "direction", FollowUpOn = "follow_up_on",
    JoinedOn = "joined_on", Involvement = "involvement", SilentDays = "silent_days",
}

/// An input that was refused, and what would be accepted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} is refused: {code:?}", field.as_str())]
pub struct FieldError {
    /// Which input.
    pub field: Field,
    /// What is wrong with it.
    pub code: ErrorCode,
    /// Values for the sentence.
    pub details: Vec<(&'static str, String)>,
}

impl FieldError {
    /// A refusal of an input, without data.
    pub fn new(field: Field, code: ErrorCode) -> Self {
        Self {
            field,
            code,
            details: Vec::new(),
        }
    }

    #[expect(
        clippy::needless_pass_by_value,
        reason = "numbers and texts alike are handed in"
    )]
    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.details.push((name, value.to_string()));
        self
    }
}

impl From<FieldError> for Refusal {
    fn from(error: FieldError) -> Self {
        Self {
            code: error.code,
            field: Some(error.field),
            row: None,
            details: error.details,
        }
    }
}

/// Names the input whose value was refused.
pub(crate) trait At<T> {
    /// Turns a parse error into one that names its input.
    fn at(self, field: Field) -> Result<T, FieldError>;
}

impl<T, E: Reason> At<T> for Result<T, E> {
    fn at(self, field: Field) -> Result<T, FieldError> {
        self.map_err(|error| error.in_field(field))
    }
}

/// What a parse error of the domain means to a person.
pub(crate) trait Reason {
    fn in_field(self, field: Field) -> FieldError;
}

fn forbidden(field: Field) -> FieldError {
    FieldError::new(field, ErrorCode::ForbiddenCharacter)
}

fn too_long(field: Field, max: usize) -> FieldError {
    FieldError::new(field, ErrorCode::TooLong).with("max", max)
}

impl Reason for TitleError {
    fn in_field(self, field: Field) -> FieldError {
        match self {
            Self::Blank => FieldError::new(field, ErrorCode::Blank),
            Self::TooLong => too_long(field, domain::Title::MAX_CHARS),
            Self::Forbidden(_) => forbidden(field),
        }
    }
}

impl Reason for TextError {
    fn in_field(self, field: Field) -> FieldError {
        match self {
            Self::TooLong => too_long(field, domain::Text::MAX_CHARS),
            Self::Forbidden(_) => forbidden(field),
        }
    }
}

impl Reason for TagError {
    fn in_field(self, field: Field) -> FieldError {
        match self {
            Self::Blank => FieldError::new(field, ErrorCode::Blank),
            Self::TooLong => too_long(field, domain::Tag::MAX_CHARS),
            Self::Forbidden(_) => forbidden(field),
        }
    }
}

impl Reason for UnknownCode {
    fn in_field(self, field: Field) -> FieldError {
        unknown_choice(field, self.accepted)
    }
}

/// What is accepted stands beside it, as it is typed on the command line.
pub(crate) fn unknown_choice(field: Field, accepted: &[&str]) -> FieldError {
    FieldError::new(field, ErrorCode::UnknownChoice).with("accepted", accepted.join(", "))
}

impl Reason for PhoneError {
    fn in_field(self, field: Field) -> FieldError {
        FieldError::new(field, ErrorCode::Phone)
    }
}

impl Reason for EmailError {
    fn in_field(self, field: Field) -> FieldError {
        FieldError::new(field, ErrorCode::Email)
    }
}

impl Reason for AddressError {
    fn in_field(self, field: Field) -> FieldError {
        match self {
            Self::Postcode => FieldError::new(field, ErrorCode::Postcode),
            Self::HouseNumber => FieldError::new(field, ErrorCode::HouseNumber),
            Self::TooLong => too_long(field, domain::Address::MAX_PLACE_CHARS),
            Self::Forbidden(_) => forbidden(field),
        }
    }
}

impl Reason for NumbersError {
    fn in_field(self, field: Field) -> FieldError {
        match self {
            Self::Unreadable => FieldError::new(field, ErrorCode::Numbers),
            Self::TooMany => out_of_range(field, 1, domain::CirclePart::MAX_NUMBERS),
        }
    }
}

impl Reason for QuestionError {
    fn in_field(self, field: Field) -> FieldError {
        match self {
            Self::Options => FieldError::new(field, ErrorCode::QuestionOptions)
                .with("max", domain::RoundQuestion::MAX_OPTIONS),
            Self::Answer => FieldError::new(field, ErrorCode::NotAnAnswer),
        }
    }
}

pub(crate) fn out_of_range(field: Field, min: u32, max: u32) -> FieldError {
    FieldError::new(field, ErrorCode::OutOfRange)
        .with("min", min)
        .with("max", max)
}

/// A day that is needed, not later than `today`.
pub(crate) fn past_day(text: &str, today: Date, field: Field) -> Result<Date, FieldError> {
    if text.trim().is_empty() {
        return Err(FieldError::new(field, ErrorCode::Blank));
    }
    let day = text.trim().parse::<Date>().ok();
    let day = day.filter(|day| *day <= today);
    day.ok_or_else(|| FieldError::new(field, ErrorCode::Date))
}

/// A name names its own parts.
pub(crate) fn name_error(error: &PersonNameError) -> FieldError {
    let field_of = |part: &NameField| match part {
        NameField::Given => Field::GivenName,
        NameField::Prefix => Field::NamePrefix,
        NameField::Family => Field::FamilyName,
    };
    match error {
        PersonNameError::Blank => FieldError::new(Field::FamilyName, ErrorCode::Blank),
        PersonNameError::TooLong { field } => {
            too_long(field_of(field), domain::PersonName::MAX_CHARS)
        }
        PersonNameError::Forbidden(_) => forbidden(Field::FamilyName),
    }
}

pub(crate) fn optional_phone(text: &str) -> Result<Option<domain::Phone>, FieldError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    domain::Phone::parse(text)
        .map(|(phone, _)| Some(phone))
        .at(Field::Phone)
}

pub(crate) fn optional_email(text: &str) -> Result<Option<domain::Email>, FieldError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    domain::Email::parse(text).map(Some).at(Field::Email)
}
