//! What is decided of a field, in whichever order things come.

use sync::registry::{INITIATIVE_ID, NEIGHBOUR};
use sync::{ChangeSet, Op, RowChange, Settled, Stamp, Value};
use uuid::Uuid;

use super::Room;
use super::receiving::{Pair, conflicts, receive};

/// Five writes of one phone: two made without sight of each other, one that saw the first, one
/// that saw that and decided about the second, and one that saw nothing.
fn writes(room: &Room, row: Uuid) -> [ChangeSet; 5] {
    let column = NEIGHBOUR.column("phone");
    let write = |when: i64, seen: i64, settled: Option<i64>| {
        let settled = settled.map(|when| Settled {
            column,
            stamp: Stamp::at(when),
            level: 1,
        });
        let change = RowChange {
            replaced: vec![(column, Stamp::at(seen))],
            resolved: settled.into_iter().collect(),
            ..RowChange::new(
                NEIGHBOUR.id,
                row,
                vec![(column, Value::from(format!("{when}")))],
            )
        };
        ChangeSet {
            ops: vec![Op::Set(change)],
            ..ChangeSet::new(Stamp::at(when), "edit_neighbour", 1)
        }
    };
    let initiative = Value::reference(room.initiative.uuid());
    let making = RowChange::new(NEIGHBOUR.id, row, vec![(INITIATIVE_ID, initiative)]);
    let making = ChangeSet {
        ops: vec![Op::Set(making)],
        ..ChangeSet::new(Stamp::at(10), "create_neighbour", 1)
    };
    let (first, second) = (write(20, 10, None), write(30, 10, None));
    let (third, blind) = (write(40, 20, Some(30)), write(50, 10, None));
    [making, first, second, third, blind]
}

fn every_order(of: usize) -> Vec<Vec<usize>> {
    let Some(last) = of.checked_sub(1) else {
        return vec![Vec::new()];
    };
    let shorter = every_order(last).into_iter();
    let longer = shorter.flat_map(|order| {
        (0..=order.len()).map(move |at| {
            let mut order = order.clone();
            order.insert(at, last);
            order
        })
    });
    longer.collect()
}

#[tokio::test]
async fn in_whichever_order_writes_come_the_same_stands_and_the_same_is_told() {
    let room = Pair::new().await.b;
    let orders = every_order(5);
    assert_eq!(orders.len(), 120);
    for (number, order) in (5_000..).zip(&orders) {
        let row = Uuid::from_u128(number);
        let writes = writes(&room, row);
        for at in order {
            receive(&room, room.initiative, vec![writes[*at].clone()]).await;
        }
        let told = conflicts(&room)
            .await
            .into_iter()
            .filter(|it| it.row == row);
        let told: Vec<Value> = told.map(|it| it.value).collect();
        assert_eq!(told, [Value::from("40")], "{order:?}");
        let mut lease = room.store.lease().await.unwrap();
        let standing = lease.standing_row(&NEIGHBOUR, row).await.unwrap().unwrap();
        let phone = standing.value(&NEIGHBOUR, NEIGHBOUR.column("phone"));
        assert_eq!(phone, Some(&Value::from("50")), "{order:?}");
    }
}

#[tokio::test]
async fn a_decision_that_came_with_a_copy_holds_for_what_comes_after_it() {
    let (here, there) = (Pair::new().await.b, Pair::new().await.b);
    let row = Uuid::from_u128(5_000);
    let [making, first, second, third, _] = writes(&there, row);
    for change in [making, first, second.clone(), third] {
        receive(&there, there.initiative, vec![change]).await;
    }
    let copy = copy_of(&there).await;
    receive(&here, here.initiative, copy).await;
    receive(&here, here.initiative, vec![second]).await;
    assert_eq!(conflicts(&here).await, []);
}

#[tokio::test]
async fn a_blank_that_nobody_wrote_is_not_told() {
    let (here, there) = (Pair::new().await.b, Pair::new().await.b);
    let row = Uuid::from_u128(5_000);
    let [_, edit, ..] = writes(&here, row);
    // The making of the row comes to neither.
    for room in [&here, &there] {
        receive(room, room.initiative, vec![edit.clone()]).await;
    }
    let copy = copy_of(&there).await;
    receive(&here, here.initiative, copy).await;
    let note = NEIGHBOUR.column("note");
    let change = RowChange {
        replaced: vec![(note, Stamp::at(10))],
        ..RowChange::new(NEIGHBOUR.id, row, vec![(note, "kan zagen".into())])
    };
    let edit = ChangeSet {
        ops: vec![Op::Set(change)],
        ..ChangeSet::new(Stamp::at(25), "edit_neighbour", 1)
    };
    receive(&here, here.initiative, vec![edit]).await;
    assert_eq!(conflicts(&here).await, []);
}

/// What stands in a room, as a copy tells it.
async fn copy_of(room: &Room) -> Vec<ChangeSet> {
    let mut lease = room.store.lease().await.unwrap();
    let other = crypto::SiteId::from_bytes([4; 16]);
    lease.site_ref(other).await.unwrap();
    let own = crypto::SiteId::from_bytes([3; 16]);
    lease.copy_of(room.initiative, own).await.unwrap().acts
}
