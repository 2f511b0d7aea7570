//! The address circle: which doors are asked, out of how many.

mod add_circle_list;
mod circle_error;
mod edit_circle;
mod show_circle;
#[cfg(test)]
mod tests;

pub use add_circle_list::{AddedList, WrongLine, add_circle_list};
pub use circle_error::CircleError;
pub use edit_circle::{CirclePartInput, add_circle_part, edit_circle_part, remove_circle_part};
pub use show_circle::{CircleDetails, ShownDoor, ShownStreet, show_circle};
pub(crate) use show_circle::{number, without_post};
