//! What goes wrong.

/// One kind of trouble.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// A request never arrives.
    DropRequest,
    /// The server does what was asked, and its answer never arrives.
    DropAnswer,
    /// A request arrives twice.
    Duplicate,
    /// A request arrives again after others.
    Reorder,
    /// A request arrives after nobody waits for its answer any more.
    Delay,
    /// An answer ends in the middle.
    HalfAnswer,
    /// The server, or something before it, is busy.
    Busy,
    /// A laptop reaches nothing.
    Partition,
    /// A laptop ends while it speaks to the server.
    CrashInExchange,
    /// A laptop ends while it writes.
    CrashInWrite,
    /// A backup of a laptop is put back as the app does it.
    RestoredBackup,
    /// The folder of a laptop is replaced by an older copy of it.
    RestoredFolder,
    /// A backup of the server is put back.
    RestoredServer,
    /// The clock of a laptop jumps.
    ClockJump,
    /// A laptop is away for a month.
    LongAway,
    /// The folder of a laptop is copied to another, and both go on.
    ClonedProfile,
    /// A laptop has an earlier version than the others, which does not know all that they write.
    OldVersion,
}

impl Fault {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::DropRequest,
        Self::DropAnswer,
        Self::Duplicate,
        Self::Reorder,
        Self::Delay,
        Self::HalfAnswer,
        Self::Busy,
        Self::Partition,
        Self::CrashInExchange,
        Self::CrashInWrite,
        Self::RestoredBackup,
        Self::RestoredFolder,
        Self::RestoredServer,
        Self::ClockJump,
        Self::LongAway,
        Self::ClonedProfile,
        Self::OldVersion,
    ];

    /// Those that happen to requests, by chance.
    pub const ON_THE_WIRE: [Self; 7] = [
        Self::DropRequest,
        Self::DropAnswer,
        Self::Duplicate,
        Self::Reorder,
        Self::Delay,
        Self::HalfAnswer,
        Self::Busy,
    ];

    /// Only what speaks to the server meets it.
    pub fn is_about_the_wire(self) -> bool {
        let others = [Self::Partition, Self::CrashInExchange, Self::RestoredServer];
        Self::ON_THE_WIRE.contains(&self) || others.contains(&self)
    }
}
