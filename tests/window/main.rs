//! What a person does in the real window, in Dutch. `cargo xtask test windows` runs these.

mod evening;
mod list;
mod walks;
