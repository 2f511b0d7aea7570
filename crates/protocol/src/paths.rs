//! Where everything is. The server's table of routes uses the same words.

use domain::InitiativeId;

/// Whether the server is well.
pub const HEALTH: &str = "/health";
/// What the server says of itself.
pub const ABOUT: &str = "/v1";
/// An initiative as a whole.
pub const INITIATIVE: &str = "/v1/i/{initiative}";
/// The envelopes of a stream, which is `team` or `shared`.
pub const ENVELOPES: &str = "/v1/i/{initiative}/{stream}/envelopes";
/// How far the streams are.
pub const HEADS: &str = "/v1/i/{initiative}/heads";
/// The latest checkpoint of a stream.
pub const CHECKPOINT: &str = "/v1/i/{initiative}/{stream}/checkpoint";
/// The right to make the next checkpoint of a stream.
pub const LEASE: &str = "/v1/i/{initiative}/{stream}/checkpoint/lease";
/// The membership log.
pub const MEMBERSHIP: &str = "/v1/i/{initiative}/membership";
/// New mailboxes.
pub const INVITES: &str = "/v1/invites";
/// One mailbox.
pub const INVITE: &str = "/v1/invites/{invite}";
/// Where the newcomer leaves a request.
pub const JOIN: &str = "/v1/invites/{invite}/join";
/// Where the keeper leaves an answer.
pub const ACCEPT: &str = "/v1/invites/{invite}/accept";
/// One command.
pub const COMMAND: &str = "/v1/commands/{command}";
/// The attachments that are here as a whole.
pub const BLOBS: &str = "/v1/blobs";
/// One attachment.
pub const BLOB: &str = "/v1/blobs/{cid}";
/// One chunk of an attachment.
pub const CHUNK: &str = "/v1/blobs/{cid}/{chunk}";

/// [`INITIATIVE`] of this initiative.
pub fn initiative(initiative: InitiativeId) -> String {
    format!("/v1/i/{initiative}")
}

/// A path below an initiative, such as `heads` or `team/envelopes`.
pub fn within(initiative: InitiativeId, rest: &str) -> String {
    format!("/v1/i/{initiative}/{rest}")
}

/// [`INVITE`], or one of the two below it.
pub fn invite(invite: &str, rest: &str) -> String {
    match rest {
        "" => format!("/v1/invites/{invite}"),
        rest => format!("/v1/invites/{invite}/{rest}"),
    }
}

/// [`BLOB`]. `cid` is 64 hexadecimal digits.
pub fn blob(cid: &str) -> String {
    format!("/v1/blobs/{cid}")
}

/// [`CHUNK`]. `cid` is 64 hexadecimal digits.
pub fn chunk(cid: &str, chunk: u32) -> String {
    format!("/v1/blobs/{cid}/{chunk}")
}
