//! The functions of C that take room on a disk, each in front of the real one.

use std::ffi::{CStr, OsStr};
use std::mem::transmute;
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;

use libc::{c_char, c_int, c_uint, c_void, iovec, mode_t, off_t, off64_t, size_t, ssize_t};

use crate::disk::{is_full_for_file, is_full_for_name};

/// Defines functions that refuse with `ENOSPC` when the condition holds, and else do what
/// the next library of the same name does.
macro_rules! in_front_of {
    ($(fn $name:ident($($arg:ident: $type:ty),*) -> $answer:ty, refused if $full:expr;)*) => { $(
        /// # Safety
        ///
        /// That of the function of C with this name: the arguments go on to it untouched.
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $name($($arg: $type),*) -> $answer {
            if $full {
                // SAFETY: the place of `errno` is valid for the thread that asks.
                unsafe { *libc::__errno_location() = libc::ENOSPC };
                return -1;
            }
            type Real = unsafe extern "C" fn($($type),*) -> $answer;
            let name = concat!(stringify!($name), "\0");
            // SAFETY: the name ends in a zero, and the library of C has a function of this
            // name and type, so that the answer is not null.
            unsafe {
                let real = libc::dlsym(libc::RTLD_NEXT, name.as_ptr().cast());
                transmute::<*mut c_void, Real>(real)($($arg),*)
            }
        }
    )* };
}

in_front_of! {
    fn write(file: c_int, from: *const c_void, count: size_t) -> ssize_t, refused if is_full_for_file(file);
    fn writev(file: c_int, from: *const iovec, count: c_int) -> ssize_t, refused if is_full_for_file(file);
    fn pwrite(file: c_int, from: *const c_void, count: size_t, at: off_t) -> ssize_t, refused if is_full_for_file(file);
    fn pwrite64(file: c_int, from: *const c_void, count: size_t, at: off64_t) -> ssize_t, refused if is_full_for_file(file);
    fn copy_file_range(from: c_int, from_at: *mut off64_t, file: c_int, at: *mut off64_t, count: size_t, flags: c_uint) -> ssize_t, refused if is_full_for_file(file);
    fn sendfile(file: c_int, from: c_int, at: *mut off_t, count: size_t) -> ssize_t, refused if is_full_for_file(file);
    fn sendfile64(file: c_int, from: c_int, at: *mut off64_t, count: size_t) -> ssize_t, refused if is_full_for_file(file);
    fn ftruncate(file: c_int, length: off_t) -> c_int, refused if is_full_for_file(file);
    fn ftruncate64(file: c_int, length: off64_t) -> c_int, refused if is_full_for_file(file);
    fn fallocate(file: c_int, mode: c_int, at: off_t, length: off_t) -> c_int, refused if is_full_for_file(file);
    fn fallocate64(file: c_int, mode: c_int, at: off64_t, length: off64_t) -> c_int, refused if is_full_for_file(file);
    fn fsync(file: c_int) -> c_int, refused if is_full_for_file(file);
    fn fdatasync(file: c_int) -> c_int, refused if is_full_for_file(file);
    // In C the mode is there only for a new file; it stands in the same register either way.
    fn open(path: *const c_char, flags: c_int, mode: mode_t) -> c_int, refused if makes_file(path, flags);
    fn open64(path: *const c_char, flags: c_int, mode: mode_t) -> c_int, refused if makes_file(path, flags);
    fn mkdir(path: *const c_char, mode: mode_t) -> c_int, refused if is_full_for_name(as_path(path));
    fn rename(from: *const c_char, path: *const c_char) -> c_int, refused if is_full_for_name(as_path(path));
}

fn makes_file(path: *const c_char, flags: c_int) -> bool {
    let makes = flags & libc::O_CREAT != 0 && !as_path(path).exists();
    makes && is_full_for_name(as_path(path))
}

fn as_path<'a>(path: *const c_char) -> &'a Path {
    // SAFETY: a program hands C nothing but texts that end in a zero.
    let text = unsafe { CStr::from_ptr(path) };
    Path::new(OsStr::from_bytes(text.to_bytes()))
}
