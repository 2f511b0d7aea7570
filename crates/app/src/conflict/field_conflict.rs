//! A field with several values.

use crypto::DeviceId;
use domain::{
    BookingId, CheckId, CirclePartId, ContactMomentId, DoorRoundId, GroupId, HouseholdId,
    InitiativeId, KindredId, MethodId, MinutesId, Moment, NeighbourId, OrganisationId, PartyId,
    RelationId, ResourceId, ResourcePartId, RoleHolderId, RoleId, RoundQuestionId, RoundStreetId,
    SchemeId, SegmentId, SupportId, TalentId, TeamMemberId, TermId, VisitAnswerId, VisitId,
};
use sync::{Stamp, Value};

use super::ConflictId;

/// A field that has other values than the one that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldConflict {
    /// Which field, and what of it was seen.
    pub id: ConflictId,
    /// Whose field it is.
    pub subject: Subject,
    /// Their name: of a person, an address, a title.
    pub of: String,
    /// The people in whose panel it shows: the person, or who lives behind the door.
    pub neighbours: Vec<NeighbourId>,
    /// The input that fills it: `phone`. `removed` when one worked on what another threw away:
    /// its values are a moment in the trash, and nothing.
    pub field: &'static str,
    /// What stands.
    pub standing: WrittenValue,
    /// What others wrote, the earliest first, each value once.
    pub others: Vec<WrittenValue>,
    /// Everything that is settled by a decision.
    pub(super) losers: Vec<Stamp>,
}

/// Whose field it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The initiative itself.
    Initiative(InitiativeId),
    /// Someone in the core team.
    TeamMember(TeamMemberId),
    /// A door.
    Household(HouseholdId),
    /// A neighbour.
    Neighbour(NeighbourId),
    /// The title or day of minutes; their text has no conflicts.
    Minutes(MinutesId),
    /// A rule of the address circle.
    CirclePart(CirclePartId),
    /// A statement of support.
    Support(SupportId),
    /// A door round.
    DoorRound(DoorRoundId),
    /// Who walks a street of a round.
    RoundStreet(RoundStreetId),
    /// What was noted at a door.
    Visit(VisitId),
    /// A question of a round.
    RoundQuestion(RoundQuestionId),
    /// An answer at a door.
    VisitAnswer(VisitAnswerId),
    /// Something that can be booked.
    Resource(ResourceId),
    /// What is in a set.
    ResourcePart(ResourcePartId),
    /// A booking or loan.
    Booking(BookingId),
    /// The rules of a budget.
    Scheme(SchemeId),
    /// A word that means the same for all.
    Term(TermId),
    /// A side with an interest.
    Party(PartyId),
    /// A way in which people take part.
    Method(MethodId),
    /// Something that people take upon them.
    Role(RoleId),
    /// Someone who holds a role.
    RoleHolder(RoleHolderId),
    /// A group to hear.
    GroupToHear(GroupId),
    /// An initiative elsewhere that is like it.
    Kindred(KindredId),
    /// An answer to the checklist.
    CheckAnswer(CheckId),
    /// An organisation.
    Organisation(OrganisationId),
    /// Someone's part in an organisation or in the neighbourhood.
    Relation(RelationId),
    /// A talent or an offer.
    Talent(TalentId),
    /// A contact moment.
    ContactMoment(ContactMomentId),
    /// A saved question to the list of people.
    Segment(SegmentId),
}

/// A value, by whom and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenValue {
    /// As it is stored, but a door by its address. Empty when there is nothing.
    pub value: String,
    /// As a person writes it; it chooses the value as well.
    pub text: String,
    /// By the clock of the laptop that wrote it.
    pub written_at: Moment,
    /// On which laptop.
    pub by: Writer,
    pub(super) raw: Value,
}

/// Who wrote a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Writer {
    /// This laptop.
    Own,
    /// Another one.
    Other {
        /// Which.
        device: DeviceId,
        /// Who works on it, if that is known.
        name: Option<String>,
    },
}
