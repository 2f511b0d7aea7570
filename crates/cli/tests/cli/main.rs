//! The real program on temporary folders.

mod bad_files;
mod codes;
mod conflicts;
mod daily_use;
mod documents;
mod doors;
mod endings;
mod lists;
mod minutes;
mod register;
mod resources;
mod safety;
mod samenspel;
mod scripts;
mod support;
mod team;
