//! What can be booked: the catalogue, its sets, and what of it is free when.

mod add_resource;
mod edit_resource;
mod free_resources;
mod list_resources;
mod resource_error;
mod resource_input;
mod set_parts;
mod show_resource;
#[cfg(test)]
mod tests;
mod trash_resource;

pub use add_resource::add_resource;
pub use edit_resource::edit_resource;
pub use free_resources::{FreeQuery, FreeResource, free_resources};
pub use list_resources::{ListedResource, ResourceQuery, list_resources};
pub use resource_error::ResourceError;
pub use resource_input::ResourceInput;
pub use set_parts::{PartInput, set_parts};
pub use show_resource::{ResourceDetails, ShownPart, show_resource};
pub use trash_resource::{restore_resource, trash_resource};
