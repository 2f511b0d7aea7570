//! The vocabulary and rules of a neighbourhood initiative.
//!
//! One file per noun. Nothing here reads a clock, draws randomness, waits, or
//! knows that a database exists: identifiers and moments are handed in.

mod address;
mod attachment;
mod code;
mod consent;
mod email;
mod fold;
mod forbidden;
mod household;
mod id;
mod initiative;
mod minutes;
mod moment;
mod neighbour;
mod person_name;
mod phone;
mod processing;
mod tag;
mod team_member;
mod text;

pub use address::{Address, AddressError, HouseNumber, Postcode};
pub use attachment::{Attachment, AttachmentOwner, MediaType, MediaTypeError};
pub use code::UnknownCode;
pub use consent::{
    Channel, ConsentDecision, ConsentEvent, ConsentSource, Purpose, current_consent,
};
pub use email::{Email, EmailError};
pub use fold::fold;
pub use forbidden::ForbiddenCharacter;
pub use household::Household;
pub use id::{
    AttachmentId, ConsentEventId, HouseholdId, InitiativeId, MinutesId, NeighbourId,
    NeighbourTagId, TeamMemberId,
};
pub use initiative::{DatesError, Initiative, Phase, Standing};
pub use minutes::Minutes;
pub use moment::Moment;
pub use neighbour::Neighbour;
pub use person_name::{NameField, PersonName, PersonNameError};
pub use phone::{Phone, PhoneError, RestoredZero};
pub use processing::{LegalBasis, Processing, Term};
pub use tag::{Tag, TagError};
pub use team_member::{TeamMember, TeamRole};
pub use text::{Text, TextError, Title, TitleError};
