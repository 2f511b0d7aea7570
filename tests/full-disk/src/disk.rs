//! Which disk is full, and when.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use libc::c_int;

/// The folder whose disk it is.
const FOLDER: &str = "SAMENSPEL_FULL_DISK_FOLDER";
/// The number of the call, counted from 1, that finds it full, as do all after it.
const FROM: &str = "SAMENSPEL_FULL_DISK_FROM";
/// While this file is there, the disk is full as well.
const SWITCH: &str = "SAMENSPEL_FULL_DISK_SWITCH";
/// This file is made as soon as a call was refused.
const REFUSED: &str = "SAMENSPEL_FULL_DISK_REFUSED";

struct Disk {
    folder: PathBuf,
    from: u64,
    switch: PathBuf,
    refused: PathBuf,
    calls: AtomicU64,
}

/// Whether a call that takes room in an open file is to be refused.
pub fn is_full_for_file(file: c_int) -> bool {
    let is_ours = |disk: &Disk| {
        let path = fs::read_link(format!("/proc/self/fd/{file}"));
        path.is_ok_and(|path| path.starts_with(&disk.folder))
    };
    disk().is_some_and(|disk| is_ours(disk) && disk.refuses())
}

/// Whether a call that makes a new name is to be refused.
pub fn is_full_for_name(path: &Path) -> bool {
    disk().is_some_and(|disk| path.starts_with(&disk.folder) && disk.refuses())
}

impl Disk {
    fn refuses(&self) -> bool {
        let call = self.calls.fetch_add(1, Ordering::SeqCst) + 1;
        let refuses = call >= self.from || self.switch.exists();
        if refuses {
            // A mark that can not be made shows as a disk that never was full.
            let _made = File::create(&self.refused);
        }
        refuses
    }
}

/// `None` in a program that was started without the variables.
fn disk() -> Option<&'static Disk> {
    static DISK: OnceLock<Option<Disk>> = OnceLock::new();
    DISK.get_or_init(read).as_ref()
}

fn read() -> Option<Disk> {
    let path = |name| env::var_os(name).map(PathBuf::from);
    let number = |text: OsString| text.to_str()?.parse().ok();
    Some(Disk {
        folder: path(FOLDER)?,
        from: env::var_os(FROM).and_then(number).unwrap_or(u64::MAX),
        switch: path(SWITCH)?,
        refused: path(REFUSED)?,
        calls: AtomicU64::new(0),
    })
}
