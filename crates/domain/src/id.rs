//! Identifiers: version 7 UUIDs made on the device that creates the row.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// Takes a UUID that an id source made or a store returned.
            pub const fn new(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// The UUID itself, for the store and the wire.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

ids! {
    /// One neighbourhood initiative; every synced row belongs to exactly one.
    InitiativeId,
    /// Someone in the core team of an initiative.
    TeamMemberId,
    /// One front door.
    HouseholdId,
    /// One person in the neighbourhood.
    NeighbourId,
    /// One tag on one person.
    NeighbourTagId,
    /// One line in a person's consent history.
    ConsentEventId,
    /// A photo or scan that belongs to an initiative or a person.
    AttachmentId,
    /// The minutes of one meeting.
    MinutesId,
    /// One rule of an address circle.
    CirclePartId,
    /// One statement of support or objection.
    SupportId,
    /// One walk along the doors.
    DoorRoundId,
    /// A street that someone walks in a round.
    RoundStreetId,
    /// What was noted at one door in a round.
    VisitId,
    /// A question that is asked at the doors.
    RoundQuestionId,
    /// What was answered to a question at one door.
    VisitAnswerId,
    /// Something that can be booked.
    ResourceId,
    /// One thing as a part of a set.
    ResourcePartId,
    /// One booking or loan.
    BookingId,
    /// The rules of one budget.
    SchemeId,
    /// A word that means the same for all.
    TermId,
    /// A side with an interest.
    PartyId,
    /// A way in which people take part.
    MethodId,
    /// Something that people take upon them.
    RoleId,
    /// Someone who holds a role.
    RoleHolderId,
    /// A group to hear.
    GroupId,
    /// An initiative elsewhere that is like it.
    KindredId,
    /// An answer to an item of the checklist.
    CheckId,
    /// One organisation.
    OrganisationId,
    /// A person's part in an organisation or in the neighbourhood.
    RelationId,
    /// Something that someone can do or offers.
    TalentId,
    /// One conversation, done or planned.
    ContactMomentId,
    /// A saved question to the list of people.
    SegmentId,
    /// Two people that someone said are two.
    NotDoubleId,
}
