//! A server that should wait until something is new, and does not.

use std::time::{Duration, Instant};

use samenspel_tests::until;

use crate::lie::Route::Heads;
use crate::lie::Victim::Current;
use crate::lie::{Lie, Meddling, lie};
use crate::street::Street;

/// It says at once that nothing is new, however often it is asked.
const AT_ONCE: Lie = lie("at once", Current, &[Heads], |it: &mut Meddling| {
    if is_waiting(it.path) {
        it.answer.status = 304;
    }
})
.hears(|_, path| !is_waiting(path));

fn is_waiting(path: &str) -> bool {
    path.contains("wait=25")
}

#[tokio::test]
async fn a_server_that_answers_at_once_is_not_asked_all_the_time() {
    let street = tokio::task::spawn_blocking(Street::build).await;
    let street = street.unwrap().unwrap();
    let (_town, laptop, _other) = street.at(Current).unwrap();
    street.proxy.tell(Some(AT_ONCE));
    let begun = Instant::now();
    let mut watching = laptop.start(&["sync", "--watch"]).unwrap();
    let asked = until("the server to be asked again and again", async || {
        let asked = street.proxy.asked(Heads);
        Ok((asked >= 7).then_some(asked))
    });
    let asked = asked.await;
    watching.kill().unwrap();
    watching.wait().unwrap();
    assert!(asked.unwrap() < 30);
    // The first pauses are of at least one and of two seconds.
    assert!(begun.elapsed() > Duration::from_secs(3));
}
