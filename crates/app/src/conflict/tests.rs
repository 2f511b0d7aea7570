//! What two wrote without seeing each other, until someone decides.

use domain::NeighbourId;

use super::*;
use crate::history::{redo, undo};
use crate::neighbour::{edit_neighbour, show_neighbour, trash_neighbours};
use crate::team::two_laptops::{TwoLaptops, phone};
use crate::team::{TakenIn, export_bundle, take_in_bundle};
use crate::testing::TestApp;
use crate::trash::empty_trash;

const OF_A: &str = "+31612345678";
const OF_B: &str = "+31687654321";

impl TwoLaptops {
    /// With two phone numbers for one neighbour; that of B stands.
    async fn asked() -> Self {
        let two = Self::new().await;
        two.both_change_the_phone().await;
        two
    }

    async fn undecided(&self, at: &TestApp) -> Vec<FieldConflict> {
        list_conflicts(&at.app, self.initiative).await.unwrap()
    }

    async fn one_undecided(&self, at: &TestApp) -> FieldConflict {
        let fields = self.undecided(at).await;
        assert_eq!(fields.len(), 1, "{fields:?}");
        fields.into_iter().next().unwrap()
    }

    async fn choose(&self, at: &TestApp, value: &str) -> Result<(), ResolveConflictError> {
        let field = self.one_undecided(at).await;
        let choice = Choice::Value(value.into());
        resolve_conflict(&at.app, self.initiative, field.id, &choice).await
    }

    async fn take_in(&self, from: &TestApp, to: &TestApp) -> TakenIn {
        let bundle = export_bundle(&from.app, self.initiative).await.unwrap();
        take_in_bundle(&to.app, &bundle).await.unwrap()
    }

    async fn exchange(&self) {
        self.carry(&self.a, &self.b).await;
        self.carry(&self.b, &self.a).await;
        self.carry(&self.a, &self.b).await;
        self.agree().await;
    }

    async fn nothing_is_undecided(&self) {
        for at in [&self.a, &self.b] {
            assert_eq!(self.undecided(at).await, []);
        }
    }

    async fn stands(&self, number: &str) {
        for at in [&self.a, &self.b] {
            assert_eq!(self.phone(at).await.as_deref(), Some(number));
        }
    }
}

fn values(field: &FieldConflict) -> (&str, Vec<&str>) {
    let others = field.others.iter().map(|other| other.value.as_str());
    (field.standing.value.as_str(), others.collect())
}

#[tokio::test]
async fn a_field_that_two_changed_is_listed_on_both_with_who_wrote_what() {
    let two = TwoLaptops::asked().await;
    for (at, by_a) in [(&two.a, true), (&two.b, false)] {
        let field = two.one_undecided(at).await;
        assert_eq!((field.of.as_str(), field.field), ("Kees Vries", "phone"));
        assert_eq!(field.neighbours, [two.kees]);
        assert_eq!(values(&field), (OF_B, vec![OF_A]));
        assert_eq!(field.others[0].by == Writer::Own, by_a);
        assert_eq!(field.standing.by != Writer::Own, by_a);
        assert!(field.others[0].written_at < field.standing.written_at);
    }
}

#[tokio::test]
async fn a_field_is_decided_once_and_settled_on_both() {
    for number in [OF_A, OF_B] {
        let two = TwoLaptops::asked().await;
        two.choose(&two.b, number).await.unwrap();
        two.carry(&two.b, &two.a).await;
        two.agree().await;
        two.nothing_is_undecided().await;
        two.stands(number).await;
    }
}

#[tokio::test]
async fn two_who_choose_otherwise_at_one_time_are_asked_again() {
    for (at_a, at_b) in [(OF_A, OF_B), (OF_B, OF_A)] {
        let two = TwoLaptops::asked().await;
        two.choose(&two.a, at_a).await.unwrap();
        two.choose(&two.b, at_b).await.unwrap();
        two.exchange().await;
        for at in [&two.a, &two.b] {
            let field = two.one_undecided(at).await;
            let (standing, mut all) = values(&field);
            all.push(standing);
            all.sort_unstable();
            assert_eq!(all, [OF_A, OF_B]);
        }
    }
}

#[tokio::test]
async fn two_who_choose_the_same_agree() {
    for number in [OF_A, OF_B] {
        let two = TwoLaptops::asked().await;
        two.choose(&two.a, number).await.unwrap();
        two.choose(&two.b, number).await.unwrap();
        two.exchange().await;
        two.nothing_is_undecided().await;
        two.stands(number).await;
    }
}

#[tokio::test]
async fn a_choice_that_is_taken_back_is_asked_again_on_both_and_can_be_made_again() {
    for number in [OF_A, OF_B] {
        let two = TwoLaptops::asked().await;
        let before = two.one_undecided(&two.b).await;
        two.choose(&two.b, number).await.unwrap();
        two.carry(&two.b, &two.a).await;
        undo(&two.b.app).await.unwrap();
        two.stands_at(&two.b, OF_B).await;
        let again = two.one_undecided(&two.b).await;
        assert_eq!(again.others, before.others);
        two.carry(&two.b, &two.a).await;
        two.agree().await;
        let at_a = two.one_undecided(&two.a).await;
        assert_eq!(values(&at_a), (OF_B, vec![OF_A]));
        assert_eq!(at_a.others[0].by, Writer::Own);
        redo(&two.b.app).await.unwrap();
        two.carry(&two.b, &two.a).await;
        two.nothing_is_undecided().await;
        two.stands(number).await;
        undo(&two.b.app).await.unwrap();
        assert_eq!(two.one_undecided(&two.b).await.others, before.others);
    }
}

#[tokio::test]
async fn a_bundle_tells_what_is_undecided_now_and_not_what_was_on_the_way() {
    let two = TwoLaptops::new().await;
    for (at, number) in [(&two.a, OF_A), (&two.b, OF_B)] {
        edit_neighbour(&at.app, two.kees, &phone(number))
            .await
            .unwrap();
    }
    assert_eq!(two.take_in(&two.a, &two.b).await.undecided, 1);
    assert_eq!(two.take_in(&two.a, &two.b).await.undecided, 0);
    two.choose(&two.b, OF_A).await.unwrap();
    undo(&two.b.app).await.unwrap();
    two.choose(&two.b, OF_A).await.unwrap();
    let taken_in = two.take_in(&two.b, &two.a).await;
    assert_eq!((taken_in.changes, taken_in.undecided), (4, 0));
}

#[tokio::test]
async fn undo_leaves_alone_what_the_other_laptop_wrote_since() {
    let two = TwoLaptops::asked().await;
    two.choose(&two.b, OF_A).await.unwrap();
    two.carry(&two.b, &two.a).await;
    edit_neighbour(&two.a.app, two.kees, &phone("0611111111"))
        .await
        .unwrap();
    two.carry(&two.a, &two.b).await;
    undo(&two.b.app).await.unwrap();
    two.exchange().await;
    two.nothing_is_undecided().await;
    two.stands("+31611111111").await;
}

#[tokio::test]
async fn a_value_that_nobody_wrote_decides_nothing() {
    let two = TwoLaptops::asked().await;
    let before = two.undecided(&two.b).await;
    let refused = two.choose(&two.b, "112").await.unwrap_err();
    let ResolveConflictError::NotAValue { accepted } = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(accepted, ["06 87654321", "06 12345678"]);
    assert_eq!(two.undecided(&two.b).await, before);
}

#[tokio::test]
async fn a_choice_between_values_that_are_no_longer_those_decides_nothing() {
    let two = TwoLaptops::asked().await;
    let seen = two.one_undecided(&two.b).await;
    edit_neighbour(&two.a.app, two.kees, &phone("0611111111"))
        .await
        .unwrap();
    two.carry(&two.a, &two.b).await;
    let choice = Choice::Value(OF_A.into());
    let refused = resolve_conflict(&two.b.app, two.initiative, seen.id, &choice).await;
    assert!(matches!(refused, Err(ResolveConflictError::Changed)));
    assert_eq!(values(&two.one_undecided(&two.b).await).1, [OF_A]);
}

#[tokio::test]
async fn what_was_decided_elsewhere_is_not_decided_again() {
    let two = TwoLaptops::asked().await;
    let seen = two.one_undecided(&two.b).await;
    two.choose(&two.a, OF_A).await.unwrap();
    two.carry(&two.a, &two.b).await;
    let choice = Choice::Value(OF_B.into());
    let refused = resolve_conflict(&two.b.app, two.initiative, seen.id, &choice).await;
    assert!(matches!(refused, Err(ResolveConflictError::Unknown)));
    two.stands(OF_A).await;
}

#[tokio::test]
async fn what_had_lost_and_is_written_by_hand_is_no_question() {
    let two = TwoLaptops::asked().await;
    edit_neighbour(&two.b.app, two.kees, &phone(OF_A))
        .await
        .unwrap();
    two.exchange().await;
    two.nothing_is_undecided().await;
}

#[tokio::test]
async fn who_was_removed_while_another_wrote_is_kept_or_removed() {
    for (keeps, at_a) in [(true, true), (false, true), (true, false), (false, false)] {
        let two = TwoLaptops::new().await;
        two.remove_while_other_writes().await;
        let at = if at_a { &two.a } else { &two.b };
        two.decide_removal(at, keeps).await;
        two.exchange().await;
        two.nothing_is_undecided().await;
        for at in [&two.a, &two.b] {
            assert_eq!(two.is_removed(at).await, !keeps);
        }
    }
}

#[tokio::test]
async fn the_trash_keeps_whom_it_is_undecided_about() {
    let two = TwoLaptops::new().await;
    two.remove_while_other_writes().await;
    for _ in 0..31 * 24 * 3_600 {
        two.b.app.now();
    }
    assert_eq!(empty_trash(&two.b.app).await.unwrap().rows, 0);
    two.decide_removal(&two.b, true).await;
    assert!(!two.is_removed(&two.b).await);
}

#[tokio::test]
async fn who_is_kept_on_one_laptop_and_removed_on_the_other_is_asked_again() {
    for a_keeps in [true, false] {
        let two = TwoLaptops::new().await;
        two.remove_while_other_writes().await;
        two.decide_removal(&two.a, a_keeps).await;
        two.decide_removal(&two.b, !a_keeps).await;
        two.exchange().await;
        assert!(
            two.is_removed(&two.a).await != a_keeps,
            "the later one stands"
        );
        for at in [&two.a, &two.b] {
            assert_eq!(two.one_undecided(at).await.field, "removed");
        }
        two.decide_removal(&two.b, true).await;
        two.exchange().await;
        two.nothing_is_undecided().await;
        assert!(!two.is_removed(&two.a).await);
    }
}

impl TwoLaptops {
    async fn stands_at(&self, at: &TestApp, number: &str) {
        assert_eq!(self.phone(at).await.as_deref(), Some(number));
    }

    async fn remove_while_other_writes(&self) {
        trash_neighbours(&self.a.app, &[self.kees]).await.unwrap();
        edit_neighbour(&self.b.app, self.kees, &phone(OF_B))
            .await
            .unwrap();
        self.exchange().await;
        assert_eq!(self.phone(&self.a).await.as_deref(), Some(OF_B));
    }

    async fn decide_removal(&self, at: &TestApp, keeps: bool) {
        let field = self.one_undecided(at).await;
        assert_eq!(field.of, "Kees Vries");
        let values = [&field.standing].into_iter().chain(&field.others);
        let wanted = values.map(|value| &value.value);
        let wanted = wanted.into_iter().find(|value| value.is_empty() == keeps);
        let choice = Choice::Value(wanted.unwrap().clone());
        resolve_conflict(&at.app, self.initiative, field.id, &choice)
            .await
            .unwrap();
    }

    async fn is_removed(&self, at: &TestApp) -> bool {
        is_in_trash(at, self.kees).await
    }
}

async fn is_in_trash(at: &TestApp, id: NeighbourId) -> bool {
    show_neighbour(&at.app, id).await.unwrap().in_trash
}
