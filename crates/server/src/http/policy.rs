//! Who may use a route.

/// Every route has one; there is no default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Everyone.
    Public,
    /// Whoever knows the id of an invite, which follows from its secret.
    Invite,
    /// Whoever may register a new initiative: all, or those who know the code.
    Enrolment,
    /// A device of the team, which signed the request.
    Member,
    /// A keeper's device of the team, which signed the request.
    Keeper,
}

impl Policy {
    /// As the list of routes says it.
    pub fn says(self) -> &'static str {
        match self {
            Self::Public => "everyone",
            Self::Invite => "whoever knows the id of the invite",
            Self::Enrolment => "everyone, or whoever knows the enrolment code",
            Self::Member => "a device of the team",
            Self::Keeper => "a keeper's device of the team",
        }
    }
}
