//! Prints the template to think risks to privacy through, filled in with what is known.

use documents::{Dpia, dpia};
use domain::InitiativeId;

use super::style::{kept, set};
use super::{PaperStyle, PrintError};
use crate::App;
use crate::circle::show_circle;
use crate::initiative::{count_neighbours, show_initiative};
use crate::register::show_register;

/// The template as a PDF.
pub async fn print_dpia(
    app: &App,
    initiative: InitiativeId,
    style: PaperStyle,
) -> Result<Vec<u8>, PrintError> {
    let shown = show_initiative(app, initiative).await?;
    let paper = Dpia {
        initiative: shown.initiative.title.to_string(),
        doors: show_circle(app, initiative).await?.doors,
        people: count_neighbours(app, initiative).await?,
        kept: show_register().into_iter().map(kept).collect(),
    };
    set(app, style, move |look| dpia(&paper, look)).await
}
