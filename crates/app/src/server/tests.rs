//! Laptops over a server, in memory.

mod relay;
mod removing;
mod sheets;
mod street;
