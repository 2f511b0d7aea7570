//! Rules that can be left out, places where a program can end, and what an earlier version would
//! not know, in the build of the simulation alone. In every other build nothing can be left out:
//! each question is answered by a constant.

#[cfg(all(feature = "on", not(debug_assertions)))]
compile_error!("a build that leaves rules out is for tests alone");

#[cfg(feature = "on")]
mod switched;
#[cfg(feature = "on")]
mod version;

#[cfg(feature = "on")]
pub use switched::{end_at, end_nowhere, has_ended, leave_out, wake_at_end};
#[cfg(feature = "on")]
pub use version::{Version, knows_column, knows_message, knows_table, working_as};

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident = $name:literal),* $(,)?) => {
        /// A rule that can be left out.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Sabotage { $($(#[$doc])* $rule),* }

        impl Sabotage {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$rule),*];

            /// As it is named on the command line.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$rule => $name),* }
            }
        }
    };
}

rules! {
    /// Envelopes are known again by their hash, not by their numbers.
    KnowByNumber = "know-by-number",
    /// What the server refuses goes there otherwise.
    DropWhatIsRefused = "drop-what-is-refused",
    /// A checkpoint is made only when nothing is to be sent or taken in.
    CheckpointTooEarly = "checkpoint-too-early",
    /// A checkpoint holds the marks of what was erased.
    CopyWithoutErasures = "copy-without-erasures",
    /// The position of the server goes on together with what was kept.
    PositionFirst = "position-first",
    /// An act is acknowledged once it is on the disk.
    AcknowledgeEarly = "acknowledge-early",
    /// A value that lost unseen is told.
    DropLosers = "drop-losers",
    /// An erasure empties the envelopes that were kept.
    KeepErasedEnvelopes = "keep-erased-envelopes",
    /// After a restore a laptop goes on under a new number.
    KeepTheSeries = "keep-the-series",
    /// A server that was put back is offered everything again.
    TrustTheGeneration = "trust-the-generation",
    /// Every new checkpoint is worked in.
    SkipCheckpoints = "skip-checkpoints",
    /// What waits is worked in before anyone is said to be in step.
    ForgetWhatWaits = "forget-what-waits",
    /// A copy holds what is decided.
    CopyWithoutDecisions = "copy-without-decisions",
    /// What came is marked as worked in together with the rows that it changes.
    ApplyByHalves = "apply-by-halves",
    /// The search forgets who is erased.
    SearchKeepsErased = "search-keeps-erased",
    /// The server knows by its hash what it has, and does not refuse it.
    ForgetTheHash = "forget-the-hash",
    /// The text of minutes is joined with what comes.
    ReplaceTheText = "replace-the-text",
    /// What was written by who had not heard of an approval is told.
    ForgetWhatCameLate = "forget-what-came-late",
    /// The server takes nothing that is sealed with a key from before a removal.
    TakeOldKeys = "take-old-keys",
    /// What only a later version understands is kept for it.
    DropWhatIsLater = "drop-what-is-later",
    /// A clock that is far ahead is not followed.
    FollowAnyClock = "follow-any-clock",
    /// What a removed device does after its removal does not count.
    TakeWhatCameTooLate = "take-what-came-too-late",
    /// What is sealed is bound to its initiative.
    BindNoInitiative = "bind-no-initiative",
}

/// Whether a rule is left out now.
#[cfg(not(feature = "on"))]
pub const fn is_on(_: Sabotage) -> bool {
    false
}

/// Whether a rule is left out now.
#[cfg(feature = "on")]
pub fn is_on(rule: Sabotage) -> bool {
    switched::is_left_out(rule)
}

/// A place where the program may end: then this never returns.
#[cfg(not(feature = "on"))]
#[expect(clippy::unused_async, reason = "takes the place of one that waits")]
pub async fn may_end_here() {}

/// A place where the program may end: then this never returns.
#[cfg(feature = "on")]
pub async fn may_end_here() {
    if switched::ends_here() {
        std::future::pending::<()>().await;
    }
}

/// Whether the version that is at work has this table.
#[cfg(not(feature = "on"))]
pub const fn knows_table(_: u8) -> bool {
    true
}

/// Whether the version that is at work has this column of this table.
#[cfg(not(feature = "on"))]
pub const fn knows_column(_: u8, _: u8) -> bool {
    true
}

/// Whether the version that is at work can read the message in the envelope with this hash.
#[cfg(not(feature = "on"))]
pub const fn knows_message(_: &[u8; 32]) -> bool {
    true
}
