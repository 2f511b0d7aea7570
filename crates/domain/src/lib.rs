//! The vocabulary and rules of a neighbourhood initiative.
//!
//! One file per noun. Nothing here reads a clock, draws randomness, waits, or
//! knows that a database exists: identifiers and moments are handed in.

mod address;
mod attachment;
mod booking;
mod cards;
mod cents;
mod checklist;
mod circle;
mod code;
mod consent;
mod contact_moment;
mod door_round;
mod double;
mod email;
mod fold;
mod forbidden;
mod gathering;
mod group_to_hear;
mod guide;
mod household;
mod id;
mod initiative;
mod interest;
mod involvement;
mod kindred;
mod merges;
mod method;
mod minutes;
mod moment;
mod neighbour;
mod next_call;
mod organisation;
mod party;
pub mod period;
mod person_name;
mod phone;
mod processing;
mod resource;
mod role;
mod scheme;
mod segment;
mod shared_term;
mod shelf;
mod similar;
pub mod stock;
mod support;
mod tag;
mod talent;
mod team_member;
mod text;
pub mod working_day;

pub use address::{Address, AddressError, HouseNumber, Postcode};
pub use attachment::{Attachment, AttachmentOwner, MediaType, MediaTypeError};
pub use booking::{Booking, BookingState, BookingStateError};
pub use cards::{
    Cards, CommunityCard, ExpectationCard, Gathering, Influence, QuestionCard, RulesCard, Scale,
};
pub use cents::{Cents, CentsError};
pub use checklist::{
    CheckAnswer, CheckItem, CheckKey, CheckPlace, CheckTheme, Checklist, GivenCheck, Seen,
};
pub use circle::{
    Circle, CircleDoor, CirclePart, CirclePartKind, CircleStreet, DoorKey, NumbersError,
    PartNumbers, Side,
};
pub use code::UnknownCode;
pub use consent::{
    Channel, ConsentDecision, ConsentEvent, ConsentSource, Purpose, current_consent,
};
pub use contact_moment::{
    ContactChannel, ContactDirection, ContactMoment, ContactState, Counterpart,
};
pub use door_round::{
    DoorRound, Outcome, QuestionError, QuestionKind, RoundQuestion, RoundStreet, Visit,
    VisitAnswer, last_visits, walking_order,
};
pub use double::{Double, DoubleCandidate, DoubleWhy, find_doubles};
pub use email::{Email, EmailError};
pub use fold::fold;
pub use forbidden::ForbiddenCharacter;
pub use gathering::GatheringRhythm;
pub use group_to_hear::{GroupToHear, HeardState};
pub use guide::{GuideFacts, GuideItem, GuideRule, SchemeGuide};
pub use household::Household;
pub use id::{
    AttachmentId, BookingId, CheckId, CirclePartId, ConsentEventId, ContactMomentId, DoorRoundId,
    GroupId, HouseholdId, InitiativeId, KindredId, MethodId, MinutesId, NeighbourId,
    NeighbourTagId, NotDoubleId, OrganisationId, PartyId, RelationId, ResourceId, ResourcePartId,
    RoleHolderId, RoleId, RoundQuestionId, RoundStreetId, SchemeId, SegmentId, SupportId, TalentId,
    TeamMemberId, TermId, VisitAnswerId, VisitId,
};
pub use initiative::{DatesError, Initiative, Phase, Standing};
pub use interest::{INTEREST_MONTHS_MAX, InterestDays, InterestMonth, interest};
pub use involvement::{Involvement, LATE_AFTER_DAYS, is_late_joiner};
pub use kindred::{Kindred, KindredVerdict};
pub use merges::Merges;
pub use method::{Method, MethodKind, MethodState};
pub use minutes::Minutes;
pub use moment::Moment;
pub use neighbour::Neighbour;
pub use next_call::{Involved, NextCall, NextCallWhy, last_contacts, next_calls};
pub use organisation::{Organisation, OrganisationKind, OrganisationStanding, Relation};
pub use party::{Balance, Party, PartyKind, PartyPosition};
pub use period::{Edge, Period, PeriodError, WallClockError};
pub use person_name::{NameField, PersonName, PersonNameError};
pub use phone::{Phone, PhoneError, RestoredZero};
pub use processing::{LegalBasis, Processing, Term};
pub use resource::{PriceUnit, Resource, ResourceKind, ResourcePart, ResourceStanding};
pub use role::{Role, RoleHolder};
pub use scheme::{DurationUnit, Lapse, Scheme, SchemeTerms, known_schemes};
pub use segment::Segment;
pub use shared_term::SharedTerm;
pub use shelf::Shelf;
pub use similar::{Alike, Likeness};
pub use support::{
    Position, Statement, Support, SupportChannel, SupportCount, SupportRules, SupportUnit, Voice,
    Weighed, Weight,
};
pub use tag::{Tag, TagError};
pub use talent::{Talent, TalentKind, TalentState};
pub use team_member::{TeamMember, TeamRole};
pub use text::{Text, TextError, Title, TitleError};
