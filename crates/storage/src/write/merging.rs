//! Two people who become one.

use domain::NeighbourId;
use sync::Value;
use sync::registry::{NEIGHBOUR, REMOVED_AS, REMOVED_AT};

use super::act::Act;
use super::merge::Wish;
use crate::noun::merged::PutDown;

impl Act {
    /// Someone went into another: not in the trash, but for good, as long as the other is there.
    pub fn merge_into(&mut self, goes: NeighbourId, stays: NeighbourId) {
        let columns = vec![
            (REMOVED_AT, Value::Integer(self.now().0)),
            (REMOVED_AS, "merged".into()),
            (
                NEIGHBOUR.column("merged_into"),
                Value::reference(stays.uuid()),
            ),
        ];
        self.wishes
            .push(Wish::new(&NEIGHBOUR, goes.uuid(), columns));
    }

    /// Someone who went lives again.
    pub fn live_again(&mut self, id: NeighbourId) {
        let columns = vec![
            (REMOVED_AT, Value::Null),
            (REMOVED_AS, "".into()),
            (NEIGHBOUR.column("merged_into"), Value::Null),
        ];
        self.wishes.push(Wish::new(&NEIGHBOUR, id.uuid(), columns));
    }

    /// Puts a row down to someone else.
    pub fn put_down(&mut self, it: PutDown, to: NeighbourId) {
        let column = (it.table.column(it.column), Value::reference(to.uuid()));
        self.wishes.push(Wish::new(it.table, it.row, vec![column]));
    }
}
