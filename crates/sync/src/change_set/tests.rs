use minicbor::encode::Encoder;
use proptest::prelude::*;

use super::*;

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::Integer),
        ".{0,12}".prop_map(Value::Text),
        prop::collection::vec(any::<u8>(), 0..20).prop_map(Value::Bytes),
    ]
}

fn stamps() -> impl Strategy<Value = Vec<(ColumnId, Stamp)>> {
    let pair = (any::<u8>(), any::<u64>()).prop_map(|(column, at)| (ColumnId(column), Stamp(at)));
    prop::collection::vec(pair, 0..5)
}

fn settled() -> impl Strategy<Value = Vec<Settled>> {
    let one =
        (any::<u8>(), any::<u64>(), any::<u32>()).prop_map(|(column, stamp, level)| Settled {
            column: ColumnId(column),
            stamp: Stamp(stamp),
            level,
        });
    prop::collection::vec(one, 0..5)
}

fn reopened() -> impl Strategy<Value = Vec<Reopened>> {
    let one = (
        any::<u8>(),
        value(),
        any::<u64>(),
        any::<[u8; 16]>(),
        any::<u32>(),
    )
        .prop_map(|(column, value, stamp, by, level)| Reopened {
            column: ColumnId(column),
            value,
            stamp: Stamp(stamp),
            by,
            level,
        });
    prop::collection::vec(one, 0..3)
}

fn op() -> impl Strategy<Value = Op> {
    let table = || any::<u8>().prop_map(TableId);
    let id = any::<[u8; 16]>().prop_map(Uuid::from_bytes);
    let column = (any::<u8>().prop_map(ColumnId), value());
    let columns = prop::collection::vec(column, 0..5);
    let set = (
        table(),
        id.clone(),
        columns,
        stamps(),
        settled(),
        reopened(),
        any::<bool>(),
    )
        .prop_map(
            |(table, row, columns, replaced, resolved, reopened, is_lost)| {
                Op::Set(RowChange {
                    table,
                    row,
                    columns,
                    replaced,
                    resolved,
                    reopened,
                    is_lost,
                })
            },
        );
    let erase = (table(), id).prop_map(|(table, row)| Op::Erase { table, row });
    prop_oneof![set, erase]
}

fn change(ops: Vec<Op>) -> ChangeSet {
    ChangeSet {
        ops,
        ..ChangeSet::new(Stamp(1), "edit_neighbour", 1)
    }
}

proptest! {
    #[test]
    fn what_was_written_is_read_back(
        ops in prop::collection::vec(op(), 0..6),
        goes_on in any::<bool>(),
        by in any::<Option<[u8; 16]>>(),
    ) {
        let change = ChangeSet { goes_on, by, ..change(ops) };
        prop_assert_eq!(ChangeSet::decode(&change.encode()).unwrap(), change);
    }

    #[test]
    fn no_bytes_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = ChangeSet::decode(&bytes);
    }
}

#[test]
fn a_cut_change_set_is_refused() {
    let op = Op::Erase {
        table: TableId(4),
        row: Uuid::nil(),
    };
    let bytes = change(vec![op]).encode();
    assert!(ChangeSet::decode(&bytes[..bytes.len() - 1]).is_err());
}

#[test]
fn an_op_of_a_later_version_is_kept_as_it_came() {
    let mut bytes = Vec::new();
    let mut e = Encoder::new(&mut bytes);
    e.map(3).unwrap().u8(0).unwrap().u8(4).unwrap();
    e.u8(1).unwrap().bytes(&[7; 16]).unwrap();
    e.u8(200).unwrap().array(1).unwrap().f32(1.5).unwrap();
    let op = Op::Later {
        table: TableId(4),
        row: Uuid::from_bytes([7; 16]),
        bytes,
    };
    let erase = Op::Erase {
        table: TableId(4),
        row: Uuid::nil(),
    };
    let change = change(vec![op, erase]);
    assert_eq!(ChangeSet::decode(&change.encode()).unwrap(), change);
}
