//! Laptops over a server, in memory.

mod attachments;
mod blobs;
mod handing_on;
mod later;
mod mutations;
mod relay;
mod removing;
mod sheets;
mod street;
