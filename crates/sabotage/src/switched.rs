//! What the simulation switches, each for the thread that it runs in: which rule is left out, and
//! where a program ends.

use std::cell::{Cell, RefCell};
use std::task::Waker;

use crate::Sabotage;

thread_local! {
    static LEFT_OUT: Cell<Option<Sabotage>> = const { Cell::new(None) };
    /// How many places are passed before the end; `None` when it does not end.
    static PLACES: Cell<Option<u32>> = const { Cell::new(None) };
    static ENDED: Cell<bool> = const { Cell::new(false) };
    /// Who waits for the program, while a part of it works for itself.
    static WAITS: RefCell<Option<Waker>> = const { RefCell::new(None) };
}

/// Leaves this rule out from now on, or none.
pub fn leave_out(rule: Option<Sabotage>) {
    LEFT_OUT.set(rule);
}

/// Lets the program of this thread end at the place after so many others.
pub fn end_at(place: u32) {
    PLACES.set(Some(place));
    ENDED.set(false);
}

/// Lets it go on.
pub fn end_nowhere() {
    PLACES.set(None);
    ENDED.set(false);
}

/// Whether it came to its end.
pub fn has_ended() -> bool {
    ENDED.get()
}

/// Wakes who waits for the program once it ends.
pub fn wake_at_end(waker: &Waker) {
    WAITS.replace(Some(waker.clone()));
}

pub(crate) fn is_left_out(rule: Sabotage) -> bool {
    LEFT_OUT.get() == Some(rule)
}

pub(crate) fn ends_here() -> bool {
    match PLACES.get() {
        None => false,
        Some(0) => {
            ENDED.set(true);
            if let Some(waker) = WAITS.take() {
                waker.wake();
            }
            true
        }
        Some(more) => {
            PLACES.set(Some(more - 1));
            false
        }
    }
}
