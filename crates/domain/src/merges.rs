//! Who stays of people who were merged.

use std::collections::BTreeMap;

use crate::NeighbourId;

/// Who was merged into whom, as the rows say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merges(BTreeMap<NeighbourId, NeighbourId>);

impl Merges {
    /// From pairs of who went and into whom.
    pub fn new(pairs: impl IntoIterator<Item = (NeighbourId, NeighbourId)>) -> Self {
        Self(pairs.into_iter().collect())
    }

    /// Nobody was merged.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Everyone who went.
    pub fn gone(&self) -> impl Iterator<Item = NeighbourId> {
        self.0.keys().copied()
    }

    /// Who lives on for this id: the one they were merged into, and so on; the id itself when
    /// they were not.
    ///
    /// Two laptops may merge people into each other without having heard of it. Of such a circle
    /// the lowest id stays, which is the one that was written down first: the same on every laptop.
    pub fn who_stays(&self, id: NeighbourId) -> NeighbourId {
        let mut path = vec![id];
        let mut at = id;
        while let Some(next) = self.0.get(&at).copied() {
            if let Some(begin) = path.iter().position(|it| *it == next) {
                return path.drain(begin..).min().unwrap_or(next);
            }
            path.push(next);
            at = next;
        }
        at
    }

    /// Those who went by what was written, but stay because nobody else of their circle does.
    pub fn who_live_again(&self) -> Vec<NeighbourId> {
        let lives = |id: &NeighbourId| self.who_stays(*id) == *id;
        self.gone().filter(lives).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id(number: u128) -> NeighbourId {
        NeighbourId::new(Uuid::from_u128(number))
    }

    fn merges(pairs: &[(u128, u128)]) -> Merges {
        Merges::new(pairs.iter().map(|(gone, into)| (id(*gone), id(*into))))
    }

    #[test]
    fn a_chain_ends_with_its_last() {
        let chain = merges(&[(1, 2), (2, 3)]);
        assert_eq!(
            [1, 2, 3, 4].map(|it| chain.who_stays(id(it))),
            [3, 3, 3, 4].map(id)
        );
        assert!(chain.who_live_again().is_empty());
    }

    #[test]
    fn of_a_circle_one_stays_wherever_it_is_entered() {
        for circle in [vec![(1, 2), (2, 1)], vec![(2, 3), (3, 1), (1, 2)]] {
            let with_tail: Vec<_> = circle.iter().copied().chain([(9, 2)]).collect();
            let merges = merges(&with_tail);
            for member in circle.iter().map(|(gone, _)| *gone).chain([9]) {
                assert_eq!(merges.who_stays(id(member)), id(1), "{circle:?} {member}");
            }
            assert_eq!(merges.who_live_again(), [id(1)]);
        }
    }
}
