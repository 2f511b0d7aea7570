use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::registry::{NEIGHBOUR, NEIGHBOUR_TAG};
use crate::{HybridClock, Node, SiteRef, Stamp};

const PHONE: ColumnId = NEIGHBOUR.column("phone");
const NOTE: ColumnId = NEIGHBOUR.column("note");
const TAG: ColumnId = NEIGHBOUR_TAG.column("tag");

fn mark(stamp: u64, site: u16) -> Mark {
    Mark {
        stamp: Stamp(stamp),
        site: SiteRef(site),
    }
}

fn row() -> Row {
    Row::blank(&NEIGHBOUR, mark(1, 1))
}

/// A change of one column by someone who saw the stamp `seen` under it.
fn change(column: ColumnId, value: impl Into<Value>, seen: u64) -> RowChange {
    RowChange {
        replaced: vec![(column, Stamp(seen))],
        ..RowChange::new(NEIGHBOUR.id, Uuid::nil(), vec![(column, value.into())])
    }
}

fn merge(row: &mut Row, change: &RowChange, stamp: u64, site: u16) -> Merged {
    merge_where(row, change, (stamp, site), &[])
}

/// Merges where it is known that these values of the field are decided.
fn merge_where(row: &mut Row, change: &RowChange, at: (u64, u16), settled: &[u64]) -> Merged {
    let is_settled = |column: ColumnId, stamp: Stamp| {
        let seen = change.replaced(column) == Some(stamp);
        seen || settled.contains(&stamp.0)
    };
    merge_row(&NEIGHBOUR, row, change, mark(at.0, at.1), is_settled)
}

fn nothing_is_settled(_: ColumnId, _: Stamp) -> bool {
    false
}

fn phone(row: &Row) -> Value {
    row.value(&NEIGHBOUR, PHONE).unwrap().clone()
}

#[test]
fn an_older_value_does_not_replace_a_newer_one() {
    let mut row = row();
    merge(&mut row, &change(PHONE, "new", 1), 9, 1);
    let merged = merge(&mut row, &change(PHONE, "old", 1), 5, 2);
    assert_eq!(phone(&row), "new".into());
    assert!(merged.replaced.is_empty());
}

#[test]
fn edits_of_two_columns_both_stay_and_are_no_conflict() {
    let mut row = row();
    merge(&mut row, &change(PHONE, "a", 1), 9, 1);
    let merged = merge(&mut row, &change(NOTE, "b", 1), 5, 2);
    assert_eq!(phone(&row), "a".into());
    assert_eq!(row.value(&NEIGHBOUR, NOTE), Some(&"b".into()));
    assert!(merged.losers.is_empty());
}

#[test]
fn a_column_of_a_later_version_changes_nothing() {
    let mut row = row();
    let before = row.clone();
    assert_eq!(
        merge(&mut row, &change(ColumnId(99), "?", 1), 9, 1),
        Merged::default()
    );
    assert_eq!(row, before);
}

/// No schedule of the simulation comes to this: laptops whose nodes differ never give one stamp,
/// and one in 4,096 pairs of them has the same node.
#[test]
fn of_two_values_of_one_stamp_the_greater_stands_whichever_comes_first() {
    let far_ahead = Stamp::at(4_291_747_200_000);
    let stamped_by = |node: [u8; 2]| {
        let mut clock = HybridClock::default();
        clock.be(Node::drawn(node));
        clock.tick(1_000).after(far_ahead).0
    };
    for other in [[0, 1], [0, 2]] {
        let writes = [("0612", stamped_by([0, 1])), ("0687", stamped_by(other))];
        let stands = |order: [usize; 2]| {
            let mut row = row();
            for (value, stamp) in order.map(|at| writes[at]) {
                merge(&mut row, &change(PHONE, value, 1), stamp, 2);
            }
            phone(&row)
        };
        assert_eq!(stands([0, 1]), stands([1, 0]), "{other:?}");
    }
}

#[test]
fn an_edit_that_saw_what_stood_is_no_conflict() {
    let mut row = row();
    merge(&mut row, &change(PHONE, "first", 1), 5, 1);
    let merged = merge(&mut row, &change(PHONE, "second", 5), 9, 2);
    assert!(merged.losers.is_empty());
}

#[test]
fn of_two_edits_that_did_not_see_each_other_the_earlier_one_is_told() {
    let earlier = |stamp, value: &str, site| Loser {
        column: PHONE,
        value: value.into(),
        mark: mark(stamp, site),
    };
    let mut row_of_one = row();
    merge(&mut row_of_one, &change(PHONE, "a", 1), 5, 1);
    let there = merge(&mut row_of_one, &change(PHONE, "b", 1), 9, 2);
    let mut row_of_other = row();
    merge(&mut row_of_other, &change(PHONE, "b", 1), 9, 2);
    let here = merge(&mut row_of_other, &change(PHONE, "a", 1), 5, 1);
    assert_eq!(there.losers, [earlier(5, "a", 1)]);
    assert_eq!(here.losers, there.losers);
    assert_eq!(row_of_one, row_of_other);
}

#[test]
fn an_edit_that_comes_after_the_one_that_saw_it_is_no_conflict() {
    let mut row = row();
    merge(&mut row, &change(PHONE, "second", 5), 9, 2);
    let merged = merge_where(&mut row, &change(PHONE, "first", 1), (5, 1), &[5]);
    assert_eq!(phone(&row), "second".into());
    assert!(merged.losers.is_empty());
}

#[test]
fn the_same_act_once_more_is_no_conflict() {
    let mut row = row();
    merge(&mut row, &change(PHONE, "a", 1), 5, 1);
    let merged = merge(&mut row, &change(PHONE, "a", 1), 5, 2);
    assert!(merged.losers.is_empty());
}

#[test]
fn rows_that_are_made_once_have_no_conflicts() {
    let mut row = Row::blank(&NEIGHBOUR_TAG, mark(1, 1));
    let write = |row: &mut Row, value: &str, stamp| {
        let columns = vec![(TAG, value.into())];
        let change = RowChange {
            replaced: vec![(TAG, Stamp(1))],
            ..RowChange::new(NEIGHBOUR_TAG.id, Uuid::nil(), columns)
        };
        merge_row(
            &NEIGHBOUR_TAG,
            row,
            &change,
            mark(stamp, 1),
            nothing_is_settled,
        )
    };
    write(&mut row, "a", 5);
    assert!(write(&mut row, "b", 9).losers.is_empty());
}

#[test]
fn two_copies_of_a_row_agree_on_the_later_of_each_column() {
    let (mut here, mut there) = (row(), row());
    merge(&mut here, &change(PHONE, "a", 1), 9, 1);
    merge(&mut there, &change(PHONE, "b", 1), 5, 2);
    merge(&mut there, &change(NOTE, "c", 1), 6, 2);
    let here_before = here.clone();
    assert!(here.take_over(&NEIGHBOUR, &there, nothing_is_settled).0);
    assert!(
        there
            .take_over(&NEIGHBOUR, &here_before, nothing_is_settled)
            .0
    );
    assert_eq!(phone(&here), "a".into());
    assert_eq!(here.value(&NEIGHBOUR, NOTE), Some(&"c".into()));
    assert_eq!(here, there);
    assert!(!here.take_over(&NEIGHBOUR, &there, nothing_is_settled).0);
}

fn removal(seen_row: u64) -> RowChange {
    let mut change = change(REMOVED_AT, 77, 1);
    change.replaced.push((WHOLE_ROW, Stamp(seen_row)));
    change
}

#[test]
fn an_edit_and_a_removal_that_did_not_see_each_other_are_told_alike_on_both_sides() {
    let mut removed_first = row();
    merge(&mut removed_first, &removal(1), 5, 1);
    let edited_later = merge(&mut removed_first, &change(PHONE, "a", 1), 9, 2);
    let mut edited_first = row();
    merge(&mut edited_first, &change(PHONE, "a", 1), 9, 2);
    let removed_later = merge(&mut edited_first, &removal(1), 5, 1);
    let loser = Loser {
        column: REMOVED_AT,
        value: Value::Null,
        mark: mark(9, 2),
    };
    assert_eq!(edited_later.losers, [loser]);
    assert_eq!(removed_later.losers, edited_later.losers);
    assert_eq!(removed_first, edited_first);
}

/// A change of the trash alone, by someone who saw the stamp `seen` under it.
fn to_trash(removed_at: impl Into<Value>, seen: u64) -> RowChange {
    RowChange {
        replaced: vec![(REMOVED_AT, Stamp(seen)), (WHOLE_ROW, Stamp(1))],
        ..change(REMOVED_AT, removed_at, seen)
    }
}

#[test]
fn one_who_keeps_a_row_and_one_who_removes_it_are_told_alike_on_both_sides() {
    let (mut kept_first, mut removed_first) = (row(), row());
    for row in [&mut kept_first, &mut removed_first] {
        merge(row, &to_trash(77, 1), 5, 1);
    }
    let (keep, remove) = (to_trash(Value::Null, 5), to_trash(99, 5));
    merge(&mut kept_first, &keep, 7, 1);
    let removed_later = merge(&mut kept_first, &remove, 9, 2);
    merge(&mut removed_first, &remove, 9, 2);
    let kept_later = merge(&mut removed_first, &keep, 7, 1);
    let loser = Loser {
        column: REMOVED_AT,
        value: Value::Null,
        mark: mark(7, 1),
    };
    assert_eq!(removed_later.losers, [loser]);
    assert_eq!(kept_later.losers, removed_later.losers);
    assert_eq!(kept_first, removed_first);
}

#[test]
fn two_who_remove_a_row_agree() {
    let mut row = row();
    merge(&mut row, &to_trash(77, 1), 5, 1);
    assert!(merge(&mut row, &to_trash(99, 1), 9, 2).losers.is_empty());
}

#[test]
fn work_that_stood_before_a_removal_and_comes_again_is_no_conflict() {
    let mut row = row();
    let edit = change(PHONE, "a", 1);
    merge(&mut row, &edit, 3, 1);
    merge(&mut row, &removal(3), 5, 1);
    let again = merge(&mut row, &edit, 3, 1);
    assert_eq!(again.losers, []);
    let unseen = merge(&mut row, &change(NOTE, "b", 1), 4, 2);
    assert_eq!(unseen.losers.len(), 1, "that of another is told");
}

#[test]
fn a_removal_that_saw_the_last_edit_is_no_conflict() {
    let mut row = row();
    merge(&mut row, &change(PHONE, "a", 1), 9, 2);
    assert!(merge(&mut row, &removal(9), 11, 1).losers.is_empty());
}

proptest! {
    #[test]
    fn any_order_of_arrival_gives_the_same_row(
        writes in prop::collection::vec((4u8..6, "[a-c]", 0u64..4, 0u16..3), 1..8),
        seed in any::<u64>(),
    ) {
        let apply = |order: &[usize]| {
            let mut row = row();
            for &i in order {
                let (column, value, stamp, site) = &writes[i];
                merge(&mut row, &change(ColumnId(*column), value.as_str(), 1), *stamp + 2, *site);
            }
            row.values
        };
        let forward: Vec<usize> = (0..writes.len()).collect();
        let mut shuffled = forward.clone();
        shuffled.sort_by_key(|i| (*i as u64 + 1).wrapping_mul(seed | 1));
        prop_assert_eq!(apply(&forward), apply(&shuffled));
    }

    #[test]
    fn what_was_written_unseen_stands_or_is_told_in_any_order(
        writes in prop::collection::vec(("[a-e]", 2u64..9), 1..6),
        seed in any::<u64>(),
    ) {
        let apply = |order: &[usize]| {
            let mut row = row();
            let mut told: Vec<Value> = Vec::new();
            for &i in order {
                let (value, stamp) = &writes[i];
                let merged = merge(&mut row, &change(PHONE, value.as_str(), 1), *stamp, 1);
                told.extend(merged.losers.into_iter().map(|loser| loser.value));
            }
            told.push(phone(&row));
            told.sort();
            told.dedup();
            told
        };
        let forward: Vec<usize> = (0..writes.len()).collect();
        let mut shuffled = forward.clone();
        shuffled.sort_by_key(|i| (*i as u64 + 1).wrapping_mul(seed | 1));
        let mut all: Vec<Value> = writes.iter().map(|(value, _)| value.as_str().into()).collect();
        all.sort();
        all.dedup();
        prop_assert_eq!(apply(&forward), all.clone());
        prop_assert_eq!(apply(&shuffled), all);
    }
}
