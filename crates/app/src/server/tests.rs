//! Laptops over a server, in memory.

mod mutations;
mod relay;
mod removing;
mod sheets;
mod street;
