//! Laptops and a server in one process, without sockets and without waiting: what goes wrong,
//! and when, follows from a seed.

mod laptop;
mod network;
#[cfg(test)]
mod tests;
mod town;

fn main() {}
