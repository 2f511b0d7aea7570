//! What a person does in the real window, in Dutch. `cargo xtask test windows` runs these.

mod canary;
mod dialects;
mod evening;
mod full_disk;
mod keyboard;
mod lending;
mod list;
mod over_server;
mod places;
mod same;
mod street;
mod ten_thousand;
mod together;
mod walks;
mod worded;
