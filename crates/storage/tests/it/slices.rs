//! Long acts of another laptop, while others go on.

use std::ops::ControlFlow;

use storage::Received;
use sync::ChangeSet;
use tokio::select;

use super::Room;
use super::batches::fill_from;
use super::receiving::{Pair, conflicts, edit, not_carried, person, phone, receive};

/// With as many doors: several slices.
const PEOPLE: u32 = 6_000;

/// Two laptops, and what one of them did: a long import, and an edit of who was there before.
async fn pair_and_long_act() -> (Pair, Vec<ChangeSet>) {
    let pair = Pair::new().await;
    let batch = fill_from(&pair.a, 100, PEOPLE).await;
    batch.publish().await.unwrap();
    edit(&pair.a, 20, phone("0612345678")).await;
    let changes = not_carried(&pair.a).await;
    (pair, changes)
}

/// Receives while someone looks how many people there are, again and again. `None` when the
/// looking ends first.
async fn receive_and_look(
    to: &Room,
    changes: Vec<ChangeSet>,
    mut seen: impl AsyncFnMut(u64) -> ControlFlow<()>,
) -> Option<Received> {
    let looking = async {
        while seen(people(to).await).await.is_continue() {
            tokio::task::yield_now().await;
        }
    };
    select! {
        biased;
        received = receive(to, to.initiative, changes) => Some(received),
        () = looking => None,
    }
}

async fn people(room: &Room) -> u64 {
    let mut lease = room.store.lease().await.unwrap();
    lease.count_neighbours(&room.query("")).await.unwrap()
}

#[tokio::test]
async fn others_have_their_turn_and_see_all_of_it_or_nothing() {
    let (pair, changes) = pair_and_long_act().await;
    let mut looks = 0;
    let look = async |people| {
        assert_eq!(people, 1, "a part of the act is in sight");
        looks += 1;
        ControlFlow::Continue(())
    };
    let received = receive_and_look(&pair.b, changes, look).await.unwrap();
    assert_eq!(received.conflicts, 0);
    assert!(looks > 5, "{looks} looks");
    assert_eq!(people(&pair.b).await, u64::from(PEOPLE) + 1);
    assert_eq!(pair.a.hash().await, pair.b.hash().await);
    let b = pair.b.reopened().await;
    assert_eq!(people(&b).await, u64::from(PEOPLE) + 1);
}

#[tokio::test]
async fn what_someone_writes_meanwhile_is_not_overwritten_unseen() {
    // While rows are read, and while they are written.
    for turn in [2, 5, 9, 11] {
        let (pair, changes) = pair_and_long_act().await;
        let mut looks = 0;
        let write_once = async |_| {
            looks += 1;
            if looks == turn {
                edit(&pair.b, 30, phone("0687654321")).await;
            }
            ControlFlow::Continue(())
        };
        let received = receive_and_look(&pair.b, changes, write_once).await;
        assert_eq!(received.unwrap().conflicts, 1, "turn {turn}");
        let b = pair.b.reopened().await;
        assert_eq!(people(&b).await, u64::from(PEOPLE) + 1, "turn {turn}");
        assert_eq!(conflicts(&b).await.len(), 1, "turn {turn}");
        let mut act = b.store.begin("look", super::at(31)).await.unwrap();
        let kees = act.neighbour(person()).await.unwrap().unwrap();
        assert_eq!(kees.phone, super::phone("0687654321"), "turn {turn}");
    }
}

#[tokio::test]
async fn who_writes_all_the_time_gets_the_act_in_the_end() {
    let (pair, changes) = pair_and_long_act().await;
    let mut when = 30;
    let write = async |_| {
        when += 1;
        edit(&pair.b, when, phone("0687654321")).await;
        ControlFlow::Continue(())
    };
    receive_and_look(&pair.b, changes, write).await.unwrap();
    assert_eq!(people(&pair.b).await, u64::from(PEOPLE) + 1);
}

#[tokio::test]
async fn of_an_act_that_is_broken_off_nothing_is_left() {
    let (pair, changes) = pair_and_long_act().await;
    let mut looks = 0;
    let leave = async |_| {
        looks += 1;
        match looks {
            8 => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        }
    };
    let received = receive_and_look(&pair.b, changes.clone(), leave).await;
    assert!(received.is_none(), "it was broken off");
    let b = pair.b.reopened().await;
    assert_eq!(people(&b).await, 1);
    receive(&b, b.initiative, changes).await;
    assert_eq!(pair.a.hash().await, b.hash().await);
}
