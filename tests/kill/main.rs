//! What is left when the real program ends badly: killed, or on a full disk. And what can
//! be read by who has the disk and not the key.
//!
//! `cargo xtask test kill` builds the programs and names them in the environment.

mod canaries;
mod contents;
mod cycle;
mod ends;
mod full_disk;
mod histogram;
mod house;
mod kills;
mod pace;
mod recovery;
mod samenspel;
