//! Lets what a thread leaves behind be freed late, while the program itself is ending.
//!
//! A library that keeps something for each thread frees it when the thread ends. If it also
//! frees all of it when the program ends, a thread that ends at the same time meets memory
//! that is gone. That takes luck to see; a program started with `LD_PRELOAD` and this library
//! shows it every time.
#![cfg(target_os = "linux")]

use std::ffi::{CStr, c_void};
use std::mem::{MaybeUninit, transmute};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::Duration;

use libc::{Dl_info, c_int, pthread_key_t};

type Free = unsafe extern "C" fn(*mut c_void);

/// How long a thread waits before it frees.
const LATE: Duration = Duration::from_millis(30);
/// How long the program stays after its libraries have freed all.
const LATER: Duration = Duration::from_millis(200);

/// What the keys that were made free with, in their order.
static FREES: [AtomicUsize; 4] = [const { AtomicUsize::new(0) }; 4];
static NEXT: AtomicUsize = AtomicUsize::new(0);
const LATE_FREES: [Free; 4] = [
    free_late::<0>,
    free_late::<1>,
    free_late::<2>,
    free_late::<3>,
];

/// # Safety
///
/// That of the function of C with this name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_key_create(key: *mut pthread_key_t, free: Option<Free>) -> c_int {
    type Real = unsafe extern "C" fn(*mut pthread_key_t, Option<Free>) -> c_int;
    // SAFETY: the library of C has a function of this name and type.
    unsafe {
        let real = libc::dlsym(libc::RTLD_NEXT, c"pthread_key_create".as_ptr());
        transmute::<*mut c_void, Real>(real)(key, free.map(late_if_of_a_library))
    }
}

/// The same, but late for what a shared library keeps. The program waits for threads of its
/// own that keep something, so that being late there would hold up its end as well.
fn late_if_of_a_library(free: Free) -> Free {
    let mut of = MaybeUninit::<Dl_info>::uninit();
    // SAFETY: it fills the place that it is given, or answers 0.
    let file = unsafe {
        match libc::dladdr(free as *const c_void, of.as_mut_ptr()) {
            0 => return free,
            _ => CStr::from_ptr(of.assume_init().dli_fname),
        }
    };
    if !file.to_string_lossy().contains(".so") {
        return free;
    }
    let place = NEXT.fetch_add(1, Ordering::SeqCst);
    let (Some(kept), Some(late)) = (FREES.get(place), LATE_FREES.get(place)) else {
        return free;
    };
    kept.store(free as usize, Ordering::SeqCst);
    *late
}

unsafe extern "C" fn free_late<const PLACE: usize>(kept: *mut c_void) {
    sleep(LATE);
    let free = FREES[PLACE].load(Ordering::SeqCst);
    // SAFETY: `late` put this function there before it gave the place out.
    unsafe { transmute::<usize, Free>(free)(kept) };
}

/// Runs before the program, as the end goes backwards: what is registered first runs last.
#[used]
#[unsafe(link_section = ".init_array")]
static STAY_TO_THE_LAST: extern "C" fn() = {
    extern "C" fn register() {
        // SAFETY: this library is there to the end.
        unsafe { libc::atexit(stay) };
    }
    register
};

extern "C" fn stay() {
    sleep(LATER);
}
