//! What laptops and the municipal server say to one another over HTTP: paths, headers, limits,
//! answers and the codes of refusals.
//!
//! Nothing here sends, stores or checks a signature. Both sides write and read with the same
//! types, so that neither knows a form that the other does not.

mod about;
mod authorization;
mod blob;
mod checkpoint;
mod code;
mod command;
mod frames;
mod heads;
mod invite;
mod limits;
pub mod paths;
mod problem;
mod push;

pub use about::About;
pub use authorization::{Authorization, AuthorizationError, SCHEME};
pub use blob::{BLOBS_AT_ONCE, BlobAnswer, BlobsAnswer, WholeBlob};
pub use checkpoint::{CheckpointAnswer, LeaseAnswer};
pub use code::{Code, UnknownCode};
pub use command::{Command, CommandAnswer};
pub use domain::{InitiativeId, Moment};
pub use frames::{FramesError, Numbered, join, join_numbered, split, split_numbered};
pub use heads::{Heads, MembershipHead};
pub use invite::{InviteAnswer, InviteState, NewInvite};
pub use limits::Limits;
pub use problem::{PROBLEM_TYPE, Problem};
pub use push::{PushAnswer, PushOutcome};

/// The version that stands in every path.
pub const VERSION: u32 = 1;

/// The server's clock in every answer: milliseconds since 1970, in digits.
pub const TIME_HEADER: &str = "samenspel-time";

/// The head of a stream or of the membership log beside a body of bytes.
pub const HEAD_HEADER: &str = "samenspel-head";

/// The position up to which a checkpoint counts, beside its bytes.
pub const POSITION_HEADER: &str = "samenspel-position";

/// The code that the municipality gave to whoever may register an initiative.
pub const ENROLMENT_HEADER: &str = "samenspel-enrolment";

/// The epoch whose key seals a checkpoint, beside its bytes.
pub const EPOCH_HEADER: &str = "samenspel-epoch";
