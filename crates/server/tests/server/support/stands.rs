//! Where envelopes stand at the server, and whether each stands there once.

use crypto::{Envelope, EnvelopeHash};
use protocol::PushOutcome;

use super::Answer;

/// A position, and what stands there.
pub type Stands = (u64, EnvelopeHash);

impl Answer {
    /// Where these stand that were pushed with one request, and whether they stood there before:
    /// all of them or none, and one after another.
    pub fn stands(&self, pushed: &[Envelope]) -> (Vec<Stands>, bool) {
        let place = |outcome: &PushOutcome| match outcome {
            PushOutcome::Ok { pos } => (*pos, false),
            PushOutcome::Dup { pos } => (*pos, true),
            other => panic!("{other:?}"),
        };
        let places: Vec<_> = self.outcomes().iter().map(place).collect();
        assert_eq!(places.len(), pushed.len());
        let (first, stood) = places[0];
        let in_a_row: Vec<_> = (first..)
            .take(pushed.len())
            .map(|pos| (pos, stood))
            .collect();
        assert_eq!(places, in_a_row);
        let hashes = pushed.iter().map(Envelope::hash);
        ((first..).zip(hashes).collect(), stood)
    }
}

/// Each stands in one place, from the first on without a gap, and all of it is handed out.
pub fn are_all(mut acknowledged: Vec<Stands>, handed_out: &[Stands]) {
    acknowledged.sort_unstable();
    let positions: Vec<u64> = acknowledged.iter().map(|(position, _)| *position).collect();
    assert_eq!(
        positions,
        (1..=acknowledged.len() as u64).collect::<Vec<_>>()
    );
    assert_eq!(acknowledged, handed_out);
    acknowledged.sort_unstable_by_key(|(_, hash)| *hash);
    assert!(acknowledged.windows(2).all(|two| two[0].1 != two[1].1));
}
