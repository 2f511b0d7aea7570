//! One core for each thread of the simulation.
//!
//! A laptop's store works in a thread of its own, and each waits for the other all the time: on
//! one core they hand over without waking another.

/// Keeps this thread, and those that it starts from now on, on the core with this number among
/// those that may be used; counts on from the first when there are fewer.
#[cfg(target_os = "linux")]
pub fn keep_to(number: usize) {
    use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};

    let Ok(all) = sched_getaffinity(None) else {
        return;
    };
    let usable: Vec<usize> = (0..CpuSet::MAX_CPU).filter(|it| all.is_set(*it)).collect();
    if usable.is_empty() {
        return;
    }
    let mut one = CpuSet::new();
    one.set(usable[number % usable.len()]);
    // Without it all goes on, slower.
    let _kept = sched_setaffinity(None, &one);
}

/// Elsewhere threads go where they like.
#[cfg(not(target_os = "linux"))]
pub fn keep_to(_: usize) {}
