//! Makes the disk seem full to a program that loads this library before that of the system.
//!
//! The functions here have the names of functions of C, so that a program started with
//! `LD_PRELOAD` calls these. Whatever takes room in one folder is counted, and refused with
//! "no space left on device" once the disk is full; all else goes on to the system. It is
//! steered by the variables in [`disk`], which `samenspel_tests::FullDisk` sets.
#![cfg(target_os = "linux")]

mod calls;
mod disk;
