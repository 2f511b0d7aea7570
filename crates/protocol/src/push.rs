//! What became of the envelopes of one push.

use serde::{Deserialize, Serialize};

/// The answer to a push: one outcome for each envelope, in the order in which they were sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushAnswer {
    /// As many as there were envelopes.
    pub outcomes: Vec<PushOutcome>,
    /// The head of the stream afterwards.
    pub head: u64,
}

/// What became of one envelope. Only `ok` and `dup` mean that the server has it on its disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum PushOutcome {
    /// It stands at this position now.
    Ok {
        /// From 1, without gaps in its stream.
        pos: u64,
    },
    /// It stood there already, byte for byte.
    Dup {
        /// From 1.
        pos: u64,
    },
    /// The site has sent something else under these numbers: its data was put back or copied.
    Fork,
    /// An envelope of this site before it is missing.
    Gap {
        /// The number of the change set that is waited for; the first of a site is 1.
        expected: u64,
    },
    /// It is sealed with a key that the team no longer uses.
    StaleEpoch,
    /// Its latest stamp is more than ten minutes ahead of the server.
    ClockAhead {
        /// Milliseconds since 1970, by the server's clock.
        now: i64,
    },
    /// No device of the team signed it, or one that was removed before this change.
    NotMember,
    /// Not an envelope of this initiative and stream.
    Malformed,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_words_with_their_facts() {
        let written = |outcome| serde_json::to_string(&outcome).unwrap();
        assert_eq!(
            written(PushOutcome::Ok { pos: 7 }),
            r#"{"outcome":"ok","pos":7}"#
        );
        assert_eq!(
            written(PushOutcome::StaleEpoch),
            r#"{"outcome":"stale_epoch"}"#
        );
    }
}
