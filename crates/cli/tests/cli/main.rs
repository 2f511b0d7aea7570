//! The real program on temporary folders.

mod bad_files;
mod codes;
mod conflicts;
mod daily_use;
mod endings;
mod lists;
mod minutes;
mod register;
mod safety;
mod samenspel;
mod scripts;
mod team;
