//! Prints a recovery sheet: what a person keeps in a drawer.

use documents::code_sheet;

use super::style::set;
use super::{PaperStyle, PrintError};
use crate::App;

/// The text of a sheet as a PDF. Whoever has it can read everything, and so it is kept nowhere.
pub async fn print_sheet(app: &App, text: &str, style: PaperStyle) -> Result<Vec<u8>, PrintError> {
    let text = text.to_owned();
    set(app, style, move |look| code_sheet(&text, look)).await
}
