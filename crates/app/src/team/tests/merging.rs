//! Two people who become one on one laptop, while another works on.

use domain::NeighbourId;

use super::*;
use crate::conflict::{Choice, resolve_conflict};
use crate::history::undo;
use crate::neighbour::{
    MergeChoice, NeighbourQuery, dismiss_double, find_doubles, list_neighbours, merge_neighbours,
};
use crate::network::{ContactInput, record_contact};

impl Two {
    async fn with_ans() -> (Self, NeighbourId) {
        let two = Self::new().await;
        let ans = two.a.a_neighbour(two.initiative, "Ans", "Smit").await;
        two.carry(&two.a, &two.b).await;
        (two, ans)
    }

    /// Until nothing is left to follow from what came.
    async fn settle(&self) {
        for _ in 0..3 {
            self.carry(&self.a, &self.b).await;
            self.carry(&self.b, &self.a).await;
        }
        self.agree().await;
    }
}

async fn merge(at: &TestApp, stays: NeighbourId, goes: NeighbourId) {
    let choice = MergeChoice {
        stays,
        goes,
        take_from_gone: Vec::new(),
    };
    merge_neighbours(&at.app, &choice).await.unwrap();
}

async fn living(at: &TestApp, two: &Two) -> Vec<NeighbourId> {
    let query = NeighbourQuery::all(two.initiative, "", 10);
    let page = list_neighbours(&at.app, &query).await.unwrap();
    page.rows.into_iter().map(|row| row.id).collect()
}

#[tokio::test]
async fn what_is_noted_of_someone_who_went_counts_for_who_stays() {
    let (two, ans) = Two::with_ans().await;
    merge(&two.a, ans, two.kees).await;
    let call = ContactInput::call(two.kees, "2025-11-01", "done");
    record_contact(&two.b.app, two.initiative, &call, None)
        .await
        .unwrap();
    tag_neighbours(&two.b.app, &[two.kees], "kan klussen")
        .await
        .unwrap();
    two.settle().await;
    for at in [&two.a, &two.b] {
        let shown = show_neighbour(&at.app, two.kees).await.unwrap();
        assert_eq!(shown.neighbour.id, ans);
        assert_eq!((shown.contact.len(), shown.tags.len()), (1, 1));
        assert_eq!(living(at, &two).await, [ans]);
    }
}

#[tokio::test]
async fn of_two_who_were_merged_into_each_other_one_lives_with_all_of_both() {
    let (two, ans) = Two::with_ans().await;
    for (at, who) in [(&two.a, two.kees), (&two.b, ans)] {
        let call = ContactInput::call(who, "2025-11-01", "done");
        record_contact(&at.app, two.initiative, &call, None)
            .await
            .unwrap();
    }
    merge(&two.a, ans, two.kees).await;
    merge(&two.b, two.kees, ans).await;
    two.settle().await;
    let lives = two.kees.min(ans);
    for at in [&two.a, &two.b] {
        assert_eq!(living(at, &two).await, [lives]);
        let shown = show_neighbour(&at.app, two.kees.max(ans)).await.unwrap();
        assert_eq!((shown.neighbour.id, shown.contact.len()), (lives, 2));
    }
}

#[tokio::test]
async fn an_edit_of_someone_who_went_is_told_and_can_let_them_live() {
    let (two, ans) = Two::with_ans().await;
    merge(&two.a, ans, two.kees).await;
    edit_neighbour(&two.b.app, two.kees, &phone("0687654321"))
        .await
        .unwrap();
    two.settle().await;
    let fields = list_conflicts(&two.a.app, two.initiative).await.unwrap();
    let removed = fields.iter().find(|it| it.field == "removed").unwrap();
    let choice = Choice::Value(String::new());
    resolve_conflict(&two.a.app, two.initiative, removed.id, &choice)
        .await
        .unwrap();
    two.settle().await;
    for at in [&two.a, &two.b] {
        let shown = show_neighbour(&at.app, two.kees).await.unwrap().neighbour;
        assert_eq!(shown.id, two.kees);
        assert_eq!(shown.phone.unwrap().as_e164(), "+31687654321");
    }
}

#[tokio::test]
async fn who_is_merged_into_someone_who_is_erased_meanwhile_goes_too() {
    let (two, ans) = Two::with_ans().await;
    erase_neighbour(&two.a.app, ans).await.unwrap();
    merge(&two.b, ans, two.kees).await;
    two.settle().await;
    for at in [&two.a, &two.b] {
        assert!(living(at, &two).await.is_empty());
        assert!(show_neighbour(&at.app, two.kees).await.is_err());
    }
}

async fn doubles(at: &TestApp, two: &Two) -> usize {
    let page = find_doubles(&at.app, two.initiative, 0, 10).await;
    page.unwrap().total
}

#[tokio::test]
async fn that_two_are_two_holds_on_every_laptop_and_is_said_once() {
    let two = Two::new().await;
    let again = two.a.a_neighbour(two.initiative, "Kees", "Vries").await;
    two.settle().await;
    assert_eq!(
        (doubles(&two.a, &two).await, doubles(&two.b, &two).await),
        (1, 1)
    );
    // Both say it, of the two in another order.
    dismiss_double(&two.a.app, two.kees, again).await.unwrap();
    assert_eq!(
        (doubles(&two.a, &two).await, doubles(&two.b, &two).await),
        (0, 1)
    );
    dismiss_double(&two.b.app, again, two.kees).await.unwrap();
    two.settle().await;
    for at in [&two.a, &two.b] {
        assert_eq!(doubles(at, &two).await, 0);
        let mut lease = at.app.store.lease().await.unwrap();
        let said = lease.not_doubles(two.initiative).await.unwrap();
        assert_eq!(said.len(), 1, "one row says it");
        drop(lease);
        let undecided = list_conflicts(&at.app, two.initiative).await.unwrap();
        assert_eq!(undecided, []);
    }
    edit_neighbour(&two.b.app, again, &phone("0687654321"))
        .await
        .unwrap();
    two.settle().await;
    assert_eq!(doubles(&two.a, &two).await, 0, "whatever comes later");
}

#[tokio::test]
async fn that_two_are_two_is_taken_back_on_every_laptop() {
    let two = Two::new().await;
    let again = two.a.a_neighbour(two.initiative, "Kees", "Vries").await;
    dismiss_double(&two.a.app, again, two.kees).await.unwrap();
    two.settle().await;
    assert_eq!(doubles(&two.b, &two).await, 0);
    undo(&two.a.app).await.unwrap();
    two.settle().await;
    assert_eq!(
        (doubles(&two.a, &two).await, doubles(&two.b, &two).await),
        (1, 1)
    );
}
