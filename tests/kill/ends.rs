//! The end of a run, after all that mattered is done.

use std::env;

use crate::house::House;
use crate::samenspel::Build;

/// The thread of the connection ends while the program does, and both free what they used.
#[test]
fn a_thread_that_ends_with_the_program_frees_nothing_twice() {
    let house = House::built(1).unwrap();
    let late_threads = env::var_os("SAMENSPEL_LATE_THREADS").expect("`cargo xtask test kill`");
    let samenspel = house
        .samenspel(Build::Plain)
        .with([("LD_PRELOAD", late_threads)]);
    for _ in 0..8 {
        let said = samenspel.done(&["state-hash"]).unwrap();
        assert_eq!(said["state_hash"], house.state_hash.as_str());
    }
}
